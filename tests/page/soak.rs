//! A reader who does not stop: a thousand searches and selections leave nothing behind in memory.

use crate::engine::Engine;
use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_stage};
use serde_json::json;

/// Keeps a reference to the module's memory and to its table of JavaScript objects.
const NOTE: &str = "<script>WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...given) {
      super(...given);
      // The first one only probes what the page's policy allows.
      if (Object.values(this.exports).some((it) => it.buffer)) window.held ??= this.exports;
    }
  }</script>";

/// Each round searches for another word and selects another statement, and every tenth clicks a button on the first
/// lane. At the end, the search is empty and the first statement selected.
const ROUNDS: &str = "(async (n_rounds) => {
    const words = ['quay', 'is:direct', 'harbour', 'speaker:a', '\"the ferry\"', 'nothinglikeit', 'ferrry'];
    const pause = () => new Promise((go) => setTimeout(go));
    const ids = $$('[part=mark]').map(({ dataset }) => dataset.statement).filter(Boolean);
    for (let round = 0; round < n_rounds; round += 1) {
      element.search(words[round % words.length]);
      await pause();
      element.goTo(ids[round % ids.length]);
      await pause();
      if (round % 10 === 0) $('[part=lane] button').click();
      await pause();
    }
    element.search('');
    element.goTo(ids[0]);
    await pause();
  })";

/// How much more memory the script engine may hold after a thousand rounds, in bytes: it keeps learning about the code
/// it runs, less and less; a leak in every round would be larger.
const SLACK: i64 = 100_000;

#[derive(Debug, PartialEq, Eq)]
struct Held {
    module_bytes: i64,
    page_objects: i64,
    elements: i64,
    ranges: i64,
}

/// What is held after this many rounds, and in Chromium the size of the script heap in bytes.
async fn after(page: &Page, n_rounds: u32) -> (Held, Option<i64>) {
    for _ in 0..n_rounds / 100 {
        page.eval(&format!("{ROUNDS}(100)")).await;
    }
    page.eval("told.splice(0).length").await;
    page.collect_garbage().await;
    let held = Held {
        module_bytes: page.read("Object.values(held).find((it) => it.buffer).buffer.byteLength").await,
        page_objects: page.read("Object.values(held).find((it) => it.grow && it.get && typeof it.get(1) !== 'function').length").await,
        elements: page.read("$$('*').length + document.querySelectorAll('*').length").await,
        ranges: page.read("[...(CSS.highlights ?? new Map()).values()].reduce((sum, { size }) => sum + size, 0)").await,
    };
    let scripts = match page.engine() {
        Engine::Chromium => {
            page.dev_tools("Runtime.getHeapUsage", json!({})).await["usedSize"].as_f64()
        }
        _ => None,
    };
    (held, scripts.map(|it| it as i64))
}

#[test]
fn a_thousand_searches_and_selections_leave_nothing() {
    let article = include_str!("../data/harbour/article.txt");
    let files = Files::from([
        ("/host.html".to_owned(), (NOTE.to_owned() + &host("article.txt")).into_bytes()),
        ("/article.txt".to_owned(), article.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let (first, first_scripts) = after(page, 200).await;
        let (last, last_scripts) = after(page, 1_000).await;
        assert_eq!(last, first);
        if let (Some(first), Some(last)) = (first_scripts, last_scripts) {
            println!("{first} bytes for scripts, then {last}");
            assert!(last - first < SLACK, "{first} bytes for scripts, then {last}");
        }
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("it still works", "$('[aria-current=true]')").await;
    });
}
