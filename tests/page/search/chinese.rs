//! The search box in a Chinese article, used with the keyboard alone and an input method.

use super::{TYPED, highlighted, tab_to_box, until_count, want_search};
use crate::page::Page;
use crate::stage::on_article;
use fantoccini::key::Key;

const FERRY: &str = include_str!("../../data/search/ferry-zh.txt");

#[test]
fn words_are_found_stepped_through_and_left() {
    on_article(FERRY, async |page| {
        page.until_ready().await;
        want_search(page).await;
        tab_to_box(page).await;
        page.write("码头").await;
        until_count(page, "1 of 4").await;
        assert_eq!(highlighted(page).await, ["码头"; 5], "and once in the headline");
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        until_count(page, "2 of 4").await;
        page.press_with_shift(Key::Enter).await;
        until_count(page, "1 of 4").await;
        page.press(Key::Down).await;
        page.until("a result", "$('[role=option][aria-selected=true]')").await;
        page.press(Key::Up).await;
        let last = "$$('[role=option]').at(-1).ariaSelected === 'true'";
        page.until("the last result", last).await;
        let snippet: String = page.read("$$('[role=option]').at(-1).textContent").await;
        page.press(Key::Enter).await;
        page.until("the list is gone", "!$('[role=option]')").await;
        let passage: String =
            page.read("painted('rostrum-current')[0].startContainer.parentElement.closest('p, h1').textContent").await;
        let begin: String = snippet.trim_matches('…').chars().take(6).collect();
        assert!(passage.contains(&begin), "{begin} in {passage}");
        page.press(Key::Escape).await;
        page.until("an empty box", &format!("{TYPED} === ''")).await;
        assert_eq!(highlighted(page).await, [""; 0]);
    });
}

#[test]
fn an_input_method_keeps_its_keys() {
    on_article(FERRY, async |page| {
        page.until_ready().await;
        want_search(page).await;
        tab_to_box(page).await;
        page.compose("码头").await;
        until_count(page, "1 of 4").await;
        for key in [Key::Enter, Key::Down, Key::Escape] {
            press_composing(page, key).await;
        }
        assert_eq!(page.eval("$$('[aria-selected=true]').length").await, 0, "no option is active");
        assert_eq!(page.eval(TYPED).await, "码头", "nothing is cleared");
        page.enter("码头").await;
        until_count(page, "1 of 4").await;
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        until_count(page, "2 of 4").await;
    });
}

/// Sends a key that is part of a composition, as a browser would.
async fn press_composing(page: &Page, key: Key) {
    let name = match key {
        Key::Enter => "Enter",
        Key::Escape => "Escape",
        _ => "ArrowDown",
    };
    let event = format!(
        "new KeyboardEvent('keydown', {{ key: '{name}', isComposing: true, bubbles: true, composed: true, cancelable: true }})"
    );
    let is_left = page.eval(&format!("$('[part=search] input').dispatchEvent({event})")).await;
    assert_eq!(is_left, true, "{name} is left to the input method");
}

#[test]
fn a_mixed_text_is_highlighted_exactly() {
    // Characters of one to four bytes, and of one or two UTF-16 units, before the match and in it.
    let article = "港 Opens\n\n𠮷野家🚢 met “Ångström” at the café: naïve 港口 𠮷田 said so.\n";
    on_article(article, async |page| {
        page.until_ready().await;
        want_search(page).await;
        tab_to_box(page).await;
        for (query, expected) in
            [("cafe", "café"), ("angstrom", "Ångström"), ("𠮷田", "𠮷田"), ("港口", "港口")]
        {
            page.eval("(element.search(''), 0)").await;
            page.write(query).await;
            let is_all = format!("painted('rostrum-match').join() === '{expected}'");
            page.until(expected, &is_all).await;
        }
    });
}
