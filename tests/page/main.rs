//! The release in `dist/` as a reader meets it, in a browser of one of three engines, driven over WebDriver.
//!
//! `cargo xtask test build page` builds it and runs these tests. Each test has a browser to itself (`stage`), looks at
//! the page through `page`, and asserts what a reader sees or what the stable hooks promise, not class names where one
//! of those will do. **Every test ends with a check of the console: it must show no error of ours.**

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on panics"
)]

mod accessibility;
mod alone;
mod appearance;
mod article;
mod bad_input;
mod choices;
mod coming;
mod commands;
mod desk;
mod driver;
mod element;
mod emulation;
mod engine;
mod examples;
mod faults;
mod formats;
mod hands;
mod headings;
mod help;
mod hosts;
mod in_place;
mod languages;
mod large;
mod links;
mod live;
mod looks;
mod marks;
mod overview;
mod package;
mod page;
mod panics;
mod paper;
mod parts;
mod person;
mod phone;
mod presence;
mod reading;
mod reading_strip;
mod safety;
mod search;
mod server;
mod sheet;
mod slices;
mod soak;
mod stage;
mod swap;
mod timeline;
mod view;
mod webdriver;
