//! What is known of an article: who said what, and if that is asked for, why, and the article itself, block by block.
//!
//! `docs/editor.md` describes the fields. Tests: here.

use crate::find::Depth;
use crate::why::{OpenReport, WhyReport};
use rostrum::article::{Article, Block, BlockKind, Confidence, Credit};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    /// The body, with its headings and credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<BlockReport>>,
    problems: Vec<String>,
}

#[derive(Serialize)]
struct BlockReport {
    /// `paragraph`, `heading`, `list-item`, `quote`, `figure`, `caption` or `credits`, as in `docs/article.schema.json`.
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    src: Option<String>,
    /// The time of day it reports, `09:30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    text: String,
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
    /// As much of what is known as is wanted.
    pub fn of_depth(path: &Path, parsed: Parsed, depth: Depth) -> Self {
        match depth {
            Depth::Findings | Depth::Report => Self::new(path, parsed),
            Depth::Reasons => Self::with_reasons(path, parsed),
            Depth::Full => {
                let article = parsed.article.clone();
                Self::with_reasons(path, parsed).with_body(&article)
            }
        }
    }

    /// The same with the body of the article.
    pub fn with_body(self, article: &Article) -> Self {
        Self {
            language: article.language.clone(),
            publisher: article.publisher.clone(),
            blocks: Some(article.blocks.iter().map(|it| BlockReport::new(article, it)).collect()),
            ..self
        }
    }

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
            language: None,
            publisher: None,
            blocks: None,
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

impl BlockReport {
    fn new(article: &Article, block: &Block) -> Self {
        let (mut level, mut src) = (None, None);
        let kind = match block.kind {
            BlockKind::Heading(of) => {
                level = Some(of);
                "heading"
            }
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem(_) => "list-item",
            BlockKind::BlockQuote => "quote",
            BlockKind::Figure(idx) => {
                src = article.images.get(idx).map(|image| image.src.clone());
                "figure"
            }
            BlockKind::Caption => "caption",
            BlockKind::Credits => "credits",
        };
        let at = block.at.map(|at| format!("{:02}:{:02}", at.hour(), at.minute()));
        Self { kind, level, src, at, text: one_line(article.slice(block.range)) }
    }
}

/// The words with one space between them: line breaks inside a block count as spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostrum::parse::parse;
    use serde_json::{Value, json};

    fn report(text: &str, depth: Depth) -> Value {
        let report = Report::of_depth(Path::new("a.txt"), parse(text.as_bytes()), depth);
        serde_json::to_value(report).unwrap()
    }

    #[test]
    fn dates_credits_and_problems_are_as_people_write_them() {
        let report = report(
            "date 2031-05-14 Ferry opens\n\nIt rained.\n\n(Photos: Ada Moor, Ben Sund)",
            Depth::Report,
        );
        assert_eq!(report["title"], "Ferry opens");
        assert_eq!(report["date"], "2031-05-14");
        assert_eq!(
            report["credits"],
            json!([{ "role": "Photos", "names": ["Ada Moor", "Ben Sund"] }])
        );
        assert_eq!(report["problems"], json!([]));
    }

    #[test]
    fn an_empty_file_says_so() {
        let report = report("", Depth::Report);
        assert_eq!(report["problems"], json!(["This article is empty."]));
        assert_eq!(report["date"], Value::Null);
    }

    #[test]
    fn reasons_are_there_when_they_are_asked_for() {
        let text = "Ferry opens\n\nMrs Ada Moor met Ben Sund. “It floats,” she said. “And it will sail to Lune!” The hall laughed.";
        let with = report(text, Depth::Reasons);
        assert_eq!(with["statements"][0]["confidence"], "sure");
        assert_eq!(
            with["statements"][0]["why"],
            json!({
                "rule": "source before the verb",
                "reference": "“she” is Ada Moor, named in the sentence before.",
                "caveats": [],
                "others": [],
            })
        );
        assert_eq!(with["open"], json!([]));
        assert_eq!(with["blocks"], Value::Null);
        let without = report(text, Depth::Report);
        assert_eq!(without["open"], Value::Null);
        assert_eq!(without["statements"][0]["why"], Value::Null);
    }

    #[test]
    fn all_that_is_read_is_there_in_full() {
        let page = "<html lang=en><h1>Ferry opens</h1><h2>The day</h2><p>“It floats,” said Ada Moor.</p><img src=/a.png></html>";
        let read = report(page, Depth::Full);
        assert_eq!(read["title"], "Ferry opens");
        assert_eq!(read["language"], "en");
        assert_eq!(
            read["blocks"],
            json!([
                { "kind": "heading", "level": 2, "text": "The day" },
                { "kind": "paragraph", "text": "“It floats,” said Ada Moor." },
                { "kind": "figure", "src": "/a.png", "text": "" },
            ])
        );
        assert_eq!(read["statements"][0]["speaker"], "ada-moor");
        assert_eq!(read["statements"][0]["confidence"], "sure");
    }
}
