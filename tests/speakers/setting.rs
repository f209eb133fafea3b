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
fn the_day_is_the_first_that_is_told() {
    check("date 2030-06-10 The show\n\nIt began on Saturday.", None, Some("2030-06-08"));
    check("date 2030-06-10 The show\n\nIt began on June 3.", None, Some("2030-06-03"));
    check("The show\n\nIt began on 3 June 2030.", None, Some("2030-06-03"));
    check("date 2030-06-10 The show\n\nIt was long.", None, None);
}
