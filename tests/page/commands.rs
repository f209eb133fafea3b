//! What a page can ask of the element by script, and what the element tells it: properties, methods, events.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_stage};
use fantoccini::key::Key;
use serde_json::json;

const ARTICLE: &str = "date 2031-05-14 Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n\n\
                       “We will miss the old one,” said Ben Sund, the keeper.\n";

/// Records where readers go, and defines `$` for an element by its statement.
const LISTEN: &str = "window.went = [];
    addEventListener('rostrum:navigate', ({ detail, bubbles, composed }) =>
      went.push([detail.speaker, bubbles && composed, Boolean($(detail.statement))]));
    const $ = (id) => document.querySelector('rostrum-article').shadowRoot.querySelector(`[data-statement='${id}']`);";

fn on_page(attributes: &str, script: &str, test: impl AsyncFnOnce(&Page)) {
    let page =
        host("ferry.txt").replace("<rostrum-article ", &format!("<rostrum-article {attributes} "));
    let page = format!("{page}<script>{LISTEN}{script}</script>");
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until("an answer", "told.length").await;
        test(page).await;
    });
}

const STATEMENT: &str = "[...root.querySelectorAll('[data-speaker=ben-sund][data-statement]')].at(-1).dataset.statement";

#[test]
fn going_to_a_statement_is_told() {
    on_page("", "", async |page| {
        assert_eq!(page.eval("went").await, json!([]));
        page.eval(&format!("element.goTo({STATEMENT})")).await;
        let current = "$('[aria-current=true]')?.dataset.speaker === 'ben-sund'";
        page.until("it is current", current).await;
        assert_eq!(page.eval("went").await, json!([["ben-sund", true, true]]));
        // Back by a button, then on by a key, then by a link.
        page.until("its card", "$('[part=card] blockquote')").await;
        page.button("Previous statement").await.click().await.unwrap();
        page.until("a click", "went.length === 2").await;
        page.eval("$('[part=mark][data-speaker=ben-sund]').focus()").await;
        page.press(Key::Enter).await;
        page.until("a key", "went.length === 3").await;
        // A frame later, the URL follows: only another one leads elsewhere.
        let here = "location.hash.includes('ben-sund')";
        page.until("its URL", here).await;
        page.eval("location.hash = 'rostrum:' + $('[data-speaker=ada-moor][data-statement]').dataset.statement").await;
        page.until("a link", "went.length === 4").await;
        let who = page.eval("went.map(([speaker]) => speaker).join(' ')").await;
        assert_eq!(who, "ben-sund ada-moor ben-sund ada-moor");
        page.eval("element.goTo('nobody-000000')").await;
        page.eval("element.search('years')").await;
        page.until("the search", "told.length === 2").await;
        assert_eq!(page.eval("[went.length, told[1].detail.query]").await, json!([4, "years"]));
    });
}

#[test]
fn what_is_asked_before_it_is_ready_is_done_then() {
    let early = "customElements.whenDefined('rostrum-article').then(() => {
        const element = document.querySelector('rostrum-article');
        element.search('nine'); element.search('miss'); element.theme = 'dark';
        element.ready.then(() => { window.stateThen = element.state; });
    });";
    on_page("", early, async |page| {
        page.until("the search", "$('input')?.value === 'miss'").await;
        assert_eq!(
            page.eval("[stateThen, $('.rostrum').dataset.theme]").await,
            json!(["ready", "dark"])
        );
    });
}

#[test]
fn ready_is_a_promise_that_fails_with_the_code() {
    on_page("", "", async |page| {
        let at_once = "(window.first = element.ready, element.src = 'nowhere.txt', window.second = element.ready,
            [element.state, first === second])";
        assert_eq!(page.eval(at_once).await, json!(["loading", false]));
        page.eval("(second.catch((reason) => (window.reason = reason)), 0)").await;
        page.until("the reason", "window.reason").await;
        assert_eq!(page.eval("reason").await, page.eval("told[1].detail").await);
        assert_eq!(page.eval("[reason.code, element.state]").await, json!(["network", "error"]));
        page.eval(
            "(element.src = 'ferry.txt', element.ready.then(() => (window.isBack = true)), 0)",
        )
        .await;
        page.until("it is back", "window.isBack && $('h1').checkVisibility()").await;
        assert_eq!(page.eval("$$('[part=error], slot').length").await, 0);
    });
}

