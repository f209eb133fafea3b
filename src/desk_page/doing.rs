//! What messages change: the text, what is chosen, what is asked.

use super::app::{App, Column, Held};
use super::dialogs::Dialog;
use super::foot;
use super::scene::{Chosen, Scene};
use crate::article::{Anchor, TextRange, Wording};
use crate::desk::brought::{Brought, brought};
use crate::desk::edges::{asked_about, dragged, whole_words};
use crate::desk::overview::shown;
use crate::desk::words::said;
use crate::desk::{Desk, Doubt, Operation, Refusal};

impl App {
    /// Takes a text in; whether there is an article now. If there is nothing in it, says so. Answers wait for their article.
    pub(super) fn open(&mut self, text: String) -> bool {
        let (source, answers) = match brought(text) {
            Brought::Article { source, answers } => (source, answers),
            Brought::Answers { file, headline } => {
                self.problems = Vec::new();
                self.trouble = None;
                self.told = self.words.fill("entry.answers", &[("headline", &headline)]);
                self.waiting = Some((headline, file));
                return false;
            }
        };
        let waiting = self.waiting.as_ref().map(|(_, file)| file.clone());
        let (desk, problems) = Desk::open(&source, answers.or(waiting).as_deref());
        self.problems = problems;
        self.trouble = None;
        if desk.article().blocks.is_empty() && desk.article().headline.is_empty() {
            return false;
        }
        self.waiting = None;
        self.typed.clear();
        if desk.doubts().contains(&Doubt::OtherArticle) {
            self.trouble = Some(said(&Doubt::OtherArticle, &self.words.language()));
        }
        let scene = Scene::of(&desk);
        let n = scene.overview.progress.n_statements;
        self.told = self.words.counted("told.opened", n);
        (self.chosen, self.person, self.place, self.is_warned) = (None, None, None, false);
        self.desk = Some((desk, scene));
        self.column = Column::Text;
        self.focus = Some(".story");
        true
    }

    /// Takes a later version of the text, or answers for the one that is there.
    pub(super) fn paste(&mut self, text: String) {
        let Some((desk, _)) = &mut self.desk else { return };
        let told = match brought(text) {
            Brought::Article { source, answers } => {
                desk.paste(&source);
                let answered = answers.map(|file| desk.answer(&file));
                self.problems = answered.and_then(Result::ok).unwrap_or_default();
                "told.pasted"
            }
            Brought::Answers { file, .. } => {
                match desk.answer(&file) {
                    Ok(problems) => self.problems = problems,
                    Err(doubt) => {
                        self.trouble = Some(said(&doubt, &self.words.language()));
                        return;
                    }
                }
                "told.answers"
            }
        };
        self.dialog = None;
        self.renew(told);
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
            self.forget_dialog();
            self.focus = Some("[data-chosen], .story");
        }
    }

    /// Drags an edge of what is chosen to a place in the text; whether other words are shown by that.
    pub(super) fn drag(&mut self, to: usize) -> bool {
        let (Some(edge), Some((desk, scene))) = (self.grip, &self.desk) else { return false };
        let chosen = self.chosen.as_ref();
        let content = match chosen {
            Some(Chosen::Words(words)) => words.clone(),
            _ => scene.statement(chosen).map(|(_, it)| shown(it)).unwrap_or_default(),
        };
        let before = self.dragged.as_deref().unwrap_or(&content);
        let Some(words) = dragged(desk.article(), &content, edge, to) else { return false };
        if words == before {
            return false;
        }
        self.dragged = Some(words);
        true
    }

    /// Lets go of an edge: what was dragged is done, unless the pointer was lost.
    pub(super) fn let_go_of_edge(&mut self, held: Held) {
        self.grip = None;
        if let Some(words) = self.dragged.take().filter(|_| held == Held::Dropped) {
            self.reword(|_, before| (before != words).then(|| words.clone()));
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
        self.forget_dialog();
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
                self.forget_dialog();
                self.choose(Some(Chosen::Words(vec![found])));
                self.column = Column::Statement;
                self.focus = Some(".statement .chips button, .statement select");
            }
            None => self.refuse(&Refusal::NoWords { words: words.trim().to_owned() }),
        }
    }
}
