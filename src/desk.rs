//! What an editor does to what was found, before it is published. The page compiles nothing of it.
//!
//! [`doubts`] says what is doubtful in corrections that somebody wrote by hand.
//!
//! Knows no browser, and no form of storing. Tests: `tests/desk.rs` and its folder.

mod doubts;

pub use doubts::{Doubt, doubts};
