//! The tags of a page with their positions in its bytes, so that something can be put between two of them and all else stays as it is.
//!
//! **Bytes, not text**: in all encodings that pages are in but UTF-16, the letters of a tag are those of ASCII, so nothing is
//! decoded. Follows the HTML standard's tokenizer as far as `rostrum::parse` does, which reads the same page: comments, declarations,
//! what only looks like a tag, and the text of scripts and the like. Tests: here and in `cli/tests/mark.rs`.

/// Elements whose text contains no tags.
const RAW: [&str; 9] =
    ["iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"];

/// A tag of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: String,
    pub(super) is_end: bool,
    /// The position of its `<`.
    pub(super) start: usize,
    /// The position after its name, where an attribute may be added.
    pub(super) name_end: usize,
    /// The position after its `>`.
    pub(super) end: usize,
    attributes: &'a [u8],
}

impl Tag<'_> {
    /// The value of an attribute as it is written, empty if it has none.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&[u8]> {
        let mut rest = self.attributes;
        loop {
            let (name, value, behind) = attribute(rest);
            if name.is_empty() {
                return None;
            }
            if name.eq_ignore_ascii_case(wanted.as_bytes()) {
                return Some(value);
            }
            rest = behind;
        }
    }

    /// Whether an attribute has this value.
    pub(super) fn has(&self, attribute: &str, value: &str) -> bool {
        self.attribute(attribute) == Some(value.as_bytes())
    }
}

/// All tags of a page, in order. A tag that never ends is dropped, with everything after it.
pub(super) fn tags(html: &[u8]) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = find(html, at, b"<") {
        match tag(html, start) {
            Found::Tag(tag) => {
                at = tag.end;
                if !tag.is_end && RAW.contains(&&*tag.name) {
                    at = raw_end(html, tag.end, tag.name.as_bytes());
                }
                tags.push(tag);
            }
            Found::Comment(end) => at = end,
            Found::Text => at = start + 1,
        }
    }
    tags
}

enum Found<'a> {
    Tag(Tag<'a>),
    /// Up to this position.
    Comment(usize),
    Text,
}

fn tag(html: &[u8], start: usize) -> Found<'_> {
    let behind = from(html, start + 1);
    if behind.starts_with(b"!--") {
        return Found::Comment(comment_end(html, start + 4));
    }
    let is_end = behind.starts_with(b"/");
    let name_start = start + 1 + usize::from(is_end);
    let named = from(html, name_start);
    if !named.first().is_some_and(u8::is_ascii_alphabetic) {
        return match is_end || behind.starts_with(b"!") || behind.starts_with(b"?") {
            true => Found::Comment(find(html, name_start, b">").map_or(html.len(), |at| at + 1)),
            false => Found::Text,
        };
    }
    let is_name = |byte: &u8| !byte.is_ascii_whitespace() && *byte != b'/' && *byte != b'>';
    let name: Vec<u8> = named.iter().copied().take_while(is_name).collect();
    let name_end = name_start + name.len();
    let mut rest = from(html, name_end);
    loop {
        let (_, _, behind) = attribute(rest);
        match behind.first() {
            Some(b'>') => break rest = behind,
            // It never ends.
            None => return Found::Comment(html.len()),
            Some(_) => rest = behind,
        }
    }
    let end = html.len() - rest.len() + 1;
    let attributes = html.get(name_end..end - 1).unwrap_or_default();
    let name = String::from_utf8_lossy(&name).to_ascii_lowercase();
    Found::Tag(Tag { name, is_end, start, name_end, end, attributes })
}

