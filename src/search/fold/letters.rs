//! The plain letter for an accented or otherwise marked one, in Latin, Greek, Cyrillic and Arabic.
//!
//! The groups below are for people to read; the compiler turns each alphabet into one small table. Tests:
//! `tests/search/fold.rs` against Unicode's own decompositions.

/// The plain letter for a lower-case one; `None` if it is plain itself.
pub(super) fn plain_letter(lower: char) -> Option<char> {
    let code = u32::from(lower);
    let (first, base, plain): (u32, u32, &[u8]) = match code {
        0xAA..0x250 => (0xAA, 0, &LATIN),
        0x1E00..0x1F00 => (0x1E00, 0, &LATIN_ADDITIONAL),
        0x2070..0x20A0 => (0x2070, 0, &RAISED),
        0x2100..0x2180 => (0x2100, 0, &LETTERLIKE),
        0x370..0x400 => (0x370, GREEK_BASE, &GREEK),
        0x1F00..0x2000 => (0x1F00, GREEK_BASE, &GREEK_EXTENDED),
        0x400..0x530 => (0x400, CYRILLIC_BASE, &CYRILLIC),
        0x620..0x6D4 => (0x620, ARABIC_BASE, &ARABIC),
        _ => return None,
    };
    match plain.get((code - first) as usize) {
        None | Some(0) => None,
        Some(&letter) => char::from_u32(base + u32::from(letter)),
    }
}

const GREEK_BASE: u32 = 0x370;
const CYRILLIC_BASE: u32 = 0x400;
const ARABIC_BASE: u32 = 0x600;

static LATIN: [u8; 0x250 - 0xAA] = table(
    0xAA,
    0,
    &[
        ('a', "ªàáâãäåāăąǎǟǡǻȁȃȧ"),
        ('b', "ƀ"),
        ('c', "çćĉċč"),
        ('d', "ďđð"),
        ('e', "èéêëēĕėęěȅȇȩ"),
        ('g', "ĝğġģǥǧǵ"),
        ('h', "ĥħȟ"),
        ('i', "ìíîïĩīĭįıǐȉȋ"),
        ('j', "ĵǰ"),
        ('k', "ķĸǩ"),
        ('l', "ĺļľŀłƚ"),
        ('n', "ñńņňŉŋǹ"),
        ('o', "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱ"),
        ('r', "ŕŗřȑȓ"),
        ('s', "śŝşšſș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗ"),
        ('w', "ŵ"),
        ('y', "ýÿŷȳ"),
        ('z', "źżžƶ"),
        ('1', "¹"),
        ('2', "²"),
        ('3', "³"),
    ],
);

static LATIN_ADDITIONAL: [u8; 0x100] = table(
    0x1E00,
    0,
    &[
        ('a', "ḁẚạảấầẩẫậắằẳẵặ"),
        ('b', "ḃḅḇ"),
        ('c', "ḉ"),
        ('d', "ḋḍḏḑḓ"),
        ('e', "ḕḗḙḛḝẹẻẽếềểễệ"),
        ('f', "ḟ"),
        ('g', "ḡ"),
        ('h', "ḣḥḧḩḫẖ"),
        ('i', "ḭḯỉị"),
        ('k', "ḱḳḵ"),
        ('l', "ḷḹḻḽ"),
        ('m', "ḿṁṃ"),
        ('n', "ṅṇṉṋ"),
        ('o', "ṍṏṑṓọỏốồổỗộớờởỡợ"),
        ('p', "ṕṗ"),
        ('r', "ṙṛṝṟ"),
        ('s', "ṡṣṥṧṩẛ"),
        ('t', "ṫṭṯṱẗ"),
        ('u', "ṳṵṷṹṻụủứừửữự"),
        ('v', "ṽṿ"),
        ('w', "ẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ẏẙỳỵỷỹ"),
        ('z', "ẑẓẕ"),
    ],
);

static RAISED: [u8; 0x30] = table(
    0x2070,
    0,
    &[
        ('0', "⁰₀"),
        ('1', "₁"),
        ('2', "₂"),
        ('3', "₃"),
        ('4', "⁴₄"),
        ('5', "⁵₅"),
        ('6', "⁶₆"),
        ('7', "⁷₇"),
        ('8', "⁸₈"),
        ('9', "⁹₉"),
        ('a', "ₐ"),
        ('e', "ₑ"),
        ('h', "ₕ"),
        ('i', "ⁱ"),
        ('k', "ₖ"),
        ('l', "ₗ"),
        ('m', "ₘ"),
        ('n', "ⁿₙ"),
        ('o', "ₒ"),
        ('p', "ₚ"),
        ('s', "ₛ"),
        ('t', "ₜ"),
        ('x', "ₓ"),
    ],
);

