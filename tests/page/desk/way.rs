//! An editor's way through an article of 17 statements, by keys alone and by mouse alone, with its steps counted: paste, merge two
//! people, give a statement to somebody else, take one out, add one, export the findings and the embed lines.
//!
//! What the article has to be put right is in `tests/desk/way.rs`.

use super::{copied_findings, drags_nothing, draw, focused, names, on_desk, paste, told};
use crate::page::Page;
use fantoccini::key::Key;
use std::cell::Cell;
use std::time::Duration;

const ARTICLE: &str = include_str!("../../data/desk/way.txt");

/// The words that are added.
const PROMISE: &str = "a new roof before the first snow";

/// The most keys that the whole way may take, besides the words that are written.
const MOST_KEYS: usize = 40;

/// The most clicks, drags and pastes.
const MOST_CLICKS: usize = 16;

/// An editor's hands, which count what they do.
struct Hands<'a> {
    page: &'a Page,
    n_steps: Cell<usize>,
}

impl<'a> Hands<'a> {
    fn of(page: &'a Page) -> Self {
        Self { page, n_steps: Cell::new(0) }
    }

    fn count(&self, n: usize) {
        self.n_steps.set(self.n_steps.get() + n);
    }

    async fn paste(&self) {
        self.count(1);
        paste(self.page, "text/plain", ARTICLE).await;
        told(self.page, "17 statements found").await;
    }

    async fn press(&self, key: Key) {
        self.count(1);
        self.page.press(key).await;
    }

    async fn keys(&self, keys: &str) {
        self.count(keys.chars().count());
        self.page.write(keys).await;
    }

    /// Goes on with J until a statement with these words is chosen.
    async fn go_to(&self, words: &str) {
        for _ in 0..20 {
            let before: String = self.page.read(TOLD).await;
            if before.contains(words) {
                return;
            }
            self.keys("j").await;
            self.page.until("the next", &format!("{TOLD} !== {before:?}")).await;
        }
        panic!("J does not lead to {words:?}");
    }

    async fn tab_to(&self, name: &str) {
        while !focused(self.page).await.starts_with(name) {
            self.press(Key::Tab).await;
            assert!(self.n_steps.get() < 200, "Tab does not lead to {name}");
        }
    }

    /// Clicks on the element that an expression gives.
    async fn click(&self, element: &str) {
        self.count(1);
        self.page.until(element, element).await;
        self.page.click(element).await;
    }

    /// Clicks on marked words that contain these, in their first line.
    async fn click_mark(&self, words: &str) {
        let mark = format!(
            "[...document.querySelectorAll('.mark')].find((it) => it.textContent.includes('{words}'))"
        );
        self.page.eval(&format!("({mark}.scrollIntoView({{ block: 'center' }}), 0)")).await;
        let middle = format!(
            "(({{ x, y, width, height }}) => [x + width / 2, y + height / 2].map(Math.round))({mark}.getClientRects()[0])"
        );
        self.draw(&middle, &middle).await;
        self.page.until(words, &format!("{mark}?.matches('.chosen')")).await;
    }

    /// Draws the mouse from one place to another, both expressions that give `[x, y]`.
    async fn draw(&self, from: &str, to: &str) {
        self.count(1);
        let from: (f64, f64) = self.page.read(from).await;
        let to: (f64, f64) = self.page.read(to).await;
        draw(self.page, from, to).await;
    }
}

const TOLD: &str = "document.querySelector('[role=status]').textContent";

fn button(scope: &str, name: &str) -> String {
    format!(
        "[...document.querySelectorAll('{scope} button')].find((it) => (it.ariaLabel ?? it.textContent).includes('{name}'))"
    )
}

/// What is there in the end, whichever way it was reached: the findings are on the clipboard.
async fn check_findings(page: &Page) {
    let found = copied_findings(page).await;
    let said = |part: &str| {
        let mut found = found.iter().filter(|(words, _)| words.contains(part));
        found.next().map(|(_, name)| name.clone())
    };
    assert_eq!(said("It kept itself").as_deref(), Some("Jon Eklund"), "merged: {found:?}");
    let pencil = said("push a pencil");
    assert!(pencil.is_some() && pencil.as_deref() != Some("Priya Dall"), "reassigned: {found:?}");
    assert_eq!(said("two other roofs"), None, "taken out: {found:?}");
    assert!(said(PROMISE).is_some(), "added: {found:?}");
    assert_eq!(found.len(), 17, "17, one less and one more: {found:?}");
}

