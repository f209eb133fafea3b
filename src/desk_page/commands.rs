//! What commands do: those of keys and of the buttons that do the same.

use super::app::{App, Column};
use super::dialogs::Dialog;
use super::question;
use super::scene::Chosen;
use crate::desk::edges::{asked_about, moved};
use crate::desk::keys::Command;
use crate::desk::overview::{Stop, Way};
use crate::desk::{Desk, Operation};

impl App {
    /// Does what a command is for.
    pub(super) fn command(&mut self, command: Command) {
        if command == Command::Close {
            if self.trouble.take().is_none() && self.dialog.is_some() {
                self.ask(None);
            }
            return;
        }
        if self.dialog.is_some() {
            return;
        }
        let place = self.place;
        let Some((desk, scene)) = &mut self.desk else { return };
        let chosen = self.chosen.clone();
        let statement = scene.statement(chosen.as_ref()).map(|(idx, it)| (idx, desk.which(it)));
        match command {
            Command::Next => {
                let stop = scene.overview.next(place, Way::On);
                self.go(stop);
            }
            Command::Previous => {
                let stop = scene.overview.next(place, Way::Back);
                self.go(stop);
            }
            Command::NextOpen => {
                let stop = scene.overview.next_open(place);
                self.go(stop);
            }
            Command::Right => {
                if let Some((_, which)) = statement {
                    self.apply(Operation::Confirm { which });
                    self.go_on();
                }
            }
            Command::NotStatement => {
                let asked = scene.question(chosen.as_ref()).map(|(_, it)| it.range);
                let nobodys = asked.map(|it| question::nobodys(desk, it));
                if let Some(which) = statement.map(|(_, it)| it).or(nobodys) {
                    self.apply(Operation::NotStatement { which });
                    self.go_on();
                }
            }
            Command::Other(nth) => {
                let others = match &statement {
                    Some((idx, _)) => scene.reason(*idx).map(|it| it.others.clone()),
                    None => scene.question(chosen.as_ref()).map(|(_, it)| it.candidates.clone()),
                };
                let other = others.and_then(|it| it.get(nth).copied());
                let Some(to) = other.and_then(|idx| scene.speakers().get(idx)).map(Desk::who)
                else {
                    return;
                };
                match (statement, chosen) {
                    (Some((_, which)), _) => self.apply(Operation::Reassign { which, to }),
                    (None, Some(Chosen::Question(_))) => {
                        let words = scene
                            .question(self.chosen.as_ref())
                            .map(|(_, it)| asked_about(desk.article(), it));
                        let words = words.map(|it| desk.words(it)).unwrap_or_default();
                        self.apply(Operation::AddStatement { who: to, words });
                    }
                    _ => {}
                }
            }
            Command::NewPerson => self.ask(Some(Dialog::NewPerson)),
            Command::NewStatement => self.ask(Some(Dialog::NewStatement)),
            Command::Export => self.ask(Some(Dialog::Export)),
            Command::Merge => {
                let speaker = scene.statement(chosen.as_ref()).map(|(_, it)| it.speaker_idx);
                let of_statement =
                    speaker.and_then(|idx| scene.speakers().get(idx)).map(|it| it.id.clone());
                self.person = self.person.take().or(of_statement);
                self.column = Column::People;
                self.focus = Some("[name=merge]");
            }
            Command::Move(edge, towards) => {
                self.reword(|desk, content| moved(desk.article(), content, edge, towards))
            }
            Command::Undo => {
                let is_done = desk.undo();
                self.renew(if is_done { "told.undone" } else { "told.nothing" });
            }
            Command::Redo => {
                let is_done = desk.redo();
                self.renew(if is_done { "told.redone" } else { "told.nothing" });
            }
            Command::Help => self.ask(Some(Dialog::Keys)),
            Command::Close => {}
        }
    }

    /// Goes to the next after something was done, and says both.
    fn go_on(&mut self) {
        let done = std::mem::take(&mut self.told);
        self.command(Command::Next);
        self.told = [&done, " ", &self.told].concat();
    }

    /// Goes to a stop, or says that there is none.
    pub(super) fn go(&mut self, stop: Option<Stop>) {
        let chosen = self.desk.as_ref().and_then(|(_, scene)| scene.at(stop?));
        if chosen.is_some() {
            self.choose(chosen);
            self.focus = Some("[data-chosen]");
        } else {
            self.told = self.words.text("told.nothing").to_string();
        }
    }
}
