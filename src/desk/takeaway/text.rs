//! Who said what as plain text, to be pasted anywhere. It has no word that is not the article's, so it needs no translation.
//!
//! Tests: `tests/desk/takeaway.rs`.

use super::said;
use crate::article::Article;
use crate::findings::clock;
use crate::joining::one_line;
use crate::speakers::{Proceedings, Speaker};

/// The headline, and under the name and the role of each speaker what they said: those first who speak first.
pub fn text(article: &Article, proceedings: &Proceedings) -> String {
    let mut order: Vec<usize> = Vec::new();
    for statement in &proceedings.statements {
        if !order.contains(&statement.speaker_idx) {
            order.push(statement.speaker_idx);
        }
    }
    let headline = one_line(article.title());
    let mut parts: Vec<String> = Vec::new();
    if !headline.is_empty() {
        parts.push(headline + "\n");
    }
    for idx in order {
        let Some(speaker) = proceedings.speakers.get(idx) else { continue };
        let own = proceedings.statements.iter().filter(|it| it.speaker_idx == idx);
        let lines = own.map(|it| {
            let at = it.at.map(|at| clock(at) + " ");
            format!("- {}{}\n", at.unwrap_or_default(), said(article, &it.content))
        });
        parts.push(format!("{}\n{}", name(speaker), lines.collect::<String>()));
    }
    parts.join("\n")
}

/// The name with role and organisation, as a list has them.
fn name(speaker: &Speaker) -> String {
    let about = [&speaker.role, &speaker.affiliation].into_iter().flatten().map(|it| one_line(it));
    [speaker.name.clone()].into_iter().chain(about).collect::<Vec<_>>().join(", ")
}
