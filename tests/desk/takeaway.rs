//! The forms in which who said what is taken away.

use crate::{STORY, open, which, who};
use rostrum::desk::takeaway::{Form, linked_data, table, text};
use rostrum::desk::{Desk, Operation};
use serde_json::{Value, json};

/// The story with an answer of each kind in it.
fn desk() -> Desk {
    let mut desk = open(STORY);
    let role = "pilot, “first class”".to_owned();
    desk.apply(Operation::Role { who: who(&desk, "Ben Sund"), role }).unwrap();
    let affiliation = "Port Lune".to_owned();
    desk.apply(Operation::Affiliation { who: who(&desk, "Ada Moor"), affiliation }).unwrap();
    desk.apply(Operation::At { which: which(&desk, "It sank"), at: Some((9, 5)) }).unwrap();
    desk
}

/// The cells of a table, as a spreadsheet reads them.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (vec![], vec![], String::new(), false);
    let mut chars = table.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(cell.is_empty() && row.is_empty(), "every row ends with a line break");
    rows
}

#[test]
fn a_table_for_spreadsheets() {
    let desk = desk();
    let table = table(desk.article(), desk.view());
    assert!(table.starts_with("\u{feff}id,speaker,"));
    let rows = cells(&table);
    let statements = &desk.view().statements;
    assert_eq!(rows.len(), statements.len() + 1);
    assert!(rows.iter().all(|row| row.len() == 10));
    assert!(rows[1..].iter().zip(statements).all(|(row, it)| row[0] == it.id));
    assert_eq!(
        rows[1][1..],
        ["Ada Moor", "Mayor", "Port Lune", "direct", "“It floats,”", "said", "", "", "no"]
    );
    assert_eq!(
        rows[2][1..8],
        ["Ben Sund", "pilot, “first class”", "", "direct", "“It leaks,” … “and how.”", "said", ""]
    );
    assert_eq!(rows[3][7..], ["09:05", "", "yes"]);
}

#[test]
fn a_table_has_no_formulas_and_keeps_its_quotation_marks() {
    let desk = open(
        "T\n\n\"=1+1\", said Ada Moor. Ben Sund said that \"it was, so to say\", wet.\n\n@home: Cy Holm said it sank.",
    );
    let table = table(desk.article(), desk.view());
    let rows = cells(&table);
    assert!(2 < rows.len(), "{rows:?}");
    for row in &rows[1..] {
        assert!(row.iter().all(|it| !it.starts_with(['=', '+', '-', '@'])), "{row:?}");
    }
    assert!(rows.iter().any(|row| row[5].contains("\"it was, so to say\"")), "{rows:?}");
    let mut named = desk;
    let name = "=Ada".to_owned();
    named.apply(Operation::Rename { who: who(&named, "Ada Moor"), name }).unwrap();
    let rows = cells(&rostrum::desk::takeaway::table(named.article(), named.view()));
    assert!(rows.iter().any(|row| row[1] == "'=Ada"), "{rows:?}");
}

#[test]
fn text_to_be_pasted() {
    let desk = desk();
    assert_eq!(
        text(desk.article(), desk.view()),
        "The ferry is late\n\n\
        Ada Moor, Mayor, Port Lune\n- “It floats,”\n- it was wet\n\n\
        Ben Sund, pilot, “first class”\n- “It leaks,” … “and how.”\n\n\
        Cy Holm\n- 09:05 “It sank,”\n"
    );
    let empty = open("The ferry is late\n\nNobody waved.");
    assert_eq!(text(empty.article(), empty.view()), "The ferry is late\n");
}

#[test]
fn quotations_as_linked_data() {
    let mut desk = desk();
    desk.apply(Operation::Day("2031-05-14".to_owned())).unwrap();
    let data = serde_json::to_value(linked_data(desk.article(), desk.view())).unwrap();
    assert_eq!(data["@type"], "NewsArticle");
    assert_eq!(data["datePublished"], "2031-05-14");
    let quotations = data["hasPart"].as_array().unwrap();
    // Not what is only reported.
    let texts: Vec<&Value> = quotations.iter().map(|it| &it["text"]).collect();
    assert_eq!(texts, ["It floats,", "It leaks, … and how.", "It sank,"]);
    assert_eq!(
        quotations[0],
        json!({
            "@type": "Quotation",
            "@id": format!("#rostrum:{}", desk.view().statements[0].id),
            "text": "It floats,",
            "creator": {
                "@type": "Person",
                "name": "Ada Moor",
                "jobTitle": "Mayor",
                "affiliation": { "@type": "Organization", "name": "Port Lune" },
            },
        })
    );
}

#[test]
fn of_words_partly_quoted_those_are_linked_that_are() {
    let desk =
        open("T\n\nThe harbour board said the ferry was “rather wet” and “too old” to sail.");
    let data = serde_json::to_value(linked_data(desk.article(), desk.view())).unwrap();
    assert_eq!(data["hasPart"][0]["text"], "rather wet … too old", "{data}");
    assert_eq!(data["hasPart"][0]["creator"]["@type"], "Organization");
}

#[test]
fn every_form_has_a_name_and_a_file_of_its_own_and_ends_its_last_line() {
    let desk = desk();
    let names = Form::ALL.map(Form::name);
    let endings = Form::ALL.map(|form| form.file().0);
    for (idx, form) in Form::ALL.into_iter().enumerate() {
        assert!(!names[..idx].contains(&form.name()) && !endings[..idx].contains(&form.file().0));
        let written = form.write(desk.article(), desk.view(), "mill");
        assert!(written.ends_with('\n'), "{form:?}: {written}");
        match form {
            Form::Embed => assert!(
                written.contains(r#"<rostrum-article for="mill" findings="mill.rostrum.json">"#),
                "{written}"
            ),
            _ => assert!(written.contains("Ada Moor"), "{form:?}: {written}"),
        }
    }
}
