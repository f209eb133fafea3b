//! Statements as a table for spreadsheets: CSV as RFC 4180 has it. Tests: `tests/desk/takeaway.rs`.

use super::said;
use crate::article::{Article, Confidence, StatementKind};
use crate::findings::clock;
use crate::joining::one_line;
use crate::speakers::Proceedings;

/// The names of the columns.
const COLUMNS: [&str; 10] =
    ["id", "speaker", "role", "affiliation", "kind", "words", "cue", "at", "confidence", "checked"];

/// What tells a spreadsheet that a file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The statements as CSV, one in each row, under the names of the columns.
///
/// A spreadsheet would take words that start with `=`, `+`, `-` or `@` for a formula, and run it: such cells start with an
/// apostrophe, as OWASP advises against CSV injection.
pub fn table(article: &Article, proceedings: &Proceedings) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    row(&mut table, COLUMNS.map(String::from));
    for statement in &proceedings.statements {
        let Some(speaker) = proceedings.speaker_of(statement) else { continue };
        let at = statement.at.map(clock);
        let cells = [
            statement.id.clone(),
            speaker.name.clone(),
            speaker.role.clone().unwrap_or_default(),
            speaker.affiliation.clone().unwrap_or_default(),
            kind(statement.kind).to_owned(),
            said(article, &statement.content),
            one_line(article.slice(statement.cue)),
            at.unwrap_or_default(),
            statement.confidence.map_or("", confidence).to_owned(),
            if statement.is_checked { "yes" } else { "no" }.to_owned(),
        ];
        row(&mut table, cells);
    }
    table
}

fn row(table: &mut String, cells: [String; COLUMNS.len()]) {
    for (idx, cell) in cells.iter().enumerate() {
        if 0 < idx {
            table.push(',');
        }
        table.push_str(&quoted(cell));
    }
    table.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let apostrophe = if is_formula { "'" } else { "" };
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{apostrophe}{}\"", cell.replace('"', "\"\""))
    } else {
        format!("{apostrophe}{cell}")
    }
}

const fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Mixed => "mixed",
        StatementKind::Reported => "reported",
        StatementKind::Act => "act",
    }
}

const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Likely => "likely",
        Confidence::Unsure => "unsure",
    }
}