/// The attribute at the start of what is left of a tag, its value, and what follows. At the end of the tag, the name is empty and the
/// `>` stays.
fn attribute(rest: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let rest = skip(rest, |byte| byte.is_ascii_whitespace() || byte == b'/');
    if rest.is_empty() || rest.starts_with(b">") {
        return (&[], &[], rest);
    }
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    // An equals sign at the very start is part of the name.
    let first = usize::from(rest.starts_with(b"="));
    let behind =
        skip(from(rest, first), |byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
    let name = rest.get(..rest.len() - behind.len()).unwrap_or_default();
    let Some(value) = skip(behind, is_space).strip_prefix(b"=") else {
        return (name, &[], behind);
    };
    let value = skip(value, is_space);
    let until = |value: &'_ [u8], behind: &[u8]| value.len() - behind.len();
    match value.first() {
        Some(&mark @ (b'"' | b'\'')) => {
            let value = from(value, 1);
            let behind = skip(value, |byte| byte != mark);
            let len = until(value, behind);
            (name, value.get(..len).unwrap_or_default(), from(behind, 1))
        }
        _ => {
            let behind = skip(value, |byte| !is_space(byte) && byte != b'>');
            let len = until(value, behind);
            (name, value.get(..len).unwrap_or_default(), behind)
        }
    }
}

/// The position after a comment whose text starts at `at`; `<!-->` and `--!>` end it too.
fn comment_end(html: &[u8], at: usize) -> usize {
    let text = from(html, at);
    if text.starts_with(b">") {
        return at + 1;
    }
    if text.starts_with(b"->") {
        return at + 2;
    }
    let mut at = at;
    while let Some(dashes) = find(html, at, b"--") {
        let behind = dashes + 2;
        if from(html, behind).starts_with(b"!>") {
            return behind + 2;
        }
        let rest = skip(from(html, behind), |byte| byte == b'-');
        at = html.len() - rest.len();
        if rest.starts_with(b">") {
            return at + 1;
        }
    }
    html.len()
}

/// The position of the end tag of a raw element; the end of the page if it has none.
fn raw_end(html: &[u8], at: usize, name: &[u8]) -> usize {
    let mut at = at;
    while let Some(end) = find(html, at, b"</") {
        let behind = from(html, end + 2);
        let is_same = behind.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
        let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/' || *byte == b'>';
        if is_same && behind.get(name.len()).is_none_or(ends) {
            return end;
        }
        at = end + 2;
    }
    html.len()
}

fn from(html: &[u8], at: usize) -> &[u8] {
    html.get(at..).unwrap_or_default()
}

fn skip(bytes: &[u8], is_skipped: impl Fn(u8) -> bool) -> &[u8] {
    let n = bytes.iter().take_while(|&&byte| is_skipped(byte)).count();
    from(bytes, n)
}

/// Where `wanted` is from `at` on.
fn find(html: &[u8], at: usize, wanted: &[u8]) -> Option<usize> {
    from(html, at).windows(wanted.len()).position(|it| it == wanted).map(|it| at + it)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tags of a page, with slashes and positions.
    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let found: Vec<String> =
            tags(html.as_bytes()).iter().map(|it| html[it.start..it.end].to_owned()).collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn tags_are_found_where_a_browser_finds_them() {
        check("a<p class='>'>b</p >c", &["<p class='>'>", "</p >"]);
        check("<!-- <p> --><i>", &["<i>"]);
        check("<!--><i>--><b>", &["<i>", "<b>"]);
        check("<!-- a --!><i>", &["<i>"]);
        check("<!-- a ---><i>", &["<i>"]);
        check("<!doctype html><? a ?></ b><i>", &["<i>"]);
        check("1 < 2 <3<i>", &["<i>"]);
        check("<script>'<p>'</script><i>", &["<script>", "</script>", "<i>"]);
        check("<title><b></titles></title><i>", &["<title>", "</title>", "<i>"]);
        check("<p a=\"1\" <i", &[]);
        check("<style><i>", &["<style>"]);
        check("żó<ARTICLE\nid=ł>", &["<ARTICLE\nid=ł>"]);
    }

    #[test]
    fn attributes_are_read_in_every_way_of_writing_them() {
        let html = br#"<a =b id = 'x y' Class="c" hidden data-n=1/2 id=second>"#;
        let tags = tags(html);
        let attribute = |name| tags[0].attribute(name);
        assert_eq!(attribute("id"), Some(&b"x y"[..]));
        assert_eq!(attribute("class"), Some(&b"c"[..]));
        assert_eq!(attribute("hidden"), Some(&b""[..]));
        assert_eq!(attribute("data-n"), Some(&b"1/2"[..]));
        assert_eq!(attribute("href"), None);
        assert!(tags[0].has("id", "x y") && !tags[0].has("id", "second"));
        assert_eq!(tags[0].name_end, 2);
    }
}
