//! What can be wrong with an article's file, in words for an editor. Tests: `tests/parse.rs` and its folder.

use std::fmt;

/// Something wrong with an article's file. `Display` gives the sentence for an editor, in English.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// There is no text at all.
    Empty,
    /// There is a headline and nothing below it.
    HeadlineOnly,
    /// There is text but no headline above it.
    NoHeadline,
    /// The format has a field for a headline, but it is missing or empty.
    Untitled,
    /// The date of publication does not exist.
    NoSuchDay {
        /// The year, as given.
        year: u16,
        /// The month, as given.
        month: u8,
        /// The day of the month, as given.
        day: u8,
    },
    /// The bytes are not text: a picture, an archive, a word processor's file.
    Binary,
    /// Some bytes are invalid in the encoding of the file; each sequence of them is shown as a replacement character.
    Damaged {
        /// The encoding: `UTF-8` or `UTF-16`.
        encoding: &'static str,
        /// How many sequences were replaced.
        n_replaced: usize,
    },
    /// The bytes are not UTF-8 and were read as Windows-1252.
    Windows1252,
    /// Plain text with tags in it, which was read as HTML.
    TextWithTags,
    /// XML other than HTML.
    OtherXml,
    /// A whole web page that does not say where its article is.
    NoArticle,
    /// A page with several articles, none of which makes up most of its text.
    SeveralArticles,
    /// JSON that ends in the middle.
    JsonCut,
    /// JSON with a mistake.
    JsonDamaged {
        /// The line of the first mistake, from 1.
        line: usize,
    },
    /// JSON in no known format.
    OtherJson,
    /// A file that is known or damaged, and in which there is no article.
    #[cfg(feature = "formats")]
    NothingRead,
    /// A file with several articles, such as a feed.
    #[cfg(feature = "formats")]
    FirstOfSeveral,
    /// A file of a kind that is known and not read.
    #[cfg(feature = "formats")]
    Foreign {
        /// The name of the kind: `RTF`.
        kind: &'static str,
    },
    /// A file that should hold findings, and does not.
    NotFindings,
    /// A ninjs item or a schema.org article without a body.
    NoBody,
    /// More text than a page can show without freezing. Reported by whoever shows it, not by parsing.
    TooLong {
        /// How much there is, in megabytes.
        n_megabytes: usize,
    },
    /// Something wrong in a part of a JSON file.
    Field {
        /// Where: `statements[3].speaker`.
        path: String,
        /// What is wrong and what was done about it.
        fault: Fault,
    },
}

/// What is wrong with a part of a JSON file, and what was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is not text.
    NotText,
    /// It is not a list.
    NotList,
    /// It is not an object.
    NotObject,
    /// It is not `true` or `false`.
    NotBool,
    /// It is missing, and what it belongs to needs it.
    Missing,
    /// Its name is unknown.
    Unknown,
    /// It is not one of the words allowed there.
    NotAllowed,
    /// It is not a date or time that can be read.
    NotTime,
    /// It is not an address that is safe to show.
    NotSafe,
    /// It is not the number of a paragraph of the article.
    NoParagraph,
    /// It contains words that are not in the article.
    NotFound,
    /// It is a speaker that was given already.
    Twice,
    /// It names a speaker who is not in the list, though that is said to be complete.
    Unlisted,
}

/// What is said of words that are not in the article, after where they are in the file.
pub(crate) const NOT_FOUND: &str =
    "does not stand in the article word for word; the statement was left out.";

/// The key of what is said of too long an article.
pub(crate) const TOO_LONG: &str = "too-long";

/// What is said of an article of this many megabytes.
pub(crate) fn too_long(n_megabytes: &str) -> String {
    let sentence = "This article is too long to be shown: {n} MB of text; 1 MB is the most.";
    sentence.replace("{n}", n_megabytes)
}

impl Problem {
    /// The key of its sentence in translations: `json-cut`. For a field, this is the key of its fault.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::HeadlineOnly => "headline-only",
            Self::NoHeadline => "no-headline",
            Self::Untitled => "untitled",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::Binary => "binary",
            Self::Damaged { .. } => "damaged",
            Self::Windows1252 => "windows-1252",
            Self::TextWithTags => "text-with-tags",
            Self::OtherXml => "other-xml",
            Self::NoArticle => "no-article",
            Self::SeveralArticles => "several-articles",
            Self::JsonCut => "json-cut",
            Self::JsonDamaged { .. } => "json-damaged",
            Self::OtherJson => "other-json",
            #[cfg(feature = "formats")]
            Self::NothingRead => "nothing-read",
            #[cfg(feature = "formats")]
            Self::FirstOfSeveral => "first-of-several",
            #[cfg(feature = "formats")]
            Self::Foreign { .. } => "foreign",
            Self::NotFindings => "not-findings",
            Self::NoBody => "no-body",
            Self::TooLong { .. } => TOO_LONG,
            Self::Field { fault, .. } => fault.name(),
        }
    }
}

