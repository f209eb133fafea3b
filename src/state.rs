//! What a reader has done so far, and one pure function that takes it a step further.
//!
//! No Yew, no browser: the face (`ui`) turns events into [`Action`]s and shows the resulting [`State`]. The search box
//! is in `search`. Tests: `tests/state.rs` and its folder.

mod search;
mod searcher;
mod story;
mod via;
mod view;

pub use search::{Answer, Choice, List, Press, Search};
pub use searcher::Searcher;
pub use story::Story;
pub use via::Via;
pub use view::{MOST_LANES, View};

use crate::article::TextRange;
use crate::search::FieldNames;
use crate::timeline::{AxisKind, Turn, Window, Zoom};
use std::rc::Rc;

/// What the reader sees of a story.
#[derive(Clone)]
pub struct State {
    /// The story being read.
    pub story: Rc<Story>,
    /// The names of query fields.
    pub field_names: FieldNames,
    /// The selected mark, as an index into the timeline's marks: its words are shown.
    pub selected: Option<usize>,
    /// What it was selected by.
    pub via: Via,
    /// The mark that the reader selected last by their own act.
    pub opened: Option<Opened>,
    /// The speaker, as an index into the proceedings, of whom all is shown that they said.
    pub person: Option<usize>,
    /// Whether the page's URL leads to a statement that is not in the article, and nothing has been selected since.
    pub is_gone: bool,
    /// The mark that Tab reaches, as an index into the timeline's marks.
    pub tab_stop: usize,
    /// What searches, once it is there.
    pub searcher: Option<Searcher>,
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
    /// Sequence number, so that repeated jumps to one place differ.
    pub nth: usize,
}

/// A mark that the reader selected by their own act: the page's URL then leads to its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The mark, as an index into the timeline's marks.
    pub mark_idx: usize,
    /// Sequence number, so that opening one mark repeatedly differs.
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
    /// Select a mark, as the reader asks: its words are shown, and the article stays where it is.
    Open(usize, Via),
    /// Select a mark and go to its passage, as a link or the page asks.
    Show(usize),
    /// Say, or no longer say, that the page's URL leads to a statement that is not there.
    Miss(bool),
    /// Select a mark without any change of the page's URL.
    Select(usize, Via),
    /// Open the next or the previous statement.
    TurnStatement(Turn),
    /// Go to the passage of the selected mark.
    Go,
    /// Select nothing, and show nobody.
    Deselect,
    /// Show all that a speaker said, who is given as an index into the proceedings.
    OpenPerson(usize),
    /// Go back from there to the selected mark.
    ClosePerson,
    /// Move the timeline's tab stop.
    Focus(usize),
    /// Search with this from now on; first for what is in the box.
    Equip(Searcher),
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
    /// Whether something is searched for, and nothing to search with has come yet.
    pub fn awaits_searcher(&self) -> bool {
        self.searcher.is_none() && !self.search.query.is_empty()
    }

    /// The same with the search box's list closed.
    fn closed(self) -> Self {
        Self { search: Search { list: List::Closed, ..self.search }, ..self }
    }

    /// The initial state: nothing selected, nothing searched for and nothing to search with, field names in English.
    pub fn new(story: Rc<Story>) -> Self {
        let view = View { axis: view::usual_axis(&story), ..View::default() };
        Self {
            story,
            field_names: FieldNames::ENGLISH,
            selected: None,
            via: Via::Link,
            opened: None,
            person: None,
            is_gone: false,
            tab_stop: 0,
            searcher: None,
            search: Search::default(),
            view,
            jump: None,
        }
    }
}

