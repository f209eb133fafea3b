//! Quotations as schema.org's linked data, for search engines and archives: a [`Quotation`](https://schema.org/Quotation) for all that
//! is in quotation marks, and nothing for reported speech, which quotes nobody.
//!
//! Knows nothing of JSON itself. Whoever writes it into a page escapes `<`. Tests: `tests/desk/takeaway.rs`.

use crate::article::{Article, SpeakerKind, StatementKind};
use crate::joining::one_line;
use crate::speakers::{Proceedings, Speaker, Statement};
use serde::Serialize;

/// An article with its quotations.
#[derive(Clone, Debug, Serialize)]
pub struct LinkedData {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(rename = "inLanguage", skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(rename = "hasPart")]
    quotations: Vec<Quotation>,
}

#[derive(Clone, Debug, Serialize)]
struct Quotation {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// Where a link to the statement leads.
    #[serde(rename = "@id")]
    id: String,
    text: String,
    /// Who said it, with the role; `spokenByCharacter` would be somebody in a work of fiction.
    #[serde(rename = "creator")]
    speaker: Source,
}

#[derive(Clone, Debug, Serialize)]
struct Source {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(rename = "jobTitle", skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<Organisation>,
}

#[derive(Clone, Debug, Serialize)]
struct Organisation {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

const ORGANISATION: &str = "Organization";

/// The article's linked data.
pub fn linked_data(article: &Article, proceedings: &Proceedings) -> LinkedData {
    let statements = proceedings.statements.iter();
    let quotations = statements.filter_map(|it| {
        let text = quoted(article, it);
        let id = format!("#rostrum:{}", it.id);
        let speaker = source(proceedings.speaker_of(it)?);
        (!text.is_empty()).then_some(Quotation { kind: "Quotation", id, text, speaker })
    });
    LinkedData {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: one_line(article.title()),
        published: article.published.map(|day| day.to_string()),
        language: article.language.clone(),
        quotations: quotations.collect(),
    }
}

/// The words of a statement that are in quotation marks, without these.
fn quoted(article: &Article, statement: &Statement) -> String {
    let marks = ['“', '”', '„', '"', '«', '»', '「', '」'];
    let parts = statement.content.iter().map(|&part| one_line(article.slice(part)));
    let inside: Vec<String> = match statement.kind {
        StatementKind::Direct => parts.map(|it| it.trim_matches(marks).to_owned()).collect(),
        StatementKind::Mixed => parts
            .flat_map(|it| it.split(marks).skip(1).step_by(2).map(String::from).collect::<Vec<_>>())
            .collect(),
        StatementKind::Reported | StatementKind::Act => Vec::new(),
    };
    let inside: Vec<&str> = inside.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    inside.join(" … ")
}

fn source(speaker: &Speaker) -> Source {
    let is_organisation = speaker.kind == SpeakerKind::Organisation;
    let about = speaker.role.as_deref().map(one_line);
    let (role, description) = if is_organisation { (None, about) } else { (about, None) };
    let affiliation = speaker.affiliation.as_deref().filter(|_| !is_organisation).map(one_line);
    Source {
        kind: if is_organisation { ORGANISATION } else { "Person" },
        name: speaker.name.clone(),
        role,
        description,
        affiliation: affiliation.map(|name| Organisation { kind: ORGANISATION, name }),
    }
}
