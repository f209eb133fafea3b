//! The page's own article: the timeline is added to it, and nothing of it is touched.

mod changes;
mod choosing;
mod findings;
mod hosts;
mod room;
mod routers;
mod themes;
mod untouched;

use crate::page::Page;
use crate::server::Files;
use crate::stage::on_stage;
use std::fs;

/// The element in front of its article.
const FOR: &str =
    "<rostrum-article for=story><p id=fallback>The timeline comes later.</p></rostrum-article>";

/// The portal's page with this in front of the article.
fn portal(element: &str) -> String {
    fs::read_to_string("tests/hosts/in_place.html").unwrap().replace("ELEMENT", element)
}

/// The portal's page with the article inside the element.
fn around() -> String {
    let page = portal("").replace("<article ", "<rostrum-article><article ");
    page.replace("</article>", "</article></rostrum-article>")
}

/// The portal's page with another article.
fn with_article(article: &str, element: &str) -> String {
    let page = portal(element);
    let (start, rest) = page.split_once("<article id=\"story\">").unwrap();
    let (_, end) = rest.split_once("</article>").unwrap();
    format!("{start}<article id=\"story\">{article}</article>{end}")
}

/// Runs a test on a page; it is open, and nothing is awaited.
fn on_page(
    page: String,
    more: impl IntoIterator<Item = (String, Vec<u8>)>,
    test: impl AsyncFnOnce(&Page),
) {
    let files = Files::from([("/host.html".to_owned(), page.into_bytes())]);
    on_stage(files.into_iter().chain(more).collect(), async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

/// Runs a test on the portal's page, once the timeline is there.
fn on_portal(test: impl AsyncFnOnce(&Page)) {
    on_page(portal(FOR), [], async |page| {
        page.until_ready().await;
        test(page).await;
    });
}

/// What the element tells, as words: `ready`, or the error's code.
const TOLD: &str =
    "told.map(({ name, detail }) => detail?.code ?? name.replace('rostrum:', '')).join(' ')";
