//! HTML: its elements as blocks, and markup that is left open or broken.

use crate::check;
use rostrum::parse::parse;

const UNTITLED: &str = "! This article has no headline.";

#[test]
fn a_headline_and_paragraphs() {
    check(
        "<h1>Ferry opens</h1><p>It rained.</p>\n<p>The mayor spoke.</p>",
        &["headline Ferry opens", "paragraph It rained.", "paragraph The mayor spoke."],
    );
}

#[test]
fn each_kind_of_block() {
    check(
        "<h1>Ferry</h1><h2>The day</h2><p>One.<h3>Later</h3><ul><li>Two<li>Three</ul>\
         <ol><li><p>Four</p></li></ol><blockquote><p>“Five.”</p><footer>Ada Moor</footer></blockquote>\
         <figure><img src=a.jpg alt='A  ferry'><figcaption>Six. <em>Photo</em></figcaption></figure>\
         <figure><video src=b.mp4></video><figcaption>Seven</figcaption></figure><img src=/c.png><p>Eight",
        &[
            "headline Ferry",
            "heading 2 The day",
            "paragraph One.",
            "heading 3 Later",
            "item Two",
            "item Three",
            "counted item Four",
            "quote “Five.”",
            "quote Ada Moor",
            "figure <a.jpg> (A ferry) Six. Photo",
            "caption Seven",
            "figure </c.png> ()",
            "paragraph Eight",
            "stress on Photo",
        ],
    );
}

#[test]
fn links_and_stress() {
    check(
        "<h1>T</h1><p>See <a href='/a'>the <b>whole</b> list</a> and <i>this</i>, <a>not this</a>.\
         <p><a href=b>One<p>Two</a> three.",
        &[
            "headline T",
            "paragraph See the whole list and this, not this.",
            "paragraph One",
            "paragraph Two three.",
            "weight on whole",
            "link /a over the whole list",
            "stress on this",
            "link b over One",
        ],
    );
}

#[test]
fn white_space_is_as_browsers_show_it() {
    check(
        "<h1> Ferry\n opens </h1><p>\n  It <b> rained </b>all&nbsp;day.<br>Nobody<br/>stayed.<br><br>But one.</p><p>&nbsp;</p>",
        &[
            "headline Ferry opens",
            "paragraph It rained all day.⏎Nobody⏎stayed.",
            "paragraph But one.",
            "weight on rained",
        ],
    );
}

#[test]
fn entities() {
    check(
        "<h1>&Uuml;ber &amp; unter</h1><p>&ldquo;Ja&rdquo;, sagte Ren&eacute; &#8212; &#x201C;caf\u{e9}&#x201D; &#147;so&#148; &hellip; \
         AT&T &unknown; &; &#; &#x; &#0; &#xD800; &#99999999999; &euro;5 &lt;b&gt; &nbsp; &copy",
        &[
            "headline Über & unter",
            "paragraph “Ja”, sagte René — “café” “so” … AT&T &unknown; &; &#; &#x; \u{fffd} \u{fffd} \u{fffd} €5 <b> &copy",
        ],
    );
}

#[test]
fn quotation_elements_bring_their_marks() {
    check(
        "<p>She said <q>it floats</q> twice.",
        &["paragraph She said “it floats” twice.", UNTITLED],
    );
}

#[test]
fn tables_are_read_row_by_row() {
    check(
        "<h1>T</h1><table><caption>Votes</caption><tr><th>Name<th>Votes<tr><td>Ada Moor<td>54</table>",
        &["headline T", "caption Votes", "paragraph Name Votes", "paragraph Ada Moor 54"],
    );
}

#[test]
fn what_is_not_of_the_article() {
    check(
        "<h1>T</h1><nav>Home</nav><p>One.</p><aside><p>Read more</p></aside><ul class='post-share'><li>Share</ul>\
         <div class=related-links>Related</div><form>Sign up</form><p hidden>Hidden</p><div role=navigation>Next</div>\
         <p>Two.</p><footer>Imprint</footer><button>Play</button>",
        &["headline T", "paragraph One.", "paragraph Two."],
    );
}

#[test]
fn bylines_are_credits() {
    check(
        "<h1>T</h1><p class=byline>By Ada Moor</p><p>One.</p>",
        &["headline T", "credits By Ada Moor", "paragraph One."],
    );
}

