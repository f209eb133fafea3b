//! Drafts on the page: the list where a text comes in, what is kept of the one that is open, and what is said where it cannot be.
//!
//! How drafts are stored is in `shelf`, what becomes of two tabs in `desk::drafts`.

use super::app::{App, Msg};
use super::dialogs::Dialog;
use super::scene::Scene;
use crate::desk::Desk;
use crate::desk::drafts::{Entry, Kept, NotKept, Settled, Version};
use crate::desk::words::said;
use crate::shelf::{Keeper, Shelf, new_id, now};
use crate::ui::Words;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What happens to drafts.
pub(super) enum Draft {
    /// The shelf is there, or is not.
    Shelf(Result<Rc<Shelf>, NotKept>),
    /// The list as it is now, and whether drafts are kept.
    Listed(Vec<Entry>, bool),
    /// One is to be opened.
    Open(String),
    /// One was read.
    Read(Result<Option<Kept>, NotKept>),
    Delete(String),
    DeleteAll,
    /// Whether drafts are kept from now on.
    Keep(bool),
    /// What became of what was written.
    Settled(Result<Settled, NotKept>),
    /// One that another tab has deleted is kept again.
    Revive,
    /// What is open becomes what it was in an earlier version.
    Restore(Version),
}

/// All that the page has of drafts.
#[derive(Default)]
pub(super) struct Keeping {
    shelf: Option<Rc<Shelf>>,
    entries: Vec<Entry>,
    is_keeping: bool,
    pub(super) keeper: Option<Keeper>,
    /// The key of what is said of the open draft.
    state: Option<&'static str>,
}

impl Keeping {
    /// Opens the shelf.
    pub(super) fn start(send: &Callback<Msg>) {
        let send = send.clone();
        spawn_local(async move {
            let shelf = Shelf::open().await.map(Rc::new);
            send.emit(Msg::Draft(Draft::Shelf(shelf)));
        });
    }

    /// Keeps a draft from now on.
    fn keep(&mut self, draft: Kept, send: &Callback<Msg>) {
        let Some(shelf) = self.shelf.clone().filter(|_| self.is_keeping) else { return };
        let send = send.clone();
        let told = move |settled| send.emit(Msg::Draft(Draft::Settled(settled)));
        self.keeper = Some(Keeper::new(shelf, draft, told));
    }

    /// Reads the list, after doing something else.
    fn list(
        &self,
        send: &Callback<Msg>,
        before: impl AsyncFnOnce(&Shelf) -> Result<(), NotKept> + 'static,
    ) {
        let Some(shelf) = self.shelf.clone() else { return };
        let send = send.clone();
        spawn_local(async move {
            let done = before(&shelf).await;
            let entries = shelf.list(now()).await;
            let is_keeping = shelf.is_keeping().await;
            match (done, entries, is_keeping) {
                (Ok(()), Ok(entries), Ok(is_keeping)) => {
                    send.emit(Msg::Draft(Draft::Listed(entries, is_keeping)));
                }
                (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => {
                    send.emit(Msg::Draft(Draft::Shelf(Err(why))));
                }
            }
        });
    }
}

impl App {
    /// Keeps what the desk holds now.
    pub(super) fn keep(&self) {
        if let (Some(keeper), Some((desk, _))) = (&self.keeping.keeper, &self.desk) {
            keeper.change(|draft| draft.take(desk, now()));
        }
    }

    /// Keeps a text that has just come in.
    pub(super) fn keep_new(&mut self, send: &Callback<Msg>) {
        let draft = self.desk.as_ref().map(|(desk, _)| Kept::new(&new_id(), desk, now()));
        if let Some(draft) = draft {
            self.keeping.keep(draft, send);
        }
        self.keep();
    }

    /// Lets go of the draft that is open; it stays as it is.
    pub(super) fn let_go(&mut self, send: &Callback<Msg>) {
        self.keeping.keeper = None;
        self.keeping.state = None;
        self.keeping.list(send, async |_| Ok(()));
    }

