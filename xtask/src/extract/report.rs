//! What is printed of an article: who said what, and if that is asked for, why.
//!
//! Tests: in `extract.rs`.

use super::why::{OpenReport, WhyReport};
use rostrum::article::{Article, Confidence, Credit};
use rostrum::parse::Parsed;
use rostrum::speakers::certainty::{Certainty, certainty};
use rostrum::speakers::{
    Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind, extract,
};
use serde::Serialize;
use std::path::Path;

/// Everything known about one article.
#[derive(Serialize)]
pub struct Report {
    file: String,
    title: String,
    /// The date of publication, in ISO 8601.
    date: Option<String>,
    event_date: Option<String>,
    place: Option<String>,
    credits: Vec<Credit>,
    speakers: Vec<SpeakerReport>,
    statements: Vec<StatementReport>,
    /// Quotations and verbs of saying without a speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<Vec<OpenReport>>,
    problems: Vec<String>,
}

#[derive(Serialize)]
struct SpeakerReport {
    id: String,
    name: String,
    kind: SpeakerKind,
    role: Option<String>,
    presence: Presence,
}

#[derive(Serialize)]
struct StatementReport {
    id: String,
    /// The speaker's id.
    speaker: Option<String>,
    kind: StatementKind,
    cue: String,
    /// The time of day it was said at, `09:30`.
    at: Option<String>,
    /// The words, with a space where the cue separates them.
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<WhyReport>,
}

impl Report {
    /// What was found in a file.
    pub fn new(path: &Path, parsed: Parsed) -> Self {
        let proceedings = extract(&parsed.article);
        Self::of(path, parsed, &proceedings)
    }

    /// The same with how sure it is, why, and what is open.
    pub fn with_reasons(path: &Path, parsed: Parsed) -> Self {
        let proceedings = extract(&parsed.article);
        let Certainty { reasons, open } = certainty(&parsed.article, &proceedings);
        let open = open.iter().map(|it| OpenReport::new(&parsed.article, &proceedings, it));
        let open = Some(open.collect());
        let mut report = Self::of(path, parsed, &proceedings);
        for (statement, reason) in report.statements.iter_mut().zip(&reasons) {
            statement.confidence = Some(reason.confidence);
            statement.why = Some(WhyReport::new(&proceedings, reason));
        }
        Self { open, ..report }
    }

    fn of(path: &Path, Parsed { article, problems }: Parsed, proceedings: &Proceedings) -> Self {
        let statements = proceedings.statements.iter();
        Self {
            file: path.display().to_string(),
            title: one_line(article.title()),
            date: article.published.map(|date| date.to_string()),
            event_date: proceedings.event.date.map(|date| date.to_string()),
            place: proceedings.event.place.clone(),
            speakers: proceedings.speakers.iter().map(SpeakerReport::new).collect(),
            statements: statements
                .map(|it| StatementReport::new(&article, proceedings, it))
                .collect(),
            open: None,
            problems: problems.iter().map(ToString::to_string).collect(),
            credits: article.credits,
        }
    }
}

impl SpeakerReport {
    fn new(speaker: &Speaker) -> Self {
        Self {
            id: speaker.id.clone(),
            name: speaker.name.clone(),
            kind: speaker.kind,
            role: speaker.role.clone(),
            presence: speaker.presence,
        }
    }
}

impl StatementReport {
    fn new(article: &Article, proceedings: &Proceedings, statement: &Statement) -> Self {
        let parts: Vec<&str> =
            statement.content.iter().map(|&range| article.slice(range)).collect();
        Self {
            id: statement.id.clone(),
            speaker: proceedings.speaker_of(statement).map(|speaker| speaker.id.clone()),
            kind: statement.kind,
            cue: one_line(article.slice(statement.cue)),
            at: statement.at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute())),
            text: one_line(&parts.join(" ")),
            confidence: None,
            why: None,
        }
    }
}

/// The words with one space between them: line breaks inside a block count as spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
