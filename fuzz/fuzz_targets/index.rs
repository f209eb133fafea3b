//! Any query, the first line, in any article, the rest.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rostrum::parse::parse;
use rostrum::speakers::extract;

fuzz_target!(|text: &str| {
    let (query, text) = text.split_once('\n').unwrap_or(("", text));
    let article = parse(text.as_bytes()).article;
    rostrum_fuzz::invariants::check_search(&article, &extract(&article), query);
});
