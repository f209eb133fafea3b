//! What inline styles and the classes of word processors mean for an article. Tests: `tests/desk/paste.rs`.

use crate::parse::Attributes;

/// From this size on, in points, a first paragraph is a headline: Google Docs writes titles in 26 points and text in 11.
const LARGE: f32 = 20.0;

/// How many points a pixel of CSS is.
const POINTS_IN_PIXEL: f32 = 0.75;

/// From this weight on, letters are bold.
const BOLD: u16 = 600;

/// What a block becomes, by its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Headline,
    Heading(u8),
    Quote,
    /// An item of a list that is none in HTML: a paragraph with a bullet before it.
    Item,
    LeftOut,
}

/// The styles of an element, as written.
pub(super) struct Styles(String);

impl Styles {
    pub(super) fn of(attribute: Attributes<'_>) -> Self {
        Self(attribute("style").unwrap_or_default().to_ascii_lowercase())
    }

    fn get(&self, property: &str) -> Option<&str> {
        let mut all = self.0.split(';').filter_map(|it| it.split_once(':'));
        all.find(|(name, _)| name.trim() == property).map(|(_, value)| value.trim())
    }

    /// Whether the letters are bold; nothing if that is not said.
    pub(super) fn is_bold(&self) -> Option<bool> {
        let weight = self.get("font-weight")?;
        Some(weight.starts_with("bold") || weight.parse::<u16>().is_ok_and(|it| BOLD <= it))
    }

    pub(super) fn is_italic(&self) -> bool {
        self.get("font-style").is_some_and(|it| it == "italic" || it == "oblique")
    }

    /// Whether the letters are as large as those of a headline; nothing if that is not said.
    pub(super) fn is_large(&self) -> Option<bool> {
        let size = self.get("font-size")?;
        let points = |unit: &str, factor: f32| {
            let n: f32 = size.strip_suffix(unit)?.trim().parse().ok()?;
            Some(LARGE <= n * factor)
        };
        points("pt", 1.0).or_else(|| points("px", POINTS_IN_PIXEL))
    }

    /// Whether nobody sees it: hidden, a comment of a reviewer, or what stands before the item of a list.
    pub(super) fn is_hidden(&self) -> bool {
        let is = |property: &str, values: &[&str]| {
            self.get(property).is_some_and(|it| values.contains(&it))
        };
        is("display", &["none"])
            || is("visibility", &["hidden"])
            || is("mso-hide", &["all"])
            || is("mso-element", &["comment-list", "comment", "header", "footer"])
            || self.get("mso-special-character") == Some("comment")
    }

    /// Whether it is the bullet or the number of an item.
    pub(super) fn is_bullet(&self) -> bool {
        self.get("mso-list") == Some("ignore")
    }
}

/// What Word, Google Docs and content systems say a block is.
pub(super) fn role(attribute: Attributes<'_>, styles: &Styles, is_at_top: bool) -> Option<Role> {
    let class = attribute("class").unwrap_or_default();
    let is = |names: &[&str]| {
        class.split_ascii_whitespace().any(|it| names.iter().any(|name| it.starts_with(name)))
    };
    let is_title = |name: &str| {
        let words = ["title", "headline", "entry-title", "post-title", "article-title"];
        words.iter().any(|it| name.eq_ignore_ascii_case(it))
    };
    let list = styles.get("mso-list").filter(|it| !matches!(*it, "none" | "ignore"));
    match () {
        () if is(&["MsoTitle"]) => Some(Role::Headline),
        () if is_at_top && class.split_ascii_whitespace().any(is_title) => Some(Role::Headline),
        () if is(&["MsoQuote", "MsoIntenseQuote"]) => Some(Role::Quote),
        () if is(&["MsoHeader", "MsoFooter", "MsoToc", "MsoCommentText"]) => Some(Role::LeftOut),
        () if list.is_some() || is(&["MsoListBullet", "MsoListNumber"]) => Some(Role::Item),
        () if attribute("role").as_deref() == Some("heading") => {
            let level = attribute("aria-level").and_then(|it| it.trim().parse().ok());
            Some(Role::Heading(level.unwrap_or(2).clamp(1, 6)))
        }
        () => None,
    }
}

/// Whether the bullet of an item is a number or a letter: `3.`, `b)`, `(iv)`.
pub(super) fn is_number(bullet: &str) -> bool {
    let bullet = bullet.trim();
    let inside = bullet.trim_start_matches('(').trim_end_matches(['.', ')']);
    inside.len() < bullet.len()
        && !inside.is_empty()
        && inside.split('.').all(|it| !it.is_empty() && it.chars().all(char::is_alphanumeric))
}
