//! What a reader has done so far, and one pure function that takes it a step further.
//!
//! No Yew, no browser: the face (`ui`) turns events into [`Action`]s and shows the resulting [`State`]. The search box
//! is in `search`. Tests: `tests/state.rs` and its folder.

mod search;
mod story;
mod view;

pub use search::{Answer, Choice, List, Press, Search};
pub use story::Story;
pub use view::{MOST_LANES, View};

use crate::article::TextRange;
use crate::search::{FieldNames, Hit};
use crate::timeline::{AxisKind, Turn, Window, Zoom};
use std::rc::Rc;

/// What the reader sees of a story.
#[derive(Clone)]
pub struct State {
    /// The story being read.
    pub story: Rc<Story>,
    /// The names of query fields.
    pub field_names: FieldNames,
    /// The selected mark, as an index into the timeline's marks.
    pub selected: Option<usize>,
    /// Whether the page's URL leads to a statement that is not in the article, and nothing has been selected since.
    pub is_gone: bool,
    /// The mark that Tab reaches, as an index into the timeline's marks.
    pub tab_stop: usize,
    /// The search box.
    pub search: Search,
    /// How the timeline is viewed.
    pub view: View,
    /// Where to scroll the article, if anywhere.
    pub jump: Option<Jump>,
}

/// A request to scroll the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Where to.
    pub target: Target,
    /// The mark that the reader goes to by their own act: the page's URL then leads to its statement.
    pub opened: Option<usize>,
    /// Sequence number, so that repeated jumps to one place differ.
    pub nth: usize,
}

/// What a jump leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The passage of the selected mark.
    Passage,
    /// These words of the article.
    Words(TextRange),
    /// The start of the widget.
    Top,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select a mark and go to its passage, as the reader asks.
    Open(usize),
    /// The same, as a link or the page asks.
    Show(usize),
    /// Say, or no longer say, that the page's URL leads to a statement that is not there.
    Miss(bool),
    /// Select a mark without scrolling the article.
    Select(usize),
    /// Select the next or the previous statement and go to it.
    TurnStatement(Turn),
    /// Select nothing.
    Deselect,
    /// Move the timeline's tab stop.
    Focus(usize),
    /// Use these names of query fields, and parse the query in the box again.
    NameFields(FieldNames),
    /// Search for this, as a link or the page asks; an empty string clears the box.
    Search(String),
    /// Search for what is typed.
    Type {
        /// The text in the box.
        query: String,
        /// The position of the caret in it, in bytes.
        caret: usize,
    },
    /// Open the list below the box, move in it, or close it.
    List(List),
    /// Choose an option of the list.
    Choose(usize),
    /// Go to the next or the previous match, wrapping around at the ends.
    TurnMatch(Turn),
    /// Change which stretch of the timeline is visible.
    Zoom(Zoom),
    /// Change what the axis measures.
    Count(AxisKind),
    /// Pick a speaker, so that their statements stand out, or unpick them.
    Pick(usize),
    /// Pick nobody: all stand out.
    PickNone,
    /// Show the less active lanes, or fold them away.
    Unfold(bool),
    /// Go back to the widget's start.
    Top,
    /// Go on with another reading of the article: it has changed on the page.
    Renew(Rc<Story>),
}

impl State {
    /// The initial state: nothing selected, nothing searched for, field names in English.
    pub fn new(story: Rc<Story>) -> Self {
        Self {
            story,
            field_names: FieldNames::ENGLISH,
            selected: None,
            is_gone: false,
            tab_stop: 0,
            search: Search::default(),
            view: View::default(),
            jump: None,
        }
    }
}

/// Takes the state one step further. Opening, selecting or choosing something that does not exist changes nothing.
pub fn step(state: State, action: Action) -> State {
    match action {
        Action::Open(mark_idx) => open(state, mark_idx),
        Action::Show(mark_idx) => jump(select(state, mark_idx), Target::Passage, None),
        Action::Miss(is_gone) => State { is_gone, ..state },
        Action::Select(mark_idx) => select(state, mark_idx),
        Action::TurnStatement(turn) => match state.turned(turn) {
            Some(mark_idx) => open(state, mark_idx),
            None => state,
        },
        Action::Deselect => State { selected: None, ..state },
        Action::Focus(tab_stop) => {
            let view = view::showing(&state.story, state.view, tab_stop);
            State { tab_stop, view, ..state }
        }
        Action::NameFields(field_names) => {
            let query = state.search.query.clone();
            search(State { field_names, ..state }, &query)
        }
        Action::Search(query) => search(state, &query),
        Action::Type { query, caret } => type_in(state, &query, caret),
        Action::List(list) => State { search: Search { list, ..state.search }, ..state },
        Action::Choose(option_idx) => choose(state, option_idx),
        Action::TurnMatch(turn) => turn_match(state, turn),
        Action::Zoom(zoom) => {
            let window = state.view.window.zoomed(zoom);
            State { view: View { window, ..state.view }, ..state }
        }
        Action::Count(axis) => {
            State { view: View { axis, window: Window::WHOLE, ..state.view }, ..state }
        }
        Action::Pick(speaker_idx) => {
            let picked = state.view.toggled(speaker_idx);
            State { view: View { picked, ..state.view }, ..state }
        }
        Action::PickNone => State { view: View { picked: Rc::default(), ..state.view }, ..state },
        Action::Unfold(is_unfolded) => State { view: View { is_unfolded, ..state.view }, ..state },
        Action::Top => jump(state, Target::Top, None),
        Action::Renew(story) => renew(state, story),
    }
}

