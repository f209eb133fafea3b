//! What a reader does with a passage, and what stays the page's.

use super::{on_page, on_portal, portal};
use crate::page::Page;
use fantoccini::key::Key;
use serde_json::json;

/// The speaker of the selected mark.
const CHOSEN: &str = "$('[part=mark][aria-current=true]')?.dataset.speaker ?? null";

/// Clicks on the start of the passage of this statement.
pub(super) async fn click_passage(page: &Page, nth: usize) {
    page.eval(&format!(
        "(window.at = new DOMRect(...Object.values(boxOf(element.statements[{nth}].range))),
          scrollBy({{ top: at.y - 300, behavior: 'instant' }}))"
    ))
    .await;
    page.until_still().await;
    let spot = format!(
        "(() => {{ const {{ x, y, height }} = boxOf(element.statements[{nth}].range);
            return {{ getBoundingClientRect: () => new DOMRect(x + 4, y, 30, height), scrollIntoView() {{}} }}; }})()"
    );
    page.click(&spot).await;
}

#[test]
fn a_click_on_a_passage_chooses_it() {
    on_portal(async |page| {
        click_passage(page, 2).await;
        page.until("Cy Holm", &format!("({CHOSEN}) === 'cy-holm'")).await;
        page.until("his words", "$('blockquote').textContent.includes('sail in the dark')").await;
        // Also in lists and quotations that are set apart.
        click_passage(page, 5).await;
        page.until("Ben Sund", &format!("({CHOSEN}) === 'ben-sund'")).await;
        let painted =
            "[...CSS.highlights?.keys() ?? []].filter((name) => /chosen/.test(name)).length";
        if page.eval("'highlights' in CSS").await == json!(true) {
            assert_eq!(page.eval(painted).await, 1);
        }
    });
}

#[test]
fn clicks_on_what_the_page_reacts_to_stay_the_pages() {
    on_portal(async |page| {
        page.click("document.querySelector('#link')").await;
        page.until("the page's own link", "location.hash === '#budget'").await;
        let count = "document.querySelector('#subscribe').addEventListener('click', ({ target }) => (target.title = 'clicked'))";
        page.eval(count).await;
        page.click("document.querySelector('#subscribe')").await;
        let is_clicked = "document.querySelector('#subscribe').title === 'clicked'";
        page.until("the page's own button", is_clicked).await;
        page.eval("getSelection().selectAllChildren(document.querySelector('blockquote p'))").await;
        page.eval("document.querySelector('blockquote p').click()").await;
        assert_eq!(page.eval(CHOSEN).await, json!(null));
        assert_eq!(page.eval("String(getSelection()).includes('rowed home')").await, true);
    });
}

#[test]
fn a_mark_leads_to_its_passage() {
    on_portal(async |page| {
        page.eval("$$('[part=mark][data-speaker=ada-moor]').at(-1).click()").await;
        page.until("its words", "$('[part=card] blockquote')").await;
        page.button("Go to passage").await.click().await.unwrap();
        page.until("its passage", "isInView(boxOf(element.statements.at(-1).range))").await;
        page.until_still().await;
        assert_eq!(page.eval("isInView(boxOf(element.statements.at(-1).range))").await, true);
        page.eval("element.goTo(element.statements[1].id)").await;
        page.until("back", "isInView(boxOf(element.statements[1].range))").await;
    });
}

#[test]
fn matches_are_found_in_the_page() {
    on_portal(async |page| {
        page.click_search_box().await;
        page.write("boat").await;
        page.until("the count", "/of 2/.test($('[part=count]').textContent)").await;
        if page.eval("'highlights' in CSS").await == json!(true) {
            let painted = "[...CSS.highlights].filter(([name]) => /-(match|current)$/.test(name))
                .flatMap(([, it]) => [...it]).map(String)";
            assert_eq!(
                page.eval(painted).await,
                json!(["boat", "boat", "boat"]),
                "two, and one of them is current"
            );
        }
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        page.until_still().await;
        assert_eq!(page.eval("isInView(boxOf(element.statements.at(-1).range))").await, true);
    });
}

/// Goes to the last statement, whose passage is hidden in what `dress` puts around it, and waits until it is seen.
fn check_seen(dress: (&str, &str), extra: &str) {
    let page = portal("<rostrum-article for=story></rostrum-article>")
        .replace("<p>The first night boat", &format!("{}<p>The first night boat", dress.0))
        .replace("Moor said.</p>\n", &format!("Moor said.</p>{}\n", dress.1))
        .replace("</head>", &format!("<style>{extra}</style></head>"));
    on_page(page, [], async |page| {
        page.until_ready().await;
        page.eval("element.goTo(element.statements.at(-1).id)").await;
        let seen = "(() => { const { x, y, height } = boxOf(element.statements.at(-1).range) ?? {};
            const at = document.elementFromPoint(x + 5, y + height / 2);
            return Boolean(at?.closest('p')?.textContent.includes('night boat')); })()";
        page.until(
            "the passage",
            &format!("element.statements.at(-1).range.getClientRects().length && {seen}"),
        )
        .await;
        page.until_still().await;
        assert_eq!(page.eval(seen).await, true);
    });
}

#[test]
fn passages_in_what_is_closed() {
    check_seen(("<details><summary>More</summary>", "</details>"), "");
}

#[test]
fn passages_in_a_column_that_scrolls() {
    let tall = "<div style='height:900px'></div>";
    check_seen(
        (
            &format!("<div style='height:200px;overflow:auto' id=column>{tall}"),
            &format!("{tall}</div>"),
        ),
        "",
    );
}

#[test]
fn passages_below_a_sticky_header() {
    check_seen(
        (
            "<div style='position:fixed;top:0;left:0;right:0;height:45vh;background:#fff;z-index:9'>Head</div>",
            "",
        ),
        "html { scroll-padding-top: 45vh }",
    );
}

#[test]
fn passages_that_are_not_laid_out_yet() {
    check_seen(
        ("", ""),
        "#story > * { content-visibility: auto; contain-intrinsic-block-size: 30px }",
    );
}
