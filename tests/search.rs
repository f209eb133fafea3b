//! Search in one article, from outside: what a query finds, where exactly, and in which order.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where its scene is not as it says"
)]

#[path = "search/completing.rs"]
mod completing;
#[path = "search/finding.rs"]
mod finding;
#[path = "search/fold.rs"]
mod fold;
#[path = "search/props.rs"]
mod props;
#[path = "search/relevance.rs"]
mod relevance;
#[path = "search/scene.rs"]
mod scene;
#[path = "search/sharing.rs"]
mod sharing;
#[path = "search/suggesting.rs"]
mod suggesting;
#[path = "search/syntax.rs"]
mod syntax;
#[path = "search/unspaced.rs"]
mod unspaced;
