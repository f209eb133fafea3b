//! Tables for spreadsheets: CSV as RFC 4180 has it. Tests: where tables are made, and here.

/// The rows under the names of their columns.
///
/// # Errors
/// If it cannot be written, in a sentence.
pub(crate) fn csv<const N: usize>(
    columns: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, String> {
    let failed = |error: csv::Error| format!("The table cannot be made: {error}.");
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.terminator(csv::Terminator::CRLF).from_writer(vec![]);
    writer.write_record(columns).map_err(failed)?;
    for row in rows {
        writer.write_record(row.map(harmless)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| format!("The table cannot be made: {error}."))
}

/// A spreadsheet would take what starts like a formula for one, and run it: OWASP advises an apostrophe against CSV injection.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_or_breaks_its_row() {
        let rows = [["=1+1".to_owned(), "a, \"b\"\nc".to_owned()]];
        let table = csv(["a", "b"], rows.into_iter()).unwrap();
        assert_eq!(String::from_utf8(table).unwrap(), "a,b\r\n'=1+1,\"a, \"\"b\"\"\nc\"\r\n");
    }
}
