//! Pages that make it hard, and attributes that say something wrong.

use super::choosing::click_passage;
use super::{FOR, TOLD, around, on_page, portal, with_article};
use crate::looks::OVERFLOWING;
use serde_json::json;
use std::fs;

/// An element for what can hold no article leaves the page as it was and says why.
#[track_caller]
fn check_target(element: &str) {
    on_page(portal(element), [], async |page| {
        page.until("an answer", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!("target"), "{element}");
        assert_eq!(
            page.eval("[changes().length, $$('[part=timeline]').length]").await,
            json!([0, 0]),
            "{element}"
        );
    });
}

#[test]
fn elements_for_what_is_no_article() {
    check_target("<rostrum-article loading=eager for=nothing></rostrum-article>");
    check_target("<rostrum-article id=self for=self></rostrum-article>");
    check_target("<div id=outer><rostrum-article for=outer></rostrum-article></div>");
    check_target("<input id=field><rostrum-article for=field></rostrum-article>");
    check_target(
        "<div id=host></div><script>document.querySelector('#host').attachShadow({ mode: 'open' })</script>\
         <rostrum-article for=host></rostrum-article>",
    );
}

#[test]
fn a_paragraph_around_the_element() {
    // As a CMS's paragraph filter leaves it.
    on_page(portal(&format!("<p>{FOR}</p>")), [], async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("[changes().length, $$('[part=lane]').length]").await, json!([0, 4]));
    });
}

#[test]
fn a_paragraph_around_the_element_and_its_article() {
    // The browser ends the paragraph where the article starts, and the element with it.
    on_page(around().replace("<rostrum-article>", "<p><rostrum-article>"), [], async |page| {
        page.until("an answer", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!("target"));
        let message: String = page.read("told[0].detail.message").await;
        assert!(message.contains("<p>") && message.contains("`for`"), "{message}");
        assert_eq!(
            page.eval("[changes(), $$('[part=timeline]').length, story().checkVisibility()]").await,
            json!([[], 0, true])
        );
    });
}

#[test]
fn prototypes_that_are_frozen() {
    let frozen = fs::read_to_string("tests/hosts/frozen.html").unwrap();
    let (start, _) = frozen.split_once("<rostrum-article").unwrap();
    let page = format!(
        "{start}<rostrum-article for=story></rostrum-article>
         <article id=story><p style='width: fit-content'>“It took nine years,” said Ada Moor.</p><p>“Yes,” said Bo Lind.</p></article>"
    );
    on_page(page, [], async |page| {
        page.until_ready().await;
        page.eval("$$('[part=mark]').at(-1).click()").await;
        page.until("the card", "$('blockquote').textContent.includes('Yes')").await;
        page.click("document.querySelector('#story p')").await;
        page.until("the passage", "$('blockquote').textContent.includes('nine years')").await;
        page.eval("element.search('years')").await;
        page.until("a match", "$('[part=count]').textContent === '1 of 1'").await;
        page.eval("document.querySelector('#story').append('“No,” said Cy Holm.')").await;
        page.until("what is new", "element.statements.length === 3").await;
        page.eval("element.remove()").await;
        page.until("it is gone", "document.adoptedStyleSheets.length === 0").await;
    });
}

/// An article in Arabic, and what was said in it.
const ARABIC: &str = "<h1>الميناء يفتح ليلاً</h1><p>«سنفتح الميناء يوم الجمعة»، قالت سلمى بدر، رئيسة البلدية.</p>
    <p>وقف الناس على الرصيف ينتظرون القارب الأول.</p><p>«لن ننام على المقاعد بعد اليوم»، قالت سلمى بدر.</p>";

