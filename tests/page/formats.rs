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

fn on_file(path: &str, file: String, test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([
        ("/host.html".to_owned(), host(path.trim_start_matches('/')).into_bytes()),
        (path.to_owned(), file.into_bytes()),
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
    on_file("/ferry.json", file.to_owned(), async |page| {
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
