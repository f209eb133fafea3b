//! Files that are not articles, or hardly: what can be shown is shown, one clear line says what is wrong, and the
//! console stays clean (`stage` checks that for every test).

use crate::page::Page;
use crate::stage::on_article;
use serde_json::json;

/// The file cannot be shown: the fallback stays, with this one line above it.
fn check_error(file: impl Into<Vec<u8>>, sentence: &str) {
    on_article(file, async |page| {
        page.until("rostrum:error", "told.length").await;
        let told = json!({ "code": "format", "message": sentence });
        assert_eq!(page.eval("told[0].detail").await, told);
        assert_eq!(lines(page).await, [sentence]);
        assert_eq!(
            page.eval("element.querySelector('p').checkVisibility()").await,
            true,
            "the fallback is shown"
        );
    });
}

/// The file can be shown: with this headline, this text in it, and these lines that say what is wrong.
fn check_shown(file: impl Into<Vec<u8>>, headline: &str, text: &str, sentences: &[&str]) {
    on_article(file, async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("$('h1')?.textContent ?? ''").await, headline);
        let shown: String =
            page.read("$$('[data-paragraph]').map((it) => it.textContent).join(' ')").await;
        assert!(shown.contains(text), "{text} in {}", shown.chars().take(200).collect::<String>());
        assert_eq!(lines(page).await, sentences);
    });
}

/// The visible lines that say what is wrong.
async fn lines(page: &Page) -> Vec<String> {
    page.read("$$('[part=error]').filter((it) => it.checkVisibility()).map((it) => it.textContent)")
        .await
}

#[test]
fn empty() {
    check_error("", "This article is empty.");
    check_error("\u{feff} \r\n\r\n", "This article is empty.");
}

#[test]
fn binary() {
    check_error(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0",
        "This file is not text, so it cannot be shown as an article.",
    );
}

#[test]
fn not_utf8() {
    let sentence = "This file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8.";
    check_shown(b"F\xE4hre\n\nEs regnete in K\xF6ln.", "Fähre", "Köln", &[sentence]);
}

#[test]
fn byte_order_mark_and_windows_line_ends() {
    check_shown(
        "\u{feff}Ferry opens\r\n\r\nIt rained.\r\nAll day.\r\n",
        "Ferry opens",
        "It rained.",
        &[],
    );
}

#[test]
fn only_a_headline() {
    check_shown(
        "Ferry opens",
        "Ferry opens",
        "",
        &["This article has a headline but no text below it."],
    );
}

#[test]
fn an_impossible_date() {
    let sentence = "There is no day 2031-02-30, so this article is shown without its date.";
    check_shown(
        "date 2031-02-30 Ferry opens\n\nIt rained.",
        "Ferry opens",
        "It rained.",
        &[sentence],
    );
}

#[test]
fn no_names() {
    on_article("Ferry opens\n\nit rained all day, and the water was high.", async |page| {
        page.until_ready().await;
        assert_eq!(page.texts(".story p").await, ["it rained all day, and the water was high."]);
        let panel = "$('[part=timeline]').checkVisibility()";
        assert_eq!(page.eval(panel).await, false, "there is nothing to show");
        page.eval("element.empty = 'search'").await;
        page.until("the search", panel).await;
        page.click_search_box().await;
        page.write("water").await;
        page.until("a match", "$('[part=count]').textContent === '1 of 1'").await;
        assert_eq!(page.eval("$$('[part=lane], [part=mark], .chip').length").await, 0);
    });
}

#[test]
fn no_sentence_ends() {
    check_shown(
        "Ferry opens\n\nthe mayor Ada Moor said that the ferry",
        "Ferry opens",
        "the ferry",
        &[],
    );
}

#[test]
fn unbalanced_quotation_marks() {
    let file = "Ferry opens\n\n“It took nine years, said Ada Moor.\n\n”Nobody” else” spoke “\n\n\"And on\" and \"on.";
    check_shown(file, "Ferry opens", "It took nine years", &[]);
}

#[test]
fn markup_is_text() {
    let file = "Ferry <b>opens</b>\n\n<img src=x onerror=\"document.title = 'broken in'\"> said & Ada &amp; Moor.";
    on_article(file, async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry <b>opens</b>");
        assert_eq!(page.eval("$$('img, h1 b').length").await, 0);
        assert_eq!(page.eval("document.title").await, "Host");
    });
}

#[test]
fn one_line_of_nearly_a_megabyte() {
    let line = "the mayor of the town said nothing of it and went on ".repeat(990_000 / 53);
    let sentence = "This article has no headline: its first line is too long to be one.";
    check_shown(line, "", "went on", &[sentence]);
}

#[test]
fn json_cut_in_half() {
    let half = "{\"headline\": \"Ferry opens\", \"body\": [\"It took nine years.\", \"Nobody wa";
    let sentence = "This JSON file ends in the middle; what could be read is shown.";
    check_shown(half, "Ferry opens", "It took nine years.", &[sentence]);
}

#[test]
fn json_with_wrong_types() {
    let file = r#"{"headline": "Ferry opens", "body": ["It rained.", "Nobody waved.", "All left.", "It rained on."],
        "statements": [{"speaker": "Ada Moor", "text": "It rained."}, {"speaker": "Ada Moor", "text": "Nobody waved."},
        {"speaker": "Ada Moor", "text": "All left."}, {"speaker": 4, "text": "It rained on."}]}"#;
    let sentence = "“statements[3].speaker” should be text in quotation marks; it was left out.";
    on_article(file, async |page| {
        page.until_ready().await;
        assert!(lines(page).await.contains(&sentence.to_owned()), "{:?}", lines(page).await);
        assert_eq!(page.eval("$$('[part=mark]').length").await, 3);
    });
}

#[test]
fn ninjs_without_a_body() {
    let file = r#"{"uri": "urn:x", "version": "1", "type": "text", "headline": "Ferry opens",
        "description_text": "The ferry has opened."}"#;
    let sentence = "This article has no body; its description is shown instead.";
    check_shown(file, "Ferry opens", "The ferry has opened.", &[sentence]);
}

#[test]
fn ten_thousand_boxes_in_each_other() {
    let boxes = "<div>".repeat(10_000);
    let file = format!("<article><h1>Ferry opens</h1>{boxes}<p>It took nine years.</p></article>");
    check_shown(file, "Ferry opens", "It took nine years.", &[]);
}

#[test]
fn twenty_megabytes() {
    let paragraph = "Mayor Ada Moor said the ferry would sail on. Nobody waved, and the rain went on all day.\n\n";
    let text = format!("Ferry opens\n\n{}", paragraph.repeat(20_000_000 / paragraph.len()));
    check_error(text, "This article is too long to be shown: 20 MB of text; 1 MB is the most.");
}
