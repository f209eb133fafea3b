//! Folding compared with Unicode's own tables, for every character of the scripts it knows.

use rostrum::search::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether `c` is a letter with a case, not a letter-like symbol.
fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// What folding should make of `c`: decomposed, without marks, in lower case.
fn expect(c: char) -> String {
    let plain = |text: String| text.chars().filter(|&c| !is_combining_mark(c)).collect::<String>();
    plain(plain(c.nfkd().collect()).to_lowercase().nfkd().collect())
}

#[test]
fn letters_of_latin_greek_and_cyrillic_fold_as_unicode_decomposes_them() {
    let alphabets = [0xC0..0x250, 0x370..0x530, 0x1E00..0x2000u32];
    for c in alphabets
        .into_iter()
        .flatten()
        .filter_map(char::from_u32)
        .filter(|&c| is_cased(c) || '\u{3041}' <= c)
    {
        let (folded, expect) = (fold(&c.to_string()), expect(c));
        // Folding goes further for strokes, dots and ligatures that Unicode does not decompose, and for final sigma.
        let goes_further = "ßæðøþđħıĸłŋœŧƀƚƶǥⱥꜳʼnʾς".chars().any(|c| expect.contains(c))
            || c == 'ŀ'
            || c == 'Ŀ';
        assert!(
            folded == expect || goes_further || expect.contains(' '),
            "{c} folds to {folded}, not {expect}"
        );
        assert!(
            !goes_further
                || folded.chars().all(|c| c.is_ascii_alphabetic() || c == 'σ' || "ʾⱥ".contains(c)),
            "{c} {folded}"
        );
    }
}

#[test]
fn full_width_forms_fold_as_unicode_decomposes_them() {
    for c in (0xFF01..0xFF5F).chain(0xFF66..0xFF9E).filter_map(char::from_u32) {
        assert_eq!(fold(&c.to_string()), c.nfkc().collect::<String>().to_lowercase(), "{c}");
    }
}

#[test]
fn written_together_or_apart_is_the_same() {
    let letters = (0xC0..0x250)
        .chain(0x370..0x530)
        .chain(0x1E00..0x2000)
        .chain(0x3041..0x3100)
        .chain(0xAC00..0xD7A4);
    for c in letters.filter_map(char::from_u32).filter(|&c| is_cased(c) || '\u{3041}' <= c) {
        let apart: String = c.nfd().collect();
        assert_eq!(fold(&apart), fold(&c.to_string()), "{c}");
    }
}

#[test]
fn what_is_folded_stays_as_it_is() {
    for c in (0..0x20000).filter_map(char::from_u32) {
        let once = fold(&c.to_string());
        assert_eq!(fold(&once), once, "{c:?} {:x}", u32::from(c));
    }
}

#[test]
fn every_mark_leaves_nothing_or_is_a_letter() {
    for c in (0..0x10000).filter_map(char::from_u32).filter(|&c| is_combining_mark(c)) {
        assert!(fold(&c.to_string()).is_empty() || c.is_alphanumeric(), "{:x}", u32::from(c));
    }
}
