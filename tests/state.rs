//! What a reader does, step by step, on the sample article.

#![allow(clippy::expect_used, reason = "a test stops where its scene is not as it says")]

#[path = "state/box_keys.rs"]
mod box_keys;
#[path = "state/card.rs"]
mod card;
#[path = "state/links.rs"]
mod links;
#[path = "state/searcher.rs"]
mod searcher;
#[path = "state/view.rs"]
mod view;

use rostrum::parse::parse;
use rostrum::search::FieldNames;
use rostrum::state::{Action, Searcher, State, Story, step};
use rostrum::timeline::Turn;
use std::rc::Rc;

const SAMPLE: &[u8] = include_bytes!("data/innovation-day/article.txt");

fn story() -> Rc<Story> {
    Rc::new(Story::from(parse(SAMPLE)))
}

fn start() -> State {
    step(State::new(story()), Action::Equip(Searcher::OWN))
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(start(), step)
}

#[test]
fn the_same_jump_twice_is_two_jumps() {
    let (once, twice) = (after([Action::Top]), after([Action::Top, Action::Top]));
    assert_ne!(once.jump, twice.jump);
}

#[test]
fn a_search_counts_the_body_and_paints_the_headline_too() {
    let state = after([Action::Search("innovation".into())]);
    let search = &state.search;
    assert_eq!((search.n_matches(), search.painted().len()), (8, 10));
    assert_eq!(search.hit_idx, 0);
    assert_eq!(state.jump, None, "the page stays still while the reader types");
}

#[test]
fn a_word_of_the_headline_alone_is_counted_there() {
    let state = after([Action::Search("opens".into())]);
    assert_eq!(state.search.counted(), state.search.hits.headline);
    assert_eq!(state.search.n_matches(), 1);
}

#[test]
fn matches_are_stepped_through_and_around() {
    let search = Action::Search("innovation".into());
    let at = |turns: &[Turn]| {
        let turns = turns.iter().map(|&turn| Action::TurnMatch(turn));
        after([search.clone()].into_iter().chain(turns)).search.hit_idx
    };
    assert_eq!(at(&[Turn::Next]), 0, "the first step leads to the first match");
    assert_eq!(at(&[Turn::Next; 2]), 1);
    assert_eq!(at(&[Turn::Previous]), 7, "or back to the last");
    assert_eq!(at(&[Turn::Previous, Turn::Next]), 0);
    assert_eq!(at(&[Turn::Next; 9]), 0);
}

#[test]
fn clearing_the_search_leaves_nothing_painted() {
    let state = after([Action::Search("innovation".into()), Action::Search(String::new())]);
    assert!(state.search.painted().is_empty() && state.search.current().is_none());
    assert_eq!(after([Action::TurnMatch(Turn::Next)]).jump, None);
}

#[test]
fn a_mention_is_shown_with_the_words_around_it() {
    let story = start().story;
    let xi = story.proceedings.speakers.iter().position(|speaker| speaker.name == "Xi Jinping");
    let lane = xi.and_then(|idx| story.timeline.lane_of(idx)).expect("Xi Jinping has a lane");
    let words = story.words_of(&story.timeline.marks_of(lane)[0]);
    assert_eq!(
        words,
        "…day for the third anniversary of General Secretary Xi Jinping’s inspection of Jilin and FAW. On the…"
    );
}

#[test]
fn a_mark_is_told_with_the_cue_that_leads_to_its_words() {
    let text = "The mill\n\nAda Holm stressed the need for oak. According to Ada Holm, the old oak lasts for centuries. “Oak is dear,” Ada Holm said.";
    let story = Story::from(parse(text.as_bytes()));
    let told: Vec<String> = story.timeline.marks.iter().map(|mark| story.told_of(mark)).collect();
    assert_eq!(
        told,
        ["stressed the need for oak", "the old oak lasts for centuries", "“Oak is dear,”"]
    );
}

#[test]
fn what_leads_to_reported_words_is_told_as_the_article_says_it() {
    let text = "The mill\n\nAda Holm told the council that the oak was old. Ada Holm stressed the need for oak. “Oak is dear,” Ada Holm said.";
    let story = Story::from(parse(text.as_bytes()));
    let leads = story.timeline.marks.iter().map(|mark| story.lead_of(mark));
    assert_eq!(
        leads.collect::<Vec<_>>(),
        [Some("told the council that".to_owned()), Some("stressed".to_owned()), None]
    );
}

#[test]
fn fields_go_by_the_names_of_the_interfaces_language() {
    let names =
        FieldNames::new(|key| (if key == "field.speaker" { "sprecher" } else { "" }).into());
    let query = || Action::Search("sprecher:jing innovation".into());
    let in_english = after([query()]);
    assert_eq!(in_english.search.n_matches(), 0);
    let named = [query(), Action::NameFields(names.clone())];
    let n_matches = after(named).search.n_matches();
    assert!(0 < n_matches, "what stands in the box is read anew");
    let named = [Action::NameFields(names), query()];
    assert_eq!(after(named).search.n_matches(), n_matches, "and what comes after");
}
