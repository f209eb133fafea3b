//! The page's URL while a reader goes from statement to statement, and where Back leads.

use super::{MARK, NEXT, SELECTED, click_on_mark};
use crate::server::Files;
use crate::stage::{on_article, on_sample, on_stage};
use crate::timeline::PASSAGE_IN_SIGHT;
use crate::view::long_night;
use serde_json::json;

#[test]
fn back_leads_to_where_the_reader_was() {
    on_sample(async |page| {
        page.resize(1200, 500).await;
        page.eval(&format!(
            "({MARK}.scrollIntoView({{ block: 'center', behavior: 'instant' }}),
             history.replaceState({{ route: 7 }}, ''), 0)"
        ))
        .await;
        page.until_still().await;
        let place: f64 = page.read("scrollY").await;
        let id = click_on_mark(page).await;
        assert_eq!(page.eval("location.hash").await, format!("#rostrum:{id}"));
        assert!(1.0 < (page.read::<f64>("scrollY").await - place).abs());
        // However many more, it is one step.
        page.eval(&format!("{NEXT}.click()")).await;
        page.until("the next", &format!("{SELECTED} !== '{id}'")).await;
        let next: String = page.read(SELECTED).await;
        page.until("its URL", &format!("location.hash === '#rostrum:{next}'")).await;
        page.until_still().await;
        assert_eq!(page.eval("history.state").await, json!({ "route": 7 }));

        page.back().await;
        let is_back = format!("location.hash === '' && Math.abs(scrollY - {place}) < 2");
        page.until("the place", &is_back).await;
        page.until_still().await;
        assert_eq!(page.eval(&is_back).await, true, "and it stays there");
        assert_eq!(page.eval(SELECTED).await, next);

        page.eval("(history.forward(), 0)").await;
        page.until("the passage again", PASSAGE_IN_SIGHT).await;
        assert_eq!(page.eval(SELECTED).await, next);
    });
}

#[test]
fn a_result_is_a_step_and_a_match_is_none() {
    on_sample(async |page| {
        page.click_search_box().await;
        page.write("innovation").await;
        page.until("the results", "$('[role=option]')").await;
        page.button("Next match").await.click().await.unwrap();
        page.until("a match and no list", "!$('[role=option]')").await;
        assert_eq!(page.eval("location.hash").await, "");

        page.click_search_box().await;
        let option = "$(`[role=group][aria-label^='Jing Junhai'] [role=option]`)";
        page.until("the results", option).await;
        page.click(option).await;
        page.until("its statement", SELECTED).await;
        let id: String = page.read(SELECTED).await;
        assert_eq!(page.eval("location.hash").await, format!("#rostrum:{id}"));
        page.back().await;
        page.until("where the reader was", "location.hash === ''").await;
    });
}

#[test]
fn the_way_of_a_page_by_its_fragment_stays() {
    on_sample(async |page| {
        page.eval("(location.hash = '#/news/7', 0)").await;
        let before = page.eval("[location.hash, history.length]").await;
        click_on_mark(page).await;
        assert_eq!(page.eval("[location.hash, history.length]").await, before);
    });
}

#[test]
fn where_the_page_sends_its_reader_is_no_step() {
    on_sample(async |page| {
        let before = page.eval("[location.href, history.length]").await;
        let id: String = page.read(&format!("{MARK}.dataset.statement")).await;
        page.eval(&format!("element.goTo('{id}')")).await;
        page.until("it is selected", SELECTED).await;
        page.until_still().await;
        assert_eq!(page.eval("[location.href, history.length]").await, before);

        page.before_all("window.lengthThen = history.length;");
        page.open("/innovation-day/article.txt").await;
        page.open(&format!("/#rostrum:{id}")).await;
        page.until_ready().await;
        page.until("the linked statement", SELECTED).await;
        assert_eq!(page.eval("history.length <= lengthThen").await, true);
        assert_eq!(page.eval("location.hash").await, format!("#rostrum:{id}"));
    });
}

#[test]
fn an_article_that_changes_leaves_the_reader_where_they_are() {
    let night = long_night();
    let paragraphs = night.split("\n\n").filter(|it| !it.is_empty()).skip(1);
    let paragraphs: String = paragraphs.map(|it| format!("<p>{it}</p>")).collect();
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>
         <rostrum-article for=story></rostrum-article>
         <article id=story><h1>A long night</h1>{paragraphs}</article>"
    );
    let files = Files::from([("/host.html".to_owned(), page.into_bytes())]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let last = "$$('[part=mark][data-statement]').at(-1)";
        page.click(last).await;
        page.until("its statement", "location.hash.startsWith('#rostrum:')").await;
        page.until_still().await;
        let id: String = page.read(SELECTED).await;
        page.eval("(scrollTo({ top: 0, behavior: 'instant' }), 0)").await;
        let n_statements: usize = page.read("element.statements.length").await;
        page.eval(
            "(document.querySelector('#story').append(Object.assign(document.createElement('p'),
                { textContent: 'Councillor Ada Ash said that the night was over.' })), 0)",
        )
        .await;
        page.until("it is read", &format!("{n_statements} < element.statements.length")).await;
        page.until_still().await;
        assert_eq!(page.eval("scrollY").await, 0);
        assert_eq!(page.eval(SELECTED).await, id);
    });
}

#[test]
fn another_article_moves_nobody_to_where_they_were_in_the_last() {
    on_article(long_night(), async |page| {
        page.until_ready().await;
        page.click("$$('[part=mark][data-statement]').at(-1)").await;
        page.until("its statement", "location.hash.startsWith('#rostrum:')").await;
        page.until_still().await;
        page.eval("(scrollTo({ top: 0, behavior: 'instant' }), 0)").await;
        let changed = format!("{}And so it ended.\n", long_night());
        page.eval(&format!("(element.data = {}, 0)", json!(changed))).await;
        page.until("it is read", "$('[part=article]')?.textContent.includes('it ended')").await;
        page.until_still().await;
        assert_eq!(page.eval(&format!("[scrollY, {SELECTED} ?? null]")).await, json!([0, null]));
    });
}