#[test]
fn the_first_heading_may_be_the_headline() {
    check("<h2>Ferry</h2><p>One.", &["headline Ferry", "paragraph One."]);
    check("<p>One.<h2>Two</h2>", &["paragraph One.", "heading 2 Two", UNTITLED]);
    check(
        "<h1>T</h1><p>One.<h1>Two</h1><p>Three.",
        &["headline T", "paragraph One.", "heading 2 Two", "paragraph Three."],
    );
}

#[test]
fn what_is_left_open_or_closed_twice() {
    check(
        "<p>One<p>Two</div></p></p>Three",
        &["paragraph One", "paragraph Two", "paragraph Three", UNTITLED],
    );
    check("<h2>Two<p>Three</h2>", &["headline Two", "paragraph Three"]);
    check(
        "<div><p>One</div>Two<b>Three",
        &["paragraph One", "paragraph TwoThree", "weight on Three", UNTITLED],
    );
    check("<p>One <!-- two", &["paragraph One", UNTITLED]);
    check("<p>One <a href=\"two", &["paragraph One", UNTITLED]);
    check("<p>One <", &["paragraph One <", UNTITLED]);
    check("<p>1 < 2 and 3 > 2", &["paragraph 1 < 2 and 3 > 2", UNTITLED]);
    check("<p>One<script>two", &["paragraph One", UNTITLED]);
}

#[test]
fn plain_text_stays_plain_text() {
    check(
        "Ferry <b>opens</b>\n\n<img src=x> said.",
        &["headline Ferry <b>opens</b>", "paragraph <img src=x> said."],
    );
    check("<3 for all\n\nIt rained.", &["headline <3 for all", "paragraph It rained."]);
    check(
        "Ferry opens<p>It rained.</p>",
        &[
            "paragraph Ferry opens",
            "paragraph It rained.",
            "! This text has HTML tags in it, so all of it was read as HTML.",
            UNTITLED,
        ],
    );
}

#[test]
fn xml_of_another_kind() {
    check(
        "<?xml version='1.0'?><report><top><hl1>Ferry</hl1></top><text><p>It rained.</p></text></report>",
        &[
            "headline Ferry",
            "paragraph It rained.",
            "! This file is XML of a kind that is not known; its paragraphs were read as those of HTML.",
        ],
    );
}

/// Each is read in linear time: in quadratic time this test would run for hours.
#[test]
fn size_and_depth_are_no_matter() {
    let deep = ["<div>".repeat(10_000), "<p>One.".to_owned(), "</div>".repeat(10_000)].concat();
    check(&deep, &["paragraph One.", UNTITLED]);
    let n = 100_000;
    for unit in [
        "<div>",
        "<p>",
        "<b><i>",
        "<a href=x>",
        "<li>",
        "<ul><li>",
        "</div>",
        "</p>",
        "<",
        "</",
        "<!--",
        "<!",
        "&",
        "&#",
        "<p <p ",
        "<a href=\"",
        "<figure>",
        "<blockquote>",
        "<table><tr><td>",
        "<svg>",
        "<nav>",
        "<script>",
        "<time>",
        "<h2>",
        "<article>",
        "<q>",
        "--",
        "</script",
        "&eacute;",
        "<img src=a>",
        "<br>",
        "<div class=share><li>",
    ] {
        let article =
            parse(["<p>One.</p>", &unit.repeat(n), "</x><p>Two.</p>"].concat().as_bytes()).article;
        assert!(unit == "<article>" || article.text.contains("One."), "{unit}");
    }
    let long =
        ["<h1>T</h1>", &"<p>It rained all day on the pier.</p>\n".repeat(20 * 1024 * 1024 / 38)]
            .concat();
    let parsed = parse(long.as_bytes());
    assert!(500_000 < parsed.article.blocks.len() && parsed.article.title() == "T");
}

#[test]
fn marks_of_footnotes_are_left_out() {
    check(
        "<h1>T</h1><p>“It floats,”<sup><a href='#f1'>1</a></sup> said Ada Moor. It has 12 m<sup>2</sup>.<sup>2</sup> It leaks.</p>",
        &["headline T", "paragraph “It floats,” said Ada Moor. It has 12 m2. It leaks."],
    );
}
