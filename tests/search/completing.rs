//! Completions of the word at the caret.

use crate::scene::{Scene, field_names, harbour};
use rostrum::search::FieldNames;

/// `‸` is the caret in `query` and in each of `expect`, the queries that the completions make.
#[track_caller]
fn check_in(scene: &Scene, names: &FieldNames, query: &str, expect: &[&str]) {
    let caret = query.find('‸').expect("a caret");
    let query = query.replace('‸', "");
    let found: Vec<String> = scene
        .index
        .completions(&query, caret, names)
        .into_iter()
        .map(|completion| {
            let (before, after) = completion.query.split_at(completion.caret);
            format!("{before}‸{after}")
        })
        .collect();
    assert_eq!(found, expect, "{query}");
}

#[track_caller]
fn check(query: &str, expect: &[&str]) {
    check_in(&harbour(), &FieldNames::ENGLISH, query, expect);
}

#[test]
fn names_are_completed_at_any_of_their_words() {
    check("mor‸", &["speaker:\"Inés Moreau\" ‸"]);
    check("ines‸", &["speaker:\"Inés Moreau\" ‸"]);
    check("tide swia‸", &["tide speaker:\"Łukasz Świątek\" ‸"]);
    check("speaker:ok‸", &["speaker:\"Ruth Okafor\" ‸"]);
    check("speaker:\"ruth o‸", &["speaker:\"Ruth Okafor\" ‸"]);
    check("-speaker:ok‸", &["-speaker:\"Ruth Okafor\" ‸"]);
    check("mor‸ tide", &["speaker:\"Inés Moreau\" ‸tide"]);
}

#[test]
fn a_field_without_a_value_offers_all_it_can_be() {
    check("is:‸", &["is:direct ‸", "is:mixed ‸", "is:reported ‸", "is:act ‸"]);
    let scene = harbour();
    assert_eq!(scene.index.completions("speaker:", 8, &FieldNames::ENGLISH).len(), 5);
}

#[test]
fn fields_and_their_values_are_completed() {
    check("spe‸", &["speaker:‸"]);
    check("rol‸", &["role:‸"]);
    check("is:re‸", &["is:reported ‸"]);
    check("role:may‸", &["role:\"Mayor of Port Ellery\" ‸"]);
}

#[test]
fn nothing_is_offered_where_nothing_is_typed_or_a_phrase_is() {
    check("‸", &[]);
    check("mor ‸", &[]);
    check("\"mor‸", &[]);
    check("zzz‸", &[]);
}

#[test]
fn who_says_nothing_is_offered_as_a_phrase() {
    let scene = Scene::read(
        "Ada Brook | Judge\nCy Dahl | Clerk\n\nT\n\n{ada reported:Ada Brook agreed} with Cy Dahl.",
    );
    check_in(&scene, &FieldNames::ENGLISH, "da‸", &["\"Cy Dahl\" ‸"]);
}

#[test]
fn fields_are_offered_in_the_language_of_the_interface() {
    let german = field_names("de");
    check_in(&harbour(), &german, "spr‸", &["sprecher:‸"]);
    check_in(&harbour(), &german, "sprecherin‸", &["sprecherin:‸"]);
    check_in(&harbour(), &german, "ist:wo‸", &["ist:wörtlich ‸"]);
    check_in(&harbour(), &german, "okaf‸", &["sprecher:\"Ruth Okafor\" ‸"]);
    let kinds = ["ist:direkt ‸", "ist:gemischt ‸", "ist:indirekt ‸", "ist:auftritt ‸"];
    check_in(&harbour(), &german, "ist:‸", &kinds);
    check_in(&harbour(), &field_names("zh"), "发言‸", &["发言人:‸"]);
    check_in(&harbour(), &field_names("ar"), "okaf‸", &["متحدث:\"Ruth Okafor\" ‸"]);
}

#[test]
fn the_english_name_of_a_field_is_completed_everywhere() {
    check_in(&harbour(), &field_names("de"), "spe‸", &["speaker:‸"]);
}

#[test]
fn a_caret_that_is_nowhere_offers_nothing() {
    let scene = harbour();
    assert!(scene.index.completions("é", 1, &FieldNames::ENGLISH).is_empty());
    assert!(scene.index.completions("mor", 9, &FieldNames::ENGLISH).is_empty());
}
