//! Reads words that a file names, and finds them in the article: text alone, or `{ "exact", "prefix", "suffix" }`, the
//! fields of the W3C's `TextQuoteSelector`.

use crate::article::{Anchor, TextRange, Wording};
use crate::parse::Fault;
use crate::parse::json::Field;
use crate::parse::json::value::Value;

/// Where words are looked for that may be anywhere.
pub(super) const ANYWHERE: TextRange = TextRange { start: 0, end: usize::MAX };

const FIELDS: [&str; 3] = ["exact", "prefix", "suffix"];

/// The range of one anchor that starts inside `within`; of several that fit alike, the nearest to `near`.
pub(super) fn one(
    field: &mut Field<'_>,
    wording: &Wording,
    within: TextRange,
    near: usize,
) -> Option<TextRange> {
    wording.locate(within, &read(field)?, near)
}

/// The ranges of a list of anchors, or of one alone; each is looked for near the one before it. Those that are not found are
/// left out.
pub(super) fn all(field: &mut Field<'_>, wording: &Wording, near: usize) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    let mut take = |field: &mut Field<'_>| {
        let near = found.last().map_or(near, |range| range.end);
        found.extend(one(field, wording, ANYWHERE, near));
    };
    if matches!(field.value, Value::List(_)) {
        field.for_each(&mut take)
    } else {
        take(field)
    }
    found
}

fn read(field: &mut Field<'_>) -> Option<Anchor> {
    match field.value {
        Value::Text(exact) => Some(Anchor { exact: exact.clone(), ..Anchor::default() }),
        Value::Object(_) => {
            field.only(&FIELDS);
            // As they are, with the white space at their ends: it tells words apart.
            let text = |name| match field.value.get(name) {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            };
            let anchor =
                Anchor { exact: text("exact"), prefix: text("prefix"), suffix: text("suffix") };
            if anchor.exact.trim().is_empty() {
                super::required(field, "exact");
                return None;
            }
            Some(anchor)
        }
        _ => {
            field.complain(Fault::NotText);
            None
        }
    }
}
