//! Where and when it happened.

use rostrum::parse::parse;
use rostrum::speakers::extract;

#[track_caller]
fn check(text: &str, place: Option<&str>, date: Option<&str>) {
    let event = extract(&parse(text.as_bytes()).article).event;
    let found = event.date.map(|date| date.to_string());
    assert_eq!((event.place.as_deref(), found.as_deref()), (place, date));
}

#[test]
fn the_town_is_a_datelines_or_the_openings_or_the_headlines() {
    check("The show\n\nDORN — The show was long.", Some("Dorn"), None);
    check("The show\n\nThe show opened in Dorn.", Some("Dorn"), None);
    check("Hundreds march in Dorn Vale\n\nA march to Dorn Vale was long.", Some("Dorn Vale"), None);
    check("Hundreds march in Dorn\n\nThe march was long.", None, None);
    check("Hundreds march in May\n\nThe march of May was long.", None, None);
    check("Trust in Ada Holm\n\nA letter came to Ada Holm.", None, None);
}

#[test]
fn the_town_is_the_events_rather_than_the_correspondents() {
    check(
        "The show\n\nDORN (Coast News) — The show was opened in Ulm Vale.",
        Some("Ulm Vale"),
        None,
    );
    check("The show\n\nBy Ada Holm-Lind\n\nDORN — The show was long.", Some("Dorn"), None);
    check(
        "The show\n\nAda Holm\nDORN, May 3, 2031\n\nThe show was long.",
        Some("Dorn"),
        Some("2031-05-03"),
    );
    check("The show\n\nAda Holm died at her home in Dorn.", Some("Dorn"), None);
    check("The show\n\nAda Holm, who was born in Dorn, died.", None, None);
    check("The show\n\n“I was in Dorn,” said Ada Holm.", None, None);
    check("The show\n\nAda Holm, a builder in Dorn, was late.", None, None);
    check("The show\n\nIt was held in Cedar Bay’s old mill.", Some("Cedar Bay"), None);
    let line = "The show\n\nUlm Vale, Monday 3 May 2031\n\nThe show was long.";
    check(line, Some("Ulm Vale"), Some("2031-05-03"));
    check("The show\n\nShe was jailed at Ulm Vale Crown Court.", Some("Ulm Vale"), None);
    check("The show\n\nHis barrister told a Dorn jury that he slept.", Some("Dorn"), None);
}

#[test]
fn the_day_is_told_as_seen_from_the_day_of_publication() {
    // A Wednesday.
    let told = |words: &str, date: &str| {
        check(&format!("date 2031-05-14 The show\n\nThe council {words}."), None, Some(date));
        let text = format!("The show\n\nBy Ada Holm\nMay 14, 2031\n\nThe council {words}.");
        check(&text, None, Some(date));
    };
    told("voted Tuesday night", "2031-05-13");
    told("met on Wednesday evening", "2031-05-14");
    told("voted this morning", "2031-05-14");
    told("voted last night", "2031-05-13");
    told("voted yesterday", "2031-05-13");
    told("was calm after Sunday’s vote", "2031-05-11");
    told("will vote again by Friday after it failed on Monday", "2031-05-12");
    told("met on Monday ahead of the fair, which opens on Tuesday", "2031-05-12");
    told("named its team for Tuesday’s match after Monday’s talks", "2031-05-12");
    let without = "date 2031-05-14 The show\n\nThe council will vote on Tuesday.";
    check(without, None, None);
    check("date 2031-05-14 The show\n\n“I came on Tuesday,” said Ada Holm.", None, None);
}

#[test]
fn a_recent_day_in_the_opening_is_better_than_the_datelines() {
    let show = |words: &str| format!("The show\n\nDORN, May 14, 2031 — The show {words}.");
    check(&show("began on May 11"), Some("Dorn"), Some("2031-05-11"));
    check(&show("began on May 11, 2029"), Some("Dorn"), Some("2031-05-14"));
}

#[test]
fn the_day_of_publication_is_better_than_none() {
    check("The show\n\nTue 10 Oct 2028\n\nThe show was long.", None, Some("2028-10-10"));
    check("The show\n\nUpdated: 2028-10-10\n\nThe show was long.", None, Some("2028-10-10"));
    let older = "The show\n\n10 October 2028\n\nThe show, first seen on 3 May 1990, was long.";
    check(older, None, Some("2028-10-10"));
}

#[test]
fn the_day_is_the_first_that_is_told() {
    check("date 2030-06-10 The show\n\nIt began on Saturday.", None, Some("2030-06-08"));
    check("date 2030-06-10 The show\n\nIt began on June 3.", None, Some("2030-06-03"));
    check("The show\n\nIt began on 3 June 2030.", None, Some("2030-06-03"));
    check("date 2030-06-10 The show\n\nIt was long.", None, None);
}

#[test]
fn what_a_journal_publishes_took_place_nowhere() {
    let text =
        "date 2031-05-14 Moths\n\nMoths sleep, a study found on Monday. They sleep in Dorn. ";
    check(&(text.to_owned() + "The journal came."), Some("Dorn"), Some("2031-05-12"));
    check(&(text.to_owned() + "It was published in the journal Moth."), None, None);
    check(&(text.to_owned() + "The paper appeared on Monday in Moth Letters."), None, None);
}
