//! What an editor does to what was found, before it is published. The page compiles nothing of it.
//!
//! A [`Desk`] holds a text, what the rules found in it, and the list of an editor's [`Operation`]s. Each can be undone and done
//! again, and all of them are done again to a text pasted anew; those whose words are gone are listed. [`Desk::draft`] is the list to
//! be kept, [`Desk::replay`] makes a desk of it again. What is published is [`corrections`](Desk::corrections), the differences in the
//! published schema, or findings of [`Desk::view`].
//!
//! [`paste`] reads what an editor brings, [`brought`](mod@brought) tells an article from findings of one, [`drafts`] says how the list is kept between visits. [`doubts`] says what is doubtful in corrections that somebody wrote by hand.
//!
//! **What is given is all there is**: an operation changes only [`given`](Article::given), and what is shown is what
//! [`speakers::corrected`](crate::speakers::corrected) makes of that, on the desk as on the command line.
//!
//! Knows no browser. Tests: `tests/desk.rs` and its folder.

mod base;
pub mod brought;
mod change;
mod corrections;
mod doubts;
mod draft;
pub mod drafts;
pub mod edges;
pub mod keys;
mod meaning;
mod moved;
mod operation;
pub mod overview;
pub mod paste;
mod people;
pub mod pieces;
mod refusal;
mod sheet;
mod statements;
pub mod takeaway;
pub mod words;

use crate::article::{Article, Given};
use crate::parse::Problem;
use crate::speakers::certainty::Certainty;
use crate::speakers::{Proceedings, corrected};
use base::{Base, Head};
use change::Change;
pub use corrections::Corrections;
pub use doubts::{Doubt, doubts};
pub use draft::{Done, Draft};
pub use operation::{Operation, Which, Who};
pub use refusal::Refusal;
use sheet::applied;
use std::cell::OnceCell;
use std::rc::Rc;

/// A text, what was found in it, and what an editor has said of that.
#[derive(Debug)]
pub struct Desk {
    /// The text that came first, and the corrections that came with it.
    source: String,
    given_with: Option<String>,
    base: Rc<Base>,
    /// The article with what is given so far.
    article: Article,
    /// All that was done, first what counts now, then what was undone.
    steps: Vec<Step>,
    n_done: usize,
    view: OnceCell<Proceedings>,
}

/// Something done, and how to undo it.
#[derive(Debug)]
struct Step {
    done: Done,
    change: Change,
    /// What could not be done again to the text that this brought.
    lost: Vec<Lost>,
}

/// An operation that no longer fits the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The operation.
    pub operation: Operation,
    /// Why it does not fit.
    pub why: Refusal,
}

impl Desk {
    /// Opens a text in any of the formats that are read, with a file of corrections if there is one. Returns what is wrong with these.
    pub fn open(source: &str, corrections: Option<&str>) -> (Self, Vec<Problem>) {
        let base = Base::of(source, &Head::default());
        let (given, problems) = corrections.map(|it| base.given(it)).unwrap_or_default();
        let article = Article { given, ..base.article.clone() };
        let desk = Self {
            source: source.to_owned(),
            given_with: corrections.map(ToOwned::to_owned),
            base: Rc::new(base),
            article,
            steps: Vec::new(),
            n_done: 0,
            view: OnceCell::new(),
        };
        let problems = [&desk.base.problems[..], &problems].concat();
        (desk, problems)
    }

    /// What is doubtful in what is given, such as in corrections of another article.
    pub fn doubts(&self) -> Vec<Doubt> {
        doubts(&self.article, self.base.found_beside(&self.article.given))
    }

    /// The article as it is now, with what is given of it.
    pub const fn article(&self) -> &Article {
        &self.article
    }

    /// Who said what, as it is now.
    pub fn view(&self) -> &Proceedings {
        self.view.get_or_init(|| corrected(&self.article, self.base.found.clone()))
    }

    /// How sure that is and why, and what is open.
    pub fn certainty(&self) -> Certainty {
        self.base.reading().certainty(&self.article, self.view())
    }

    /// Does something. What was undone before is gone then.
    ///
    /// # Errors
    /// If it cannot be done; then nothing has changed.
    pub fn apply(&mut self, operation: Operation) -> Result<(), Refusal> {
        let given = applied(&self.base, self.view(), &self.article.given, &operation)?;
        let is_of_article = operation.is_of_article();
        let done = Done::Operation(Rc::new(operation));
        if is_of_article {
            self.start_again(done);
        } else {
            let change = Change::between(&self.article.given, &given);
            self.article.given = given;
            self.push(Step { done, change, lost: Vec::new() });
        }
        Ok(())
    }

