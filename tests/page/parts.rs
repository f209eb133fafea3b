//! The parts of the code: each is loaded when it is needed and not before, and where one does not come, the rest works.

mod late;
mod policy;

use crate::page::Page;
use crate::server::{Files, GONE, SILENT};
use crate::stage::{asset, dist, on_stage};
use serde_json::{Value, json};
use std::fs;

const ARTICLE: &str =
    "<h1>Ferry opens</h1><p>“It took nine years,” said Mayor Ada Moor. “And here it is.”</p>
    <p>Ben Sund, who runs the harbour, said the ferry would sail every hour.</p>";

/// What is known of it.
const FINDINGS: &str = r#"{
  "version": 1,
  "complete": true,
  "speakers": [{ "id": "ada-moor", "name": "Ada Moor", "role": "Mayor", "kind": "person", "presence": "spoke" }],
  "statements": [{ "id": "nine", "speaker": "ada-moor", "kind": "direct", "words": ["“It took nine years,”"], "source": "Ada Moor", "cue": "said" }]
}"#;

/// A page with the article and an element for it.
fn page(head: &str, attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title>{head}<script type=module async src=v1/embed.js></script>
         <rostrum-article for=story {attributes}></rostrum-article><article id=story>{ARTICLE}</article>"
    )
}

