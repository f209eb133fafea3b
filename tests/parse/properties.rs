//! What holds for any file, however odd.

use crate::hostile::invariants::{check_article, check_whole};
use proptest::prelude::*;
use rostrum::parse::parse;

/// Pieces of text as articles have them, and as they should not.
const PIECES: [&str; 22] = [
    "date ",
    "2031-05-14",
    "2031-02-30",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "(",
    ")",
    "[",
    "）",
    "Editors",
    ": ",
    "；",
    ", ",
    "Ada Moor",
    " by ",
    " and ",
    "“",
    "é",
    "\u{feff}",
    "王一",
];

/// Pieces of HTML, whole and broken.
const TAGS: [&str; 50] = [
    "<article>",
    "</article>",
    "<main>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<p>",
    "</p>",
    "<p class=byline>",
    "<ul>",
    "</ul>",
    "<li>",
    "<ol>",
    "<blockquote>",
    "</blockquote>",
    "<figure>",
    "</figure>",
    "<img src=a alt=b>",
    "<figcaption>",
    "<a href=/b>",
    "<a href='java\tscript:c'>",
    "</a>",
    "<b>",
    "</b>",
    "<i>",
    "<q>",
    "</q>",
    "<br>",
    "<aside>",
    "</aside>",
    "<header>",
    "<script>",
    "<script type=application/ld+json>",
    "</script>",
    "<svg>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "<td>",
    "<time datetime=2031-05-14T09:30>",
    "<time datetime=10:00>",
    "</time>",
    "<div itemprop=articleBody>",
    "</div>",
    "&eacute;",
    "&#106;",
    "9:30 ",
    "Ada Moor said no. ",
    "<",
];

/// Pieces of JSON, whole and broken.
const VALUES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "\\u00e9",
    "\\ud83d",
    "1",
    "-2.5e3",
    "true",
    "null",
    "\n",
    "Ada Moor",
    "\"headline\":",
    "\"body\":",
    "\"One. Two.\"",
    "{\"type\":\"figure\",\"src\":\"a\"}",
    "{\"type\":\"heading\",\"level\":9}",
    "\"speakers\":[",
    "{\"name\":\"Ada Moor\"}",
    "\"statements\":[",
    "{\"speaker\":\"Ada Moor\",\"text\":\"Two\"}",
    "{\"speaker\":\"b\",\"paragraph\":1}",
    "\"complete\":true",
    "\"at\":\"9:30\"",
    "\"@type\":\"LiveBlogPosting\"",
    "\"@graph\":",
    "\"liveBlogUpdate\":",
    "{\"datePublished\":\"2031-05-14T09:30Z\",\"articleBody\":\"<p>One.\"}",
    "\"articleBody\":",
    "\"bodies\":",
    "{\"contenttype\":\"text/html\",\"value\":\"<p>One.\"}",
    "\"people\":",
    "\"by\":\"Ada Moor\"",
    "\"author\":{\"name\":\"B\"}",
    "\"versioncreated\":\"2031-05-14\"",
];

proptest! {
    #[test]
    fn no_bytes_are_too_strange(file in proptest::collection::vec(any::<u8>(), 0..400)) {
        check_article(&parse(&file).article);
    }

    #[test]
    fn no_order_of_words_is_too_strange(picks in proptest::collection::vec(0..PIECES.len(), 0..24)) {
        let file: String = picks.into_iter().map(|pick| PIECES[pick]).collect();
        check_article(&parse(file.as_bytes()).article);
    }

    #[test]
    fn no_order_of_tags_is_too_strange(picks in proptest::collection::vec(0..TAGS.len(), 0..40)) {
        let file: String = picks.into_iter().map(|pick| TAGS[pick]).collect();
        check_whole(["<p>", &file].concat().as_bytes(), "the mill");
    }

    #[test]
    fn no_order_of_values_is_too_strange(picks in proptest::collection::vec(0..VALUES.len(), 0..40)) {
        let file: String = picks.into_iter().map(|pick| VALUES[pick]).collect();
        check_whole(["{\"headline\":\"T\",", &file].concat().as_bytes(), "the mill");
    }

    #[test]
    fn no_attribute_is_too_strange(value in ".{0,40}") {
        check_whole(format!("<p>One <a href=\"{value}\">two</a> <a href={value}>three</a> <img src='{value}' {value}>.").as_bytes(), "the mill");
    }
}
