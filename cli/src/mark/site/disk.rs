//! Files: which are pages, what lies beside them, and how they are replaced.
//!
//! **No file is ever half written**: the new one is written beside the old one and then takes its name, unless somebody has changed
//! the old one meanwhile. Tests: `cli/tests/site.rs`.

use super::{Fate, Page, Said};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::Builder;
use walkdir::WalkDir;

/// The endings of pages.
const PAGES: [&str; 3] = ["htm", "html", "xhtml"];

/// What an address may have of a file's name as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The pages in files and folders, and the paths with which something is wrong. Links are not followed, so nothing is marked twice
/// and no loop has to end; one that is named by itself leads to its file.
pub(crate) fn pages(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Page>) {
    let (mut pages, mut wrong) = (Vec::new(), Vec::new());
    for path in paths {
        let real = match fs::canonicalize(path) {
            Ok(real) if real.is_dir() => path.clone(),
            // One that is no link keeps the name by which it was called.
            Ok(real) => {
                let is_link = fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink());
                pages.push(if is_link { real } else { path.clone() });
                continue;
            }
            Err(error) => {
                wrong.push(Page::of(path.clone(), Fate::Failed(unreadable(&error))));
                continue;
            }
        };
        for entry in WalkDir::new(real).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_file() && is_page(entry.path()) => {
                    pages.push(entry.into_path());
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(path).to_owned();
                    let sentence = error.io_error().map_or_else(|| error.to_string(), unreadable);
                    wrong.push(Page::of(path, Fate::Failed(sentence)));
                }
            }
        }
    }
    pages.sort();
    pages.dedup();
    (pages, wrong)
}

/// Whether a file is called like a page.
pub(crate) fn is_page(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    PAGES.iter().any(|it| ending.eq_ignore_ascii_case(it))
}

fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "is not there".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| unreadable(&error))
}

/// The same; `None` if it is not there.
fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, String> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => {
            read.map(Some).map_err(|error| format!("{}: {}", path.display(), unreadable(&error)))
        }
    }
}

/// What lies beside a page: its findings, and what an editor says of it.
#[derive(Debug)]
pub(super) struct Beside {
    findings: PathBuf,
    written: Option<Vec<u8>>,
    corrections: Option<Vec<u8>>,
}

impl Beside {
    /// Reads `opening.rostrum.json` and `opening.corrections.json` beside `opening.html`.
    pub(super) fn of(page: &Path) -> Result<Self, String> {
        let name = |ending: &str| {
            // Of `a.html` and `a.htm`, each has its own.
            let is_usual = page.extension() == Some(OsStr::new("html"));
            let stem = if is_usual { page.file_stem() } else { page.file_name() };
            let mut name: OsString = stem.unwrap_or_default().to_owned();
            name.push(ending);
            page.with_file_name(name)
        };
        let findings = name(".rostrum.json");
        let written = read_if_there(&findings)?;
        let corrections = read_if_there(&name(".corrections.json"))?;
        Ok(Self { findings, written, corrections })
    }

    /// The address of the findings, from the page.
    pub(super) fn address(&self) -> String {
        let name = self.findings.file_name().unwrap_or_default();
        percent_encode(name.as_encoded_bytes(), PLAIN).to_string()
    }

    /// What an editor says. Complete findings win over differences.
    pub(super) fn said(&self) -> Said<'_> {
        match (self.editors(), self.corrections.as_deref()) {
            (Some((bytes, true)), _) => Said::All(bytes),
            (_, Some(bytes)) | (Some((bytes, false)), None) => Said::Differences(bytes),
            (None, None) => Said::Nothing,
        }
    }

    /// Whether the file of the findings has an editor's differences in it, which are not overwritten.
    pub(super) fn is_taken(&self) -> bool {
        matches!(self.editors(), Some((_, false)))
    }

    /// The file of the findings, and what is in it.
    pub(super) fn own(&self) -> (&Path, &[u8]) {
        (&self.findings, self.written.as_deref().unwrap_or_default())
    }

    /// An editor's file, and whether its findings are complete. What is written here is one line with nothing checked in it; whatever
    /// else is in such a file is somebody's work.
    fn editors(&self) -> Option<(&[u8], bool)> {
        let bytes = self.written.as_deref()?;
        let value: Option<Value> = serde_json::from_slice(bytes).ok();
        let is = |value: &Value, key: &str| value.get(key) == Some(&Value::Bool(true));
        let is_complete = value.as_ref().is_some_and(|it| is(it, "complete"));
        let is_checked = |it: &Value| {
            let all =
                ["speakers", "statements"].into_iter().filter_map(|key| it.get(key)?.as_array());
            all.flatten().any(|it| is(it, "checked"))
        };
        let is_own =
            !bytes.contains(&b'\n') && is_complete && !value.as_ref().is_some_and(is_checked);
        (!is_own).then_some((bytes, is_complete))
    }
}

/// Replaces a file that has had these bytes, or none.
pub(super) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), String> {
    let unwritable = |error: &dyn std::fmt::Display| format!("cannot be written: {error}");
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let permissions = fs::metadata(path).ok().map(|it| it.permissions());
    if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err("is read-only".to_owned());
    }
    let mut builder = Builder::new();
    builder.prefix(".rostrum-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any program makes a file, before the user's mask.
        let usual = || fs::Permissions::from_mode(0o666);
        builder.permissions(permissions.clone().unwrap_or_else(usual));
    }
    let mut file = builder.tempfile_in(folder).map_err(|error| unwritable(&error))?;
    file.write_all(new).and_then(|()| file.flush()).map_err(|error| unwritable(&error))?;
    if let Some(permissions) = permissions {
        fs::set_permissions(file.path(), permissions).map_err(|error| unwritable(&error))?;
    }
    if read_if_there(path)?.unwrap_or_default() != old {
        return Err("was changed meanwhile; run it again".to_owned());
    }
    file.persist(path).map(drop).map_err(|error| unwritable(&error.error))
}
