//! The text of an article as it is on a page: what is read, what is skipped, and the way back to the text nodes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use proptest::prelude::*;
use rostrum::article::{BlockKind, ListKind, TextRange, Time};
use rostrum::parse::walk;
use rostrum::walk::{Spot, Walk, Walked};

/// The blocks, each with a letter for its kind: the headline first, as `T`.
fn outline(walked: &Walked) -> Vec<String> {
    let article = &walked.article;
    let title = (!article.headline.is_empty()).then(|| format!("T {}", article.title()));
    let blocks = article.blocks.iter().map(|block| {
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("H{level}"),
            BlockKind::Paragraph => "P".to_owned(),
            BlockKind::ListItem(ListKind::Unordered) => "*".to_owned(),
            BlockKind::ListItem(ListKind::Ordered) => "1".to_owned(),
            BlockKind::BlockQuote => "Q".to_owned(),
            BlockKind::Caption => "C".to_owned(),
            BlockKind::Credits => "B".to_owned(),
            BlockKind::Figure(_) => "F".to_owned(),
        };
        format!("{kind} {}", article.slice(block.range))
    });
    title.into_iter().chain(blocks).collect()
}

#[track_caller]
fn check(html: &str, expected: &[&str]) {
    let walked = walk(html.as_bytes(), None).unwrap();
    assert_eq!(outline(&walked), expected, "{html}");
}

#[test]
fn blocks_are_of_the_element_around_them() {
    check(
        "<article><h1>Ferry opens</h1><p class=byline>By Ada Moor</p><h2>The day</h2><p>It <b>rain</b>ed.</p>\
         <ul><li>Ropes<li>Sails<ol><li>Jib</ol></ul><blockquote><p>“It floats.”</blockquote>\
         <figure><img alt=x><figcaption><p>The ferry</p></figcaption></figure><address>Port Lune</address></article>",
        &[
            "T Ferry opens",
            "B By Ada Moor",
            "H2 The day",
            "P It rained.",
            "* Ropes",
            "* Sails",
            "1 Jib",
            "Q “It floats.”",
            "C The ferry",
            "B Port Lune",
        ],
    );
}

#[test]
fn a_table_is_searched_but_is_no_prose() {
    check(
        "<table><caption>Flour</caption><tr><th>Year<th>Flour<tr><td>2031<td>4 t</table>",
        &["C Flour", "C Year", "C Flour", "C 2031", "C 4 t"],
    );
    check(
        "<table><tr><td><p>“It floats,” she said.</p></td></tr></table>",
        &["P “It floats,” she said."],
    );
}

#[test]
fn what_is_no_text_of_the_article_is_skipped() {
    check(
        "<p>One<script>alert()</script> two<style>p{}</style><template>no</template><button>Share</button>.\
         <nav><p>Menu</p></nav><p>Three<form><p>Mail</form><aside>Related</aside><noscript><p>no</noscript>\
         <svg><text>no</text></svg><select><option>no</select><textarea><p>no</textarea>",
        &["P One two.", "P Three"],
    );
}

#[test]
fn what_is_hidden_is_skipped() {
    check(
        "<p>One <span hidden>no <b>no</b></span><span aria-hidden=true>no</span><i style='color:red; Display : none'>no</i>two\
         <p hidden>no<div>three</div><div hidden=until-found>four</div><div style='display:block'>five</div>",
        &["P One two", "P three", "P four", "P five"],
    );
}

#[test]
fn white_space_is_collapsed_and_what_nobody_sees_is_dropped() {
    check(
        "<p> \n It\u{a0}\tfloats\u{ad}\u{200b} in\u{feff}\u{2060}deed\u{200e}.\n </p>  \n <p>\u{200b}</p>",
        &["P It floats indeed."],
    );
    check("<p>می\u{200c}شود 👩\u{200d}🚒", &["P می\u{200c}شود 👩\u{200d}🚒"]);
}

#[test]
fn two_line_breaks_part_paragraphs() {
    check("<div>One<br>two<br><br>three<hr>four</div>", &["P One\ntwo", "P three", "P four"]);
}

#[test]
fn quotation_marks_that_the_browser_writes_are_read() {
    check("<p><q>It floats</q>, said Ada.", &["P “It floats”, said Ada."]);
}

#[test]
fn end_tags_may_be_left_out_and_may_be_stray() {
    check(
        "<p>One<div>two</p>three</div></section>four<p>five",
        &["P One", "P two", "P three", "P four", "P five"],
    );
    check("<dl><dt>A<dd>B<dt>C</dl>", &["P A", "P B", "P C"]);
    check("<p>a<table><tr><td>b</table>c", &["P a", "C b", "P c"]);
    check("<ul><li>a<ul><li>b</ul>c<li>d</ul>", &["* a", "* b", "* c", "* d"]);
}

#[test]
fn the_element_is_found_in_its_page() {
    let page = "<main>M<div id=story>S<div>in</div></div>after<article>A</article></main>";
    let read = |id| walk(page.as_bytes(), id).map(|it| it.article.text);
    assert_eq!(read(Some("story")).as_deref(), Some("S\nin\n"));
    assert_eq!(read(None).as_deref(), Some("A\n"));
    assert_eq!(read(Some("other")), None);
    assert_eq!(walk(b"<main>M</main>after", None).unwrap().article.text, "M\n");
}

