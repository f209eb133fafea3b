//! Text in the encoding that its file declares, by encoding_rs: the one that browsers use. Not in a page, whose browser decodes what it
//! shows itself.

use super::label::declared;
use crate::parse::Problem;
use encoding_rs::{Encoding, UTF_8};

/// The text, if the file declares an encoding that is not UTF-8 and is not in UTF-8 all the same.
pub(super) fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<String> {
    let encoding = Encoding::for_label(declared(&[], bytes)?.as_bytes())?;
    if encoding == UTF_8 {
        return None;
    }
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        let n_replaced = text.matches(char::REPLACEMENT_CHARACTER).count();
        problems.push(Problem::Damaged { encoding: encoding.name(), n_replaced });
    }
    Some(text.into_owned())
}
