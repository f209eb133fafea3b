//! What is suggested if nothing is found.

use crate::scene::{Scene, harbour};

/// Checks the suggested words, with the query they make, and then the terms to leave out, each with the query without
/// it.
#[track_caller]
fn check(scene: &Scene, query: &str, words: Option<(&str, &str)>, wider: &[(&str, &str)]) {
    let hits = scene.index.query(query);
    assert!(hits.matches.is_empty() && hits.results.is_empty(), "{query} finds something");
    let suggestion = hits.suggestion.unwrap_or_default();
    let found =
        suggestion.words.as_ref().map(|attempt| (attempt.text.as_str(), attempt.query.as_str()));
    assert_eq!(found, words, "{query}");
    let found: Vec<_> = suggestion
        .wider
        .iter()
        .map(|attempt| (attempt.text.as_str(), attempt.query.as_str()))
        .collect();
    assert_eq!(found, wider, "{query}");
    for attempt in suggestion.words.iter().chain(&suggestion.wider) {
        assert_eq!(scene.index.query(&attempt.query).results.len(), attempt.n_results);
        assert!(0 < attempt.n_results);
    }
}

#[test]
fn a_word_of_the_article_that_is_not_too_far() {
    let scene = harbour();
    check(&scene, "elektryfiqation ", Some(("electrification", "electrification ")), &[]);
    check(&scene, "\"harbour mastre\"", Some(("master", "\"harbour master\"")), &[]);
    check(&scene, "Swyontk tide", None, &[("Swyontk", "tide")]);
    check(&scene, "\"kyrkwag\"", Some(("Kirkvåg", "\"Kirkvåg\"")), &[]);
    check(&scene, "xylophone", None, &[]);
}

#[test]
fn what_stands_in_the_way_is_left_out() {
    let scene = harbour();
    check(&scene, "soup is:direct", None, &[("is:direct", "soup")]);
    check(&scene, "soup ribbon", None, &[("soup", "ribbon"), ("ribbon", "soup")]);
    check(&scene, "storm speaker:moreau is:act", None, &[]);
    check(&scene, "quay speaker:moreau is:direct", None, &[("is:direct", "quay speaker:moreau")]);
    check(&scene, "cheaper is:direct -tide", None, &[("is:direct", "cheaper -tide")]);
}

#[test]
fn who_says_nothing_may_still_be_named() {
    let scene = Scene::read(
        "Ada Brook | Judge\nCy Dahl | Clerk\n\nT\n\n{ada reported:Ada Brook agreed} with Cy Dahl.",
    );
    check(&scene, "speaker:\"cy dahl\"", None, &[("speaker:\"cy dahl\"", "cy dahl")]);
}

#[test]
fn a_blank_query_and_one_that_finds_need_no_suggestion() {
    let scene = harbour();
    for query in ["", "\"", "-tide", "tide", "is:"] {
        assert_eq!(scene.index.query(query).suggestion, None, "{query}");
    }
}
