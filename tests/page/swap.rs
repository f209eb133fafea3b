//! The widget becomes visible while somebody reads: the line at the top of the view stays where it is, selection and focus
//! stay on their words, and nothing else on the page moves.

use crate::page::Page;
use crate::server::{Files, SILENT};
use crate::stage::on_stage;
use serde_json::json;

/// Twelve paragraphs with two links each, one of them the same everywhere.
fn paragraphs() -> String {
    let paragraph = |n: usize| {
        format!(
            "<p>Part {n} of the story tells what the harbour was like that day, and who came to see the ferry. \
             “We have waited {n} years for this,” said Mayor Ada Moor, who had come on foot. \
             The figures are in the <a href=\"https://example.org/{n}\">report of week {n}</a>, the rest is with the \
             <a href=\"https://example.org/office\">Harbour Office</a>. Nobody else spoke about it at length, though a few \
             of the {n}0 guests stayed until the lights went out over the quay.</p>\n"
        )
    };
    (1..=12).map(paragraph).collect()
}

/// The rules that make a fallback look like the drawn article, as `docs/portal.md` has them.
fn matching() -> String {
    let docs = std::fs::read_to_string("docs/portal.md").unwrap();
    let after = docs.split("### Matching the fallback").nth(1).unwrap();
    after.split("```css").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

/// A page whose element still waits for an article, with what comes before the element.
fn page(style: &str, before: &str, fallback: &str) -> Files {
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><style>body {{ margin: 0 }} {style}</style>
         <script type=module async src=v1/embed.js></script>{before}
         <rostrum-article src=silent.txt loading=eager><article>{fallback}</article></rostrum-article>
         <footer style='height: 3000px'>Other stories</footer>"
    );
    let article = format!(
        "<!doctype html><html lang=en><title>Ferry opens</title><article><h1>Ferry opens</h1>{}</article>",
        paragraphs()
    );
    Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.html".to_owned(), article.into_bytes()),
        ("/silent.txt".to_owned(), SILENT.into()),
    ])
}

/// The article as a fallback.
fn fallback() -> String {
    "<h1>Ferry opens</h1>".to_owned() + &paragraphs()
}

/// Helpers of the page: the range of some words in a tree, and how far down the window they are; all layout shifts.
const HELPERS: &str = "window.rangeOf = (root, words) => {
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode() && !nodes.currentNode.data.includes(words));
      const range = document.createRange();
      const start = nodes.currentNode.data.indexOf(words);
      range.setStart(nodes.currentNode, start);
      range.setEnd(nodes.currentNode, start + words.length);
      return range;
    };
    window.yOf = (root, words) => rangeOf(root, words).getBoundingClientRect().y;
    window.shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });";

/// Runs a test on a page on which a reader has done something, before and after the article has come.
fn on_swap(files: Files, reader_does: &str, test: impl AsyncFnOnce(&Page)) {
    on_stage(files, async |page| {
        page.before_all(HELPERS);
        page.resize(500, 800).await;
        page.open("/host.html").await;
        page.until("its class", "element.state === 'loading'").await;
        page.eval(&format!("({reader_does}, 0)")).await;
        page.until_still().await;
        test(page).await;
    });
}

/// Lets the article come, and waits until it is there.
async fn let_it_come(page: &Page) {
    page.eval("(shifts.length = 0, element.src = 'ferry.html')").await;
    page.until_ready().await;
    page.until_still().await;
}

/// Asserts that these words do not move when the article comes, wherever they are drawn.
async fn stays(page: &Page, words: &str) {
    let before: f64 = page.read(&format!("yOf(element, '{words}')")).await;
    let_it_come(page).await;
    let after: f64 = page.read(&format!("yOf($('[part=article]'), '{words}')")).await;
    assert!((after - before).abs() <= 1.0, "“{words}” was at {before} and is at {after}");
}

const TO_FIFTH: &str =
    "element.querySelector('p:nth-of-type(5)').scrollIntoView({ behavior: 'instant' })";

#[test]
fn the_line_at_the_top_stays_there() {
    let matching = matching();
    for style in
        ["", &matching, "html { scroll-behavior: smooth }", "html { overflow-anchor: none }"]
    {
        on_swap(page(style, "", &fallback()), TO_FIFTH, async |page| {
            stays(page, "Part 5 of the story").await;
        });
    }
}

#[test]
fn nothing_else_moves() {
    on_swap(page(&matching(), "<h2>The portal</h2>", &fallback()), TO_FIFTH, async |page| {
        stays(page, "Part 5 of the story").await;
        assert_eq!(page.eval("shifts").await, json!([]));
    });
}

#[test]
fn a_fallback_can_have_the_same_lines() {
    let lines = "Array.from(it.querySelectorAll('p'), (it) => it.getBoundingClientRect())
        .map(({ x, width, height }) => [x, width, height].map(Math.round))";
    for width in [500, 1200] {
        on_swap(page(&matching(), "", &fallback()), "0", async |page| {
            page.resize(width, 800).await;
            let before = page.eval(&format!("((it) => {lines})(element)")).await;
            let_it_come(page).await;
            let after = page.eval(&format!("((it) => {lines})($('[part=article]'))")).await;
            assert_eq!(after, before, "at {width} px");
        });
    }
}

