//! Rostrum turns an article about an event into three things: the article, an interactive speaker timeline (who spoke,
//! in which role, what they said, in order) and a search box. All of it is computed where it is read: in the browser.
//!
//! # The way through
//!
//! | module | what it does | what it may know |
//! | --- | --- | --- |
//! | `letters`, `sorting` | lower case for every script, and order, in few bytes | nothing |
//! | [`article`] | the article as plain values: text, blocks, ranges | nothing |
//! | [`walk`] | the text of an article that is on a page, with the way back to its nodes | `article` |
//! | [`parse`] | bytes become an [`article::Article`] and a list of problems | `article` |
//! | [`speakers`] | finds who said what in the prose | `article` |
//! | [`search`] | finds words in the article as the reader types | `article`, `speakers` |
//! | [`timeline`] | lays lanes and marks out, without a screen | `article`, `speakers` |
//! | [`state`] | what the reader has done, and one pure step function | all of the above |
//! | [`ui`] | Yew components that show the state | all of the above |
//! | [`embed`] | the custom element `<rostrum-article>` | all of the above |
//!
//! A byte's journey: [`parse::parse`] → [`speakers::extract`] → [`timeline::layout`] and [`search::Index::build`], kept
//! together as [`state::Story`]; then [`ui::EventArticle`] shows it, and each thing a reader does is a [`state::Action`].
//!
//! # Invariants
//!
//! - **The core knows no browser.** Nothing before `ui` in the table names Yew or the web, so all of it runs and is tested
//!   natively; without the feature `widget` it is all there is.
//! - **Parsing and extraction never fail and never panic.** They return what they could make and say what was wrong.
//! - **Ranges are UTF-8 bytes into the article's text, on character boundaries.** UTF-16 is met at the DOM alone.
//! - **No `innerHTML`, no inline style.** The page works under a strict content security policy.
//!
//! `tests/tidy.rs` holds them.

pub mod article;
#[cfg(feature = "widget")]
pub mod embed;
mod letters;
pub mod parse;
pub mod search;
mod sorting;
pub mod speakers;
pub mod state;
pub mod timeline;
#[cfg(feature = "widget")]
pub mod ui;
pub mod walk;

// The examples of the README and of the documentation are tested like all others.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(all(doctest, feature = "widget"))]
#[doc = include_str!("../docs/rust.md")]
struct ForRust;
