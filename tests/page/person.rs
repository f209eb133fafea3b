//! A person's page: all that they said, where each leads, what is copied, and what the host is told.

use crate::page::Page;
use crate::sheet::IS_OPEN;
use crate::stage::on_sample;
use crate::timeline::PASSAGE_IN_SIGHT;
use serde_json::json;

/// The statements on the page, as they are read.
const SAID: &str = "$$('[part=card] ol button > span').map((it) => it.textContent)";

/// Opens the page of Jing Junhai from his lane.
async fn open(page: &Page) {
    page.eval("(window.heard = [], 0)").await;
    page.eval(
        "(['share', 'person', 'navigate'].forEach((name) => addEventListener(`rostrum:${name}`,
            ({ detail }) => heard.push([name, detail]))), 0)",
    )
    .await;
    page.click("$('[part=lane][data-speaker=jing-junhai] button:has(b)')").await;
    page.until("all that he said", &format!("{SAID}.length === 8")).await;
}

#[test]
fn a_name_opens_all_that_somebody_said_in_order() {
    on_sample(async |page| {
        open(page).await;
        let card = page.seen("[part=card]").await;
        for words in ["Jing Junhai", "Provincial Party Secretary", "8 statements"] {
            assert!(card.contains(words), "{words} in {card}");
        }
        let statements = page.texts("[part=statement][data-speaker=jing-junhai]").await;
        let said: Vec<String> = page.read(SAID).await;
        assert!(
            statements.iter().zip(&said).all(|(whole, words)| {
                let first = words.split(" … ").next().unwrap_or_default();
                whole.contains(first)
            }),
            "{said:#?} of {statements:#?}"
        );
        assert_eq!(page.eval("heard").await, json!([["person", { "speaker": "jing-junhai" }]]));
        assert_eq!(page.eval("scrollY").await, json!(0));
    });
}

#[test]
fn each_statement_leads_to_its_passage() {
    on_sample(async |page| {
        open(page).await;
        page.click("$$('[part=card] ol button')[6]").await;
        page.until("its passage", PASSAGE_IN_SIGHT).await;
        page.until("its card", "$('[part=card] blockquote')").await;
        let id: String = page.read("$('[part=mark][aria-current=true]').dataset.statement").await;
        let told =
            json!(["navigate", { "statement": id, "speaker": "jing-junhai", "via": "chip" }]);
        assert_eq!(page.eval("heard.at(-1)").await, told);
    });
}

#[test]
fn the_card_has_a_way_there_and_back() {
    on_sample(async |page| {
        page.click("$('[part=mark][data-speaker=jing-junhai][data-statement]')").await;
        page.until("its words", "$('[part=card] blockquote')").await;
        page.button("Jing Junhai").await;
        page.click("$('[part=card] button')").await;
        page.until("all that he said", &format!("{SAID}.length === 8")).await;
        assert_eq!(page.eval("Boolean(root.activeElement?.closest('[part=card]'))").await, true);
        page.button("‹ Back").await.click().await.unwrap();
        page.until("the card again", "$('[part=card] blockquote')").await;
        assert_eq!(page.eval("Boolean(root.activeElement?.closest('[part=card]'))").await, true);
        page.button("Close").await.click().await.unwrap();
        page.until("no card", &format!("!{IS_OPEN}")).await;
    });
}

#[test]
fn only_they_are_shown_where_the_reader_wants_it() {
    on_sample(async |page| {
        open(page).await;
        let dimmed = "$$('[part=lane]').filter((it) => getComputedStyle(it.querySelector('.track')).opacity < 1).length";
        assert_eq!(page.eval(dimmed).await, 0);
        page.button("Show only them").await.click().await.unwrap();
        page.until("the others dimmed", &format!("{dimmed} === 6")).await;
        page.button("Show only them").await.click().await.unwrap();
        page.until("nobody dimmed", &format!("{dimmed} === 0")).await;
    });
}

#[test]
fn all_is_copied_with_who_said_it_and_where_it_stands() {
    on_sample(async |page| {
        open(page).await;
        page.button("Copy all").await.click().await.unwrap();
        page.until(
            "a word on it",
            "$$('[role=status]').some((it) => it.textContent === 'Everything copied.')",
        )
        .await;
        let copied = page.copied().await;
        assert!(copied.starts_with("Jing Junhai, Provincial Party Secretary"), "{copied}");
        let said: Vec<String> = page.read(SAID).await;
        assert!(said.iter().all(|it| copied.contains(it.as_str())), "{copied}");
        assert_eq!(copied.matches("(reported)").count(), 8, "{copied}");
        assert!(copied.contains("Innovation Day Opens"), "{copied}");
        let url: String = page.read("location.href.split('#')[0]").await;
        assert!(copied.ends_with(&url), "{copied}");
        assert_eq!(page.eval("heard.at(-1)").await, json!(["share", { "way": "copy" }]));
    });
}
