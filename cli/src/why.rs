//! Why it was found, how sure that is, and what is open: what `rostrum find --why` adds to what was found.
//!
//! `docs/editor.md` describes the fields. Tests: in `report.rs`.

use crate::report::one_line;
use rostrum::article::Article;
use rostrum::speakers::Proceedings;
use rostrum::speakers::certainty::{Caveat, OpenQuestion, Reason, Unattributed};
use serde::Serialize;

/// Why something is taken for a statement of its speaker.
#[derive(Serialize)]
pub struct WhyReport {
    /// The name of the rule that found it; null if an editor gave it.
    rule: Option<&'static str>,
    /// Whom the words that name the source refer to, in a sentence.
    reference: String,
    /// Why it is not surer, a sentence each.
    caveats: Vec<&'static str>,
    /// The ids of up to three others who might have said it, likeliest first.
    others: Vec<String>,
}

/// A quotation or a verb of saying without a speaker.
#[derive(Serialize)]
pub struct OpenReport {
    /// `quotation` or `verb`.
    what: &'static str,
    text: String,
    /// Why nobody was found.
    reason: &'static str,
    /// The ids of up to three who might have said it, likeliest first.
    candidates: Vec<String>,
}

impl WhyReport {
    pub fn new(proceedings: &Proceedings, reason: &Reason) -> Self {
        Self {
            rule: reason.rule,
            reference: reason.reference.to_string(),
            caveats: reason.caveats.iter().map(|it: &Caveat| it.text()).collect(),
            others: ids(proceedings, &reason.others),
        }
    }
}

impl OpenReport {
    pub fn new(article: &Article, proceedings: &Proceedings, question: &OpenQuestion) -> Self {
        Self {
            what: match question.what {
                Unattributed::Quotation => "quotation",
                Unattributed::Verb => "verb",
            },
            text: one_line(article.slice(question.range)),
            reason: question.reason,
            candidates: ids(proceedings, &question.candidates),
        }
    }
}

fn ids(proceedings: &Proceedings, speakers: &[usize]) -> Vec<String> {
    let known = speakers.iter().filter_map(|&idx| proceedings.speakers.get(idx));
    known.map(|it| it.id.clone()).collect()
}
