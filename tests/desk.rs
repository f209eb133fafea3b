//! What the editor's desk does, without its page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[path = "desk/doubts.rs"]
mod doubts;
