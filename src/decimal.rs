//! Whole numbers as decimal digits, without the standard library's formatting, which takes more than a kilobyte of what
//! every reader loads. Tests: below.

/// `n` in digits, such as `1204`.
pub(crate) fn decimal(n: usize) -> String {
    let mut text = if n < 10 { String::new() } else { decimal(n / 10) };
    text.push(char::from(b'0' + (n % 10) as u8));
    text
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for n in [0, 1, 9, 10, 11, 99, 100, 101, 1204, 65_535, usize::MAX] {
            assert_eq!(decimal(n), n.to_string());
        }
    }
}
