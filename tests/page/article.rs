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
        for words in ["Changchun · 23 July 2023", "24 July 2023", "3 min read", "people"] {
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
fn each_speaker_has_a_colour_in_the_text() {
    on_sample(async |page| {
        let colour = |speaker: &str| {
            format!(
                "getComputedStyle($('[part=statement][data-speaker={speaker}]')).getPropertyValue('--tone')"
            )
        };
        let of_jing = page.eval(&colour("jing-junhai")).await;
        assert_ne!(of_jing, page.eval(&colour("li-guoqiang")).await);
    });
}

#[test]
fn lines_have_at_most_75_characters_and_paragraphs_no_numbers() {
    on_sample(async |page| {
        let longest = "(() => {
            let longest = 0;
            for (const paragraph of $$('[data-paragraph]')) {
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                let [top, n] = [0, 0];
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    for (let at = 0; at < node.length; at++) {
                        const range = document.createRange();
                        range.setStart(node, at);
                        range.setEnd(node, at + 1);
                        const { bottom } = range.getBoundingClientRect();
                        n = Math.abs(bottom - top) < 8 ? n + 1 : 1;
                        top = bottom;
                        longest = Math.max(longest, n);
                    }
                }
            }
            return longest;
        })()";
        for (width, least) in [(1600, 55), (1200, 55), (375, 30)] {
            page.resize(width, 900).await;
            let longest: u32 = page.read(longest).await;
            assert!((least..=75).contains(&longest), "{longest} characters at {width} px");
        }
        let number = "getComputedStyle($('[data-paragraph]'), '::before').content";
        assert_eq!(page.eval(number).await, "none");
    });
}

#[test]
fn a_click_on_a_statement_selects_its_mark() {
    on_sample(async |page| {
        let id = page.attributes(SPOKEN, "data-statement").await.remove(0);
        page.find(SPOKEN).await.click().await.unwrap();
        page.until("a current mark", "$('[part=mark][aria-current=true]')").await;
        assert_eq!(page.attributes("[aria-current=true]", "data-statement").await, [id]);
        page.until("the card", "$('[part=card] blockquote')").await;
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