#[test]
fn a_line_in_the_middle_of_a_paragraph() {
    let scroll = "scrollBy({ top: yOf(element, 'report of week 6') - 2, behavior: 'instant' })";
    on_swap(page(&matching(), "", &fallback()), scroll, async |page| {
        stays(page, "report of week 6").await;
    });
}

#[test]
fn below_a_header_that_sticks_to_the_top() {
    let header = "<header style='position: sticky; top: 0; height: 60px; background: white'>The portal</header>";
    let scroll = format!("{TO_FIFTH}, scrollBy({{ top: -60, behavior: 'instant' }})");
    on_swap(page("", header, &fallback()), &scroll, async |page| {
        stays(page, "Part 5 of the story").await;
    });
}

#[test]
fn in_a_box_that_scrolls() {
    let style =
        "rostrum-article { display: block; position: fixed; inset: 90px 0 0; overflow: auto }";
    on_swap(page(style, "", &fallback()), TO_FIFTH, async |page| {
        stays(page, "Part 5 of the story").await;
    });
}

#[test]
fn where_the_article_lacks_what_is_at_the_top() {
    let ad = "<div>Boats for everybody, from Sailors and Sons</div><p>Part 5";
    let fallback = fallback().replace("<p>Part 5", ad);
    let scroll = "element.querySelector('article div').scrollIntoView({ behavior: 'instant' })";
    on_swap(page("", "", &fallback), scroll, async |page| {
        stays(page, "Part 5 of the story").await;
    });
}

#[test]
fn below_the_article() {
    let footer = "document.querySelector('footer').getBoundingClientRect().y";
    let scroll = "document.querySelector('footer').scrollIntoView({ behavior: 'instant' })";
    on_swap(page(&matching(), "", &fallback()), scroll, async |page| {
        let before: f64 = page.read(footer).await;
        let_it_come(page).await;
        let after: f64 = page.read(footer).await;
        assert!((after - before).abs() <= 1.0, "it was at {before} and is at {after}");
        assert_eq!(page.eval("shifts").await, json!([]));
    });
}

#[test]
fn at_the_start_of_the_article_nothing_is_scrolled() {
    on_swap(page("", "", &fallback()), "0", async |page| {
        let_it_come(page).await;
        assert_eq!(page.eval("scrollY").await, 0);
    });
}

#[test]
fn above_an_article_of_the_page() {
    let page_of = |element: &str| {
        let mut files = page("", "", "");
        let page = format!(
            "<!doctype html><html lang=en><title>Host</title>{element}<footer style='height: 3000px'></footer>"
        );
        files.insert("/host.html".to_owned(), page.into_bytes());
        files
    };
    let article = fallback();
    for element in [
        format!(
            "<rostrum-article for=story></rostrum-article><article id=story>{article}</article>"
        ),
        format!("<rostrum-article id=story>{article}</rostrum-article>"),
    ] {
        on_stage(page_of(&element), async |page| {
            page.before_all(HELPERS);
            page.resize(500, 800).await;
            page.open("/host.html").await;
            page.eval("(document.querySelector('p:nth-of-type(5)').scrollIntoView(), 0)").await;
            let y = "yOf(document.body, 'Part 5 of the story')";
            let before: f64 = page.read(y).await;
            let script = "Object.assign(document.createElement('script'), { type: 'module', src: 'v1/embed.js' })";
            page.eval(&format!("(document.head.append({script}), 0)")).await;
            page.until_ready().await;
            page.until_still().await;
            let after: f64 = page.read(y).await;
            assert!((after - before).abs() <= 1.0, "it was at {before} and is at {after}");
        });
    }
}

#[test]
fn the_selection_stays_on_its_words() {
    let select = |from: &str, to: &str| {
        format!(
            "getSelection().setBaseAndExtent(rangeOf(element, '{from}').startContainer, rangeOf(element, '{from}').startOffset,
               rangeOf(element, '{to}').endContainer, rangeOf(element, '{to}').endOffset)"
        )
    };
    for (from, to) in
        [("“We have waited 5", "5 years for this,”"), ("Harbour Office", "Part 3 of the story")]
    {
        let does = format!("{TO_FIFTH}, {}", select(from, to));
        on_swap(page("", "", &fallback()), &does, async |page| {
            let before = page.eval("String(getSelection())").await;
            stays(page, "Part 5 of the story").await;
            assert_eq!(page.eval("String(getSelection())").await, before);
        });
    }
}

#[test]
fn the_focus_stays_on_its_link() {
    let active = "document.activeElement";
    for (nth, words) in [(8, "report of week 5"), (9, "Harbour Office")] {
        let does = format!("element.querySelectorAll('a')[{nth}].focus(), {TO_FIFTH}");
        on_swap(page("", "", &fallback()), &does, async |page| {
            assert_eq!(page.eval(&format!("{active}.textContent")).await, words);
            stays(page, "Part 5 of the story").await;
            assert_eq!(page.eval("root.activeElement.textContent").await, words);
            let paragraph = "root.activeElement.closest('p').textContent.slice(0, 6)";
            assert_eq!(page.eval(paragraph).await, "Part 5");
        });
    }
}
