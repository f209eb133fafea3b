//! Which words of a statement are quoted, and which are reported.

use rostrum::parse::parse;
use rostrum::speakers::{Manner, extract};

/// Checks what is quoted (`[…]`) and reported (`{…}`) in a text of one paragraph, in which nothing else is marked.
#[track_caller]
fn check(marked: &str) {
    let text = marked.replace(['[', ']', '{', '}'], "");
    let parsed = parse(format!("A headline\n\n{text}\n").as_bytes());
    let article = &parsed.article;
    let mut found = article.text.clone();
    let statements = extract(article).statements;
    let mut said: Vec<_> = statements.iter().flat_map(|it| it.said(article)).collect();
    said.sort();
    for (range, manner) in said.into_iter().rev() {
        let (open, close) = if manner == Manner::Quoted { ("[", "]") } else { ("{", "}") };
        found.insert_str(range.end, close);
        found.insert_str(range.start, open);
    }
    let (_, body) = found.split_once("\n\n").unwrap_or_default();
    assert_eq!(body.trim_end(), marked);
}

#[test]
fn a_quotation_is_quoted_and_its_attribution_is_not() {
    check("[“The ferry will sail at noon,”] said Ada Moor, [“and nobody will wait.”]");
}

#[test]
fn indirect_speech_is_reported() {
    check("Ada Moor said {the ferry would sail at noon}.");
}

#[test]
fn words_in_marks_are_quoted_within_what_is_reported() {
    check("Ada Moor said {the ferry was} [“a floating ruin”] {and had to go}.");
    check("Ada Moor said {the ferry was} [“a floating ruin”].");
}

#[test]
fn a_speech_whose_words_are_not_given_has_none() {
    check("Ada Moor delivered a speech.");
}
