//! A panic in Rust, which should never happen: the page's own content comes back at once, and the widget is started
//! once more.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_stage};
use serde_json::json;

const ARTICLE: &str =
    "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n\n“Yes,” said Ben Sund.\n";

/// A page with two widgets, both ready.
fn on_two(test: impl AsyncFnOnce(&Page)) {
    let page = host("ferry.txt")
        + "<rostrum-article id=other src=ferry.txt loading=eager><p>Another.</p></rostrum-article>";
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until("both", "told.length === 2").await;
        test(page).await;
    });
}

/// Makes every insertion into the page fail for the framework, as extensions and translators may, and searches.
pub const BREAK: &str = "((insert) => {
    Node.prototype.insertBefore = () => { throw new DOMException('no', 'NotFoundError'); };
    Element.prototype.insertBefore = Node.prototype.insertBefore;
    addEventListener('rostrum:error', () => {
      Node.prototype.insertBefore = insert;
      delete Element.prototype.insertBefore;
    }, { once: true });
    element.search('years');
  })(Node.prototype.insertBefore)";

/// The same, but each part of the code breaks once it shows something: what searches, what follows a touch, what draws.
#[test]
fn in_every_part() {
    let found = "$('.search .count')?.textContent === '1 of 1'";
    let card = "$('[part=card] blockquote')";
    for (act, works) in [
        ("element.search('years')", found),
        ("$('[part=mark]').click()", card),
        (
            "element.data = 'Ferry sails\\n\\n“It floats,” said Mayor Ada Moor.'",
            "$('h1')?.textContent === 'Ferry sails'",
        ),
    ] {
        on_one(async |page| {
            page.eval(&format!("({}, 0)", BREAK.replace("element.search('years')", act))).await;
            page.until("it is down", "told.some(({ detail }) => detail?.code === 'panic')").await;
            page.until("it is back", "element.state === 'ready' && $('[part=mark]')").await;
            page.until("the page is whole", "!Element.prototype.hasOwnProperty('insertBefore')")
                .await;
            // Its parts belong to the module that was started anew.
            page.eval(&format!("({act}, 0)")).await;
            page.until(works, works).await;
            page.eval("(element.search('years'), $('[part=mark]').click(), 0)").await;
            page.until("the card", card).await;
            page.until("it searches", "$('.search .count')?.textContent").await;
            let n_panics = "told.filter(({ detail }) => detail?.code === 'panic').length";
            assert_eq!(page.eval(n_panics).await, 1, "{act}");
            page.own_errors().await;
        });
    }
}

/// A page with one widget, ready.
fn on_one(test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([
        ("/host.html".to_owned(), host("ferry.txt").into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        test(page).await;
    });
}

const ALL: &str = "[...document.querySelectorAll('rostrum-article')]";

#[test]
fn all_come_back_once() {
    on_two(async |page| {
        page.eval("(window.states = [], addEventListener('rostrum:error', ({ target }) => states.push(target.state, target.querySelector('p').checkVisibility())), 0)").await;
        page.eval(BREAK).await;
        page.until(
            "both are down",
            "told.filter(({ detail }) => detail?.code === 'panic').length === 2",
        )
        .await;
        assert_eq!(page.eval("states").await, json!(["error", true, "error", true]));
        let ready = "told.filter(({ name }) => name === 'rostrum:ready').length";
        page.until("both are back", &format!("{ready} === 4")).await;
        let headlines = format!(
            "{ALL}.map(({{ shadowRoot }}) => shadowRoot.querySelector('h1').textContent).join()"
        );
        assert_eq!(page.eval(&headlines).await, "Ferry opens,Ferry opens");
        let modules = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('rostrum_bg.wasm')).length";
        assert_eq!(page.eval(modules).await, 1, "the module that was compiled");
        page.until("the page is whole", "!Element.prototype.hasOwnProperty('insertBefore')").await;
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("it works", "$('[aria-current=true]')").await;
        // What is left of the broken module does nothing.
        page.eval("(dispatchEvent(new Event('scroll')), dispatchEvent(new Event('beforeprint')), location.hash = 'rostrum:x')").await;

        page.eval(BREAK).await;
        page.until(
            "once more",
            "told.filter(({ detail }) => detail?.code === 'panic').length === 4",
        )
        .await;
        page.until("the page is whole", "!Element.prototype.hasOwnProperty('insertBefore')").await;
        assert_eq!(
            page.eval(&format!("{ALL}.map(({{ state }}) => state).join()")).await,
            "error,error"
        );
        assert_eq!(
            page.eval(&format!("{ALL}.every((it) => it.querySelector('p').checkVisibility())"))
                .await,
            true
        );
        assert_eq!(page.eval(ready).await, 4, "not again");
        page.eval("(element.reload().catch(({ code }) => (window.code = code)), 0)").await;
        page.until("for good", "window.code === 'panic'").await;
        // One line from the framework and one from the browser for each of the two panics, and no more.
        let errors = page.own_errors().await;
        // What came first to the broken insertion may have been at the end of its parent or not.
        let framework = ["failed to insert", "failed to append"];
        let expected = [&framework[..], &["unreachable"], &framework, &["unreachable"]];
        assert_eq!(errors.len(), expected.len(), "{errors:?}");
        let is_one =
            |(it, any): (&String, &[&str])| any.iter().any(|one| it.to_lowercase().contains(one));
        assert!(errors.iter().zip(expected).all(is_one), "{errors:?}");
    });
}
