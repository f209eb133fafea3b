//! `cargo xtask bench extract [FOLDER]`: how long finding who said what takes, beside npm's compromise, in one run.
//!
//! FOLDER holds articles: files of JSON lines, each with an `id` and a `text`. Without it, those of the tests are read.
//! Ours is native and optimised as it is shipped (`benches/articles.rs`), the other's is `.quotations()`
//! (`benches/extract/compromise.mjs`), which looks for quotations alone. Both read an article several times; its median counts.

use crate::{Outcome, programs};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release of compromise that is measured.
const COMPROMISE: &str = "14.17.0";

/// How often compromise reads an article, once more than it is measured. More takes minutes and changes little.
const N_RUNS: &str = "5";

/// How many times faster extraction is to be, for the article in the middle.
const GOAL: f64 = 100.0;

/// Measures, prints, and fails where extraction is not as fast as it should be.
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
    let bench =
        super::folder("extract", &[&programs::root().join("benches/extract/compromise.mjs")])?;
    super::npm_install(&bench, &[&format!("compromise@{COMPROMISE}")])?;
    println!("{}", Row::HEAD);
    let mut all = Vec::new();
    for Group { name, articles } in groups.iter().filter(|group| !group.articles.is_empty()) {
        let pairs = pairs(&bench, articles)?;
        println!("{}", Row::of(&pairs).line(name));
        all.extend(pairs);
    }
    let all = Row::of(&all);
    println!("{}", all.line("all"));
    if GOAL <= all.ratio {
        Ok(())
    } else {
        Err(format!("Extraction is {:.0} times as fast, not {GOAL:.0} times.", all.ratio))
    }
}

/// Articles that are summed up in one line.
struct Group {
    name: String,
    articles: Vec<Article>,
}

/// An article; a line of the file that both read.
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
struct Pair {
    n_bytes: usize,
    ours: f64,
    theirs: f64,
}

/// Has both read the articles, ours first.
fn pairs(bench: &Path, articles: &[Article]) -> Outcome<Vec<Pair>> {
    let file = bench.join("articles.jsonl");
    let lines = articles.iter().map(|it| Ok(serde_json::to_string(it)? + "\n"));
    let lines: String = lines.collect::<serde_json::Result<_>>().map_err(|it| it.to_string())?;
    fs::write(&file, lines)
        .map_err(|error| format!("{} cannot be written: {error}.", file.display()))?;
    let mut cargo = programs::cargo();
    cargo
        .args(["bench", "--quiet", "--bench", "articles", "--no-default-features", "--"])
        .arg(&file);
    let ours = times(&mut cargo)?;
    let mut node = programs::program("node");
    let theirs = times(node.current_dir(bench).arg("compromise.mjs").arg(&file).arg(N_RUNS))?;
    if ours.len() != articles.len() || theirs.len() != articles.len() {
        return Err("Some articles were not measured.".to_owned());
    }
    let times = ours.into_iter().zip(theirs).zip(articles);
    Ok(times.map(|((ours, theirs), it)| Pair { n_bytes: it.text.len(), ours, theirs }).collect())
}

/// What a bench prints for each article.
#[derive(Deserialize)]
struct Time {
    ms: f64,
}

/// Runs a bench: a time for each article, in their order.
fn times(command: &mut Command) -> Outcome<Vec<f64>> {
    let name = programs::name_of(command);
    let printed = programs::output(command).ok_or_else(|| format!("`{name}` failed."))?;
    let time = |line| serde_json::from_str(line).map(|Time { ms }| ms);
    printed
        .lines()
        .map(time)
        .collect::<Result<_, _>>()
        .map_err(|error| format!("`{name}` prints something else: {error}."))
}

/// Medians over articles; times in milliseconds.
struct Row {
    n_articles: usize,
    kb: f64,
    ours: f64,
    theirs: f64,
    /// How many times faster ours is: for the article in the middle.
    ratio: f64,
    /// And for the one where it is least.
    least: f64,
}

impl Row {
    const HEAD: &str =
        "articles                    n    kB  rostrum ms  compromise ms  times faster  at least";

    fn of(pairs: &[Pair]) -> Self {
        let ratio = |it: &Pair| it.theirs / it.ours;
        Self {
            n_articles: pairs.len(),
            kb: median(pairs.iter().map(|it| it.n_bytes as f64 / 1e3)),
            ours: median(pairs.iter().map(|it| it.ours)),
            theirs: median(pairs.iter().map(|it| it.theirs)),
            ratio: median(pairs.iter().map(ratio)),
            least: pairs.iter().map(ratio).fold(f64::INFINITY, f64::min),
        }
    }

    fn line(&self, name: &str) -> String {
        let Self { n_articles, kb, ours, theirs, ratio, least } = self;
        format!(
            "{name:24} {n_articles:4} {kb:5.1}  {ours:10.4}  {theirs:13.2}  {ratio:12.0}  {least:8.0}"
        )
    }
}

/// The one in the middle, the higher of two; 0 where there is none.
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
        let pair = |ours, theirs| Pair { n_bytes: 3_000, ours, theirs };
        let row = Row::of(&[pair(0.5, 100.0), pair(0.1, 5.0), pair(0.2, 30.0)]);
        assert_eq!((row.ours, row.theirs), (0.2, 30.0));
        assert_eq!((row.ratio.round(), row.least.round()), (150.0, 50.0));
        assert_eq!(row.line("all").len(), Row::HEAD.len());
    }

    #[test]
    fn the_articles_of_the_tests_are_found() {
        let groups = of_tests().unwrap();
        assert!(groups[0].articles.iter().any(|it| it.id == "innovation-day"));
    }
}