/// Takes the state one step further. Opening, selecting or choosing something that does not exist changes nothing.
pub fn step(state: State, action: Action) -> State {
    match action {
        Action::Open(mark_idx, via) => open(state, mark_idx, via),
        Action::Show(mark_idx) => jump(select(state, mark_idx, Via::Link), Target::Passage),
        Action::Miss(is_gone) => State { is_gone, ..state },
        Action::Select(mark_idx, via) => select(state, mark_idx, via),
        Action::TurnStatement(turn) => match state.turned(turn) {
            Some(mark_idx) => open(state, mark_idx, Via::Key),
            None => state,
        },
        Action::Go if state.selected.is_some() => jump(state, Target::Passage),
        Action::Go => state,
        Action::Deselect => State { selected: None, person: None, ..state },
        Action::OpenPerson(speaker_idx) => open_person(state, speaker_idx),
        Action::ClosePerson => State { person: None, ..state },
        Action::Focus(tab_stop) => {
            let view = view::showing(&state.story, state.view, tab_stop);
            State { tab_stop, view, ..state }
        }
        Action::Equip(searcher) => search_again(State { searcher: Some(searcher), ..state }),
        // Nothing is listed before anything searches.
        Action::NameFields(field_names) if state.searcher.is_none() => {
            State { field_names, ..state }
        }
        Action::NameFields(field_names) => search_again(State { field_names, ..state.closed() }),
        Action::List(list) => State { search: Search { list, ..state.search }, ..state },
        Action::Search(_) | Action::Type { .. } | Action::Choose(_) | Action::TurnMatch(_) => {
            search(state, action)
        }
        Action::Zoom(zoom) => {
            let window = view::zoomed(&state, zoom);
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
        Action::Top => jump(state, Target::Top),
        Action::Renew(story) => renew(state, story),
    }
}

fn open(state: State, mark_idx: usize, via: Via) -> State {
    if state.story.timeline.marks.len() <= mark_idx {
        return state;
    }
    let nth = state.opened.map_or(0, |opened| opened.nth + 1);
    State { opened: Some(Opened { mark_idx, nth }), ..select(state, mark_idx, via) }
}

fn select(state: State, mark_idx: usize, via: Via) -> State {
    if mark_idx < state.story.timeline.marks.len() {
        let view = view::showing(&state.story, state.view, mark_idx);
        let (selected, tab_stop) = (Some(mark_idx), mark_idx);
        State { selected, via, person: None, is_gone: false, tab_stop, view, ..state }
    } else {
        state
    }
}

fn open_person(state: State, speaker_idx: usize) -> State {
    let is_there = speaker_idx < state.story.proceedings.speakers.len();
    if is_there { State { person: Some(speaker_idx), ..state } } else { state }
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
    let view = View { picked, ..state.view.clone() };
    let (selected, tab_stop) = (state.selected.and_then(moved), moved(state.tab_stop));
    let tab_stop = selected.or(tab_stop).unwrap_or_default();
    let person = state.person.and_then(|idx| state.story.proceedings.speakers.get(idx));
    let is_person = |id: &str| person.is_some_and(|person| person.id == id);
    let person = story.proceedings.speakers.iter().position(|it| is_person(&it.id));
    let (story, opened) = (story.clone(), None);
    search_again(State { story, selected, opened, person, tab_stop, view, ..state.closed() })
}

fn jump(state: State, target: Target) -> State {
    let nth = state.jump.map_or(0, |jump| jump.nth + 1);
    State { jump: Some(Jump { target, nth }), ..state }
}

/// Takes a step of searching; without anything to search with, what is typed or asked for waits in the box.
fn search(state: State, action: Action) -> State {
    let Some(Searcher(take)) = state.searcher else {
        let waiting = match action {
            Action::Type { query, caret } => {
                Search { query: query.into(), caret, list: List::OPEN, ..Search::default() }
            }
            Action::Search(query) => {
                Search { caret: query.len(), query: query.into(), ..Search::default() }
            }
            _ => return state,
        };
        return State { search: waiting, ..state };
    };
    take(state, action)
}

/// Searches for what is in the box again; the reader stays at the same match, as far as there are so many.
fn search_again(state: State) -> State {
    let Search { query, caret, hit_idx, is_there, list, .. } = state.search.clone();
    if query.is_empty() {
        return State { search: Search::default(), ..state };
    }
    let query = query.to_string();
    let state = search(
        state,
        match list {
            List::Open { .. } => Action::Type { query, caret },
            List::Closed => Action::Search(query),
        },
    );
    let hit_idx = hit_idx.min(state.search.n_matches().saturating_sub(1));
    State { search: Search { caret, hit_idx, is_there, ..state.search }, ..state }
}
