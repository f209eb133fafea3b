//! What an editor may bring by mistake: pictures, nothing, files that are none, findings of another article. Each is told in a
//! sentence, and nothing is lost by it. How each is read is tested in `tests/desk/paste.rs` and `tests/desk/docx.rs`.

use super::{ARTICLE, on_desk, open, paste, tab_to, told};
use crate::page::Page;
use fantoccini::key::Key;

/// Drops a file on the area.
async fn drop_file(page: &Page, name: &str, bytes: &[u8]) {
    page.eval(&format!(
        "(() => {{
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([new Uint8Array({bytes:?})], '{name}'));
          const event = new DragEvent('drop', {{ bubbles: true, cancelable: true }});
          Object.defineProperty(event, 'dataTransfer', {{ value: dataTransfer }});
          document.querySelector('.area').dispatchEvent(event);
        }})()"
    ))
    .await;
}

/// Waits until this is said, and for it to be shown.
async fn trouble(page: &Page, words: &str) {
    page.until(
        words,
        &format!("document.querySelector('[role=alert]').textContent.includes({words:?})"),
    )
    .await;
}

#[test]
fn files_that_are_no_article_are_told_apart() {
    on_desk(async |page| {
        for (name, bytes, words) in [
            ("a.png", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "This is a picture."),
            ("a.docx", b"PK\x03\x04 but then nothing", "This document is damaged"),
            ("a.pdf", b"%PDF-1.7 it floats", "This is a PDF"),
            ("a.txt", b" \n", "There is no text"),
        ] {
            drop_file(page, name, bytes).await;
            trouble(page, words).await;
            assert_eq!(page.eval("Boolean(document.querySelector('#paste'))").await, true);
        }
        drop_file(page, "a.txt", ARTICLE.as_bytes()).await;
        told(page, "statements found").await;
        assert_eq!(page.eval("document.querySelector('[role=alert]').textContent").await, "");
    });
}

#[test]
fn an_empty_clipboard_and_a_megabyte() {
    on_desk(async |page| {
        tab_to(page, "Your article").await;
        paste(page, "text/plain", "").await;
        trouble(page, "There is no text").await;
        page.eval(
            "(() => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', 'It rained. '.repeat(100_000));
              const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
              Object.defineProperty(event, 'clipboardData', { value: clipboardData });
              document.querySelector('#paste').dispatchEvent(event);
            })()",
        )
        .await;
        trouble(page, "1 MB of text is the most").await;
        assert_eq!(page.eval("document.activeElement.id").await, "paste");
    });
}

#[test]
fn findings_of_another_article_are_refused_and_nothing_is_lost() {
    on_desk(async |page| {
        open(page).await;
        page.press(Key::F8).await;
        page.write("1").await;
        told(page, "Done.").await;
        let before: String = page.read("document.querySelector('.foot strong').textContent").await;
        page.click("[...document.querySelectorAll('.head button')].find((it) => it.textContent === 'New text')").await;
        page.until("the area", "document.querySelector('dialog #paste')").await;
        page.eval("(document.querySelector('#paste').focus(), 0)").await;
        let other = r#"{ "headline": "The mill", "statements": [{ "speaker": "Dee Rask", "words": "It turns," }] }"#;
        paste(page, "text/plain", other).await;
        trouble(page, "the corrections are of another one").await;
        page.press(Key::Escape).await;
        page.until("no dialog", "!document.querySelector('dialog')").await;
        assert_eq!(page.eval("document.querySelector('.foot strong').textContent").await, before);
    });
}
