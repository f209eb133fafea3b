//! The search box: finds while a reader types, counts, steps through what was found.

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;

const COUNT: &str = "$('[part=count]').textContent";

/// The search box has the focus.
const FOCUSED: &str = "root.activeElement === $('[part=search] input')";

/// Puts the cursor into the search box.
async fn focus(page: &Page) {
    page.search_box().await.click().await.unwrap();
}

/// What is highlighted in the article's paragraphs.
async fn highlighted(page: &Page) -> Vec<String> {
    page.texts("[data-paragraph] mark").await
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
        assert_eq!(found.len(), 8);
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
        page.button("Previous match").await.click().await.unwrap();
        count("8").await;
    });
}

/// The current match is marked as such and can be seen.
const CURRENT_IN_SIGHT: &str = "(() => {
    const current = $$('[data-paragraph] mark[data-current]');
    const box = current[0]?.getBoundingClientRect();
    return current.length === 1 && box.top >= 0 && box.bottom <= innerHeight;
})()";

#[test]
fn escape_closes_then_clears() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        page.until("results", "$('[role=option]')").await;
        page.press(Key::Escape).await;
        page.until("no results", "!$('[role=option]')").await;
        assert_eq!(page.eval(COUNT).await, "1 of 8");
        page.press(Key::Escape).await;
        page.until("nothing is highlighted", "$$('mark').length === 0").await;
        assert_eq!(page.eval("$('[part=search] input').value").await, "");
        assert_eq!(page.eval(COUNT).await, "");
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays");
    });
}

#[test]
fn matches_are_ticks_on_the_axis() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        page.until("8 ticks", "$$('.axis .hit').length === 8").await;
        let ticks = page.spans(".axis .hit").await;
        assert!(ticks.is_sorted_by(|a, b| a.0 < b.0), "in reading order: {ticks:?}");
        assert_eq!(page.eval("$$('.axis .hit[data-current]').length").await, 1);
    });
}

#[test]
fn nothing_found_says_so() {
    on_sample(async |page| {
        focus(page).await;
        page.write("zzzz").await;
        page.until("the news", &format!("{COUNT} === 'no matches'")).await;
        page.press(Key::Enter).await;
        assert_eq!(highlighted(page).await, [""; 0]);
    });
}

#[test]
fn strange_queries_do_no_harm() {
    on_sample(async |page| {
        // As JavaScript writes them, so that halves of characters are among them.
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
