//! Any bytes as an article's file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum::parse::parse;

fuzz_target!(|bytes: &[u8]| {
    let parsed = parse(bytes);
    rostrum_fuzz::check_article(&parsed.article);
    assert!(parsed.problems.iter().all(|problem| !problem.to_string().is_empty()));
    assert_eq!(parse(bytes), parsed, "the same bytes give the same article");
});
