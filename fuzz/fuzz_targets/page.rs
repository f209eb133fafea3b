//! Web pages with much besides the article, which is found by weighing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum_fuzz::formats;
use rostrum_fuzz::invariants::check_file;

fuzz_target!(|bytes: &[u8]| {
    check_file(formats::page(bytes).as_bytes());
});
