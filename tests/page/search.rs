//! The search box: it finds while a reader types, counts, and steps through the matches. Its list, its highlights and
//! its part towards the page have files of their own.

mod chinese;
mod highlights;
mod link;
mod list;

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;

const COUNT: &str = "$('[part=count]').textContent";

/// Whether the search box is focused.
const FOCUSED: &str = "root.activeElement === $('[part=search] input')";

/// Where the caret is in it.
const CARET: &str = "$('[part=search] input').selectionStart";

/// The text in the search box.
const TYPED: &str = "$('[part=search] input').value";

/// Focuses the search box.
async fn focus(page: &Page) {
    page.click_search_box().await;
}

/// Goes from the start of the page to the box, with Tab alone.
async fn tab_to_box(page: &Page) {
    while page.eval(FOCUSED).await != true {
        page.press_tab().await;
    }
}

/// Waits until the box holds this text, with the caret after so many of its letters.
async fn until_typed(page: &Page, text: &str, caret: usize) {
    let is_there = format!("{TYPED} === '{text}' && {CARET} === {caret}");
    page.until(text, &is_there).await;
}

/// Has a panel with the search box also over an article in which nobody is heard.
async fn want_search(page: &Page) {
    page.eval("element.empty = 'search'").await;
    page.until("the box", "$('[part=search] input').checkVisibility()").await;
}

/// Waits until the counter says this.
async fn until_count(page: &Page, expected: &str) {
    page.until(expected, &format!("{COUNT} === '{expected}'")).await;
}

/// What is highlighted in the headline and the article.
async fn highlighted(page: &Page) -> Vec<String> {
    page.read("painted('rostrum-match').map(String)").await
}

#[test]
fn finds_while_you_type() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innov").await;
        page.until("a count", &format!("/^1 of \\d+$/.test({COUNT})")).await;
        page.write("ation").await;
        page.until("8 matches", &format!("{COUNT} === '1 of 8'")).await;
        let found = highlighted(page).await;
        assert_eq!(found.len(), 10, "8 in the text, 2 in the headline");
        assert!(found.iter().all(|it| it.to_lowercase().starts_with("innovation")), "{found:?}");
    });
}

#[test]
fn enter_goes_on_and_shift_enter_back() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        let count = async |expected: &str| {
            page.until(expected, &format!("{COUNT} === '{expected} of 8'")).await
        };
        count("1").await;
        page.resize(1200, 300).await;
        page.press(Key::Enter).await;
        page.until("the first match in sight", CURRENT_IN_SIGHT).await;
        count("1").await;
        page.resize(1200, 900).await;
        page.press(Key::Enter).await;
        count("2").await;
        page.until("the match in sight", CURRENT_IN_SIGHT).await;
        page.press_with_shift(Key::Enter).await;
        count("1").await;
        page.press_with_shift(Key::Enter).await;
        count("8").await;
        page.until("the match in sight", CURRENT_IN_SIGHT).await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays");
        page.button("Next match").await.click().await.unwrap();
        count("1").await;
        page.until("the match in sight", CURRENT_IN_SIGHT).await;
        page.button("Previous match").await.click().await.unwrap();
        count("8").await;
    });
}

/// Whether exactly one match is painted as the current one and is in sight.
const CURRENT_IN_SIGHT: &str = "(() => {
    const current = painted('rostrum-current');
    const box = current[0]?.getBoundingClientRect();
    return current.length === 1 && box.top >= 0 && box.bottom <= innerHeight;
})()";

#[test]
fn escape_closes_then_clears() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        until_count(page, "1 of 8").await;
        page.until("results", "$('[role=option]')").await;
        page.press(Key::Escape).await;
        page.until("no results", "!$('[role=option]')").await;
        assert_eq!(page.eval(COUNT).await, "1 of 8");
        page.press(Key::Escape).await;
        page.until("nothing is highlighted", "!painted('rostrum-match').length").await;
        assert_eq!(page.eval(TYPED).await, "");
        assert_eq!(page.eval(COUNT).await, "");
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays");
    });
}

#[test]
fn a_button_clears() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        until_count(page, "1 of 8").await;
        page.button("Clear search").await.click().await.unwrap();
        page.until("an empty box", &format!("{TYPED} === ''")).await;
        page.until("nothing is highlighted", "!painted('rostrum-match').length").await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus is back in the box");
        assert_eq!(page.eval("$$('[aria-label=\"Clear search\"]').length").await, 0);
    });
}

