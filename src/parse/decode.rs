//! Bytes to text: byte-order marks, UTF-8 and what to do when it is not, line ends. Tests: `tests/parse.rs`.

use super::Problem;

/// How much of a file is looked at to tell text from a binary file, in bytes.
const SNIFFED: usize = 64 * 1024;

/// The text in `bytes`, with `\n` for every line end and no byte-order mark, and what was wrong with it.
pub(super) fn decode(bytes: &[u8]) -> (String, Vec<Problem>) {
    let mut problems = Vec::new();
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => from_utf8(rest, &mut problems),
        [0xFF, 0xFE, rest @ ..] => from_utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => from_utf16(rest, u16::from_be_bytes),
        _ => from_utf8(bytes, &mut problems),
    };
    (with_unix_line_ends(text), problems)
}

fn from_utf8(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    if is_binary(bytes) {
        problems.push(Problem::Binary);
        return String::new();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) => {
            problems.push(Problem::DamagedUtf8 {
                n_replaced: bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count(),
            });
            String::from_utf8_lossy(bytes).into_owned()
        }
        // Not one multi-byte sequence is whole: an older single-byte encoding, as the web's own fallback has it.
        Err(_) => {
            problems.push(Problem::Windows1252);
            bytes.iter().copied().map(windows_1252).collect()
        }
    }
}

fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Whether the bytes are no text: any NUL, or more than one control character in thirty-two.
fn is_binary(bytes: &[u8]) -> bool {
    let sniffed = &bytes[..bytes.len().min(SNIFFED)];
    let n_control =
        sniffed.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    sniffed.contains(&0) || n_control * 32 > sniffed.len()
}

fn with_unix_line_ends(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The character of a byte in Windows-1252, as the WHATWG Encoding Standard's index has it.
fn windows_1252(byte: u8) -> char {
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
