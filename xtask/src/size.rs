//! `cargo xtask size`: what a page loads, and when.
//!
//! Counts what a portal's page loads to show the widget; the page itself and the articles are the portal's own. Each way of
//! reading an article has a limit, **which is only ever lowered**.

mod parts;
mod ways;

use crate::build::{assets, desk, module, standard_library};
use crate::{Outcome, bundle, programs};
use std::ffi::OsString;
use std::{fs, io};
use ways::{WAYS, Way};

/// How much more a page may load if the standard library has to be used as shipped.
const MORE_AS_IT_COMES: usize = 8_000;

/// Prints what is loaded when, and what the module consists of; fails if it is too much.
pub fn run(_args: &[OsString]) -> Outcome {
    let folder = bundle::released()
        .map_err(|_| "There is no release in dist/; `cargo xtask build` makes it.".to_owned())?;
    let failure = |error: io::Error| format!("The release cannot be measured: {error}.");
    let mut rows = Vec::new();
    for name in ways::files(&folder).map_err(failure)? {
        let bytes = fs::read(folder.join(&name)).map_err(failure)?;
        rows.push(Row::of(name, &bytes).map_err(failure)?);
    }
    print_modules();
    print!("\n{}", table(&rows));
    println!("\n{:44}  {:>9}  {:>9}  {:>9}", "brotli 11, in bytes", "loaded", "allowed", "goal");
    let more = if standard_library::can_be_small() { 0 } else { MORE_AS_IT_COMES };
    let mut failures = Vec::new();
    for Way { what, loads, most, goal } in WAYS {
        let loaded: usize = rows.iter().filter(|row| loads(&row.name)).map(|row| row.brotli).sum();
        let most = most + more;
        println!("{what:44}  {loaded:>9}  {most:>9}  {goal:>9}");
        if most < loaded {
            failures.push(format!("{what}: {loaded} bytes; {most} are allowed."));
        }
    }
    print_desk().map_err(failure)?;
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// Prints what the editor's desk loads, all at once. It has no limit.
fn print_desk() -> io::Result<()> {
    let folder = programs::root().join("dist").join(desk::FOLDER);
    let mut loaded = 0;
    for path in assets::files(&folder)? {
        if path.extension().is_none_or(|it| it != "br" && it != "gz") {
            loaded += assets::brotli(&fs::read(&path)?)?.len();
        }
    }
    println!("{:44}  {loaded:>9}", "the desk, all of it");
    Ok(())
}

/// Prints what the code of the module consists of, if the compiler's output is there.
fn print_modules() {
    let parts = fs::read(module::compiled()).ok().and_then(|bytes| parts::of_module(&bytes).ok());
    println!("code, bytes before wasm-opt");
    for (name, length) in parts.into_iter().flatten().take(MOST_PARTS) {
        println!("{length:9}  {name}");
    }
}

/// How many parts are worth a line. Higher prints ones too small to matter.
const MOST_PARTS: usize = 24;

/// One file, or the sum; lengths in bytes.
struct Row {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Row {
    fn of(name: String, bytes: &[u8]) -> io::Result<Self> {
        let (gzip, brotli) = (assets::gzip(bytes)?.len(), assets::brotli(bytes)?.len());
        Ok(Self { name, raw: bytes.len(), gzip, brotli })
    }
}

/// The rows, largest first, and their sum.
fn table(rows: &[Row]) -> String {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.raw));
    let sum = |column: fn(&Row) -> usize| rows.iter().map(|row| column(row)).sum();
    let total = Row {
        name: "sum".to_owned(),
        raw: sum(|row| row.raw),
        gzip: sum(|row| row.gzip),
        brotli: sum(|row| row.brotli),
    };
    rows.push(&total);
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let head = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "file", "raw", "gzip 9", "brotli 11");
    let lines = rows.iter().map(|Row { name, raw, gzip, brotli }| {
        format!("{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}\n")
    });
    std::iter::once(head).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_aligned_and_summed() {
        let row =
            |name: &str, raw| Row { name: name.to_owned(), raw, gzip: raw / 2, brotli: raw / 4 };
        let expected = "\
file          raw     gzip 9  brotli 11
b.wasm       4000       2000       1000
a.js          400        200        100
sum          4400       2200       1100
";
        assert_eq!(table(&[row("a.js", 400), row("b.wasm", 4000)]), expected);
    }

    #[test]
    fn packing_makes_repetition_small() {
        let row = Row::of("a.js".to_owned(), "speak, friend; ".repeat(1000).as_bytes()).unwrap();
        assert_eq!(row.raw, 15_000);
        assert!(row.brotli < row.gzip && row.gzip < 200, "{} {}", row.gzip, row.brotli);
    }
}
