//! Why something that was pasted or dropped cannot be read, in a sentence for an editor. Tests: `tests/desk/paste.rs`,
//! `tests/desk/words.rs`.

use crate::desk::words::{Sentence, in_english};
use std::fmt;

/// Why something was not read. `Display` gives the sentence in English, [`said`](crate::desk::words::said) in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is nothing, or only white space.
    Empty,
    /// A picture.
    Image,
    /// A PDF.
    Pdf,
    /// Rich text in a file.
    RichText,
    /// A document in Word's form before 2007, or something else of that time.
    OldWord,
    /// A document with a password.
    Encrypted,
    /// A document of LibreOffice.
    OpenDocument,
    /// An archive with something else in it.
    OtherArchive,
    /// A document whose only text is in tables.
    OnlyTable,
    /// A document that is damaged.
    Damaged,
    /// Another file that is no text.
    Binary,
    /// Too much text.
    TooLarge {
        /// How much there is, in megabytes.
        n_megabytes: usize,
    },
}

/// The start of a file that older programs of Office write, and newer ones around an encrypted document.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The name of what such a file has in it if it is encrypted, in UTF-16 as there.
const ENCRYPTED: &str = "EncryptedPackage";

/// What pictures start with: PNG, JPEG, GIF, TIFF, BMP.
const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*", b"BM"];

/// What a file is that is known and not read, by its first bytes.
pub(super) fn known(bytes: &[u8]) -> Option<Unread> {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    // HEIC and AVIF, the pictures of phones.
    let brand = bytes.get(8..12).filter(|_| bytes.get(4..8) == Some(b"ftyp"));
    let is_phone = matches!(brand, Some(b"heic" | b"heix" | b"mif1" | b"avif"));
    // Text may start with the letters BM.
    let is_picture = |start: &&[u8]| {
        bytes.starts_with(start) && (*start != b"BM" || bytes.iter().take(64).any(|it| *it == 0))
    };
    match () {
        () if is_webp || is_phone || PICTURES.iter().any(is_picture) => Some(Unread::Image),
        () if bytes.starts_with(b"%PDF") => Some(Unread::Pdf),
        () if bytes.starts_with(b"{\\rtf") => Some(Unread::RichText),
        () if bytes.starts_with(COMPOUND) => {
            let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_encrypted = bytes.windows(name.len()).any(|it| it == name);
            Some(if is_encrypted { Unread::Encrypted } else { Unread::OldWord })
        }
        () => None,
    }
}

impl Unread {
    /// What is too large, of so many bytes.
    pub(super) const fn too_large(n_bytes: usize) -> Self {
        Self::TooLarge { n_megabytes: n_bytes.div_ceil(1_000_000) }
    }

    /// The key of its sentence without the first part: `old-word`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Image => "image",
            Self::Pdf => "pdf",
            Self::RichText => "rich-text",
            Self::OldWord => "old-word",
            Self::Encrypted => "encrypted",
            Self::OpenDocument => "open-document",
            Self::OtherArchive => "other-archive",
            Self::OnlyTable => "only-table",
            Self::Damaged => "damaged",
            Self::Binary => "binary",
            Self::TooLarge { .. } => "too-large",
        }
    }
}

impl Sentence for Unread {
    fn key(&self) -> String {
        format!("paste.{}", self.name())
    }

    fn places(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { n_megabytes } => vec![("n", n_megabytes.to_string())],
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}
