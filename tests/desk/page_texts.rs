//! The texts of the desk's page: every language has all of them, with the same places to fill and the plural forms that it needs,
//! and the page asks for all of them and for no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The languages, each with the plural categories that CLDR has for its cardinals.
const LANGUAGES: [(&str, &[&str]); 6] = [
    ("en", &["one", "other"]),
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("de", &["one", "other"]),
    ("es", &["many", "one", "other"]),
    ("fr", &["many", "one", "other"]),
    ("zh", &["other"]),
];

/// Keys that are put together from a stem and a name, and where the names are.
const MADE: [&str; 5] = ["caveat.", "column.", "form.", "key.", "preview."];

type Texts = BTreeMap<String, String>;

fn texts(folder: &str, language: &str) -> Texts {
    let file = fs::read(format!("src/{folder}/languages/{language}.json")).unwrap();
    serde_json::from_slice(&file).unwrap()
}

/// The keys without plural categories, and which of them have any.
fn stems(texts: &Texts) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut stems: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for key in texts.keys() {
        let (stem, category) = match key.rsplit_once('.') {
            Some((stem, category)) if LANGUAGES[1].1.contains(&category) => (stem, Some(category)),
            _ => (&**key, None),
        };
        stems.entry(stem).or_default().extend(category);
    }
    stems
}

fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect()
}

#[test]
fn every_language_has_every_text_with_its_plurals() {
    let english = texts("desk_page", "en");
    let english = stems(&english);
    for (language, categories) in LANGUAGES {
        let own = texts("desk_page", language);
        let own = stems(&own);
        assert_eq!(
            own.keys().collect::<Vec<_>>(),
            english.keys().collect::<Vec<_>>(),
            "{language}"
        );
        for (stem, found) in &own {
            let expected: BTreeSet<&str> = match english[stem].is_empty() {
                true => BTreeSet::new(),
                false => categories.iter().copied().collect(),
            };
            assert_eq!(*found, expected, "{language}, {stem}");
        }
    }
}

#[test]
fn every_language_has_the_same_places_and_is_set_with_care() {
    let english = texts("desk_page", "en");
    for (language, _) in LANGUAGES {
        for (key, text) in texts("desk_page", language) {
            let at = format!("{language}, {key}: {text}");
            assert!(!text.is_empty() && text == text.trim() && !text.contains("  "), "{at}");
            assert!(!text.contains(['"', '\'']) && !text.contains("..."), "{at}");
            let (stem, category) = key.rsplit_once('.').unwrap_or((&key, ""));
            let model = english.get(&key).or_else(|| english.get(&format!("{stem}.other")));
            // Where the number is a word, it need not stand there.
            if !["zero", "one", "two"].contains(&category) {
                assert_eq!(places(&text), places(model.unwrap()), "{at}");
            }
            let french = language == "fr" && text.contains([':', '?', '!', ';']);
            assert!(!french || text.contains('\u{202F}'), "{at}");
        }
    }
}

#[test]
fn the_page_asks_for_what_is_there_and_for_all_of_it() {
    let (own, widget) = (texts("desk_page", "en"), texts("ui", "en"));
    let (own, widget) = (stems(&own), stems(&widget));
    let files = fs::read_dir("src/desk_page").unwrap().map(|it| it.unwrap().path());
    let files = files.filter(|it| it.extension().is_some_and(|it| it == "rs"));
    let code: String = files.map(|it| fs::read_to_string(it).unwrap()).collect();
    for call in ["text(\"", ".fill(\"", ".counted(\""] {
        for rest in code.split(call).skip(1) {
            let key = rest.split('"').next().unwrap();
            let is_there = own.contains_key(key) || widget.contains_key(key);
            assert!(is_there, "the page asks for {key:?}");
        }
    }
    let is_asked = |stem: &&&str| {
        code.contains(&format!("\"{stem}\"")) || MADE.iter().any(|it| stem.starts_with(it))
    };
    let unasked: Vec<_> = own.keys().filter(|it| !is_asked(it)).collect();
    assert_eq!(unasked, [&""; 0]);
}

#[test]
fn every_caveat_and_every_key_has_a_text() {
    use rostrum::desk::keys::LISTED;
    use rostrum::speakers::certainty::Caveat;
    let own = texts("desk_page", "en");
    for caveat in Caveat::ALL {
        let key = format!("caveat.{caveat:?}").to_lowercase();
        assert_eq!(own.get(&key).map(String::as_str), Some(caveat.text()), "{key}");
    }
    for (name, _) in LISTED {
        assert!(own.contains_key(&format!("key.{name}")), "{name}");
    }
}
