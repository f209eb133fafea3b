//! What became of each page, as a table for spreadsheets. Tests: `cli/tests/site.rs`.

use super::{Fate, Page};
use crate::sheet::csv;

/// The names of the columns.
const COLUMNS: [&str; 5] = ["page", "result", "statements", "speakers", "note"];

/// The table, with a row for each page.
///
/// # Errors
/// If it cannot be written, in a sentence.
pub fn table(pages: &[Page]) -> Result<Vec<u8>, String> {
    csv(COLUMNS, pages.iter().map(row))
}

fn row(page: &Page) -> [String; COLUMNS.len()] {
    let (result, note) = match &page.fate {
        Fate::Changed => ("changed", String::new()),
        Fate::Same => ("unchanged", String::new()),
        Fate::Left(left) => ("left", left.to_string()),
        Fate::Failed(sentence) => ("failed", sentence.clone()),
        Fate::Interrupted => ("interrupted", String::new()),
    };
    let notes = [note].into_iter().filter(|it| !it.is_empty());
    let notes: Vec<String> = notes.chain(page.complaints.iter().cloned()).collect();
    [
        page.path.to_string_lossy().into_owned(),
        result.to_owned(),
        page.n_statements.to_string(),
        page.n_speakers.to_string(),
        notes.join(" "),
    ]
}
