//! Turns bytes into text: byte-order marks, UTF-8, the fallback for other encodings, line breaks. Tests:
//! `tests/parse.rs`.

#[cfg(feature = "formats")]
mod declared;
#[cfg(any(feature = "formats", feature = "widget"))]
pub(super) mod label;

use super::Problem;
use std::str::Utf8Error;

/// How many bytes of a file are examined to tell text from a binary file. Higher is slower, lower misses binary data
/// that comes later.
const SNIFFED: usize = 64 * 1024;

/// The text in `bytes`, with `\n` for every line break and no byte-order mark.
pub(super) fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    let text = match bytes {
        [0xFF, 0xFE, units @ ..] => from_utf16(units, u16::from_le_bytes, problems),
        [0xFE, 0xFF, units @ ..] => from_utf16(units, u16::from_be_bytes, problems),
        _ => from_utf8(bytes, problems),
    };
    with_unix_line_ends(text.trim_start_matches('\u{feff}'))
}

fn from_utf8(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    if is_binary(bytes) {
        problems.push(Problem::Binary);
        return String::new();
    }
    #[cfg(feature = "formats")]
    if let Some(text) = declared::decode(bytes, problems) {
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) if is_damaged(bytes, error) => {
            let n_replaced =
                bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            problems.push(Problem::Damaged { encoding: "UTF-8", n_replaced });
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => {
            problems.push(Problem::Windows1252);
            bytes.iter().copied().map(windows_1252).collect()
        }
    }
}

/// Whether this is UTF-8 with errors: it ends inside a sequence, or has at least one valid multi-byte sequence. If not,
/// it is in an older single-byte encoding, and is read as the web's own fallback, Windows-1252.
fn is_damaged(bytes: &[u8], error: Utf8Error) -> bool {
    error.error_len().is_none() || bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, problems: &mut Vec<Problem>) -> String {
    let (pairs, odd) = bytes.as_chunks();
    let mut n_replaced = odd.len();
    let mut text: String = char::decode_utf16(pairs.iter().copied().map(unit))
        .map(|c| {
            n_replaced += usize::from(c.is_err());
            c.unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect();
    if is_binary(text.as_bytes()) {
        problems.push(Problem::Binary);
        return String::new();
    }
    text.extend(odd.iter().map(|_| char::REPLACEMENT_CHARACTER));
    if n_replaced != 0 {
        problems.push(Problem::Damaged { encoding: "UTF-16", n_replaced });
    }
    text
}

/// Whether this is not text: it has a NUL, or more than one control character in 32 bytes.
fn is_binary(bytes: &[u8]) -> bool {
    let sniffed = &bytes[..bytes.len().min(SNIFFED)];
    let n_control =
        sniffed.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    sniffed.contains(&0) || n_control * 32 > sniffed.len()
}

pub(super) fn with_unix_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The character of a byte in Windows-1252, from the index in the WHATWG Encoding Standard.
pub(super) fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', //
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
