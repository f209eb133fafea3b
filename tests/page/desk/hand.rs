//! The desk by hand: edges of words that are dragged, people dragged onto each other, words selected across paragraphs.

use super::{drags_nothing, draw, names, on_desk, open, told};
use crate::page::Page;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use serde_json::Value;
use std::time::Duration;

const CHOSEN: &str =
    "[...document.querySelectorAll('.mark.chosen')].map((it) => it.textContent).join('')";

const TOLD: &str = "document.querySelector('[role=status]').textContent";

async fn mouse(page: &Page, actions: impl IntoIterator<Item = PointerAction>) {
    let mouse = MouseActions::new("mouse".to_owned());
    page.act(actions.into_iter().fold(mouse, InputSource::then)).await;
}

fn to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(30)), x, y }
}

/// The middle of a word in the text.
async fn word(page: &Page, word: &str) -> (f64, f64) {
    let script = format!(
        "(() => {{
            const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {{
                const start = walker.currentNode.data.indexOf('{word}');
                if (start < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, start);
                range.setEnd(walker.currentNode, start + {});
                const {{ x, y, width, height }} = range.getBoundingClientRect();
                return [x + width / 2, y + height / 2].map(Math.round);
            }}
        }})()",
        word.chars().count()
    );
    page.read(&script).await
}

async fn choose(page: &Page, words: &str) {
    page.click(&format!(
        "[...document.querySelectorAll('.mark')].find((it) => it.textContent.includes('{words}'))"
    ))
    .await;
    page.until(words, &format!("{CHOSEN}.includes('{words}')")).await;
}

#[test]
fn an_edge_that_is_dragged_shows_its_words_at_once() {
    on_desk(async |page| {
        open(page).await;
        choose(page, "it was wet").await;
        assert_eq!(page.eval(CHOSEN).await, "it was wet");
        page.eval(&format!("(window.drags = [], new MutationObserver(() => drags.push([{CHOSEN}, {TOLD}])).observe(document.body, {{ subtree: true, childList: true, characterData: true }}), 0)")).await;
        let start = page.middle("document.querySelector('.handle.start')").await;
        let (that, added) = (word(page, "that").await, word(page, "add").await);
        let (down, up) = (PointerAction::Down { button: 0 }, PointerAction::Up { button: 0 });
        mouse(page, [to(start), down, to(that), to(added), to(that), up]).await;
        told(page, "Done.").await;
        assert_eq!(page.eval(CHOSEN).await, "that it was wet");
        let seen: Vec<(String, String)> = page.read("drags").await;
        let before = seen.iter().take_while(|(_, told)| !told.contains("Done."));
        let before: Vec<&String> = before.map(|(words, _)| words).collect();
        for words in ["that it was wet", "added that it was wet"] {
            assert!(before.iter().any(|it| *it == words), "{words} before it is let go: {seen:?}");
        }
        page.click("[...document.querySelectorAll('.head button')].find((it) => it.textContent.includes('Undo'))").await;
        page.until("as before", &format!("{CHOSEN} === 'it was wet'")).await;
    });
}

#[test]
fn a_person_dragged_onto_another_is_merged() {
    if drags_nothing() {
        return;
    }
    on_desk(async |page| {
        page.resize(1440, 900).await;
        open(page).await;
        let row = async |name: &str| {
            page.middle(&format!("[...document.querySelectorAll('.people .name')].find((it) => it.textContent.includes('{name}'))")).await
        };
        draw(page, row("Cy Holm").await, row("Ben Sund").await).await;
        told(page, "Done.").await;
        assert_eq!(names(page).await, ["Ada Moor", "Ben Sund"]);
        // Onto themselves: nothing.
        let (x, y) = row("Ben Sund").await;
        draw(page, (x, y), (x + 40.0, y)).await;
        assert_eq!(names(page).await, ["Ada Moor", "Ben Sund"]);
    });
}

#[test]
fn words_selected_across_paragraphs_are_one_statement_in_two_parts() {
    on_desk(async |page| {
        open(page).await;
        let (from, into) = (word(page, "was wet").await, word(page, "The view").await);
        draw(page, from, into).await;
        page.until("who said it", "document.querySelector('.chips button')").await;
        let n_parts = page.eval("document.querySelectorAll('.picked').length").await;
        assert!(n_parts.as_u64() >= Some(2), "{n_parts}");
        page.click("document.querySelector('.chips button')").await;
        told(page, "Done.").await;
        let parts: Vec<String> = page
            .read("[...document.querySelectorAll('.mark.chosen')].map((it) => it.textContent)")
            .await;
        assert_eq!(parts.len(), 2, "{parts:?}");
        assert!(parts[0].contains("wet.") && parts[1].starts_with("The"), "{parts:?}");
        assert_eq!(
            page.eval("document.querySelector('.desk > [role=alert] .trouble')").await,
            Value::Null
        );
    });
}
