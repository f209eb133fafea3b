//! Drafts in a browser's storage: what is written comes back, two tabs lose nothing, and what goes wrong is said.
//!
//! `cargo xtask test browser` sets up what this needs.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on panics")]

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use rostrum::desk::drafts::{Kept, NotKept, Settled};
use rostrum::desk::{Desk, Operation};
use rostrum::shelf::{Keeper, Shelf, new_id, now};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const STORY: &str =
    "The ferry is late\n\n“It floats,” said Mayor Ada Moor. “It leaks,” said Ben Sund.";
const DAY: u64 = 24 * 60 * 60 * 1000;

/// A storage of its own for each test.
async fn shelf() -> (String, Shelf) {
    let name = format!("test-{}", new_id());
    let shelf = Shelf::named(&name).await.unwrap();
    (name, shelf)
}

fn desk() -> Desk {
    Desk::open(STORY, None).0
}

fn rename(desk: &mut Desk, from: &str, to: &str) {
    let who = Desk::who(desk.view().speakers.iter().find(|it| it.name == from).unwrap());
    desk.apply(Operation::Rename { who, name: to.to_owned() }).unwrap();
}

async fn ms(n: u32) {
    let promise = Promise::new(&mut |done, _| {
        Timeout::new(n, move || {
            done.call0(&wasm_bindgen::JsValue::NULL).unwrap();
        })
        .forget();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Waits until all of a draft is written.
async fn kept(keeper: &Keeper) {
    for _ in 0..200 {
        if keeper.is_kept() {
            return;
        }
        ms(10).await;
    }
    panic!("not kept");
}

type Told = Rc<RefCell<Vec<Result<Settled, NotKept>>>>;

fn keeper(shelf: &Rc<Shelf>, draft: Kept) -> (Keeper, Told) {
    let told = Told::default();
    let noting = told.clone();
    (Keeper::new(shelf.clone(), draft, move |it| noting.borrow_mut().push(it)), told)
}

#[wasm_bindgen_test]
async fn what_is_written_comes_back_in_another_visit() {
    let (name, shelf) = shelf().await;
    let draft = Kept::new("a", &desk(), now());
    let settled = shelf.keep(&draft).await.unwrap();
    let Settled::Write(written) = settled else { panic!("{settled:?}") };
    assert_eq!(written.n, 1);
    drop(shelf);
    let shelf = Shelf::named(&name).await.unwrap();
    assert_eq!(shelf.read("a").await, Ok(Some(written.clone())));
    assert_eq!(shelf.list(now()).await, Ok(vec![written.entry()]));
    assert_eq!(shelf.read("b").await, Ok(None));
}

#[wasm_bindgen_test]
async fn drafts_are_deleted_one_or_all_or_as_too_old() {
    let (_, shelf) = shelf().await;
    for (id, opened) in [("old", now() - 31 * DAY), ("new", now()), ("last", now() + 1)] {
        shelf.keep(&Kept::new(id, &desk(), opened)).await.unwrap();
    }
    let ids = |list: Vec<_>| -> Vec<String> {
        list.into_iter().map(|it: rostrum::desk::drafts::Entry| it.id).collect()
    };
    assert_eq!(ids(shelf.list(now()).await.unwrap()), ["last", "new"]);
    assert_eq!(shelf.read("old").await, Ok(None), "it is gone, not only from the list");
    shelf.delete("new").await.unwrap();
    assert_eq!(ids(shelf.list(now()).await.unwrap()), ["last"]);
    shelf.delete_all().await.unwrap();
    assert_eq!(shelf.list(now()).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn nothing_is_kept_if_that_is_not_wanted() {
    let (_, shelf) = shelf().await;
    shelf.keep(&Kept::new("a", &desk(), now())).await.unwrap();
    assert_eq!(shelf.is_keeping().await, Ok(true));
    shelf.set_keeping(false).await.unwrap();
    assert_eq!(shelf.is_keeping().await, Ok(false));
    assert_eq!(shelf.list(now()).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn each_keystroke_is_kept() {
    let (_, shelf) = shelf().await;
    let shelf = Rc::new(shelf);
    let (keeper, told) = keeper(&shelf, Kept::new("a", &desk(), now()));
    for end in 1..=9 {
        keeper.change(|draft| draft.type_in("headline", &"Late agai"[..end], now()));
    }
    kept(&keeper).await;
    let stored = shelf.read("a").await.unwrap().unwrap();
    assert_eq!(stored.typed["headline"], "Late agai");
    assert!(told.borrow().len() < 9, "what is newer takes the place of what waits");
    assert!(told.borrow().iter().all(|it| matches!(it, Ok(Settled::Write(_)))));
}

#[wasm_bindgen_test]
async fn two_tabs_of_one_draft() {
    let (name, shelf) = shelf().await;
    let (first, second) = (Rc::new(shelf), Rc::new(Shelf::named(&name).await.unwrap()));
    let Settled::Write(stored) = first.keep(&Kept::new("a", &desk(), now())).await.unwrap() else {
        panic!("not written")
    };
    let (one, _) = keeper(&first, stored.clone());
    let (two, told) = keeper(&second, stored);

    let mut own = desk();
    rename(&mut own, "Ada Moor", "Ada Moore");
    one.change(|draft| draft.take(&own, now()));
    kept(&one).await;
    for _ in 0..200 {
        if !told.borrow().is_empty() {
            break;
        }
        ms(10).await;
    }
    assert_eq!(two.draft(), one.draft(), "the other tab has what this one did");

    // Both do something before they hear of each other.
    let mut other = Desk::replay(&two.draft().draft).0;
    rename(&mut own, "Ben Sund", "Ben Sunder");
    rename(&mut other, "Ben Sund", "Ben Sundt");
    one.change(|draft| draft.take(&own, now()));
    two.change(|draft| draft.take(&other, now()));
    kept(&one).await;
    kept(&two).await;
    ms(50).await;
    let list = first.list(now()).await.unwrap();
    assert_eq!(list.len(), 2, "{list:?}");
    assert_ne!(one.draft().id, two.draft().id);
    for keeper in [&one, &two] {
        let own = keeper.draft();
        assert_eq!(first.read(&own.id).await.unwrap().unwrap().draft, own.draft);
    }
}

#[wasm_bindgen_test]
async fn a_draft_deleted_in_another_tab_comes_back_only_if_asked_for() {
    let (_, shelf) = shelf().await;
    let shelf = Rc::new(shelf);
    let (keeper, told) = keeper(&shelf, Kept::new("a", &desk(), now()));
    keeper.change(|draft| draft.type_in("headline", "L", now()));
    kept(&keeper).await;
    shelf.delete("a").await.unwrap();
    keeper.change(|draft| draft.type_in("headline", "La", now()));
    for _ in 0..200 {
        if told.borrow().len() == 2 {
            break;
        }
        ms(10).await;
    }
    assert_eq!(told.borrow().last(), Some(&Ok(Settled::Deleted)));
    assert_eq!(shelf.read("a").await, Ok(None));
    keeper.revive();
    kept(&keeper).await;
    assert_eq!(shelf.read("a").await.unwrap().unwrap().typed["headline"], "La");
}

#[wasm_bindgen_test]
async fn a_later_desk_takes_over_and_this_one_says_so() {
    let (name, shelf) = shelf().await;
    let request = idb::Factory::new().unwrap().open(&name, Some(2)).unwrap();
    let later = request.into_future().await.unwrap();
    let refused = shelf.keep(&Kept::new("a", &desk(), now())).await;
    assert_eq!(refused, Err(NotKept::Superseded));
    drop(shelf);
    later.close();
    assert_eq!(Shelf::named(&name).await.err(), Some(NotKept::Superseded));
}
