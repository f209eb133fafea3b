//! Text from parts, without the standard library's joining, which takes half a kilobyte of what every reader loads. Tests: below.

/// Adds a part to a text, after a separator unless it is the first.
pub(crate) fn append(text: &mut String, separator: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(part);
}

/// The text with each run of white space as one space, and none around it.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        append(&mut line, " ", word);
    }
    line
}

/// A text with its places in braces filled. What fills one is not looked at again, so that a name in braces stays as it is.
#[cfg(any(feature = "certainty", not(target_arch = "wasm32")))]
pub(crate) fn filled(text: &str, places: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        whole += places.iter().find(|(it, _)| *it == name).map_or("", |(_, it)| it);
        whole += rest;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_between_parts() {
        let mut text = String::new();
        for (part, expected) in [("a", "a"), ("bc", "a, bc"), ("", "a, bc, ")] {
            append(&mut text, ", ", part);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn places_are_filled_once() {
        let places = [("a", "{b}"), ("b", "1")];
        assert_eq!(filled("{a} and {b}{c}.", &places), "{b} and 1.");
        assert_eq!(filled("no place", &places), "no place");
    }

    #[test]
    fn white_space_is_one_space() {
        for (text, expected) in [("", ""), (" \n ", ""), (" a\n\tb  c\u{a0}d ", "a b c d")] {
            assert_eq!(one_line(text), expected);
        }
    }
}
