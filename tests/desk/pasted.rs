//! A text pasted anew: all answers whose words still stand are kept, the others are listed.

use crate::{STORY, check_corrections, open, outline, range, which, who};
use rostrum::desk::{Desk, Operation};

/// A desk with an answer of each kind.
fn answered() -> Desk {
    let mut desk = open(STORY);
    let to = who(&desk, "Cy Holm");
    for operation in [
        Operation::Rename { who: who(&desk, "Ben Sund"), name: "Benno Sund".to_owned() },
        Operation::Reassign { which: which(&desk, "It floats"), to },
        Operation::NotStatement { which: which(&desk, "It leaks") },
        Operation::Confirm { which: which(&desk, "It sank") },
        Operation::AddStatement {
            who: desk.new_person("Dee Rask"),
            words: desk.words(range(&desk, "the harbour was quiet")),
        },
    ] {
        desk.apply(operation).unwrap();
    }
    desk
}

const ANSWERED: [&str; 8] = [
    "ada-moor = Ada Moor, Mayor, Spoke",
    "ben-sund = Benno Sund, Mentioned",
    "cy-holm = Cy Holm, Spoke",
    "dee-rask = Dee Rask, Spoke",
    "Cy Holm Direct: “It floats,” ✓",
    "Cy Holm Direct: “It sank,” ✓",
    "Ada Moor Reported: it was wet",
    "Dee Rask Reported: the harbour was quiet ✓",
];

/// Checks what is left after a text with these changes is pasted, and what is lost.
#[track_caller]
fn check(edits: &[(&str, &str)], expected: &[&str], lost: &[&str]) {
    let mut desk = answered();
    let before = (desk.article().clone(), desk.view().clone());
    let text = edits.iter().fold(STORY.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    desk.paste(&text);
    assert_eq!(outline(&desk), expected, "{edits:?}");
    let why: Vec<String> = desk.lost().iter().map(|it| it.why.to_string()).collect();
    assert_eq!(why, lost, "{edits:?}");
    check_corrections(&desk, &text);

    let after = (desk.article().clone(), desk.view().clone());
    assert!(desk.undo());
    assert_eq!((desk.article().clone(), desk.view().clone()), before, "undone");
    assert_eq!(desk.lost(), []);
    assert!(desk.redo());
    assert_eq!((desk.article().clone(), desk.view().clone()), after, "done again");
    let (again, _) = Desk::replay(&desk.draft());
    assert_eq!((again.article(), again.view()), (&after.0, &after.1), "replayed");
    assert_eq!(again.lost(), desk.lost());
    // What was done before the paste can be undone, too.
    for _ in 0..6 {
        assert!(desk.undo());
    }
    assert!(!desk.undo());
    assert_eq!(outline(&desk), outline(&open(STORY)));
}

#[test]
fn the_same_text() {
    check(&[], &ANSWERED, &[]);
}

#[test]
fn a_text_edited_elsewhere() {
    check(
        &[
            ("The ferry is late\n\n", "The ferry is late again\n\nIt rained in Dorn.\n\n"),
            ("Nobody waved. ", ""),
            ("“It floats,”", "\"It floats,\""),
        ],
        &[
            ANSWERED[0],
            ANSWERED[1],
            ANSWERED[2],
            ANSWERED[3],
            "Cy Holm Direct: \"It floats,\" ✓",
            ANSWERED[5],
            ANSWERED[6],
            ANSWERED[7],
        ],
        &[],
    );
}

#[test]
fn words_that_are_gone() {
    check(
        &[("“It sank,” said Cy Holm. ", ""), ("and the harbour was quiet", "and it was dark")],
        &[ANSWERED[0], ANSWERED[1], "cy-holm = Cy Holm, Spoke", ANSWERED[4], ANSWERED[6]],
        &[
            "“It sank,” is not in the article any more.",
            "“the harbour was quiet” is not in the article any more.",
        ],
    );
}

#[test]
fn words_in_which_the_rules_see_nothing_any_more() {
    // The cue is gone, so nothing is found; the answer says who said it.
    check(
        &[("“It sank,” said Cy Holm.", "“It sank,” Cy Holm.")],
        &[
            ANSWERED[0],
            ANSWERED[1],
            "cy-holm = Cy Holm, Spoke",
            ANSWERED[3],
            ANSWERED[4],
            ANSWERED[5],
            ANSWERED[6],
            ANSWERED[7],
        ],
        &[],
    );
}

#[test]
fn the_same_words_in_another_place_are_not_meant() {
    let twice = |story: &str| {
        story.replace("Nobody waved.", "“It sank,” was on the posters. “It sank,” people read.")
    };
    let mut desk = open(&twice(STORY));
    desk.apply(Operation::Confirm { which: which(&desk, "It sank") }).unwrap();
    let confirmed = |desk: &Desk| {
        let checked = desk.view().statements.iter().filter(|it| it.is_checked);
        checked.map(|it| desk.article().slice(it.extent).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(confirmed(&desk), ["“It sank,” said Cy Holm."]);
    desk.paste(&twice(STORY).replace("“It sank,” said Cy Holm. ", ""));
    assert_eq!(confirmed(&desk), [""; 0]);
    assert_eq!(desk.lost()[0].why.to_string(), "“It sank,” is not in the article any more.");
}

#[test]
fn what_is_lost_comes_back_with_its_words() {
    let mut desk = answered();
    desk.paste("Something else\n\nNobody waved.");
    assert_eq!(desk.lost().len(), 5);
    desk.paste(STORY);
    assert_eq!(desk.lost(), []);
    assert_eq!(outline(&desk), ANSWERED);
}

#[test]
fn whatever_is_pasted_can_be_undone() {
    let long = "“It sank,” said Cy Holm. ".repeat(4_000);
    for text in ["", "\u{0}\u{1}", "{", "<script>alert(1)</script>", "PK\u{3}\u{4}", &long] {
        let mut desk = answered();
        desk.paste(text);
        assert!(desk.view().speakers.len() < 10);
        assert!(desk.undo());
        assert_eq!(outline(&desk), ANSWERED);
        assert!(desk.redo() && desk.undo());
    }
}
