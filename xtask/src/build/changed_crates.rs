//! Crates that are changed for the release, each in a copy of the source of the version that is locked: Yew is made smaller
//! (`xtask/yew`), and what takes the module apart makes fewer parts (`xtask/split/changes`).
//!
//! Cargo is told of a copy by a configuration in the copy's own folder, so that nobody else builds with it: not the tests, not
//! `trunk serve`, not those who use the library. `Cargo.lock` stays as it is. **Every change must fit exactly**: where a crate is
//! another one, the release uses it as published.

#[cfg(test)]
mod maps;

use crate::tools::say;
use crate::{Outcome, programs};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate with what is changed in it.
pub struct Changed {
    name: &'static str,
    /// Unified diffs that are applied one after another.
    patches: &'static [&'static str],
    /// Files that are added, by their paths.
    files: &'static [(&'static str, &'static str)],
    /// Where the copy and its configuration are: in the workspace, whose toolchain is chosen by folder.
    folder: &'static str,
    /// What a page pays for the crate as it is published.
    price: &'static str,
}

/// Yew with smaller maps, a module of their own, and without what nothing here uses.
pub const YEW: Changed = Changed {
    name: "yew",
    patches: &[include_str!("../../yew/small_maps.patch"), include_str!("../../yew/unused.patch")],
    files: &[("src/small_maps.rs", include_str!("../../yew/small_maps.rs"))],
    folder: "target/patched",
    price: "a page loads about 9 kB more",
};

/// What takes the module apart, with fewer parts for what others share.
pub const SPLIT: Changed = Changed {
    name: "wasm_split_cli_support",
    patches: &[include_str!("../../split/changes/fewer_chunks.patch")],
    files: &[],
    folder: "target/patched_split",
    price: "a page loads about half a kilobyte more, in more files",
};

/// What stands before the copy's first line. Cargo shows the warnings of what it does not have from a registry.
const QUIET: &str = "#![allow(warnings)]\n";

/// Makes `trunk build` use Yew as it is changed, if it can be.
pub fn use_in_trunk(trunk: &mut Command) {
    let Some(folder) = YEW.made() else { return };
    let root = programs::root();
    // Trunk starts cargo where its configuration is, so that is where cargo looks for its own.
    trunk.arg("--config").arg(folder.join("Trunk.toml"));
    trunk.arg("--dist").arg(root.join("dist")).arg(root.join("index.html"));
    trunk.env("CARGO_TARGET_DIR", programs::compiled());
}

impl Changed {
    /// Makes a command of cargo's use it, if it can be made.
    pub fn use_in_cargo(&self, cargo: &mut Command) {
        let Some(folder) = self.made() else { return };
        cargo.arg("--config").arg(configuration(&folder));
    }

    /// The folder with the copy and the configurations that name it.
    fn made(&self) -> Option<PathBuf> {
        let folder = programs::root().join(self.folder);
        let made = self.source().and_then(|source| self.make(&source, &folder));
        if let Err(obstacle) = &made {
            say(self.name, &format!("used as published: {}. {obstacle}", self.price));
        }
        made.is_ok().then_some(folder)
    }

    fn make(&self, source: &Path, folder: &Path) -> Outcome {
        let edited = self.edited(source)?;
        self.write(source, &edited, folder)
            .map_err(|error| format!("{} cannot be written: {error}.", folder.display()))
    }

    /// The folder with the source of the version that is locked.
    fn source(&self) -> Outcome<PathBuf> {
        let mut cargo = programs::cargo();
        cargo.args(["metadata", "--format-version=1", "--locked", "--offline"]);
        let metadata = programs::output(&mut cargo).ok_or("`cargo metadata` failed.")?;
        let metadata: serde_json::Value =
            serde_json::from_str(&metadata).map_err(|error| format!("{error}."))?;
        let mut packages = metadata["packages"].as_array().into_iter().flatten();
        let manifest =
            packages.find(|it| it["name"] == self.name).and_then(|it| it["manifest_path"].as_str());
        let folder = manifest.and_then(|it| Path::new(it).parent());
        folder.map(Path::to_owned).ok_or_else(|| "Cargo names no folder of it.".to_owned())
    }

    /// The files that the patches change, with their new contents.
    fn edited(&self, source: &Path) -> Outcome<Vec<(&'static str, String)>> {
        let mut files: Vec<(&str, String)> = Vec::new();
        for Edit { file, from, to } in self.patches.iter().copied().flat_map(edits) {
            if files.iter().all(|(known, _)| *known != file) {
                let text = fs::read_to_string(source.join(file))
                    .map_err(|error| format!("Its {file} cannot be read: {error}."))?;
                files.push((file, text));
            }
            let Some((_, text)) = files.iter_mut().find(|(known, _)| *known == file) else {
                continue;
            };
            if text.matches(&from).count() != 1 {
                return Err(format!("Its {file} is not as it was: see the patches in xtask."));
            }
            *text = text.replacen(&from, &to, 1);
        }
        Ok(files)
    }

