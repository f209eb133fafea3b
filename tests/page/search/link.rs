//! What the search tells the page, what the page may ask of it, and queries in links.

use super::{COUNT, FOCUSED, TYPED, focus, until_count};
use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The `rostrum:search` events so far.
const SEARCHES: &str = "told.filter(({ name }) => name === 'rostrum:search')";

async fn details(page: &Page) -> Value {
    page.eval(&format!("{SEARCHES}.map(({{ detail }}) => detail)")).await
}

#[test]
fn it_says_what_is_searched_for_once_typing_pauses() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        page.until("the event", &format!("{SEARCHES}.length")).await;
        page.press(Key::Enter).await;
        page.press(Key::Escape).await;
        page.until("cleared", &format!("{SEARCHES}.length === 2")).await;
        let expected = json!([{ "query": "innovation", "hits": 8 }, { "query": "", "hits": 0 }]);
        assert_eq!(details(page).await, expected);
        let event = page.eval(&format!("{SEARCHES}[0]")).await;
        assert_eq!([&event["bubbles"], &event["composed"]], [true, true]);
        assert_eq!(event["target"], "rostrum-article");
    });
}

#[test]
fn the_page_can_search() {
    on_sample(async |page| {
        for _ in 0..2 {
            page.eval("(element.search('innovation'), 0)").await;
            until_count(page, "1 of 8").await;
            assert_eq!(page.eval(TYPED).await, "innovation");
            assert_eq!(page.eval(FOCUSED).await, false, "the focus stays where it is");
            assert_eq!(page.eval("$$('[role=option]').length").await, 0, "no list opens");
            // What the reader types next is kept, and the page can ask for the same again.
            focus(page).await;
            page.press(Key::End).await;
            page.write("s").await;
            page.until("the reader's", &format!("{TYPED} === 'innovations'")).await;
            page.eval("(root.activeElement.blur(), element.theme = 'dark')").await;
            assert_eq!(page.eval(TYPED).await, "innovations");
        }
    });
}

#[test]
fn the_page_can_search_before_the_article_is_there() {
    on_sample(async |page| {
        let other = "Object.assign(document.createElement('rostrum-article'), { src: 'innovation-day/article.txt' })";
        page.eval(&format!(
            "(window.other = {other}, other.search('innovation'), element.replaceWith(other), 0)"
        ))
        .await;
        until_count_of_new(page).await;
    });
}

async fn until_count_of_new(page: &Page) {
    page.until("the search", "$('[part=count]')?.textContent === '1 of 8'").await;
}

#[test]
fn a_link_keeps_the_query_and_typing_makes_no_history() {
    on_sample(async |page| {
        let length = page.eval("history.length").await;
        focus(page).await;
        page.write("\"fuel cell\" & 新?q=% speaker:jing").await;
        page.press(Key::Escape).await;
        let typed: String = page.read(TYPED).await;
        assert_eq!(page.eval("history.length").await, length);
        assert_eq!(page.eval("location.hash").await, "", "the address stays as it is");

        page.find("[part=mark][data-speaker=li-guoqiang]").await.click().await.unwrap();
        page.button("Copy link").await.click().await.unwrap();
        page.until(
            "a word on it",
            "$$('[role=status]').some((it) => it.textContent === 'Link copied.')",
        )
        .await;
        let link: String = page.copied().await;
        let (_, hash) = link.split_once('#').unwrap();
        assert!(
            hash.starts_with("rostrum:li-guoqiang-") && hash.contains("?q=%22fuel%20cell%22"),
            "{hash}"
        );

        page.open("/innovation-day/article.txt").await;
        page.open(&format!("/#{hash}")).await;
        page.until_ready().await;
        page.until("the query", &format!("{TYPED} === {}", json!(typed))).await;
        let current = "$('[part=mark][aria-current=true]')?.dataset.speaker === 'li-guoqiang'";
        page.until("the statement", current).await;
        assert_eq!(page.eval("$$('[role=option]').length").await, 0, "no list opens");
    });
}

#[test]
fn a_link_may_be_to_a_search_alone() {
    on_sample(async |page| {
        page.open("/innovation-day/article.txt").await;
        page.open("/#rostrum:?q=innovation").await;
        page.until_ready().await;
        until_count(page, "1 of 8").await;
        page.eval("(location.hash = '#rostrum:?q=%', 0)").await;
        page.eval("(location.hash = '#rostrum:?q=electrification', 0)").await;
        page.until("another", &format!("{COUNT} === '1 of 1'")).await;
    });
}
