//! Any text as an article whose timeline is laid out.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum::parse::parse;
use rostrum::speakers::extract;
use rostrum::timeline::layout;

fuzz_target!(|text: &str| {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    let timeline = layout(&article, &proceedings);
    rostrum_fuzz::invariants::check_timeline(&article, &proceedings, &timeline);
});
