//! Plain text, and every file that is not what it should be.

use crate::check;
use crate::hostile::invariants::check_article;
use rostrum::parse::{Parsed, parse};

#[test]
fn the_sample_article_is_read_whole() {
    let Parsed { article, problems } = parse(include_bytes!("../data/innovation-day/article.txt"));
    check_article(&article);
    assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2023-07-24"));
    assert!(article.title().starts_with("2023 China Automobile Innovation Conference"));
    assert!(article.title().ends_with("Industry Innovation Day Opens"));
    assert_eq!(article.body().count(), 6);
    assert_eq!(article.credits.len(), 1);
    assert_eq!(article.credits[0].role, "Editors in charge");
    assert_eq!(article.credits[0].names, ["Wang Diyuan", "Xie Long"]);
    assert_eq!(problems, []);
}

#[test]
fn headline_paragraphs_and_credits() {
    check(
        "date 2031-05-14 Ferry opens\n\nIt rained.\n\nThe mayor spoke.\n\n(Photos: Ada Moor)\n",
        &[
            "published 2031-05-14",
            "headline Ferry opens",
            "paragraph It rained.",
            "paragraph The mayor spoke.",
            "credits Photos: Ada Moor",
            "Photos = Ada Moor",
        ],
    );
}

#[test]
fn ordinary_text_needs_neither_date_nor_credits() {
    check("Ferry opens\n\nIt rained.", &["headline Ferry opens", "paragraph It rained."]);
    check("Ferry opens\nIt rained.", &["headline Ferry opens", "paragraph It rained."]);
    check(
        "\n\n  \t\nFerry opens\n \t \nIt rained.\n\n\n",
        &["headline Ferry opens", "paragraph It rained."],
    );
}

#[test]
fn short_lines_are_wrapped_and_long_ones_are_paragraphs() {
    check(
        "Ferry\n\nIt rained\nall day.\n\nNobody\nstayed.",
        &["headline Ferry", "paragraph It rained⏎all day.", "paragraph Nobody⏎stayed."],
    );
    let long = "It rained all day. ".repeat(8);
    check(
        format!("Ferry\n{long}\nNobody stayed."),
        &["headline Ferry", &format!("paragraph {}", long.trim()), "paragraph Nobody stayed."],
    );
}

#[test]
fn the_date_line() {
    check(
        "date 2031-05-14   Ferry opens\n\nRain.",
        &["published 2031-05-14", "headline Ferry opens", "paragraph Rain."],
    );
    // The headline may be below its date.
    check(
        "date 2031-05-14\nFerry opens\n\nRain.",
        &["published 2031-05-14", "headline Ferry opens", "paragraph Rain."],
    );
    check(
        "date 2031-05-14\n\nFerry opens\n\nRain.",
        &["published 2031-05-14", "headline Ferry opens", "paragraph Rain."],
    );
    check(
        "date 2032-02-29 Leap day\n\nRain.",
        &["published 2032-02-29", "headline Leap day", "paragraph Rain."],
    );
    // A headline that only starts like a date line.
    check("date palms thrive\n\nRain.", &["headline date palms thrive", "paragraph Rain."]);
    check(
        "date 2031-05-141 people came\n\nRain.",
        &["headline date 2031-05-141 people came", "paragraph Rain."],
    );
    check("date 20310514 Ferry\n\nRain.", &["headline date 20310514 Ferry", "paragraph Rain."]);
    check(
        "date \u{661}\u{662}31-05-14 Ferry\n\nRain.",
        &["headline date \u{661}\u{662}31-05-14 Ferry", "paragraph Rain."],
    );
}

#[test]
fn a_day_that_no_calendar_has_is_left_out() {
    let problem =
        |day: &str| format!("! There is no day {day}, so this article is shown without its date.");
    for day in ["2031-02-29", "2031-13-01", "2031-00-10", "2031-04-31", "2031-01-00"] {
        let file = format!("date {day} Ferry opens\n\nIt rained.");
        check(file, &["headline Ferry opens", "paragraph It rained.", &problem(day)]);
    }
}

