//! Drafts: their form in storage, their versions, what two tabs make of one, which of them go.

use crate::properties::{Numbers, edited, numbers};
use crate::{STORY, open, which, who};
use proptest::prelude::*;
use rostrum::desk::drafts::{
    DAYS_UNOPENED, Entry, Kept, N_VERSIONS, NotKept, Settled, expired, listed, settle,
};
use rostrum::desk::{Desk, Operation};

const DAY: u64 = 24 * 60 * 60 * 1000;

fn rename(desk: &mut Desk, from: &str, name: &str) {
    let operation = Operation::Rename { who: who(desk, from), name: name.to_owned() };
    desk.apply(operation).unwrap();
}

fn kept(desk: &Desk) -> Kept {
    Kept::new("a", desk, 1000)
}

/// What is written of a draft that nobody else writes.
#[track_caller]
fn written(stored: Option<&Kept>, own: &Kept) -> Kept {
    match settle(stored, own, "b") {
        Settled::Write(kept) => kept,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let mut desk = open(STORY);
    rename(&mut desk, "Ada Moor", "Ada Moore");
    desk.apply(Operation::NotStatement { which: which(&desk, "It sank") }).unwrap();
    desk.undo();
    let mut draft = kept(&desk);
    draft.type_in("headline", "The ferry is la", 2000);
    let read = Kept::read(&draft.write()).unwrap();
    assert_eq!(read, draft);
    assert_eq!(read.title, "The ferry is late");
    assert_eq!(read.typed["headline"], "The ferry is la");
    let (mut again, lost) = Desk::replay(&read.draft);
    assert_eq!(lost, []);
    assert_eq!(again.view(), desk.view());
    assert!(again.redo(), "what was undone can still be done again");
}

#[test]
fn what_a_later_desk_writes_survives_an_earlier_one() {
    let text = kept(&open(STORY)).write();
    let more = text.replacen('{', r#"{"colour":{"of":["Ada"]},"#, 1);
    let mut read = Kept::read(&more).unwrap();
    read.type_in("role", "pilot", 3000);
    let again: serde_json::Value = serde_json::from_str(&read.write()).unwrap();
    assert_eq!(again["colour"], serde_json::json!({"of": ["Ada"]}));
    assert_eq!(again["form"], 1);
    assert_eq!(Kept::read(&text.replacen("\"form\":1", "\"form\":2", 1)), Err(NotKept::Later));
    for broken in ["", "[]", "{}", &text[..text.len() - 1], r#"{"form": 1}"#] {
        assert_eq!(Kept::read(broken), Err(NotKept::Damaged), "{broken}");
    }
}

#[test]
fn what_is_typed_is_gone_once_it_is_done() {
    let mut draft = kept(&open(STORY));
    draft.type_in("headline", "The f", 2000);
    draft.type_in("headline", "", 3000);
    assert_eq!(draft.typed.len(), 0);
    assert_eq!(draft.opened, 3000);
}

#[test]
fn a_text_without_a_headline_is_known_by_its_first_words() {
    let text =
        "<p>It rained on the quays of Lune, and the ferry to the islands was late once more.</p>";
    let (desk, _) = Desk::open(text, None);
    assert_eq!(kept(&desk).title, "It rained on the quays of Lune, and the ferry to the islands…");
}

#[test]
fn what_gives_way_to_something_else_becomes_a_version() {
    let mut desk = open(STORY);
    let mut draft = kept(&desk);
    rename(&mut desk, "Ada Moor", "Ada Moore");
    draft.take(&desk, 2000);
    assert_eq!(draft.versions, [], "nothing is lost by doing more");
    desk.undo();
    draft.take(&desk, 3000);
    assert_eq!(draft.versions, [], "nor by undoing it");
    rename(&mut desk, "Ben Sund", "Ben Sunder");
    draft.take(&desk, 4000);
    assert_eq!(draft.versions.len(), 1);
    let version = draft.versions[0].clone();
    assert_eq!(version.at, 3000);

    draft.restore(&version, 5000);
    let (mut before, _) = Desk::replay(&draft.draft);
    assert!(before.redo());
    assert!(before.view().speakers.iter().any(|it| it.name == "Ada Moore"));
    assert_eq!(draft.versions.len(), 1, "what was there is a version now");
    let (after, _) = Desk::replay(&{
        let mut draft = draft.clone();
        draft.restore(&draft.versions[0].clone(), 6000);
        draft.draft
    });
    assert!(after.view().speakers.iter().any(|it| it.name == "Ben Sunder"));
}

#[test]
fn versions_are_not_kept_without_end() {
    let mut desk = open(STORY);
    let mut draft = kept(&desk);
    for n in 0..30 {
        rename(&mut desk, "Ada Moor", &format!("Ada Moore {n}"));
        draft.take(&desk, 2000 + n);
        desk.undo();
    }
    assert_eq!(draft.versions.len(), N_VERSIONS);
    assert_eq!(draft.versions.last().map(|it| it.at), Some(2028), "the latest are kept");
}

#[test]
fn two_tabs_of_one_draft() {
    let mut first = open(STORY);
    let stored = written(None, &kept(&first));
    assert_eq!(stored.n, 1);
    let (mut own, mut other) = (stored.clone(), stored.clone());
    let (mut second, _) = Desk::replay(&stored.draft);

    rename(&mut first, "Ada Moor", "Ada Moore");
    own.take(&first, 2000);
    let stored = written(Some(&stored), &own);
    assert_eq!(stored.n, 2);
    assert_eq!(settle(Some(&stored), &other, "b"), Settled::Behind(stored.clone()));

    rename(&mut second, "Ben Sund", "Ben Sunder");
    other.take(&second, 3000);
    let Settled::Apart(apart) = settle(Some(&stored), &other, "b") else { panic!("not apart") };
    assert_eq!((&*apart.id, apart.n), ("b", 1));
    assert_eq!(apart.draft, second.draft());

    assert_eq!(settle(None, &stored, "b"), Settled::Deleted);
}

#[test]
fn words_being_typed_are_not_lost_to_another_tab() {
    let mut desk = open(STORY);
    let stored = written(None, &kept(&desk));
    let mut other = stored.clone();
    other.type_in("headline", "Late ag", 2000);
    rename(&mut desk, "Ada Moor", "Ada Moore");
    let mut own = stored.clone();
    own.take(&desk, 2000);
    let stored = written(Some(&stored), &own);
    assert!(matches!(settle(Some(&stored), &other, "b"), Settled::Apart(_)));
}

#[test]
fn drafts_go_after_a_month_unopened() {
    let entry = |id: &str, opened: u64| Entry { id: id.into(), title: "x".into(), opened };
    let entries = vec![entry("old", 0), entry("new", 2 * DAY), entry("ahead", 900 * DAY)];
    assert_eq!(expired(&entries, DAYS_UNOPENED * DAY), [] as [&str; 0]);
    assert_eq!(expired(&entries, DAYS_UNOPENED * DAY + 1), ["old"]);
    let ids: Vec<String> = listed(entries).into_iter().map(|it| it.id).collect();
    assert_eq!(ids, ["ahead", "new", "old"]);
}

#[test]
fn what_the_browser_says_is_understood() {
    assert_eq!(NotKept::of("QuotaExceededError"), NotKept::Full);
    assert_eq!(NotKept::of("SecurityError"), NotKept::Unavailable);
    assert_eq!(NotKept::of("VersionError"), NotKept::Superseded);
    let other = NotKept::of("UnknownError").to_string();
    assert!(other.contains("the browser says “UnknownError”"), "{other}");
}

/// Whether all that a desk had is in one of these drafts, as the last version or as an earlier one.
fn is_in(desk: &Desk, drafts: &[&Kept]) -> bool {
    let done = desk.draft().done;
    drafts.iter().any(|it| {
        let mut versions = it.versions.iter().map(|version| {
            let mut draft = (*it).clone();
            draft.restore(version, 0);
            draft.draft.done
        });
        it.draft.done.starts_with(&done) || versions.any(|it| it.starts_with(&done))
    })
}

fn all() -> impl Strategy<Value = [Vec<Numbers>; 2]> {
    [numbers(), numbers()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn two_tabs_lose_nothing([one, two] in all()) {
        let stored = written(None, &kept(&open(STORY)));
        let mut tabs = [one, two].map(|it| {
            let (desk, _) = edited(&it);
            let mut own = stored.clone();
            own.take(&desk, 2000);
            (desk, own)
        });
        let (desk, own) = &mut tabs[0];
        let stored = written(Some(&stored), own);
        prop_assert!(is_in(desk, &[&stored]));
        let (second, own) = &tabs[1];
        let all = match settle(Some(&stored), own, "b") {
            Settled::Write(kept) | Settled::Behind(kept) => vec![kept],
            Settled::Apart(kept) => vec![stored, kept],
            Settled::Deleted => vec![],
        };
        let all: Vec<&Kept> = all.iter().collect();
        prop_assert!(is_in(&tabs[0].0, &all) && is_in(second, &all), "{:?}", all);
    }

    #[test]
    fn any_draft_comes_back(all in numbers(), n_undone in 0..4_usize) {
        let (mut desk, _) = edited(&all);
        (0..n_undone).for_each(|_| { desk.undo(); });
        let draft = kept(&desk);
        prop_assert_eq!(Kept::read(&draft.write()), Ok(draft));
    }
}
