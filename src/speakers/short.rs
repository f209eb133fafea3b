//! What a speaker is called where there is little room: the surname.
//!
//! Knows nothing of how speakers are found. A name that is still too long is cut by whoever shows it. Tests:
//! `tests/speakers/short.rs`.

use super::{Speaker, SpeakerKind};

/// Family names in languages that put the family name first.
pub(super) const FAMILY_NAMES: &str = "
        an baek bai bao cai cao chang chen cheng chu cui dai deng ding dong du duan fan fang feng fu gao ge gong gu guan guo
        han hao he hong hou hu huang ji jia jiang jin jing kang kong lai lan lei li liang liao lin liu long lu luo lv ma
        mao meng mo ni niu pan pang peng qi qian qiao qin qiu ren shao shen shi song su sun tan tang tao tian tong wan
        wang wei wen wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yi yin yu yuan yue zeng zhang zhao zheng
        zhong zhou zhu zhuang zou kim park lee choi jung jeong cho yoon jang lim shin seo kwon nguyen tran pham
        hoang phan vu vo dang bui ngo bian geng mu nie ouyang pei qu ruan shangguan sima tu weng xin zhan zhuge zuo";

/// Words that belong to the surname after them: `van`, `de la`.
pub(super) const PARTICLES: &str = "
        van von de der den del della di da dos das du la le el al bin ibn bint ten ter of-the af av zu y e mac ben abu ap";

/// What follows a surname without being one.
const SUFFIXES: &str = "jr jr. sr sr. ii iii iv v phd obe cbe kc qc mp";

/// The surname of a person: `Pike`, `von der Leyen`, and `Jing` of Jing Junhai. Organisations and unnamed sources are called
/// what the article calls them.
pub fn surname(speaker: &Speaker) -> &str {
    let name = speaker.name.trim();
    if speaker.kind != SpeakerKind::Person {
        return name;
    }
    // Foreign names in Chinese and Japanese.
    if let Some((_, last)) = name.rsplit_once(['·', '・']) {
        return last.trim();
    }
    let (first, rest) = name.split_once(char::is_whitespace).unwrap_or((name, ""));
    if is_family_name(speaker, first, rest.trim_start()) {
        return first;
    }
    let mut whole = name;
    let (mut before, mut last) = cut(whole);
    while !before.is_empty() && is_among(SUFFIXES, last) {
        whole = before;
        (before, last) = cut(whole);
    }
    while !before.is_empty() {
        let (earlier, word) = cut(before);
        let is_small = word.starts_with(|c: char| c.is_ascii_lowercase());
        // Al Gore has a given name that looks like one.
        if !is_small && (earlier.is_empty() || !is_among(PARTICLES, word)) {
            break;
        }
        before = earlier;
    }
    whole.get(before.len()..).unwrap_or(whole).trim_start().trim_end_matches(',')
}

/// What to call each of `speakers`: the surname, with an initial if two share it, and all of the name if that does not tell
/// them apart.
pub fn short_names(speakers: &[&Speaker]) -> Vec<String> {
    let surnames: Vec<&str> = speakers.iter().map(|it| surname(it)).collect();
    let mut names = Vec::new();
    for (speaker, own) in speakers.iter().zip(&surnames) {
        let name = speaker.name.trim();
        let (mut is_shared, mut is_alike) = (false, false);
        for (other, its) in speakers.iter().zip(&surnames) {
            if own == its && other.name != speaker.name {
                is_shared = true;
                is_alike |= first_letter(&other.name) == first_letter(name);
            }
        }
        let initial = first_letter(name)
            .filter(|&it| !is_alike && it < ABBREVIATED && !name.starts_with(own));
        names.push(match initial {
            _ if !is_shared => (*own).to_owned(),
            Some(initial) => [initial.encode_utf8(&mut [0; 4]), ". ", own].concat(),
            None => name.to_owned(),
        });
    }
    names
}

/// Scripts before this character (Latin, Greek, Cyrillic, Armenian) shorten a given name to its first letter.
const ABBREVIATED: char = '\u{590}';

/// The first character that is no sign: of `“Ada”`, the `A`.
fn first_letter(name: &str) -> Option<char> {
    name.chars().find(|c| {
        !c.is_ascii_punctuation() && !matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '„')
    })
}

/// A text without its last word, and that word.
fn cut(text: &str) -> (&str, &str) {
    let (before, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    (before.trim_end(), last)
}

fn is_among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a person's family name comes `first`, and `rest` is the given name.
fn is_family_name(speaker: &Speaker, first: &str, rest: &str) -> bool {
    let last = cut(rest).1;
    if last.is_empty() {
        return false;
    }
    // `山田 太郎`.
    if first.starts_with(|c| ('\u{2E80}'..='\u{9FFF}').contains(&c)) {
        return true;
    }
    // The article knows better: it says `Mr. Jing`.
    let is_used =
        |word: &str| speaker.forms.iter().any(|form| *form != speaker.name && cut(form).1 == word);
    let is_known = is_among(FAMILY_NAMES, first);
    match (is_used(first), is_used(last)) {
        (true, false) if is_known => return true,
        (false, true) => return false,
        _ => {}
    }
    // `Ban Ki-moon`.
    let has_small_half = rest
        .split_once('-')
        .is_some_and(|(_, half)| half.starts_with(|c: char| c.is_ascii_lowercase()));
    let is_korean = has_small_half && rest.starts_with(|c: char| c.is_ascii_uppercase());
    is_korean && last == rest || is_known && is_pinyin(&rest.to_ascii_lowercase(), 2)
}

/// Whether a given name in lower case is at most `n_syllables` of Chinese, as Pinyin writes them: `jun` `hai`.
fn is_pinyin(name: &str, n_syllables: usize) -> bool {
    let name = name.trim_start_matches(['-', '\'', '’', ' ']);
    let is_rest = |&cut: &usize| {
        let parts = name.get(..cut).zip(name.get(cut..));
        parts.is_some_and(|(syllable, rest)| {
            is_syllable(syllable) && is_pinyin(rest, n_syllables - 1)
        })
    };
    name.is_empty()
        || 0 < n_syllables && (1..=LONGEST_SYLLABLE.min(name.len())).any(|cut| is_rest(&cut))
}

/// `zhuang`.
const LONGEST_SYLLABLE: usize = 6;

const FINALS: &str = "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu ong ou u ua uai uan uang ue ui un uo v ve";

fn is_syllable(syllable: &str) -> bool {
    let rest = syllable.trim_start_matches(
        |c: char| matches!(c, 'b'..='d' | 'f'..='h' | 'j'..='n' | 'p'..='t' | 'w'..='z'),
    );
    let initial = syllable.strip_suffix(rest).unwrap_or_default();
    let is_initial = initial.len() < 2 || is_among("zh ch sh", initial);
    // `o` follows lips alone.
    is_initial && (is_among(FINALS, rest) || rest == "o" && is_among("b p m f w", initial))
}
