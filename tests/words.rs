//! The interface's texts: every language has all of them, the code asks for none that does not exist, and no text for
//! readers is anywhere else. How they look on a page is tested in `tests/page/languages.rs`.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the files says so by panicking")]

#[path = "tidy/lexer.rs"]
mod lexer;

use lexer::{lex, without_tests};
use rostrum::parse::{Fault, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The languages, each with the plural categories that CLDR has for its cardinals.
const LANGUAGES: [(&str, &[&str]); 6] = [
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("de", &["one", "other"]),
    ("en", &["one", "other"]),
    ("es", &["many", "one", "other"]),
    ("fr", &["many", "one", "other"]),
    ("zh", &["other"]),
];

/// The categories whose text may spell out the number instead of using the placeholder.
const SPELLED_OUT: [&str; 3] = ["zero", "one", "two"];

/// Calls that look up a text by its key.
const ASKING: [&str; 5] = [".text(\"", ".fill(\"", ".counted(\"", ".plural(\"", ".around(\""];

/// Attributes that readers see or hear.
const READ: [&str; 5] = ["aria-label", "aria-description", "placeholder", "title", "alt"];

type Texts = BTreeMap<String, String>;

fn path(inside: &str) -> PathBuf {
    PathBuf::from(inside)
}

fn texts(language: &str) -> Texts {
    let file = fs::read(path(&format!("src/ui/languages/{language}.json"))).unwrap();
    serde_json::from_slice(&file).unwrap()
}

/// Splits a key into its stem and the plural category, if it has one.
fn parted(key: &str) -> (&str, Option<&str>) {
    match key.rsplit_once('.') {
        Some((stem, category)) if LANGUAGES[0].1.contains(&category) => (stem, Some(category)),
        _ => (key, None),
    }
}

/// The placeholders in a text: what is in braces.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect()
}

#[test]
fn every_language_has_its_file_beside_the_module() {
    let mut names: Vec<String> = fs::read_dir(path("src/ui/languages"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, LANGUAGES.map(|(language, _)| format!("{language}.json")));

    let page = fs::read_to_string(path("index.html")).unwrap();
    let element = fs::read_to_string(path("src/embed/language.js")).unwrap();
    for (language, _) in LANGUAGES.iter().filter(|(language, _)| *language != "en") {
        assert!(page.contains(&format!("src/ui/languages/{language}.json")), "copied: {language}");
        assert!(element.contains(&format!("\"{language}\"")), "asked for: {language}");
    }
}

/// One problem of each kind, with the placeholders of its sentence. The English sentences are in the core.
fn problems() -> Vec<(Problem, &'static [&'static str])> {
    let faults = [
        Fault::NotText,
        Fault::NotList,
        Fault::NotObject,
        Fault::NotBool,
        Fault::Missing,
        Fault::Unknown,
        Fault::NotAllowed,
        Fault::NotTime,
        Fault::NotSafe,
        Fault::NoParagraph,
        Fault::NotFound,
        Fault::Twice,
        Fault::Unlisted,
    ];
    let fields = faults.map(|fault| Problem::Field { path: "title".to_owned(), fault });
    let simple = [
        Problem::Empty,
        Problem::HeadlineOnly,
        Problem::NoHeadline,
        Problem::Untitled,
        Problem::Binary,
        Problem::Windows1252,
        Problem::TextWithTags,
        Problem::OtherXml,
        Problem::NoArticle,
        Problem::SeveralArticles,
        Problem::JsonCut,
        Problem::OtherJson,
        #[cfg(feature = "formats")]
        Problem::NothingRead,
        #[cfg(feature = "formats")]
        Problem::FirstOfSeveral,
        Problem::NoBody,
        Problem::NotFindings,
    ];
    let mut problems: Vec<(Problem, &[&str])> = simple.map(|it| (it, &[][..])).into();
    problems.extend(fields.map(|it| (it, &["path"][..])));
    problems.push((Problem::NoSuchDay { year: 2031, month: 2, day: 30 }, &["day"]));
    problems.push((Problem::Damaged { encoding: "UTF-8", n_replaced: 2 }, &["encoding", "n"]));
    #[cfg(feature = "formats")]
    problems.push((Problem::Foreign { kind: "RTF" }, &["kind"]));
    problems.push((Problem::JsonDamaged { line: 3 }, &["line"]));
    problems.push((Problem::TooLong { n_megabytes: 20 }, &["n"]));
    problems
}