#[test]
fn rules_between_paragraphs_are_no_text() {
    check(
        "---\n\nFerry opens\n===========\n\nIt rained.\n\n***\n\nIt poured -- and blew.\n-- ",
        &["headline Ferry opens", "paragraph It rained.", "paragraph It poured -- and blew.⏎--"],
    );
    check("---\n-----", &["! This article is empty."]);
}

#[test]
fn credits_are_a_last_line_in_brackets() {
    let check = |line: &str, credits: &[&str]| {
        let file = format!("Ferry opens\n\nIt rained.\n\n{line}");
        let article = parse(file.as_bytes()).article;
        check_article(&article);
        let found: Vec<String> = article
            .credits
            .iter()
            .map(|it| format!("{} = {}", it.role, it.names.join(" | ")))
            .collect();
        assert_eq!(found, credits, "in {line:?}");
        assert_eq!(article.body().count(), if credits.is_empty() { 2 } else { 1 }, "in {line:?}");
    };
    check("(Editors in charge: Ada Moor, Ben Sund)", &["Editors in charge = Ada Moor | Ben Sund"]);
    check("[Editor: Ada Moor]", &["Editor = Ada Moor"]);
    check(
        "(Text: Ada Moor; Photos: Ben Sund and Cy O'Dell)",
        &["Text = Ada Moor", "Photos = Ben Sund | Cy O'Dell"],
    );
    check("(Text: Ada Moor & Ben Sund)", &["Text = Ada Moor | Ben Sund"]);
    check("(Text: Ada Moor) (Photos: Ben Sund)", &["Text = Ada Moor", "Photos = Ben Sund"]);
    check("(Editors in\ncharge: Ada\nMoor)", &["Editors in charge = Ada Moor"]);
    check("（责任编辑：王一、李二）", &["责任编辑 = 王一 | 李二"]);
    check(
        "(Reporting by Ada Moor; Editing by Ben Sund)",
        &["Reporting = Ada Moor", "Editing = Ben Sund"],
    );
    check("(Additional reporting by Ada Moor in Port Lune)", &["Additional reporting = Ada Moor"]);
    // In brackets, but not credits.
    check("(The ferry runs daily.)", &[]);
    check("(Correction: an earlier version named another pier.)", &[]);
    check("(The appeal was signed by Ada Moor)", &[]);
    check("(Tickets: 40 crowns, 20 for children)", &[]);
    check("(Editors in charge: )", &[]);
    check("(Editors in charge: Ada Moor", &[]);
    check("()", &[]);
}

#[test]
fn credits_may_follow_without_a_blank_line() {
    check(
        "Ferry\n\nIt rained\nall day.\n(Photos: Ada Moor)",
        &[
            "headline Ferry",
            "paragraph It rained⏎all day.",
            "credits Photos: Ada Moor",
            "Photos = Ada Moor",
        ],
    );
}

#[test]
fn line_ends_of_every_system() {
    let outline = ["headline Ferry", "paragraph It rained⏎all day.", "paragraph Nobody stayed."];
    check("Ferry\n\nIt rained\nall day.\n\nNobody stayed.\n", &outline);
    check("Ferry\r\n\r\nIt rained\r\nall day.\r\n\r\nNobody stayed.\r\n", &outline);
    check("Ferry\r\rIt rained\rall day.\r\rNobody stayed.\r", &outline);
}

#[test]
fn byte_order_marks_are_no_text() {
    let outline = ["published 2031-05-14", "headline Fährlinie eröffnet", "paragraph Es regnete."];
    let text = "date 2031-05-14 Fährlinie eröffnet\n\nEs regnete.";
    check(format!("\u{feff}{text}"), &outline);
    check(format!("\u{feff}\u{feff}{text}"), &outline);
    let units = || [0xFEFF].into_iter().chain(text.encode_utf16());
    check(units().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &outline);
    check(units().flat_map(u16::to_be_bytes).collect::<Vec<_>>(), &outline);
}

