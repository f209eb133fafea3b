//! The draft that is open: written after each change, one write at a time, and always as it is by then. Tests: `tests/shelf.rs`.

use super::tabs::Tabs;
use super::{Shelf, now};
use crate::desk::drafts::{Kept, NotKept, Settled, is_behind};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// A draft that is open in this tab. It is written no more once this is dropped.
pub struct Keeper {
    inner: Rc<Inner>,
    tabs: Rc<RefCell<Option<Tabs>>>,
}

struct Inner {
    shelf: Rc<Shelf>,
    own: RefCell<Kept>,
    /// Whether something has changed since the last write began.
    has_changed: Cell<bool>,
    is_writing: Cell<bool>,
    /// Whether the draft was deleted, so that only an editor can bring it back.
    is_deleted: Cell<bool>,
    told: Box<dyn Fn(Result<Settled, NotKept>)>,
}

impl Keeper {
    /// Keeps a draft. `told` is called after each write with what became of it: [`Settled::Write`] is kept; with
    /// [`Settled::Behind`] the page shows the draft that came with it; with [`Settled::Apart`] it says that there are two drafts now;
    /// with [`Settled::Deleted`] it asks, and [`revive`](Self::revive)s it if wanted.
    pub fn new(
        shelf: Rc<Shelf>,
        draft: Kept,
        told: impl Fn(Result<Settled, NotKept>) + 'static,
    ) -> Self {
        let inner = Rc::new(Inner {
            shelf,
            own: RefCell::new(draft),
            has_changed: Cell::new(false),
            is_writing: Cell::new(false),
            is_deleted: Cell::new(false),
            told: Box::new(told),
        });
        let tabs: Rc<RefCell<Option<Tabs>>> = Rc::default();
        let listening = Rc::downgrade(&inner);
        *tabs.borrow_mut() = Some(Tabs::listen(move |id| {
            if let Some(inner) = listening.upgrade().filter(|it| it.own.borrow().id == id) {
                spawn_local(inner.look());
            }
        }));
        Self { inner, tabs }
    }

    /// Changes the draft, and writes it: `keeper.change(|draft| draft.take(&desk, now()))`.
    pub fn change(&self, change: impl FnOnce(&mut Kept)) {
        change(&mut self.inner.own.borrow_mut());
        self.inner.has_changed.set(true);
        self.write();
    }

    /// Writes a draft that was deleted as a new one.
    pub fn revive(&self) {
        self.inner.is_deleted.set(false);
        self.change(|draft| {
            draft.n = 0;
            draft.opened = now();
        });
    }

    /// Looks at the draft as it is now.
    pub fn look<T>(&self, look: impl FnOnce(&Kept) -> T) -> T {
        look(&self.inner.own.borrow())
    }

    /// The draft as it is now.
    pub fn draft(&self) -> Kept {
        self.inner.own.borrow().clone()
    }

    /// Whether all of it is written.
    pub fn is_kept(&self) -> bool {
        !self.inner.has_changed.get() && !self.inner.is_writing.get()
    }

    fn write(&self) {
        if self.inner.is_writing.get() || self.inner.is_deleted.get() {
            return;
        }
        self.inner.is_writing.set(true);
        let (inner, tabs) = (self.inner.clone(), Rc::downgrade(&self.tabs));
        spawn_local(async move {
            while inner.has_changed.replace(false) && !inner.is_deleted.get() {
                let own = inner.own.borrow().clone();
                let settled = inner.shelf.keep(&own).await;
                inner.note(&settled);
                if let (Ok(Settled::Write(it)), Some(tabs)) = (&settled, tabs.upgrade())
                    && let Some(tabs) = &*tabs.borrow()
                {
                    tabs.tell(&it.id);
                }
                (inner.told)(settled);
            }
            inner.is_writing.set(false);
        });
    }
}

impl Inner {
    /// What the draft is after a write.
    fn note(&self, settled: &Result<Settled, NotKept>) {
        let mut own = self.own.borrow_mut();
        match settled {
            Ok(Settled::Write(kept) | Settled::Apart(kept)) => {
                own.id.clone_from(&kept.id);
                own.n = kept.n;
            }
            // What was changed meanwhile is settled by the next write.
            Ok(Settled::Behind(kept)) if !self.has_changed.get() => *own = kept.clone(),
            Ok(Settled::Behind(_)) | Err(_) => {}
            Ok(Settled::Deleted) => self.is_deleted.set(true),
        }
    }

    /// Takes what another tab has written, if this one has nothing more.
    async fn look(self: Rc<Self>) {
        let id = self.own.borrow().id.clone();
        let Ok(Some(stored)) = self.shelf.read(&id).await else { return };
        let is_idle = !self.has_changed.get() && !self.is_writing.get();
        if is_idle && is_behind(&stored, &self.own.borrow()) {
            let settled = Ok(Settled::Behind(stored));
            self.note(&settled);
            (self.told)(settled);
        }
    }
}
