//! How the desk is for everybody: no state of it breaks a rule of `axe-core`, no dialog either; it fits narrow windows, and it is
//! mirrored where the language is written from right to left.

use super::{on_desk, open, told};
use crate::accessibility::violations;
use crate::page::Page;
use fantoccini::key::Key;

async fn audit(page: &Page, state: &str) {
    let found = violations(page, "html").await;
    assert!(found.is_empty(), "{state}: {found:#?}");
}

async fn click(page: &Page, name: &str) {
    let button = format!(
        "[...document.querySelectorAll('.desk button')].filter((it) => it.checkVisibility()).find((it) => (it.ariaLabel ?? it.textContent).includes('{name}'))"
    );
    page.until(name, &button).await;
    page.eval(&format!("({button}.click(), 0)")).await;
}

/// Looks at a dialog, and closes it.
async fn audit_dialog(page: &Page, state: &str) {
    page.until(state, "document.querySelector('dialog[open]')").await;
    audit(page, state).await;
    page.press(Key::Escape).await;
    page.until("no dialog", "!document.querySelector('dialog')").await;
}

#[test]
fn it_breaks_no_rule_of_axe_in_any_state() {
    on_desk(async |page| {
        audit(page, "where a text comes in").await;
        open(page).await;
        audit(page, "open").await;
        page.write("j").await;
        page.until("a statement", "document.querySelector('.decide')").await;
        audit(page, "a statement").await;
        page.press(Key::F8).await;
        page.until("a question", "document.querySelector('.question.chosen')").await;
        audit(page, "a question").await;
        click(page, "Ada Moor").await;
        page.until("a person", "document.querySelector('.person')").await;
        audit(page, "a person").await;
        page.prefer("dark").await;
        audit(page, "dark").await;
        page.prefer("light").await;
        page.resize(320, 640).await;
        audit(page, "320 px").await;
    });
}

#[test]
fn no_dialog_breaks_a_rule_of_axe() {
    on_desk(async |page| {
        open(page).await;
        for (key, state) in [("?", "all keys"), ("n", "a new person"), ("s", "a new statement")] {
            page.write(key).await;
            audit_dialog(page, state).await;
        }
        click(page, "New text").await;
        audit_dialog(page, "another text").await;
        click(page, "Preview").await;
        page.until("the widget", "document.querySelector('.widget').shadowRoot?.querySelector('[part=timeline], .panel')").await;
        audit_dialog(page, "the preview").await;
        click(page, "Ben Sund").await;
        click(page, "Two people").await;
        audit_dialog(page, "two people").await;
        page.write("e").await;
        audit_dialog(page, "what is open").await;
        page.write("e").await;
        page.until("the forms", "document.querySelector('.forms')").await;
        audit_dialog(page, "the export").await;
        page.press(Key::F8).await;
        page.write("1").await;
        told(page, "Done.").await;
        super::with_control(page, 'z').await;
        page.write("j").await;
        page.press(Key::Delete).await;
        click(page, "Earlier versions").await;
        audit_dialog(page, "earlier versions").await;
    });
}

/// What reaches out of the window or out of what it is in.
const SPILLED: &str = "[...document.querySelectorAll('.desk *')].filter((it) => {
    if (!it.checkVisibility() || it.closest('.unseen, svg, .buttons, .widget')) return false;
    const { left, right } = it.getBoundingClientRect();
    return left < -1 || innerWidth + 1 < right;
}).map((it) => it.outerHTML.slice(0, 120))";

#[test]
fn it_fits_every_width_from_both_sides() {
    on_desk(async |page| {
        open(page).await;
        page.write("j").await;
        for language in ["en", "de", "ar"] {
            page.eval(&format!(
                "(() => {{ const it = document.querySelector('.language'); it.value = '{language}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
            ))
            .await;
            page.until(
                language,
                &format!("document.documentElement.lang.startsWith('{language}')"),
            )
            .await;
            for width in [320, 375, 900, 1440] {
                page.resize(width, 800).await;
                let spilled: Vec<String> = page.read(SPILLED).await;
                assert!(spilled.is_empty(), "{language}, {width} px: {spilled:#?}");
                assert_eq!(
                    page.eval("document.documentElement.scrollWidth").await,
                    width,
                    "{language}"
                );
            }
        }
        // Mirrored: people are on the right, the chosen statement on the left; the article keeps its own direction.
        let left = async |css: &str| {
            page.read::<f64>(&format!(
                "document.querySelector('{css}').getBoundingClientRect().left"
            ))
            .await
        };
        assert!(left(".statement").await < left(".story").await);
        assert!(left(".story").await < left(".people").await);
        assert_eq!(
            page.eval("getComputedStyle(document.querySelector('.body p')).direction").await,
            "ltr"
        );
        audit(page, "from right to left").await;
    });
}