#[test]
fn a_page_from_right_to_left() {
    let found = json!({ "speakers": [{ "name": "سلمى بدر" }], "statements": [
        { "speaker": "سلمى بدر", "words": ["سنفتح الميناء يوم الجمعة"] },
        { "speaker": "سلمى بدر", "words": ["لن ننام على المقاعد بعد اليوم"] },
    ] });
    let script = format!("<script type='application/json' data-rostrum>{found}</script>");
    let page = with_article(ARABIC, &FOR.replace("</rostrum", &format!("{script}</rostrum")));
    let page = page.replace("<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">");
    on_page(page, [], async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("told[0].detail").await, json!({ "statements": 2, "missing": 0 }));
        assert_eq!(page.eval("$('[part=root]').dir").await, "rtl");
        let marks = page.spans("[part=mark]").await;
        assert!(marks[1].1 < marks[0].0, "the timeline starts on the right: {marks:?}");
        click_passage(page, 1).await;
        page.until("its words", "$('blockquote')?.textContent.includes('على المقاعد')").await;
        page.eval("element.search('القارب')").await;
        page.until("a match", "told.some(({ detail }) => detail?.hits === 1)").await;
        assert_eq!(page.eval(OVERFLOWING).await, json!([]));
        let is_wide = "document.documentElement.clientWidth < document.documentElement.scrollWidth";
        assert_eq!(page.eval(is_wide).await, false, "the page does not scroll sideways");
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}

#[test]
fn an_article_of_twenty_megabytes() {
    let sentence = "Mayor Ada Moor said that the ferry would sail on. Nobody waved. ";
    let block = format!("<p>{}</p>", sentence.repeat(10_000 / sentence.len()));
    on_page(with_article(&block.repeat(2_000), FOR), [], async |page| {
        page.until("an answer", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!("format"));
        let message: String = page.read("told[0].detail.message").await;
        assert!(message.contains("20 MB") && message.contains("1 MB is the most"), "{message}");
        let stays = "[story().querySelectorAll('p').length, $$('[part=timeline]').length,
            document.adoptedStyleSheets.length]";
        assert_eq!(page.eval(stays).await, json!([2_000, 0, 0]));
    });
}

#[test]
fn a_host_that_takes_away_what_is_ours() {
    on_page(portal(FOR), [], async |page| {
        page.until_ready().await;
        page.eval("(document.adoptedStyleSheets = [], CSS.highlights?.clear())").await;
        page.eval("$$('[part=mark]')[2].click()").await;
        page.until("it goes on", "$('[aria-current=true]')").await;
        page.eval("element.search('boat')").await;
        page.until("the count", "/of 2/.test($('[part=count]').textContent)").await;
        let matches =
            "[...CSS.highlights ?? []].find(([name]) => name.endsWith('-match'))?.[1].size";
        if page.eval("'highlights' in CSS").await == json!(true) {
            page.until("what is painted since", &format!("{matches} === 2")).await;
        }
        page.eval("element.remove()").await;
        page.until("it is gone", "![...CSS.highlights?.keys() ?? []].length").await;
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}

#[test]
fn an_article_in_a_shadow_tree() {
    let page = "<!doctype html><title>T</title><script type=module async src=v1/embed.js></script><main></main><script>
        var shadow = document.querySelector('main').attachShadow({ mode: 'open' });
        const add = (tag, more) => shadow.appendChild(Object.assign(document.createElement(tag), more));
        add('div', { id: 'story', innerHTML: '<p>“It rains,” said Mona Lee.</p>' });
        add('rostrum-article').setAttribute('for', 'story')</script>";
    on_page(page.to_owned(), [], async |page| {
        page.until("the timeline", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!("ready"));
        assert_eq!(
            page.eval("[shadow.adoptedStyleSheets.length, document.adoptedStyleSheets.length]")
                .await,
            json!([1, 0])
        );
    });
}

#[test]
fn on_paper_who_said_what_is_added() {
    on_page(portal(FOR), [], async |page| {
        page.until_ready().await;
        page.eval("dispatchEvent(new Event('beforeprint'))").await;
        page.until("the table", "$('table.printed')").await;
        assert_eq!(page.eval("$$('table.printed tbody tr').length").await, 7);
        page.eval("dispatchEvent(new Event('afterprint'))").await;
        page.until("it goes", "!$('table.printed')").await;
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}
