//! The whole desk: holds the text with all that was done to it, and what the editor looks at. Every change is a message.

use super::dialogs::{self, Dialog};
use super::keeping::{Draft, Keeping};
use super::outlet::{Outcome, Taken, deliver};
use super::scene::{Chosen, Scene, Sight};
use super::typing::Typed;
use super::{
    entry, foot, head, keyboard, notices, people, preview, statement, styles, text, texts, versions,
};
use crate::article::{Anchor, TextRange};
use crate::desk::keys::{Command, Edge, SingleKeys};
use crate::desk::{Desk, Operation, Which, Who};
use crate::parse::Problem;
use crate::ui::Words;
use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

/// Everything that can happen.
pub(super) enum Msg {
    /// A text comes in.
    Open(String),
    /// The text is put away, and another one may come.
    Leave,
    /// The same article has another text.
    Paste(String),
    Do(Box<Operation>),
    Choose(Option<Chosen>),
    Person(Option<String>),
    /// An edge of the chosen words is taken hold of.
    Grab(Edge),
    /// It is dragged to a place in the text.
    Drag(usize),
    /// It is let go, with or without what was dragged.
    LetGo(Held),
    Show(Column),
    Ask(Option<Dialog>),
    Command(Command),
    Keys(SingleKeys),
    Speak(String),
    Take(Taken, Outcome),
    /// Somebody new, who said what is chosen if that was asked.
    NewPerson {
        name: String,
        role: String,
    },
    /// Somebody new said these words.
    Said {
        name: String,
        words: Vec<Anchor>,
    },
    /// Some of what somebody said is somebody else's.
    Split {
        who: Who,
        name: String,
        statements: Vec<Which>,
    },
    /// Words are looked for that are to be a statement.
    Find(String),
    /// What is open is looked at, before it is exported.
    Look,
    /// Something is typed into a field, and is not done yet.
    Type(String, String),
    /// A field is left; what is typed into it is done, unless it is what was there before.
    Fill(String, Option<Box<Operation>>),
    /// The answers that wait for their article are given up.
    Forget,
    /// Something about drafts.
    Draft(Draft),
    /// Something cannot be, for a reason.
    Refuse(String),
    /// Something is to be said.
    Tell(String),
    Dismiss,
}

/// What becomes of an edge that is let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    Dropped,
    /// The browser took the pointer away.
    Lost,
}

/// What a narrow window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    People,
    Text,
    Statement,
}

impl Column {
    pub(super) const ALL: [Self; 3] = [Self::People, Self::Text, Self::Statement];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Text => "text",
            Self::Statement => "statement",
        }
    }
}

