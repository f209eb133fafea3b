//! The widget's headings in the outline of its host page.

use crate::page::Page;
use crate::stage::on_sample;

async fn outline(page: &Page) -> Vec<String> {
    page.read("$$('h1, h2, h3, h4, h5, h6').map((it) => it.localName)").await
}

#[test]
fn headings_stand_at_the_level_the_host_asks_for() {
    on_sample(async |page| {
        assert_eq!(outline(page).await, ["h1", "h2"]);
        page.eval("element.setAttribute('heading-level', '3')").await;
        page.until("another level", "$('h3')").await;
        assert_eq!(outline(page).await, ["h3", "h4"]);
        assert!(page.seen("header h3").await.starts_with("2023 China"));
        assert_eq!(page.seen("[part=timeline] h4").await, "Who said what");
        page.click_search_box().await;
        page.write("opens").await;
        page.until("a match in the headline", "painted('rostrum-match').length").await;

        page.eval("element.headingLevel = 6").await;
        page.until("the lowest", "$('h6')").await;
        assert_eq!(outline(page).await, ["h6", "h6"]);
        page.eval("element.headingLevel = 'high'").await;
        page.until("what is no level is none", "$('h1')").await;
    });
}
