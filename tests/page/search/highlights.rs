//! Matches are marked exactly over the text: by highlights or, if a browser has none, by elements.

use super::{focus, highlighted, until_count};
use crate::server::Files;
use crate::stage::{host, on_sample, on_stage};
use fantoccini::key::Key;
use serde_json::json;

const FERRY: &str =
    "Ferry opens\n\n“The ferry took nine years,” said Mayor Ada Moor.\n\nThe ferry is red.\n";

fn files() -> Files {
    Files::from([
        ("/host.html".to_owned(), host("ferry.txt").into_bytes()),
        ("/ferry.txt".to_owned(), FERRY.into()),
    ])
}

#[test]
fn what_matched_is_painted_and_nothing_else() {
    on_sample(async |page| {
        focus(page).await;
        page.write("\"jilin province\" automo").await;
        page.until(
            "all that is typed",
            "painted('rostrum-match').some((it) => /automo/i.test(it))",
        )
        .await;
        let found = highlighted(page).await;
        assert!(
            found.iter().all(|it| ["Jilin Province", "Automo", "automo"].contains(&&**it)),
            "{found:?}"
        );
        assert!(found.iter().any(|it| it == "Jilin Province"), "{found:?}");
        assert_eq!(
            page.eval("$$('h1 mark, [part=article] mark').length").await,
            0,
            "no element is made for it"
        );
    });
}

#[test]
fn a_match_across_the_ends_of_statements_is_one() {
    on_sample(async |page| {
        focus(page).await;
        page.write("\"industry. he highlighted\"").await;
        until_count(page, "1 of 1").await;
        assert_eq!(highlighted(page).await, ["industry. He highlighted"]);
        let nodes = "painted('rostrum-match').map((it) => it.startContainer === it.endContainer)";
        assert_eq!(page.eval(nodes).await, json!([false]));
    });
}

#[test]
fn selecting_a_statement_leaves_the_matches_painted() {
    on_sample(async |page| {
        focus(page).await;
        page.write("automobile").await;
        page.until(
            "all that is typed",
            "painted('rostrum-match').some((it) => /automobile/i.test(it))",
        )
        .await;
        let before = highlighted(page).await;
        page.press(Key::Escape).await;
        for css in [
            "[part=mark][data-statement]",
            "[part=mark][data-speaker=jing-junhai][data-kind=reported]",
        ] {
            page.find(css).await.click().await.unwrap();
            page.until("the passage", "$('[data-selected]')").await;
            assert_eq!(highlighted(page).await, before);
        }
    });
}

#[test]
fn the_current_match_differs_by_more_than_colour() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        until_count(page, "2 of 8").await;
        let line = |name: &str| {
            format!(
                "getComputedStyle($('[data-paragraph]'), '::highlight({name})').textDecorationLine"
            )
        };
        assert_eq!(page.eval(&line("rostrum-current")).await, "underline overline");
        assert_eq!(page.eval(&line("rostrum-match")).await, "none");
        let ground =
            "getComputedStyle($('[data-paragraph]'), '::highlight(rostrum-match)').backgroundColor";
        assert_eq!(page.eval(ground).await, "rgb(255, 229, 138)", "the token's colour");
    });
}

#[test]
fn widgets_share_a_page_without_a_trace_of_those_that_left() {
    on_stage(files(), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let other = "Object.assign(document.createElement('rostrum-article'), { id: 'other', src: 'ferry.txt' })";
        page.eval(&format!("document.body.append({other})")).await;
        page.until("both", "told.length === 2").await;
        let all = "[...(CSS.highlights.get('rostrum-match') ?? [])].map(String)";
        page.eval("(document.querySelector('#other').search('red'), element.search('ferry'))")
            .await;
        page.until("both searches", &format!("{all}.length === 4")).await;
        assert_eq!(highlighted(page).await, ["Ferry", "ferry", "ferry"]);
        page.eval("(element.search(''), 0)").await;
        page.until("one search", &format!("{all}.length === 1")).await;
        assert_eq!(page.eval(all).await, json!(["red"]));
        page.eval("document.querySelector('#other').remove()").await;
        page.until("none", "CSS.highlights.size === 0").await;
    });
}

#[test]
fn a_browser_without_highlights_gets_elements() {
    on_stage(files(), async |page| {
        page.before_all("Object.defineProperty(CSS, 'highlights', { value: undefined })");
        page.open("/host.html").await;
        page.until_ready().await;
        focus(page).await;
        page.write("ferry").await;
        until_count(page, "1 of 2").await;
        assert_eq!(page.texts("h1 mark, [part=article] mark").await, ["Ferry", "ferry", "ferry"]);
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        until_count(page, "2 of 2").await;
        assert_eq!(
            page.eval("$$('[part=article] mark').map((it) => it.dataset.current ?? '')").await,
            json!(["", "true"])
        );
    });
}
