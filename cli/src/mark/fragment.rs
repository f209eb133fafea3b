//! Links to a passage by its words: the text fragments of the URL Fragment Text Directives, which browsers follow without a script.
//!
//! Tests: here.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rostrum::article::{Article, TextRange};

/// All that means something in a fragment: `-`, `,` and `&` above all.
const MEANT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// Up to so many words stand in the link whole, where the words before them tell where they start. With more, links get long; with
/// fewer, more passages are told by their ends alone.
const WHOLE: usize = 8;

/// How many words at each end tell a longer passage.
const ENDS: usize = 4;

/// Up to so many words stand in the link whole, where nothing tells where they start; of more, the last ones do.
const LONGEST: usize = 24;

/// How many words on each side tell a passage from others that read alike, among them the list that the link is in. With fewer, more
/// passages have neighbours that read alike too.
const BESIDE: usize = 4;

/// Signs around the words, which are found without them. A browser may show others: those of a `q`.
const MARKS: [char; 16] =
    ['“', '”', '„', '"', '«', '»', '‘', '’', '\'', ',', '.', ';', ':', '!', '?', '…'];

/// A link to a passage in the article's element; `None` if it has no words. Where the words have gone, it leads to the article.
///
/// What stands beside the words in their block is in it, too: the list has the same words, before the article. Other blocks are not
/// looked at if that is not needed, since a page may have something else between them.
pub(super) fn link(article: &Article, id: &str, passage: TextRange) -> Option<String> {
    // A passage of several paragraphs is told by the first.
    let block =
        article.block_around(TextRange::new(passage.start, passage.start)).unwrap_or(passage);
    let text = article.slice(TextRange::new(passage.start, passage.end.min(block.end)));
    let told = text.trim_matches(|c: char| MARKS.contains(&c) || c.is_whitespace());
    let start = passage.start + text.find(told)?;
    let before_it = before(article, block.start, start);
    let after = after(article, start + told.len(), block.end);
    let is_alone = before_it.is_none() && after.is_none();
    let before =
        before_it.or_else(|| if is_alone { before_block(article, block, start) } else { None });
    let words: Vec<&str> = told.split_whitespace().collect();
    let n = words.len();
    let some = |from: usize, to: usize| encoded(&words.get(from..to).unwrap_or_default().join(" "));
    let words = match n {
        0 => return None,
        // The first words would be found in the list, and the last ones here: all between would be the passage.
        n if before.is_none() && LONGEST < n => some(n - WHOLE, n),
        n if before.is_some() && WHOLE < n => some(0, ENDS) + "," + &some(n - ENDS, n),
        n => some(0, n),
    };
    let before = before.map(|it| encoded(&it) + "-,").unwrap_or_default();
    let after = after.map(|it| ",-".to_owned() + &encoded(&it)).unwrap_or_default();
    Some(format!("#{}:~:text={before}{words}{after}", encoded(id)))
}

/// The last words of a stretch of text.
fn before(article: &Article, start: usize, end: usize) -> Option<String> {
    let words: Vec<&str> = article.text.get(start..end)?.split_whitespace().collect();
    telling(words.get(words.len().saturating_sub(BESIDE)..)?)
}

/// The first words of a stretch of text.
fn after(article: &Article, start: usize, end: usize) -> Option<String> {
    let words = article.text.get(start..end)?.split_whitespace();
    telling(&words.take(BESIDE).collect::<Vec<_>>())
}

/// The last words before a position in a block, with those of the block before.
fn before_block(article: &Article, block: TextRange, at: usize) -> Option<String> {
    let earlier = article.blocks.iter().map(|it| it.range).chain([article.headline]);
    let earlier = earlier.filter(|it| it.end <= block.start && !it.is_empty());
    before(article, earlier.max_by_key(|it| it.end)?.start, at)
}

/// The words; `None` if there are only signs, which stand in the list too.
fn telling(words: &[&str]) -> Option<String> {
    let is_any = words.iter().any(|it| it.contains(char::is_alphanumeric));
    is_any.then(|| words.join(" "))
}

fn encoded(words: &str) -> String {
    utf8_percent_encode(words, MEANT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostrum::parse::parse;

    #[track_caller]
    fn check(text: &str, passage: &str, expected: &str) {
        let article = parse(format!("Ferry opens\n\n{text}").as_bytes()).article;
        let start = article.text.rfind(passage).unwrap();
        let found = link(&article, "story", TextRange::new(start, start + passage.len())).unwrap();
        assert_eq!(found.strip_prefix("#story:~:text="), Some(expected), "{text}");
    }

    #[test]
    fn a_passage_is_told_by_its_words_and_those_beside_it() {
        check("“It floats,” said Ada.", "“It floats,”", "It%20floats,-%2C%E2%80%9D%20said%20Ada.");
        check(
            "Later Ben Sund said it was well-made & dry.",
            "it was well-made & dry.",
            "Later%20Ben%20Sund%20said-,it%20was%20well%2Dmade%20%26%20dry",
        );
        check("Sie sagte „schön“.", "„schön“", "Sie%20sagte%20%E2%80%9E-,sch%C3%B6n");
    }

    #[test]
    fn a_longer_passage_is_told_by_its_ends_where_its_start_is_known() {
        let said = "One two three four five six seven eight nine";
        check(
            &format!("Ada Moor said: “{said}.” She left."),
            &format!("“{said}.”"),
            "Ada%20Moor%20said%3A%20%E2%80%9C-,One%20two%20three%20four,six%20seven%20eight%20nine,-.%E2%80%9D%20She%20left.",
        );
        check(
            &format!("“{said},” said Ada."),
            &format!("“{said},”"),
            "One%20two%20three%20four%20five%20six%20seven%20eight%20nine,-%2C%E2%80%9D%20said%20Ada.",
        );
        check(
            &format!("“{said} {said} {said},” said Ada."),
            &format!("“{said} {said} {said},”"),
            "two%20three%20four%20five%20six%20seven%20eight%20nine,-%2C%E2%80%9D%20said%20Ada.",
        );
    }

    #[test]
    fn a_passage_of_several_paragraphs_is_told_by_the_first() {
        check(
            "Ada Moor said: “It floats.\n\n“It flies.”",
            "“It floats.\n\n“It flies.”",
            "Ada%20Moor%20said%3A%20%E2%80%9C-,It%20floats",
        );
    }

    #[test]
    fn a_passage_that_is_a_block_is_told_by_the_block_before_it() {
        check(
            "Ada Moor spoke.\n\n“It floats.”",
            "“It floats.”",
            "Ada%20Moor%20spoke.%20%E2%80%9C-,It%20floats",
        );
    }

    #[test]
    fn nothing_leads_to_no_words() {
        let article = parse("Ferry opens\n\n“ ”".as_bytes()).article;
        assert_eq!(link(&article, "story", TextRange::default()), None);
    }
}
