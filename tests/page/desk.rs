//! The editor's desk as an editor meets it: a whole way by keyboard alone, what is refused, and that nothing leaves the page. What it
//! is like by hand, what it keeps and what it gives away is tested in the folder of the same name.

mod bad_input;
mod hand;
mod kept;
mod look;
mod out;
mod way;

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::server::Files;
use crate::stage::on_stage;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::key::Key;
use std::time::Duration;

/// Three people and a shout that nobody is known for. The last paragraph is somebody's words without a verb of saying.
const ARTICLE: &str = "The ferry is late\n\n“It floats,” said Mayor Ada Moor. “It leaks,” said Ben Sund, the pilot.\n\n\
    “There are other harbours in this world,” came a shout from the hall.\n\n\
    “It sank,” said Cy Holm. Moor added that it was wet.\n\n\
    The view of the pilot: one more winter and no longer.";

/// Runs a test on the desk.
fn on_desk(test: impl AsyncFnOnce(&Page)) {
    on_stage(Files::new(), async |page| {
        page.open("/desk/index.html").await;
        page.until("the desk", "document.querySelector('#paste')").await;
        test(page).await;
    });
}

/// Pastes into what has the focus.
async fn paste(page: &Page, kind: &str, text: &str) {
    let text = serde_json::to_string(text).unwrap();
    page.eval(&format!(
        "(() => {{
          const clipboardData = new DataTransfer();
          clipboardData.setData('{kind}', {text});
          const event = new ClipboardEvent('paste', {{ bubbles: true, cancelable: true }});
          // Firefox takes none when it is made.
          Object.defineProperty(event, 'clipboardData', {{ value: clipboardData }});
          document.activeElement.dispatchEvent(event);
        }})()"
    ))
    .await;
}

/// How often Tab is pressed at most.
const MOST: usize = 120;

/// Presses Tab until something with this name has the focus; returns how often.
async fn tab_to(page: &Page, name: &str) -> usize {
    for n in 0..MOST {
        if focused(page).await.starts_with(name) {
            return n;
        }
        page.press(Key::Tab).await;
    }
    panic!("Tab does not lead to {name:?}, but to {:?}", focused(page).await);
}

/// The same backwards. Past the page's end, Tab leads through the browser's own controls, and a driven Firefox presses no button
/// after that.
async fn tab_back_to(page: &Page, name: &str) {
    for _ in 0..MOST {
        if focused(page).await.starts_with(name) {
            return;
        }
        page.press_with_shift(Key::Tab).await;
    }
    panic!("Shift and Tab do not lead to {name:?}, but to {:?}", focused(page).await);
}

/// The name of what has the focus.
async fn focused(page: &Page) -> String {
    page.read(
        "(({ ariaLabel, labels, textContent }) => (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim())(document.activeElement)",
    )
    .await
}

async fn open(page: &Page) {
    tab_to(page, "Your article").await;
    paste(page, "text/plain", ARTICLE).await;
    page.until("the article", "document.querySelector('.story')").await;
}

/// Waits until the live region has said this.
async fn told(page: &Page, words: &str) {
    let said = "document.querySelector('[role=status]').textContent";
    page.until(words, &format!("{said}.includes({words:?})")).await;
}

/// Whether the driver cannot drag an element onto another one, as only Chromium's can.
fn drags_nothing() -> bool {
    [Engine::Firefox, Engine::WebKit].iter().any(|it| absent(*it, "its driver drops nothing"))
}

/// Draws the mouse from one place to another in some steps, as a hand does.
async fn draw(page: &Page, from: (f64, f64), to: (f64, f64)) {
    let at = |share: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(50)),
        x: (from.0 + (to.0 - from.0) * share).round(),
        y: (from.1 + (to.1 - from.1) * share).round(),
    };
    let mouse = MouseActions::new("mouse".to_owned()).then(at(0.0));
    let mouse = mouse.then(PointerAction::Down { button: 0 });
    let mouse = [0.1, 0.5, 1.0, 1.0].into_iter().fold(mouse, |mouse, it| mouse.then(at(it)));
    page.act(mouse.then(PointerAction::Up { button: 0 })).await;
}

