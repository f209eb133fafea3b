//! Whatever is searched for in whatever text: no panic, and every range covers exactly what matched.

use crate::scene::{Scene, harbour};
use proptest::prelude::*;
use rostrum::article::{Article, Block, BlockKind, TextRange};
use rostrum::search::{FieldNames, Hits, fold};
use rostrum::speakers::Proceedings;

/// Text full of what is hard to fold and to split into words, among words that a query may find.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,9}",
        2 => prop::sample::select(vec![
            "e\u{301}", "ﬁ", "ß", "İ", "ı", "Ǆ", "\u{AD}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{301}", "か\u{3099}", "ｶﾞ", "長春",
            "한국", "שָׁלוֹם", "👩‍🚀", "\u{202E}", "ก็", "कि", "\u{FE0F}", "ŀ", "𝐀", "①", "\u{FFFD}", "-", "\"", ":", "speaker:",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
        3 => Just(" ".to_owned()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// An article whose headline is the first `n_headline` characters, with the rest in one block.
fn scene_of(text: &str, n_headline: usize) -> Scene {
    let middle = text.char_indices().nth(n_headline).map_or(text.len(), |(at, _)| at);
    let block = |start, end| Block::new(BlockKind::Paragraph, TextRange::new(start, end));
    let article = Article {
        text: text.to_owned(),
        headline: TextRange::new(0, middle),
        blocks: vec![block(middle, text.len())],
        ..Article::default()
    };
    Scene::new(article, Proceedings::default())
}

fn ranges(hits: &Hits) -> impl Iterator<Item = TextRange> {
    hits.headline.iter().copied().chain(hits.matches.iter().map(|found| found.range))
}

/// Checks what must hold for the ranges of any hits.
fn check_ranges(scene: &Scene, hits: &Hits) {
    for range in ranges(hits) {
        assert!(!scene.article.slice(range).is_empty(), "{range:?} is empty or splits a character");
    }
    assert!(hits.matches.is_sorted_by(|a, b| a.range.end <= b.range.start));
    assert!(hits.headline.is_sorted_by(|a, b| a.end <= b.start));
    for hit in &hits.results {
        let snippet = scene.index.snippet(hits, hit);
        assert!(scene.article.text.get(snippet.range.start..snippet.range.end).is_some());
        for found in snippet.matches {
            assert!(snippet.range.contains_range(found) && !scene.article.slice(found).is_empty());
        }
    }
}

proptest! {
    #[test]
    fn any_query_in_any_text(text in text(), query in text(), n_headline in 0usize..20) {
        let scene = scene_of(&text, n_headline);
        check_ranges(&scene, &scene.index.query(&query));
        for caret in 0..=query.len() {
            for completion in scene.index.completions(&query, caret, &FieldNames::ENGLISH) {
                prop_assert!(completion.query.is_char_boundary(completion.caret));
            }
        }
    }

    #[test]
    fn any_query_in_an_article_with_speakers(query in "(\\PC{0,6}|[ \"\\-:]|is:[dmra]|speaker:[a-z]{0,3}|quay|harb|role:may){0,6}") {
        let scene = harbour();
        check_ranges(&scene, &scene.index.query(&query));
    }

    #[test]
    fn a_word_of_the_text_is_found_where_it_stands(text in text(), nth in 0usize..20) {
        let scene = scene_of(&text, 0);
        let words: Vec<&str> = text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| !word.is_empty()).collect();
        prop_assume!(!words.is_empty());
        let word = words[nth % words.len()];
        let hits = scene.index.query(&format!("\"{word}\""));
        // Where letters beyond ASCII follow, it is another word and must not be found.
        for range in ranges(&hits) {
            let found = fold(scene.article.slice(range));
            prop_assert_eq!(found, word);
        }
    }

    #[test]
    fn all_that_matches_folds_to_what_was_typed(word in "[a-zéłß漢字]{2,8}", before in text(), after in text(), n_typed in 1usize..8) {
        let text = format!("{before} {word} {after}");
        let scene = scene_of(&text, 0);
        let typed: String = word.chars().take(n_typed).collect();
        let hits = scene.index.query(&typed);
        prop_assert!(ranges(&hits).next().is_some(), "{} is not found in {}", typed, text);
        for range in ranges(&hits) {
            // Words of two scripts match whatever signs are between them: `字l` finds `字 l`.
            let found = fold(scene.article.slice(range)).replace(|c: char| !c.is_alphanumeric(), "");
            // A letter that folds to two (`ß`) is highlighted whole.
            let is_typed = found.starts_with(&fold(&typed)) && found.len() <= fold(&typed).len() + 1;
            prop_assert!(is_typed || fold(&typed).contains(&found), "{} for {}", found, typed);
        }
    }
}

#[test]
fn queries_without_end_or_sense() {
    let scene = harbour();
    let long_word = "harbour".repeat(1_500);
    let many_words = "the quay ".repeat(1_200);
    let all_typos = "harbuor breakwatre electrifcation ".repeat(300);
    let quoted = format!("\"{}", "the ".repeat(2_500));
    let marks = "\u{301}".repeat(10_000);
    let spaces = " ".repeat(10_000);
    let fields = "speaker:jing role:x is:act ".repeat(400);
    for query in [&long_word, &many_words, &all_typos, &quoted, &marks, &spaces, &fields] {
        check_ranges(&scene, &scene.index.query(query));
    }
    for query in [
        "\u{0}\u{1}\u{7F}",
        "\u{FFFD}",
        "(?i)^.*$[",
        "\\",
        "שלום",
        "مرحبا",
        "👩‍🚀",
        "\u{202E}yauq",
        "%s%n",
        "'; --",
    ] {
        check_ranges(&scene, &scene.index.query(query));
    }
}

#[test]
fn a_headline_may_stand_behind_the_text() {
    let article = Article {
        text: "the quay opens\nAt the quay".to_owned(),
        headline: TextRange::new(15, 26),
        blocks: vec![Block::new(BlockKind::Paragraph, TextRange::new(0, 14))],
        ..Article::default()
    };
    let hits = Scene::new(article, Proceedings::default()).index.query("quay");
    assert_eq!(hits.headline, [TextRange::new(22, 26)]);
    assert_eq!(hits.matches.len(), 1);
}

#[test]
fn text_that_is_hard_to_cut_is_found_and_marked_exactly() {
    let check = |text: &str, query: &str, expect: &[&str]| {
        let text = format!("T\n\n{text}");
        Scene::of_text(&text).check(query, expect);
    };
    check("cafe\u{301} re\u{301}sume\u{301}.", "resume", &["re\u{301}sume\u{301}"]);
    check("cafe\u{301}s", "cafe", &["cafe\u{301}"]);
    check("İstanbul, ISTANBUL, ıstanbul", "istanbul", &["İstanbul", "ISTANBUL", "ıstanbul"]);
    check("the oﬃce ﬁles", "office", &["oﬃce"]);
    check("the oﬃce", "of", &["oﬃ"]);
    check(
        "elec\u{AD}tri\u{AD}fi\u{AD}cation",
        "electrification",
        &["elec\u{AD}tri\u{AD}fi\u{AD}cation"],
    );
    check("elec\u{AD}tri\u{AD}fi\u{AD}cation", "electri", &["elec\u{AD}tri"]);
    check("نامه\u{200C}ای", "نامه", &["نامه"]);
    check("ＦＡＷ group", "faw", &["ＦＡＷ"]);
    check("a👩‍🚀b 👩‍🚀", "👩‍🚀", &["👩‍🚀", "👩‍🚀"]);
}
