//! What an operation changed, so that it can be undone and done again, however many there are: only what differs is kept.
//!
//! Tests: `tests/desk/history.rs`.

use super::base::Base;
use crate::article::{Given, GivenSpeaker, GivenStatement, TextRange};
use std::rc::Rc;

/// The difference between what is given before and after an operation.
#[derive(Debug)]
pub(super) struct Change {
    speakers: Splice<GivenSpeaker>,
    statements: Splice<GivenStatement>,
    not_statements: Splice<TextRange>,
    n_lost: (usize, usize),
    /// The text before and after, if there is another one.
    pub(super) bases: Option<(Rc<Base>, Rc<Base>)>,
}

/// Items of a list that gave way to others.
#[derive(Debug)]
struct Splice<T> {
    at: usize,
    before: Vec<T>,
    after: Vec<T>,
}

impl Change {
    pub(super) fn between(before: &Given, after: &Given) -> Self {
        Self {
            speakers: Splice::between(&before.speakers, &after.speakers),
            statements: Splice::between(&before.statements, &after.statements),
            not_statements: Splice::between(&before.not_statements, &after.not_statements),
            n_lost: (before.n_lost, after.n_lost),
            bases: None,
        }
    }

    pub(super) fn undo(&self, given: &mut Given) {
        self.speakers.undo(&mut given.speakers);
        self.statements.undo(&mut given.statements);
        self.not_statements.undo(&mut given.not_statements);
        given.n_lost = self.n_lost.0;
    }

    pub(super) fn redo(&self, given: &mut Given) {
        self.speakers.redo(&mut given.speakers);
        self.statements.redo(&mut given.statements);
        self.not_statements.redo(&mut given.not_statements);
        given.n_lost = self.n_lost.1;
    }
}

impl<T: Clone + PartialEq> Splice<T> {
    fn between(before: &[T], after: &[T]) -> Self {
        let n_first = before.iter().zip(after).take_while(|(a, b)| a == b).count();
        let rest = |all: &[T]| all.get(n_first..).unwrap_or_default().to_vec();
        let (mut before, mut after) = (rest(before), rest(after));
        while before.last().is_some() && before.last() == after.last() {
            before.pop();
            after.pop();
        }
        Self { at: n_first, before, after }
    }

    fn undo(&self, items: &mut Vec<T>) {
        swap(items, self.at, self.after.len(), &self.before);
    }

    fn redo(&self, items: &mut Vec<T>) {
        swap(items, self.at, self.before.len(), &self.after);
    }
}

fn swap<T: Clone>(items: &mut Vec<T>, at: usize, n_gone: usize, new: &[T]) {
    let start = at.min(items.len());
    let end = (at + n_gone).min(items.len());
    items.splice(start..end, new.iter().cloned());
}