static LETTERLIKE: [u8; 0x80] = table(
    0x2100,
    0,
    &[
        ('b', "ℬ"),
        ('c', "ℂℭⅽ"),
        ('d', "ⅆⅾ"),
        ('e', "ℯℰⅇ"),
        ('f', "ℱ"),
        ('g', "ℊ"),
        ('h', "ℋℌℍℎ"),
        ('i', "ℐℑℹⅈⅰ"),
        ('j', "ⅉ"),
        ('l', "ℒℓⅼ"),
        ('m', "ℳⅿ"),
        ('n', "ℕ"),
        ('o', "ℴ"),
        ('p', "ℙ"),
        ('q', "ℚ"),
        ('r', "ℛℜℝ"),
        ('v', "ⅴ"),
        ('x', "ⅹ"),
        ('z', "ℤℨ"),
    ],
);

static GREEK: [u8; 0x90] = table(
    0x370,
    GREEK_BASE,
    &[
        ('α', "ά"),
        ('β', "ϐ"),
        ('ε', "έϵ"),
        ('η', "ή"),
        ('θ', "ϑ"),
        ('ι', "ΐίϊ"),
        ('κ', "ϰ"),
        ('ο', "ό"),
        ('π', "ϖ"),
        ('ρ', "ϱ"),
        ('σ', "ςϲ"),
        ('υ', "ΰϋύϒϓϔ"),
        ('φ', "ϕ"),
        ('ω', "ώ"),
    ],
);

static GREEK_EXTENDED: [u8; 0x100] = table(
    0x1F00,
    GREEK_BASE,
    &[
        ('α', "ἀἁἂἃἄἅἆἇὰ\u{1F71}ᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
        ('ε', "ἐἑἒἓἔἕὲ\u{1F73}"),
        ('η', "ἠἡἢἣἤἥἦἧὴ\u{1F75}ᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
        ('ι', "ἰἱἲἳἴἵἶἷὶ\u{1F77}\u{1FBE}ῐῑῒ\u{1FD3}ῖῗ"),
        ('ο', "ὀὁὂὃὄὅὸ\u{1F79}"),
        ('ρ', "ῤῥ"),
        ('υ', "ὐὑὒὓὔὕὖὗὺ\u{1F7B}ῠῡῢ\u{1FE3}ῦῧ"),
        ('ω', "ὠὡὢὣὤὥὦὧὼ\u{1F7D}ᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ],
);

static CYRILLIC: [u8; 0x130] = table(
    0x400,
    CYRILLIC_BASE,
    &[
        ('а', "ӑӓ"),
        ('г', "ѓ"),
        ('е', "ѐёӗ"),
        ('ж', "ӂӝ"),
        ('з', "ӟ"),
        ('и', "йѝӣӥ"),
        ('к', "ќ"),
        ('о', "ӧ"),
        ('у', "ўӯӱӳ"),
        ('ч', "ӵ"),
        ('ы', "ӹ"),
        ('э', "ӭ"),
        ('і', "ї"),
        ('ѵ', "ѷ"),
        ('ә', "ӛ"),
        ('ө', "ӫ"),
    ],
);

static ARABIC: [u8; 0xB4] = table(
    0x620,
    ARABIC_BASE,
    &[('ا', "آأإ"), ('و', "ؤ"), ('ي', "ئى"), ('ہ', "ۂ"), ('ے', "ۓ"), ('ە', "ۀ")],
);

/// For each of `N` code points from `first` on: the plain letter's distance from `base`, or 0 if the letter is plain
/// itself.
const fn table<const N: usize>(first: u32, base: u32, groups: &[(char, &str)]) -> [u8; N] {
    let mut plain = [0; N];
    let mut group_idx = 0;
    while group_idx < groups.len() {
        let (letter, marked) = groups[group_idx];
        let marked = marked.as_bytes();
        let mut at = 0;
        while at < marked.len() {
            let (code, len) = decode(marked, at);
            plain[(code - first) as usize] = (letter as u32 - base) as u8;
            at += len;
        }
        group_idx += 1;
    }
    plain
}

/// The code point encoded by the two or three bytes at `at`, and the number of bytes.
const fn decode(utf8: &[u8], at: usize) -> (u32, usize) {
    let (lead, second) = (utf8[at] as u32, utf8[at + 1] as u32 & 0x3F);
    if lead < 0xE0 {
        ((lead & 0x1F) << 6 | second, 2)
    } else {
        ((lead & 0xF) << 12 | second << 6 | utf8[at + 2] as u32 & 0x3F, 3)
    }
}
