//! The face: Yew components over [`State`](crate::state::State).
//!
//! [`EventArticle`] is the one component to use from outside. The rest are views of what they are given, each in a file
//! of its own, with a stylesheet of the same name in `styles/`. Beside the views are the things they share:
//!
//! - text: `passage` (text with marks in it), `spans` (the page's ranges for it), `highlights` (paints them), `words`
//!   (the interface's texts, a file for each language in `languages/`), `headings`, `cite`;
//! - the browser: `effects` (links, printing), `jump` and `scroller` (scrolling), `sight` (what is in view), `gestures` (pinch and
//!   drag), `shortcuts` (keys), `sharing` (clipboard and share sheet), `events` (what the widget reports), `look`
//!   (stylesheets, and numbers for them).
//!
//! Rust sets only numbers (`--start`, `--width`); all styling is in CSS. Tests: `tests/page/`.

mod app;
mod article;
mod axis;
mod chips;
mod choices;
mod cite;
mod common;
mod cursor;
mod drag;
mod effect;
mod effects;
mod events;
mod foot;
mod gestures;
mod hands;
mod header;
mod headings;
mod help;
mod help_text;
mod highlights;
mod in_place;
mod journey;
mod jump;
mod lane;
mod lanes;
mod legend;
mod look;
mod navigation;
mod notice;
mod panel;
mod parts;
mod passage;
mod person;
mod print;
mod reading_strip;
mod results;
mod room;
mod scroller;
mod search;
mod sharing;
mod sheet;
mod shell;
mod shortcuts;
mod sight;
mod spans;
mod strip;
mod suggestion;
mod surface;
mod ticks;
mod timeline;
mod tip;
mod tools;
mod turn;
mod value;
mod ways;
mod words;

pub use app::{EventArticle, EventArticleProps};
pub use choices::{Empty, Marks, ReadingStrip};
pub use events::{Navigated, Shared};
pub use headings::{Header, HeadingLevel};
pub use in_place::InPlace;
pub use lanes::Lanes;
pub use look::{Theme, adopt_styles};
pub(crate) use passage::kind_name;
pub(crate) use scroller::{Scroller, View};
pub use search::Searched;
pub use shortcuts::Shortcuts;
pub(crate) use spans::page_ranges;
pub use words::Words;
// What the desk does as the page does.
#[cfg(feature = "desk-page")]
pub(crate) use {in_place::caret, lane::role, sharing::write_clipboard, sheet::focus_in_place};
