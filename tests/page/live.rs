//! Live coverage: the axis shows clock time, or the text if the reader wants it to.

use crate::page::Page;
use crate::stage::on_article;

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
