//! The sample article as it is read: headline, what surrounds it, paragraphs, and the underlines of statements.

use crate::stage::on_sample;
use crate::timeline::PASSAGE_IN_SIGHT;

/// Jing Junhai's statements, without acts, as marked in the text.
const SPOKEN: &str = "[part=statement][data-speaker=jing-junhai]:not([data-kind=act])";

#[test]
fn the_article_stands_there_whole() {
    on_sample(async |page| {
        let headline = page.seen("[part=header] h1").await;
        assert!(headline.starts_with("2023 China Automobile Innovation Conference"), "{headline}");
        let paragraphs = page.texts("[data-paragraph]").await;
        assert_eq!(paragraphs.len(), 6);
        assert!(paragraphs[0].starts_with("July 23 marked an important day"));
        assert!(paragraphs[5].ends_with("a major player in the global automotive industry."));
        let footer = page.seen("[part=footer]").await;
        assert_eq!(footer, "Editors in charge: Wang Diyuan, Xie Long");
    });
}

#[test]
fn the_header_says_where_when_and_how_much() {
    on_sample(async |page| {
        let header = page.seen("[part=header]").await;
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
        let passages = page.texts(SPOKEN).await;
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
        let mut in_text = page.attributes("[part=statement]", "data-statement").await;
        let mut on_timeline =
            page.attributes("[part=mark][data-statement]", "data-statement").await;
        in_text.sort();
        on_timeline.sort();
        assert_eq!(in_text, on_timeline);
    });
}

#[test]
fn a_line_below_a_statement_tells_who_and_how() {
    on_sample(async |page| {
        let line = "({ textDecorationLine: line, textDecorationStyle: style, textDecorationColor: colour }) => [line, style, colour]";
        let line = |css: &str| format!("({line})(getComputedStyle($('[part=statement]{css}')))");
        let of_jing: [String; 3] =
            page.read(&line("[data-speaker=jing-junhai][data-kind=reported]")).await;
        assert_eq!(of_jing[0], "underline");
        let of_li: [String; 3] = page.read(&line("[data-speaker=li-guoqiang]")).await;
        assert_eq!(of_li[0], "underline");
        assert_ne!(of_jing[2], of_li[2], "each in a colour of their own");
    });
}

#[test]
fn a_click_on_a_statement_selects_its_mark() {
    on_sample(async |page| {
        let id = page.attributes(SPOKEN, "data-statement").await.remove(0);
        page.find(SPOKEN).await.click().await.unwrap();
        page.until("a current mark", "$('[part=mark][aria-current=true]')").await;
        assert_eq!(page.attributes("[aria-current=true]", "data-statement").await, [id]);
        let words = page.seen("[part=card]").await;
        assert!(words.contains("Jing Junhai") && words.contains("warm welcome"), "{words}");
    });
}

#[test]
fn a_link_to_a_statement_opens_it() {
    on_sample(async |page| {
        let id = page.attributes(SPOKEN, "data-statement").await.remove(4);
        page.open("/innovation-day/article.txt").await;
        page.open(&format!("/#rostrum:{id}")).await;
        page.until_ready().await;
        page.until("the linked statement", "$('[part=mark][aria-current=true]')").await;
        assert_eq!(page.attributes("[aria-current=true]", "data-statement").await, [id]);
        page.until("its passage in sight", PASSAGE_IN_SIGHT).await;
    });
}