impl Fault {
    const fn name(self) -> &'static str {
        match self {
            Self::NotText => "not-text",
            Self::NotList => "not-list",
            Self::NotObject => "not-object",
            Self::NotBool => "not-bool",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::NotAllowed => "not-allowed",
            Self::NotTime => "not-time",
            Self::NotSafe => "not-safe",
            Self::NoParagraph => "no-paragraph",
            Self::NotFound => "not-found",
            Self::Twice => "twice",
            Self::Unlisted => "unlisted",
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::NotText => "should be text in quotation marks; it was left out.",
            Self::NotList => "should be a list in square brackets; it was left out.",
            Self::NotObject => "should be an object in curly brackets; it was left out.",
            Self::NotBool => "should be true or false; it was left out.",
            Self::Missing => "is missing; what it belongs to was left out.",
            Self::Unknown => "is no field of an article; it was left out.",
            Self::NotAllowed => "is not one of the words allowed there; it was left out.",
            Self::NotTime => {
                "is no date or time that can be read, such as 2031-05-14 or 09:30; it was left out."
            }
            Self::NotSafe => "is no address that is safe to show; it was left out.",
            Self::NoParagraph => {
                "is not the number of a paragraph; the words were looked for in the whole article."
            }
            Self::NotFound => NOT_FOUND,
            Self::Twice => "is there twice; the second was left out.",
            Self::Unlisted => {
                "is neither id nor name of a listed speaker; one by that name was added."
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "This article is empty.",
            Self::HeadlineOnly => "This article has a headline but no text below it.",
            Self::NoHeadline => "This article has no headline: its first line is too long to be one.",
            Self::Untitled => "This article has no headline.",
            Self::Binary => "This file is not text, so it cannot be shown as an article.",
            Self::Windows1252 => {
                "This file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8."
            }
            Self::TextWithTags => "This text has HTML tags in it, so all of it was read as HTML.",
            Self::OtherXml => "This file is XML of a kind that is not known; its paragraphs were read as those of HTML.",
            Self::NoArticle => "This web page does not say where its article is, so all of its text is shown.",
            Self::SeveralArticles => "This web page has several articles, so all of them are shown.",
            Self::JsonCut => "This JSON file ends in the middle; what could be read is shown.",
            Self::OtherJson => {
                "This JSON file is in no form that is known; what looks like a headline and a text is shown."
            }
            #[cfg(feature = "formats")]
            Self::NothingRead => "Nothing in this file could be read as an article.",
            #[cfg(feature = "formats")]
            Self::FirstOfSeveral => "This file has several articles; the first of them was read.",
            #[cfg(feature = "formats")]
            Self::Foreign { kind } => {
                return write!(
                    f,
                    "This file is of the kind {kind}, which is not read here. Open it, copy the article, and save that as text."
                );
            }
            Self::NotFindings => "This file holds no findings: it names neither speakers nor statements.",
            Self::NoBody => "This article has no body; its description is shown instead.",
            Self::NoSuchDay { year, month, day } => {
                return write!(
                    f,
                    "There is no day {year:04}-{month:02}-{day:02}, so this article is shown without its date."
                );
            }
            Self::Damaged { encoding, n_replaced: 1 } => {
                return write!(
                    f,
                    "This file is not valid {encoding}: one character was unreadable and is shown as \u{fffd}."
                );
            }
            Self::Damaged { encoding, n_replaced } => {
                return write!(
                    f,
                    "This file is not valid {encoding}: {n_replaced} characters were unreadable and are shown as \u{fffd}."
                );
            }
            Self::TooLong { n_megabytes } => {
                return f.write_str(&too_long(&n_megabytes.to_string()));
            }
            Self::JsonDamaged { line } => {
                return write!(f, "This JSON file has a mistake in line {line}; what could be read is shown.");
            }
            Self::Field { path, fault } => return write!(f, "“{path}” {}", fault.sentence()),
        })
    }
}
