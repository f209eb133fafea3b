//! The examples (`examples/`) in a browser: the two pages, served from the top of the repository as `examples/README.md`
//! says, and the React example as Vite builds it.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{files_in, on_stage, release_in};
use std::env;
use std::path::{Path, PathBuf};

/// Runs a test on the page of an example, with the release in `dist`.
fn on_example(name: &str, test: impl AsyncFnOnce(&Page)) {
    let mut files = release_in("/dist/v1/");
    let at = format!("/examples/{name}/");
    files.extend(files_in(&Path::new("examples").join(name), &at));
    on_stage(files, async |page| {
        page.open(&format!("{at}index.html")).await;
        page.until_ready().await;
        test(page).await;
    });
}

/// The article is there, with a lane for everybody who spoke.
async fn shows(page: &Page, headline: &str, speakers: &[&str]) {
    let heading = "($('h1') ?? document.querySelector('h1')).textContent";
    assert_eq!(page.eval(heading).await, headline);
    let timeline = page.role_and_name("[part=timeline]").await;
    assert_eq!((&*timeline.0, &*timeline.1), ("region", "Who said what"));
    let mut lanes = page.texts("[part=lane] b").await;
    lanes.sort();
    assert_eq!(lanes, speakers);
}

/// A click on the mark with this name shows these words.
async fn tells(page: &Page, mark: &str, words: &str) {
    page.button(mark).await.click().await.unwrap();
    let is_there = format!("$('blockquote')?.textContent.includes('{words}')");
    page.until("the words on the card", &is_there).await;
    // The card may be over the next mark.
    page.button("Close").await.click().await.unwrap();
    page.until("no card", "!$('[part=card]').checkVisibility()").await;
}

#[test]
fn the_portals_page() {
    on_example("portal", async |page| {
        let speakers = ["Elias Marrow", "Jonas Ketter", "Mira Oake", "Pell Asting", "Tova Renn"];
        shows(page, "Orsholm gets its bridge after sixty years of asking", &speakers).await;
        tells(page, "Tova Renn, in their own words, 1 of 2", "Today we can answer it").await;
        tells(page, "Elias Marrow, in their own words, 2 of 2", "the bow of a ship").await;
    });
}

/// `tests/docs.rs` checks that the policy is the one of the documentation.
#[test]
fn the_page_under_a_strict_policy() {
    on_example("strict-policy", async |page| {
        let speakers = ["Amara Voss", "Dora Finch", "Henrik Sail", "Lucia Bram", "Otto Lahn"];
        shows(page, "Caelby turns off half its street lamps", &speakers).await;
        tells(page, "Dora Finch, in their own words, 1 of 1", "the late shift").await;
        tells(page, "Otto Lahn, reported, 1 of 2", "the stairs to the harbour").await;
        assert_eq!(page.read::<Vec<String>>("complaints").await, <[String; 0]>::default());
    });
}

#[test]
fn the_react_example() {
    let built = env::var_os("ROSTRUM_REACT").map(PathBuf::from);
    let built = built.unwrap_or_else(|| "target/vite-react/dist".into());
    let is_built = built.join("index.html").is_file();
    assert!(is_built, "no page in {}: `cargo xtask test examples` builds it", built.display());
    let files: Files = files_in(&built, "/app/").collect();
    on_stage(files, async |page| {
        page.open("/app/index.html").await;
        page.until_ready().await;
        let speakers = ["Casper Thole", "Ivo Serrat", "Nadia Lorne", "Ruth Hallam"];
        shows(page, "The Lenn valley shares its water", &speakers).await;
        tells(page, "Nadia Lorne, in their own words, 1 of 3", "Nobody got all they wanted").await;
        let chosen = "document.querySelector('output').textContent === 'nadia-lorne'";
        page.until("React to know who was chosen", chosen).await;
    });
}