#[test]
fn data_wins_over_the_address() {
    let data = "document.querySelector('rostrum-article').data = { headline: 'Mill reopens',
        body: ['It rained.', { text: 'Nobody waved.', at: '09:30' }],
        speakers: [{ name: 'Cy Dahl', id: 'dahl' }], statements: [{ speaker: 'dahl', text: 'It rained.' }] };";
    on_page("", data, async |page| {
        assert_eq!(page.eval("$('h1').textContent").await, "Mill reopens");
        assert_eq!(page.eval("$('[data-statement]').dataset.speaker").await, "dahl");
        assert_eq!(page.eval("element.data.headline").await, "Mill reopens");
        let asked = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('ferry.txt'))";
        assert_eq!(page.eval(asked).await, false);
        page.eval("element.data = 'Bridge closes\\n\\nIt was old.'").await;
        page.until("a text", "$('h1').textContent === 'Bridge closes'").await;
        page.eval("element.data = '<article><h1>Pier falls</h1><p>It was older.</p></article>'")
            .await;
        page.until("a page", "$('h1').textContent === 'Pier falls'").await;
        page.eval("element.data = null").await;
        page.until("the file", "$('h1').textContent === 'Ferry opens'").await;
        page.eval("(window.loop = {}, loop.loop = loop, element.data = loop, 0)").await;
        page.until("an error", "element.state === 'error'").await;
        assert_eq!(page.eval("told.at(-1).detail.code").await, "format");
        assert_eq!(page.eval("element.querySelector('p').checkVisibility()").await, true);
        page.eval("element.data = ''").await;
        page.until("another", "told.at(-1).detail?.message.includes('empty')").await;
    });
}

#[test]
fn reload_keeps_the_place_of_a_reader_where_nothing_changed() {
    on_page("", "", async |page| {
        page.eval(&format!("element.goTo({STATEMENT})")).await;
        page.until("it is current", "$('[aria-current=true]')").await;
        let reload = "(element.reload().then(() => (window.isReloaded = true)), element.state)";
        assert_eq!(page.eval(reload).await, "loading");
        page.until("it is read again", "window.isReloaded").await;
        assert_eq!(page.eval("$('[aria-current=true]').dataset.speaker").await, "ben-sund");
        let n_asked = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('ferry.txt')).length";
        assert_eq!(page.eval(n_asked).await, 2);
        assert_eq!(page.eval("told.length").await, 1, "the same article");
    });
}

#[test]
fn the_page_can_have_its_own_content_back() {
    on_page("", "", async |page| {
        page.eval("element.showFallback()").await;
        assert_eq!(
            page.eval("[element.state, element.querySelector('p').checkVisibility()]").await,
            json!(["idle", true])
        );
        assert_eq!(page.eval("root.children.length").await, 1);
        page.eval("element.reload()").await;
        page.until("the widget", "told.length === 2 && $('h1').checkVisibility()").await;
        // A listener may call it, too.
        page.eval("(element.addEventListener('rostrum:ready', () => element.showFallback()), element.src = './ferry.txt')").await;
        page.eval("element.data = 'Mill reopens\\n\\nIt rained.'").await;
        page.until("the fallback", "told.length === 3 && element.state === 'idle'").await;
        assert_eq!(page.eval("element.querySelector('p').checkVisibility()").await, true);
    });
}

#[test]
fn links_lead_to_the_page_that_is_named() {
    on_page("page-url='/news/ferry?from=x#top' id=f", "", async |page| {
        page.eval(&format!("element.goTo({STATEMENT})")).await;
        page.until("it is current", "$('[aria-current=true]')").await;
        page.until("its card", "$('[part=card] blockquote')").await;
        for (button, page_url) in
            [("Copy link", ""), ("Cite", ""), ("Copy link", "https://news.example/f")]
        {
            if !page_url.is_empty() {
                page.eval(&format!("element.pageUrl = '{page_url}'")).await;
            }
            page.button(button).await.click().await.unwrap();
            let said = if button == "Cite" { "Citation copied." } else { "Link copied." };
            let is_said = format!("$$('[role=status]').some((it) => it.textContent === '{said}')");
            page.until(said, &is_said).await;
            let start = if page_url.is_empty() {
                page.read("location.origin + '/news/ferry?from=x#f:ben-sund-'").await
            } else {
                format!("{page_url}#f:ben-sund-")
            };
            let copied = page.copied().await;
            assert!(copied.contains(&start), "{button}: {start} in {copied}");
        }
    });
}