fn on_page(
    page: String,
    more: impl IntoIterator<Item = (String, Vec<u8>)>,
    test: impl AsyncFnOnce(&Page),
) {
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/found.json".to_owned(), FINDINGS.into()),
    ]);
    on_stage(files.into_iter().chain(more).collect(), async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

/// Runs a test on the page with findings, once the timeline is there.
fn on_findings(
    head: &str,
    more: impl IntoIterator<Item = (String, Vec<u8>)>,
    test: impl AsyncFnOnce(&Page),
) {
    on_page(page(head, "findings=found.json"), more, async |page| {
        page.until_ready().await;
        test(page).await;
    });
}

/// The files that the page has loaded, sorted; each as often as it was asked for.
const LOADED: &str =
    "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())
    .filter((name) => !/favicon/.test(name)).sort()";

/// Whether a file of this name has been asked for.
fn is_asked_for(name: &str) -> String {
    format!("{LOADED}.includes('{name}')")
}

/// The files that a part consists of: what several share is named after all of them.
fn files_of(part: &str) -> Vec<String> {
    let folder = dist().join(asset("").trim_start_matches('/'));
    let names =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let is_of = |name: &String| {
        name.strip_suffix(".wasm").is_some_and(|stem| stem.split('-').any(|it| it == part))
    };
    names.filter(is_of).collect()
}

fn sorted(names: impl IntoIterator<Item = String>) -> Value {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_unstable();
    names.dedup();
    json!(names)
}

const FIRST: [&str; 4] = ["embed.js", "near.js", "rostrum.js", "rostrum_bg.wasm"];

/// Waits until what appears after a touch is there, or never will be.
async fn until_quiet(page: &Page) {
    page.until("the last part", &is_asked_for("touch.wasm")).await;
}

async fn write(page: &Page, text: &str) {
    page.click_search_box().await;
    page.write(text).await;
}

const COUNT: &str = "$('.search .count')?.textContent ?? ''";

#[test]
fn before_the_element_is_near_only_its_script_is_loaded() {
    let far = page("", "").replace("<rostrum", "<p style='height: 9000px'></p><rostrum");
    on_page(far, [], async |page| {
        page.until("the element", "customElements.get('rostrum-article')").await;
        page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
        assert_eq!(page.eval(LOADED).await, json!(["embed.js"]));
    });
}

/// Waits until all of these parts are there besides what comes first, and asserts that it is no more and each once.
async fn loads(page: &Page, parts: &[&str]) {
    let first = FIRST.map(str::to_owned).into_iter().chain(["found.json".to_owned()]);
    let expected = sorted(first.chain(parts.iter().flat_map(|part| files_of(part))));
    page.until("the last part", &format!("{LOADED}.length >= {expected}.length")).await;
    page.eval("new Promise((resolve) => setTimeout(resolve, 200))").await;
    assert_eq!(page.eval(LOADED).await, expected, "{parts:?}");
}

#[test]
fn with_findings_nothing_is_loaded_that_finds() {
    on_findings("", [], async |page| {
        loads(page, &["touch"]).await;
        page.until("what hears the focus", "$('.foot > *')").await;
        page.eval("($('[part=mark]').focus(), 0)").await;
        loads(page, &["touch", "more"]).await;
        write(page, "years").await;
        page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        loads(page, &["touch", "more", "search"]).await;
    });
}

#[test]
fn without_findings_what_finds_is_loaded_beside_the_rest() {
    on_page(page("", ""), [], async |page| {
        page.until_ready().await;
        until_quiet(page).await;
        let first = FIRST.map(str::to_owned).into_iter();
        let expected = sorted(first.chain(files_of("touch")).chain(files_of("finder")));
        assert_eq!(page.eval(LOADED).await, expected);
        assert_eq!(page.eval("element.statements.length").await, 2);
        let start = |name: &str| {
            format!(
                "performance.getEntriesByType('resource').find((it) => it.name.endsWith('{name}')).startTime"
            )
        };
        let is_beside = format!("{} < {} + 100", start("finder.wasm"), start("near.js"));
        assert_eq!(page.eval(&is_beside).await, true, "no chain of waits");
    });
}

#[test]
fn a_link_with_a_search_loads_what_searches() {
    on_stage(
        Files::from([
            ("/host.html".to_owned(), page("", "findings=found.json").into_bytes()),
            ("/found.json".to_owned(), FINDINGS.into()),
        ]),
        async |page| {
            page.open("/host.html#rostrum:?q=harbour").await;
            page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        },
    );
}

#[test]
fn two_elements_ask_for_each_part_once() {
    let two = page("", "findings=found.json")
        + "<rostrum-article for=story findings=found.json id=other loading=eager></rostrum-article>";
    on_page(two, [], async |page| {
        page.until("both", "told.filter(({ name }) => name === 'rostrum:ready').length === 2")
            .await;
        page.eval(
            "(document.querySelectorAll('rostrum-article').forEach((it) => it.search('years')), 0)",
        )
        .await;
        page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        let other = "document.querySelector('#other').shadowRoot.querySelector('.search .count')?.textContent";
        page.until("the other's", &format!("/of 1/.test({other})")).await;
        let wasm: Vec<String> =
            page.read(&format!("{LOADED}.filter((it) => it.endsWith('.wasm'))")).await;
        assert_eq!(json!(wasm), sorted(wasm.clone()), "each once");
    });
}

/// What may be wrong with a file.
#[derive(Clone, Copy, Debug)]
enum Wrong {
    Missing,
    CutOff,
    OfAnotherRelease,
    Changed,
}

const WRONG: [Wrong; 4] = [Wrong::Missing, Wrong::CutOff, Wrong::OfAnotherRelease, Wrong::Changed];

/// The file of this name as it may be on a server where something is wrong.
fn wrong(name: &str, how: Wrong) -> (String, Vec<u8>) {
    let path = asset(name);
    let bytes = fs::read(dist().join(path.trim_start_matches('/'))).unwrap();
    let bytes = match how {
        Wrong::Missing => GONE.into(),
        Wrong::CutOff => bytes[..bytes.len() / 2].into(),
        // A module that imports and exports nothing.
        Wrong::OfAnotherRelease => b"\0asm\x01\0\0\0".into(),
        // A custom section behind all others, which no engine would mind.
        Wrong::Changed => [&bytes[..], b"\0\x03\x01xy"].concat(),
    };
    (path, bytes)
}

const TOLD: &str = "told.filter(({ name }) => name === 'rostrum:error').map(({ detail }) => [detail.code, detail.part])";

/// Asserts that the article is as it was, and that the timeline works.
async fn works(page: &Page) {
    assert_eq!(page.eval("element.state").await, "ready");
    assert_eq!(page.eval("$$('[part=mark]').length").await, 1);
    assert_eq!(page.eval("document.querySelector('h1').checkVisibility()").await, true);
}

/// The console may have what the browser itself says of a file that is missing or has another hash.
async fn only_of_the_browser(page: &Page) {
    let errors = page.own_errors().await;
    let is_known =
        |it: &String| ["integrity", "404", "digest", "hash"].iter().any(|known| it.contains(known));
    assert!(errors.iter().all(is_known), "{errors:?}");
}

#[test]
fn without_what_searches_the_rest_works() {
    for how in WRONG {
        on_findings("", [wrong("search.wasm", how)], async |page| {
            write(page, "years").await;
            page.until("an error", &format!("{TOLD}.length")).await;
            assert_eq!(page.eval(TOLD).await[0], json!(["network", "search"]), "{how:?}");
            let sentence = "$('.search [role=status]')?.textContent === 'Search could not be loaded. Try again.'";
            page.until("a sentence, not “no match”", sentence).await;
            works(page).await;
            only_of_the_browser(page).await;
        });
    }
}

#[test]
fn without_what_follows_a_touch_the_rest_works() {
    for how in WRONG {
        on_findings("", [wrong("touch.wasm", how)], async |page| {
            page.until("an error", &format!("{TOLD}.length")).await;
            assert_eq!(page.eval(TOLD).await[0], json!(["network", "touch"]), "{how:?}");
            works(page).await;
            write(page, "years").await;
            page.until("the count", &format!("/of 1/.test({COUNT})")).await;
            page.find("[part=mark]").await.click().await.unwrap();
            page.until("it is selected", "$('[part=mark][aria-current=true]')").await;
            works(page).await;
            only_of_the_browser(page).await;
        });
    }
}

#[test]
fn without_the_card_the_rest_works() {
    for how in WRONG {
        on_findings("", [wrong("more.wasm", how)], async |page| {
            page.find("[part=mark]").await.click().await.unwrap();
            page.until("an error", &format!("{TOLD}.length")).await;
            assert_eq!(page.eval(TOLD).await[0], json!(["network", "more"]), "{how:?}");
            let missing = "'This could not be loaded. Try again.'";
            let told = "$('.panel > [role=status]')?.textContent";
            page.until("a sentence in place of the card", &format!("{told} === {missing}")).await;
            page.find(".help-button").await.click().await.unwrap();
            let told = "$('[part=help]').checkVisibility() && $('[part=help]').textContent";
            page.until("a sentence, no empty box", &format!("{told} === {missing}")).await;
            write(page, "years").await;
            page.until("the count", &format!("/of 1/.test({COUNT})")).await;
            works(page).await;
            only_of_the_browser(page).await;
        });
    }
}

#[test]
fn without_what_finds_the_article_stays_as_it_is() {
    for how in WRONG {
        on_page(page("", ""), [wrong("finder.wasm", how)], async |page| {
            page.until("an error", &format!("{TOLD}.length")).await;
            assert_eq!(page.eval(TOLD).await, json!([["network", "finder"]]), "{how:?}");
            assert_eq!(page.eval("element.state").await, "error");
            assert_eq!(page.eval("document.querySelector('h1').checkVisibility()").await, true);
            assert_eq!(page.eval("$$('[part=root]').length").await, 0);
            only_of_the_browser(page).await;
        });
    }
}

/// A script that refuses what searches and what appears after a touch until `isBack`.
const AWAY: &str = "<script>const real = fetch; window.fetch = (url, options) =>
    window.isBack || !/search|touch/.test(url) ? real(url, options) : Promise.reject(new TypeError());</script>";

#[test]
fn a_second_try_works() {
    on_findings(AWAY, [], async |page| {
        write(page, "ye").await;
        let missed = "['search', 'touch'].every((it) => parts.includes(it))";
        page.until(
            "all are missed",
            &format!("((parts) => {missed})({TOLD}.map(([, part]) => part))"),
        )
        .await;
        page.eval("(window.isBack = true, 0)").await;
        page.write("a").await;
        page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        page.eval("(element.goTo(element.statements[0].id), 0)").await;
        page.until("the card", "$('[part=card] blockquote')").await;
        assert_eq!(page.eval("element.state").await, "ready");
    });
}

#[test]
fn what_is_slow_is_waited_for() {
    on_findings("", [(asset("search.wasm"), SILENT.into())], async |page| {
        write(page, "years").await;
        page.until("a sign that it waits", &format!("{COUNT} === '…'")).await;
        works(page).await;
        // The element goes while its part is on its way.
        page.eval("(element.remove(), 0)").await;
        page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
        assert_eq!(page.eval(TOLD).await, json!([]));
    });
}
