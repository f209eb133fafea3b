//! The invariants of the source, checked by reading it: which module may name which, what the code must not contain,
//! where files are.
//!
//! Knows nothing of what the code does. Each rule is a function from a source to complaints that say what to do;
//! `proofs` shows for each that it can complain.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the source says so by panicking")]

#[path = "tidy/lexer.rs"]
mod lexer;
#[path = "tidy/proofs.rs"]
mod proofs;
#[path = "tidy/reasons.rs"]
mod reasons;
#[path = "tidy/views.rs"]
mod views;

use lexer::{lex, without_tests};
use std::fs;
use std::path::Path;

/// The modules from left to right, each with all that it may name. **What is not listed is not allowed.**
const MAY_KNOW: [(&str, &[&str]); 20] = [
    ("decimal", &[]),
    ("joining", &[]),
    ("letters", &[]),
    ("sorting", &[]),
    ("article", &["joining"]),
    ("walk", &["article"]),
    ("parse", &["joining", "letters", "sorting", "article", "walk"]),
    ("speakers", &["joining", "letters", "sorting", "article"]),
    ("findings", &["joining", "article", "parse", "speakers"]),
    ("desk", &["joining", "letters", "sorting", "article", "parse", "speakers", "findings"]),
    ("search", &["letters", "sorting", "article", "speakers"]),
    ("timeline", &["decimal", "joining", "sorting", "article", "speakers"]),
    ("state", &["joining", "article", "parse", "speakers", "search", "timeline"]),
    ("parts", &[]),
    (
        "ui",
        &[
            "decimal", "joining", "sorting", "article", "walk", "parse", "speakers", "search",
            "timeline", "state", "parts",
        ],
    ),
    (
        "embed",
        &[
            "decimal", "article", "walk", "findings", "parse", "speakers", "search", "timeline",
            "state", "parts", "ui",
        ],
    ),
    ("shelf", &["desk"]),
    (
        "desk_page",
        &[
            "decimal", "joining", "article", "parse", "speakers", "findings", "desk", "timeline",
            "state", "ui", "shelf",
        ],
    ),
    ("main", &["embed"]),
    ("bin", &["desk_page"]),
];

/// The modules that may name a browser or a framework; everything else runs and is tested natively.
const FACE: [&str; 6] = ["ui", "embed", "shelf", "desk_page", "main", "bin"];

/// Crates that only work in a browser.
const BROWSER_CRATES: [&str; 6] =
    ["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"];

/// Calls that may panic: parsing never panics, and a page must not go blank.
const PANICKING: [&str; 9] = [
    ".unwrap()",
    ".unwrap_err()",
    ".expect(",
    ".expect_err(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
    "process::abort",
];

/// Ways to insert text into a page as markup, which an article could use to add its own.
const MARKUP: [&str; 6] = [
    "innerHTML",
    "inner_html",
    "outerHTML",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "from_html_unchecked",
];

/// The most lines in a file: a longer one is more than one thing.
const LONGEST: usize = 350;

#[test]
fn modules_name_only_what_is_left_of_them() {
    hold(&["src"], boundaries);
}

#[test]
fn the_core_knows_no_browser() {
    hold(&["src"], no_browser_in_the_core);
}

#[test]
fn nothing_panics() {
    hold(&["src", "cli/src", "node/src", "xtask/src"], no_panics);
}

#[test]
fn no_text_becomes_markup() {
    hold(&["src", "index.html", "desk"], no_markup);
}

#[test]
fn every_file_says_what_it_is() {
    let folders =
        ["src", "tests", "benches", "cli", "fuzz", "node", "xtask/src", "examples/yew-app/src"];
    hold(&folders, opens_with_its_purpose);
}

#[test]
fn every_file_is_one_thing() {
    hold(&["src", "tests", "benches", "cli", "fuzz", "node", "styles", "xtask/src"], not_too_long);
}

#[test]
fn rooms_stand_beside_their_folder() {
    hold(&["src", "cli/src", "xtask/src"], no_mod_rs);
}

#[test]
fn a_copy_of_the_tree_works_on_itself() {
    hold(&["src", "tests", "benches", "cli", "fuzz", "xtask/src"], no_compiled_places);
}

#[test]
fn no_test_is_switched_off() {
    hold(&["src", "tests", "cli", "xtask/src"], none_ignored);
}

/// A file, with its path from the root of the project.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// `src/parse/plain.rs` belongs to `parse`.
    fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split(['/', '.']).next().unwrap_or_default()
    }
}

fn boundaries(source: &Source) -> Vec<String> {
    let module = source.module();
    if !source.is_rust() || module == "lib" {
        return Vec::new();
    }
    let Some((_, may_know)) = MAY_KNOW.iter().find(|(name, _)| *name == module) else {
        return vec![format!(
            "`{module}` is a new module: give it its place in MAY_KNOW of tests/tidy.rs"
        )];
    };
    let known = crate_paths(&lex(&source.text).code, source.path.matches('/').count());
    let forbidden =
        known.iter().filter(|name| *name != module && !may_know.contains(&name.as_str()));
    forbidden
        .map(|name| {
            format!("names `{name}`, which `{module}` may not know: move what it needs to the left")
        })
        .collect()
}

