//! `cargo xtask bench extract [FOLDER]`: how long it takes to find who said what, compared with npm's compromise, in
//! one run.
//!
//! FOLDER contains articles: files of JSON lines, each with an `id` and a `text`. Without it, the articles of the tests
//! are read. Ours is measured natively (`benches/articles.rs`), as another program would build it, and as WebAssembly
//! (`benches/extract/rostrum.mjs`), optimised for size as it is shipped. Theirs is `.quotations()`
//! (`benches/extract/compromise.mjs`), which only looks for quotations. Each reads an article several times, and its
//! median counts.

use super::module::Module;
use crate::{Outcome, programs};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// The release of compromise that is measured.
const COMPROMISE: &str = "14.17.0";

/// How many times node reads an article to measure it. Higher takes minutes and changes little.
const N_RUNS: &str = "5";

/// How many times as fast as compromise extraction should be natively, for the median article.
const GOAL: f64 = 100.0;

/// Measures, prints, and fails if extraction is not as fast as it should be.
pub fn run(args: &[OsString]) -> Outcome {
    let groups = match args {
        [] => of_tests(),
        [folder] => of_folder(Path::new(folder)),
        _ => {
            return Err(
                "One folder of articles, please: cargo xtask bench extract FOLDER".to_owned()
            );
        }
    };
    let groups = groups.map_err(|error| format!("The articles cannot be read: {error}."))?;
    if groups.iter().all(|group| group.articles.is_empty()) {
        return Err(
            "There are no articles: files of JSON lines, each with an id and a text.".to_owned()
        );
    }
    let scripts = programs::root().join("benches/extract");
    let scripts = ["compromise.mjs", "measure.mjs", "rostrum.mjs"].map(|it| scripts.join(it));
    let bench = super::folder("extract", &scripts.each_ref().map(PathBuf::as_path))?;
    super::npm_install(&bench, &[&format!("compromise@{COMPROMISE}")])?;
    let module = Module::build(&bench, "extract-wasm", "extract", &[])?;
    println!("{}", Row::HEAD);
    let mut all = Vec::new();
    for Group { name, articles } in groups.iter().filter(|group| !group.articles.is_empty()) {
        let times = times(&bench, &module, articles)?;
        println!("{}", Row::of(&times).line(name));
        all.extend(times);
    }
    let all = Row::of(&all);
    println!("{}", all.line("all"));
    println!("\nextract-wasm with the parsers, brotli 11: {} bytes", module.brotli);
    if GOAL <= all.ratio {
        Ok(())
    } else {
        Err(format!("Extraction is {:.0} times as fast; the goal is {GOAL:.0} times.", all.ratio))
    }
}

/// Articles that are summarised in one line.
struct Group {
    name: String,
    articles: Vec<Article>,
}

/// An article: a line of the file that every benchmark reads.
#[derive(Serialize, Deserialize)]
struct Article {
    id: String,
    text: String,
}

fn of_tests() -> io::Result<Vec<Group>> {
    let mut articles = Vec::new();
    for folder in entries(&programs::root().join("tests/data"))? {
        if let Ok(text) = fs::read_to_string(folder.join("article.txt")) {
            articles.push(Article { id: name_of(&folder), text });
        }
    }
    Ok(vec![Group { name: "tests/data".to_owned(), articles }])
}