pub(super) struct App {
    pub(super) desk: Option<(Desk, Scene)>,
    pub(super) problems: Vec<Problem>,
    pub(super) words: Words,
    pub(super) chosen: Option<Chosen>,
    pub(super) person: Option<String>,
    /// Where in the text the editor was last.
    pub(super) place: Option<usize>,
    pub(super) column: Column,
    pub(super) dialog: Option<Dialog>,
    /// Whether it was said before an export that something is open.
    pub(super) is_warned: bool,
    keys: SingleKeys,
    pub(super) told: String,
    pub(super) trouble: Option<String>,
    pub(super) keeping: Keeping,
    /// What is typed and not done yet.
    pub(super) typed: Typed,
    /// The edge that is dragged, and the words that the chosen statement would have.
    pub(super) grip: Option<Edge>,
    pub(super) dragged: Option<Vec<TextRange>>,
    /// Answers that came without their article: its headline, and the file.
    pub(super) waiting: Option<(String, String)>,
    /// What is to have the focus once it is shown.
    pub(super) focus: Option<&'static str>,
    root: NodeRef,
    _listener: Option<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        Keeping::start(&ctx.link().callback(|it| it));
        Self {
            desk: None,
            problems: Vec::new(),
            words: texts::words(&texts::preferred()),
            chosen: None,
            person: None,
            place: None,
            column: Column::Text,
            dialog: None,
            is_warned: false,
            keys: SingleKeys::On,
            told: String::new(),
            trouble: None,
            keeping: Keeping::default(),
            typed: Typed::new(),
            grip: None,
            dragged: None,
            waiting: None,
            focus: None,
            root: NodeRef::default(),
            _listener: keyboard::listener(ctx.link().callback(|it| it)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let send = ctx.link().callback(|it| it);
        match message {
            Msg::Draft(message) => self.draft(message, &send),
            Msg::Open(source) => {
                if self.open(source) {
                    self.keep_new(&send);
                }
            }
            Msg::Leave => {
                self.desk = None;
                self.let_go(&send);
                (self.chosen, self.person, self.dialog) = (None, None, None);
                self.typed.clear();
                self.focus = Some("#paste");
            }
            Msg::Paste(source) => self.paste(source),
            Msg::Do(operation) => self.apply(*operation),
            Msg::Choose(chosen) => {
                self.choose(chosen);
                self.focus = None;
                self.column = Column::Statement;
            }
            Msg::Person(person) => {
                self.person = person;
                self.focus = Some(".row.chosen .who");
            }
            Msg::Grab(edge) => self.grip = Some(edge),
            Msg::Drag(to) => return self.drag(to),
            Msg::LetGo(held) => self.let_go_of_edge(held),
            Msg::Show(column) => self.column = column,
            Msg::Ask(dialog) => self.ask(dialog),
            Msg::Command(command) => self.command(command),
            Msg::Keys(keys) => {
                self.keys = keys;
                keyboard::turn(keys);
            }
            Msg::Speak(language) => self.words = texts::words(&language),
            Msg::Take(form, outcome) => {
                if let Some((desk, _)) = &self.desk {
                    deliver(form, outcome, desk, &self.words, ctx.link().callback(Msg::Tell));
                }
            }
            Msg::NewPerson { name, role } => self.add(&name, role),
            Msg::Said { name, words } => {
                self.leave_field("somebody", None);
                let who = self.desk.as_ref().map(|(desk, _)| desk.new_person(&name));
                if let Some(who) = who {
                    self.apply(Operation::AddStatement { who, words });
                }
            }
            Msg::Split { who, name, statements } => {
                self.dialog = None;
                self.forget_dialog();
                let new = self.desk.as_ref().map(|(desk, _)| desk.new_person(&name));
                if let Some(new) = new {
                    self.apply(Operation::Split { who, new, mentions: Vec::new(), statements });
                }
            }
            Msg::Find(words) => self.find(&words),
            Msg::Look => {
                self.dialog = None;
                self.command(Command::NextOpen);
            }
            Msg::Type(field, text) => self.note_typing(field, text),
            Msg::Fill(field, operation) => self.leave_field(&field, operation),
            Msg::Forget => self.waiting = None,
            Msg::Tell(told) => self.told = told,
            Msg::Refuse(why) => self.trouble = Some(why),
            Msg::Dismiss => self.trouble = None,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(|it| it);
        let words = &self.words;
        let body = match &self.desk {
            None => {
                let waiting = self.waiting.as_ref().map(|(headline, _)| headline.as_str());
                entry::entry(words, &self.problems, waiting, self.drafts(&send), &send)
            }
            Some((desk, scene)) => {
                let sight = Sight {
                    desk,
                    scene,
                    words,
                    chosen: self.chosen.as_ref(),
                    person: self.person.as_deref(),
                    typed: &self.typed,
                    dragged: self.dragged.as_deref(),
                    send: &send,
                };
                self.columns(&sight)
            }
        };
        html! {
            <div ref={self.root.clone()} class="rostrum desk" lang={words.language()} dir={words.direction()} data-column={self.column.name()}>
                { head::head(words, self.desk.as_ref().map(|(desk, _)| desk), self.kept(&send), &send) }
                { body }
                <p class="unseen" role="status">{ &self.told }</p>
                if self.dialog.is_none() {
                    { self.trouble(&send) }
                }
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            styles::adopt(&root);
        }
        if let Some(document) =
            web_sys::window().and_then(|it| it.document()).and_then(|it| it.document_element())
        {
            // Fails only for an invalid name.
            let _ = document.set_attribute("lang", &self.words.language());
        }
        if let Some(wanted) = self.focus.take() {
            keyboard::focus(&root, wanted);
        }
    }
}

impl App {
    /// Why something cannot be: in the dialog if there is one, since everything else is behind it.
    fn trouble(&self, send: &Callback<Msg>) -> Html {
        html! {
            <div role="alert">
                if let Some(trouble) = &self.trouble {
                    <p class="trouble">{ trouble }<button type="button" onclick={send.reform(|_| Msg::Dismiss)} aria-label={self.words.text("close")}>{ "×" }</button></p>
                }
            </div>
        }
    }

    fn columns(&self, sight: &Sight<'_>) -> Html {
        html! {
            <>
                { notices::notices(sight, &self.problems) }
                <nav class="tabs">
                    { for Column::ALL.map(|column| html! {
                        <button type="button" aria-pressed={(column == self.column).to_string()} onclick={sight.on(move || Msg::Show(column))}>
                            { sight.text(&["column.", column.name()].concat()) }
                        </button>
                    }) }
                </nav>
                <main class="columns">
                    { people::people(sight) }
                    { text::text(sight) }
                    { statement::statement(sight) }
                </main>
                { foot::foot(sight) }
                { match &self.dialog {
                    Some(Dialog::Preview) => html! { <preview::Preview story={sight.scene.story.clone()} words={self.words.clone()} on_close={sight.on(|| Msg::Ask(None))} /> },
                    Some(Dialog::Versions) => versions::versions(sight.words, &self.versions(), sight.send),
                    Some(dialog) => dialogs::dialog(sight, dialog, self.keys, self.trouble(sight.send)),
                    None => Html::default(),
                } }
            </>
        }
    }
}
