//! Searches in text, in few bytes: the standard library's are compiled again wherever they are used, which would make
//! up a tenth of all parsing. These are compiled once. Tests: those of everything that is parsed.

/// Where `wanted` starts in `text`.
#[inline(never)]
pub(super) fn find(text: &str, wanted: &str) -> Option<usize> {
    text.find(wanted)
}

/// The text before and after the first `mark`.
#[inline(never)]
pub(super) fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The longest start of `text` in which `is` holds for every character, and the rest.
#[inline(never)]
pub(super) fn split_while<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> (&'a str, &'a str) {
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if chars.next().is_none_or(|c| !is(c)) {
            return text.split_at(text.len() - rest.len());
        }
    }
}

/// `text` without the longest start in which `is` holds for every character.
pub(super) fn skip_while<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> &'a str {
    split_while(text, is).1
}

/// `text` without the white space at its start.
#[inline(never)]
pub(super) fn skip_space(text: &str) -> &str {
    skip_while(text, &char::is_whitespace)
}

/// Whether `is` holds for a character of `text`.
pub(super) fn has(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    !skip_while(text, &|c| !is(c)).is_empty()
}

/// Whether `is` holds for the first character of `text`.
pub(super) fn starts(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is)
}
