//! Pages whose routers exchange the article: React 19, Turbo and htmx as they are published. `cargo xtask test page` fetches
//! them and makes React's pages (`xtask/src/test/routers.rs`).

use crate::page::Page;
use crate::server::Files;
use crate::stage::{files_in, on_stage};
use serde_json::json;
use std::env;
use std::fs;
use std::path::PathBuf;

/// Runs a test beside the libraries and React's pages; no page is open yet.
fn on_routers<const N: usize>(pages: [(&str, String); N], test: impl AsyncFnOnce(&Page)) {
    let mut files: Files = files_in(&made(), "/").collect();
    files.extend(pages.map(|(path, page)| (path.to_owned(), page.into_bytes())));
    on_stage(files, test);
}

/// The folder of the libraries and pages.
fn made() -> PathBuf {
    let folder = env::var_os("ROSTRUM_ROUTERS").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| "target/routers".into());
    let is_made = folder.join("react-for.html").is_file();
    assert!(is_made, "no pages in {}: `cargo xtask test page` makes them", folder.display());
    folder
}

/// Waits until the page's article is read: it has these statements, with all their words on the page.
async fn until_read(page: &Page, words: &[&str]) {
    let said = format!("element.statements.map((it) => it.words).join() === '{}'", words.join(","));
    let are_there = "element.statements.every(({ range }) => range?.startContainer.isConnected)";
    let is_read = format!("element?.state === 'ready' && {said} && {are_there}");
    page.until(&words.join(" "), &is_read).await;
}

/// Selects the first statement, and waits until its card shows these words.
async fn select(page: &Page, words: &str) {
    page.click("$('[part=mark]')").await;
    page.until("its card", &format!("$('blockquote')?.textContent.includes('{words}')")).await;
}

/// Whether the first mark is still the selected one.
const IS_SELECTED: &str = "$('[part=mark]').ariaCurrent === 'true'";

/// What is left of us in the document, where htmx has a sheet too: sheets, and elements that paint.
const LEFT: &str = "[[...document.adoptedStyleSheets].filter((it) => it.cssRules[0]?.cssText.includes('rostrum-')).length,
    new Set([...CSS.highlights?.keys() ?? []].map((name) => name.match(/^rostrum-\\d+/)[0])).size]";

/// As much as one element leaves, in browsers with and without highlights.
const LEFT_OF_ONE: &str = "[1, 'highlights' in CSS ? 1 : 0]";

const FERRY: &str =
    "<h1>The ferry opens</h1><p>“It took nine years,” said Ada Moor in Port Lune.</p>";
const MILL: &str = "<h1>The mill burns</h1><p>“Nobody was inside,” said Cy Holm.</p>";

/// Hydrates the page and checks that nothing on it is another node.
async fn hydrate(page: &Page) {
    page.until("React", "typeof hydrate === 'function'").await;
    page.eval("(hydrate(), 0)").await;
    page.until("React's hand on the page", "window.isLive").await;
    let are_same = "(({ length }) => length === before.length && nodes().every((it, idx) => it === before[idx]))(nodes())";
    assert_eq!(page.eval(are_same).await, true, "the same nodes");
}

/// What a reader and a live page do from there on.
async fn goes_on(page: &Page) {
    page.eval("document.querySelector('#live').click()").await;
    until_read(page, &["“It took nine years,”", "“It rains,”"]).await;
    // React changes the words in the nodes that are there.
    page.eval("document.querySelector('#mill').click()").await;
    until_read(page, &["“Nobody was inside,”", "“It rains,”"]).await;
    select(page, "Nobody was inside").await;
    page.eval("app.unmount()").await;
    page.until("nothing of it", &format!("{LEFT}.join() === '0,0'")).await;
}

/// React renders its page on the server, and takes it over while the widget is there: any difference would be a warning in
/// the console, which `on_stage` finds.
#[test]
fn react_takes_over_a_page_that_is_read() {
    for form in ["for", "around"] {
        on_routers([], async |page| {
            page.open(&format!("/react-{form}.html")).await;
            page.until_ready().await;
            select(page, "It took nine years").await;
            hydrate(page).await;
            assert_eq!(page.eval(IS_SELECTED).await, true, "{form}");
            goes_on(page).await;
        });
    }
}

#[test]
fn react_is_there_before_the_widget() {
    let script = "<script type=\"module\" async src=\"v1/embed.js\"></script>";
    for form in ["for", "around"] {
        let rendered = fs::read_to_string(made().join(format!("react-{form}.html"))).unwrap();
        assert!(rendered.contains(script));
        on_routers([("/late.html", rendered.replace(script, ""))], async |page| {
            page.open("/late.html").await;
            hydrate(page).await;
            page.eval("document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: 'v1/embed.js' }))")
                .await;
            page.until_ready().await;
            select(page, "It took nine years").await;
            goes_on(page).await;
        });
    }
}