fn of_folder(folder: &Path) -> io::Result<Vec<Group>> {
    let mut files = entries(folder)?;
    files.retain(|file| file.extension().is_some_and(|it| it == "jsonl"));
    let group = |file: &Path| {
        let lines = fs::read_to_string(file)?;
        let articles = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        Ok(Group { name: name_of(file), articles })
    };
    files.iter().map(|file| group(file)).collect()
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// An article's times, in milliseconds.
struct Times {
    n_bytes: usize,
    native: f64,
    wasm: f64,
    compromise: f64,
}

/// Measures all three on the articles, one after the other.
fn times(bench: &Path, module: &Module, articles: &[Article]) -> Outcome<Vec<Times>> {
    let file = bench.join("articles.jsonl");
    let lines = articles.iter().map(|it| Ok(serde_json::to_string(it)? + "\n"));
    let lines: String = lines.collect::<serde_json::Result<_>>().map_err(|it| it.to_string())?;
    fs::write(&file, lines)
        .map_err(|error| format!("{} cannot be written: {error}.", file.display()))?;
    let mut cargo = programs::cargo();
    cargo.args(["bench", "--quiet", "--bench", "articles", "--no-default-features", "--"]);
    let native = measured(cargo.arg(&file))?;
    let node = |script| {
        let mut node = programs::program("node");
        node.current_dir(bench).env("WASM", &module.path).arg(script).arg(&file).arg(N_RUNS);
        measured(&mut node)
    };
    let (wasm, compromise) = (node("rostrum.mjs")?, node("compromise.mjs")?);
    if [&native, &wasm, &compromise].iter().any(|it| it.len() != articles.len()) {
        return Err("Some articles were not measured.".to_owned());
    }
    let times = native.into_iter().zip(wasm).zip(compromise).zip(articles);
    let times = times.map(|(((native, wasm), compromise), article)| Times {
        n_bytes: article.text.len(),
        native,
        wasm,
        compromise,
    });
    Ok(times.collect())
}

/// What a benchmark prints for each article.
#[derive(Deserialize)]
struct Line {
    ms: f64,
}

/// Runs a benchmark; returns a time for each article, in order.
fn measured(command: &mut Command) -> Outcome<Vec<f64>> {
    let name = programs::name_of(command);
    let printed = programs::output(command).ok_or_else(|| format!("`{name}` failed."))?;
    let time = |line| serde_json::from_str(line).map(|Line { ms }| ms);
    let times: serde_json::Result<_> = printed.lines().map(time).collect();
    times.map_err(|error| format!("`{name}` printed something unexpected: {error}."))
}

/// Medians over articles; times in milliseconds.
struct Row {
    n_articles: usize,
    kb: f64,
    native: f64,
    wasm: f64,
    compromise: f64,
    /// How many times as fast ours is natively, for the median article.
    ratio: f64,
    /// The same for the article where it is lowest.
    least: f64,
    /// How many times as fast ours is as WebAssembly, for the median article.
    wasm_ratio: f64,
}

impl Row {
    const HEAD: &str = "articles                n    kB  native ms  wasm ms  compromise ms  times  at least  wasm times";

    fn of(times: &[Times]) -> Self {
        let of = |figure: fn(&Times) -> f64| median(times.iter().map(figure));
        let ratio = |it: &Times| it.compromise / it.native;
        Self {
            n_articles: times.len(),
            kb: of(|it| it.n_bytes as f64 / 1e3),
            native: of(|it| it.native),
            wasm: of(|it| it.wasm),
            compromise: of(|it| it.compromise),
            ratio: median(times.iter().map(ratio)),
            least: times.iter().map(ratio).fold(f64::INFINITY, f64::min),
            wasm_ratio: of(|it| it.compromise / it.wasm),
        }
    }

    fn line(&self, name: &str) -> String {
        let Self { n_articles, kb, native, wasm, compromise, ratio, least, wasm_ratio } = self;
        let times = format!("{native:9.4}  {wasm:7.4}  {compromise:13.2}");
        let ratios = format!("{ratio:5.0}  {least:8.0}  {wasm_ratio:10.0}");
        format!("{name:20} {n_articles:4} {kb:5.1}  {times}  {ratios}")
    }
}

/// The median, the higher of two; 0 if there are no values.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_is_of_the_article_in_the_middle() {
        let times = |native, compromise| Times { n_bytes: 3_000, native, wasm: 1.0, compromise };
        let row = Row::of(&[times(0.5, 100.0), times(0.1, 5.0), times(0.2, 30.0)]);
        assert_eq!((row.native, row.compromise), (0.2, 30.0));
        assert_eq!((row.ratio.round(), row.least.round()), (150.0, 50.0));
        assert_eq!(row.wasm_ratio, 30.0);
        assert_eq!(row.line("all").len(), Row::HEAD.len());
    }

    #[test]
    fn the_articles_of_the_tests_are_found() {
        let groups = of_tests().unwrap();
        assert!(groups[0].articles.iter().any(|it| it.id == "innovation-day"));
    }
}