    /// Writes the copy and the configurations.
    fn write(&self, source: &Path, edited: &[(&str, String)], folder: &Path) -> io::Result<()> {
        let copy = folder.join(self.name);
        for name in ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT"] {
            if source.join(name).is_file() {
                renew(&copy.join(name), &fs::read(source.join(name))?)?;
            }
        }
        for path in files(&source.join("src"))? {
            let name = path.strip_prefix(source).unwrap_or(&path);
            let text = match edited.iter().find(|(file, _)| name == Path::new(file)) {
                Some((_, text)) => text.clone(),
                None => fs::read_to_string(&path)?,
            };
            let quiet = if name == Path::new("src/lib.rs") { QUIET } else { "" };
            renew(&copy.join(name), format!("{quiet}{text}").as_bytes())?;
        }
        for (name, text) in self.files {
            renew(&copy.join(name), text.as_bytes())?;
        }
        renew(&configuration(folder), format!("paths = [\"{}\"]\n", self.name).as_bytes())?;
        renew(&folder.join("Trunk.toml"), &fs::read(programs::root().join("Trunk.toml"))?)
    }
}

/// One hunk of a patch.
#[derive(Debug, Default, PartialEq, Eq)]
struct Edit<'a> {
    file: &'a str,
    from: String,
    to: String,
}

/// The hunks of a unified diff. Editors may strip the blank from an empty line of context.
fn edits(patch: &str) -> Vec<Edit<'_>> {
    let mut edits: Vec<Edit<'_>> = Vec::new();
    let mut file = "";
    for line in patch.lines() {
        if let Some(name) = line.strip_prefix("+++ b/") {
            file = name;
        } else if line.starts_with("@@") {
            edits.push(Edit { file, ..Edit::default() });
        } else if let Some(edit) = edits.last_mut().filter(|edit| edit.file == file) {
            let (sign, rest) = line.split_at_checked(1).unwrap_or((" ", ""));
            if " -".contains(sign) && !line.starts_with("--- a/") {
                edit.from += &format!("{rest}\n");
            }
            if " +".contains(sign) {
                edit.to += &format!("{rest}\n");
            }
        }
    }
    edits
}

/// Cargo's configuration: paths in it start at the folder around its own.
fn configuration(folder: &Path) -> PathBuf {
    folder.join(".cargo/config.toml")
}

/// Writes a file if it would be another one: cargo builds again what was written.
fn renew(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|it| it == bytes) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes)
}

/// All files in a folder and the folders in it.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::rust;
    use std::env;

    /// There, even where nothing but this program has been built.
    fn locked(changed: &Changed) -> PathBuf {
        rust::fetch_workspace().unwrap();
        changed.source().unwrap()
    }

    #[test]
    fn every_change_fits_the_version_that_is_locked() {
        let changed = YEW.edited(&locked(&YEW)).unwrap();
        let scheduler = changed.iter().find(|(file, _)| *file == "src/scheduler.rs");
        let (_, scheduler) = scheduler.unwrap();
        assert!(scheduler.contains("use crate::small_maps::SortedMap as BTreeMap;"), "{scheduler}");
        assert!(!scheduler.contains("std::collections::BTreeMap"), "{scheduler}");
        // Both patches change this file.
        let (_, prelude) = changed.iter().find(|(file, _)| *file == "src/lib.rs").unwrap();
        assert!(prelude.contains("mod small_maps;") && !prelude.contains("create_portal"));
        let changed = SPLIT.edited(&locked(&SPLIT)).unwrap();
        assert!(changed.iter().any(|(_, text)| text.contains("fn widened")), "{changed:?}");
    }

    #[test]
    fn a_patch_is_read_hunk_by_hunk() {
        let patch = "Why\n--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,2 +1,2 @@\n use x;\n-old\n+new\n\n@@ -9 +9 @@\n-gone\n\
            --- a/src/b.rs\n+++ b/src/b.rs\n@@ -1 +1 @@\n+first\n";
        let edit = |file, from: &str, to: &str| Edit { file, from: from.into(), to: to.into() };
        let expected = [
            edit("src/a.rs", "use x;\nold\n\n", "use x;\nnew\n\n"),
            edit("src/a.rs", "gone\n", ""),
            edit("src/b.rs", "", "first\n"),
        ];
        assert_eq!(edits(patch), expected);
    }

    #[test]
    fn another_yew_is_left_alone() {
        let own = env::temp_dir().join(format!("rostrum-yew-{}", std::process::id()));
        let (other, folder) = (own.join("other"), own.join("folder"));
        let sentence = YEW.make(&other, &folder).unwrap_err();
        assert!(sentence.contains("cannot be read"), "{sentence}");
        // The right one, but for one word in one file.
        let source = locked(&YEW);
        for path in files(&source.join("src")).unwrap() {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.replace("use std::collections::BTreeMap;", "use std::collections::*;");
            renew(&other.join(path.strip_prefix(&source).unwrap()), text.as_bytes()).unwrap();
        }
        let sentence = YEW.make(&other, &folder).unwrap_err();
        assert!(sentence.starts_with("Its src/scheduler.rs is not as it was"), "{sentence}");
        assert!(!folder.exists());
        // And the right one is copied, with what was changed in it.
        YEW.make(&source, &folder).unwrap();
        let scheduler = fs::read_to_string(folder.join("yew/src/scheduler.rs")).unwrap();
        assert!(scheduler.contains("SortedMap"), "{scheduler}");
        assert!(folder.join("yew/src/small_maps.rs").is_file());
        fs::remove_dir_all(own).unwrap();
    }

    #[test]
    fn trunk_starts_cargo_where_the_copy_is_configured() {
        locked(&YEW);
        let mut trunk = Command::new("trunk");
        use_in_trunk(trunk.arg("build"));
        let folder = programs::root().join(YEW.folder);
        let args: Vec<_> = trunk.get_args().map(Path::new).collect();
        assert_eq!(
            args[..3],
            [Path::new("build"), Path::new("--config"), &folder.join("Trunk.toml")]
        );
        assert!(configuration(&folder).is_file());
    }
}
