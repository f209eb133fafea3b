//! The desk's sentences: every language has all of them, with the same places, and none that nothing asks for.

use rostrum::desk::drafts::NotKept;
use rostrum::desk::paste::Unread;
use rostrum::desk::words::{ENGLISH, Sentence, said};
use rostrum::desk::{Doubt, Refusal};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const LANGUAGES: [&str; 6] = ["ar", "de", "en", "es", "fr", "zh"];

fn texts(language: &str) -> BTreeMap<String, String> {
    let file = fs::read(format!("src/desk/languages/{language}.json")).unwrap();
    serde_json::from_slice(&file).unwrap()
}

/// The placeholders in a text: what is in braces.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect()
}

/// One sentence of each kind.
fn sentences() -> Vec<Box<dyn Sentence>> {
    let mut all: Vec<Box<dyn Sentence>> = Vec::new();
    let drafts = [
        NotKept::Full,
        NotKept::Unavailable,
        NotKept::Blocked,
        NotKept::Superseded,
        NotKept::Later,
        NotKept::Damaged,
        NotKept::Failed { error: "UnknownError".to_owned() },
    ];
    all.extend(drafts.map(|it| Box::new(it) as Box<dyn Sentence>));
    let text = || "x".to_owned();
    let refused = [
        Refusal::NoWords { words: text() },
        Refusal::Nobody { name: text() },
        Refusal::NoPerson { name: text() },
        Refusal::OnePerson { name: text(), other: text() },
        Refusal::Twice { name: text() },
        Refusal::NoName,
        Refusal::NoHeadline,
        Refusal::NoStory,
        Refusal::Taken { words: text(), id: text() },
        Refusal::NoDay { day: text() },
        Refusal::NoTime,
        Refusal::HasSpoken { name: text() },
    ];
    all.extend(refused.map(|it| Box::new(it) as Box<dyn Sentence>));
    let doubts = [
        Doubt::OtherArticle,
        Doubt::NobodyLeftOut { name: text() },
        Doubt::NobodyMerged { name: text(), of: text() },
        Doubt::NobodyApart { name: text(), of: text() },
        Doubt::Circle { names: vec![text()] },
        Doubt::SameAndDifferent { name: text(), other: text() },
        Doubt::Overlap { first: text(), second: text() },
        Doubt::NoStatement { words: text() },
    ];
    all.extend(doubts.map(|it| Box::new(it) as Box<dyn Sentence>));
    let pasted = [
        Unread::Empty,
        Unread::Image,
        Unread::Pdf,
        Unread::RichText,
        Unread::OldWord,
        Unread::Encrypted,
        Unread::OpenDocument,
        Unread::OtherArchive,
        Unread::OnlyTable,
        Unread::Damaged,
        Unread::Binary,
        Unread::TooLarge { n_megabytes: 2 },
    ];
    all.extend(pasted.map(|it| Box::new(it) as Box<dyn Sentence>));
    all
}

#[test]
fn every_language_says_everything() {
    let asked: BTreeSet<String> = sentences().iter().map(|it| it.key()).collect();
    for language in LANGUAGES {
        let texts = texts(language);
        let said: BTreeSet<String> = texts.keys().cloned().collect();
        assert_eq!(said, asked, "{language}");
        for sentence in sentences() {
            let own: Vec<_> = sentence.places();
            let own: BTreeSet<&str> = own.iter().map(|(name, _)| *name).collect();
            assert_eq!(places(&texts[&sentence.key()]), own, "{language} {}", sentence.key());
        }
    }
}

#[test]
fn no_language_says_it_in_the_words_of_another() {
    for language in LANGUAGES.iter().filter(|it| **it != ENGLISH) {
        for (key, text) in texts(language) {
            assert_ne!(text, texts(ENGLISH)[&key], "{language} {key}");
        }
    }
}

#[test]
fn tags_of_regions_and_languages_that_are_not_spoken() {
    let english = said(&NotKept::Damaged, "en");
    assert_eq!(english, "This draft is damaged and cannot be opened.");
    assert_eq!(said(&NotKept::Damaged, "tlh"), english);
    assert_eq!(said(&NotKept::Damaged, ""), english);
    assert_eq!(said(&NotKept::Damaged, "de-AT"), said(&NotKept::Damaged, "de"));
    assert_ne!(said(&NotKept::Damaged, "de"), english);
}

#[test]
fn what_fills_a_place_is_left_as_it_is() {
    let error = NotKept::Failed { error: "{error} {n".to_owned() };
    assert!(said(&error, "fr").contains("« {error} {n »"));
}
