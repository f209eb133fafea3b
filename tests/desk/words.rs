//! The desk's sentences: every language has all of them, with the same places, and none that nothing asks for.

use rostrum::desk::drafts::NotKept;
use rostrum::desk::paste::Unread;
use rostrum::desk::words::{ENGLISH, Sentence, reference, said};
use rostrum::desk::{Doubt, Refusal};
use rostrum::speakers::certainty::{
    How, Naming, Reference, Standing, TEXTS as REFERENCES, Whereabouts, Whom, certainty,
};
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
        let mut asked = asked.clone();
        if language != ENGLISH {
            // What the finder says in English itself.
            asked.extend(REFERENCES.iter().map(|(key, _)| format!("reference.{key}")));
            asked.extend(["no-cue", "no-source", "passive"].map(|it| format!("open.{it}")));
        }
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
            // Marks of quotation are those of English in Chinese, too.
            let is_of_words = text.chars().any(|c| c.is_alphabetic()) && !text.starts_with("“{");
            assert!(!is_of_words || Some(&text) != texts(ENGLISH).get(&key), "{language} {key}");
            let own = key.strip_prefix("reference.");
            let english = REFERENCES.iter().find(|(it, _)| Some(*it) == own);
            if let Some((_, english)) = english {
                assert_eq!(places(&text), places(english), "{language} {key}");
                assert_eq!(text.split('|').count(), english.split('|').count(), "{language} {key}");
            }
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

#[test]
fn whom_words_mean_is_told_in_every_language() {
    let named = How::Named {
        naming: Naming::Named,
        place: Whereabouts::Before { n: 3, is_from_there: false },
    };
    let whom =
        |how| Whom::One { name: "Ada Moor".to_owned(), is_unnamed: false, is_they: false, how };
    let she =
        |standing, how| Reference::Means { words: "she".to_owned(), standing, whom: whom(how) };
    let beside = she(Standing::Beside, named);
    for (language, expected) in [
        ("en", "“she” is Ada Moor, named three sentences before."),
        ("de", "„she“ ist Ada Moor, genannt drei Sätze davor."),
        ("fr", "« she » désigne Ada Moor, avec son nom trois phrases plus haut."),
        ("es", "«she» es Ada Moor, con su nombre tres frases antes."),
        ("zh", "“she”指Ada Moor，名字出现在三句之前。"),
        ("ar", "«she» يعني Ada Moor، مذكور قبل ثلاث جمل."),
        ("tlh", "“she” is Ada Moor, named three sentences before."),
    ] {
        assert_eq!(reference(&beside, language), expected);
    }
    let carried = Standing::Carried(Whereabouts::Before { n: 1, is_from_there: false });
    let spoke = How::SpokeLast {
        spoke: Whereabouts::Before { n: 1, is_from_there: true },
        naming: Naming::InFull,
        place: Whereabouts::Headline,
    };
    assert_eq!(
        reference(&she(carried, spoke), "de"),
        "Daneben steht keine Quelle; „she“ im Satz davor ist Ada Moor, der oder die im Satz vor jenem sprach und in der \
         Überschrift mit vollem Namen genannt ist."
    );
    assert_eq!(reference(&Reference::Editor, "fr"), "La rédaction l’affirme.");
}

#[test]
fn what_is_open_is_told_in_every_language() {
    let story = "Ferry late\n\nIt was already dark.\n\n“Then you will walk to the island!” The hall fell silent.";
    let desk = crate::open(story);
    let open = certainty(desk.article(), desk.view()).open;
    assert_eq!(open.len(), 1);
    assert_eq!(
        said(&open[0], "en"),
        "no cue with a source stands next to it, and nobody was quoted right before"
    );
    assert_eq!(
        said(&open[0], "es"),
        "al lado no hay ningún verbo de decir con una fuente, y justo antes no se cita a nadie"
    );
}
