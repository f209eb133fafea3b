//! Any text as an article whose speakers are looked for.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum::parse::parse;
use rostrum::speakers::extract;

fuzz_target!(|text: &str| {
    let article = parse(text.as_bytes()).article;
    let proceedings = extract(&article);
    rostrum_fuzz::invariants::check_proceedings(&article, &proceedings);
    rostrum_fuzz::invariants::check_certainty(&article, &proceedings);
    assert_eq!(extract(&article), proceedings, "the same article gives the same proceedings");
});
