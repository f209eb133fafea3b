//! What holds for any text, however odd.

use proptest::prelude::*;
use rostrum::article::TextRange;
use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[path = "../../benches/extract/texts.rs"]
#[allow(dead_code, reason = "only the hostile ones are read here")]
mod texts;

/// Text made of what the rules look at, so that it meets them more often than chance would.
fn prose() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Ada",
        "Holm",
        "Mayor",
        "said",
        "told",
        "according to",
        "that",
        "the ministry",
        "he",
        "She",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "(",
        ")",
        "\n\n",
        "and",
        "An",
        "Li",
        "van",
        "delivered speeches",
        "attended by",
        "54",
        "U.S.",
        "Mr.",
        "expressed gratitude",
        "called for",
        "東京",
        "é",
        "\u{301}",
        "\u{200d}",
        "🙂",
        "I",
        "not",
        "will",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    for range in ranges(&proceedings) {
        prop_assert!(article.text.get(range.start..range.end).is_some(), "{range:?} in {text:?}");
    }
    let n_speakers = proceedings.speakers.len();
    let ids: HashSet<&str> =
        proceedings.speakers.iter().map(|speaker| speaker.id.as_str()).collect();
    prop_assert_eq!(ids.len(), n_speakers, "speakers' ids are unique");
    let ids: HashSet<&str> =
        proceedings.statements.iter().map(|statement| statement.id.as_str()).collect();
    prop_assert_eq!(ids.len(), proceedings.statements.len(), "statements' ids are unique");
    prop_assert!(proceedings.statements.iter().all(|statement| statement.speaker_idx < n_speakers));
    for statement in &proceedings.statements {
        let content = &statement.content;
        prop_assert!(!content.is_empty(), "{statement:?}");
        prop_assert!(content.iter().all(|part| !part.is_empty()), "{statement:?} in {text:?}");
        prop_assert!(content.is_sorted_by(|a, b| a.end <= b.start), "{statement:?} in {text:?}");
        let is_inside = |part: &TextRange| article.body().any(|it| it.range.contains_range(*part));
        prop_assert!(content.iter().all(is_inside), "{statement:?} in {text:?}");
    }
    prop_assert!(
        proceedings.statements.is_sorted_by_key(|statement| statement.extent.start),
        "in reading order"
    );
    prop_assert_eq!(&extract(&article), &proceedings, "the same text gives the same proceedings");
    Ok(())
}

fn ranges(proceedings: &Proceedings) -> Vec<TextRange> {
    let statements = proceedings.statements.iter().flat_map(|it| {
        [it.source, it.cue, it.extent].into_iter().chain(it.content.iter().copied())
    });
    let speakers = proceedings.speakers.iter().flat_map(|it| {
        let appearances = it.appearances.iter().flat_map(|it| [it.mention, it.cue, it.extent]);
        it.mentions.iter().copied().chain(appearances)
    });
    statements.chain(speakers).collect()
}

proptest! {
    #[test]
    fn any_prose_gives_sound_proceedings(text in prose()) {
        check(&text)?;
    }

    #[test]
    fn any_text_at_all_gives_sound_proceedings(text in any::<String>()) {
        check(&text)?;
    }
}

/// What `cargo xtask fuzz` found, each file with the least that broke an invariant.
#[test]
fn texts_that_once_gave_unsound_proceedings() -> Result<(), TestCaseError> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/odd");
    fs::read_dir(folder)
        .unwrap()
        .try_for_each(|file| check(&fs::read_to_string(file.unwrap().path()).unwrap()))
}

/// Inputs that would take quadratic time where a rule looks too far; a test of a second would become one of an hour. How the
/// time grows is measured by `benches/extract.rs`.
#[test]
fn hostile_texts_are_read_in_one_go() -> Result<(), TestCaseError> {
    check(&"“".repeat(100_000))?;
    check(&"“ ".repeat(100_000))?;
    check(&"Ada Holm said ".repeat(50_000))?;
    check(&"Ada Holm, ".repeat(50_000))?;
    check(&"said ".repeat(100_000))?;
    let names: String = (0..50_000).map(|n| format!("Ada{n} Holm{n}, a farmer, came. ")).collect();
    check(&names)?;
    texts::HOSTILE.into_iter().try_for_each(|case| check(&texts::hostile(case, 60_000)))
}
