//! What the fuzz targets share: inputs that look like files of a format, and what holds for whatever becomes of them.
//!
//! The targets are in `fuzz_targets`; `cargo xtask fuzz` runs them.

pub mod formats;
pub mod invariants;
