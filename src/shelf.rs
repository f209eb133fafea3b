//! Drafts in the browser's own storage, IndexedDB: each change of a draft is written at once, and other tabs are told.
//!
//! | | |
//! | --- | --- |
//! | [`Shelf`] | the drafts of this browser: list, read, write, delete |
//! | [`Keeper`] | one draft that is open, written after each change, one write at a time |
//!
//! What is written where two tabs have one draft, and which drafts go, is decided in [`desk::drafts`](crate::desk::drafts); here is only
//! what touches the browser. **Whatever goes wrong is a [`NotKept`]**, a sentence for the editor. Nothing leaves the browser.
//!
//! Tests: `tests/shelf.rs`, in a browser.

mod keeper;
mod opening;
mod tabs;

use crate::desk::drafts::{Entry, Kept, NotKept, Settled, expired, listed, settle};
use idb::{Database, Error, ObjectStore, Query, Transaction, TransactionMode, TransactionResult};
use js_sys::{Date, Math};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

pub use keeper::Keeper;

/// The drafts, each as the text that [`Kept::write`] makes, by their identifiers.
const DRAFTS: &str = "drafts";

/// The line of each in the list, as JSON, by the same identifiers.
const LIST: &str = "list";

/// What somebody has set, by name.
const SETTINGS: &str = "settings";

/// The setting that says whether drafts are kept at all.
const KEEPING: &str = "keeping";

/// The drafts of this browser.
pub struct Shelf {
    database: Database,
    /// Whether a later desk has asked this one to let go.
    is_superseded: Rc<Cell<bool>>,
}

/// What time it is, in milliseconds since 1970.
pub fn now() -> u64 {
    Date::now() as u64
}

/// An identifier that no draft has: the time, and a chance of one in 4 billion within a millisecond.
pub fn new_id() -> String {
    format!("{:x}-{:x}", now(), (Math::random() * f64::from(u32::MAX)) as u32)
}

impl Shelf {
    /// The drafts under the usual name.
    ///
    /// # Errors
    /// If the browser keeps nothing here, or a tab with an earlier desk holds them.
    pub async fn open() -> Result<Self, NotKept> {
        Self::named("rostrum-desk").await
    }

    /// The drafts under a name of their own.
    ///
    /// # Errors
    /// As for [`open`](Self::open).
    pub async fn named(name: &str) -> Result<Self, NotKept> {
        let is_superseded = Rc::new(Cell::new(false));
        let database = opening::open(name, &[DRAFTS, LIST, SETTINGS], &is_superseded).await?;
        Ok(Self { database, is_superseded })
    }

