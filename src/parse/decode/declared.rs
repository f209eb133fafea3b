//! Text in the encoding that its file declares, by encoding_rs: the one that browsers use. Not in a page, whose browser decodes what it
//! shows itself.

use crate::parse::Problem;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8};

/// How many bytes of a file are searched for a declaration; the HTML standard has 1024, and many pages need more.
const SEARCHED: usize = 4096;

/// The text, if the file declares an encoding that is not UTF-8 and is not in UTF-8 all the same.
pub(super) fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<String> {
    let start = bytes.get(..bytes.len().min(SEARCHED)).unwrap_or_default();
    let encoding = Encoding::for_label(label(&start.to_ascii_lowercase())?)?;
    let is_utf_8 = encoding == UTF_8 || std::str::from_utf8(bytes).is_ok();
    // This one is written in ASCII.
    if is_utf_8 && encoding != ISO_2022_JP {
        return None;
    }
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        let n_replaced = text.matches(char::REPLACEMENT_CHARACTER).count();
        problems.push(Problem::Damaged { encoding: encoding.name(), n_replaced });
    }
    Some(text.into_owned())
}

/// What follows `charset=` or, in XML, `encoding=`.
fn label(start: &[u8]) -> Option<&[u8]> {
    let names: [&[u8]; 2] = [b"charset=", b"encoding="];
    let after = names.iter().find_map(|name| {
        let at = start.windows(name.len()).position(|it| it == *name)?;
        start.get(at + name.len()..)
    })?;
    let after = after.strip_prefix(b"\"").or_else(|| after.strip_prefix(b"'")).unwrap_or(after);
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    let len = after.iter().position(|byte| !is_label(byte)).unwrap_or(after.len());
    after.get(..len).filter(|label| !label.is_empty())
}
