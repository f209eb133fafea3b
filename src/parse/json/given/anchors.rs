//! Reads words that a file names: text alone, or `{ "exact", "prefix", "suffix" }`, the
//! fields of the W3C's `TextQuoteSelector`.

use crate::article::Anchor;
use crate::parse::Fault;
use crate::parse::json::Field;
use crate::parse::json::value::Value;

const FIELDS: [&str; 3] = ["exact", "prefix", "suffix"];

/// The anchors of a list, or one alone.
pub(super) fn all(field: &mut Field<'_>) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let mut take = |field: &mut Field<'_>| anchors.extend(one(field));
    if matches!(field.value, Value::List(_)) {
        field.for_each(&mut take)
    } else {
        take(field)
    }
    anchors
}

/// One anchor.
pub(super) fn one(field: &mut Field<'_>) -> Option<Anchor> {
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
