//! Which encoding a file declares, for whoever has a decoder: encoding_rs in desk and command line, the browser in a page. Tests:
//! `tests/parse/pages.rs`, `tests/page/formats.rs`.

/// How many bytes of a file are searched for a declaration; the HTML standard has 1024, and many pages need more.
const SEARCHED: usize = 4096;

/// What is declared in `mime`, as the server gives it, or else at the start of a file; nothing if the file is in UTF-8 whatever it says, or
/// in UTF-16 with its mark.
pub(crate) fn declared(mime: &[u8], bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..bytes.len().min(SEARCHED)).unwrap_or(bytes);
    // Many servers call everything UTF-8.
    let of_server = label(mime).filter(|label| !label.starts_with("utf"));
    let label = of_server.or_else(|| label(start))?;
    let is_marked = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    let is_utf_8 = label.starts_with("utf") || std::str::from_utf8(bytes).is_ok();
    // This one is written in ASCII.
    (!is_marked && (!is_utf_8 || label == "iso-2022-jp")).then_some(label)
}

/// What follows `charset=` or, in XML, `encoding=`, in small letters.
fn label(start: &[u8]) -> Option<String> {
    let start = start.to_ascii_lowercase();
    let names: [&[u8]; 2] = [b"charset=", b"encoding="];
    let after = names.iter().find_map(|name| {
        let at = start.windows(name.len()).position(|it| it == *name)?;
        start.get(at + name.len()..)
    })?;
    let after = after.strip_prefix(b"\"").or_else(|| after.strip_prefix(b"'")).unwrap_or(after);
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    let label: String = after.iter().take_while(|it| is_label(it)).map(|&it| it as char).collect();
    Some(label).filter(|label| !label.is_empty())
}
