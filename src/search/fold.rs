//! Folding: reduces a character to its plain form, without case, accents and width (`É` → `e`, `ł` → `l`, `ß` → `ss`).
//!
//! Works character by character, so that the caller knows which character each folded letter came from. Knows nothing
//! of words or queries. Tests: below, and `tests/search/fold.rs` against Unicode's own tables.

mod letters;
mod marks;

use crate::letters::lower;
use letters::plain_letter;
pub(super) use marks::{is_format, is_mark};

/// Appends the folded form of `c`: lower-case letters and digits without marks; nothing for a mark or a format
/// character.
pub fn fold_char(c: char, folded: &mut String) {
    match c {
        'A'..='Z' => folded.push(c.to_ascii_lowercase()),
        '\0'..='\x7F' => folded.push(c),
        '\u{3099}' | '\u{FF9E}' => voice(folded, 1),
        '\u{309A}' | '\u{FF9F}' => voice(folded, 2),
        '\u{AC00}'..='\u{D7A3}' => push_syllable(c, folded),
        _ if is_mark(c) || is_format(c) => {}
        _ => push_letter(compatible(c), folded),
    }
}

/// The folded form of `text`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, &mut folded));
    folded
}

fn push_letter(c: char, folded: &mut String) {
    let lower = lower(c);
    match several_letters(lower) {
        Some(letters) => folded.push_str(letters),
        None => folded.push(plain_letter(lower).unwrap_or(lower)),
    }
}

/// Merges a separate sound mark into the kana before it.
fn voice(folded: &mut String, step: u32) {
    let Some(kana) = folded.chars().next_back().map(u32::from) else { return };
    let distance = match if kana < 0x30A0 { kana } else { kana - 0x60 } {
        // か to ち, then つ, て and と: the voiced one comes next.
        code @ 0x304B..=0x3061 if code % 2 == 1 => 1,
        0x3064 | 0x3066 | 0x3068 | 0x309D => 1,
        // は to ほ have two each.
        0x306F | 0x3072 | 0x3075 | 0x3078 | 0x307B => step,
        // う, and ワ to ヲ.
        0x3046 => 0x4E,
        0x308F..=0x3092 if 0x30A0 <= kana => 8,
        _ => return,
    };
    folded.pop();
    folded.extend(char::from_u32(kana + distance));
}

/// Appends a Hangul syllable as its two or three letters, so that one still being typed is a prefix (Unicode, section
/// 3.12).
fn push_syllable(syllable: char, folded: &mut String) {
    let idx = u32::from(syllable) - 0xAC00;
    let (lead, vowel, tail) = (idx / 588, idx / 28 % 21, idx % 28);
    let jamo = [0x1100 + lead, 0x1161 + vowel, 0x11A7 + tail];
    let n_jamo = if tail == 0 { 2 } else { 3 };
    folded.extend(jamo.into_iter().take(n_jamo).filter_map(char::from_u32));
}

/// The ordinary form of a character that Unicode encodes separately for its width, style or enclosure.
fn compatible(c: char) -> char {
    const HALF_WIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    let code = u32::from(c);
    let ordinary = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(code - 0xFEE0),
        '\u{FF66}'..='\u{FF9D}' => HALF_WIDTH.chars().nth(code as usize - 0xFF66),
        '\u{1D400}'..='\u{1D6A3}' => char::from_u32(match (code - 0x1D400) % 52 {
            letter @ 0..26 => 0x61 + letter,
            letter => 0x61 + letter - 26,
        }),
        '\u{1D7CE}'..='\u{1D7FF}' => char::from_u32(0x30 + (code - 0x1D7CE) % 10),
        '①'..='⑨' => char::from_u32(code - 0x2460 + 0x31),
        'Ⓐ'..='Ⓩ' => char::from_u32(code - 0x24B6 + 0x61),
        'ⓐ'..='ⓩ' => char::from_u32(code - 0x24D0 + 0x61),
        _ => None,
    };
    ordinary.unwrap_or(c)
}

/// The plain spelling of a letter that is written as several; `None` for all others.
fn several_letters(lower: char) -> Option<&'static str> {
    Some(match lower {
        'ß' => "ss",
        'æ' | 'ǣ' | 'ǽ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ǯ' => "ʒ",
        'ĳ' => "ij",
        'ǆ' | 'ǳ' => "dz",
        'ǉ' => "lj",
        'ǌ' => "nj",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'ⅱ' => "ii",
        'ⅲ' => "iii",
        'ⅳ' => "iv",
        'ⅵ' => "vi",
        'ⅶ' => "vii",
        'ⅷ' => "viii",
        'ⅸ' => "ix",
        'ⅺ' => "xi",
        'ⅻ' => "xii",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(fold(text), expect, "{text:?}");
    }

    #[test]
    fn accents_case_and_width_are_set_aside() {
        check("Café Łódź ÅNGSTRÖM Đà Nẵng", "cafe lodz angstrom da nang");
        check("Straße STRASSE STRAẞE", "strasse strasse strasse");
        check("ＦＡＷ　２０２３", "faw\u{3000}2023");
        check("Ærø œuvre ﬁnal ﬃ", "aero oeuvre final ffi");
        check("Ἀθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ");
        check("Ёлка Андрій й", "елка андріи и");
    }

    #[test]
    fn marks_written_apart_fold_like_marks_written_together() {
        check("Cafe\u{301} e\u{323}\u{302}", "cafe e");
        check("が か\u{3099} ｶﾞ パ ハ\u{309A} ﾊﾟ", "が が ガ パ パ パ");
    }

    #[test]
    fn every_i_of_turkish_is_one_letter() {
        check("İstanbul ISTANBUL ıstanbul istanbul", "istanbul istanbul istanbul istanbul");
    }

    #[test]
    fn vowel_points_fall_and_vowel_signs_stay() {
        check("שָׁלוֹם كِتَاب آب", "שלום كتاب اب");
        assert_ne!(fold("कि"), fold("का"));
    }

    #[test]
    fn a_syllable_in_the_making_is_a_prefix() {
        assert!(fold("한국").starts_with(&fold("하")));
    }

    #[test]
    fn invisible_characters_leave_nothing() {
        check("elec\u{AD}tri\u{200D}fi\u{FEFF}cation", "electrification");
    }
}
