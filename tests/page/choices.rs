//! What a page chooses by attributes: only what is checked, a panel where nobody was heard, where mistakes are reported.

use crate::server::Files;
use crate::stage::{on_article, on_stage};
use serde_json::{Value, json};

/// A page with its article and findings of two statements, one of which an editor has checked.
fn portal(attributes: &str) -> Files {
    let statement = |id: &str, words: &str, more: &str| {
        format!(
            r#"{{"id": "{id}", "speaker": "{id}-holm", "kind": "direct", "words": ["{words}"]{more}}}"#
        )
    };
    let speaker = |id: &str, name: &str| {
        format!(r#"{{"id": "{id}-holm", "name": "{name}", "kind": "person", "presence": "spoke"}}"#)
    };
    let findings = format!(
        r#"{{"version": 1, "complete": true, "speakers": [{}, {}], "statements": [{}, {}]}}"#,
        speaker("ada", "Ada Holm"),
        speaker("cy", "Cy Holm"),
        statement("ada", "“It floats,”", r#", "checked": true"#),
        statement("cy", "“It leaks,”", ""),
    );
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>
         <rostrum-article for=story {attributes}><script type=application/json data-rostrum>{findings}</script></rostrum-article>
         <article id=story><h1>The ferry</h1><p>“It floats,” said Ada Holm.</p><p>“It leaks,” said Cy Holm.</p></article>"
    );
    Files::from([("/host.html".to_owned(), page.into_bytes())])
}

const IDS: &str = "element.statements.map(({ id }) => id)";
/// Whether the panel is seen.
const PANEL: &str = "$('[part=timeline]').checkVisibility()";
const NAMES: &str = "$$('[part=lane] b').map((it) => it.textContent)";

#[test]
fn only_what_an_editor_has_checked() {
    on_stage(portal("show=checked"), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval(IDS).await, json!(["ada"]));
        let lanes: String = page.read(&format!("{NAMES}.join()")).await;
        assert!(lanes.contains("Ada Holm") && !lanes.contains("Cy Holm"), "{lanes}");
        assert_eq!(page.eval("told[0].detail").await, json!({ "statements": 1, "missing": 0 }));
        // At any time.
        page.eval("element.show = null").await;
        page.until("both", &format!("{IDS}.join() === 'ada,cy'")).await;
        page.eval("element.show = 'checked'").await;
        page.until("one", &format!("{IDS}.join() === 'ada'")).await;
        // An article that is read again stays as it is shown.
        page.eval("document.querySelector('#story').append(document.createElement('p'))").await;
        page.eval("document.querySelector('#story p:last-child').append('It rained.')").await;
        page.until(
            "another reading",
            "told.filter(({ name }) => name === 'rostrum:ready').length === 4",
        )
        .await;
        assert_eq!(page.eval(IDS).await, json!(["ada"]));
    });
}

#[test]
fn without_findings_nothing_is_checked() {
    on_article("The ferry\n\n“It floats,” said Ada Holm.\n", async |page| {
        page.until_ready().await;
        page.until("a statement", &format!("{IDS}.length === 1")).await;
        page.eval("element.show = 'checked'").await;
        page.until("none", &format!("{IDS}.length === 0")).await;
        assert_eq!(page.eval(PANEL).await, false);
        page.eval("element.show = null").await;
        page.until("the statement", &format!("{IDS}.length === 1 && {PANEL}")).await;
    });
}

#[test]
fn where_nobody_is_heard_there_is_no_panel_unless_the_page_wants_the_search() {
    on_article("The ferry\n\nIt rained all day.\n\nNobody was there.\n", async |page| {
        page.until_ready().await;
        page.until("the text", "$$('[data-paragraph]').length === 2").await;
        assert_eq!(page.eval(PANEL).await, false);
        // The page can search all the same.
        page.eval("element.search('rained')").await;
        page.until("a match", "painted('rostrum-match').length || $('mark')").await;
        page.eval("element.search('')").await;
        page.until("none", "!painted('rostrum-match').length && !$('mark')").await;
        page.eval("element.empty = 'search'").await;
        page.until("the box", "$('[part=search] input')?.checkVisibility()").await;
        page.click_search_box().await;
        page.write("rained").await;
        page.until("a match", "$('[part=count]').textContent === '1 of 1'").await;
        assert_eq!(page.eval("$$('[part=lane], .legend li').length").await, 0);
    });
}

#[test]
fn drawn_text_says_its_language_or_nothing() {
    let article = |language: &str| {
        format!(
            r#"{{"headline": "Die Fähre", {language} "body": "„Sie schwimmt“, sagte Ada Holm."}}"#
        )
    };
    for (language, expected) in [
        (r#""language": "de-AT","#, json!("de-AT")),
        (r#""language": "","#, Value::Null),
        ("", Value::Null),
    ] {
        on_article(article(language), async |page| {
            page.until("the text", "$('[data-paragraph]')").await;
            assert_eq!(page.eval("$('[part=article]').getAttribute('lang')").await, expected);
            let heading = "$('[part=header] [dir]').getAttribute('lang')";
            assert_eq!(page.eval(heading).await, expected);
        });
    }
}
