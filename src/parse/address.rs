//! Addresses that are safe to put into a page: an allow-list of schemes, read the way browsers read them.
//!
//! Tests: `tests/parse/attacks.rs`.

use super::scan::{has, split_while};

/// The address of a link: `http`, `https`, `mailto`, `tel`, or relative. `None` for any other scheme, for an empty
/// address, and for one that starts with `#`, since its target is not on the page.
pub(super) fn link(written: &str) -> Option<String> {
    safe(written, &["http", "https", "mailto", "tel"]).filter(|address| !address.starts_with('#'))
}

/// The address of a picture: `http`, `https`, or relative; else `None`.
pub(super) fn image(written: &str) -> Option<String> {
    safe(written, &["http", "https"]).filter(|address| !address.starts_with('#'))
}

/// As in the URL standard, white space and control characters at the ends, and tabs and line breaks anywhere, are
/// ignored. An address with characters that belong to markup is not safe. **Whatever comes before the first colon is a
/// scheme, unless it contains `/`, `\`, `?` or `#`.**
fn safe(written: &str, schemes: &[&str]) -> Option<String> {
    let address: String = written
        .trim_matches(|c: char| c.is_whitespace() || c.is_control())
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    let is_mark = |c: char| c.is_control() || matches!(c, '<' | '>' | '"' | '`');
    let is_odd = address.is_empty() || has(&address, &is_mark);
    let is_path = |c: char| matches!(c, ':' | '/' | '\\' | '?' | '#');
    let (scheme, rest) = split_while(&address, &|c| !is_path(c));
    let scheme = rest.starts_with(':').then_some(scheme);
    let is_known = |scheme: &str| schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme));
    (!is_odd && scheme.is_none_or(is_known)).then_some(address)
}
