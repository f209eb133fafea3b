//! The labels on the axis.

use proptest::prelude::*;
use rostrum::parse::parse;
use rostrum::speakers::extract;
use rostrum::timeline::{AxisKind, Label, Sight, Window, layout};

fn labels(text: &str, sight: Sight) -> Vec<Label> {
    let article = parse(text.as_bytes()).article;
    layout(&article, &extract(&article)).labels(&article, sight)
}

fn whole(width: f32) -> Sight {
    Sight { width, ..Sight::default() }
}

fn texts(text: &str, width: f32) -> Vec<String> {
    labels(text, whole(width)).into_iter().map(|label| label.text).collect()
}

/// A page with these sections, each with as many words.
fn sections(headings: &[&str]) -> String {
    let section = |it: &&str| format!("<h2>{it}</h2><p>{}</p>", "Words stand here. ".repeat(20));
    let sections: String = headings.iter().map(section).collect();
    format!("<html><body><article><h1>Harbour trial</h1>{sections}</article></body></html>")
}

#[test]
fn headings_are_the_labels_where_there_are_some() {
    let page = sections(&["Prosecution opens", "Cross-examination", "The judge sums up"]);
    assert_eq!(
        texts(&page, 900.0),
        ["Prosecution opens", "Cross-examination", "The judge sums up"]
    );
}

#[test]
fn elsewhere_the_first_words_of_paragraphs() {
    let paragraph =
        "The ferry left at noon. It was full to the last place, and the harbour master waved.";
    let text = format!(
        "Ferry\n\n{paragraph}\n\nNobody saw it come back. {paragraph}\n\nAt night, {paragraph}"
    );
    let found = texts(&text, 700.0);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("The ferry left") && found[0].ends_with('…'), "{found:?}");
    assert!(found[1].starts_with("Nobody saw it"), "{found:?}");
    assert!(
        !texts(&text, 700.0).iter().any(|it| it.contains('¶')),
        "no numbers that stand nowhere"
    );
}

#[test]
fn labels_that_start_with_the_same_words_have_room_to_be_told_apart() {
    let names = ["Ada Ash", "Ben Birch", "Clara Cedar", "David Dorn", "Emma Elm", "Frank Fern"];
    let mut text = "A night".to_owned();
    for name in names {
        text += &format!("\n\nCouncillor {name} said that this item could not wait any longer.");
    }
    let found = texts(&text, 600.0);
    assert!(found.len() == 3 && found.iter().all(|it| it != "Councillor…"), "{found:?}");
    assert_eq!(texts(&text, 1000.0).len(), 6);
}

#[test]
fn fewer_have_room_where_it_is_narrow() {
    let page =
        sections(&["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]);
    let n = |width| texts(&page, width).len();
    assert!(n(300.0) < n(600.0) && n(600.0) < n(1000.0));
    assert_eq!((n(1100.0), n(50.0)), (10, 0));
}

#[test]
fn the_last_label_may_end_with_the_axis() {
    let page = "<html><body><article><h1>Trial</h1><h2>Opening</h2><p>".to_owned()
        + &"Words stand here. ".repeat(40)
        + "</p><h2>Verdict</h2><p>Guilty.</p></article></body></html>";
    let found = labels(&page, whole(400.0));
    assert_eq!(found.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["Opening", "Verdict"]);
    assert!(found[1].is_last && (found[1].start + found[1].room - 400.0).abs() < 0.01, "{found:?}");
}

#[test]
fn within_a_long_section_its_label_stays() {
    let page = sections(&["Prosecution opens", "Cross-examination"]);
    let sight = Sight { window: Window::new(0.2, 0.1), width: 500.0, ..Sight::default() };
    let found = labels(&page, sight);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].start, found[0].text.as_str()), (0.0, "Prosecution opens"));
}

#[test]
fn text_without_spaces_is_cut_between_its_signs() {
    let text = format!(
        "渡轮\n\n{}\n\n{}",
        "港口的渡轮中午离开码头".repeat(5),
        "没有人看到它回来".repeat(5)
    );
    let found = texts(&text, 300.0);
    assert!(found[0].starts_with("港口的渡轮") && found[0].ends_with('…'), "{found:?}");
}

#[test]
fn the_clock_has_round_times() {
    let text =
        "Live\n\n09:40 Mayor Ada Holm said no.\n\n10:30 Holm said yes.\n\n12:20 Holm said more.";
    let sight = |width| Sight { axis: AxisKind::Clock, width, ..Sight::default() };
    let found =
        |width| labels(text, sight(width)).into_iter().map(|it| it.text).collect::<Vec<_>>();
    assert_eq!(found(600.0), ["10:00", "10:30", "11:00", "11:30", "12:00"]);
    assert_eq!(found(180.0), ["10:00", "11:00", "12:00"]);
}

proptest! {
    #[test]
    fn labels_never_overlap(
        lengths in prop::collection::vec((1_usize..60, any::<bool>()), 1..40),
        width in 20.0_f32..1400.0,
        start in 0.0_f32..0.9,
        share in 0.05_f32..1.0,
    ) {
        let block = |(n, is_heading): &(usize, bool)| {
            let words = "Some words, ".repeat(*n);
            if *is_heading { format!("<h2>{words}</h2><p>x</p>") } else { format!("<p>{words}</p>") }
        };
        let body: String = lengths.iter().map(block).collect();
        let page = format!("<html><body><article><h1>H</h1>{body}</article></body></html>");
        let sight = Sight { window: Window::new(start, share), width, ..Sight::default() };
        let found = labels(&page, sight);
        let mut end = 0.0;
        for label in &found {
            prop_assert!(end <= label.start && label.start + label.room <= width + 0.01, "{found:?}");
            prop_assert!(!label.text.is_empty());
            end = label.start + label.room;
        }
    }
}
