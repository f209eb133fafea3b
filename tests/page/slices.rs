//! A long text is searched in slices, so that the page gets its turn: what it does in between counts.

use crate::page::Page;
use crate::server::Files;
use crate::stage::on_stage;
use serde_json::json;

/// The most paragraphs that the texts below have, each with a statement.
const N: usize = 200;

/// A text of this many paragraphs.
fn long_night(n_paragraphs: usize) -> String {
    let paragraph = |idx| format!("Mayor Ada Moor said that item {idx} could not wait.\n\n");
    "A long night\n\n".to_owned() + &(0..n_paragraphs).map(paragraph).collect::<String>()
}

/// The same as an article of the page.
fn in_place() -> String {
    let mut paragraphs = long_night(N).replace("\n\n", "</p><p>");
    paragraphs.truncate(paragraphs.len() - "<p>".len());
    format!(
        "<rostrum-article for=story></rostrum-article><article id=story><p>{paragraphs}</article>"
    )
}

/// Runs a test on a page where the clock runs so fast that a slice is over whenever somebody looks. `nLooks` counts the looks,
/// each of which takes `pace` milliseconds; after look number `when`, `meanwhile` is called; `nTurns` counts the turns that are
/// asked for.
fn on_fast_clock(element: &str, test: impl AsyncFnOnce(&Page)) {
    let script = "var nLooks = 0, nTurns = 0, pace = 0, when = Infinity, meanwhile = () => {};
        performance.now = () => {
            for (const end = Date.now() + pace; Date.now() < end;);
            if (nLooks++ === when) queueMicrotask(meanwhile);
            return nLooks * 1000;
        };
        for (const [owner, name] of [[globalThis.scheduler, 'postTask'], [globalThis, 'setTimeout']]) {
            const real = owner?.[name];
            if (real) owner[name] = new Proxy(real, {
                apply: (_, self, given) => (nTurns++, Reflect.apply(real, owner, given)),
            });
        }";
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><script>{script}</script>
         <script type=module async src=v1/embed.js></script>{element}"
    );
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/long.txt".to_owned(), long_night(N).into_bytes()),
        ("/short.txt".to_owned(), long_night(3).into_bytes()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

const DRAWN: &str = "<rostrum-article src=long.txt></rostrum-article>";

/// What has been told.
const TOLD: &str = "told.map(({ name }) => name)";

/// Does something while the element searches its article, which is loaded again for that.
async fn amid_the_search(page: &Page, what: &str) {
    page.until_ready().await;
    page.eval(&format!(
        "(element.showFallback(), told.length = 0, window.meanwhile = () => {{ {what} }}, window.when = nLooks + 10, element.reload(), 0)"
    ))
    .await;
    page.until("it is done", "when < nLooks").await;
}

#[test]
fn a_long_text_is_searched_in_many_turns() {
    on_fast_clock(DRAWN, async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("element.statements.length").await, N);
        // With eleven tokens a paragraph and three passes, at least 6,600 tokens are looked at, and the clock after 256 of them.
        // Each slice looks twice, at its start and at its end.
        let n_slices: usize = page.read("nLooks / 2 | 0").await;
        assert!((24..).contains(&n_slices), "{n_slices} slices");
        let n_turns: usize = page.read("nTurns").await;
        assert!(n_slices <= n_turns, "{n_slices} slices, {n_turns} turns");
    });
}

#[test]
fn a_short_text_is_searched_in_one_turn() {
    on_fast_clock(&DRAWN.replace("long", "short"), async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("element.statements.length").await, 3);
        assert_eq!(page.eval("nLooks").await, 1, "at the start of its only slice");
    });
}

#[test]
fn a_newer_article_wins_over_one_that_is_being_searched() {
    for newer in [
        "element.src = 'short.txt'",
        "element.data = 'A day\\n\\nMayor Bo Lind said that it could not wait.'",
    ] {
        on_fast_clock(DRAWN, async |page| {
            amid_the_search(page, newer).await;
            page.until_ready().await;
            let n_statements = if newer.contains("short") { 3 } else { 1 };
            assert_eq!(page.eval("element.statements.length").await, n_statements, "{newer}");
            page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
            assert_eq!(page.eval("element.statements.length").await, n_statements, "{newer}");
            assert_eq!(page.eval(TOLD).await, json!(["rostrum:ready"]), "{newer}");
        });
    }
}

#[test]
fn what_is_removed_is_searched_no_further() {
    on_fast_clock(DRAWN, async |page| {
        amid_the_search(page, "window.gone = element; gone.remove()").await;
        let n_looks = page.eval("nLooks").await;
        page.eval("new Promise((resolve) => setTimeout(resolve, 400))").await;
        assert_eq!(page.eval("nLooks").await, n_looks);
        assert_eq!(page.eval(TOLD).await, json!([]));
        assert_eq!(page.eval("gone.state").await, "idle");
        assert_eq!(page.eval("gone.shadowRoot.childElementCount").await, 1, "the slot");
        page.eval("(document.body.append(gone), 0)").await;
        page.until_ready().await;
        assert_eq!(page.eval("element.statements.length").await, N);
    });
}

#[test]
fn the_latest_change_of_an_article_in_place_wins() {
    on_fast_clock(&in_place(), async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("element.statements.length").await, N);
        page.eval(
            "(window.add = (name) => document.querySelector('#story').insertAdjacentHTML('beforeend', `<p>Mayor ${name} said that it could not wait.</p>`),
              window.meanwhile = () => add('Eve Gran'), window.when = nLooks + 10, window.pace = 40, add('Bo Lind'), 0)",
        )
        .await;
        // The search takes more than a second now, after which the article is read again.
        page.until("the latest", "element.statements.at(-1).id.startsWith('eve-gran-')").await;
        page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
        let shown = page.eval("told.map(({ detail }) => detail.statements)").await;
        assert_eq!(shown, json!([N, N + 2]), "what was searched before is dropped");
    });
}
