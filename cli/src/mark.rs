//! Pages with findings and the element in them.
//!
//! | file | what it does |
//! | --- | --- |
//! | `page` | a page with the element in it, from bytes to bytes |
//! | `tags` | the tags of a page with their positions |
//! | `fallback`, `fragment` | what stands in the element until the widget is there, and links to passages |
//! | [`site`] | reads and writes files, with the feature `command` |
//!
//! Tests: `cli/tests/mark.rs`, `cli/tests/site.rs`.

mod fallback;
mod fragment;
mod page;
#[cfg(feature = "command")]
pub mod site;
mod tags;

pub use page::{Left, Marked, Place, Said, Wanted, bare, marked};
