//! What is typed and not done yet: kept with the draft, and there again after a crash or a reload.
//!
//! Each field has a name, under which its words are kept: `headline`, `person.ada-moor.role`, `new-person.name`. A field shows what
//! was typed into it until that is done or given up, however often the page is shown anew meanwhile.

use super::app::{App, Column, Msg};
use super::dialogs::Dialog;
use super::scene::Sight;
use crate::desk::Operation;
use crate::shelf::now;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::Callback;

/// What was typed, by the name of the field.
pub(super) type Typed = BTreeMap<String, String>;

/// The start of the names of fields in a dialog, which go with it.
const OF_DIALOGS: [&str; 3] = [NEW_PERSON, NEW_STATEMENT, SPLIT];
pub(super) const NEW_PERSON: &str = "new-person.";
pub(super) const NEW_STATEMENT: &str = "new-statement.";
pub(super) const SPLIT: &str = "split.";

/// The start of the names of somebody's fields; then come the identifier and the name of the field.
pub(super) const PERSON: &str = "person.";

/// What finds the field that is typed into.
const FIELD: &str = "[data-typed]";

impl Sight<'_> {
    /// What stands in a field: what was typed into it, or else its value.
    pub(super) fn in_field(&self, field: &str, value: &str) -> String {
        self.typed.get(field).map_or(value, String::as_str).to_owned()
    }

    /// Marks a field into which something was typed that is not done yet.
    pub(super) fn is_typed(&self, field: &str) -> Option<&'static str> {
        self.typed.contains_key(field).then_some("")
    }

    /// Keeps what is typed into a field.
    pub(super) fn on_typing(&self, field: &str) -> Callback<InputEvent> {
        let (send, field) = (self.send.clone(), field.to_owned());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = value(&event) {
                send.emit(Msg::Type(field.clone(), text));
            }
        })
    }

    /// Does what is typed into a field once it is left.
    pub(super) fn on_leaving<E: AsRef<Event> + 'static>(
        &self,
        field: &str,
        before: &str,
        operation: impl Fn(String) -> Operation + 'static,
    ) -> Callback<E> {
        let (send, field, before) = (self.send.clone(), field.to_owned(), before.to_owned());
        Callback::from(move |event: E| {
            if let Some(text) = value(event.as_ref()) {
                let operation = (text != before).then(|| Box::new(operation(text)));
                send.emit(Msg::Fill(field.clone(), operation));
            }
        })
    }
}

/// What stands in the field that an event comes from.
fn value(event: &Event) -> Option<String> {
    let target = event.target()?;
    let input = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    input.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

impl App {
    /// Takes what is typed into a field.
    pub(super) fn note_typing(&mut self, field: String, text: String) {
        self.typed.insert(field, text);
        self.keep_typed();
    }

    /// Does what was typed into a field, if anything was.
    pub(super) fn leave_field(&mut self, field: &str, operation: Option<Box<Operation>>) {
        if self.typed.remove(field).is_some() {
            self.keep_typed();
            if let Some(operation) = operation {
                self.apply(*operation);
            }
        }
    }

    /// Gives up what was typed into a dialog, which is done or closed.
    pub(super) fn forget_dialog(&mut self) {
        let n_before = self.typed.len();
        self.typed.retain(|field, _| !OF_DIALOGS.iter().any(|it| field.starts_with(it)));
        if self.typed.len() < n_before {
            self.keep_typed();
        }
    }

    pub(super) fn keep_typed(&self) {
        if let Some(keeper) = &self.keeping.keeper {
            keeper.change(|draft| {
                draft.typed.clone_from(&self.typed);
                draft.opened = now();
            });
        }
    }

    /// Shows what was typed in an earlier visit where it was typed, and says so.
    pub(super) fn show_typed(&mut self, typed: &Typed) {
        self.typed.clone_from(typed);
        let Some(field) = typed.keys().next() else { return };
        let of = |start: &str| field.strip_prefix(start).map(ToOwned::to_owned);
        let owner = |rest: String| rest.rsplit_once('.').map(|(id, _)| id.to_owned());
        if let Some(id) = of(PERSON).and_then(owner) {
            (self.person, self.column) = (Some(id), Column::People);
        } else if of(NEW_PERSON).is_some() {
            self.dialog = Some(Dialog::NewPerson);
        } else if of(NEW_STATEMENT).is_some() {
            self.dialog = Some(Dialog::NewStatement);
        } else if let Some(id) = of(SPLIT).and_then(owner) {
            self.dialog = Some(Dialog::Split(id));
        }
        self.focus = self.dialog.is_none().then_some(FIELD);
        self.told = self.words.text("told.typed").to_string();
    }
}
