//! A very long article: not all of it is laid out, and still every jump arrives where it should.

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
