//! All that the views show: made anew whenever an operation has changed something.

use super::app::Msg;
use super::typing::Typed;
use crate::article::TextRange;
use crate::desk::overview::{Overview, Stop, start};
use crate::desk::{Desk, Operation, Who};
use crate::parse::Parsed;
use crate::speakers::certainty::{Certainty, OpenQuestion, Reason};
use crate::speakers::{Speaker, Statement};
use crate::state::Story;
use crate::ui::Words;
use std::rc::Rc;
use yew::prelude::*;

/// A text with all that is known of it.
pub(super) struct Scene {
    pub(super) story: Rc<Story>,
    pub(super) certainty: Certainty,
    pub(super) overview: Overview,
}

impl Scene {
    pub(super) fn of(desk: &Desk) -> Self {
        let (article, view) = (desk.article(), desk.view());
        let certainty = desk.certainty();
        let overview = Overview::of(view, &certainty);
        let parsed = Parsed { article: article.clone(), problems: Vec::new() };
        Self { story: Rc::new(Story::new(parsed, view.clone())), certainty, overview }
    }

    pub(super) fn speakers(&self) -> &[Speaker] {
        &self.story.proceedings.speakers
    }

    pub(super) fn statements(&self) -> &[Statement] {
        &self.story.proceedings.statements
    }

    pub(super) fn name(&self, speaker_idx: usize) -> &str {
        self.speakers().get(speaker_idx).map_or("", |it| &it.name)
    }

    /// The number of somebody's colour, as attributes have it.
    pub(super) fn tone(&self, speaker_idx: usize) -> Option<String> {
        let lane = self.story.timeline.lane_of(speaker_idx)?;
        Some((lane.tone? + 1).to_string())
    }

    pub(super) fn person(&self, id: &str) -> Option<(usize, &Speaker)> {
        self.speakers().iter().enumerate().find(|(_, it)| it.id == id)
    }

    /// The statement that is chosen, with its index.
    pub(super) fn statement(&self, chosen: Option<&Chosen>) -> Option<(usize, &Statement)> {
        let Some(Chosen::Statement(id)) = chosen else { return None };
        self.statements().iter().enumerate().find(|(_, it)| it.id == *id)
    }

    /// The question that is chosen, with its index.
    pub(super) fn question(&self, chosen: Option<&Chosen>) -> Option<(usize, &OpenQuestion)> {
        let Some(Chosen::Question(range)) = chosen else { return None };
        self.certainty.open.iter().enumerate().find(|(_, it)| it.range == *range)
    }

    pub(super) fn reason(&self, statement_idx: usize) -> Option<&Reason> {
        self.certainty.reasons.get(statement_idx)
    }

    /// What stands at a stop.
    pub(super) fn at(&self, stop: Stop) -> Option<Chosen> {
        match stop {
            Stop::Statement(idx) => {
                self.statements().get(idx).map(|it| Chosen::Statement(it.id.clone()))
            }
            Stop::Question(idx) => {
                self.certainty.open.get(idx).map(|it| Chosen::Question(it.range))
            }
        }
    }

    /// Where something chosen starts in the text.
    pub(super) fn place(&self, chosen: &Chosen) -> Option<usize> {
        match chosen {
            Chosen::Statement(_) => self.statement(Some(chosen)).map(|(_, it)| start(it)),
            Chosen::Question(range) => Some(range.start),
            Chosen::Words(words) => words.first().map(|it| it.start),
        }
    }
}

/// What the editor looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// The statement with this identifier.
    Statement(String),
    /// The quotation or verb that nobody is known to have said.
    Question(TextRange),
    /// Words that were selected in the text.
    Words(Vec<TextRange>),
}

/// All that a view is given.
pub(super) struct Sight<'a> {
    pub(super) desk: &'a Desk,
    pub(super) scene: &'a Scene,
    pub(super) words: &'a Words,
    pub(super) chosen: Option<&'a Chosen>,
    /// The identifier of the chosen person.
    pub(super) person: Option<&'a str>,
    /// What is typed and not done yet.
    pub(super) typed: &'a Typed,
    /// The words that the chosen ones become while an edge of them is dragged.
    pub(super) dragged: Option<&'a [TextRange]>,
    pub(super) send: &'a Callback<Msg>,
}

impl Sight<'_> {
    pub(super) fn text(&self, key: &str) -> AttrValue {
        self.words.text(key)
    }

    /// Sends a message whenever something happens.
    pub(super) fn on<E>(&self, message: impl Fn() -> Msg + 'static) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_: E| send.emit(message()))
    }

    /// Does something whenever something happens.
    pub(super) fn does<E>(&self, operation: Operation) -> Callback<E> {
        self.on(move || Msg::Do(Box::new(operation.clone())))
    }

    pub(super) fn who(&self, speaker_idx: usize) -> Option<Who> {
        self.scene.speakers().get(speaker_idx).map(Desk::who)
    }
}
