//! Any markup as an article in a web page.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum_fuzz::formats;
use rostrum_fuzz::invariants::check_file;

fuzz_target!(|markup: &str| {
    check_file(formats::html(markup).as_bytes());
});
