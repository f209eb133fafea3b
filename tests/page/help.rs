//! The help button says what the marks mean; the line that says so from the start goes once they have been used, and nothing
//! moves.

use crate::stage::{on_article, on_sample};
use fantoccini::key::Key;
use serde_json::json;

/// The box that the help button opens.
const HELP: &str = "$('[part=help]')";

#[test]
fn it_says_what_the_marks_mean_and_which_keys_there_are() {
    on_sample(async |page| {
        assert_eq!(page.eval(&format!("{HELP}.checkVisibility()")).await, false);
        page.button("How to read this").await.click().await.unwrap();
        page.until("the help", &format!("{HELP}.checkVisibility() && {HELP}.querySelector('dl')"))
            .await;
        let help = page.seen("[part=help]").await;
        for words in [
            "quoted word for word",
            "reported in the article’s words",
            "gave a speech",
            "Search",
            "Next or previous statement",
        ] {
            assert!(help.contains(words), "{words} in {help}");
        }
        let is_inside = format!(
            "(({{ left, top, right, bottom }}) => 0 <= left && 0 <= top && right <= innerWidth && bottom <= innerHeight)({HELP}.getBoundingClientRect())"
        );
        assert_eq!(page.eval(&is_inside).await, true);
        page.press(Key::Escape).await;
        page.until("no help", &format!("!{HELP}.checkVisibility()")).await;
        // The focus is back at the button.
        page.until(
            "the focus",
            "root.activeElement?.getAttribute('aria-label') === 'How to read this'",
        )
        .await;
    });
}

#[test]
fn keys_that_do_nothing_are_not_told() {
    on_article("Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n", async |page| {
        page.until_ready().await;
        page.button("How to read this").await.click().await.unwrap();
        page.until("the help", &format!("{HELP}.querySelector('dl')")).await;
        let has_key = "[...$$('[part=help] kbd')].some((it) => it.textContent === '/')";
        assert_eq!(page.eval(has_key).await, true);
        page.eval("element.shortcuts = 'off'").await;
        page.until("no such key", &format!("!({has_key})")).await;
    });
}

#[test]
fn the_legend_goes_once_a_mark_was_used_and_nothing_moves() {
    on_sample(async |page| {
        let top = "$('[data-paragraph]').getBoundingClientRect().top + scrollY";
        let legend = "$('.legend')?.checkVisibility() ?? false";
        assert_eq!(page.eval(legend).await, true);
        let before: f64 = page.read(top).await;
        page.eval("$('.quoted, .reported').click()").await;
        page.until("no legend", &format!("!({legend})")).await;
        let after: f64 = page.read(top).await;
        assert!((after - before).abs() < 0.5, "{before} px, {after} px");
        // Deselecting does not bring it back.
        page.press(Key::Escape).await;
        assert_eq!(page.eval(legend).await, json!(false));
    });
}
