//! Shows that each rule complains about what it forbids, and not about what only looks like it.

use super::views::{pairs, unworn};
use super::*;

/// What `rule` says about a file, as one text.
fn said(rule: fn(&Source) -> Vec<String>, path: &str, text: &str) -> String {
    rule(&Source { path: path.to_owned(), text: text.to_owned() }).join("\n")
}

/// Checks that `rule` complains with words that contain `expected`, or not at all if that is empty.
#[track_caller]
fn check(rule: fn(&Source) -> Vec<String>, path: &str, text: &str, expected: &str) {
    let said = said(rule, path, text);
    assert!(
        said.contains(expected) && said.is_empty() == expected.is_empty(),
        "{path}, {text:?}: {said:?}"
    );
}

#[test]
fn boundaries_see_every_way_to_name_a_module() {
    let check = |path, text, expected| check(boundaries, path, text, expected);
    check("src/parse.rs", "use crate::article::Article;", "");
    check(
        "src/parse.rs",
        "use crate::speakers::Speaker;",
        "names `speakers`, which `parse` may not know",
    );
    check("src/parse/plain.rs", "fn f() { crate::search::Index::build() }", "names `search`");
    check("src/article.rs", "use crate::{article::{A, b}, state::State};", "names `state`");
    check("src/article.rs", "use crate::{\n    timeline,\n};", "names `timeline`");
    check("src/parse/plain.rs", "use super::super::ui::app;", "names `ui`");
    check("src/parse/plain.rs", "use super::Problem;", "");
    check("src/timeline.rs", "use super::state::State;", "names `state`");
    check("src/main.rs", "use rostrum::ui::EventArticle;", "names `ui`");
    check("src/main.rs", "use rostrum::embed;", "");
    check(
        "src/search.rs",
        "/// As `crate::state::State` has it.\nconst A: &str = \"crate::ui\";",
        "",
    );
    check("src/lib.rs", "pub use crate::ui::EventArticle;", "");
    check("src/gossip.rs", "", "`gossip` is a new module");
}

#[test]
fn the_table_of_modules_runs_from_left_to_right() {
    for (at, (module, may_know)) in MAY_KNOW.iter().enumerate() {
        let left: Vec<&str> = MAY_KNOW[..at].iter().map(|(name, _)| *name).collect();
        assert!(
            may_know.iter().all(|name| left.contains(name)),
            "{module} knows what stands right of it"
        );
    }
}

#[test]
fn a_browser_in_the_core_is_seen() {
    check(no_browser_in_the_core, "src/state.rs", "use yew::prelude::*;", "names `yew`");
    check(no_browser_in_the_core, "src/lib.rs", "fn f(_: web_sys::Element) {}", "names `web_sys`");
    check(no_browser_in_the_core, "src/state.rs", "//! Knows no yew.\nfn f(yews: u8) {}", "");
    check(no_browser_in_the_core, "src/ui/app.rs", "use yew::prelude::*;", "");
}

#[test]
fn panics_are_seen_outside_tests() {
    check(no_panics, "src/parse.rs", "fn f() {\n    g().unwrap();\n}", "line 2 has `.unwrap()`");
    check(no_panics, "src/parse.rs", "g().expect(\"there\")", "`.expect(`");
    check(no_panics, "src/parse.rs", "todo!()", "`todo!`");
    check(no_panics, "src/parse.rs", "g().unwrap_or_default()", "");
    check(no_panics, "src/parse.rs", "// panic!\n'\"'; \"panic!\"; r#\"\"panic!\"\"#", "");
    check(no_panics, "src/parse.rs", "#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }", "");
    check(
        no_panics,
        "src/parse.rs",
        "#[cfg(test)]\nfn f() {}\nfn g() { panic!() }",
        "line 3 has `panic!`",
    );
    check(no_panics, "src/main.rs", "g().unwrap()", "");
}

#[test]
fn markup_is_seen_in_strings_too() {
    check(no_markup, "src/ui/app.rs", "Html::from_html_unchecked(x)", "`from_html_unchecked`");
    check(no_markup, "src/embed.rs", "Reflect::set(&e, &\"innerHTML\".into(), x)", "`innerHTML`");
    check(no_markup, "src/lib.rs", "//! No innerHTML.", "");
    check(no_markup, "index.html", "https://a.example; a.innerHTML = b", "`innerHTML`");
}

#[test]
fn a_silent_file_is_seen() {
    check(opens_with_its_purpose, "src/a.rs", "use std::fmt;", "open with `//!`");
    check(opens_with_its_purpose, "src/a.rs", "//! What it is.\n", "");
    check(opens_with_its_purpose, "styles/a.css", "", "");
}

#[test]
fn a_long_file_is_seen() {
    check(not_too_long, "styles/a.css", &"a\n".repeat(LONGEST + 1), "lines, 350 at most");
    check(not_too_long, "src/a.rs", &"a\n".repeat(LONGEST), "");
    check(not_too_long, "tests/data/a.txt", &"a\n".repeat(LONGEST + 1), "");
}

#[test]
fn mod_rs_is_seen() {
    check(no_mod_rs, "src/parse/mod.rs", "", "beside `foo/`");
    check(no_mod_rs, "src/parse/model.rs", "", "");
}

#[test]
fn a_compiled_place_is_seen() {
    let path = "tests/docs.rs";
    let compiled = "fn root() -> &'static Path { Path::new(env!(\"CARGO_MANIFEST_DIR\")) }";
    check(no_compiled_places, path, compiled, "line 1 has");
    check(
        no_compiled_places,
        path,
        "fn root() -> PathBuf { env::var(\"CARGO_MANIFEST_DIR\") }",
        "",
    );
    check(no_compiled_places, path, "// Not env!(\"CARGO_MANIFEST_DIR\").", "");
}

#[test]
fn a_test_that_is_switched_off_is_seen() {
    check(
        none_ignored,
        "tests/a.rs",
        "#[test]\n#[ignore = \"slow\"]\nfn f() {}",
        "line 2 has `#[ignore`",
    );
    check(none_ignored, "tests/a.rs", "// #[ignore]", "");
}

#[test]
fn a_view_without_a_stylesheet_and_the_other_way_round_are_seen() {
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(pairs(&names(&["card", "words"]), &names(&["card", "tokens"])), names(&[]));
    assert!(pairs(&names(&["card"]), &names(&[]))[0].contains("make styles/card.css"));
    assert!(pairs(&names(&[]), &names(&["card"]))[0].contains("no src/ui/card.rs wears it"));
    let look = "styles!([] \"card.css\")";
    assert_eq!(unworn(&names(&["card"]), look), names(&[]));
    assert!(
        unworn(&names(&["card", "lane"]), look)[0]
            .contains("lane.css: src/ui/look/sheets.rs does not")
    );
}
