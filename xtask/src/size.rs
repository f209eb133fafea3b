//! `cargo xtask size`: what a page loads, file by file.
//!
//! Counts what a portal's page loads to show the widget; the page itself and the articles are the portal's own.

mod loaded;
mod parts;

use crate::build::{assets, standard_library};
use crate::{Outcome, programs};
use std::ffi::OsString;
use std::{fs, io};

/// How much a page should load, in bytes after brotli.
const GOAL: usize = 125_000;

/// How much it may load until then: a little more than today. **It is only ever lowered.**
const MOST: usize = 249_000;

/// How much more it may load if the standard library has to be used as shipped.
const MORE_AS_IT_COMES: usize = 8_000;

/// How large the script that a page includes may be, in bytes after brotli: browsers revalidate it now and then.
const MOST_OF_ENTRY: usize = 3_200;

/// Prints the table of `dist/`, and what the module consists of; fails if a page loads too much.
pub fn run(_args: &[OsString]) -> Outcome {
    let dist = programs::root().join("dist");
    let names = loaded::files(&dist)?;
    let mut rows = Vec::new();
    for name in names {
        let bytes = fs::read(dist.join(&name))
            .map_err(|error| format!("dist/{name} cannot be read: {error}."))?;
        rows.push(Row::of(name, &bytes).map_err(|error| format!("Compressing failed: {error}."))?);
    }
    let sum: usize = rows.iter().map(|row| row.brotli).sum();
    let entry = rows.iter().find(|row| row.name.ends_with("/embed.js")).map_or(0, |row| row.brotli);
    print!("{}", table(rows));
    print_parts();
    if entry > MOST_OF_ENTRY {
        return Err(format!("embed.js has {entry} bytes; {MOST_OF_ENTRY} are allowed."));
    }
    let most = MOST + if standard_library::can_be_small() { 0 } else { MORE_AS_IT_COMES };
    println!("\n{sum} bytes of {most}; the goal is {GOAL}.");
    if sum <= most { Ok(()) } else { Err(format!("A page loads {sum} bytes; {most} are allowed.")) }
}

/// Prints what the code of the module consists of, if the compiler's output is there.
fn print_parts() {
    let module = programs::compiled().join("wasm32-unknown-unknown/release/rostrum.wasm");
    let parts = fs::read(module).ok().and_then(|bytes| parts::of_module(&bytes).ok());
    println!("\ncode, bytes before wasm-opt");
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
fn table(mut rows: Vec<Row>) -> String {
    rows.sort_by_key(|row| std::cmp::Reverse(row.raw));
    let sum = |column: fn(&Row) -> usize| rows.iter().map(column).sum();
    let total = Row {
        name: "sum".to_owned(),
        raw: sum(|row| row.raw),
        gzip: sum(|row| row.gzip),
        brotli: sum(|row| row.brotli),
    };
    rows.push(total);
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
        assert_eq!(table(vec![row("a.js", 400), row("b.wasm", 4000)]), expected);
    }

    #[test]
    fn packing_makes_repetition_small() {
        let row = Row::of("a.js".to_owned(), "speak, friend; ".repeat(1000).as_bytes()).unwrap();
        assert_eq!(row.raw, 15_000);
        assert!(row.brotli < row.gzip && row.gzip < 200, "{} {}", row.gzip, row.brotli);
    }
}