async fn names(page: &Page) -> Vec<String> {
    page.read("[...document.querySelectorAll('.people .name')].map((it) => it.textContent)").await
}

async fn with_control(page: &Page, value: char) {
    let keys = KeyActions::new("keys".to_owned());
    let keys = keys.then(KeyAction::Down { value: Key::Control.into() });
    let keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    page.act(keys.then(KeyAction::Up { value: Key::Control.into() })).await;
}

/// What the findings say, by the words of each statement: the name of its speaker.
async fn copied_findings(page: &Page) -> Vec<(String, String)> {
    let findings: serde_json::Value = serde_json::from_str(&page.copied().await).unwrap();
    let speakers = findings["speakers"].as_array().unwrap();
    let name = |id: &serde_json::Value| {
        let speaker = speakers.iter().find(|it| it["id"] == *id || it["name"] == *id).unwrap();
        speaker["name"].as_str().unwrap().to_owned()
    };
    let statements = findings["statements"].as_array().unwrap().iter();
    let words = |it: &serde_json::Value| {
        let words = it["words"].as_array().unwrap().iter();
        words
            .map(|it| it.as_str().or(it["exact"].as_str()).unwrap())
            .collect::<Vec<_>>()
            .join(" … ")
    };
    statements.map(|it| (words(it), name(&it["speaker"]))).collect()
}

#[test]
fn an_editor_gets_from_paste_to_findings_with_keys_alone() {
    on_desk(async |page| {
        open(page).await;
        told(page, "statements found").await;
        assert_eq!(names(page).await, ["Ada Moor", "Ben Sund", "Cy Holm"]);

        // A question: who shouted? The first of those who might have.
        page.press(Key::F8).await;
        page.until("a question", "document.querySelector('.question.chosen')").await;
        assert_eq!(
            page.eval("document.querySelector('.chips button').textContent").await,
            "1Ben Sund"
        );
        page.write("1").await;
        told(page, "Done.").await;

        // The statement before it is somebody else's, and the one after it is none.
        page.write("k").await;
        told(page, "It leaks").await;
        tab_to(page, "Ada MoorBen Sund").await;
        page.write("Cy").await;
        page.until(
            "another speaker",
            "document.querySelector('.mark.chosen').ariaDescription.startsWith('Cy Holm')",
        )
        .await;
        page.press(Key::Escape).await;
        page.press(Key::F8).await;

        // Two people are one.
        page.eval("(document.querySelector('.people .who').focus(), 0)").await;
        page.press(Key::Enter).await;
        page.write("m").await;
        page.until("the list", "document.activeElement.name === 'merge'").await;
        page.write("Cy").await;
        page.press(Key::Tab).await;
        page.press(Key::Enter).await;
        page.until("one person less", "document.querySelectorAll('.people .name').length === 2")
            .await;
        with_control(page, 'z').await;
        told(page, "Undone.").await;
        assert_eq!(names(page).await.len(), 3);
        with_control(page, 'y').await;
        told(page, "Redone.").await;

        // Words that the rules know nothing of.
        tab_to(page, "+ New statement").await;
        page.press(Key::Enter).await;
        page.until(
            "the dialog",
            "document.activeElement.localName === 'textarea' && document.querySelector('dialog')",
        )
        .await;
        page.write("one more winter and no longer").await;
        page.press(Key::Tab).await;
        page.press(Key::Enter).await;
        page.until("the words", "document.querySelector('.picked')").await;
        page.press(Key::Enter).await;
        told(page, "Done.").await;

        // One is no statement.
        page.until("the focus", "document.activeElement.matches('[data-stop]')").await;
        page.write("k").await;
        told(page, "it was wet").await;
        page.press(Key::Delete).await;
        told(page, "Done.").await;

        // Out with it, with or without what is still open.
        tab_back_to(page, "Export").await;
        page.press(Key::Enter).await;
        page.until("the dialog", "document.querySelector('dialog')").await;
        if page.eval("Boolean(document.querySelector('.forms'))").await == false {
            tab_to(page, "Export all the same").await;
            page.press(Key::Enter).await;
        }
        page.until("the forms", "document.querySelector('.forms')").await;
        tab_to(page, "Copy: Findings").await;
        page.press(Key::Enter).await;
        told(page, "Copied.").await;
        page.press(Key::Escape).await;
        page.until("no dialog", "!document.querySelector('dialog')").await;
        let found = copied_findings(page).await;
        let said = |part: &str| {
            let mut found = found.iter().filter(|(words, _)| words.contains(part));
            found.next().map(|(_, name)| name.clone())
        };
        assert_eq!(said("It floats"), said("It sank"), "merged: {found:?}");
        assert_eq!(said("It leaks"), said("It sank"), "reassigned, then merged: {found:?}");
        assert_eq!(said("other harbours").as_deref(), Some("Ben Sund"), "answered: {found:?}");
        assert!(said("one more winter").is_some(), "added: {found:?}");
        assert_eq!(said("it was wet"), None, "taken out: {found:?}");
    });
}

