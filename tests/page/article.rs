//! The sample article as it is read: headline, what stands around it, paragraphs, marks under statements.

use crate::stage::on_sample;
use serde_json::json;

#[test]
fn the_article_stands_there_whole() {
    on_sample(async |page| {
        let headline: String = page.read("$('[part=header] h1').textContent").await;
        assert!(headline.starts_with("2023 China Automobile Innovation Conference"), "{headline}");
        let paragraphs: Vec<String> =
            page.read("$$('[data-paragraph]').map((it) => it.textContent)").await;
        assert_eq!(paragraphs.len(), 6);
        assert!(paragraphs[0].starts_with("July 23 marked an important day"));
        assert!(paragraphs[5].ends_with("a major player in the global automotive industry."));
        let footer: String = page.read("$('[part=footer]').textContent").await;
        assert_eq!(footer, "Editors in charge: Wang Diyuan, Xie Long");
    });
}

#[test]
fn the_header_says_where_when_and_how_much() {
    on_sample(async |page| {
        let header: String = page.read("$('[part=header]').innerText").await;
        for words in
            ["Changchun · 23 July 2023", "24 July 2023", "3 min read", "5 of 7 people spoke"]
        {
            assert!(header.contains(words), "{words} in {header}");
        }
        assert_eq!(page.eval("$('time').dateTime").await, "2023-07-24");
    });
}

#[test]
fn every_statement_is_marked_in_the_text() {
    on_sample(async |page| {
        let passages = "$$('[part=statement][data-speaker=jing-junhai]:not([data-kind=act])').map((it) => it.textContent)";
        let passages: Vec<String> = page.read(passages).await;
        assert_eq!(passages.len(), 8, "{passages:#?}");
        for (passage, words) in passages.iter().zip([
            "extended a warm welcome",
            "expressed gratitude",
            "emphasized that Jilin",
            "highlighted the important instruction",
            "stressed the commitment",
            "According to Jing Junhai",
            "emphasized the need",
            "called for international cooperation",
        ]) {
            assert!(passage.contains(words), "{words} in {passage}");
        }
        // The same ids stand on the timeline.
        let ids = |css: &str| format!("$$('{css}').map((it) => it.dataset.statement).sort()");
        assert_eq!(
            page.eval(&ids("[part=statement]")).await,
            page.eval(&ids("[part=mark][data-statement]")).await
        );
    });
}

#[test]
fn a_click_on_a_statement_selects_its_mark() {
    on_sample(async |page| {
        page.find("[part=statement][data-speaker=jing-junhai]:not([data-kind=act])")
            .await
            .click()
            .await
            .unwrap();
        page.until("a current mark", "$('[part=mark][aria-current=true]')").await;
        let same = "$('[part=mark][aria-current=true]').dataset.statement === $('[part=statement][data-speaker=jing-junhai]:not([data-kind=act])').dataset.statement";
        assert_eq!(page.eval(same).await, true);
        let words: String = page.read("$('[part=card]').innerText").await;
        assert!(words.contains("Jing Junhai") && words.contains("warm welcome"), "{words}");
    });
}

#[test]
fn a_link_to_a_statement_opens_it() {
    on_sample(async |page| {
        let id: String = page.read("$$('[part=mark][data-speaker=jing-junhai][data-kind=reported]')[4].dataset.statement").await;
        page.open("/host.html").await;
        page.open(&format!("/#rostrum:{id}")).await;
        page.until_ready().await;
        page.until("the linked statement", "$('[part=mark][aria-current=true]')").await;
        assert_eq!(page.eval("$('[aria-current=true]').dataset.statement").await, json!(id));
        page.until("its passage in sight", super::timeline::PASSAGE_IN_SIGHT).await;
    });
}