/// The first names of all paths from the crate's root: after `crate::`, `rostrum::`, or as many `super::` as `depth`.
fn crate_paths(code: &str, depth: usize) -> Vec<String> {
    let code: String = code.split_whitespace().collect();
    let code = code.replace(&"super::".repeat(depth), "crate::").replace("rostrum::", "crate::");
    let mut names = Vec::new();
    for path in code.split("crate::").skip(1) {
        match path.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.push(word(path)),
        }
    }
    // `crate::Item` is something that lib.rs re-exports, from any module: follow it to that module instead.
    names.retain(|name| name.starts_with(|c: char| c.is_lowercase()));
    names
}

/// `a::{b, c}, d}…` has the heads `a` and `d`.
fn group_heads(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut heads = vec![word(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(word(&group[at + 1..])),
            _ => {}
        }
    }
    heads
}

fn word(text: &str) -> String {
    text.chars().take_while(|&c| c.is_alphanumeric() || c == '_').collect()
}

fn no_browser_in_the_core(source: &Source) -> Vec<String> {
    if !source.is_rust() || FACE.contains(&source.module()) {
        return Vec::new();
    }
    let code = lex(&source.text).code;
    let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let named = BROWSER_CRATES.iter().filter(|name| words.contains(name));
    named
        .map(|name| {
            format!(
                "names `{name}`: only {} may; give the core a plain value instead",
                FACE.join(", ")
            )
        })
        .collect()
}

fn no_panics(source: &Source) -> Vec<String> {
    if !source.is_rust() || source.path.ends_with("main.rs") {
        return Vec::new();
    }
    let code = without_tests(&lex(&source.text).code);
    complain(&code, &PANICKING, "return a problem, a default or an `Option` instead")
}

fn no_markup(source: &Source) -> Vec<String> {
    let said = if source.is_rust() { lex(&source.text).said } else { source.text.clone() };
    complain(&said, &MARKUP, "make elements and text nodes instead")
}

fn opens_with_its_purpose(source: &Source) -> Vec<String> {
    let is_silent = source.is_rust() && !source.text.starts_with("//! ");
    is_silent
        .then(|| {
            "open with `//!`: what it is, what it does not know about, where its tests are"
                .to_owned()
        })
        .into_iter()
        .collect()
}

fn not_too_long(source: &Source) -> Vec<String> {
    let is_code = [".rs", ".css", ".js"].iter().any(|ending| source.path.ends_with(ending));
    let n_lines = source.text.lines().count();
    let is_long = is_code && LONGEST < n_lines;
    is_long
        .then(|| format!("{n_lines} lines, {LONGEST} at most: give a part of it a file of its own"))
        .into_iter()
        .collect()
}

fn no_mod_rs(source: &Source) -> Vec<String> {
    let is_mod = source.path.ends_with("/mod.rs");
    is_mod.then(|| "put `foo.rs` beside `foo/` instead".to_owned()).into_iter().collect()
}

/// Cargo takes what it compiled in one folder for what it would compile in a copy of it, so a path that was compiled in would
/// lead from the copy back to the original.
fn no_compiled_places(source: &Source) -> Vec<String> {
    if !source.is_rust() {
        return Vec::new();
    }
    let said = lex(&source.text).said;
    let macros = ["env!(\"CARGO_MANIFEST_DIR", "env!(\"CARGO_TARGET_TMPDIR"];
    complain(&said, &macros, "find it when the program runs: tests start in the package's folder")
}

fn none_ignored(source: &Source) -> Vec<String> {
    if !source.is_rust() {
        return Vec::new();
    }
    complain(&lex(&source.text).code, &["#[ignore"], "mend the test or take it out")
}

/// A complaint for every line of `text` that contains one of `words`.
fn complain(text: &str, words: &[&str], advice: &str) -> Vec<String> {
    let lines = text.lines().zip(1..);
    let found = lines.flat_map(|(line, n)| {
        words.iter().filter(|word| line.contains(**word)).map(move |word| (n, word))
    });
    found.map(|(n, word)| format!("line {n} has `{word}`: {advice}")).collect()
}

/// Asserts that nothing under `folders` breaks `rule`.
#[track_caller]
fn hold(folders: &[&str], rule: fn(&Source) -> Vec<String>) {
    let sources: Vec<Source> = folders.iter().flat_map(|folder| sources(folder)).collect();
    assert!(!sources.is_empty(), "nothing to read under {folders:?}");
    let complaints = sources
        .iter()
        .flat_map(|it| rule(it).into_iter().map(|what| format!("{}: {what}", it.path)));
    assert_none(&complaints.collect::<Vec<_>>());
}

#[track_caller]
fn assert_none(complaints: &[String]) {
    let text = complaints.iter().fold(String::new(), |text, complaint| text + "\n  " + complaint);
    assert!(complaints.is_empty(), "{text}\n");
}

/// The text files that the rules read, under a folder or just this one.
fn sources(path: &str) -> Vec<Source> {
    let full = Path::new(path);
    if full.is_dir() {
        let entries = fs::read_dir(full).unwrap();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        return names.iter().flat_map(|name| sources(&format!("{path}/{name}"))).collect();
    }
    let is_read = [".rs", ".css", ".js", ".html"].iter().any(|ending| path.ends_with(ending));
    let text = is_read.then(|| fs::read_to_string(full).ok()).flatten();
    text.map(|text| Source { path: path.to_owned(), text }).into_iter().collect()
}
