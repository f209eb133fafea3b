//! In slices, the same is found as in one go, and pauses are offered often enough.

use crate::hostile::invariants::slices::{found_in_slices, in_slices};
use rostrum::parse::parse;
use rostrum::speakers::extract;
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

/// All files in a folder and in those below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let of_entry = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(|entry| of_entry(entry.path())).collect()
}

#[test]
fn pauses_change_nothing_in_what_is_found() {
    let mut n_statements = 0;
    for file in files(Path::new("tests/data")) {
        let article = parse(&fs::read(&file).unwrap_or_default()).article;
        let found = extract(&article);
        assert_eq!(found_in_slices(&article), found, "{}", file.display());
        n_statements += found.statements.len();
    }
    assert!(100 < n_statements, "{n_statements} statements in the articles of the tests");
}

/// After how many tokens, names or statements each pause is offered.
fn offers(text: &str) -> Vec<usize> {
    let offers = RefCell::new(Vec::new());
    let note = |n| {
        offers.borrow_mut().push(n);
        false
    };
    let (_, n_pauses) = in_slices(&parse(text.as_bytes()).article, &note);
    assert_eq!(n_pauses, 0, "none was due");
    offers.into_inner()
}

#[test]
fn a_pause_that_is_due_is_made_at_once_and_only_once() {
    let article =
        parse(b"A night in Dorn\n\nAda Holm said it rained. Bo Lind said it did not.").article;
    let n_offers = offers(&article.text).len();
    assert_eq!(in_slices(&article, &|_| true).1, n_offers);
}

#[test]
fn each_long_pass_over_a_long_text_offers_pauses() {
    const N: usize = 500;
    // Six tokens, one name, and one statement each.
    let text = "A night in Dorn\n\n".to_owned() + &"Ada Holm said it rained.\n\n".repeat(N);
    let offers = offers(&text);
    assert!(offers.iter().all(|&n| n <= 6), "at least after each sentence");
    // Tokens are made, then searched for names and for statements.
    let for_tokens = 3 * 6 * N;
    // Each name is led to a person.
    let for_names = N;
    // Each statement gets its speaker and its identifier.
    let for_statements = 2 * N;
    let sum: usize = offers.iter().sum();
    assert!(for_tokens + for_names + for_statements <= sum, "{sum}");
}

#[test]
fn a_text_without_paragraphs_offers_pauses_too() {
    const N: usize = 3000;
    let text = "A night in Dorn\n\n".to_owned() + &"Ada Holm said it rained. ".repeat(N);
    let offers = offers(&text);
    assert!(offers.iter().all(|&n| n <= 256), "{:?}", offers.iter().max());
    assert!(3 * 6 * N <= offers.iter().sum());
}