    /// The list of drafts, the last opened first. Those that nobody has opened for long are deleted.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn list(&self, now: u64) -> Result<Vec<Entry>, NotKept> {
        let all = self.begin(TransactionMode::ReadOnly)?.object_store(LIST).map_err(trouble)?;
        let all = all.get_all(None, None).map_err(trouble)?.await.map_err(trouble)?;
        let entries = all.iter().filter_map(JsValue::as_string);
        let entries: Vec<Entry> = entries.filter_map(|it| serde_json::from_str(&it).ok()).collect();
        let old = expired(&entries, now);
        for id in &old {
            self.delete(id).await?;
        }
        Ok(listed(entries.into_iter().filter(|it| !old.contains(&it.id)).collect()))
    }

    /// A draft; nothing if it is gone.
    ///
    /// # Errors
    /// If it is damaged or of a later desk, or the browser refuses.
    pub async fn read(&self, id: &str) -> Result<Option<Kept>, NotKept> {
        let drafts =
            self.begin(TransactionMode::ReadOnly)?.object_store(DRAFTS).map_err(trouble)?;
        get(&drafts, id).await?.as_deref().map(Kept::read).transpose()
    }

    /// Writes a draft, unless another tab has; what [`settle`] decides in one transaction.
    ///
    /// # Errors
    /// If the browser refuses. Then nothing is written.
    pub async fn keep(&self, own: &Kept) -> Result<Settled, NotKept> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let drafts = transaction.object_store(DRAFTS).map_err(trouble)?;
        let list = transaction.object_store(LIST).map_err(trouble)?;
        let stored = match get(&drafts, &own.id).await?.as_deref().map(Kept::read).transpose() {
            // Nothing is left in it that could be lost.
            Err(NotKept::Damaged) => Some(own.clone()),
            stored => stored?,
        };
        let settled = settle(stored.as_ref(), own, &new_id());
        if let Settled::Write(kept) | Settled::Apart(kept) = &settled {
            put(&drafts, &kept.id, &kept.write()).await?;
            let entry = serde_json::to_string(&kept.entry()).unwrap_or_default();
            put(&list, &kept.id, &entry).await?;
        }
        finish(transaction, &drafts).await?;
        Ok(settled)
    }

    /// Deletes a draft.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn delete(&self, id: &str) -> Result<(), NotKept> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let drafts = transaction.object_store(DRAFTS).map_err(trouble)?;
        for store in [&drafts, &transaction.object_store(LIST).map_err(trouble)?] {
            store.delete(Query::Key(id.into())).map_err(trouble)?.await.map_err(trouble)?;
        }
        finish(transaction, &drafts).await
    }

    /// Deletes all drafts.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn delete_all(&self) -> Result<(), NotKept> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let drafts = transaction.object_store(DRAFTS).map_err(trouble)?;
        for store in [&drafts, &transaction.object_store(LIST).map_err(trouble)?] {
            store.clear().map_err(trouble)?.await.map_err(trouble)?;
        }
        finish(transaction, &drafts).await
    }

    /// Whether drafts are to be kept; they are unless somebody has said otherwise.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn is_keeping(&self) -> Result<bool, NotKept> {
        let settings =
            self.begin(TransactionMode::ReadOnly)?.object_store(SETTINGS).map_err(trouble)?;
        Ok(get(&settings, KEEPING).await?.as_deref() != Some("no"))
    }

    /// Says whether drafts are to be kept from now on. Where they are not, all that there are are deleted.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn set_keeping(&self, is_keeping: bool) -> Result<(), NotKept> {
        let transaction = self.begin(TransactionMode::ReadWrite)?;
        let settings = transaction.object_store(SETTINGS).map_err(trouble)?;
        put(&settings, KEEPING, if is_keeping { "yes" } else { "no" }).await?;
        finish(transaction, &settings).await?;
        if is_keeping { Ok(()) } else { self.delete_all().await }
    }

    fn begin(&self, mode: TransactionMode) -> Result<Transaction, NotKept> {
        if self.is_superseded.get() {
            return Err(NotKept::Superseded);
        }
        self.database.transaction(&[DRAFTS, LIST, SETTINGS], mode).map_err(trouble)
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.database.close();
    }
}

async fn get(store: &ObjectStore, key: &str) -> Result<Option<String>, NotKept> {
    let found = store.get(Query::Key(key.into())).map_err(trouble)?.await.map_err(trouble)?;
    Ok(found.and_then(|it| it.as_string()))
}

async fn put(store: &ObjectStore, key: &str, text: &str) -> Result<(), NotKept> {
    let request = store.put(&text.into(), Some(&key.into())).map_err(trouble)?;
    request.await.map_err(trouble).map(|_| ())
}

/// Waits until all of it is on the disk; where it is full, that shows only then.
async fn finish(transaction: Transaction, store: &ObjectStore) -> Result<(), NotKept> {
    match transaction.await {
        Ok(TransactionResult::Committed) => Ok(()),
        _ => Err(store.transaction().error().map_or(NotKept::Full, |it| NotKept::of(&it.name()))),
    }
}

/// What an error means.
fn trouble(error: Error) -> NotKept {
    let exception = match &error {
        Error::DomException(exception) => Some(exception.clone()),
        Error::IndexedDbNotFound(_) => return NotKept::Unavailable,
        Error::AddFailed(it)
        | Error::ClearFailed(it)
        | Error::DeleteFailed(it)
        | Error::GetFailed(it)
        | Error::GetAllFailed(it)
        | Error::IndexedDbOpenFailed(it)
        | Error::TransactionOpenFailed(it)
        | Error::UpdateFailed(it) => it.dyn_ref::<DomException>().cloned(),
        _ => None,
    };
    match exception {
        Some(exception) => NotKept::of(&exception.name()),
        None => NotKept::Failed { error: error.to_string() },
    }
}
