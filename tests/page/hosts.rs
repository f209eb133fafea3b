//! Hostile host pages (`tests/hosts`): the widget works there, looks as it should, and leaves the page as it was.

use crate::looks::OVERFLOWING;
use crate::page::Page;
use crate::server::{Files, ORIGIN};
use crate::stage::on_stage;
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;

const ARTICLE: &str = "Ferry opens\n\nMayor Ada Moor opened the meeting. “It took nine years,” she said.\n\n\
    Captain Bo Lind warned that the winter would be long. “We shall sail,” he said.\n";

fn host(name: &str) -> String {
    let path = Path::new("tests/hosts").join(name);
    std::fs::read_to_string(path).unwrap()
}

fn files(page: &str) -> Files {
    Files::from([("/host.html".to_owned(), page.into()), ("/ferry.txt".to_owned(), ARTICLE.into())])
}

fn on_host(name: &str, test: impl AsyncFnOnce(&Page)) {
    on_stage(files(&host(name)), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        test(page).await;
    });
}

/// Asserts that the timeline and the search work.
async fn works(page: &Page) {
    assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
    assert_eq!(page.texts("[part=lane] b").await, ["Ada Moor", "Bo Lind"]);
    // In a narrow column, the lanes are a step away.
    page.eval("$('.voices')?.checkVisibility() && $('.voices').click()").await;
    page.until("a mark", "$('[part=mark][data-kind=direct]')").await;
    page.eval("$('[part=mark][data-kind=direct]').click()").await;
    page.until("the card", "$('blockquote').textContent.includes('nine years')").await;
    page.eval("$('input').focus()").await;
    page.write("winter").await;
    page.until("a match", "$('[part=count]').textContent === '1 of 1'").await;
    page.press(Key::Escape).await;
    page.press(Key::Escape).await;
    page.until("no search", "$('input').value === ''").await;
}

#[test]
fn styles_that_spare_nothing() {
    on_host("brutal.html", async |page| {
        let looks = "(css) => (({ fontSize, fontStyle, letterSpacing, wordSpacing, textTransform, borderTopWidth, display }) =>
            [fontSize, fontStyle, letterSpacing, wordSpacing, textTransform, borderTopWidth, display].join())
            (getComputedStyle($(css)))";
        assert_eq!(
            page.eval(&format!("({looks})('.story p')")).await,
            "18px,normal,normal,0px,none,0px,block"
        );
        page.eval("$('[part=mark][data-kind=direct]').click()").await;
        page.until("the card", "$('[part=card] blockquote')").await;
        assert_eq!(
            page.eval(&format!("({looks})('[part=card] blockquote')")).await,
            "17px,normal,normal,0px,none,0px,block"
        );
        let colours =
            "['.story p', '[part=timeline]'].map((css) => getComputedStyle($(css)).color)";
        assert!(!page.read::<Vec<String>>(colours).await.contains(&"rgb(176, 0, 32)".to_owned()));
        assert_eq!(page.eval(OVERFLOWING).await, json!([]));
        works(page).await;
        let host = "getComputedStyle(document.querySelector('h1')).textTransform";
        assert_eq!(page.eval(host).await, "uppercase", "the host keeps its looks");
    });
}

#[test]
fn prototypes_that_are_frozen() {
    on_host("frozen.html", async |page| {
        works(page).await;
        let new =
            "Object.getOwnPropertyNames(window).filter((name) => !before.split(',').includes(name))
            .filter((name) => !['before', 'told', 'ret_nodes'].includes(name))";
        assert_eq!(page.eval(new).await, json!([]), "no new globals");
    });
}

#[test]
fn keys_that_the_page_wants_for_itself() {
    on_host("keys.html", async |page| {
        works(page).await;
        // The page gets none of the keys typed into the box, not even the one that it would cancel.
        page.eval("$('input').focus()").await;
        page.write("judge").await;
        page.until("all of it", "$('input').value === 'judge'").await;
        assert_eq!(page.eval("taken.filter((it) => it.startsWith('key'))").await, json!([]));
        page.eval("$('[part=mark]').focus()").await;
        page.press(Key::Right).await;
        page.until("the next mark", "root.activeElement.dataset.mark === '1'").await;
    });
}

#[test]
fn a_router_that_moves_what_it_finds() {
    on_host("router.html", async |page| {
        page.until("the last move", "moves === 12").await;
        page.until("the widget", "element.state === 'ready'").await;
        works(page).await;
        page.until("one alone", "document.querySelectorAll('rostrum-article').length === 1").await;
        assert_eq!(page.eval("$$('[part=root]').length").await, 1);
    });
}

#[test]
fn from_right_to_left_zoomed_and_scaled() {
    on_host("mirrored.html", async |page| {
        assert_eq!(page.eval("$('[part=root]').dir").await, "ltr", "as its words are written");
        works(page).await;
        assert_eq!(page.eval(OVERFLOWING).await, json!([]));
    });
}

#[test]
fn a_frame_is_as_high_as_its_article_and_listens_to_nobody_else() {
    let framed = |parent: &str| host("framed.html").replace("PARENT", parent);
    // The frames are sandboxed, so their origin is `null`; the page that they report to is named in their script's
    // address.
    let mut all = files(&host("frames.html"));
    all.insert("/framed.html".to_owned(), framed("http://portal.example").into_bytes());
    on_stage(all, async |page| {
        page.open("/host.html").await;
        page.until("the frames", "document.readyState === 'complete'").await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        let heights = "[...document.querySelectorAll('iframe')].map((it) => it.clientHeight)";
        assert_eq!(page.eval(heights).await, json!([50, 50]), "another parent was named");
    });

    let mut all = files(&host("frames.html"));
    all.insert("/framed.html".to_owned(), framed(ORIGIN).into_bytes());
    on_stage(all, async |page| {
        page.open("/host.html").await;
        let frame = "document.querySelector('#sandboxed')";
        page.until("the first frame", &format!("300 < {frame}.clientHeight")).await;
        let stranger = "document.querySelector('#stranger').clientHeight";
        assert_eq!(page.eval(stranger).await, 50, "its origin is not the one that was named");

        let before = page.eval(&format!("{frame}.clientHeight")).await;
        let forge = "postMessage({ type: 'rostrum:resize', height: 7777 }, '*')";
        page.eval(forge).await;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert_eq!(page.eval(&format!("{frame}.clientHeight")).await, before, "not from a frame");
    });
}
