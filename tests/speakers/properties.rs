//! What holds for any text, however odd.

use crate::hostile::invariants::slices::found_in_slices;
use crate::hostile::invariants::{check_certainty, check_proceedings};
use proptest::prelude::*;
use rostrum::parse::parse;
use rostrum::speakers::extract;

#[path = "../../benches/extract/texts.rs"]
#[allow(dead_code, reason = "only the hostile ones are read here")]
mod texts;

/// Text made of words that the rules look for, so that they apply more often than by chance.
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

fn check(text: &str) {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    check_proceedings(&article, &proceedings);
    let again = found_in_slices(&article);
    assert_eq!(again, proceedings, "the same text gives the same, however often it pauses");
}

/// Asserts what holds for how sure it is what was found, too.
fn check_sureness(text: &str) {
    let article = parse(text.as_bytes()).article;
    check_certainty(&article, &extract(&article));
}

proptest! {
    #[test]
    fn any_prose_gives_sound_proceedings(text in prose()) {
        check(&text);
        check_sureness(&text);
    }

    #[test]
    fn any_text_at_all_gives_sound_proceedings(text in any::<String>()) {
        check(&text);
    }
}

/// Inputs that would take quadratic time if a rule looked too far: a test of a second would become one of an hour.
/// `benches/extract.rs` measures how the time grows.
#[test]
fn hostile_texts_are_read_in_one_go() {
    check(&"“".repeat(100_000));
    check(&"“ ".repeat(100_000));
    check(&"Ada Holm said ".repeat(50_000));
    check(&"Ada Holm, ".repeat(50_000));
    check(&"said ".repeat(100_000));
    let names: String = (0..50_000).map(|n| format!("Ada{n} Holm{n}, a farmer, came. ")).collect();
    check(&names);
    texts::HOSTILE.into_iter().for_each(|case| check(&texts::hostile(case, 60_000)));
    texts::HOSTILE.into_iter().for_each(|case| check_sureness(&texts::hostile(case, 30_000)));
}
