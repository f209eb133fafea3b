//! End to end: from a file through article, proceedings and timeline to search results, whatever the file and the
//! query.

#![allow(clippy::unwrap_used, reason = "a test stops where its files are not as it says")]

#[path = "../fuzz/src/lib.rs"]
mod hostile;

use hostile::formats;
use hostile::invariants::check_whole;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fs;

/// A name, alone or with a role before or after it.
fn name() -> impl Strategy<Value = String> {
    let names = [
        "Ada Moor",
        "Moor",
        "Bo Lind",
        "Dr Lind",
        "Ms. Eve van der Foss",
        "She",
        "the council",
        "Li Na",
        "a clerk",
    ];
    let before = select(vec!["", "", "Mayor ", "the baker "]);
    let after = select(vec!["", "", ", 54,", ", chair of the Mill Trust,", " (Harbour Party)"]);
    (before, select(names.to_vec()), after)
        .prop_map(|(before, name, after)| [before, name, after].concat())
}

/// A sentence as reports have it, or one that went wrong.
fn sentence() -> impl Strategy<Value = String> {
    let words = select(vec![
        "the mill reopens",
        "it rained on 3.5 acres",
        "nobody saw the ferry at 9 p.m.",
        "«no»",
        "",
        "ﬁne 東京 🙂",
    ]);
    let marks = select(vec![
        ("“", "”"),
        ("\"", "\""),
        ("‘", "’"),
        ("«", "»"),
        ("„", "“"),
        ("“", ""),
        ("", ""),
    ]);
    let cue = select(vec![
        "said",
        "said that",
        "told reporters",
        "did not say",
        "asked",
        "attended by",
        "whispered",
    ]);
    (name(), words, marks, cue, 0..6).prop_map(|(name, words, (open, close), cue, order)| {
        match order {
            0 => format!("{open}{words},{close} {cue} {name}."),
            1 => format!("{open}{words},{close} {name} {cue}, {open}{words}.{close}"),
            2 => format!("{name} {cue} {words}."),
            3 => format!("{name} {cue}: {open}{words}.{close}"),
            4 => format!("According to {name}, {words}."),
            _ => format!("{open}{words}. {words}.{close}"),
        }
    })
}

/// Paragraphs of a report, with what surrounds them in a file.
fn report() -> impl Strategy<Value = String> {
    let gap = select(vec![
        " ",
        " ",
        "\n\n",
        "\r\n\r\n",
        "\n\n9:30 a.m. ",
        "\n\n## The day\n\n",
        "\n\n- ",
        "\n\n> ",
    ]);
    let head = select(vec![
        "Mill reopens\n\n",
        "Mill reopens\n\nMillford, 2031-05-14\n\n",
        "",
        "\u{feff}Mill reopens\r\n\r\n",
    ]);
    let tail = select(vec!["", "\n\n(Editors: Eve Gran)"]);
    (head, vec((sentence(), gap), 0..14), tail).prop_map(|(head, sentences, tail)| {
        let body: String = sentences.into_iter().map(|(sentence, gap)| sentence + gap).collect();
        [head, &body, tail].concat()
    })
}

/// A query at some point while it is typed, finished or not.
fn query() -> impl Strategy<Value = String> {
    let part = select(vec![
        "mill",
        "mil",
        "mlil",
        "\"the mill\"",
        "\"the",
        "-ferry",
        "speaker:moor",
        "speaker:\"Bo L",
        "is:direct",
        "is:",
        "role:mayor",
        "東京",
        "\u{301}",
        "",
    ]);
    vec(part, 0..4).prop_map(|parts| parts.join(" "))
}

#[test]
fn a_source_without_words_of_its_own() {
    check_whole("Mill reopens\n\n, the baker Moor (Harbour Party) said, . ".as_bytes(), "");
}

proptest! {
    #[test]
    fn any_report_and_any_query(report in report(), query in query()) {
        check_whole(report.as_bytes(), &query);
    }

    #[test]
    fn any_text_at_all(text in any::<String>(), query in any::<String>()) {
        check_whole(text.as_bytes(), &query);
    }

    #[test]
    fn any_page(report in report(), query in query()) {
        let markup = report.replace("\n\n", "<p>");
        check_whole(formats::html(&markup).as_bytes(), &query);
    }

    #[test]
    fn anything_in_the_projects_own_json(bytes in vec(any::<u8>(), 0..300), query in query()) {
        check_whole(formats::own_json(&bytes).as_bytes(), &query);
    }

    #[test]
    fn anything_in_ninjs(bytes in vec(any::<u8>(), 0..300), query in query()) {
        check_whole(formats::ninjs(&bytes).as_bytes(), &query);
    }

    #[test]
    fn anything_in_the_forms_of_newsrooms(bytes in vec(any::<u8>(), 0..300), query in query()) {
        for form in [formats::feed, formats::agency, formats::markdown, formats::transcript, formats::system] {
            check_whole(form(&bytes).as_bytes(), &query);
        }
    }

    #[test]
    fn anything_around_an_article(bytes in vec(any::<u8>(), 0..300), query in query()) {
        check_whole(formats::page(&bytes).as_bytes(), &query);
        check_whole(&formats::encoded(&bytes), &query);
    }

    #[test]
    fn anything_in_json_ld(bytes in vec(any::<u8>(), 0..300), query in query()) {
        check_whole(formats::schema_org(&bytes).as_bytes(), &query);
    }
}

/// The seeds of the fuzz targets, and the smallest inputs that once broke something.
#[test]
fn every_file_that_hostile_input_starts_from() {
    for folder in ["fuzz/seeds", "tests/data/odd"] {
        let files: Vec<_> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(!files.is_empty(), "{folder}");
        files.iter().for_each(|file| check_whole(&fs::read(file).unwrap(), "the mill"));
    }
}
