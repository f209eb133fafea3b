//! What is taken away: findings open again beside their article, whichever comes first, and a page in one file works by itself.

use super::{ARTICLE, names, on_desk, open, paste, told};
use crate::page::Page;
use fantoccini::key::Key;
use std::{env, fs, process};

/// Answers the question, and takes the findings away.
async fn findings(page: &Page) -> String {
    page.press(Key::F8).await;
    page.write("1").await;
    told(page, "Done.").await;
    page.write("e").await;
    page.until("a dialog", "document.querySelector('dialog button')").await;
    page.eval("([...document.querySelectorAll('dialog button')].find((it) => it.textContent === 'Export all the same')?.click(), 0)").await;
    page.until("the forms", "document.querySelector('.forms')").await;
    page.click("document.querySelector('.forms [aria-label=\"Copy: Findings\"]')").await;
    told(page, "Copied.").await;
    page.press(Key::Escape).await;
    page.until("no dialog", "!document.querySelector('dialog')").await;
    page.copied().await
}

async fn state(page: &Page) -> (Vec<String>, Vec<String>) {
    let said = "[...document.querySelectorAll('.mark')].map((it) => `${it.ariaDescription}: ${it.textContent}`)";
    (names(page).await, page.read(said).await)
}

#[test]
fn findings_open_again_before_and_after_their_article() {
    on_desk(async |page| {
        open(page).await;
        let file = findings(page).await;
        let before = state(page).await;
        assert!(
            before.1.iter().any(|it| it.starts_with("Ben Sund") && it.contains("other harbours")),
            "{before:?}"
        );

        page.open("/desk/index.html").await;
        page.until("the desk", "document.querySelector('#paste')").await;
        page.eval("(document.querySelector('#paste').focus(), 0)").await;
        paste(page, "text/plain", &file).await;
        page.until(
            "they wait",
            "document.querySelector('.waiting').textContent.includes('The ferry is late')",
        )
        .await;
        paste(page, "text/plain", ARTICLE).await;
        page.until("the article", "document.querySelector('.story')").await;
        assert_eq!(state(page).await, before, "the findings first");

        page.open("/desk/index.html").await;
        page.until("the desk", "document.querySelector('#paste')").await;
        open(page).await;
        assert_ne!(state(page).await, before);
        page.eval("([...document.querySelectorAll('.head button')].find((it) => it.textContent === 'New text').click(), 0)").await;
        page.until("the area", "document.querySelector('dialog #paste')").await;
        page.eval("(document.querySelector('#paste').focus(), 0)").await;
        paste(page, "text/plain", &file).await;
        told(page, "Its answers are here.").await;
        assert_eq!(state(page).await, before, "the article first");
    });
}

#[test]
fn a_page_in_one_file_shows_what_was_checked() {
    on_desk(async |page| {
        open(page).await;
        findings(page).await;
        page.eval("(URL.createObjectURL = (it) => (window.saved = it, 'about:blank#'), HTMLElement.prototype.click = () => {}, 0)").await;
        page.eval("(document.querySelector('.story').focus(), 0)").await;
        page.write("e").await;
        page.until("the forms", "document.querySelector('.forms')").await;
        let save = "document.querySelector('.forms [aria-label=\"Save: Page in one file\"]')";
        page.click(save).await;
        told(page, "Saved.").await;
        page.eval("(saved.text().then((it) => { window.file = it; }), 0)").await;
        page.until("the file", "window.file").await;
        let file: String = page.read("file").await;
        let path = env::temp_dir().join(format!("rostrum-desk-{}.html", process::id()));
        fs::write(&path, file).unwrap();
        page.open_file(&path).await;
        page.until("the widget", "$('[part=panel], .panel')").await;
        let whose = "element.statements.filter((it) => it.speaker === 'ben-sund').length";
        page.until("what was answered", &format!("{whose} === 2")).await;
        fs::remove_file(path).unwrap();
    });
}