#[test]
fn what_is_empty_says_so() {
    for file in ["", " \n\t\r\n ", "\u{feff}", "\u{a0}\n\u{2003}\n\u{2028}"] {
        check(file, &["! This article is empty."]);
    }
    check([0xFF, 0xFE], &["! This article is empty."]);
}

#[test]
fn a_headline_alone_says_so() {
    let problem = "! This article has a headline but no text below it.";
    check("Ferry opens", &["headline Ferry opens", problem]);
    check(
        "date 2031-05-14 Ferry opens\n",
        &["published 2031-05-14", "headline Ferry opens", problem],
    );
    check("date 2031-05-14", &["published 2031-05-14", "! This article is empty."]);
}

#[test]
fn what_is_not_text_says_so() {
    let problem = ["! This file is not text, so it cannot be shown as an article."];
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", &problem);
    check(b"PK\x03\x04\x14\0\x06\0\x08\0", &problem);
    check([0u8; 100], &problem);
    check((0..=255).collect::<Vec<u8>>(), &problem);
    // A byte-order mark does not make it text.
    check([&[0xFF, 0xFE][..], &[0x01, 0x00].repeat(50)].concat(), &problem);
    check([&[0xEF, 0xBB, 0xBF][..], &[0; 50]].concat(), &problem);
}

#[test]
fn what_is_not_utf8_is_shown_as_well_as_can_be() {
    let one =
        "! This file is not valid UTF-8: one character was unreadable and is shown as \u{fffd}.";
    let two =
        "! This file is not valid UTF-8: 2 characters were unreadable and are shown as \u{fffd}.";
    let older = "! This file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8.";
    check(
        b"F\xE4hre\n\n\x93Ja\x94, sagte sie.",
        &["headline Fähre", "paragraph “Ja”, sagte sie.", older],
    );
    check(
        b"F\xC3\xA4hre\n\nEs \xFF regnete.",
        &["headline Fähre", "paragraph Es \u{fffd} regnete.", one],
    );
    check(
        b"F\xC3\xA4hre\n\nEs \xFF regnete \xFF.",
        &["headline Fähre", "paragraph Es \u{fffd} regnete \u{fffd}.", two],
    );
    // Cut off inside its only special character.
    check(b"Ferry\n\nIt didn\xE2\x80", &["headline Ferry", "paragraph It didn\u{fffd}", one]);
}

#[test]
fn damaged_utf16_says_so() {
    let one =
        "! This file is not valid UTF-16: one character was unreadable and is shown as \u{fffd}.";
    let file =
        |units: &[u16]| units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>();
    check(
        file(&[0xFEFF, 0x41, 0x0A, 0x42, 0xD800, 0x43]),
        &["headline A", "paragraph B\u{fffd}C", one],
    );
    check(
        [file(&[0xFEFF, 0x41, 0x0A, 0x42]), vec![0x43]].concat(),
        &["headline A", "paragraph B\u{fffd}", one],
    );
}

#[test]
fn one_line_of_5_mb_is_a_paragraph() {
    let line = "The mayor said nothing of it and went on ".repeat(5 * 1024 * 1024 / 41);
    let Parsed { article, problems } = parse(line.as_bytes());
    check_article(&article);
    assert!(article.headline.is_empty());
    assert_eq!(article.blocks.len(), 1);
    assert_eq!(article.blocks[0].range.len(), line.trim_end().len());
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["This article has no headline: its first line is too long to be one."]);
}

#[test]
fn a_long_first_line_with_a_date_is_a_headline_all_the_same() {
    let line = "long ".repeat(100);
    check(
        format!("date 2031-05-14 {line}\n\nRain."),
        &["published 2031-05-14", &format!("headline {}", line.trim()), "paragraph Rain."],
    );
}
