//! Lower-casing for every letter that has a lower case (Unicode 17), in a tenth of the bytes of the standard library's
//! table.
//!
//! Always one character for one: `İ` becomes `i`, and `Σ` becomes `σ` even at the end of a word. Tests: below, against
//! the standard library.

/// `c` in lower case; `c` itself if it has none.
pub(crate) fn lower(c: char) -> char {
    let code = u32::from(c);
    let lower = match code {
        0..0x80 => return c.to_ascii_lowercase(),
        0x130 => u32::from('i'),
        0x80..0x10000 => u32::from(lower_in_plane_0(code as u16)),
        // Above that, whole alphabets have their capitals at one distance from their small letters.
        0x10400..=0x10427 | 0x104B0..=0x104D3 => code + 40,
        0x10570..=0x1057A | 0x1057C..=0x1058A | 0x1058C..=0x10592 | 0x10594..=0x10595 => code + 39,
        0x10C80..=0x10CB2 => code + 64,
        0x10D50..=0x10D65 | 0x118A0..=0x118BF | 0x16E40..=0x16E5F => code + 32,
        0x16EA0..=0x16EB8 => code + 27,
        0x1E900..=0x1E921 => code + 34,
        _ => return c,
    };
    char::from_u32(lower).unwrap_or(c)
}

/// Whether `c` is a capital: has a lower case.
pub(crate) fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// Whether `c` is a small letter with a capital, of those in the Basic Multilingual Plane.
pub(crate) fn is_lower(c: char) -> bool {
    let code = match u32::from(c) {
        0..0x80 => return c.is_ascii_lowercase(),
        // Its capital is an ASCII letter, whose small letter is another.
        0x131 => return true,
        code => code as u16,
    };
    let is_of = |&(first, last, distance): &(u16, u16, i16)| {
        let capital = code.wrapping_sub(distance as u16);
        let is_alternating = distance == 1;
        (first..=last).contains(&capital)
            && (!is_alternating || (capital - first).is_multiple_of(2))
    };
    u32::from(c) < 0x10000 && RUNS.iter().any(is_of)
}

/// `text` in lower case, character by character.
pub(crate) fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

fn lower_in_plane_0(code: u16) -> u16 {
    let n_before = RUNS.partition_point(|&(first, _, _)| first <= code);
    match n_before.checked_sub(1).and_then(|idx| RUNS.get(idx)) {
        // A distance of 1 means that capitals and small letters alternate.
        Some(&(first, last, 1)) if code <= last && (code - first).is_multiple_of(2) => code + 1,
        Some(&(_, last, distance)) if code <= last && distance != 1 => {
            code.wrapping_add_signed(distance)
        }
        _ => code,
    }
}

