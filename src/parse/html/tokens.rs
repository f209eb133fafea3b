//! HTML as a string, split into events for the reader: tags with their attributes, and text. It only moves forward and
//! does not recurse, so it takes linear time, whatever is left open.
//!
//! Follows the HTML standard's tokenizer for comments, declarations, what only looks like a tag, and the text of
//! scripts and the like, which goes up to their end tag. A complete parser would weigh more than all of Rostrum:
//! ammonia, the usual sanitizer, is 275 kB of wasm after brotli.

use super::entities::decode;
use super::{Attributes, Inside};
use crate::parse::scan::{find, skip_while, split_once, split_while, starts};

/// Elements whose text contains no tags.
const RAW: [&str; 8] =
    ["iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "xmp"];

/// What takes the events, in the order of the text.
pub(crate) trait Events {
    /// An element opens; `name` is in lower case.
    fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside;
    /// Text inside the element that opened last.
    fn text(&mut self, text: &str);
    /// An element closes.
    fn close(&mut self, name: &str);
    /// A declaration, such as `!doctype html`.
    fn note_declaration(&mut self, _declaration: &str) {}
}

/// Feeds `html` to the reader.
pub(crate) fn feed(html: &str, reader: &mut dyn Events) {
    let mut rest = html;
    while let Some((text, behind)) = split_once(rest, "<") {
        say(text, reader);
        rest = tag(behind, reader).unwrap_or_else(|| {
            reader.text("<");
            behind
        });
    }
    say(rest, reader);
}

fn say(text: &str, reader: &mut dyn Events) {
    if text.contains('&') {
        reader.text(&decode(text));
    } else {
        reader.text(text);
    }
}

/// Reads what follows a `<`; returns the rest, or `None` if it is not a tag.
fn tag<'a>(behind: &'a str, reader: &mut dyn Events) -> Option<&'a str> {
    if let Some(comment) = behind.strip_prefix("!--") {
        return Some(after_comment(comment));
    }
    let (is_end, named) = behind.strip_prefix('/').map_or((false, behind), |named| (true, named));
    if !starts(named, &|c| c.is_ascii_alphabetic()) {
        // Declarations, CDATA, processing instructions and broken end tags are comments up to the next `>`.
        let is_comment = is_end || behind.starts_with(['!', '?']);
        reader.note_declaration(behind);
        return is_comment.then(|| split_once(named, ">").map_or("", |(_, rest)| rest));
    }
    let is_name = |c: char| !c.is_ascii_whitespace() && c != '/' && c != '>';
    let (name, rest) = split_while(named, &is_name);
    // A tag that never ends is dropped, with everything after it.
    let Some((attributes, rest)) = attributes(rest) else { return Some("") };
    let name = name.to_ascii_lowercase();
    if is_end {
        reader.close(&name);
        return Some(rest);
    }
    let inside = reader.open(&name, &|wanted| attribute(attributes, wanted));
    // What is for browsers without scripts has elements for those who want it.
    let is_markup = !RAW.contains(&&*name) || name == "noscript" && inside == Inside::Read;
    if is_markup && name != "title" {
        return Some(rest);
    }
    let (text, rest) = raw(rest, &name);
    match inside {
        Inside::Read => say(text, reader),
        Inside::Data => reader.text(text),
        Inside::Skip => {}
    }
    reader.close(&name);
    Some(rest)
}

/// The text after a comment; `<!-->` and `--!>` end it too.
fn after_comment(comment: &str) -> &str {
    if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
        return rest;
    }
    let mut rest = comment;
    while let Some((_, behind)) = split_once(rest, "--") {
        let dashes = skip_while(behind, &|c| c == '-');
        if let Some(after) = dashes.strip_prefix('>').or_else(|| behind.strip_prefix("!>")) {
            return after;
        }
        rest = dashes;
    }
    ""
}

/// The text up to the end tag of this name, and the text after that tag.
fn raw<'a>(text: &'a str, name: &str) -> (&'a str, &'a str) {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| find(rest, "</")).map(|at| from + at) {
        let behind = text.get(at + 2..).unwrap_or_default();
        let found = behind.split_at_checked(name.len());
        if let Some((end, after)) = found
            && end.eq_ignore_ascii_case(name)
            && !starts(after, &|c| !c.is_ascii_whitespace() && c != '/' && c != '>')
        {
            let rest = split_once(after, ">").map_or("", |(_, rest)| rest);
            return (text.get(..at).unwrap_or_default(), rest);
        }
        from = at + 2;
    }
    (text, "")
}

/// The attributes of a tag as written, and the text after the `>` that ends it. A `>` in quotation marks does not end
/// it.
fn attributes(tag: &str) -> Option<(&str, &str)> {
    let mut rest = tag;
    loop {
        let (_, behind) = skip_attribute(rest);
        if let Some(after) = behind.strip_prefix('>') {
            return Some((tag.get(..tag.len() - behind.len())?, after));
        }
        if behind.is_empty() {
            return None;
        }
        rest = behind;
    }
}

/// The value of the first attribute with this name, `""` if it has no value; `None` if there is no such attribute.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag;
    while !rest.is_empty() {
        let (found, behind) = skip_attribute(rest);
        if found.name.eq_ignore_ascii_case(wanted) {
            return Some(decode(found.value));
        }
        rest = behind;
    }
    None
}

#[derive(Default)]
struct Attribute<'a> {
    name: &'a str,
    value: &'a str,
}

/// The attribute at the start of `rest`, and what follows it. At the end of a tag, the attribute is empty and the `>`
/// stays.
fn skip_attribute(rest: &str) -> (Attribute<'_>, &str) {
    let rest = skip_while(rest, &|c| c.is_ascii_whitespace() || c == '/');
    if rest.is_empty() || rest.starts_with('>') {
        return (Attribute::default(), rest);
    }
    // An equals sign at the very start is part of the name.
    let n_first = usize::from(rest.starts_with('='));
    let is_space = |c: char| c.is_ascii_whitespace();
    let is_name = |c: char| !is_space(c) && !matches!(c, '/' | '>' | '=');
    let (_, behind) = split_while(rest.get(n_first..).unwrap_or_default(), &is_name);
    let name = rest.get(..rest.len() - behind.len()).unwrap_or_default();
    let Some(value) = skip_while(behind, &is_space).strip_prefix('=') else {
        return (Attribute { name, value: "" }, behind);
    };
    let value = skip_while(value, &is_space);
    if let Some(mark) = value.chars().next().filter(|mark| ['"', '\''].contains(mark)) {
        let inner = value.get(1..).unwrap_or_default();
        let (value, behind) = split_while(inner, &|c| c != mark);
        return (Attribute { name, value }, behind.get(1..).unwrap_or_default());
    }
    let (value, behind) = split_while(value, &|c| !c.is_ascii_whitespace() && c != '>');
    (Attribute { name, value }, behind)
}