fn open(state: State, mark_idx: usize) -> State {
    jump(select(state, mark_idx), Target::Passage, Some(mark_idx))
}

fn select(state: State, mark_idx: usize) -> State {
    if mark_idx < state.story.timeline.marks.len() {
        let view = view::showing(&state.story, state.view, mark_idx);
        State { selected: Some(mark_idx), is_gone: false, tab_stop: mark_idx, view, ..state }
    } else {
        state
    }
}

/// The same reader with another reading of the article: what was selected, picked and searched for stays, as far as it is there.
fn renew(state: State, story: Rc<Story>) -> State {
    let moved = |mark_idx: usize| {
        let mark = state.story.timeline.marks.get(mark_idx)?;
        story.mark_of(&state.story.statement_at(mark)?.id)
    };
    let was_picked = |id: &str| {
        let mut before = state.view.picked.iter();
        before.any(|&idx| state.story.proceedings.speakers.get(idx).is_some_and(|it| it.id == id))
    };
    let speakers = story.proceedings.speakers.iter().enumerate();
    let picked = speakers.filter(|(_, it)| was_picked(&it.id)).map(|(idx, _)| idx).collect();
    let search = Search::renewed(&story, &state.field_names, &state.search);
    let view = View { picked, ..state.view.clone() };
    let (selected, tab_stop) = (state.selected.and_then(moved), moved(state.tab_stop));
    let tab_stop = selected.or(tab_stop).unwrap_or_default();
    State { story: story.clone(), selected, tab_stop, search, view, ..state }
}

fn jump(state: State, target: Target, opened: Option<usize>) -> State {
    let nth = state.jump.map_or(0, |jump| jump.nth + 1);
    State { jump: Some(Jump { target, opened, nth }), ..state }
}

fn search(state: State, query: &str) -> State {
    State { search: Search::for_query(&state.story, &state.field_names, query), ..state }
}

fn type_in(state: State, query: &str, caret: usize) -> State {
    let search = Search::typed(&state.story, &state.field_names, query, caret);
    State { search, ..state }
}

fn choose(state: State, option_idx: usize) -> State {
    match state.search.options().get(option_idx) {
        Some(Choice::Completion(it)) => type_in(state.clone(), &it.query, it.caret),
        Some(Choice::Hit(hit)) => go_to(state.clone(), hit),
        None => state,
    }
}

/// Goes to the first match of a result, or to its passage if only the speaker matches; selects the statement if it is
/// one.
fn go_to(state: State, hit: &Hit) -> State {
    let snippet = state.story.index.snippet(&state.search.hits, hit);
    let place = snippet.matches.first().copied().unwrap_or(snippet.range);
    let is_there = |range: &TextRange| range.start == place.start;
    let hit_idx = state.search.counted().iter().position(is_there);
    let hit_idx = hit_idx.unwrap_or(state.search.hit_idx);
    let mark_idx = hit.statement_idx.and_then(|idx| state.story.timeline.mark_of_statement(idx));
    let state = mark_idx.into_iter().fold(state, select);
    let search = Search { hit_idx, list: List::Closed, ..state.search };
    jump(State { search, ..state }, Target::Words(place), mark_idx)
}

/// Goes to the next or the previous match, and closes the list.
fn turn_match(state: State, turn: Turn) -> State {
    let matches = state.search.counted();
    let distance = match turn {
        Turn::Previous => matches.len().saturating_sub(1),
        Turn::Next => 1,
    };
    let hit_idx = (state.search.hit_idx + distance).checked_rem(matches.len());
    let Some((hit_idx, &place)) = hit_idx.and_then(|idx| Some((idx, matches.get(idx)?))) else {
        return state;
    };
    let search = Search { hit_idx, list: List::Closed, ..state.search };
    jump(State { search, ..state }, Target::Words(place), None)
}
