//! What a query finds and what it does not.

use crate::scene::{Scene, harbour};

fn sample() -> Scene {
    Scene::of_text(include_str!("../data/innovation-day/article.txt"))
}

#[test]
fn every_innovation_of_the_sample_is_found() {
    let scene = sample();
    let hits = scene.index.query("innovation");
    assert_eq!((hits.matches.len(), hits.headline.len()), (8, 2));
    assert!(scene.matches_in(&hits).iter().all(|found| found.eq_ignore_ascii_case("innovation")));
    assert!(hits.matches.is_sorted_by_key(|found| found.range));
}

#[test]
fn a_blank_query_finds_nothing() {
    let scene = harbour();
    for query in
        ["", "  ", "\t\u{3000}", "\"", "\"\"", "-", "speaker:", "\u{301}", "-harbour", ".*"]
    {
        assert_eq!(scene.index.query(query), Default::default(), "{query:?}");
    }
}

#[test]
fn the_word_being_typed_is_a_beginning() {
    let scene = harbour();
    scene.check("electr", &["electr", "electr"]);
    scene.check("electri", &["electri", "electri"]);
    scene.check("electrif", &["electrif"]);
}

#[test]
fn a_finished_word_is_a_beginning_only_where_it_is_no_word() {
    let scene = harbour();
    scene.check("quarry ", &["quarry", "quarry"]);
    scene.check("electrif quay", &["electrif", "quay"]);
    scene.check("storm harb", &["harb", "storm", "harb", "storm"]);
}

#[test]
fn every_word_may_be_a_beginning_before_nothing_is_found() {
    let scene = harbour();
    // `winter` is a word of the article, but not in the block with the storm.
    scene.check("winter storm", &["winter", "storm"]);
    scene.check("\"winter\" storm", &[]);
}

#[test]
fn accents_and_case_are_set_aside_and_the_match_is_what_stands_there() {
    let scene = harbour();
    scene.check("cafe", &["café"]);
    scene.check("CAFÉ", &["café"]);
    scene.check("swiatek", &["Świątek", "Świątek"]);
    scene.check("strassberg", &["Straßberg"]);
    scene.check("strass", &["Straß"]);
    scene.check("stras", &["Straß"]);
    scene.check("angstrom naive", &["Ångström", "naïve"]);
    scene.check("kirkvag", &["Kirkvåg"]);
}

#[test]
fn typos_are_forgiven_where_nothing_is_closer() {
    let scene = harbour();
    scene.check("brekwater", &["breakwater"]);
    scene.check("preakwater", &["breakwater"]);
    scene.check("electrifaction", &["electrification"]);
    scene.check("winter", &["winter", "winter"]);
    scene.check("elctrif", &["electrification"]);
    // `stones` starts like this; `storm` is only similar.
    scene.check("ston", &["ston", "ston"]);
}

#[test]
fn numbers_have_no_typos() {
    harbour().check("2032", &[]);
    harbour().check("3,000", &["3,000"]);
}

#[test]
fn all_the_words_are_in_one_block() {
    let scene = harbour();
    scene.check("quay union", &["quay", "union", "quay"]);
    scene.check("soup ribbon", &[]);
}

#[test]
fn who_speaks_counts_as_a_word() {
    let scene = harbour();
    // The paragraph calls her by another name; her role is only in the list of speakers.
    assert_eq!(scene.results("works quarry"), ["Tove Ångström: Engineer Tove Ångström"]);
    assert_eq!(scene.results("moreau divers"), ["Inés Moreau: She thanked the"]);
}

#[test]
fn phrases_are_words_in_a_row() {
    let scene = harbour();
    scene.check("\"the quay\"", &["the quay", "the quay", "the quay"]);
    scene.check("\"quay the\"", &[]);
    scene.check("\"harbour master\" ice", &["harbour master", "ice"]);
    scene.check("“per cent of", &["per cent of"]);
    scene.check("\"per ce", &["per ce"]);
    scene.check("\"per ce\"", &[]);
    scene.check("quarry-to-quay", &["quarry-to-quay"]);
    // A phrase does not cross from one block to the next.
    scene.check("\"enough for its boats the new\"", &[]);
}

#[test]
fn words_written_together_may_stand_apart() {
    harbour().check("soup/tide", &["tide", "soup"]);
}

#[test]
fn what_is_left_out_is_left_out_with_its_block() {
    let scene = harbour();
    scene.check("harbour -storm", &["harbour", "harbour"]);
    scene.check("quay -\"the fishers\" -mayor", &["quay"]);
}

#[test]
fn filters_choose_statements() {
    let scene = harbour();
    scene.check("speaker:moreau quay", &["quay"]);
    scene.check("harbour is:direct", &["harbour", "harbour"]);
    scene.check("role:minister promise", &["promise"]);
    scene.check("-speaker:okafor -is:reported said", &["said", "said"]);
    scene.check("speaker:moreau speaker:union quay", &["quay", "quay"]);
    scene.check("speaker:moreau role:engineer quay", &[]);
    scene.check("speaker:\"ines moreau\" ice", &["ice"]);
    scene.check("speaker:moraeu ice", &["ice"]);
}

#[test]
fn filters_alone_find_whole_statements() {
    let scene = harbour();
    scene.check("is:act", &["delivered a speech"]);
    scene.check(
        "speaker:angs",
        &[
            "Engineer Tove Ångström explained that the stones came from a quarry near Straßberg",
            "that the naïve first design had failed in the model basin",
        ],
    );
}

#[test]
fn signs_are_found_as_they_stand() {
    harbour().check("€", &["€"]);
    Scene::of_text("T\n\nFireworks 🎆🎆 at 9.").check("🎆", &["🎆", "🎆"]);
}

#[test]
fn matches_know_their_statements_and_the_credits_are_found_too() {
    let scene = harbour();
    let hits = scene.index.query("moreau");
    let statements: Vec<_> = hits.matches.iter().map(|found| found.statement_idx).collect();
    assert_eq!(statements, [Some(1), Some(3)]);
    scene.check("hanne", &["Hanne"]);
}
