//! `cargo xtask bench search FOLDER [ENGINE…]`: search as bare WebAssembly, compared with other engines on their
//! benchmark.
//!
//! FOLDER contains `package.json` and a `bench.mjs` that takes the name of an engine and prints one line of JSON; its
//! engine `wasm` loads the module whose path is in the variable WASM (see `benches/search-wasm`). It is copied, so that
//! nothing is written there. Each engine runs alone, ours first; then the sizes are printed and the figures checked.

use super::module::Module;
use crate::{Outcome, programs};
use serde::Deserialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What ours is always compared with: the engine with the most similar features.
const PEER: &str = "minisearch";

/// Measures, prints, and fails if a figure misses its goal.
pub fn run(args: &[OsString]) -> Outcome {
    let Some((folder, engines)) = args.split_first() else {
        return Err("Where is the bench? cargo xtask bench search FOLDER [ENGINE…]".to_owned());
    };
    let files =
        files(Path::new(folder)).map_err(|error| format!("The bench cannot be read: {error}."))?;
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let bench = super::folder("search", &files)?;
    super::npm_install(&bench, &[])?;
    let module = |name, features| Module::build(&bench, "search-wasm", name, features);
    let (without, with) = (module("without", &["--no-default-features"])?, module("with", &[])?);
    println!("{}", Row::HEAD);
    let ours = measure(&bench, "wasm", Some(&with.path))?;
    let peer = measure(&bench, PEER, None)?;
    for engine in engines.iter().map(|engine| engine.to_string_lossy()) {
        measure(&bench, &engine, None)?;
    }
    println!(
        "\nsearch-wasm, brotli 11: {} bytes, without the search {}",
        with.brotli, without.brotli
    );
    let wrong = misses(&ours, &peer);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// The files of the benchmark.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files =
        fs::read_dir(folder)?.map(|it| Ok(it?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| path.is_file());
    Ok(files)
}

/// What the benchmark prints for an engine; times in milliseconds.
#[derive(Deserialize)]
struct Row {
    engine: String,
    build_ms: f64,
    med_ms: f64,
    p99_ms: f64,
    recall: Recall,
    typo_hit10: f64,
}

/// The mean recall for each kind of query: the share of the documents to be found that are found.
#[derive(Deserialize)]
struct Recall {
    word: f64,
    prefix: f64,
    two: f64,
    typo: f64,
}

impl Row {
    const HEAD: &str = "engine                build ms  median ms   p99 ms  recall word/prefix/two/typo  typo hit 10";

    fn line(&self) -> String {
        let Recall { word, prefix, two, typo } = self.recall;
        let recall = format!("{word:.2} / {prefix:.2} / {two:.2} / {typo:.2}");
        format!(
            "{:20} {:9.1}  {:9.4}  {:7.3}  {recall:>27}  {:11.2}",
            self.engine, self.build_ms, self.med_ms, self.p99_ms, self.typo_hit10
        )
    }
}

/// Runs one engine, and prints its row.
fn measure(bench: &Path, engine: &str, wasm: Option<&Path>) -> Outcome<Row> {
    let mut node = programs::program("node");
    node.current_dir(bench).args(["--expose-gc", "bench.mjs", engine]).env("PASS", "7");
    if let Some(wasm) = wasm {
        node.env("WASM", wasm);
    }
    let printed =
        programs::output(&mut node).ok_or_else(|| format!("The bench of {engine} failed."))?;
    let row: Row = serde_json::from_str(printed.trim())
        .map_err(|error| format!("The bench of {engine} printed something unexpected: {error}."))?;
    println!("{}", row.line());
    Ok(row)
}

/// The goals that are missed.
fn misses(ours: &Row, peer: &Row) -> Vec<String> {
    let recall = ours.recall.word.min(ours.recall.prefix).min(ours.recall.two);
    let checks = [
        (ours.build_ms <= 50.0, "Building takes more than 50 ms."),
        (ours.build_ms <= peer.build_ms, "Building takes longer than the peer's."),
        (ours.p99_ms <= 1.5, "One query in a hundred takes more than 1.5 ms."),
        (ours.med_ms <= peer.med_ms, "The median query takes longer than the peer's."),
        (1.0 <= recall, "Some documents with a word, a prefix or a pair of words are not found."),
        (
            0.95 <= ours.typo_hit10,
            "Fewer than 95 of 100 words with a typo are among the first ten.",
        ),
    ];
    checks
        .into_iter()
        .filter(|(holds, _)| !holds)
        .map(|(_, sentence)| sentence.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(build_ms: f64, typo_hit10: f64) -> Row {
        let recall = Recall { word: 1.0, prefix: 1.0, two: 1.0, typo: 0.9 };
        Row { engine: "x".to_owned(), build_ms, med_ms: 0.1, p99_ms: 0.5, recall, typo_hit10 }
    }

    #[test]
    fn figures_that_are_missed_are_named() {
        assert!(misses(&row(20.0, 1.0), &row(100.0, 0.5)).is_empty());
        assert_eq!(misses(&row(60.0, 1.0), &row(55.0, 0.5)).len(), 2);
        assert_eq!(misses(&row(20.0, 0.9), &row(55.0, 1.0)).len(), 1);
    }

    #[test]
    fn a_row_is_as_wide_as_its_head() {
        assert_eq!(row(20.0, 1.0).line().len(), Row::HEAD.len());
    }
}