/// Problems that only arise with the feature `formats`; their texts are there always.
const OF_FORMATS: [&str; 3] = ["first-of-several", "foreign", "nothing-read"];

const HAS_FORMATS: bool = cfg!(feature = "formats");

/// The names that `problem.rs` gives to problems.
fn named(module: &str) -> impl Iterator<Item = &str> {
    let names = module.split("fn name").skip(1).filter_map(|it| it.split("\n    }").next());
    let names = names.flat_map(|it| it.split('"').skip(1).step_by(2));
    names.filter(|it| *it != "formats" && (HAS_FORMATS || !OF_FORMATS.contains(it)))
}

/// The keys of the problems' sentences, and whether each has plural forms.
fn problem_keys() -> Vec<(String, bool)> {
    let key = |(problem, places): (Problem, &[&str])| {
        (format!("problem.{}", problem.name()), places.contains(&"encoding"))
    };
    let missing = OF_FORMATS.iter().filter(|_| !HAS_FORMATS);
    let missing = missing.map(|it| (format!("problem.{it}"), false));
    problems().into_iter().map(key).chain(missing).collect()
}

#[test]
fn every_problem_is_told_in_every_language_with_what_it_is_about() {
    let names: BTreeSet<String> = problem_keys().into_iter().map(|(key, _)| key).collect();
    assert_eq!(names.len(), problem_keys().len(), "no two have one name");
    let listed = fs::read_to_string(path("src/parse/problem.rs")).unwrap();
    let missing: Vec<&str> =
        named(&listed).filter(|it| !names.contains(&format!("problem.{it}"))).collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
    for (language, _) in LANGUAGES.iter().filter(|(language, _)| *language != "en") {
        for (problem, expected) in problems() {
            let stem = format!("problem.{}", problem.name());
            for (key, text) in texts(language).iter().filter(|(key, _)| parted(key).0 == stem) {
                let is_spelled = parted(key).1.is_some_and(|it| SPELLED_OUT.contains(&it));
                let mut expected: BTreeSet<&str> = expected.iter().copied().collect();
                if is_spelled {
                    expected.remove("n");
                }
                assert_eq!(places(text), expected, "{language}, {key}: {text}");
            }
        }
    }
}

#[test]
fn every_language_has_every_text() {
    let english = texts("en");
    let problem_keys = problem_keys();
    let stems: BTreeSet<(&str, bool)> = english
        .keys()
        .map(|key| parted(key))
        .map(|(stem, category)| (stem, category.is_some()))
        .collect();
    for (language, categories) in LANGUAGES {
        let of_problems = problem_keys.iter().filter(|_| language != "en");
        let of_problems = of_problems.map(|(stem, is_plural)| (stem.as_str(), *is_plural));
        let expected: BTreeSet<String> = stems
            .iter()
            .copied()
            .chain(of_problems)
            .flat_map(|(stem, is_plural)| {
                let categories = categories.iter().map(move |it| format!("{stem}.{it}"));
                if is_plural { categories.collect() } else { vec![stem.to_owned()] }
            })
            .collect();
        let texts = texts(language);
        let found: BTreeSet<String> = texts.keys().cloned().collect();
        let missing: Vec<&String> = expected.difference(&found).collect();
        let unknown: Vec<&String> = found.difference(&expected).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language}: {missing:?}, {unknown:?}");
    }
}

#[test]
fn every_language_has_the_same_places_to_fill() {
    let english = texts("en");
    for (language, _) in LANGUAGES {
        for (key, text) in texts(language) {
            if key.starts_with("problem.") {
                continue;
            }
            let (stem, category) = parted(&key);
            let model = english.get(&key).or_else(|| english.get(&format!("{stem}.other")));
            let expected = places(model.unwrap());
            let mut found = places(&text);
            if category.is_some_and(|it| SPELLED_OUT.contains(&it)) {
                assert!(found.is_subset(&expected), "{language}, {key}: {text}");
                found.clone_from(&expected);
            }
            assert_eq!(found, expected, "{language}, {key}: {text}");
        }
    }
}