/// A walk over text nodes, each in a `p` of its own where it starts with `|`.
fn over(nodes: &[&str]) -> Walked {
    let mut walk = Walk::default();
    for node in nodes {
        let (is_block, data) = node.strip_prefix('|').map_or((false, *node), |data| (true, data));
        if is_block {
            walk.open("p", &|_| None);
        }
        walk.text(data);
    }
    walk.finish()
}

#[track_caller]
fn spots(nodes: &[&str], words: &str, expected: [(usize, usize); 2]) {
    let Walked { article, map } = over(nodes);
    let start = article.text.find(words).unwrap();
    let found = map.spots(&article.text, TextRange::new(start, start + words.len())).unwrap();
    assert_eq!([found.0, found.1].map(|it| (it.node, it.unit)), expected, "{nodes:?} {words}");
}

#[test]
fn words_lead_to_their_nodes() {
    spots(&["It floats."], "floats", [(0, 3), (0, 9)]);
    spots(&["  It  ", " floats. "], "It floats.", [(0, 2), (1, 8)]);
    spots(&["It fl", "oats."], "floats", [(0, 3), (1, 4)]);
    spots(&["It ", "floats", "."], "floats", [(1, 0), (1, 6)]);
    spots(&["|One", "", "|😀 two\u{ad}fold"], "twofold", [(2, 3), (2, 11)]);
    // White space between two nodes is that of neither where a range ends there.
    spots(&["It", " ", "floats."], "It ", [(0, 0), (0, 2)]);
}

#[test]
fn positions_lead_to_the_text() {
    let Walked { article, map } = over(&["  It ", "\u{ad}", "|fl😀ats  now"]);
    let byte = |node, unit| map.byte(&article.text, Spot { node, unit });
    assert_eq!(article.text, "It\nfl😀ats now\n");
    assert_eq!(byte(0, 0), Some(0), "white space before the first word");
    assert_eq!(
        (byte(0, 2), byte(0, 3), byte(0, 4), byte(0, 5)),
        (Some(0), Some(1), Some(2), Some(2))
    );
    assert_eq!(byte(1, 0), None, "nothing of the node was read");
    assert_eq!((byte(2, 2), byte(2, 4)), (Some(5), Some(9)));
    assert_eq!((byte(2, 9), byte(2, 99)), (Some(13), Some(16)));
    assert_eq!(byte(9, 0), None);
}

proptest! {
    /// Every range leads to nodes that hold the same characters, and both its ends lead back.
    #[test]
    fn there_and_back(nodes in prop::collection::vec("[|]?[a-c \u{ad}\u{a0}é😀]{0,6}", 1..8), start in 0..40usize, len in 1..20usize) {
        let nodes: Vec<&str> = nodes.iter().map(String::as_str).collect();
        let Walked { article, map } = over(&nodes);
        let text = &article.text;
        let range = TextRange::new(start, start + len);
        if !range.of(text).is_empty() && let Some((from, to)) = map.spots(text, range) {
            let units = |idx: usize| -> Vec<u16> { nodes[idx].trim_start_matches('|').encode_utf16().collect() };
            let mut copied = Vec::new();
            for node in from.node..=to.node {
                let data = units(node);
                let first = if node == from.node { from.unit } else { 0 };
                let last = if node == to.node { to.unit } else { data.len() };
                copied.extend_from_slice(&data[first..last]);
            }
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || *c == '😀').collect::<String>();
            prop_assert_eq!(letters(&String::from_utf16(&copied).unwrap()), letters(range.of(text)));
            let back = TextRange::new(map.byte(text, from).unwrap(), map.byte(text, to).unwrap());
            prop_assert_eq!(back.of(text).trim(), range.of(text).trim());
        }
    }

    /// Whatever is opened, closed and said: no panic, and every range lies on character boundaries in order.
    #[test]
    fn hostile_markup(html in "(<(/?(p|li|ul|td|table|tr|div|q|nav|br|hr|h1|span hidden|/|b))>|[a \u{ad}é&;]|<!--){0,40}") {
        let walked = walk(html.as_bytes(), None).unwrap();
        let mut last = 0;
        for block in &walked.article.blocks {
            prop_assert!(!walked.article.slice(block.range).is_empty());
            prop_assert!(last <= block.range.start);
            last = block.range.end;
        }
    }
}

#[test]
fn times_that_start_headings_and_paragraphs_hold_up_to_the_next() {
    let times = |html: &str| -> Vec<String> {
        let blocks = walk(html.as_bytes(), None).unwrap().article.blocks;
        let time = |at: Time| format!("{}:{:02}", at.hour(), at.minute());
        blocks.iter().map(|block| block.at.map(time).unwrap_or_default()).collect()
    };
    let live = "<article><h1>10:00 A day</h1><p>Before.</p><h2>9:30 a.m.</h2><p>It rained.</p><p>Still.</p>\
        <p><time>11:05</time> It stopped.</p><ul><li>12:00 Lunch</li></ul><h3>At 13:00, the sun</h3></article>";
    assert_eq!(times(live), ["", "9:30", "9:30", "9:30", "11:05", "11:05", "11:05"]);
    assert_eq!(times("<article><p>Nothing at 12:00 sharp.</p></article>"), [""]);
}
