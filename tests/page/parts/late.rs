//! Parts that come late: when the reader has gone on, when the element has gone, when there is no connection.

use super::{COUNT, TOLD, on_findings, on_page, page, works, write};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A script that holds back what searches until `come()`.
const LATE: &str = "<script>const real = fetch, late = new Promise((resolve) => (window.come = resolve));
    window.fetch = async (url, options) => (/\\/search[.]wasm$/.test(url) && (window.isAsked = true, await late), real(url, options));</script>";

#[test]
fn keys_that_come_before_what_searches_are_answered_after_it() {
    on_findings(LATE, [], async |page| {
        write(page, "years").await;
        page.press(Key::Down).await;
        page.eval("(come(), 0)").await;
        page.until("an active option", "$('[role=option][aria-selected=true]')").await;
    });
    on_findings(LATE, [], async |page| {
        write(page, "year").await;
        page.press(Key::Enter).await;
        page.write("s").await;
        page.eval("(come(), 0)").await;
        page.until("the list", "$('[role=option]')").await;
        assert_eq!(page.eval("$('[aria-selected=true]')").await, Value::Null, "typed on");
    });
    on_findings(LATE, [], async |page| {
        write(page, "years").await;
        page.press(Key::Enter).await;
        page.eval("(come(), 0)").await;
        page.until("the count", &format!("{COUNT} === '1 of 1'")).await;
        page.until("the list is closed", "!$('[role=option]')").await;
    });
    on_findings(LATE, [], async |page| {
        write(page, "ferry").await;
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        page.eval("(come(), 0)").await;
        page.until("each is answered", &format!("{COUNT} === '2 of 2'")).await;
    });
}

/// The same for any part.
fn late(part: &str) -> String {
    LATE.replace("search", part)
}

#[test]
fn what_follows_a_touch_may_come_late() {
    on_page(page(&late("touch"), "findings=found.json"), [], async |page| {
        page.until("ready", "element.state === 'ready' && $('[part=mark]')").await;
        page.eval("($('[part=mark]').click(), element.search('years'), 0)").await;
        page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        page.until("it is selected", "$('[part=mark][aria-current=true]')").await;
        page.eval("(come(), 0)").await;
        page.until(
            "the card of what was chosen",
            "$('[part=card] blockquote')?.textContent.includes('nine years')",
        )
        .await;
        assert_eq!(page.eval(TOLD).await, json!([]));
    });
}

#[test]
fn the_card_may_come_late() {
    on_page(page(&late("more"), "findings=found.json"), [], async |page| {
        page.until_ready().await;
        page.eval("($('.who').focus(), $('.who').click(), 0)").await;
        page.until("it is asked for", "window.isAsked && $('.who:focus')").await;
        page.eval("(come(), 0)").await;
        page.until("all that she said", "$('[part=card] ol button')").await;
        page.until_still().await;
        page.press_tab().await;
        let is_on_card = "Boolean(root.activeElement?.closest('[part=card]'))";
        let now = page.eval("[root.activeElement?.outerHTML.slice(0, 160), document.activeElement?.outerHTML.slice(0, 90)]").await;
        assert_eq!(page.eval(is_on_card).await, true, "Tab leads into it: {now}");
        assert_eq!(page.eval(TOLD).await, json!([]));
    });
}

#[test]
fn what_finds_may_come_late() {
    on_page(page(&late("finder"), ""), [], async |page| {
        page.until("it is asked for", "window.isAsked").await;
        page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
        assert_eq!(page.eval("element.state").await, "loading");
        assert_eq!(page.eval("document.querySelector('h1').checkVisibility()").await, true);
        page.eval("(come(), 0)").await;
        page.until_ready().await;
        assert_eq!(page.eval("$$('[part=mark]').length").await, 2);
        assert_eq!(page.eval(TOLD).await, json!([]));
    });
}

#[test]
fn what_comes_when_the_element_is_gone_does_nothing() {
    for (part, attributes) in
        [("search", "findings=found.json"), ("touch", "findings=found.json"), ("finder", "")]
    {
        on_page(page(&late(part), attributes), [], async |page| {
            if part != "finder" {
                page.until("ready", "element.state === 'ready' && $('[part=mark]')").await;
                page.eval("(element.search('years'), 0)").await;
            }
            page.eval("new Promise((resolve) => setTimeout(resolve, 300))").await;
            page.eval("(window.gone = element, gone.remove(), 0)").await;
            page.eval("new Promise((resolve) => setTimeout(resolve, 50))").await;
            page.eval("(come(), new Promise((resolve) => setTimeout(resolve, 400)))").await;
            assert_eq!(page.eval(TOLD).await, json!([]), "{part}");
            assert_eq!(page.eval("[...CSS.highlights ?? []].length").await, 0, "{part}");
            // Back on the page, it has what came meanwhile.
            page.eval("(document.body.append(gone), 0)").await;
            page.until_ready().await;
            page.until("its marks", "$('[part=mark]')").await;
            page.eval("($('[part=mark]').click(), element.search('years'), 0)").await;
            page.until("the card", "$('[part=card] blockquote')").await;
            page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        });
    }
}

#[test]
fn without_a_connection_after_first_sight() {
    on_findings("", [], async |page| {
        page.eval("(window.online = fetch, window.fetch = () => Promise.reject(new TypeError('offline')), 0)").await;
        page.eval("($('[part=mark]').click(), 0)").await;
        let told = "$('.panel > [role=status]')?.textContent ?? ''";
        page.until("a sentence", &format!("({told}).startsWith('This could not')")).await;
        write(page, "years").await;
        let missing = format!("{TOLD}.map(([code, part]) => `${{code}} ${{part}}`)");
        page.until("that search is missed", &format!("{missing}.includes('network search')")).await;
        assert_eq!(page.eval(&format!("{missing}[0]")).await, "network more", "the card");
        let others = format!("{missing}.filter((it) => !/^network (more|search)$/.test(it))");
        assert_eq!(page.eval(&others).await, json!([]));
        works(page).await;
        page.eval("(window.fetch = online, 0)").await;
        page.write(" ").await;
        page.until("a second try", &format!("/of 1/.test({COUNT})")).await;
        page.eval("($('.who').click(), 0)").await;
        page.until("all that she said", "$('[part=card] ol button')").await;
    });
}
