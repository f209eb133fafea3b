//! Any bytes as an article's file: its format is found out, and mostly it is plain text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum_fuzz::invariants::check_file;

fuzz_target!(|bytes: &[u8]| {
    check_file(bytes);
});
