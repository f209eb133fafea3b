//! All of the axis in small, below the lanes of a long article: the visible stretch of it can be dragged.

use crate::hands::{FROM, draw};
use crate::page::Page;
use crate::stage::on_article;
use crate::view::long_night;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};

/// Where a share of it is, in the window.
async fn spot(page: &Page, share: f64) -> (f64, f64) {
    let at = format!(
        "(({{ x, y, width, height }}) => [x + width * {share}, y + height / 2].map(Math.round))($('.overview').getBoundingClientRect())"
    );
    page.read(&at).await
}

async fn perform(page: &Page, actions: Vec<PointerAction>) {
    let mouse = MouseActions::new("mouse".to_owned());
    page.act(actions.into_iter().fold(mouse, InputSource::then)).await;
}

/// Waits until the visible stretch starts there, in hundredths of the axis.
async fn until_from(page: &Page, expected: f64) {
    page.until("the stretch", &format!("Math.abs({FROM} * 100 - {expected}) < 2")).await;
}

#[test]
fn the_visible_stretch_is_dragged_along() {
    on_article(long_night(), async |page| {
        page.until_ready().await;
        page.eval("($('.timeline').scrollIntoView({ block: 'center', behavior: 'instant' }), 0)")
            .await;
        let (start, end) = (spot(page, 0.5).await, spot(page, 0.75).await);
        perform(page, draw(start, end.0 - start.0)).await;
        assert_eq!(page.read::<f64>(FROM).await, 0.0, "all of it is visible");

        for _ in 0..2 {
            page.button("Zoom in").await.click().await.unwrap();
        }
        until_from(page, 37.5).await;
        perform(page, draw(start, end.0 - start.0)).await;
        until_from(page, 62.5).await;
        // A tap elsewhere takes it there.
        perform(page, draw(spot(page, 0.2).await, 0.0)).await;
        until_from(page, 7.5).await;

        page.eval("(element.lang = 'ar', 0)").await;
        page.until("Arabic", "$('[part=root]').dir === 'rtl'").await;
        perform(page, draw(spot(page, 0.2).await, 0.0)).await;
        until_from(page, 67.5).await;
    });
}
