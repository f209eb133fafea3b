//! Findings packed by a script, and read to the same result.

use super::{EDITED, bare, read, written};
use rostrum::article::Article;
use rostrum::findings;
use rostrum::parse::parse;
use serde_json::{Value, json};
use std::fs;

/// Findings as a script packs them for a page: the values in the order of the form, lists with their lengths, words of a list
/// by their index.
fn packed(file: &Value) -> String {
    const SPEAKER: [&str; 4] = ["id", "name", "role", "affiliation"];
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let index = |it: &Value, words: &[&str]| {
        words
            .iter()
            .position(|word| *it == json!(word))
            .map_or(String::new(), |idx| idx.to_string())
    };
    let flag = |it: &Value| if *it == json!(true) { "1".to_owned() } else { String::new() };
    let anchor = |it: &Value| match it {
        Value::Object(_) => ["exact", "prefix", "suffix"].map(|name| text(&it[name])),
        it => [text(it), String::new(), String::new()],
    };
    let list = |it: &Value| it.as_array().cloned().unwrap_or_default();
    let anchors = |it: &Value| {
        let all = list(it);
        let values = all.iter().flat_map(anchor);
        [all.len().to_string()].into_iter().chain(values).collect::<Vec<_>>()
    };
    let mut values =
        ["published", "date", "language", "place"].map(|name| text(&file[name])).to_vec();
    let speakers = list(&file["speakers"]);
    values.push(speakers.len().to_string());
    for it in &speakers {
        values.extend(SPEAKER.iter().map(|name| text(&it[name])));
        values.push(index(&it["kind"], &["person", "organisation", "unnamed"]));
        values.push(index(&it["presence"], &["mentioned", "present", "spoke"]));
        values.push(flag(&it["checked"]));
        let forms = list(&it["forms"]);
        values.push(forms.len().to_string());
        values.extend(forms.iter().map(text));
        values.extend(anchors(&it["mentions"]));
        let appearances = list(&it["appearances"]);
        values.push(appearances.len().to_string());
        values.extend(appearances.iter().flat_map(|it| {
            ["words", "mention", "cue"]
                .into_iter()
                .flat_map(|name| anchor(&it[name]))
                .collect::<Vec<_>>()
        }));
    }
    let statements = list(&file["statements"]);
    values.push(statements.len().to_string());
    for it in &statements {
        values.push(text(&it["id"]));
        let speaker_idx = speakers.iter().position(|speaker| speaker["id"] == it["speaker"]);
        values.push(speaker_idx.unwrap().to_string());
        values.push(index(&it["kind"], &["direct", "mixed", "reported", "act"]));
        values.push(text(&it["at"]));
        values.push(index(&it["confidence"], &["sure", "likely", "unsure"]));
        values.push(flag(&it["checked"]));
        values.extend(anchors(&it["words"]));
        values.extend(["source", "cue", "passage"].into_iter().flat_map(|name| anchor(&it[name])));
    }
    values.join("\u{1f}")
}

/// Asserts that the file reads the same when it is packed.
#[track_caller]
fn reads_packed(file: &str, text: &Article) {
    let (again, proceedings) = read(file, text);
    let mut article = bare(text);
    let unpacked = findings::unpack(&packed(&serde_json::from_str(file).unwrap()), &mut article);
    assert_eq!(unpacked.proceedings, proceedings);
    assert_eq!((article.published, article.language), (again.published, again.language));
    assert_eq!(
        (unpacked.lost.len(), article.given.n_lost),
        (again.given.n_lost, again.given.n_lost)
    );
}

#[test]
fn what_is_packed_reads_the_same() {
    let mut n_read = 0;
    for folder in fs::read_dir("tests/data").unwrap() {
        for name in ["article.txt", "article.html", "article.json"] {
            let Ok(bytes) = fs::read(folder.as_ref().unwrap().path().join(name)) else { continue };
            let article = parse(&bytes).article;
            reads_packed(&written(&article), &article);
            n_read += 1;
        }
    }
    assert!(10 < n_read, "{n_read}");
    // Whatever an editor says, and after an edit.
    let edited = parse(EDITED.as_bytes()).article;
    let file = written(&edited);
    reads_packed(&file, &edited);
    let again =
        parse(EDITED.replace("The harbour was too shallow, Moor added.", "").as_bytes()).article;
    reads_packed(&file, &again);
    let mut article = bare(&again);
    let lost = findings::unpack(&packed(&serde_json::from_str(&file).unwrap()), &mut article).lost;
    assert_eq!(lost, [2]);
}

#[test]
fn what_is_no_packing_says_nothing() {
    let text = parse(EDITED.as_bytes()).article;
    for packed in [
        "",
        "no packing",
        "\u{1f}\u{1f}\u{1f}\u{1f}9",
        "2031-261-1\u{1f}\u{1f}\u{1f}\u{1f}0",
        "2031-02-31\u{1f}\u{1f}\u{1f}\u{1f}-1\u{1f}7",
    ] {
        let mut article = bare(&text);
        let unpacked = findings::unpack(packed, &mut article);
        assert_eq!(unpacked.proceedings.statements, [], "{packed:?}");
        assert_eq!(article.published, None);
    }
}