#[test]
fn by_keys_alone() {
    on_desk(async |page| {
        let hands = Hands::of(page);
        hands.tab_to("Your article").await;
        hands.paste().await;

        hands.go_to("It kept itself").await;
        hands.keys("m").await;
        page.until("the list", "document.activeElement.name === 'merge'").await;
        // Whoever shares a name with him stands first.
        hands.press(Key::Tab).await;
        hands.press(Key::Enter).await;
        told(page, "Done.").await;
        page.until("the focus", "document.activeElement.matches('.who')").await;
        assert!(!names(page).await.contains(&"Johan Eklund".to_owned()));

        hands.go_to("push a pencil").await;
        hands.keys("1").await;
        told(page, "Done.").await;
        hands.go_to("two other roofs").await;
        hands.press(Key::Delete).await;
        told(page, "Done.").await;

        hands.keys("s").await;
        page.until("a field", "document.activeElement.matches('dialog textarea')").await;
        page.write(PROMISE).await;
        hands.press(Key::Tab).await;
        hands.press(Key::Enter).await;
        page.until("a name", "document.activeElement.matches('.chips button')").await;
        hands.press(Key::Enter).await;
        told(page, "Done.").await;

        hands.keys("e").await;
        page.until("what is open", "document.activeElement.matches('dialog .main')").await;
        hands.press(Key::Tab).await;
        hands.press(Key::Enter).await;
        page.until("the forms", "document.activeElement.matches('.forms button')").await;
        assert_eq!(focused(page).await, "Copy: Findings");
        hands.press(Key::Enter).await;
        told(page, "Copied.").await;
        check_embed(page, async || {
            page.eval("(document.querySelector('.forms button').focus(), 0)").await;
            hands.tab_to("Copy: Embed lines").await;
            hands.press(Key::Enter).await;
        })
        .await;
        hands.press(Key::Escape).await;
        page.until("no dialog", "!document.querySelector('dialog')").await;
        println!("by keys alone: {} keys, and the words that are added", hands.n_steps.get());
        assert!(hands.n_steps.get() <= MOST_KEYS, "{} keys", hands.n_steps.get());
    });
}

/// Looks at the findings, then copies the embed lines and looks at these.
async fn check_embed(page: &Page, copy: impl AsyncFnOnce()) {
    in_the_dialog(page, async || check_findings(page).await).await;
    page.eval(&format!("({TOLD}, document.querySelector('[role=status]').textContent = '', 0)"))
        .await;
    copy().await;
    page.until("the lines", "true").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    in_the_dialog(page, async || {
        let lines = page.copied().await;
        let element = "<rostrum-article for=\"library-roof-fell-in-after-eleven\"";
        assert!(lines.contains(element), "{lines}");
    })
    .await;
}

/// Behind an open dialog nothing can be pasted into, so what pastes stands in it meanwhile.
async fn in_the_dialog(page: &Page, look: impl AsyncFnOnce()) {
    page.eval("(window.realAppend = document.body.append, document.body.append = (it) => document.querySelector('dialog').append(it), 0)")
        .await;
    look().await;
    page.eval("(delete document.body.append, 0)").await;
}

#[test]
fn by_mouse_alone() {
    if drags_nothing() {
        return;
    }
    on_desk(async |page| {
        page.resize(1440, 900).await;
        let hands = Hands::of(page);
        hands.click("document.querySelector('#paste')").await;
        hands.paste().await;

        let row = |name: &str| {
            format!(
                "(({{ x, y, height }}) => [x + 60, y + height / 2].map(Math.round))([...document.querySelectorAll('.people .who')].find((it) => it.textContent.includes('{name}')).getBoundingClientRect())"
            )
        };
        hands.draw(&row("Johan Eklund"), &row("Jon Eklund")).await;
        told(page, "Done.").await;
        assert!(!names(page).await.contains(&"Johan Eklund".to_owned()));

        hands.click_mark("push a pencil").await;
        hands.click(&button(".chips", "1")).await;
        told(page, "Done.").await;
        hands.click_mark("two other roofs").await;
        told(page, "two other roofs").await;
        hands.click(&button(".decide", "Not a statement")).await;
        told(page, "Done.").await;

        page.eval("([...document.querySelectorAll('.body p')].at(-1).scrollIntoView({ block: 'center' }), 0)").await;
        let edge = |side: &str, within: &str| {
            format!("(() => {{
                const text = [...document.querySelectorAll('.body p')].at(-1).lastElementChild.firstChild;
                const range = document.createRange();
                const start = text.data.indexOf('{PROMISE}');
                range.setStart(text, start);
                range.setEnd(text, start + {});
                const {{ {side}, y, height }} = range.getBoundingClientRect();
                return [{side} {within}, y + height / 2].map(Math.round);
            }})()", PROMISE.len())
        };
        hands.draw(&edge("left", "+ 2"), &edge("right", "- 2")).await;
        page.until("the words", "document.querySelector('.picked')").await;
        hands.click(&button(".chips", "1")).await;
        told(page, "Done.").await;

        hands.click(&button(".head", "Export")).await;
        hands.click(&button("dialog", "Export all the same")).await;
        hands.click(&button(".forms", "Copy: Findings")).await;
        told(page, "Copied.").await;
        check_embed(page, async || hands.click(&button(".forms", "Copy: Embed lines")).await).await;
        hands.click(&button("dialog > .top", "Close")).await;
        println!("by mouse alone: {} clicks, drags and pastes", hands.n_steps.get());
        assert!(hands.n_steps.get() <= MOST_CLICKS, "{} steps", hands.n_steps.get());
    });
}
