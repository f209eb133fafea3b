//! Elements that a page's own scripts add, remove, move and change: nothing is lost, and nothing is left behind.

use crate::page::Page;
use crate::server::{Files, SILENT};
use crate::stage::{host, on_stage};
use serde_json::json;

const ARTICLE: &str =
    "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n\n“Yes,” said Ben Sund.\n";

fn on_page(page: &str, test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([
        ("/host.html".to_owned(), page.to_owned().into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
        ("/silent.txt".to_owned(), SILENT.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

#[test]
fn a_move_keeps_what_the_reader_has_done() {
    on_page(&host("ferry.txt"), async |page| {
        page.until_ready().await;
        page.eval("element.goTo($$('[data-statement]').at(-1).dataset.statement)").await;
        page.until("it is current", "$('[aria-current=true]')").await;
        for way in [
            "document.body.append(element)",
            "document.body.insertBefore(element, document.body.firstChild)",
            "document.body.appendChild(document.createElement('main')).replaceChildren(element)",
        ] {
            page.eval(&format!("({way}, 0)")).await;
            assert_eq!(
                page.eval("[element.state, $$('[aria-current=true]').length, told.length]").await,
                json!(["ready", 1, 1]),
                "{way}"
            );
        }
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("it still works", "$('[part=mark]').ariaCurrent === 'true'").await;
    });
}

#[test]
fn nothing_stays_of_a_hundred_that_were_removed() {
    on_page(&host("ferry.txt"), async |page| {
        page.until_ready().await;
        page.eval("((window.refs = []), (async () => {
            for (let n = 0; n < 100; n++) {
              const it = document.createElement('rostrum-article');
              it.src = 'ferry.txt';
              it.loading = 'eager';
              document.body.append(it);
              await it.ready;
              refs.push(new WeakRef(it), new WeakRef(it.shadowRoot.querySelector('.rostrum')), new WeakRef(it.shadowRoot.querySelector('[part=mark]')));
              it.remove();
            }
            window.isOver = true;
          })(), 0)").await;
        page.until("a hundred", "window.isOver && told.length === 101").await;
        for _ in 0..20 {
            page.collect_garbage().await;
            if page.eval("refs.filter((it) => it.deref()).length").await == 0 {
                break;
            }
        }
        assert_eq!(
            page.eval("[refs.length, refs.filter((it) => it.deref()).length]").await,
            json!([300, 0])
        );
        // The one that stayed still works.
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("it works", "$('[aria-current=true]')").await;
    });
}

#[test]
fn what_is_on_its_way_is_given_up_with_the_element() {
    let note = "<script>window.given = []; const real = fetch; window.fetch = (url, options) => {
        options?.signal?.addEventListener('abort', () => given.push(url)); return real(url, options); };</script>";
    on_page(&(note.to_owned() + &host("silent.txt")), async |page| {
        page.until("it waits", "element?.state === 'loading'").await;
        page.eval("(window.kept = element, kept.remove())").await;
        page.until("it is given up", "given.join() === 'silent.txt'").await;
        assert_eq!(page.eval("[kept.state, told.length]").await, json!(["idle", 0]));
        page.eval("(kept.src = 'ferry.txt', document.body.append(kept))").await;
        page.until_ready().await;
    });
}

#[test]
fn a_page_that_is_morphed() {
    let page = host("ferry.txt")
        .replace(" src=\"ferry.txt\"", "")
        .replace("<p>The fallback.</p>", "<h1>Mill reopens</h1><p>“It rained,” said Cy Dahl.</p>");
    on_page(&page, async |page| {
        page.until_ready().await;
        page.eval("element.goTo(element.statements[0].id)").await;
        page.until("it is current", "$('[aria-current=true]')").await;
        let attributes = "element.getAttributeNames().join()";
        assert_eq!(page.eval(attributes).await, "", "a morph finds nothing to take away");
        // First the same content again, then different content.
        page.eval(
            "element.replaceChildren(...[...element.childNodes].map((it) => it.cloneNode(true)))",
        )
        .await;
        page.until("the same", "element.statements[0].range?.startContainer.isConnected").await;
        assert_eq!(page.eval("$$('[aria-current=true]').length").await, 1);
        page.eval("element.querySelector('p').firstChild.data = '“It snowed,” said Cy Dahl.'")
            .await;
        page.until("other words", "element.statements[0].words === '“It snowed,”'").await;
        page.eval("element.replaceChildren()").await;
        page.until("nothing", "element.state === 'idle' && !$('[part=timeline]')").await;
        page.eval("element.append(Object.assign(document.createElement('p'), { textContent: '“It burns,” said Cy Dahl.' }))")
            .await;
        page.until("an article again", "element.statements[0]?.words === '“It burns,”'").await;
        page.eval("element.setAttribute('src', 'ferry.txt')").await;
        page.until("a file", "$('h1')?.textContent === 'Ferry opens'").await;
    });
}

/// How often a browser may load the page again instead of keeping it, as it is free to do on a busy machine. If it never
/// keeps the page, something of ours stops it.
const N_RETURNS: usize = 4;

#[test]
fn going_back_finds_the_page_as_it_was() {
    let note = "<script>addEventListener('pagehide', () => (window.isKept = undefined));
        addEventListener('pageshow', ({ persisted }) => (window.isKept = persisted));</script>";
    on_page(&(note.to_owned() + &host("ferry.txt")), async |page| {
        for _ in 0..N_RETURNS {
            page.until_ready().await;
            page.until("all of the page", "document.readyState === 'complete'").await;
            page.open("/ferry.txt").await;
            page.back().await;
            page.until("the page again", "window.isKept !== undefined").await;
            if page.eval("isKept").await == true {
                break;
            }
        }
        assert_eq!(
            page.eval("[isKept, element.state, told.length]").await,
            json!([true, "ready", 1])
        );
    });
}
