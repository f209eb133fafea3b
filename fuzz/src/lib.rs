//! What the fuzz targets share: inputs that look like files of a format, and what holds for whatever comes of them.
//!
//! The targets stand in `fuzz_targets`; `cargo xtask fuzz` runs them.

pub mod formats;
pub mod invariants;