/// A page for Turbo.
fn turbo(article: &str, next: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>Turbo</title><meta name=turbo-refresh-method content=morph>
         <script src=turbo.js></script><script type=module async src=v1/embed.js></script></head>
         <body><a id=next href={next}>Next</a><rostrum-article for=story></rostrum-article>
         <article id=story>{article}</article><p style='height: 1500px'></p></body></html>"
    )
}

fn on_turbo(test: impl AsyncFnOnce(&Page)) {
    let pages =
        [("/ferry.html", turbo(FERRY, "mill.html")), ("/mill.html", turbo(MILL, "ferry.html"))];
    on_routers(pages, async |page| {
        page.open("/ferry.html").await;
        until_read(page, &["“It took nine years,”"]).await;
        test(page).await;
    });
}

#[test]
fn turbo_goes_to_another_article_and_back() {
    on_turbo(async |page| {
        select(page, "It took nine years").await;
        page.click("document.querySelector('#next')").await;
        until_read(page, &["“Nobody was inside,”"]).await;
        select(page, "Nobody was inside").await;
        assert_eq!(page.eval(&format!("{LEFT}.join() === {LEFT_OF_ONE}.join()")).await, true);
        // A step of ours in between would have Turbo render the article anew.
        page.back().await;
        until_read(page, &["“It took nine years,”"]).await;
        select(page, "It took nine years").await;
        assert_eq!(page.eval(&format!("{LEFT}.join() === {LEFT_OF_ONE}.join()")).await, true);
        let told = "told.map(({ name }) => name).join(' ')";
        assert_eq!(
            page.eval(told).await,
            "rostrum:ready rostrum:ready rostrum:ready",
            "each article once, and the page was never loaded again"
        );
    });
}

#[test]
fn turbo_refreshes_the_page_by_morphing_it() {
    on_turbo(async |page| {
        select(page, "It took nine years").await;
        page.eval("(window.first = element, document.addEventListener('turbo:render', () => (window.isRendered = true)),
            Turbo.visit(location.pathname, { action: 'replace' }), 0)")
            .await;
        page.until("the refresh", "window.isRendered").await;
        until_read(page, &["“It took nine years,”"]).await;
        assert_eq!(page.eval("[element === first, told.length]").await, json!([true, 1]));
        assert_eq!(page.eval(IS_SELECTED).await, true, "nothing is lost");
    });
}

/// A page for htmx, in which a link puts what is at `/next.html` there in this way.
fn check_htmx(body: &str, target: &str, swap: &str, next: String) {
    let page = format!(
        "<!doctype html><html lang=en><title>htmx</title><script src=htmx.js></script>
         <script type=module async src=v1/embed.js></script>
         <a id=next hx-get=next.html hx-target='{target}' hx-swap={swap}>Next</a>{body}"
    );
    on_routers([("/host.html", page), ("/next.html", next)], async |page| {
        page.open("/host.html").await;
        if body.contains("<rostrum-article") {
            until_read(page, &["“It took nine years,”"]).await;
            select(page, "It took nine years").await;
        }
        page.until("htmx", "window.htmx && document.readyState === 'complete'").await;
        page.click("document.querySelector('#next')").await;
        until_read(page, &["“Nobody was inside,”"]).await;
        select(page, "Nobody was inside").await;
        let is_left = format!("{LEFT}.join() === {LEFT_OF_ONE}.join()");
        page.until("nothing is left of the first", &is_left).await;
    });
}

#[test]
fn htmx_swaps_the_article() {
    let body =
        format!("<rostrum-article for=story></rostrum-article><article id=story>{FERRY}</article>");
    for swap in ["outerHTML", "outerMorph"] {
        check_htmx(&body, "#story", swap, format!("<article id=story>{MILL}</article>"));
    }
    for swap in ["innerHTML", "innerMorph"] {
        check_htmx(&body, "#story", swap, MILL.to_owned());
    }
}

#[test]
fn htmx_swaps_the_element_with_its_article() {
    let view = |article: &str| {
        format!(
            "<main id=view><rostrum-article for=story></rostrum-article><article id=story>{article}</article></main>"
        )
    };
    let around = |article: &str| {
        format!(
            "<main id=view><rostrum-article><article>{article}</article></rostrum-article></main>"
        )
    };
    check_htmx(&view(FERRY), "#view", "outerHTML", view(MILL));
    check_htmx(&view(FERRY), "#view", "outerMorph", view(MILL));
    check_htmx(&around(FERRY), "#view", "outerMorph", around(MILL));
    // The first article of a page that had none.
    check_htmx("<main id=view></main>", "#view", "outerHTML", view(MILL));
}
