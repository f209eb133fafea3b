//! The JSON formats: their fields by name, and what each field contains.

/// What a field contains in a valid file.
#[derive(Clone, Copy)]
pub enum Shape {
    Text,
    Html,
    Number,
    Yes,
    /// One of these.
    Words(&'static [&'static str]),
    Object(&'static [Entry]),
    /// A list of such objects.
    List(&'static [Entry]),
}

/// A field's name and what it contains.
pub type Entry = (&'static str, Shape);

use Shape::{Html, List, Number, Object, Text, Words, Yes};

const DATES: Shape =
    Words(&["2031-05-14", "2031-05-14T09:30+02:00", "9:30", "2031-02-30", "24:61"]);
const NAMES: Shape = Words(&["Ada Moor", "moor", "Bo Lind", "王一", "MOOR, Ada (mayor)"]);
const LANGUAGES: Shape = Words(&["en", "de", "ar", "zh-Hans", "not a tag"]);

/// The fields of the project's own JSON.
pub const OWN: &[Entry] = &[
    ("headline", Text),
    ("published", DATES),
    ("language", LANGUAGES),
    ("place", Text),
    ("body", List(BLOCK)),
    ("credits", List(&[("role", Text), ("names", Text)])),
    ("speakers", List(SPEAKER)),
    ("statements", List(STATEMENT)),
    ("complete", Yes),
];

const BLOCK: &[Entry] = &[
    ("type", Words(&["paragraph", "heading", "item", "quote", "figure", "caption", "other"])),
    ("text", Text),
    ("level", Number),
    ("ordered", Yes),
    ("src", Words(&["a.png", "https://b.example/c", "javascript:d", "data:e"])),
    ("alt", Text),
    ("at", DATES),
];

const SPEAKER: &[Entry] = &[
    ("id", NAMES),
    ("name", NAMES),
    ("role", Text),
    ("affiliation", Text),
    ("kind", Words(&["person", "organisation", "unnamed", "other"])),
    ("presence", Words(&["spoke", "present", "mentioned", "other"])),
];

const STATEMENT: &[Entry] = &[
    ("speaker", NAMES),
    ("paragraph", Number),
    ("text", Text),
    ("quote", Text),
    ("cue", Text),
    ("kind", Words(&["direct", "mixed", "reported", "act", "other"])),
    ("at", DATES),
];

/// The fields of ninjs, 1.x to 3.x.
pub const NINJS: &[Entry] = &[
    ("headlines", VERSIONS),
    ("bodies", VERSIONS),
    ("headline", Text),
    ("title", Text),
    ("body_text", Text),
    ("body_xhtml", Html),
    ("descriptions", VERSIONS),
    ("by", NAMES),
    ("byline", NAMES),
    ("versioncreated", DATES),
    ("contentCreated", DATES),
    ("language", LANGUAGES),
    ("located", Text),
    ("people", List(&[("name", NAMES), ("rel", Text)])),
    ("person", List(&[("name", NAMES)])),
];

const VERSIONS: Shape = List(&[
    ("role", Words(&["main", "summary", "title"])),
    ("name", Words(&["main", "teaser"])),
    ("contenttype", Words(&["text/plain", "text/html", "application/xhtml+xml", "text/x-nitf"])),
    ("value", Html),
    ("text", Text),
]);

/// The fields of schema.org's JSON-LD.
pub const SCHEMA_ORG: &[Entry] = &[
    ("@context", Words(&["https://schema.org"])),
    ("@type", TYPES),
    ("headline", Text),
    ("articleBody", Html),
    ("datePublished", DATES),
    ("author", List(AUTHOR)),
    ("liveBlogUpdate", List(UPDATE)),
    ("mainEntity", Object(NODE)),
    ("@graph", List(NODE)),
];

const TYPES: Shape =
    Words(&["NewsArticle", "LiveBlogPosting", "https://schema.org/Report", "Thing"]);

const NODE: &[Entry] = &[
    ("@id", Words(&["#a", "#b"])),
    ("@type", TYPES),
    ("headline", Text),
    ("name", Text),
    ("articleBody", Html),
    ("datePublished", DATES),
    ("dateModified", DATES),
    ("inLanguage", LANGUAGES),
    ("author", Object(AUTHOR)),
    ("contentLocation", Object(&[("name", Text)])),
    ("liveBlogUpdate", List(UPDATE)),
];

/// The fields of an author, here or elsewhere in the graph.
pub const AUTHOR: &[Entry] =
    &[("@id", Words(&["#a", "#b"])), ("@type", Words(&["Person"])), ("name", NAMES)];

const UPDATE: &[Entry] = &[
    ("@type", Words(&["BlogPosting"])),
    ("headline", Text),
    ("datePublished", DATES),
    ("articleBody", Html),
    ("author", Object(AUTHOR)),
];
