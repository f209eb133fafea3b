//! Measures extraction for each article of a file: `cargo bench --bench articles -- ARTICLES.jsonl`, with a line of
//! `{"id", "text"}` each; without a file, for the articles of the tests.
//!
//! Prints a line of `{"id", "ms"}` for each. Meant for `cargo xtask bench extract`, which compares it with another
//! library.

#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "extract/texts.rs"]
#[allow(dead_code, reason = "only the articles are measured here")]
mod texts;

use rostrum::parse::parse;
use rostrum::speakers::extract;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs, io};

/// How many times each article is read; the median is printed. Higher is steadier but slower.
const N_RUNS: usize = 21;

fn main() -> io::Result<()> {
    // Cargo adds `--bench`.
    let file = env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let articles = match file {
        Some(file) => of_lines(&fs::read_to_string(file)?)?,
        None => texts::ARTICLES.map(|(id, text)| (id.to_owned(), text.to_owned())).into(),
    };
    for (id, text) in articles {
        println!("{}", json!({ "id": id, "ms": median_ms(&text) }));
    }
    Ok(())
}

/// Identifiers and texts.
fn of_lines(lines: &str) -> serde_json::Result<Vec<(String, String)>> {
    let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let article = |line: &str| {
        serde_json::from_str(line).map(|it: Value| (string(&it["id"]), string(&it["text"])))
    };
    lines.lines().map(article).collect()
}

/// The median time of reading an article and finding its speakers, in milliseconds.
fn median_ms(text: &str) -> f64 {
    let mut times: Vec<f64> = (0..N_RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(extract(&parse(black_box(text).as_bytes()).article));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[N_RUNS / 2]
}
