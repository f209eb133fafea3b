//! The language of queries: what is read of what is typed, at every keystroke.

use rostrum::search::{Ask, Field, FieldNames, Query, Words};
use rostrum::speakers::StatementKind;

const CHINESE: FieldNames = FieldNames {
    fields: &[("发言人", Field::Speaker), ("职务", Field::Role), ("类型", Field::Is)],
    kinds: &[("直接引语", StatementKind::Direct), ("转述", StatementKind::Reported)],
};

/// A query as read, one clause after the other: `-` negated, quoted words in quotation marks, `…` still open.
fn read(query: &str, names: &FieldNames) -> String {
    let clauses = Query::parse(query, names).clauses;
    let shown = clauses.iter().map(|clause| {
        let minus = if clause.is_negated { "-" } else { "" };
        match &clause.ask {
            Ask::Words(words) => format!("{minus}{}", show(words)),
            Ask::Speaker(words) => format!("{minus}speaker:{}", show(words)),
            Ask::Role(words) => format!("{minus}role:{}", show(words)),
            Ask::Kind(kind) => format!("{minus}is:{kind:?}"),
        }
    });
    shown.collect::<Vec<_>>().join(" | ")
}

fn show(words: &Words) -> String {
    let folded: Vec<&str> = words.words.iter().map(|word| word.folded.as_str()).collect();
    let mark = if words.is_quoted { "\"" } else { "" };
    let dots = if words.is_open { "…" } else { "" };
    format!("{mark}{}{dots}{mark}", folded.join(" "))
}

#[track_caller]
fn check(query: &str, expect: &str) {
    assert_eq!(read(query, &FieldNames::ENGLISH), expect, "{query:?}");
}

#[test]
fn words_and_phrases_mix() {
    check("harbour", "harbour…");
    check("harbour ", "harbour");
    check("new \"sea wall\" Winter", "new | \"sea wall\" | winter…");
    check("\"sea wall", "\"sea wall…\"");
    check("\"sea wall ", "\"sea wall\"");
    check(
        "“sea wall” «el puerto» „die Mole“ 「港口」",
        "\"sea wall\" | \"el puerto\" | \"die mole\" | \"港口\"",
    );
    check("rock\"n\"roll", "rock | \"n\" | roll…");
    check("well-known", "well known…");
    check("winter.", "winter");
}

#[test]
fn a_minus_before_something_leaves_it_out() {
    check("-storm", "-storm…");
    check("harbour -\"sea wall\"", "harbour | -\"sea wall\"");
    check("−storm -speaker:jing", "-storm | -speaker:jing…");
    check("three - two", "three | two…");
    check("-", "");
}

#[test]
fn fields_are_filters_and_may_be_unfinished() {
    check("speaker:jing role:governor", "speaker:jing | role:governor…");
    check("Speaker:\"Jing Junhai\" x", "speaker:\"jing junhai\" | x…");
    check("speaker:\"Jing J", "speaker:\"jing j…\"");
    check("speaker:", "");
    check("speaker: jing", "jing…");
    check("is:direct is:mixed", "is:Direct | is:Mixed");
    check("is:rep", "is:Reported");
    check("is:\"act\"", "is:Act");
}

#[test]
fn what_is_no_field_is_a_word() {
    check("place:harbour", "place harbour…");
    check("is:loud", "is loud…");
    check("is:rep x", "is rep | x…");
    check("12:30", "12 30…");
    check(":", "");
}

#[test]
fn fields_have_names_in_the_language_of_the_interface() {
    let check = |query: &str, expect: &str| assert_eq!(read(query, &CHINESE), expect, "{query}");
    check("发言人:景 类型:转述", "speaker:景 | is:Reported");
    check("发言人：景俊海", "speaker:景俊 俊海…");
    check("类型：直", "is:Direct");
    check("speaker:jing is:reported", "speaker:jing | is:Reported");
    check("发言:景", "发言 言 景…");
}

#[test]
fn strange_input_is_read_as_nothing_or_as_words() {
    check("", "");
    check(" \u{3000}\u{7}\u{0}", "");
    check("\"\"", "");
    check("(a|b)+ [c-d]*\\w", "a b | c d w…");
    check("\u{FFFD}\u{FFFD}", "");
    check("a\u{0}b", "a | b…");
}
