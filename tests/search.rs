//! Search in one article, from outside: what a query finds, exactly where, and in which order.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where its scene is not as it says"
)]

#[path = "search/finding.rs"]
mod finding;
#[path = "search/scene.rs"]
mod scene;
