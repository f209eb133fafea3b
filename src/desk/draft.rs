//! What of a desk is kept: the text and the list of what was done, from which everything else is made again.
//!
//! Tests: `tests/desk/history.rs`.

use super::{Desk, Lost, Operation};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Something done on the desk. A clone is a pointer: all that was done is looked at after each thing that is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// An operation.
    Operation(Rc<Operation>),
    /// Another text took the place of the one before.
    Paste(Rc<str>),
    /// A file of findings or corrections took the place of the one before.
    Answers(Rc<str>),
}

/// All that is kept of a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text that came first.
    pub source: String,
    /// The corrections that came with it.
    pub corrections: Option<String>,
    /// What was done, and after that what was undone.
    pub done: Vec<Done>,
    /// How much of that is not undone.
    pub n_done: usize,
}

impl Desk {
    /// What of the desk is kept.
    pub fn draft(&self) -> Draft {
        Draft {
            source: self.source.clone(),
            corrections: self.given_with.clone(),
            done: self.steps.iter().map(|it| it.done.clone()).collect(),
            n_done: self.n_done,
        }
    }

    /// A desk as it was when this was kept, with what was undone to be done again. What no longer can be done, since the rules are
    /// others by now, is left out and returned.
    pub fn replay(draft: &Draft) -> (Self, Vec<Lost>) {
        let (mut desk, _) = Self::open(&draft.source, draft.corrections.as_deref());
        let (mut lost, mut n_undone) = (Vec::new(), 0);
        for (idx, done) in draft.done.iter().enumerate() {
            let n_steps = desk.steps.len();
            match done {
                Done::Operation(operation) => {
                    if let Err(why) = desk.apply((**operation).clone()) {
                        lost.push(Lost { operation: (**operation).clone(), why });
                    }
                }
                Done::Paste(source) => desk.paste(source),
                // It was about this article when it came.
                Done::Answers(file) => drop(desk.answer(file)),
            }
            n_undone += usize::from(draft.n_done <= idx && n_steps < desk.steps.len());
        }
        for _ in 0..n_undone {
            desk.undo();
        }
        (desk, lost)
    }
}
