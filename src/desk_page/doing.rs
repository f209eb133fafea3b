//! What messages change: the text, what is chosen, what is asked.

use super::app::{App, Column};
use super::dialogs::Dialog;
use super::foot;
use super::scene::{Chosen, Scene};
use crate::article::{Anchor, TextRange, Wording};
use crate::desk::edges::{asked_about, whole_words};
use crate::desk::overview::shown;
use crate::desk::words::said;
use crate::desk::{Desk, Operation, Refusal};

impl App {
    /// Takes a text in. If there is nothing in it, says so.
    pub(super) fn open(&mut self, source: &str) {
        let (desk, problems) = Desk::open(source, None);
        self.problems = problems;
        self.trouble = None;
        if desk.article().blocks.is_empty() && desk.article().headline.is_empty() {
            return;
        }
        let scene = Scene::of(&desk);
        let n = scene.overview.progress.n_statements;
        self.told = self.words.counted("told.opened", n);
        (self.chosen, self.person, self.place, self.is_warned) = (None, None, None, false);
        self.desk = Some((desk, scene));
        self.column = Column::Text;
        self.focus = Some(".story");
    }

    /// Does something, or says why it cannot be done.
    pub(super) fn apply(&mut self, operation: Operation) {
        let Some((desk, _)) = &mut self.desk else { return };
        let is_new = match &operation {
            Operation::AddStatement { words, .. } => words.first().map(|it| it.exact.clone()),
            _ => None,
        };
        match desk.apply(operation) {
            Ok(()) => {
                self.trouble = None;
                self.renew("told.done");
            }
            Err(refusal) => self.refuse(&refusal),
        }
        // What was added is looked at.
        if let (Some(words), Some((desk, scene))) = (is_new, &self.desk) {
            let added = scene
                .statements()
                .iter()
                .find(|it| it.content.iter().any(|part| desk.article().slice(*part) == words));
            self.chosen = added.map(|it| Chosen::Statement(it.id.clone())).or(self.chosen.take());
            self.focus = Some("[data-chosen]");
        }
    }

    /// Says why something cannot be done.
    pub(super) fn refuse(&mut self, refusal: &Refusal) {
        self.trouble = Some(said(refusal, &self.words.language()));
    }

    /// Looks again at what there is, and says what was done.
    pub(super) fn renew(&mut self, told: &str) {
        self.keep();
        let Some((desk, scene)) = &mut self.desk else { return };
        *scene = Scene::of(desk);
        let chosen = self.chosen.as_ref();
        let is_there = scene.statement(chosen).is_some() || scene.question(chosen).is_some();
        if !is_there {
            self.chosen = None;
        }
        self.person = self.person.take().filter(|id| scene.person(id).is_some());
        let progress = scene.overview.progress;
        self.told = [&*self.words.text(told), " ", &foot::checked(&self.words, progress)].concat();
    }

    /// Turns to something in the text.
    pub(super) fn choose(&mut self, chosen: Option<Chosen>) {
        if let (Some((_, scene)), Some(chosen)) = (&self.desk, &chosen) {
            self.place = scene.place(chosen);
            if let Some((_, statement)) = scene.statement(Some(chosen)) {
                let said = scene.story.statement_words(statement);
                self.told = [scene.name(statement.speaker_idx), ": ", &said].concat();
            }
        }
        self.chosen = chosen;
    }

    /// Shows a dialog or none. What is still open is asked about once.
    pub(super) fn ask(&mut self, dialog: Option<Dialog>) {
        let progress = self.desk.as_ref().map(|(_, scene)| scene.overview.progress);
        let is_open = progress.is_some_and(|it| it.n_open + it.n_to_check > 0);
        self.dialog = match dialog {
            Some(Dialog::Export) if is_open && !self.is_warned => {
                self.is_warned = true;
                Some(Dialog::StillOpen)
            }
            other => other,
        };
        if self.dialog.is_none() {
            self.focus = Some("[data-chosen], .story");
        }
    }

    /// Gives what is chosen other words, if there are any.
    pub(super) fn reword(
        &mut self,
        change: impl Fn(&Desk, &[TextRange]) -> Option<Vec<TextRange>>,
    ) {
        let Some((desk, scene)) = &self.desk else { return };
        match &self.chosen {
            Some(Chosen::Words(words)) => {
                if let Some(words) = change(desk, words) {
                    self.chosen = Some(Chosen::Words(words));
                }
            }
            chosen => {
                let Some((_, statement)) = scene.statement(chosen.as_ref()) else { return };
                let content = shown(statement);
                let Some(content) = change(desk, &content) else { return };
                let words = content.iter().flat_map(|it| desk.words(*it)).collect();
                let which = desk.which(statement);
                self.apply(Operation::Reword { which, words });
            }
        }
    }

    /// Adds somebody, who said what is chosen if that was asked.
    pub(super) fn add(&mut self, name: &str, role: String) {
        let is_speaker = self.dialog.take() == Some(Dialog::NewSpeaker);
        let Some((desk, scene)) = &self.desk else { return };
        let who = desk.new_person(name);
        let chosen = self.chosen.as_ref();
        let of_statement = scene.statement(chosen).map(|(_, it)| desk.which(it));
        let words = match chosen {
            Some(Chosen::Words(words)) => words.clone(),
            _ => scene
                .question(chosen)
                .map(|(_, it)| vec![asked_about(desk.article(), it)])
                .unwrap_or_default(),
        };
        let words: Vec<Anchor> = words.iter().flat_map(|it| desk.words(*it)).collect();
        self.person = Some(who.id.clone());
        self.focus = Some(".row.chosen .who");
        self.apply(Operation::AddPerson { who: who.clone(), role });
        if let (true, Some(which)) = (is_speaker, of_statement) {
            self.apply(Operation::Reassign { which, to: who });
        } else if is_speaker && !words.is_empty() {
            self.apply(Operation::AddStatement { who, words });
        }
    }

    /// Looks for words that are to be a statement.
    pub(super) fn find(&mut self, words: &str) {
        let Some((desk, _)) = &self.desk else { return };
        let article = desk.article();
        let found = Wording::of(article).find(Wording::ANYWHERE, words);
        match found.and_then(|it| whole_words(article, it)) {
            Some(found) => {
                self.dialog = None;
                self.choose(Some(Chosen::Words(vec![found])));
                self.column = Column::Statement;
                self.focus = Some(".statement .chips button, .statement select");
            }
            None => self.refuse(&Refusal::NoWords { words: words.trim().to_owned() }),
        }
    }
}
