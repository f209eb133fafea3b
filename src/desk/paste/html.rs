//! Rich text from the clipboard as plain HTML: what the classes and styles of Word, Google Docs and content systems mean becomes the
//! element that means it, and what is not listed is not written. Tests: `tests/desk/paste.rs`.

mod headline;

use super::escape;
use super::styles::{Role, Styles, is_number, role};
use crate::parse::{Attributes, Events, Inside, feed};
use headline::First;
use std::collections::HashMap;

/// Rich text, cleaned.
pub(super) struct Clean {
    pub(super) text: String,
    pub(super) has_text: bool,
    pub(super) has_picture: bool,
}

/// Blocks and boxes, which are written as they are.
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tr",
    "ul",
];

/// Parts of a line or of a block, which are written as they are.
const INSIDE: [&str; 9] = ["a", "em", "i", "li", "q", "strong", "td", "th", "time"];

/// Elements without content.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that are left out with all that is in them: what runs, what is fetched, forms, and text that somebody took out.
const LEFT_OUT: [&str; 23] = [
    "audio", "button", "canvas", "datalist", "del", "dialog", "iframe", "math", "noembed",
    "noframes", "noscript", "object", "option", "picture", "script", "select", "style", "svg",
    "template", "textarea", "title", "video", "xmp",
];

/// What tells where on a page a block belongs, and times and links. The parser of articles looks at nothing else.
const ATTRIBUTES: [&str; 8] =
    ["aria-hidden", "class", "datetime", "hidden", "href", "itemprop", "lang", "role"];

/// Reads rich text.
pub(super) fn clean(html: &str) -> Clean {
    let mut cleaner = Cleaner::default();
    feed(html, &mut cleaner);
    while !cleaner.open.is_empty() {
        cleaner.pop();
    }
    if !cleaner.has_headline {
        cleaner.first.make_headline(&mut cleaner.out);
    }
    Clean { text: cleaner.out, has_text: cleaner.has_text, has_picture: cleaner.has_picture }
}

#[derive(Default)]
struct Cleaner {
    out: String,
    open: Vec<Open>,
    /// How many of each element are open.
    n_open: HashMap<String, usize>,
    first: First,
    bullet: String,
    has_text: bool,
    has_picture: bool,
    has_headline: bool,
}

/// An open element.
#[derive(Clone, Default)]
struct Open {
    name: String,
    /// What ends it.
    end: &'static str,
    is_left_out: bool,
    is_bullet: bool,
    is_bold: bool,
    is_large: bool,
    /// Where the list starts that an item was put into.
    list: Option<usize>,
}

impl Events for Cleaner {
    fn open(&mut self, name: &str, attribute: Attributes<'_>) -> Inside {
        let outside = self.open.last().cloned().unwrap_or_default();
        if VOID.contains(&name) {
            match name {
                _ if outside.is_left_out => {}
                "br" => self.out.push_str("<br>"),
                "hr" => self.out.push_str("<hr>"),
                "img" | "embed" => self.has_picture = true,
                _ => {}
            }
            return Inside::Skip;
        }
        let (is_bold, is_large) = (outside.is_bold, outside.is_large);
        let mut open = Open { name: name.to_owned(), is_bold, is_large, ..Open::default() };
        let styles = Styles::of(attribute);
        if outside.is_left_out || LEFT_OUT.contains(&name) || styles.is_hidden() {
            self.has_picture |= name == "picture" || name == "svg";
            (open.is_left_out, open.is_bullet) = (true, outside.is_bullet);
        } else if styles.is_bullet() {
            (open.is_left_out, open.is_bullet) = (true, true);
            self.bullet.clear();
        } else {
            self.begin(&mut open, attribute, &styles);
        }
        let inside = if open.is_left_out && !open.is_bullet { Inside::Skip } else { Inside::Read };
        *self.n_open.entry(name.to_owned()).or_default() += 1;
        self.open.push(open);
        inside
    }

    fn text(&mut self, text: &str) {
        let inside = self.open.last().cloned().unwrap_or_default();
        if inside.is_bullet {
            self.bullet.push_str(text);
        }
        if inside.is_left_out {
            return;
        }
        if !text.trim().is_empty() {
            self.has_text = true;
            self.first.text(text, inside.is_bold, inside.is_large);
        }
        escape(&mut self.out, text);
    }