#[test]
fn the_count_is_announced_once_typing_pauses() {
    on_sample(async |page| {
        focus(page).await;
        page.until("what searches", "$('[part=search] .below')").await;
        page.eval(
            "(() => {
                window.said = [];
                const status = $('[part=search] [role=status]');
                new MutationObserver(() => said.push(status.textContent))
                  .observe(status, { characterData: true, childList: true, subtree: true });
            })()",
        )
        .await;
        page.write("innovation").await;
        page.until("an announcement", "said.at(-1) === '1 of 8'").await;
        // The driver may pause as well, but the count must not be announced for every letter.
        assert!(page.eval("said.length").await.as_u64() < Some(4));
    });
}

#[test]
fn a_slash_goes_to_the_box_from_inside_the_widget_alone() {
    on_sample(async |page| {
        let press_on_mark = async || {
            page.eval("$('[part=mark][tabindex=\"0\"]').focus()").await;
            page.write("/").await;
        };
        press_on_mark().await;
        page.until("the focus", FOCUSED).await;
        assert_eq!(page.eval(TYPED).await, "", "the key is not typed");
        page.write("/").await;
        assert_eq!(page.eval(TYPED).await, "/", "in the box it is a letter");

        page.eval("root.activeElement.blur()").await;
        page.write("/").await;
        assert_eq!(page.eval(FOCUSED).await, false, "from the host page nothing happens");

        page.eval("element.setAttribute('shortcuts', 'off')").await;
        page.until("nothing said of a key", "!$('[aria-keyshortcuts]')").await;
        press_on_mark().await;
        assert_eq!(page.eval(FOCUSED).await, false, "it is turned off");
    });
}

#[test]
fn matches_are_ticks_on_the_axis_and_on_lanes() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        page.until("8 ticks", "$$('.axis .hit').length === 8").await;
        let ticks = page.spans(".axis .hit").await;
        assert!(ticks.is_sorted_by(|a, b| a.0 < b.0), "in reading order: {ticks:?}");
        assert_eq!(page.eval("$$('.axis .hit[data-current]').length").await, 1);
        let found = page.attributes("[part=lane][data-found]", "data-speaker").await;
        assert_eq!(found, ["jing-junhai"], "lanes that match stand out");
        assert_eq!(page.eval("$$('[part=lane] .hit').length").await, 3);
    });
}

#[test]
fn nothing_found_says_so() {
    on_sample(async |page| {
        focus(page).await;
        page.write("zzzz").await;
        until_count(page, "no matches").await;
        page.press(Key::Enter).await;
        assert_eq!(highlighted(page).await, [""; 0]);
    });
}

#[test]
fn nothing_found_offers_the_articles_own_word() {
    on_sample(async |page| {
        focus(page).await;
        page.write("elektrifikashon").await;
        until_count(page, "no matches").await;
        page.button("Did you mean electrification?").await.click().await.unwrap();
        until_count(page, "1 of 1").await;
        assert_eq!(page.eval(TYPED).await, "electrification");
        assert_eq!(page.eval(FOCUSED).await, true, "the focus is in the box");
        assert_eq!(highlighted(page).await, ["electrification"]);
    });
}

#[test]
fn nothing_found_offers_to_do_without_a_field() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation speaker:jing is:direct ").await;
        until_count(page, "no matches").await;
        page.press(Key::Tab).await;
        // With the keyboard, past the clear button.
        page.until("a button", "root.activeElement.ariaLabel === 'Clear search'").await;
        page.press(Key::Tab).await;
        let name = "root.activeElement.textContent.startsWith('Without is:direct')";
        page.until("the offer", name).await;
        page.press(Key::Enter).await;
        until_count(page, "1 of 3").await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus is in the box");
    });
}

#[test]
fn strange_queries_do_no_harm() {
    on_sample(async |page| {
        // In JavaScript notation, so that lone surrogates can be among them.
        for query in [
            "'(('",
            "'\\u0000\\u0007'",
            "'\"'",
            "'-'",
            "'   '",
            "'\\ud83d'",
            "'👩\u{200d}🚀'",
            "'مرحبا'",
            "'.*+?^${}|[]'",
            "'innovation '.repeat(1000)",
        ] {
            page.eval(&format!("(() => {{ $('[part=search] input').value = {query}; }})()")).await;
            page.eval(
                "$('[part=search] input').dispatchEvent(new InputEvent('input', { bubbles: true }))",
            )
            .await;
        }
        focus(page).await;
        page.press(Key::Escape).await;
        page.press(Key::Escape).await;
        page.write("innovation").await;
        page.until("it still works", &format!("{COUNT} === '1 of 8'")).await;
    });
}
