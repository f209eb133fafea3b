//! Edges of words, moved and dragged, and words that were selected: always whole words of one block.

use crate::{open, range};
use rostrum::article::TextRange;
use rostrum::desk::Desk;
use rostrum::desk::edges::{asked_about, dragged, moved, whole_words};
use rostrum::desk::keys::{Edge, Towards};
use rostrum::speakers::certainty::{Unattributed, certainty};

const TEXT: &str = "The ferry is late\n\n“It floats,” said Ada Moor. It was wet.\n\nNobody waved.";

#[track_caller]
fn check_moved(desk: &Desk, words: &str, edge: Edge, towards: Towards, expected: Option<&str>) {
    let moved = moved(desk.article(), &[range(desk, words)], edge, towards);
    let text = moved.map(|it| desk.article().slice(it[0]).to_owned());
    assert_eq!(text.as_deref(), expected, "{words}");
}

#[test]
fn an_edge_moves_by_a_word() {
    let desk = open(TEXT);
    let check = |words, edge, towards, expected| check_moved(&desk, words, edge, towards, expected);
    check("It was", Edge::End, Towards::After, Some("It was wet."));
    check("It was wet.", Edge::End, Towards::Before, Some("It was"));
    check("It was", Edge::Start, Towards::Before, Some("Moor. It was"));
    check("It was", Edge::Start, Towards::After, Some("was"));
    // From within a word to its end.
    check("It was we", Edge::End, Towards::After, Some("It was wet."));
}

#[test]
fn an_edge_stays_in_its_block_and_leaves_a_word() {
    let desk = open(TEXT);
    let check = |words, edge, towards| check_moved(&desk, words, edge, towards, None);
    check("It was wet.", Edge::End, Towards::After);
    check("“It floats,”", Edge::Start, Towards::Before);
    check("floats,”", Edge::Start, Towards::After);
    check("“It", Edge::End, Towards::Before);
}

#[test]
fn of_several_parts_the_outer_edges_move() {
    let desk = open(TEXT);
    let parts = [range(&desk, "“It floats,”"), range(&desk, "It was")];
    let moved = moved(desk.article(), &parts, Edge::End, Towards::After);
    assert_eq!(moved, Some(vec![parts[0], range(&desk, "It was wet.")]));
}

#[test]
fn an_edge_is_dragged_to_the_nearest_word() {
    let desk = open(TEXT);
    let words = [range(&desk, "It was")];
    let at = range(&desk, "wet.").start + 3;
    assert_eq!(
        dragged(desk.article(), &words, Edge::End, at),
        Some(vec![range(&desk, "It was wet.")])
    );
    // Beyond the block, to its end.
    let far = desk.article().text.len();
    assert_eq!(
        dragged(desk.article(), &words, Edge::End, far),
        Some(vec![range(&desk, "It was wet.")])
    );
    // Past the other edge, nowhere.
    assert_eq!(dragged(desk.article(), &words, Edge::End, range(&desk, "“It").start), None);
}

#[test]
fn what_is_selected_is_whole_words() {
    let desk = open(TEXT);
    let part = range(&desk, "loats,” sai");
    let whole = whole_words(desk.article(), part);
    assert_eq!(whole, Some(range(&desk, "floats,” said")));
    let blank = range(&desk, "Moor. It").start + "Moor.".len();
    assert_eq!(whole_words(desk.article(), TextRange::new(blank, blank + 1)), None);
}

#[test]
fn without_spaces_a_sign_is_a_word() {
    let desk = open("渡轮晚点\n\n霍尔姆说：“渡轮已经修好了。”\n\n港口很安静。");
    let check = |words, edge, towards, expected| check_moved(&desk, words, edge, towards, expected);
    check("已经修", Edge::End, Towards::After, Some("已经修好"));
    check("已经修", Edge::Start, Towards::Before, Some("轮已经修"));
}

#[track_caller]
fn check_asked(sentence: &str, what: Unattributed, expected: &str) {
    let desk =
        open(&format!("The ferry is late\n\nThe ferry came in. {sentence} The harbour was quiet."));
    let open = certainty(desk.article(), desk.view()).open;
    assert_eq!(open.iter().map(|it| it.what).collect::<Vec<_>>(), [what], "{sentence}");
    assert_eq!(desk.article().slice(asked_about(desk.article(), &open[0])), expected);
}

#[test]
fn a_question_is_about_the_quotation_or_what_the_verb_leads_to() {
    let shout = "“There are other harbours in this world,”";
    check_asked(&format!("{shout} came a shout."), Unattributed::Quotation, shout);
    check_asked(
        "It was announced that the boats would stop on Sunday.",
        Unattributed::Verb,
        "that the boats would stop on Sunday.",
    );
}
