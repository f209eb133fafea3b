//! The query language: how what is typed is read, at every keystroke.

use crate::scene::field_names;
use rostrum::search::{Ask, FieldNames, Query, Words};

/// The query as read, clause by clause: `-` for negated, quotation marks for a phrase, `…` for a word still being
/// typed.
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

/// Checks that both `query` and `in_english` are read as `expect` with a language's field names.
#[track_caller]
fn check_in(language: &str, query: &str, in_english: &str, expect: &str) {
    let names = field_names(language);
    assert_eq!(read(query, &names), expect, "{query}");
    assert_eq!(read(in_english, &names), expect, "{in_english}");
}

#[test]
fn fields_have_names_in_the_language_of_the_interface() {
    let english = "speaker:jing -role:mayor is:direct";
    let expect = "speaker:jing | -role:mayor | is:Direct";
    check_in("en", english, english, expect);
    check_in("de", "sprecher:jing -rolle:mayor ist:direkt", english, expect);
    check_in("de", "Sprecherin:jing -Amt:mayor art:wörtlich", english, expect);
    check_in("fr", "orateur:jing -fonction:mayor est:direct", english, expect);
    check_in("fr", "oratrice:jing -rôle:mayor type:dir", english, expect);
    check_in("es", "orador:jing -cargo:mayor es:directo", english, expect);
    check_in("zh", "发言人:jing -职务:mayor 类型:直接引语", english, expect);
    check_in("zh", "发言人：jing -职务：mayor 类型：直", english, expect);
    check_in("ar", "متحدث:jing -صفة:mayor نوع:مباشر", english, expect);
    check_in("ar", "متحدثة:jing -منصب:mayor نوع:مبا", english, expect);
}

#[test]
fn kinds_have_names_in_the_language_of_the_interface() {
    let english = "is:direct is:mixed is:reported is:act";
    let expect = "is:Direct | is:Mixed | is:Reported | is:Act";
    check_in("de", "ist:direkt ist:gemischt ist:indirekt ist:auftritt", english, expect);
    check_in("fr", "est:direct est:mixte est:indirect est:intervention", english, expect);
    check_in("es", "es:directo es:mixto es:indirecto es:intervención", english, expect);
    check_in("zh", "类型:原话 类型:部分引语 类型:转述 类型:讲话", english, expect);
    check_in("ar", "نوع:مباشر نوع:مختلط نوع:منقول نوع:كلمة", english, expect);
}

#[test]
fn what_only_looks_like_a_field_is_a_word_in_every_language() {
    let check = |query: &str, expect: &str| assert_eq!(read(query, &field_names("zh")), expect);
    check("发言人：景俊海", "speaker:景俊 俊海…");
    check("发言:景", "发言 言 景…");
    assert_eq!(read("sprecher:jing", &FieldNames::ENGLISH), "sprecher jing…");
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
