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
    fn white_space_is_one_space() {
        for (text, expected) in [("", ""), (" \n ", ""), (" a\n\tb  c\u{a0}d ", "a b c d")] {
            assert_eq!(one_line(text), expected);
        }
    }
}