    /// Takes another text in place of this one: what was done is done to it again. What does not fit is in [`lost`](Self::lost).
    pub fn paste(&mut self, source: &str) {
        self.start_again(Done::Paste(source.into()));
    }

    /// Takes what a file says of this article, findings or corrections, in place of what came with it: what was done is done to that
    /// again. Returns what is wrong with the file; if it says nothing that can be read, nothing has changed.
    ///
    /// # Errors
    /// If it is about another article; then nothing has changed either.
    pub fn answer(&mut self, file: &str) -> Result<Vec<Problem>, Doubt> {
        let (given, problems) = self.base.given(file);
        let says_nothing = given == Given::default() && !problems.is_empty();
        let article = Article { given, ..self.base.article.clone() };
        if doubts(&article, &self.base.found).contains(&Doubt::OtherArticle) {
            return Err(Doubt::OtherArticle);
        }
        if !says_nothing {
            self.start_again(Done::Answers(file.into()));
        }
        Ok(problems)
    }

    /// What does not fit the text as it is now.
    pub fn lost(&self) -> &[Lost] {
        let mut done = self.done().iter().rev();
        done.find(|it| it.change.bases.is_some()).map_or(&[], |it| &it.lost)
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        0 < self.n_done
    }

    /// Whether there is something to do again.
    pub const fn can_redo(&self) -> bool {
        self.n_done < self.steps.len()
    }

    /// Undoes the last thing that was done; whether there was any.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.n_done.checked_sub(1).and_then(|idx| self.steps.get(idx)) else {
            return false;
        };
        let mut given = std::mem::take(&mut self.article.given);
        step.change.undo(&mut given);
        let base = step.change.bases.as_ref().map(|(before, _)| before.clone());
        self.n_done -= 1;
        self.show(given, base);
        true
    }

    /// Does again what was undone last; whether there was anything.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.steps.get(self.n_done) else { return false };
        let mut given = std::mem::take(&mut self.article.given);
        step.change.redo(&mut given);
        let base = step.change.bases.as_ref().map(|(_, after)| after.clone());
        self.n_done += 1;
        self.show(given, base);
        true
    }

    fn done(&self) -> &[Step] {
        self.steps.get(..self.n_done).unwrap_or_default()
    }

    fn push(&mut self, step: Step) {
        self.steps.truncate(self.n_done);
        self.steps.push(step);
        self.n_done = self.steps.len();
        self.view = OnceCell::new();
    }

    fn show(&mut self, given: Given, base: Option<Rc<Base>>) {
        match base {
            Some(base) => {
                self.article = Article { given, ..base.article.clone() };
                self.base = base;
            }
            None => self.article.given = given,
        }
        self.view = OnceCell::new();
    }

    /// Reads the text again after something that changes it, and does all else again.
    fn start_again(&mut self, last: Done) {
        let all: Vec<Done> =
            self.done().iter().map(|it| it.done.clone()).chain([last.clone()]).collect();
        let operations = || {
            all.iter().filter_map(|it| match it {
                Done::Operation(operation) => Some(&**operation),
                Done::Paste(_) | Done::Answers(_) => None,
            })
        };
        let pasted = all.iter().rev().find_map(|it| match it {
            Done::Paste(source) => Some(&**source),
            Done::Operation(_) | Done::Answers(_) => None,
        });
        let answers = all.iter().rev().find_map(|it| match it {
            Done::Answers(file) => Some(&**file),
            Done::Operation(_) | Done::Paste(_) => None,
        });
        let base = Rc::new(Base::of(pasted.unwrap_or(&self.source), &Head::of(operations())));
        let given_with = answers.or(self.given_with.as_deref());
        let given = given_with.map(|it| base.given(it).0).unwrap_or_default();
        let mut article = Article { given, ..base.article.clone() };
        let mut view = corrected(&article, base.found.clone());
        let mut lost = Vec::new();
        for operation in operations().filter(|it| !it.is_of_article()) {
            match applied(&base, &view, &article.given, operation) {
                Ok(given) => {
                    article.given = given;
                    view = corrected(&article, base.found.clone());
                }
                Err(why) => lost.push(Lost { operation: operation.clone(), why }),
            }
        }
        let mut change = Change::between(&self.article.given, &article.given);
        change.bases = Some((self.base.clone(), base.clone()));
        let given = std::mem::take(&mut article.given);
        self.push(Step { done: last, change, lost });
        self.show(given, Some(base));
    }
}
