//! Rostrum turns an article about an event into an article, an interactive speaker timeline and a search box.
pub mod article;
pub mod parse;
pub mod speakers;
