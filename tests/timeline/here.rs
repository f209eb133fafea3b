//! Which statement a reader is at.

use super::{range, statement};
use rostrum::article::TextRange;
use rostrum::speakers::{Statement, StatementKind};
use rostrum::timeline::statement_at;

fn statements() -> Vec<Statement> {
    let said = ["The council said no.", "Bo Lind said yes.", "Bo Lind said more."];
    said.map(|words| statement(0, StatementKind::Reported, words)).into()
}

#[track_caller]
fn check(block: &str, at: usize, expect: Option<usize>) {
    let block = range(block);
    assert_eq!(statement_at(&statements(), block, block.start + at), expect);
}

#[test]
fn it_is_the_one_around_the_position_or_else_the_nearest_in_the_paragraph() {
    let paragraph = "Bo Lind said yes. Ana Berg said maybe. Bo Lind said more.";
    for (words, expect) in
        [("Lind said yes", 1), ("Ana Berg", 1), ("maybe", 2), ("more", 2), ("Bo", 1)]
    {
        let at = paragraph.find(words).expect("the words are in the paragraph");
        check(paragraph, at, Some(expect));
    }
    check("Cy Dahl was named. Ana Berg came. The council said no.", 0, Some(0));
}

#[test]
fn a_paragraph_in_which_nobody_speaks_has_none() {
    check("Dee Foss looked on, and Bo Lind chaired.", 3, None);
}

#[test]
fn of_statements_within_each_other_it_is_the_innermost() {
    let mut all = statements();
    let whole = range("Bo Lind said yes. Ana Berg said maybe. Bo Lind said more.");
    all.insert(1, Statement { extent: whole, ..all[1].clone() });
    let at = |words| range(words).start + 1;
    assert_eq!(statement_at(&all, whole, at("Bo Lind said yes.")), Some(2));
    assert_eq!(statement_at(&all, whole, at("Ana Berg said maybe.")), Some(1));
    assert_eq!(statement_at(&[], whole, 0), None);
    assert_eq!(statement_at(&all, TextRange::new(0, 4), 2), None);
}
