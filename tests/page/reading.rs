//! While the article is read: the timeline shows how far the reader is, and statements can be linked to and cited.

use crate::stage::on_sample;

/// The reading cursor's distance from the left, in pixels.
const CURSOR: &str = "$('.cursor:not([hidden]) > *')?.getBoundingClientRect().left";

#[test]
fn scrolling_moves_the_reading_cursor() {
    on_sample(async |page| {
        let scroll_to = async |paragraph: u32| {
            let it = format!("$(`[data-paragraph='{paragraph}']`)");
            page.eval(&format!("{it}.scrollIntoView({{ block: 'start', behavior: 'instant' }})"))
                .await;
        };
        page.resize(1200, 500).await;
        scroll_to(1).await;
        page.until("a cursor", CURSOR).await;
        let near_start: f64 = page.read(CURSOR).await;
        scroll_to(6).await;
        page.until("the cursor further on", &format!("{CURSOR} > {near_start} + 20")).await;
        scroll_to(1).await;
        page.until("the cursor back", &format!("Math.abs({CURSOR} - {near_start}) < 1")).await;
    });
}

#[test]
fn a_statement_can_be_linked_to_and_cited() {
    on_sample(async |page| {
        let id = page
            .attributes("[part=mark][data-speaker=li-guoqiang][data-statement]", "data-statement")
            .await
            .remove(0);
        page.find("[part=mark][data-speaker=li-guoqiang][data-statement]")
            .await
            .click()
            .await
            .unwrap();
        let link: String = page.read("location.href.split('#')[0]").await;
        let link = format!("{link}#rostrum:{id}");

        page.button("Copy link").await.click().await.unwrap();
        page.until("a word on it", &said("Link copied.")).await;
        let copied = page.copied().await;
        assert!(copied.starts_with(&format!("{link}:~:text=")), "{copied}");

        page.button("Cite").await.click().await.unwrap();
        page.until("a word on it", &said("Citation copied.")).await;
        let citation = page.copied().await;
        for words in [
            "Li Guoqiang",
            "Vice Governor",
            "presided over",
            "Innovation Day Opens",
            "24 July 2023",
            "127.0.0.1",
            &link,
        ] {
            assert!(citation.contains(words), "{words} in {citation}");
        }
    });
}

fn said(words: &str) -> String {
    format!("$$('[role=status]').some((it) => it.textContent === '{words}')")
}