    pub(super) fn draft(&mut self, message: Draft, send: &Callback<Msg>) {
        match message {
            Draft::Shelf(Ok(shelf)) => {
                self.keeping.shelf = Some(shelf);
                self.keeping.list(send, async |_| Ok(()));
            }
            Draft::Shelf(Err(why)) | Draft::Read(Err(why)) | Draft::Settled(Err(why)) => {
                self.keeping.state = Some("draft.not-kept");
                self.trouble = Some(said(&why, &self.words.language()));
            }
            Draft::Listed(entries, is_keeping) => {
                self.keeping.entries = entries;
                let is_first = !self.keeping.is_keeping && is_keeping;
                self.keeping.is_keeping = is_keeping;
                if is_first && self.desk.is_some() && self.keeping.keeper.is_none() {
                    self.keep_new(send);
                }
            }
            Draft::Open(id) => {
                let (shelf, send) = (self.keeping.shelf.clone(), send.clone());
                spawn_local(async move {
                    if let Some(shelf) = shelf {
                        send.emit(Msg::Draft(Draft::Read(shelf.read(&id).await)));
                    }
                });
            }
            Draft::Read(Ok(Some(kept))) => {
                let typed = kept.typed.clone();
                self.show_draft(&kept, "told.opened-draft");
                self.keeping.keep(kept, send);
                self.keep();
                self.show_typed(&typed);
            }
            Draft::Read(Ok(None)) => self.keeping.list(send, async |_| Ok(())),
            Draft::Delete(id) => {
                self.keeping.list(send, async move |shelf: &Shelf| shelf.delete(&id).await);
            }
            Draft::DeleteAll => {
                self.keeping.list(send, async |shelf: &Shelf| shelf.delete_all().await);
            }
            Draft::Keep(is_keeping) => {
                let set = async move |shelf: &Shelf| shelf.set_keeping(is_keeping).await;
                self.keeping.list(send, set);
            }
            Draft::Settled(Ok(Settled::Write(_))) => self.keeping.state = Some("draft.kept"),
            Draft::Settled(Ok(Settled::Behind(kept))) => {
                // What is typed in another tab is nothing that this one has.
                if self.desk.as_ref().is_none_or(|(desk, _)| desk.draft() != kept.draft) {
                    self.show_draft(&kept, "told.opened-draft");
                }
                self.keeping.state = Some("draft.kept");
            }
            Draft::Settled(Ok(Settled::Apart(_))) => {
                self.keeping.state = Some("draft.kept");
                self.trouble = Some(self.words.text("draft.apart").to_string());
            }
            Draft::Settled(Ok(Settled::Deleted)) => self.keeping.state = Some("draft.deleted"),
            Draft::Revive => {
                if let Some(keeper) = &self.keeping.keeper {
                    keeper.revive();
                }
            }
            Draft::Restore(version) => {
                self.dialog = None;
                self.typed.clear();
                let Some(keeper) = &self.keeping.keeper else { return };
                keeper.change(|draft| {
                    draft.typed.clear();
                    draft.restore(&version, now());
                });
                let kept = keeper.draft();
                self.show_draft(&kept, "told.version");
                self.focus = Some(".story");
            }
        }
    }

    /// Shows a draft as it was kept.
    fn show_draft(&mut self, kept: &Kept, told: &str) {
        let (desk, lost) = Desk::replay(&kept.draft);
        let scene = Scene::of(&desk);
        self.problems = Vec::new();
        self.trouble = lost.first().map(|it| said(&it.why, &self.words.language()));
        self.desk = Some((desk, scene));
        self.renew(told);
    }

    /// The earlier versions of the draft that is open.
    pub(super) fn versions(&self) -> Vec<Version> {
        let keeper = self.keeping.keeper.as_ref();
        keeper.map(|it| it.look(|draft| draft.versions.clone())).unwrap_or_default()
    }

    /// What is said of the open draft, in the bar at the top.
    pub(super) fn kept(&self, send: &Callback<Msg>) -> Html {
        let Some(state) = self.keeping.state.filter(|_| self.desk.is_some()) else {
            return Html::default();
        };
        html! {
            <span class="kept">
                { self.words.text(state) }
                if state == "draft.deleted" {
                    <button type="button" onclick={send.reform(|_| Msg::Draft(Draft::Revive))}>{ self.words.text("draft.revive") }</button>
                }
                if !self.versions().is_empty() {
                    <button type="button" onclick={send.reform(|_| Msg::Ask(Some(Dialog::Versions)))}>{ self.words.text("versions") }</button>
                }
            </span>
        }
    }

    /// The drafts, where a text comes in.
    pub(super) fn drafts(&self, send: &Callback<Msg>) -> Html {
        let Keeping { shelf, entries, is_keeping, .. } = &self.keeping;
        let words = &self.words;
        if shelf.is_none() {
            return Html::default();
        }
        let is_keeping = *is_keeping;
        html! {
            <section class="drafts" aria-label={words.text("drafts")}>
                if !entries.is_empty() {
                    <h2>{ words.text("drafts") }</h2>
                    <ul>{ for entries.iter().map(|it| entry(words, it, send)) }</ul>
                    <button type="button" onclick={send.reform(|_| Msg::Draft(Draft::DeleteAll))}>{ words.text("drafts.delete-all") }</button>
                }
                <label class="check">
                    <input type="checkbox" checked={is_keeping} onchange={send.reform(move |_: Event| Msg::Draft(Draft::Keep(!is_keeping)))} />
                    { words.text("drafts.keep") }
                </label>
            </section>
        }
    }
}

fn entry(words: &Words, entry: &Entry, send: &Callback<Msg>) -> Html {
    let (open, delete) = (entry.id.clone(), entry.id.clone());
    let name = [&*words.text("drafts.delete"), ": ", &entry.title].concat();
    html! {
        <li key={entry.id.clone()}>
            <button type="button" class="title" onclick={send.reform(move |_| Msg::Draft(Draft::Open(open.clone())))}>{ &entry.title }</button>
            <button type="button" aria-label={name} onclick={send.reform(move |_| Msg::Draft(Draft::Delete(delete.clone())))}>{ words.text("drafts.delete") }</button>
        </li>
    }
}
