//! That a page does without the reasons for what is found: the modules for them are compiled for WebAssembly with the feature
//! `certainty` alone, and no feature of the page turns it on.

use super::{Source, assert_none, hold};
use std::fs;

/// The modules that only the desk and the command line have.
const REASONS: [&str; 2] = ["mod certainty;", "mod why;"];

/// The features of the page, as a manifest lists them.
const PAGE: [&str; 3] = ["default = ", "widget = ", "parts = "];

/// The features that have reasons.
const BRINGS: [&str; 2] = ["\"certainty\"", "\"desk\""];

const GATE: &str = r#"#[cfg(any(feature = "certainty", not(target_arch = "wasm32")))]"#;

#[test]
fn reasons_are_behind_their_feature() {
    hold(&["src/speakers.rs", "src/speakers"], ungated);
    let declared = ["src/speakers.rs", "src/speakers/attribution.rs"];
    let text: String = declared.iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
    assert!(REASONS.iter().all(|it| text.contains(it)), "the modules have moved: {REASONS:?}");
}

#[test]
fn no_feature_of_the_page_has_reasons() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let has = |line: &str| manifest.lines().any(|it| it.starts_with(line));
    assert!(PAGE.iter().all(|it| has(it)) && has("certainty = []"), "the features have moved");
    assert_none(&pages_that_turn_it_on(&manifest));
}

/// The features, of those in a manifest, that bring the reasons with them.
fn pages_that_turn_it_on(manifest: &str) -> Vec<String> {
    let of_page = |line: &&str| PAGE.iter().any(|it| line.starts_with(it));
    let lines = manifest.lines().filter(of_page);
    let lines = lines.filter(|line| BRINGS.iter().any(|it| line.contains(it)));
    lines.map(|line| format!("{line}: a page would load what only the desk shows")).collect()
}

fn ungated(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.text.lines().collect();
    let pairs = lines.windows(2).filter(|pair| REASONS.iter().any(|it| pair[1].ends_with(it)));
    let open = pairs.filter(|pair| pair[0] != GATE);
    open.map(|pair| format!("`{}` is compiled into the page: put {GATE} above it", pair[1]))
        .collect()
}

#[test]
fn what_is_compiled_into_the_page_is_complained_of() {
    let source = |text: &str| Source { path: "src/speakers.rs".to_owned(), text: text.to_owned() };
    assert_eq!(ungated(&source("mod cast;\npub mod certainty;")).len(), 1);
    assert_eq!(ungated(&source(&format!("{GATE}\npub mod certainty;"))).len(), 0);
    assert_eq!(pages_that_turn_it_on("parts = [\"widget\", \"certainty\"]").len(), 1);
    assert_eq!(pages_that_turn_it_on("desk = [\"certainty\"]").len(), 0);
}