    fn close(&mut self, name: &str) {
        if self.n_open.get(name).is_none_or(|n| *n == 0) {
            return;
        }
        while let Some(last) = self.open.last() {
            let is_last = last.name == name;
            self.pop();
            if is_last {
                break;
            }
        }
    }
}

impl Cleaner {
    /// Writes what an element becomes.
    fn begin(&mut self, open: &mut Open, attribute: Attributes<'_>, styles: &Styles) {
        let name = open.name.clone();
        if BLOCKS.contains(&&*name) {
            // A heading is bold by itself, which makes no headline of it.
            (open.is_bold, open.is_large) =
                (styles.is_bold() == Some(true), styles.is_large() == Some(true));
            let role = role(attribute, styles, !self.has_text);
            self.begin_block(open, role, attribute);
        } else if let Some(known) = INSIDE.iter().find(|it| **it == name) {
            open.is_bold |= name == "strong";
            self.tag(known, open, attribute);
        }
        let is_inline = !BLOCKS.contains(&&*name);
        let is_title = attribute("data-ccp-parastyle").as_deref() == Some("Title");
        open.is_large = is_title || styles.is_large().unwrap_or(open.is_large);
        let is_stress = matches!(&*name, "b" | "span" | "font");
        let is_bold = styles.is_bold().unwrap_or(name == "b");
        if is_inline && is_stress && is_bold && !open.is_bold {
            open.is_bold = true;
            (open.end, self.out) = ("</strong>", std::mem::take(&mut self.out) + "<strong>");
        } else if is_inline && is_stress && styles.is_italic() {
            (open.end, self.out) = ("</em>", std::mem::take(&mut self.out) + "<em>");
        }
    }

    fn begin_block(&mut self, open: &mut Open, role: Option<Role>, attribute: Attributes<'_>) {
        let is_text = matches!(&*open.name, "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        match role.filter(|it| is_text || *it == Role::LeftOut) {
            Some(Role::LeftOut) => open.is_left_out = true,
            Some(Role::Headline) => self.heading(open, 1),
            Some(Role::Heading(level)) => self.heading(open, level),
            Some(Role::Quote) => self.write(open, "<blockquote>", "</blockquote>"),
            Some(Role::Item) => {
                self.bullet.clear();
                open.list = Some(self.out.len());
                self.write(open, "<ul><li>", "</li></ul>");
            }
            None => {
                let start = self.out.len();
                let name = BLOCKS.iter().find(|it| **it == open.name).copied().unwrap_or("p");
                self.has_headline |= name == "h1";
                self.tag(name, open, attribute);
                if matches!(name, "p" | "div") {
                    self.first.begin(start..self.out.len(), self.open.len());
                }
            }
        }
    }

    fn heading(&mut self, open: &mut Open, level: u8) {
        self.has_headline |= level == 1;
        let (start, end) = match level {
            1 => ("<h1>", "</h1>"),
            2 => ("<h2>", "</h2>"),
            3 => ("<h3>", "</h3>"),
            _ => ("<h4>", "</h4>"),
        };
        self.write(open, start, end);
    }

    fn write(&mut self, open: &mut Open, start: &str, end: &'static str) {
        self.out.push_str(start);
        open.end = end;
    }

    /// Writes an element as it is, with the attributes that are looked at.
    fn tag(&mut self, name: &'static str, open: &mut Open, attribute: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for known in ATTRIBUTES {
            if let Some(value) = attribute(known) {
                self.out.push(' ');
                self.out.push_str(known);
                self.out.push_str("=\"");
                escape(&mut self.out, &value);
                self.out.push('"');
            }
        }
        self.out.push('>');
        open.end = name;
    }

    /// Closes the innermost element.
    fn pop(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let Some(n) = self.n_open.get_mut(&open.name) {
            *n = n.saturating_sub(1);
        }
        let mut end = open.end;
        if let Some(list) = open.list
            && is_number(&self.bullet)
        {
            self.out.replace_range(list..list + "<ul>".len(), "<ol>");
            end = "</li></ol>";
        }
        let at = self.out.len();
        if end.starts_with('<') || end.is_empty() {
            self.out.push_str(end);
        } else {
            self.out.push_str("</");
            self.out.push_str(end);
            self.out.push('>');
        }
        self.first.end(at..self.out.len(), self.open.len());
    }
}
