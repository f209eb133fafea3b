//! Text from parts, without the standard library's joining, which takes half a kilobyte of what every reader loads. Tests: below.

/// Adds a part to a text, after a separator unless it is the first.
pub(crate) fn append(text: &mut String, separator: &str, part: &str) {
    if !text.is_empty() {
        text.push_str(separator);
    }
    text.push_str(part);
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
}