/// Every run of capitals in the Basic Multilingual Plane, in order: its first, its last, and the distance from each to
/// its lower-case letter, modulo 2¹⁶.
#[rustfmt::skip]
const RUNS: [(u16, u16, i16); 168] = [
    (0xC0, 0xD6, 32), (0xD8, 0xDE, 32), (0x100, 0x12E, 1), (0x132, 0x136, 1), (0x139, 0x147, 1), (0x14A, 0x176, 1),
    (0x178, 0x178, -121), (0x179, 0x17D, 1), (0x181, 0x181, 210), (0x182, 0x184, 1), (0x186, 0x186, 206),
    (0x187, 0x187, 1), (0x189, 0x18A, 205), (0x18B, 0x18B, 1), (0x18E, 0x18E, 79), (0x18F, 0x18F, 202),
    (0x190, 0x190, 203), (0x191, 0x191, 1), (0x193, 0x193, 205), (0x194, 0x194, 207), (0x196, 0x196, 211),
    (0x197, 0x197, 209), (0x198, 0x198, 1), (0x19C, 0x19C, 211), (0x19D, 0x19D, 213), (0x19F, 0x19F, 214),
    (0x1A0, 0x1A4, 1), (0x1A6, 0x1A6, 218), (0x1A7, 0x1A7, 1), (0x1A9, 0x1A9, 218), (0x1AC, 0x1AC, 1),
    (0x1AE, 0x1AE, 218), (0x1AF, 0x1AF, 1), (0x1B1, 0x1B2, 217), (0x1B3, 0x1B5, 1), (0x1B7, 0x1B7, 219),
    (0x1B8, 0x1B8, 1), (0x1BC, 0x1BC, 1), (0x1C4, 0x1C4, 2), (0x1C5, 0x1C5, 1), (0x1C7, 0x1C7, 2), (0x1C8, 0x1C8, 1),
    (0x1CA, 0x1CA, 2), (0x1CB, 0x1DB, 1), (0x1DE, 0x1EE, 1), (0x1F1, 0x1F1, 2), (0x1F2, 0x1F4, 1),
    (0x1F6, 0x1F6, -97), (0x1F7, 0x1F7, -56), (0x1F8, 0x21E, 1), (0x220, 0x220, -130), (0x222, 0x232, 1),
    (0x23A, 0x23A, 10795), (0x23B, 0x23B, 1), (0x23D, 0x23D, -163), (0x23E, 0x23E, 10792), (0x241, 0x241, 1),
    (0x243, 0x243, -195), (0x244, 0x244, 69), (0x245, 0x245, 71), (0x246, 0x24E, 1), (0x370, 0x372, 1),
    (0x376, 0x376, 1), (0x37F, 0x37F, 116), (0x386, 0x386, 38), (0x388, 0x38A, 37), (0x38C, 0x38C, 64),
    (0x38E, 0x38F, 63), (0x391, 0x3AB, 32), (0x3CF, 0x3CF, 8), (0x3D8, 0x3EE, 1), (0x3F4, 0x3F4, -60),
    (0x3F7, 0x3F7, 1), (0x3F9, 0x3F9, -7), (0x3FA, 0x3FA, 1), (0x3FD, 0x3FF, -130), (0x400, 0x40F, 80),
    (0x410, 0x42F, 32), (0x460, 0x480, 1), (0x48A, 0x4BE, 1), (0x4C0, 0x4C0, 15), (0x4C1, 0x4CD, 1),
    (0x4D0, 0x52E, 1), (0x531, 0x556, 48), (0x10A0, 0x10CD, 7264), (0x13A0, 0x13EF, -26672), (0x13F0, 0x13F5, 8),
    (0x1C89, 0x1C89, 1), (0x1C90, 0x1CBF, -3008), (0x1E00, 0x1E94, 1), (0x1E9E, 0x1E9E, -7615), (0x1EA0, 0x1EFE, 1),
    (0x1F08, 0x1F0F, -8), (0x1F18, 0x1F1D, -8), (0x1F28, 0x1F2F, -8), (0x1F38, 0x1F3F, -8), (0x1F48, 0x1F4D, -8),
    (0x1F59, 0x1F5F, -8), (0x1F68, 0x1F6F, -8), (0x1F88, 0x1F8F, -8), (0x1F98, 0x1F9F, -8), (0x1FA8, 0x1FAF, -8),
    (0x1FB8, 0x1FB9, -8), (0x1FBA, 0x1FBB, -74), (0x1FBC, 0x1FBC, -9), (0x1FC8, 0x1FCB, -86), (0x1FCC, 0x1FCC, -9),
    (0x1FD8, 0x1FD9, -8), (0x1FDA, 0x1FDB, -100), (0x1FE8, 0x1FE9, -8), (0x1FEA, 0x1FEB, -112), (0x1FEC, 0x1FEC, -7),
    (0x1FF8, 0x1FF9, -128), (0x1FFA, 0x1FFB, -126), (0x1FFC, 0x1FFC, -9), (0x2126, 0x2126, -7517),
    (0x212A, 0x212A, -8383), (0x212B, 0x212B, -8262), (0x2132, 0x2132, 28), (0x2160, 0x216F, 16), (0x2183, 0x2183, 1),
    (0x24B6, 0x24CF, 26), (0x2C00, 0x2C2F, 48), (0x2C60, 0x2C60, 1), (0x2C62, 0x2C62, -10743),
    (0x2C63, 0x2C63, -3814), (0x2C64, 0x2C64, -10727), (0x2C67, 0x2C6B, 1), (0x2C6D, 0x2C6D, -10780),
    (0x2C6E, 0x2C6E, -10749), (0x2C6F, 0x2C6F, -10783), (0x2C70, 0x2C70, -10782), (0x2C72, 0x2C72, 1),
    (0x2C75, 0x2C75, 1), (0x2C7E, 0x2C7F, -10815), (0x2C80, 0x2CE2, 1), (0x2CEB, 0x2CED, 1), (0x2CF2, 0x2CF2, 1),
    (0xA640, 0xA66C, 1), (0xA680, 0xA69A, 1), (0xA722, 0xA72E, 1), (0xA732, 0xA76E, 1), (0xA779, 0xA77B, 1),
    (0xA77D, 0xA77D, 30204), (0xA77E, 0xA786, 1), (0xA78B, 0xA78B, 1), (0xA78D, 0xA78D, 23256), (0xA790, 0xA792, 1),
    (0xA796, 0xA7A8, 1), (0xA7AA, 0xA7AA, 23228), (0xA7AB, 0xA7AB, 23217), (0xA7AC, 0xA7AC, 23221),
    (0xA7AD, 0xA7AD, 23231), (0xA7AE, 0xA7AE, 23228), (0xA7B0, 0xA7B0, 23278), (0xA7B1, 0xA7B1, 23254),
    (0xA7B2, 0xA7B2, 23275), (0xA7B3, 0xA7B3, 928), (0xA7B4, 0xA7C2, 1), (0xA7C4, 0xA7C4, -48),
    (0xA7C5, 0xA7C5, 23229), (0xA7C6, 0xA7C6, 30152), (0xA7C7, 0xA7C9, 1), (0xA7CB, 0xA7CB, 23193),
    (0xA7CC, 0xA7DA, 1), (0xA7DC, 0xA7DC, 22975), (0xA7F5, 0xA7F5, 1), (0xFF21, 0xFF3A, 32),
];

#[cfg(test)]
mod tests {
    use crate::letters::{is_lower, is_upper, lower};

    #[test]
    fn every_letter_is_lowered_as_by_the_standard_library() {
        let letters = (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| c.is_alphabetic());
        for c in letters {
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn capitals_and_small_letters_are_those_of_the_standard_library() {
        for c in (0..=0xFFFF).filter_map(char::from_u32).filter(|c| c.is_alphabetic()) {
            // Letters for two, such as ǅ, are capitals too: they start names.
            let has_small = c.to_lowercase().next() != Some(c);
            assert_eq!(is_upper(c), has_small, "{c} {:x}", u32::from(c));
            assert!(!is_lower(c) || c.is_lowercase(), "{c} {:x}", u32::from(c));
            let capital = c.to_uppercase().next().filter(|_| c.to_uppercase().len() == 1);
            let has_capital = capital.is_some_and(|it| it != c && lower(it) == c);
            assert!(!has_capital || is_lower(c), "{c} {:x}", u32::from(c));
        }
    }
}
