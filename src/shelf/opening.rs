//! Opening the storage: it is made when there is none, and it lets go when a later desk wants it. Tests: `tests/shelf.rs`.

use super::trouble;
use crate::desk::drafts::NotKept;
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams};
use std::cell::{Cell, RefCell};
use std::future::{IntoFuture, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// The version of the storage: one more whenever a desk needs other stores.
const VERSION: u32 = 1;

/// Opens a storage that has these stores. It is closed, and the flag set, when a later desk asks for it.
pub(super) async fn open(
    name: &str,
    stores: &'static [&'static str],
    is_superseded: &Rc<Cell<bool>>,
) -> Result<Database, NotKept> {
    let mut request =
        Factory::new().and_then(|it| it.open(name, Some(VERSION))).map_err(trouble)?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let there = database.store_names();
        for store in stores.iter().filter(|it| !there.iter().any(|name| name == **it)) {
            // Where this fails, opening fails as well.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    let blocked: Rc<RefCell<(bool, Option<Waker>)>> = Rc::default();
    let note = blocked.clone();
    request.on_blocked(move |_| {
        let mut note = note.borrow_mut();
        note.0 = true;
        if let Some(waker) = note.1.take() {
            waker.wake();
        }
    });
    let mut opening = pin!(request.into_future());
    let opened = poll_fn(|context| {
        if blocked.borrow().0 {
            return Poll::Ready(Err(NotKept::Blocked));
        }
        blocked.borrow_mut().1 = Some(context.waker().clone());
        opening.as_mut().poll(context).map_err(trouble)
    });
    let mut database = opened.await?;
    let is_superseded = is_superseded.clone();
    database.on_version_change(move |event| {
        is_superseded.set(true);
        let database = event.target().map(Database::try_from);
        if let Some(Ok(database)) = database {
            database.close();
        }
    });
    Ok(database)
}