#[test]
fn keys_do_nothing_while_somebody_types_and_can_be_turned_off() {
    on_desk(async |page| {
        open(page).await;
        page.eval("(document.querySelector('.headline').focus(), 0)").await;
        page.write("njk?1").await;
        assert_eq!(page.eval("document.querySelector('dialog')").await, serde_json::Value::Null);
        assert_eq!(
            page.eval("document.querySelector('.mark.chosen')").await,
            serde_json::Value::Null
        );
        page.eval("(document.querySelector('.story').focus(), 0)").await;
        page.write("?").await;
        page.until("all keys", "document.querySelector('dialog .keys')").await;
        tab_to(page, "Keys work without Ctrl or Alt").await;
        page.write(" ").await;
        page.press(Key::Escape).await;
        page.until("no dialog", "!document.querySelector('dialog')").await;
        page.write("j").await;
        page.press(Key::F8).await;
        page.until("the question alone", "document.querySelector('.question.chosen')").await;
    });
}

#[test]
fn what_cannot_be_read_is_said_and_the_area_stays() {
    on_desk(async |page| {
        tab_to(page, "Your article").await;
        paste(page, "text/html", "<img src='https://elsewhere.example/a.png'>").await;
        page.until(
            "a sentence",
            "document.querySelector('[role=alert]').textContent.includes('picture')",
        )
        .await;
        assert_eq!(page.eval("document.activeElement.id").await, "paste");
    });
}

#[test]
fn nothing_of_what_is_pasted_runs_or_is_fetched() {
    on_desk(async |page| {
        tab_to(page, "Your article").await;
        let rich = "<h1 class=title>The ferry is late</h1><p onclick=\"window.ran = 1\">“It floats,” said Mayor Ada Moor.\
            <img src=\"https://elsewhere.example/a.png\" onerror=\"window.ran = 1\"><script>window.ran = 1</script></p>";
        paste(page, "text/html", rich).await;
        page.until("the article", "document.querySelector('.story')").await;
        assert_eq!(names(page).await, ["Ada Moor"]);
        assert_eq!(page.eval("window.ran ?? 0").await, 0);
        let foreign: Vec<String> = page
            .read("performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !it.startsWith(location.origin))")
            .await;
        assert_eq!(foreign, [""; 0]);
        let meta: String = page
            .read("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
            .await;
        assert!(
            meta.starts_with("default-src 'none'") && meta.contains("connect-src 'self'"),
            "{meta}"
        );
    });
}

#[test]
fn it_fits_into_320_pixels_one_column_at_a_time() {
    on_desk(async |page| {
        open(page).await;
        page.resize(320, 640).await;
        for (column, class) in
            [("People", "people"), ("Article", "story"), ("Statement", "statement")]
        {
            page.eval(&format!(
                "([...document.querySelectorAll('.tabs button')].find((it) => it.textContent === '{column}').click(), 0)"
            ))
            .await;
            let shown = "[...document.querySelector('.columns').children].filter((it) => it.checkVisibility()).map((it) => it.className)";
            page.until(column, &format!("({shown}).join() === '{class}'")).await;
            assert_eq!(page.eval("document.documentElement.scrollWidth").await, 320, "{column}");
        }
    });
}
