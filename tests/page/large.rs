//! A very long article: not all of it is laid out, and still every jump arrives where it should.

use crate::page::Page;
use crate::stage::on_article;
use crate::timeline::PASSAGE_IN_SIGHT;

/// An article of this many paragraphs of different lengths, each with a statement.
fn long_night(n_paragraphs: usize) -> String {
    let names = ["Ada Ash", "Ben Birch", "Clara Cedar", "David Dorn", "Emma Elm"];
    let mut text = "A very long night\n\n".to_owned();
    for idx in 0..n_paragraphs {
        let more = " The hall was full, and the river stood high under the bridge.".repeat(idx % 7);
        text += &format!(
            "Councillor {} said that item {idx} could not wait.{more}\n\n",
            names[idx % 5]
        );
    }
    text
}

#[test]
fn jumps_arrive_in_a_very_long_article() {
    on_article(long_night(700), async |page| {
        page.until("the marks", "$('[part=mark]')").await;
        for share in [0.9, 0.1, 0.5] {
            let mark = format!("$$('[part=mark]').at({share} * $$('[part=mark]').length)");
            page.eval(&format!("{mark}.click()")).await;
            page.until("the mark", &format!("{mark}.matches('[aria-current=true]')")).await;
            page.until("its card", "$('[part=card] blockquote')").await;
            page.button("Go to passage").await.click().await.unwrap();
            page.until("its passage is in sight", PASSAGE_IN_SIGHT).await;
        }
        page.click_search_box().await;
        page.write("\"item 612\"").await;
        page.until("one match", "$('[part=count]').textContent === '1 of 1'").await;
        page.press(fantoccini::key::Key::Enter).await;
        page.until(
            "the match is in sight",
            "(() => { const box = painted('rostrum-current')[0]?.getBoundingClientRect();
                return box && 0 <= box.top && box.bottom <= innerHeight; })()",
        )
        .await;
    });
}

/// Mounts the widget afresh, and has `nAtReady` say how many paragraphs are there when it is ready.
async fn mount_again(page: &Page) {
    page.until_ready().await;
    page.eval(
        "(() => {
            window.nAtReady = undefined;
            const count = () => { window.nAtReady = element.shadowRoot.querySelectorAll('.block').length; };
            element.addEventListener('rostrum:ready', count, { once: true });
            element.showFallback();
            element.reload();
        })()",
    )
    .await;
    page.until("ready again", "window.nAtReady !== undefined").await;
}

#[test]
fn the_start_of_a_very_long_article_is_there_first_and_soon_the_rest() {
    on_article(long_night(700), async |page| {
        mount_again(page).await;
        let n_at_ready: usize = page.read("window.nAtReady").await;
        assert!((10..350).contains(&n_at_ready), "{n_at_ready} paragraphs at first");
        page.until("all of them", "$$('[part=article] .block').length === 700").await;
        let numbers = page.attributes("[data-paragraph]", "data-paragraph").await;
        assert_eq!(numbers, (1..=700).map(|number| number.to_string()).collect::<Vec<_>>());
        assert_eq!(page.eval("$$('[part=statement]').length").await, 700);
    });
}

#[test]
fn a_reader_who_is_past_the_start_gets_all_of_a_very_long_article_at_once() {
    on_article(long_night(700), async |page| {
        page.until_ready().await;
        page.eval(
            "document.body.insertAdjacentHTML('beforeend', '<p>' + 'Comment.<br>'.repeat(300))",
        )
        .await;
        page.eval("scrollTo(0, document.documentElement.scrollHeight)").await;
        mount_again(page).await;
        assert_eq!(page.eval("window.nAtReady").await, 700);
    });
}

#[test]
fn a_link_leads_to_a_statement_that_is_not_drawn_at_first() {
    on_article(long_night(700), async |page| {
        page.until_ready().await;
        let id: String = page.read("element.statements.at(600).id").await;
        page.eval(&format!("location.hash = '#rostrum:{id}'")).await;
        mount_again(page).await;
        page.until("its mark", &format!("$(`[aria-current=true][data-statement='{id}']`)")).await;
        page.until("its passage is in sight", PASSAGE_IN_SIGHT).await;
    });
}

#[test]
fn what_is_out_of_sight_is_dimmed_too() {
    on_article(long_night(700), async |page| {
        page.until_ready().await;
        page.eval("$('button.who').click()").await;
        page.until("all that somebody said", "$('[part=card] [aria-pressed]')").await;
        page.eval("$('[part=card] [aria-pressed]').click()").await;
        // Five people speak in turn, and the statements of four of them step back.
        page.until("all are dimmed", "painted('rostrum-dimmed').length === 560").await;
        page.eval("$('[part=card] [aria-pressed]').click()").await;
        page.until("none is", "painted('rostrum-dimmed').length === 0").await;
    });
}
