//! What became of each page, as a table for spreadsheets: CSV as RFC 4180 has it. Tests: `cli/tests/site.rs`.

use super::{Fate, Page};

/// The names of the columns.
const COLUMNS: [&str; 5] = ["page", "result", "statements", "speakers", "note"];

/// The table, with a row for each page.
///
/// # Errors
/// If it cannot be written, in a sentence.
pub fn table(pages: &[Page]) -> Result<Vec<u8>, String> {
    let failed = |error: csv::Error| format!("The report cannot be made: {error}.");
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    writer.write_record(COLUMNS).map_err(failed)?;
    for page in pages {
        let (result, note) = match &page.fate {
            Fate::Changed => ("changed", String::new()),
            Fate::Same => ("unchanged", String::new()),
            Fate::Left(left) => ("left", left.to_string()),
            Fate::Failed(sentence) => ("failed", sentence.clone()),
            Fate::Interrupted => ("interrupted", String::new()),
        };
        let notes: Vec<&str> = [&*note]
            .into_iter()
            .filter(|it| !it.is_empty())
            .chain(page.complaints.iter().map(|it| &**it))
            .collect();
        let cells = [
            page.path.to_string_lossy().into_owned(),
            result.to_owned(),
            page.n_statements.to_string(),
            page.n_speakers.to_string(),
            notes.join(" "),
        ];
        writer.write_record(cells.map(harmless)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| format!("The report cannot be made: {error}."))
}

/// A spreadsheet would take what starts like a formula for one, and run it: OWASP advises an apostrophe against CSV injection.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