#[test]
fn every_text_is_set_with_care() {
    for (language, _) in LANGUAGES {
        for (key, text) in texts(language) {
            let place = format!("{language}, {key}: {text}");
            assert_eq!(text, text.trim(), "{place}");
            assert!(!text.is_empty() && !text.contains("  "), "{place}");
            assert!(!text.contains(['"', '\'']) && !text.contains("..."), "{place}");
            let before = |sign| text.split(sign).rev().skip(1).map(|it| it.chars().next_back());
            if language == "fr" {
                for sign in [':', '?', '!', ';', '»'] {
                    assert!(before(sign).all(|c| c == Some('\u{202F}')), "{place}");
                }
            }
            if language == "zh" {
                assert!(!text.contains([':', '?', ',', '(']), "{place}");
            }
        }
    }
}

#[test]
fn what_is_typed_in_queries_is_one_word_each_and_means_one_thing() {
    for (language, _) in LANGUAGES {
        let texts = texts(language);
        for family in ["field.", "kind."] {
            let of_family = texts.iter().filter(|(key, _)| key.starts_with(family));
            let names: Vec<&str> = of_family.flat_map(|(_, names)| names.split(' ')).collect();
            let different: BTreeSet<&&str> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{language}: {names:?}");
            assert!(names.iter().all(|it| !it.contains([':', '：', '"', '-'])), "{names:?}");
        }
    }
}

/// The Rust files under a folder, or just this one: path, and text without comments and tests.
fn sources(inside: &str) -> Vec<(String, String)> {
    if inside.ends_with(".rs") {
        let text = fs::read_to_string(path(inside)).unwrap();
        return vec![(inside.to_owned(), without_tests(&lex(&text).said))];
    }
    let entries = fs::read_dir(path(inside)).into_iter().flatten();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    let is_read = |name: &String| name.ends_with(".rs") || !name.contains('.');
    names.filter(is_read).flat_map(|name| sources(&format!("{inside}/{name}"))).collect()
}

#[test]
fn the_code_asks_for_what_is_there_and_for_all_of_it() {
    let texts = texts("en");
    let stems: BTreeSet<&str> = texts.keys().map(|key| parted(key).0).collect();
    let mut code = String::new();
    for (path, text) in [sources("src/ui"), sources("src/embed"), sources("src/search")].concat() {
        for call in ASKING {
            let asked = text.split(call).skip(1).map(|rest| rest.split('"').next().unwrap());
            let unknown: Vec<&str> = asked.filter(|key| !stems.contains(key)).collect();
            assert!(unknown.is_empty(), "{path} asks for {unknown:?}");
        }
        code += &text;
    }
    let is_unused =
        |stem: &&&str| !code.contains(&format!("\"{stem}\"")) && !stem.starts_with("act.");
    assert_eq!(stems.iter().filter(is_unused).collect::<Vec<_>>(), [&""; 0]);
}

/// The lines of a view that contain text for readers.
fn wordy(text: &str) -> Vec<&str> {
    let is_word = |text: &str| {
        let word = text.split('"').next().unwrap();
        word.contains(char::is_alphabetic) && !["true", "false"].contains(&word)
    };
    // The data of an SVG path, `M10 10 14 14`, is not text.
    let n_letters = |literal: &str| literal.chars().filter(|c| c.is_alphabetic()).count();
    let is_sentence = |literal: &str| {
        literal.starts_with(char::is_uppercase)
            && literal.contains(char::is_whitespace)
            && 3 < n_letters(literal)
    };
    let is_wordy = |line: &&str| {
        READ.iter().any(|name| line.contains(&format!("{name}=\"")))
            || line.split("{ \"").skip(1).any(is_word)
            || line.split('"').skip(1).step_by(2).any(is_sentence)
    };
    text.lines().filter(is_wordy).collect()
}

#[test]
fn no_words_for_readers_stand_in_the_views() {
    for (path, text) in sources("src/ui") {
        assert_eq!(
            wordy(&text),
            [""; 0],
            "{path}: give them a key in every src/ui/languages/*.json"
        );
    }
}

#[test]
fn words_for_readers_are_seen() {
    for line in [
        "<h2>{ \"Who said what\" }</h2>",
        "<button aria-label=\"Next match\">",
        "Group::NotHeard => \"Named, not heard\",",
        "button(Turn::Next, \"Next ›\")",
    ] {
        assert_eq!(wordy(line), [line]);
    }
    for line in ["{ \"…\" }", "<b>{ name }</b>{ \" \" }", "class=\"lane found\"", "\"Enter\" =>"]
    {
        assert_eq!(wordy(line), [""; 0]);
    }
}
