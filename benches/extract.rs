//! Measures, natively, the time from bytes to a widget: parsing, extraction, the index and the timeline. `cargo bench
//! --bench extract`.
//!
//! **Throughput stays flat if time is linear**: each text is measured at several lengths, each a multiple of the one
//! before. `cargo xtask bench extract` compares extraction with another library.

#[path = "extract/texts.rs"]
mod texts;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rostrum::parse::parse;
use rostrum::search::Index;
use rostrum::speakers::{Proceedings, extract};
use rostrum::timeline::{Timeline, layout};
use std::time::Duration;

criterion_group!(benches, articles, lengths, hostile);
criterion_main!(benches);

/// The fewest runs that criterion takes, since a single run on the longest texts takes a second.
const N_RUNS: usize = 10;

/// Extraction from single articles.
fn articles(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("article");
    for (name, text) in texts::ARTICLES {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| extract(&parse(text.as_bytes()).article))
        });
    }
}

/// Each stage alone, on prose of 1, 5 and 10 MB.
fn lengths(criterion: &mut Criterion) {
    for n_bytes in [1_000_000, 5_000_000, 10_000_000] {
        let mut group = criterion.benchmark_group("length");
        group.sample_size(N_RUNS).warm_up_time(Duration::from_millis(500));
        group.throughput(Throughput::Bytes(n_bytes as u64));
        let text = texts::prose(n_bytes);
        let article = parse(text.as_bytes()).article;
        let proceedings = extract(&article);
        group.bench_function(BenchmarkId::new("parse", n_bytes), |it| {
            it.iter(|| parse(text.as_bytes()))
        });
        group.bench_function(BenchmarkId::new("extract", n_bytes), |it| {
            it.iter(|| extract(&article))
        });
        group.bench_function(BenchmarkId::new("index", n_bytes), |it| {
            it.iter(|| Index::build(&article, &proceedings))
        });
        group.bench_function(BenchmarkId::new("layout", n_bytes), |it| {
            it.iter(|| layout(&article, &proceedings))
        });
    }
}

/// All stages together, on texts for which a rule that looks too far ahead would take quadratic time.
fn hostile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile");
    group
        .sample_size(N_RUNS)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_secs(1));
    for case in texts::HOSTILE {
        for n_bytes in [100_000, 400_000, 1_600_000] {
            let text = texts::hostile(case, n_bytes);
            group.throughput(Throughput::Bytes(n_bytes as u64));
            group.bench_function(BenchmarkId::new(case.0, n_bytes), |it| {
                it.iter(|| all_stages(&text))
            });
        }
    }
}

/// Everything that is computed from an article before it is shown.
fn all_stages(text: &str) -> (Proceedings, Index, Timeline) {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    let (index, timeline) = (Index::build(&article, &proceedings), layout(&article, &proceedings));
    (proceedings, index, timeline)
}
