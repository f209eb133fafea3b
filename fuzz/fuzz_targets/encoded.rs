//! Text in encodings that it declares.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum_fuzz::formats;
use rostrum_fuzz::invariants::check_file;

fuzz_target!(|bytes: &[u8]| {
    check_file(&formats::encoded(bytes));
});
