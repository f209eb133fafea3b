//! `cargo xtask bench page`: how fast the widget is on a page, compared with npm's TimelineJS, vis-timeline, and
//! MiniSearch with mark.js, all with the statements and words of the sample article, in one run of one browser; then
//! what Lighthouse says.
//!
//! The pages and the measurements are in `benches/page`. Prints tables in the README's form.

use crate::{Outcome, build, programs, tools};
use rostrum::desk::takeaway::escaped;
use rostrum::findings;
use rostrum::parse::parse;
use rostrum::speakers::extract;
use serde::Deserialize;
use serde_json::json;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The releases that are measured, and those that measure. Lighthouse 13 needs a newer Node.js than Debian has.
const PACKAGES: [&str; 6] = [
    "@knight-lab/timelinejs@3.9.11",
    "vis-timeline@8.5.4",
    "minisearch@7.2.0",
    "mark.js@8.11.1",
    "puppeteer-core@25.16.0",
    "lighthouse@12.8.2",
];

const FILES: [&str; 10] = [
    "measure.mjs",
    "lighthouse.mjs",
    "server.mjs",
    "timing.js",
    "rostrum.html",
    "in-place.html",
    "timelinejs.html",
    "vis.html",
    "marks.html",
    "bare.html",
];

/// The article that all of them show, relative to the project's folder.
const ARTICLE: &str = "tests/data/innovation-day/article.txt";

/// The goals: the name of a figure, how many times the processor is slowed down, and the highest value.
const GOALS: [(&str, u32, f64); 3] =
    [("loaded", 1, 125.0), ("longest task", 4, 50.0), ("key to highlight", 4, 16.0)];

/// Builds the release, measures, prints, and fails if a figure misses its goal.
pub fn run(_args: &[OsString]) -> Outcome {
    build::run(&[])?;
    let files = FILES.map(|it| programs::root().join("benches/page").join(it));
    let bench = super::folder("page", &files.each_ref().map(PathBuf::as_path))?;
    super::npm_install(&bench, &PACKAGES)?;
    write_data(&bench).map_err(|error| format!("The article cannot be written: {error}."))?;
    tools::browser::ensure()?;
    let figures: Vec<Figure> = printed_by(&bench, "measure.mjs")?;
    println!("{}", Figure::HEAD);
    figures.iter().for_each(|figure| println!("{}", figure.line()));
    let scores: Vec<Score> = printed_by(&bench, "lighthouse.mjs")?;
    println!("\n| Lighthouse | score | misses |\n| --- | ---: | --- |");
    scores.iter().for_each(|score| println!("{}", score.line()));
    let misses = figures.iter().filter_map(Figure::miss);
    let misses: Vec<String> = misses.chain(scores.iter().filter_map(Score::miss)).collect();
    if misses.is_empty() { Ok(()) } else { Err(misses.join("\n")) }
}

/// The lines that a script of the benchmark prints.
pub fn printed_by<T: for<'a> Deserialize<'a>>(bench: &Path, script: &str) -> Outcome<Vec<T>> {
    let chromium = programs::find("chromium")
        .or_else(|| programs::find("google-chrome"))
        .ok_or("There is no chromium on PATH.")?;
    let mut node = programs::program("node");
    node.current_dir(bench).arg(script).arg(programs::root().join("dist")).arg(chromium);
    let printed = programs::output(&mut node).ok_or_else(|| format!("{script} failed."))?;
    let read = |line: &str| serde_json::from_str(line).map_err(|error| format!("{line}: {error}."));
    printed.lines().map(read).collect()
}

/// The median of one measurement; `None` for a page that does not have it.
#[derive(Deserialize)]
struct Figure {
    what: String,
    unit: String,
    /// How many times the processor was slowed down.
    slowed: u32,
    rostrum: Option<f64>,
    /// Rostrum over the page's own article, with findings made beforehand.
    #[serde(rename = "in-place")]
    in_place: Option<f64>,
    timelinejs: Option<f64>,
    vis: Option<f64>,
    marks: Option<f64>,
    /// What the browser itself takes, without a widget.
    bare: Option<f64>,
}

impl Figure {
    const HEAD: &str = "| median of 5 cold loads | CPU | Rostrum | in place, with findings | TimelineJS | vis-timeline | MiniSearch + mark.js | a bare field |\n\
        | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    fn line(&self) -> String {
        let Self { what, unit, slowed, rostrum, .. } = self;
        let ours = rostrum.map_or("–".to_owned(), |it| format!("{it:.1}"));
        let peers = [self.in_place, self.timelinejs, self.vis, self.marks, self.bare]
            .map(|peer| self.beside(peer));
        let slowed = if *slowed == 1 { "as is".to_owned() } else { format!("{slowed}x slower") };
        format!("| {what}, {unit} | {slowed} | {ours} | {} |", peers.join(" | "))
    }

    /// A peer's figure, and its ratio to ours.
    fn beside(&self, peer: Option<f64>) -> String {
        match (self.rostrum, peer) {
            (Some(ours), Some(peer)) if 0.0 < ours => format!("{peer:.1} ({:.1}x)", peer / ours),
            (_, Some(peer)) => format!("{peer:.1}"),
            (_, None) => "–".to_owned(),
        }
    }

    fn miss(&self) -> Option<String> {
        let is_goal = |goal: &&(&str, u32, f64)| (goal.0, goal.1) == (&*self.what, self.slowed);
        let (what, slowed, most) = GOALS.iter().find(is_goal)?;
        let all = [self.rostrum, self.in_place].into_iter().flatten();
        let ours = all.filter(|ours| most < ours).fold(None, |a, b| Some(b.max(a.unwrap_or(b))))?;
        Some(format!("{what}, {slowed}x: {ours:.1} {}; the goal is {most}.", self.unit))
    }
}

/// Lighthouse's score in one category.
#[derive(Deserialize)]
struct Score {
    category: String,
    score: u32,
    misses: Vec<String>,
}

impl Score {
    fn line(&self) -> String {
        format!("| {} | {} | {} |", self.category, self.score, self.misses.join(", "))
    }

    fn miss(&self) -> Option<String> {
        (self.score < 100)
            .then(|| format!("Lighthouse gives {} for {}.", self.score, self.category))
    }
}

/// Writes the article, and what is found in it in the form that the others need.
fn write_data(bench: &Path) -> std::io::Result<()> {
    let bytes = fs::read(programs::root().join(ARTICLE))?;
    let article = parse(&bytes).article;
    let proceedings = extract(&article);
    let names: Vec<&str> = proceedings.speakers.iter().map(|it| it.name.as_str()).collect();
    let statements = proceedings.statements.iter().map(|it| {
        json!({
            "speaker": it.speaker_idx,
            "start": it.extent.start,
            "end": it.extent.end,
            "words": it.content.iter().map(|part| article.slice(*part)).collect::<String>(),
        })
    });
    let items = json!({ "speakers": names, "statements": statements.collect::<Vec<_>>() });
    let blocks =
        article.blocks.iter().map(|it| format!("<p>{}</p>", escaped(article.slice(it.range))));
    let story = format!("<h1>{}</h1>{}", escaped(article.title()), blocks.collect::<String>());
    let page = bench.join("in-place.html");
    let page_text = fs::read_to_string(&page)?.replace("ARTICLE", &story);
    fs::write(page, page_text)?;
    let found = serde_json::to_string(&findings::of(&article, &proceedings))?;
    fs::write(bench.join("findings.json"), found)?;
    fs::write(bench.join("article.txt"), bytes)?;
    fs::write(bench.join("items.json"), items.to_string())
}
