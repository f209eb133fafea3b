//! Articles in formats other than plain text, on a page: each block becomes the right element, without the markup
//! around it, and the element's own content can be the article.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_stage};
use serde_json::json;

const BODY: &str = "<h1>Ferry opens</h1><p class=byline>By Dee Rask</p>\
    <p>“It took nine years,” said Mayor <a href='/moor' onclick='broken()'>Ada Moor</a>.</p><h2>After the rain</h2>\
    <ul><li>One ferry.</li><li>Two <em>piers</em>.</li></ul><blockquote>Nobody asked the fishers.</blockquote>\
    <figure><img src=ferry.png alt='A ferry' onerror='broken()'><figcaption>The new ferry</figcaption></figure>\
    <script>broken()</script><p id=there style='color: red'>Nobody else spoke.</p>";

fn on_file(path: &str, file: impl Into<Vec<u8>>, test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([
        ("/host.html".to_owned(), host(path.trim_start_matches('/')).into_bytes()),
        (path.to_owned(), file.into()),
        ("/news/ferry.png".to_owned(), Vec::new()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        test(page).await;
    });
}

/// The element names of the blocks, in order.
async fn blocks(page: &Page) -> Vec<String> {
    page.read("$$('.story .block').map((it) => it.localName)").await
}

#[test]
fn a_web_page_with_an_article() {
    let file = format!(
        "<!doctype html><body><nav>Home</nav><article>{BODY}</article><footer>Imprint</footer>"
    );
    on_file("/news/ferry.html", file, async |page| {
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
        assert_eq!(
            blocks(page).await,
            ["footer", "p", "h2", "li", "li", "blockquote", "figure", "p"]
        );
        assert_eq!(page.eval("$$('.story ul > li').length").await, 2);
        assert_eq!(
            page.eval("$$('.story em').map((it) => it.textContent)").await,
            json!(["piers"])
        );
        let link = "(({ textContent, rel, attributes }) => [textContent, rel, attributes.length])($('.story a'))";
        assert_eq!(page.eval(link).await, json!(["Ada Moor", "noopener", 2]));
        // Addresses are relative to the article's file.
        let figure = "[$('img').alt, new URL($('img').src).pathname, $('figcaption').textContent]";
        let expected = json!(["A ferry", "/news/ferry.png", "The new ferry"]);
        assert_eq!(page.eval(figure).await, expected);
        assert_eq!(
            page.eval("$$('.story :is(script, [id], [style], [onclick], [onerror])').length").await,
            0
        );
        assert_eq!(page.eval("$$('[data-paragraph]').length").await, 2);
        assert_eq!(page.eval("$$('[part=mark]').length").await, 1);
    });
}

#[test]
fn a_statement_of_an_editor() {
    let file = r#"{"headline": "Ferry opens", "body": ["It rained.", {"text": "Nobody waved.", "at": "09:30"}],
        "speakers": [{"name": "Ada Moor", "id": "moor"}], "statements": [{"speaker": "moor", "text": "It rained."}]}"#;
    on_file("/ferry.json", file, async |page| {
        assert_eq!(page.eval("$('[data-statement]').dataset.speaker").await, "moor");
        assert_eq!(page.eval("$('.story time').textContent").await, "09:30");
    });
}

#[test]
fn what_stands_inside_is_the_article() {
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>\
         <rostrum-article><nav>Home</nav><div>{}</div></rostrum-article>",
        BODY.replace("<script>broken()</script>", "").replace(" onerror='broken()'", "")
    );
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.png".to_owned(), Vec::new()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(
            page.eval("$('h1, [part=article]') ?? null").await,
            json!(null),
            "it is not drawn"
        );
        assert_eq!(page.eval("element.querySelector('nav').checkVisibility()").await, true);
        assert_eq!(page.eval("$('[part=mark][data-kind]').dataset.speaker").await, "ada-moor");
    });
}

/// Asserts that a file which is not in UTF-8 has this headline and this paragraph on the page.
fn check_letters(path: &str, file: &[u8], headline: &str, paragraph: &str) {
    on_file(path, file, async |page| {
        let read = "[$('h1').textContent, $('.story p').textContent]";
        assert_eq!(page.eval(read).await, json!([headline, paragraph]), "{path}");
    });
}

#[test]
fn letters_as_the_file_declares_them() {
    // The server calls both UTF-8, as many do.
    check_letters(
        "/ferry.html",
        b"<!doctype html><meta charset=windows-1251><article><h1>\xcf\xe0\xf0\xee\xec \xf1\xed\xee\xe2\xe0 \xf5\xee\xe4\xe8\xf2</h1>\
          <p>\xd8\xb8\xeb \xe4\xee\xe6\xe4\xfc.</p></article>",
        "Паром снова ходит",
        "Шёл дождь.",
    );
    check_letters(
        "/ferry.html",
        b"<!doctype html><meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'><article>\
          <h1>\x93n\x82\xb5\x91D\x82\xaa\x8d\xc4\x8aJ</h1><p>\x89J\x82\xbe\x82\xc1\x82\xbd\x81B</p></article>",
        "渡し船が再開",
        "雨だった。",
    );
}

#[test]
fn letters_as_the_server_declares_them() {
    check_letters(
        "/ferry.koi8",
        b"<!doctype html><article><h1>\xf0\xc1\xd2\xcf\xcd \xd3\xce\xcf\xd7\xc1 \xc8\xcf\xc4\xc9\xd4</h1>\
          <p>\xfb\xa3\xcc \xc4\xcf\xd6\xc4\xd8.</p></article>",
        "Паром снова ходит",
        "Шёл дождь.",
    );
}
