//! Measures search natively, on 2,000 paragraphs: building the index, and a query of each kind. `cargo bench --bench
//! search`.
//!
//! `cargo xtask bench search` measures it as WebAssembly, and compares it with other libraries.

#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

use rostrum::search::Index;
use rostrum::speakers::Proceedings;
use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../tests/search/prose.rs"]
mod prose;

fn main() {
    let article = prose::article(2_000);
    let proceedings = Proceedings::default();
    println!("{:.1} kB of text", article.text.len() as f64 / 1e3);
    report("build", 9, || Index::build(&article, &proceedings));
    let index = Index::build(&article, &proceedings);
    let (frequent, rare, other) = (prose::word(3), prose::word(4_000), prose::word(700));
    let mistyped = rare.replacen('o', "a", 1).replacen('e', "i", 1);
    for (name, query) in [
        ("a frequent word", frequent.clone()),
        ("a rare word", rare),
        ("a beginning", other.chars().take(3).collect()),
        ("two words", format!("{frequent} {other}")),
        ("a phrase", format!("\"{frequent} {}", prose::word(1))),
        ("a typo", mistyped),
        ("nothing", "zzzzzzzz zzzzz".to_owned()),
    ] {
        report(name, 101, || index.query(&query));
    }
}

/// Prints the median and the longest time of `n_runs`.
fn report<T>(name: &str, n_runs: usize, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..n_runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (median, longest) = (times[n_runs / 2], times[n_runs - 1]);
    println!("{name:16} median {median:>10.1?}  longest {longest:>10.1?}");
}
