//! Looking for words and signs in text, in few bytes: the standard library's searches are laid out anew wherever they are
//! used, which would make up a tenth of all parsing. These are there once. Tests: whatever is parsed.

/// Where `wanted` starts in `text`.
#[inline(never)]
pub(super) fn find(text: &str, wanted: &str) -> Option<usize> {
    text.find(wanted)
}

/// What stands before and behind the first `mark`.
#[inline(never)]
pub(super) fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The start of `text` whose characters are all such, and what follows it.
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

/// What follows the start of `text` whose characters are all such.
pub(super) fn skip_while<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> &'a str {
    split_while(text, is).1
}

/// What follows the white space at the start.
#[inline(never)]
pub(super) fn skip_space(text: &str) -> &str {
    skip_while(text, &char::is_whitespace)
}

/// Whether a character of `text` is such.
pub(super) fn has(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    !skip_while(text, &|c| !is(c)).is_empty()
}

/// Whether `text` starts with such a character.
pub(super) fn starts(text: &str, is: &dyn Fn(char) -> bool) -> bool {
    text.chars().next().is_some_and(is)
}
