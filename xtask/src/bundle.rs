//! `cargo xtask bundle ARTICLE [-o FILE] [--lang TAG]`: an article with the widget in one HTML file that opens
//! anywhere, even from a disk, and requests nothing from any network but the article's own pictures.
//!
//! The script, the module and the language's texts are in the file; its own content security policy lets nothing out. The desk makes
//! such files, too, so script and module lie beside it in `dist`.
//! The article is in it twice: as it was given, and as plain HTML for browsers that do not run scripts.

use crate::build::{self, assets, desk};
use crate::{Outcome, programs};
use base64::{Engine, prelude::BASE64_STANDARD};
use rostrum_cli::bundle::Widget;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const USAGE: &str = "cargo xtask bundle ARTICLE [-o FILE] [--lang TAG]";

/// Builds the release, then the file.
pub fn run(args: &[OsString]) -> Outcome {
    let wanted = Wanted::read(args)?;
    build::run(&[])?;
    write(&wanted)
}

/// Writes the file with the release that was built last.
pub fn write(wanted: &Wanted) -> Outcome {
    let bytes = fs::read(&wanted.article)
        .map_err(|error| format!("{} cannot be read: {error}.", wanted.article.display()))?;
    let widget = widget(&wanted.language)
        .map_err(|error| format!("The release cannot be read: {error}."))?;
    let (page, problems) = widget.with_article(&wanted.article, &bytes)?;
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    fs::write(&wanted.file, &page)
        .map_err(|error| format!("{} cannot be written: {error}.", wanted.file.display()))?;
    println!("{}: {} kB", wanted.file.display(), page.len() / 1000);
    Ok(())
}

/// What a page in one file is made of, besides its article.
pub struct Parts {
    /// All scripts in one.
    pub script: String,
    /// The module, compressed by gzip, in base64.
    pub module: String,
}

/// Builds them. They lie beside the desk then, and are taken from there.
pub fn parts() -> Outcome<Parts> {
    let whole = build::module::whole()?;
    let script = script(&whole)?;
    let module = fs::read(whole.join("rostrum_bg.wasm")).and_then(|it| assets::gzip(&it));
    let module = module.map_err(|error| format!("The module cannot be read: {error}."))?;
    Ok(Parts { script, module: BASE64_STANDARD.encode(module) })
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The article's file, in any format.
    pub article: PathBuf,
    /// The file to write.
    pub file: PathBuf,
    /// The language of the interface, as a BCP 47 tag.
    pub language: String,
}

impl Wanted {
    fn read(args: &[OsString]) -> Outcome<Self> {
        let (mut article, mut file, mut language) = (None, None, "en".to_owned());
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| USAGE.to_owned());
            match arg.to_str() {
                Some("-o" | "--output") => file = Some(PathBuf::from(value()?)),
                Some("--lang") => language = value()?.to_string_lossy().into_owned(),
                Some(arg) if arg.starts_with('-') => return Err(USAGE.to_owned()),
                _ if article.is_some() => return Err(USAGE.to_owned()),
                _ => article = Some(PathBuf::from(arg)),
            }
        }
        let article = article.ok_or(USAGE)?;
        let file = file.unwrap_or_else(|| article.with_extension("html"));
        if file == article {
            return Err(format!(
                "{} would be overwritten: name another file with -o.",
                file.display()
            ));
        }
        Ok(Self { article, file, language })
    }
}

/// The folder of the files that the release loads.
pub fn released() -> io::Result<PathBuf> {
    let entry = programs::root().join("dist").join(build::ENTRY);
    let folders = fs::read_dir(entry)?.filter_map(|entry| Some(entry.ok()?.path()));
    folders.into_iter().find(|path| path.is_dir()).ok_or_else(|| io::ErrorKind::NotFound.into())
}

/// All scripts in one: the element's own, with `inside.js` instead of `assets.js`, and the module's script half, as a
/// function that makes a new one.
fn script(whole: &Path) -> Outcome<String> {
    let folder = programs::root().join("target/bundle");
    let gather = || {
        // Leftovers of an earlier bundle are of no use.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        for path in assets::files(&programs::root().join("src/embed"))? {
            if path.extension() == Some(OsStr::new("js")) {
                fs::copy(&path, folder.join(path.file_name().unwrap_or_default()))?;
            }
        }
        fs::rename(folder.join("inside.js"), folder.join("assets.js"))?;
        fs::rename(folder.join("here.js"), folder.join("approach.js"))?;
        Ok(())
    };
    gather().map_err(|error: io::Error| format!("The scripts cannot be copied: {error}."))?;
    let half = bundled(
        &whole.join("rostrum.js"),
        // It uses `import.meta` only for the module's default address.
        &["--format=iife", "--global-name=half", "--log-override:empty-import-meta=silent"],
    )?;
    fs::write(folder.join("fresh.js"), fresh(&half))
        .map_err(|error| format!("The module's half cannot be written: {error}."))?;
    bundled(&folder.join("single.js"), &[])
}

/// A script with a function that makes a new instance of the module's script half.
fn fresh(half: &str) -> String {
    format!("export const fresh = () => {{\n{half}\nreturn half;\n}};\n")
}

/// A script with everything that it imports.
fn bundled(script: &Path, how: &[&str]) -> Outcome<String> {
    let mut esbuild = build::esbuild();
    esbuild.arg("--bundle").args(how).arg(script);
    programs::output(&mut esbuild).ok_or_else(|| "The scripts cannot be bundled.".to_owned())
}

/// The widget of the release that was built last.
fn widget(language: &str) -> io::Result<Widget> {
    let parts = programs::root().join("dist").join(desk::FOLDER).join(desk::ONE_FILE);
    let script = fs::read_to_string(parts.join(desk::SCRIPT))?;
    let module = fs::read_to_string(parts.join(desk::MODULE))?;
    let primary = language.split('-').next().unwrap_or_default();
    let words = fs::read_to_string(released()?.join(format!("languages/{primary}.json"))).ok();
    Ok(Widget { script, module, language: language.to_owned(), words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Outcome<Wanted> {
        Wanted::read(&args.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_file_stands_beside_the_article_unless_told_otherwise() {
        let wanted = read(&["a/day.txt"]).unwrap();
        assert_eq!((wanted.file, &*wanted.language), ("a/day.html".into(), "en"));
        let wanted = read(&["day.txt", "-o", "x.html", "--lang", "de"]).unwrap();
        assert_eq!((wanted.file, &*wanted.language), ("x.html".into(), "de"));
        assert!(read(&["day.html"]).unwrap_err().contains("overwritten"));
        for wrong in [&[][..], &["a", "b"], &["a", "-o"], &["a", "--what"]] {
            assert_eq!(read(wrong).unwrap_err(), USAGE);
        }
    }
}
