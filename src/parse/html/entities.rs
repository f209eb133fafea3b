//! Decodes character references: all numeric ones, and the named ones that articles use.

use crate::parse::decode::windows_1252;
use crate::parse::scan::split_while;

/// The names of the characters from U+00A0 to U+00FF, in order.
const LATIN_1: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml";

/// Other names, each followed by its character.
const OTHERS: &str = "amp & lt < gt > quot \" apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ \
    hellip … bull • lsaquo ‹ rsaquo › euro € trade ™ dagger † Dagger ‡ prime ′ Prime ″ permil ‰ minus − horbar ― \
    OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Yuml Ÿ larr ← rarr → uarr ↑ darr ↓ ne ≠ le ≤ ge ≥ asymp ≈ \
    infin ∞ fnof ƒ circ ˆ tilde ˜ colon : comma , period . excl ! quest ? num # lpar ( rpar )";

/// How many bytes to search for the semicolon; no name here is that long.
const LONGEST: usize = 8;

/// `text` with its character references decoded.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut parts = text.split('&');
    decoded.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match numeric(part).or_else(|| named(part)) {
            Some((c, rest)) => {
                decoded.push(c);
                decoded.push_str(rest);
            }
            None => {
                decoded.push('&');
                decoded.push_str(part);
            }
        }
    }
    decoded
}

/// `#8220;…` or `#x201C…`: the semicolon is optional, as in the HTML standard.
fn numeric(part: &str) -> Option<(char, &str)> {
    let part = part.strip_prefix('#')?;
    let (digits, radix) = part.strip_prefix(['x', 'X']).map_or((part, 10), |hex| (hex, 16));
    let (digits, rest) = split_while(digits, &|c| c.is_digit(radix));
    if digits.is_empty() {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let c = match code {
        0 => None,
        0x80..=0x9F => Some(windows_1252(code as u8)),
        _ => char::from_u32(code),
    };
    Some((c.unwrap_or(char::REPLACEMENT_CHARACTER), rest.strip_prefix(';').unwrap_or(rest)))
}

/// `eacute;…`
fn named(part: &str) -> Option<(char, &str)> {
    let end = part.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, rest) = (part.get(..end)?, part.get(end + 1..)?);
    let latin = LATIN_1.split(' ').position(|known| known == name);
    let c = latin.and_then(|idx| char::from_u32(0xA0 + idx as u32)).or_else(|| {
        let mut words = OTHERS.split(' ');
        words.find(|word| *word == name && name.len() != 1)?;
        words.next()?.chars().next()
    })?;
    Some((c, rest))
}
