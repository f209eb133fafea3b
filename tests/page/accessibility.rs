//! The page for readers who cannot see it or do not use a mouse: no state of it breaks a rule of `axe-core`, what a
//! screen reader finds is recorded in a file next to this one, and Tab reaches everything.

mod keyboard;
mod tree;

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_article, on_sample, on_stage};
use crate::view::long_night;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::{env, fs};

/// Runs all rules, including best practices. On a page that is not ours, only the widget is checked.
const AUDIT: &str = "const [scope, done] = arguments;
    axe.run(scope, { resultTypes: ['violations'] }).then(
      ({ violations, passes }) => done({
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`)),
        passes: passes.flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().length)),
      }),
      (error) => done({ violations: [String(error)] }));";

fn axe() -> String {
    let file = env::var_os("ROSTRUM_AXE").map(PathBuf::from);
    let file = file.unwrap_or_else(|| {
        let tools = PathBuf::from("target/tools/node_modules");
        tools.join("axe-core/axe.min.js")
    });
    let script = fs::read_to_string(&file);
    script.unwrap_or_else(|_| panic!("no {}: `cargo xtask test` installs it", file.display()))
}

/// What axe finds in what `scope` selects.
async fn run(page: &Page, scope: &str) -> Value {
    if page.eval("typeof axe").await == "undefined" {
        page.client().execute(&axe(), Vec::new()).await.unwrap();
    }
    page.client().execute_async(AUDIT, vec![json!(scope)]).await.unwrap()
}

/// The rules that what `scope` selects breaks.
pub async fn violations(page: &Page, scope: &str) -> Vec<Value> {
    run(page, scope).await["violations"].as_array().unwrap().clone()
}

/// Asserts that what `scope` selects currently breaks no rule.
async fn audit(page: &Page, scope: &str, state: &str) {
    let found = run(page, scope).await;
    let violations = found["violations"].as_array().unwrap();
    assert!(violations.is_empty(), "{state}: {violations:#?}");
    let has_looked_inside =
        found["passes"].as_array().into_iter().flatten().any(|depth| depth.as_u64() > Some(1));
    assert!(has_looked_inside, "{state}: nothing of the shadow root was looked at");
}

async fn audit_page(page: &Page, state: &str) {
    audit(page, "html", state).await;
}

async fn audit_widget(page: &Page, state: &str) {
    audit(page, "rostrum-article", state).await;
}

async fn select(page: &Page) {
    page.eval("(navigator.share = () => Promise.resolve(), 0)").await;
    page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
    page.until("a card", "$('[part=card] blockquote')").await;
}

async fn search(page: &Page, query: &str) {
    page.click_search_box().await;
    page.write(query).await;
    page.until("an answer", "$('[part=count]').textContent").await;
}

#[test]
fn as_it_opens_and_in_use() {
    on_sample(async |page| {
        audit_page(page, "at the start").await;
        select(page).await;
        audit_page(page, "a statement selected").await;
        search(page, "innovation").await;
        page.until("results", "$('[role=option]')").await;
        page.press(Key::Down).await;
        page.until("an active option", "$('[role=option][aria-selected=true]')").await;
        audit_page(page, "a list of results").await;
        page.press(Key::Escape).await;
        page.press(Key::Escape).await;
        search(page, "elektrifikashon").await;
        page.until(
            "an offer",
            "$$('button').some((it) => it.textContent.startsWith('Did you mean'))",
        )
        .await;
        audit_page(page, "nothing found").await;
    });
}

#[test]
fn in_the_dark_and_on_a_small_screen() {
    on_sample(async |page| {
        page.prefer("dark").await;
        audit_page(page, "dark").await;
        select(page).await;
        search(page, "innovation").await;
        audit_page(page, "dark, in use").await;
        page.prefer("light").await;
        page.resize(320, 640).await;
        audit_page(page, "320 px").await;
    });
}

#[test]
fn in_the_systems_own_colours() {
    if absent(Engine::WebKit, "it has no forced colours") {
        return;
    }
    on_sample(async |page| {
        page.force_colours().await;
        select(page).await;
        search(page, "innovation").await;
        audit_page(page, "forced colours").await;
    });
}

#[test]
fn from_right_to_left() {
    on_sample(async |page| {
        page.eval("element.lang = 'ar'").await;
        page.until("Arabic", "$('[part=root]').dir === 'rtl'").await;
        page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
        page.until("a card", "$('[part=card] blockquote')").await;
        audit_page(page, "from right to left").await;
    });
}

#[test]
fn folded_picked_and_zoomed() {
    on_article(long_night(), async |page| {
        page.until_ready().await;
        audit_widget(page, "folded").await;
        page.button("Show all 12").await.click().await.unwrap();
        page.until("all lanes", "$$('[part=lane]').length === 12").await;
        audit_widget(page, "unfolded").await;
        let name = page.texts("[part=lane] b").await.swap_remove(0);
        page.button(&name).await.click().await.unwrap();
        page.until("all that they said", "$('[part=card] ol')").await;
        page.button("Show only them").await.click().await.unwrap();
        page.until("somebody picked", "$('button[aria-pressed=true]')").await;
        audit_widget(page, "a speaker picked").await;
        page.button("Close").await.click().await.unwrap();
        page.button("Zoom in").await.click().await.unwrap();
        page.until(
            "a part",
            "Number(getComputedStyle($('.timeline')).getPropertyValue('--zoom')) > 1",
        )
        .await;
        audit_widget(page, "zoomed").await;
    });
}

#[test]
fn on_the_clock() {
    let live = "The bridge, as it happened\n\n09:00 Mayor Ada Holm said the bridge was closed.\n\n\
                10:30 Mayor Ada Holm said a crack had been found.\n\n\
                12:00 Mayor Ada Holm said the bridge was open again.";
    on_article(live, async |page| {
        page.until_ready().await;
        page.until("times", "$$('.paragraphs span').some((it) => it.textContent === '09:00')")
            .await;
        audit_widget(page, "clock time").await;
    });
}

#[test]
fn where_something_is_wrong() {
    let files = Files::from([("/host.html".to_owned(), host("nowhere.txt").into_bytes())]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until("an error", "$('[part=error]')").await;
        audit_widget(page, "an error").await;
        assert_ne!(page.eval("$('[part=error]').getAttribute('role')").await, Value::Null);
    });
}

#[test]
fn marks_say_who_how_and_the_first_words() {
    on_sample(async |page| {
        let names = page.attributes("[part=mark][data-speaker=jing-junhai]", "aria-label").await;
        let start = "Jing Junhai, reported, 5 of 8: stressed the commitment";
        assert!(names.iter().any(|name| name.starts_with(start)), "{names:#?}");
    });
}
