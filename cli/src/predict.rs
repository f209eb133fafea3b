//! What the rules find in a corpus, in the format its scorer reads.
//!
//! One JSON object per line. Positions are Unicode code points in the gold text: `source`, `cue` if there is one,
//! `content` with the `spans` it is split into, and `speaker.name`, the name the source resolves to.

use crate::Outcome;
use rostrum::article::TextRange;
use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, SpeakerKind, Statement, StatementKind, extract};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A line for each line of a corpus.
///
/// # Errors
/// If the file cannot be read, or a line of it is not JSON.
pub fn corpus(file: &Path) -> Outcome<String> {
    let name = file.display();
    let gold =
        fs::read_to_string(file).map_err(|error| format!("{name} cannot be read: {error}."))?;
    let mut predicted = String::new();
    for (line, number) in gold.lines().zip(1..) {
        let gold: Value = serde_json::from_str(line)
            .map_err(|error| format!("{name}, line {number}, is not JSON: {error}."))?;
        predicted += &format!("{}\n", predict(&gold));
    }
    Ok(predicted)
}

/// What the rules find in a text of a corpus.
pub fn predict(gold: &Value) -> Value {
    let text = gold["text"].as_str().unwrap_or_default();
    let article = parse(text.as_bytes()).article;
    let points = CodePoints::of(&article.text);
    let proceedings = extract(&article);
    // Acts come without words: there is nothing to compare.
    let statements = proceedings.statements.iter().filter(|it| it.kind != StatementKind::Act);
    let attributions: Vec<Value> =
        statements.map(|it| attribution(it, &proceedings, &points)).collect();
    json!({ "id": gold["id"], "attributions": attributions })
}

fn attribution(statement: &Statement, proceedings: &Proceedings, points: &CodePoints) -> Value {
    let parts: Vec<Value> = statement.content.iter().map(|&part| points.span(part)).collect();
    let hull = statement.content.iter().copied().reduce(TextRange::cover).unwrap_or_default();
    let mut content = points.span(hull);
    content["spans"] = Value::Array(parts);
    let cue = if statement.cue.is_empty() { Value::Null } else { points.span(statement.cue) };
    // The scorer compares the names of people; a ministry or a spokesman has none in the gold.
    let person =
        proceedings.speaker_of(statement).filter(|speaker| speaker.kind == SpeakerKind::Person);
    let speaker = person.map(|speaker| json!({ "name": speaker.name, "type": "person" }));
    json!({ "source": points.span(statement.source), "cue": cue, "content": content, "speaker": speaker })
}

/// Turns byte offsets into code points.
struct CodePoints(Vec<usize>);

impl CodePoints {
    fn of(text: &str) -> Self {
        let mut points = vec![0; text.len() + 1];
        let mut point = 0;
        for (byte, slot) in points.iter_mut().enumerate() {
            *slot = point;
            point += usize::from(text.is_char_boundary(byte + 1));
        }
        Self(points)
    }

    fn span(&self, range: TextRange) -> Value {
        let point = |byte: usize| self.0.get(byte).copied().unwrap_or_default();
        json!({ "start": point(range.start), "end": point(range.end) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_code_points() {
        let gold = json!({ "id": "a", "text": "Żółw\n\n“Sí,” said Mayor Ada Holm, “it is ours and it will stay ours.”" });
        let found = &predict(&gold)["attributions"][0];
        let text: Vec<char> =
            "Żółw\n\n“Sí,” said Mayor Ada Holm, “it is ours and it will stay ours.”"
                .chars()
                .collect();
        let slice = |span: &Value| {
            let at = |key: &str| span[key].as_u64().map_or(0, |at| at as usize);
            text[at("start")..at("end")].iter().collect::<String>()
        };
        assert_eq!(slice(&found["source"]), "Ada Holm");
        assert_eq!(slice(&found["cue"]), "said");
        assert_eq!(found["speaker"]["name"], "Ada Holm");
    }
}
