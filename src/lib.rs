//! Rostrum turns an article about an event into three things: the article, an interactive speaker timeline (who spoke,
//! in which role, what they said, in order) and a search box. All of it is computed in the reader's browser.
//!
//! # Modules
//!
//! | module | what it does | what it may know, besides `decimal`, `joining`, `letters` and `sorting` |
//! | --- | --- | --- |
//! | `decimal`, `joining`, `letters`, `sorting` | whole numbers as digits, parts as one text, lower-casing for every script and sorting, in few bytes | nothing |
//! | [`article`] | the article as plain values: text, blocks, ranges | nothing |
//! | [`walk`] | the text of an article as it is on a page, read element by element | `article` |
//! | [`parse`] | turns bytes into an [`article::Article`] and a list of problems | `article`, `walk` |
//! | [`speakers`] | finds who said what in the prose | `article` |
//! | [`findings`] | what was found as a file, anchored by words | `article`, `speakers` |
//! | `desk` | what an editor does to what was found; not in the page | `article`, `parse`, `speakers`, `findings` |
//! | [`search`] | finds words in the article as the reader types | `article`, `speakers` |
//! | [`timeline`] | lays out lanes and marks, without a screen | `article`, `speakers` |
//! | [`state`] | what the reader has done, and one pure step function | all of the above |
//! | `parts` | where the module is taken apart, to be loaded when it is needed | nothing |
//! | [`ui`] | Yew components that show the state | all of the above |
//! | [`embed`] | the custom element `<rostrum-article>` | all of the above |
//! | `shelf` | an editor's drafts in the browser's storage | `desk` |
//! | `desk_page` | the page of the editor's desk: a second face, over `desk` | all of the above but `embed` |
//!
//! From bytes to the page: [`parse::parse`] → [`speakers::extract`] → [`timeline::layout`] and
//! [`search::Index::build`], all kept in a [`state::Story`]. [`ui::EventArticle`] shows it, and everything a reader
//! does is a [`state::Action`].
//!
//! # Invariants
//!
//! - **The core knows no browser.** Nothing above `ui` in the table names Yew or the web, so all of it runs and is
//!   tested natively. Without the feature `widget`, the core is all there is; with
//!   `desk`, there is also what the editor and the command line need and the page does not.
//! - **Parsing and extraction never fail and never panic.** They return what they could read, and parsing says what was
//!   wrong.
//! - **Ranges are UTF-8 bytes into the article's text, on character boundaries.** UTF-16 is used only at the DOM.
//! - **No `innerHTML`, no inline style.** The page works under a strict content security policy.
//!
//! `tests/tidy.rs` checks those that can be seen in the source.

pub mod article;
mod decimal;
#[cfg(feature = "desk")]
pub mod desk;
#[cfg(feature = "desk-page")]
pub mod desk_page;
#[cfg(feature = "widget")]
pub mod embed;
pub mod findings;
mod joining;
mod letters;
pub mod parse;
#[cfg(feature = "widget")]
mod parts;
pub mod search;
#[cfg(feature = "desk-page")]
pub mod shelf;
mod sorting;
pub mod speakers;
pub mod state;
pub mod timeline;
#[cfg(feature = "widget")]
pub mod ui;
pub mod walk;

// Runs the examples in the README and in `docs/` as doctests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(all(doctest, feature = "widget"))]
#[doc = include_str!("../docs/rust.md")]
struct ForRust;
