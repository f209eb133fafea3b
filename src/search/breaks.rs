//! What separates words and what is a digit, in a fifth of the bytes of the standard library's tables. Marks and format
//! characters are told apart before ([`fold`](super::fold)); a character that Unicode has not assigned may be either.
//!
//! Tests: below, against the standard library.

/// Whether `c`, which is neither a mark nor a format character, is neither a letter nor a digit. It takes longer the higher the
/// character is: ask for those that are common first.
pub(super) fn is_break(c: char) -> bool {
    let code = u32::from(c);
    if 0xFFFF < code {
        // Music, games and emoji. The marks of scripts that nobody writes any more are left.
        return matches!(code, 0x1D000..=0x1D245 | 0x1F000..=0x1F0FF | 0x1F18A..=0x1FBEF);
    }
    let (mut is_break, mut at, mut step, mut shift) = (false, 0x80, 0, 0);
    for byte in STEPS {
        step |= u32::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 {
            at += step;
            if code < at {
                return is_break;
            }
            is_break = !is_break;
            (step, shift) = (0, 0);
        }
    }
    false
}

/// Whether `c` is a digit of one of the scripts that numbers are written in today.
pub(super) fn is_digit(c: char) -> bool {
    ZEROES.iter().any(|&zero| u32::from(c).wrapping_sub(u32::from(zero)) < 10)
}

/// The zero of each script, whose other digits follow.
const ZEROES: [u16; 8] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0x17E0];

/// The lengths of the runs in the Basic Multilingual Plane (Unicode 16) from U+0080 on, in turn of what separates words and of
/// what does not, the latter first: seven bits a byte, the lowest first, with the eighth set where more follow.
#[rustfmt::skip]
const STEPS: [u8; 365] = [
    0, 42, 1, 7, 2, 1, 1, 3, 2, 1, 3, 1, 23, 1, 31, 1, 202, 3, 4, 12, 14, 5, 7, 1, 1, 1, 17, 117, 1, 8, 1, 5, 2, 1, 1,
    110, 1, 139, 1, 1, 215, 1, 6, 41, 62, 44, 45, 74, 4, 102, 1, 8, 2, 10, 1, 19, 2, 1, 16, 230, 1, 4, 4, 2, 48, 15,
    31, 1, 41, 1, 7, 2, 80, 1, 129, 1, 2, 10, 1, 129, 1, 2, 6, 2, 1, 1, 120, 1, 121, 2, 126, 1, 130, 1, 8, 124, 1, 7,
    1, 4, 1, 202, 1, 1, 41, 1, 122, 1, 74, 1, 15, 1, 10, 2, 165, 1, 31, 20, 10, 71, 1, 56, 29, 111, 6, 78, 2, 91, 1,
    228, 4, 9, 39, 10, 102, 1, 236, 4, 2, 17, 1, 26, 2, 78, 3, 71, 2, 157, 1, 3, 1, 4, 36, 11, 181, 2, 6, 152, 1, 34,
    30, 2, 128, 1, 7, 1, 6, 172, 1, 37, 125, 4, 59, 5, 62, 2, 64, 20, 233, 5, 1, 1, 3, 11, 3, 13, 3, 13, 3, 13, 99,
    26, 5, 11, 5, 17, 98, 1, 4, 1, 2, 10, 1, 1, 3, 5, 6, 1, 1, 1, 1, 1, 1, 4, 1, 11, 2, 4, 5, 5, 4, 1, 1, 58, 193, 5,
    81, 26, 74, 246, 4, 30, 236, 8, 229, 1, 6, 14, 4, 1, 2, 112, 1, 143, 1, 47, 1, 213, 3, 3, 25, 15, 1, 5, 2, 5, 3,
    91, 2, 3, 1, 90, 1, 148, 1, 2, 4, 10, 32, 36, 28, 31, 11, 30, 8, 1, 15, 32, 10, 39, 15, 192, 2, 192, 51, 64, 144,
    173, 1, 55, 55, 2, 141, 2, 3, 99, 1, 10, 1, 115, 37, 9, 2, 103, 2, 157, 1, 4, 10, 4, 58, 4, 86, 2, 40, 3, 1, 1,
    49, 2, 47, 1, 97, 13, 16, 2, 124, 4, 23, 3, 100, 2, 16, 2, 105, 1, 14, 2, 127, 1, 189, 158, 1, 1, 136, 1, 17, 251,
    2, 18, 127, 1, 44, 112, 149, 1, 15, 10, 7, 26, 6, 26, 11, 122, 30,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold::{is_format, is_mark};

    /// All characters that are asked about.
    fn asked() -> impl Iterator<Item = char> {
        (0x80..=0x10_FFFF).filter_map(char::from_u32).filter(|&c| !is_mark(c) && !is_format(c))
    }

    #[test]
    fn no_letter_and_no_digit_separates_words() {
        let wrong: Vec<char> = asked().filter(|&c| is_break(c) && c.is_alphanumeric()).collect();
        assert_eq!(wrong, []);
    }

    #[test]
    fn signs_and_spaces_separate_words() {
        // Blocks of nothing but signs, and the signs among letters.
        let blocks = [
            0x80..0xAA,
            0x2010..0x2028,
            0x20A0..0x20C1,
            0x2190..0x2427,
            0x2440..0x244B,
            0x2500..0x2776,
            0x3001..0x3005u32,
        ];
        let signs = blocks.into_iter().flatten().filter_map(char::from_u32);
        let others = "«·»¿×÷‐–—‘’“”„…‹›€™→、。「」【】！，：？｡､。؟،؛۔।॥।๏၊།፣…🎉🚢♥★".chars();
        for c in signs.chain(others) {
            assert!(is_break(c), "{c:?} {:x}", u32::from(c));
        }
        assert!(asked().filter(|c| c.is_whitespace() || c.is_control()).all(is_break));
    }

    #[test]
    fn digits_are_those_of_the_standard_library() {
        let wrong: Vec<char> =
            ('\0'..='\u{2000}').filter(|&c| is_digit(c) && !c.is_numeric()).collect();
        assert_eq!(wrong, []);
        assert!("09٠٩۰۹०९০৯๐๙၀၉០៩".chars().all(is_digit));
    }
}
