//! Live coverage: the axis shows clock time, or the text if the reader wants it to.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{on_article, on_stage};

const LIVE: &str = "The bridge, as it happened\n\n\
    09:00 Mayor Ada Holm said the bridge was closed.\n\n\
    09:10 Engineer Ben Birch said a beam had moved.\n\n\
    12:00 Mayor Ada Holm said the bridge was open again.";

/// Where the marks start, in hundredths of their track, in the order of their statements in the text.
const PLACES: &str = "(() => {
    const track = $('[part=lane] [role=group]').getBoundingClientRect();
    return $$('[part=statement]').map((it) => $(`[part=mark][data-statements~='${it.dataset.statement}']`))
        .map((mark) => Math.round(100 * (mark.getBoundingClientRect().left - track.left) / track.width));
})()";

async fn places(page: &Page) -> Vec<i32> {
    page.read(PLACES).await
}

#[test]
fn the_axis_counts_time_or_text() {
    on_article(LIVE, async |page| {
        page.until("the marks", &format!("$('[part=statement]') && 1 < {PLACES}.length")).await;
        let labels = "$$('.paragraphs span').map((it) => it.textContent).join(' ')";
        page.until("times on the axis", &format!("{labels}.includes('12:00')")).await;
        let in_time = places(page).await;
        assert!(in_time[1] < 15 && 75 < in_time[2], "ten minutes of three hours: {in_time:?}");
        assert_eq!(page.eval("$('button[aria-pressed=true]').textContent").await, "Clock time");

        page.button("Reading order").await.click().await.unwrap();
        page.until("first words on the axis", &format!("{labels}.includes('Engineer Ben')")).await;
        assert_eq!(page.eval(&format!("{labels}.includes('¶')")).await, false);
        let in_text = places(page).await;
        assert!((25..45).contains(&in_text[1]), "a third of the text: {in_text:?}");

        page.button("Clock time").await.click().await.unwrap();
        page.until("times again", &format!("{labels}.includes('12:00')")).await;
        assert_eq!(places(page).await, in_time);
    });
}

#[test]
fn without_times_there_is_no_clock() {
    on_article("The bridge\n\nMayor Ada Holm said it was closed.", async |page| {
        page.until("the mark", "$('[part=mark]')").await;
        assert_eq!(
            page.eval("$$('button').some((it) => it.textContent === 'Clock time')").await,
            false
        );
    });
}

/// A page with live coverage in place, with this inside the element.
fn in_place(inside: &str) -> Files {
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>
         <rostrum-article for=story>{inside}</rostrum-article>
         <article id=story><h1>The bridge, as it happened</h1>
           <h2>09:00</h2><p>“It is closed,” said Mayor Ada Holm.</p>
           <h2>09:10 — A beam</h2><p>“A beam has moved,” said Engineer Ben Birch.</p>
           <h2>12:00</h2><p>“It is open again,” said Ada Holm.</p></article>"
    );
    Files::from([("/host.html".to_owned(), page.into_bytes())])
}

/// The axis is the clock, and the article as it was.
async fn has_clock(page: &Page) {
    page.open("/host.html").await;
    page.until_ready().await;
    let labels = "$$('.paragraphs span').map((it) => it.textContent)";
    page.until("times on the axis", &format!("{labels}.includes('12:00')")).await;
    let places: Vec<i32> = page.read(&PLACES.replace("$$('[part=statement]')", ALL)).await;
    assert!(places[1] < 15 && 75 < places[2], "ten minutes of three hours: {places:?}");
    assert_eq!(page.eval("$('button[aria-pressed=true]').textContent").await, "Clock time");
    let headings = "[...document.querySelectorAll('#story h2')].map((it) => it.textContent).join()";
    assert_eq!(page.eval(headings).await, "09:00,09:10 — A beam,12:00");
}

/// The statements of an article in place, as if they were drawn.
const ALL: &str = "element.statements.map(({ id }) => ({ dataset: { statement: id } }))";

#[test]
fn times_in_the_headings_of_an_article_in_place_are_its_clock() {
    on_stage(in_place(""), has_clock);
}

#[test]
fn the_times_that_findings_give_are_its_clock_too() {
    let statement = |id: &str, speaker: &str, words: &str, at: &str| {
        format!(
            r#"{{"id": "{id}", "speaker": "{speaker}", "kind": "direct", "words": ["“{words},”"], "at": "{at}"}}"#
        )
    };
    let findings = format!(
        r#"<script type=application/json data-rostrum>{{"version": 1, "complete": true, "speakers": [
            {{"id": "ada", "name": "Ada Holm", "kind": "person", "presence": "spoke"}},
            {{"id": "ben", "name": "Ben Birch", "kind": "person", "presence": "spoke"}}],
          "statements": [{}, {}, {}]}}</script>"#,
        statement("a", "ada", "It is closed", "09:00"),
        statement("b", "ben", "A beam has moved", "09:10"),
        statement("c", "ada", "It is open again", "12:00"),
    );
    on_stage(in_place(&findings), has_clock);
}
