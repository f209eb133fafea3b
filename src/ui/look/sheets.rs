//! All styles of the widget, in a sheet for what is there from the start and one for each part of the code that comes later.
//!
//! All but the tokens are nested in the rule of the root element, so that they affect nothing else on a page when the widget has
//! no shadow root.

use super::minified::{first, minified};

/// The stylesheets as they reach the page; the first ones as they are, the others inside the rule of the root element.
macro_rules! styles {
    ([$($outer:literal)*] $($inner:literal)*) => {{
        const WRITTEN: &str = concat!(
            $(include_str!(concat!("../../../styles/", $outer)),)*
            ".rostrum {",
            $(include_str!(concat!("../../../styles/", $inner)),)*
            "}",
        );
        const MINIFIED: ([u8; WRITTEN.len()], usize) = minified(WRITTEN);
        static BYTES: [u8; MINIFIED.1] = first(&MINIFIED.0);
        match str::from_utf8(&BYTES) {
            Ok(styles) => styles,
            // Never happens: only whole characters are removed.
            Err(_) => WRITTEN,
        }
    }};
}

/// For what is there from the start.
pub(in crate::ui) const FIRST: &str = styles!(
    ["tokens.css"]
    "reset.css" "app.css" "notice.css" "timeline.css" "lane.css" "axis.css" "search.css"
    "foot.css" "lanes.css" "help.css" "chips.css" "strip.css" "panel.css"
);

/// For what is found.
pub(in crate::ui) const SEARCH: &str = styles!([] "ticks.css" "results.css" "suggestion.css");

/// For what comes right after everything else, and on paper.
pub(in crate::ui) const TOUCH: &str = styles!([] "cursor.css" "tools.css" "legend.css" "print.css");

/// For the card, the tip, the reading strip and the help.
pub(in crate::ui) const MORE: &str =
    styles!([] "sheet.css" "tip.css" "person.css" "ways.css" "reading_strip.css" "help_text.css");

/// For a drawn article.
pub(in crate::ui) const DRAWN: &str = styles!([] "header.css" "article.css" "highlights.css");
