//! Not one node of the article is another one, whatever the reader does, and nothing is left behind.

use super::{around, on_page, on_portal};
use crate::page::Page;
use rostrum::parse::walk;
use serde_json::{Value, json};
use std::fs;

/// Everything a reader does with it.
async fn use_it(page: &Page) {
    page.eval("$('[part=mark][data-speaker=ben-sund]').click()").await;
    page.until("the card", "$('blockquote').textContent.includes('our road')").await;
    page.eval("element.search('boat')").await;
    page.until("a search", "told.some((it) => it.name === 'rostrum:search')").await;
    page.eval("$('.who').click()").await;
    page.until("all that somebody said", "$('[part=card] [aria-pressed]')").await;
    page.button("Show only them").await.click().await.unwrap();
    page.until("somebody is picked", "$('[part=card] [aria-pressed=true]')").await;
    page.click("$$('[part=card] li button').at(-1)").await;
    page.until("the way to a passage", "$('[part=card] blockquote')").await;
    page.until_still().await;
}

/// What is left of us in the document.
const LEFT: &str = "[document.adoptedStyleSheets.length,
    [...CSS.highlights?.keys() ?? []].filter((name) => name.startsWith('rostrum')).length]";

async fn stays_as_it_was(page: &Page) {
    assert_eq!(page.eval("changes()").await, json!([]), "with the timeline");
    use_it(page).await;
    assert_eq!(page.eval("changes()").await, json!([]), "in use");
    page.eval("element.showFallback()").await;
    assert_eq!(page.eval(LEFT).await, json!([0, 0]), "with the fallback");
    page.eval("element.reload()").await;
    page.until("the timeline again", "element.state === 'ready'").await;
    assert_eq!(page.eval("changes()").await, json!([]));
}

#[test]
fn an_article_that_an_element_is_for() {
    on_portal(async |page| {
        stays_as_it_was(page).await;
        assert_eq!(page.eval("document.querySelector('#fallback').checkVisibility()").await, false);
        page.eval("element.remove()").await;
        page.until("it is gone", &format!("{LEFT}.join() === '0,0'")).await;
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}

#[test]
fn an_article_inside_the_element() {
    on_page(around(), [], async |page| {
        page.until_ready().await;
        let order = "$('[part=timeline]').getBoundingClientRect().bottom <= story().getBoundingClientRect().top";
        assert_eq!(page.eval(order).await, true, "the timeline stands above it");
        stays_as_it_was(page).await;
        page.eval("element.replaceWith(story())").await;
        page.until("it is gone", &format!("{LEFT}.join() === '0,0'")).await;
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}

#[test]
fn nothing_is_drawn_and_statements_are_told() {
    on_portal(async |page| {
        assert_eq!(
            page.eval(
                "$$('[part=article], [part=header], [part=statement], [part=footer]').length"
            )
            .await,
            0
        );
        assert_eq!(
            page.texts("[part=lane] b").await,
            ["Ada Moor", "Cy Holm", "Ben Sund", "Nadia Berg"],
            "Nadia Berg is heard once, the others twice"
        );
        let detail: Value = page.eval("told[0].detail").await;
        assert_eq!(detail, json!({ "statements": 7, "missing": 0 }));
        let said =
            "element.statements.map(({ speaker, kind, words }) => `${speaker} ${kind}: ${words}`)";
        assert_eq!(
            page.read::<Vec<String>>(said).await,
            [
                "ada-moor direct: “Nobody should have to sleep on a bench because the last boat left at nine,”",
                "cy-holm reported: the pier was not lit well enough",
                "cy-holm direct: “We can sail in the dark, but people cannot step ashore in it,”",
                "nadia-berg reported: the money was there",
                "ben-sund direct: “It is our road,”",
                "ben-sund direct: “I have rowed home more often than I can count,”",
                "ada-moor reported: The first night boat leaves on Friday",
            ]
        );
        let ranges = "element.statements.map(({ range }) => String(range).replace(/\\s+/g, ' ').replace(/\\u00ad/g, ''))";
        let ranges: Vec<String> = page.read(ranges).await;
        assert_eq!(
            ranges[2],
            "“We can sail in the dark, but people cannot step ashore in it,” he said."
        );
        let marks = "$$('[part=mark]').map((it) => it.dataset.statement === it.dataset.statements).every(Boolean)";
        assert_eq!(page.eval(marks).await, true);
    });
}

#[test]
fn the_browsers_text_is_that_of_the_command_line() {
    let html = fs::read_to_string("tests/hosts/in_place.html").unwrap();
    let odd = "<article id=odd><h1>Odd</h1><p>One<div>two</p>three</div><ul><li>a<ul><li>b</ul>c<li>d</ul><dl><dt>A<dd>B</dl>\
        <p>be<wbr>fore<table><tr><td>cell<td><p>in a cell</table>after<hr>rule<p>x<br><br>y<q>quoted</q>z <span hidden>no</span>\
        <details><summary>Sum</summary>More</details><p aria-hidden=true>no</p>&amp; &lt;b> caf&eacute; &#8220;q&#8221;\
        <p style='display:none'>no<p>a\u{200b}b\u{ad}c\u{a0}d <nav>no</nav>e<button>no</button><aside>no</aside>f</article>";
    for (id, page) in [
        ("story", html.replace("ELEMENT", "")),
        ("odd", format!("<!doctype html><title>T</title>{odd}")),
    ] {
        let article = walk(page.as_bytes(), Some(id)).unwrap().article;
        let blocks: Vec<&str> = article.body().map(|block| article.slice(block.range)).collect();
        // A statement for each block, so that what the browser reads is told.
        let statements: Vec<Value> = blocks
            .iter()
            .map(|words| json!({ "speaker": "Ada", "kind": "act", "words": words }))
            .collect();
        let findings =
            json!({ "speakers": [{ "name": "Ada" }], "statements": statements }).to_string();
        let element = format!("<rostrum-article for={id} findings=all.json></rostrum-article>");
        let script = "<script type=module async src=v1/embed.js></script>";
        let page = if id == "odd" {
            format!("{page}{script}{element}")
        } else {
            html.replace("ELEMENT", &element)
        };
        on_page(page, [("/all.json".to_owned(), findings.into_bytes())], async |page| {
            page.until_ready().await;
            assert_eq!(page.eval("told[0].detail.missing").await, 0, "{id}");
            let words: Vec<String> = page.read("element.statements.map((it) => it.words)").await;
            let one_line = |text: &&str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(words, blocks.iter().map(one_line).collect::<Vec<_>>());
        });
    }
}
