//! Files of kinds that are not read, told by how they start: an editor should learn what to do instead. Only for desk and
//! command line. Tests:
//! `tests/parse/foreign.rs`.

use super::scan::{find, skip_space, split_once};

/// The lines of a table that are compared.
const COMPARED: usize = 5;

/// The name of the kind of file, if it is one of these.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text = String::from_utf8_lossy(start);
    let text = skip_space(text.trim_start_matches('\u{feff}'));
    let kinds: [(&str, bool); 4] = [
        ("RTF", text.starts_with("{\\rtf")),
        ("PDF", text.starts_with("%PDF-")),
        ("e-mail", is_mail(text)),
        ("CSV", is_table(text)),
    ];
    kinds.iter().find(|(_, is)| *is).map(|(name, _)| *name)
}

/// Whether this starts with the header of a mail: lines with names before colons, two of which mails have.
fn is_mail(text: &str) -> bool {
    let Some((head, _)) = split_once(text, "\n\n").or_else(|| split_once(text, "\r\n\r\n")) else {
        return false;
    };
    let is_field = |line: &str| {
        let name = split_once(line, ":").map_or("", |(name, _)| name);
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        line.starts_with([' ', '\t']) || !name.is_empty() && name.chars().all(is_name)
    };
    let has = |name: &str| head.lines().any(|line| line.starts_with(name));
    head.lines().all(is_field)
        && has("From:")
        && ["Message-ID:", "MIME-Version:", "Received:", "Subject:"].iter().any(|it| has(it))
}

/// Whether each of the first lines has the same number of cells, three or more, and the first has no sentences.
fn is_table(text: &str) -> bool {
    [',', ';', '\t'].iter().any(|mark| {
        let n_cells = |line: &str| {
            let mut is_quoted = false;
            let marks = line.chars().filter(|c| {
                is_quoted ^= *c == '"';
                c == mark && !is_quoted
            });
            marks.count()
        };
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        let n = n_cells(first);
        let rest: Vec<&str> = lines.take(COMPARED).collect();
        // The last line may be cut.
        let whole = rest.get(..rest.len().saturating_sub(1)).unwrap_or_default();
        let is_head = find(first, ". ").is_none() && !first.trim_end().ends_with('.');
        let is_prose = *mark == ',' && find(first, ", ").is_some();
        2 <= n
            && is_head
            && !is_prose
            && 2 <= rest.len()
            && whole.iter().all(|line| n_cells(line) == n)
    })
}
