//! Times of day: live coverage in plain text and in HTML.

use crate::check;

#[test]
fn a_stamp_starts_an_entry_of_plain_text() {
    check(
        "Ferry live\n\n09:30 Doors open.\n\nPeople come.\n\n9:45 a.m. — The mayor speaks.\n\n[14:05] Rain.\n\n7 p.m.: Over.\n\n12:00 am Midnight.\n\n12:30 PM\nNoon.",
        &[
            "headline Ferry live",
            "paragraph at 09:30 Doors open.",
            "paragraph at 09:30 People come.",
            "paragraph at 09:45 The mayor speaks.",
            "paragraph at 14:05 Rain.",
            "paragraph at 19:00 Over.",
            "paragraph at 00:00 Midnight.",
            "paragraph at 12:30 Noon.",
        ],
    );
}

#[test]
fn a_stamp_on_a_line_of_its_own() {
    check("Live\n\n09:30\n\nDoors open.", &["headline Live", "paragraph at 09:30 Doors open."]);
    check("Live\n\n09:30\nDoors open.", &["headline Live", "paragraph at 09:30 Doors open."]);
    check(
        "Live\n\n09:30 Doors open.\n09:40 Rain\nfalls.",
        &["headline Live", "paragraph at 09:30 Doors open.", "paragraph at 09:40 Rain⏎falls."],
    );
}

#[test]
fn what_is_no_stamp() {
    for text in [
        "09:30 was the hour.",
        "25:00 Doors open.",
        "9:3 Doors open.",
        "9 Doors open.",
        "13 p.m. Doors open.",
        "9:30 and later.",
        "2031: A year.",
        "10:300 Doors.",
        "9 amazing boats.",
        "The 09:30 train.",
        "[09:30 Doors open.",
    ] {
        check(format!("T\n\n{text}"), &["headline T", &format!("paragraph {text}")]);
    }
}

#[test]
fn time_elements_start_entries() {
    check(
        "<h1>Live</h1><div><time datetime='2031-05-14T09:30:00+02:00'>9.30</time><h3>Doors</h3><p>Open.</p></div>\
         <div><p><time datetime='09:45'>09:45</time> – The mayor speaks at <time datetime='10:00'>ten</time>.</p></div>",
        &[
            "published 2031-05-14",
            "headline Live",
            "heading 3 at 09:30 Doors",
            "paragraph at 09:30 Open.",
            "paragraph at 09:45 The mayor speaks at ten.",
        ],
    );
}

#[test]
fn the_time_of_publication_is_no_entry() {
    check(
        "<h1>T</h1><p><time datetime='2031-05-14T08:00'>8:00, 14 May</time></p><p>It rained.</p><p>All came.</p>",
        &["published 2031-05-14", "headline T", "paragraph It rained.", "paragraph All came."],
    );
}

#[test]
fn words_in_a_time_element_stay() {
    check(
        "<h1>T</h1><p><time datetime='2031-05-14T09:30'>At half past nine</time> the mayor came.</p>",
        &["published 2031-05-14", "headline T", "paragraph At half past nine the mayor came."],
    );
}

#[cfg(feature = "formats")]
#[test]
fn days_are_read_as_mails_and_people_write_them() {
    for day in [
        "Wed, 14 May 2031 09:30:00 GMT",
        "14 May 2031",
        "May 14, 2031",
        "14th of May, 2031 at 9:30",
        "14.05.2031",
        "14.5.2031 09:30",
        "2031/05/14",
        "20310514",
        "20310514T093000Z",
        "2031年5月14日 09:30",
        "2031年05月14日",
    ] {
        let file = format!(
            r#"{{"@type": "NewsArticle", "headline": "T", "articleBody": "One.", "datePublished": "{day}"}}"#
        );
        check(file, &["published 2031-05-14", "headline T", "paragraph One."]);
    }
    // What may be two days is none.
    for day in ["05/06/2031", "2031", "May 2031", "soon"] {
        let file = format!(
            r#"{{"@type": "NewsArticle", "headline": "T", "articleBody": "One.", "datePublished": "{day}"}}"#
        );
        assert_eq!(rostrum::parse::parse(file.as_bytes()).article.published, None, "{day}");
    }
}
