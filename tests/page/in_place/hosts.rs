//! Pages that make it hard, and attributes that say something wrong.

use super::{FOR, TOLD, on_page, portal};
use serde_json::json;

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
fn a_host_that_takes_away_what_is_ours() {
    on_page(portal(FOR), [], async |page| {
        page.until_ready().await;
        page.eval("(document.adoptedStyleSheets = [], CSS.highlights?.clear())").await;
        page.eval("$$('[part=mark]')[2].click()").await;
        page.until("it goes on", "$('[aria-current=true]')").await;
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
