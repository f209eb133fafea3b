//! Which block is the headline, by what the page calls its article elsewhere: as desk and command line tell it. Tests:
//! `tests/parse/evidence.rs`, `tests/parse/templates.rs`.

use super::letters;
use crate::article::{Article, BlockKind};
use crate::parse::html::weighing::is_prose;
use crate::parse::scan::find;

/// The block that the page's own titles name: the longest heading that is in the first of them that any is in, since titles also have the
/// name of the site, or else a line that starts a title.
pub(super) fn named(read: &Article, titles: &[&str], site: &str) -> Option<usize> {
    let site = letters(site);
    let mut blocks = Vec::new();
    for (idx, block) in read.blocks.iter().enumerate() {
        let text = read.slice(block.range);
        let is_heading = matches!(block.kind, BlockKind::Heading(_));
        if is_heading || block.kind == BlockKind::Paragraph && !is_prose(text) {
            blocks.push((idx, is_heading, letters(text)));
        }
    }
    let longest = |is: &dyn Fn(&str, bool) -> bool| {
        let mut longest: Option<(usize, usize)> = None;
        for (idx, is_heading, text) in &blocks {
            if is(text, *is_heading) && *text != site && longest.is_none_or(|it| it.1 < text.len())
            {
                longest = Some((*idx, text.len()));
            }
        }
        longest.map(|(idx, _)| idx)
    };
    for title in titles.iter().map(|title| letters(title)).filter(|title| !title.is_empty()) {
        let is_most = |text: &str| title.len() < text.len() * 3;
        let is_in = |text: &str| is_most(text) && find(&title, text).is_some();
        let found = longest(&|text, is_heading| is_heading && is_in(text))
            .or_else(|| longest(&|text, is_heading| is_heading && find(text, &title).is_some()))
            .or_else(|| longest(&|text, _| is_most(text) && title.starts_with(text)));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Whether a heading has a word in common with the page's titles, or the metadata has no headline that it could.
pub(super) fn is_kin(heading: &str, titles: &[&str; 3]) -> bool {
    let [data, og, _] = titles;
    let all: String = titles.iter().map(|title| letters(title)).collect();
    let mut words = heading.split_whitespace().map(letters).filter(|word| 3 < word.len());
    words.any(|word| find(&all, &word).is_some()) || data.is_empty() && og.is_empty()
}

/// The first block that is kept, if it is the headline once more.
pub(super) fn repeated(
    read: &Article,
    keeps: &[bool],
    headline: &str,
    title_idx: Option<usize>,
) -> Option<usize> {
    let headline = letters(headline);
    let is_again = |idx: usize| {
        let text = read.blocks.get(idx).map(|it| it.range.of(&read.text));
        Some(idx) == title_idx || text.is_some_and(|text| letters(text) == headline)
    };
    keeps.iter().position(|&it| it).filter(|&idx| is_again(idx))
}

/// The headline as one of the titles writes it, where the page's own runs the words before it, such as a place, into it.
pub(super) fn spaced<'a>(own: &'a str, titles: &[&'a str; 3]) -> &'a str {
    let is_same = |title: &&&str| {
        let n_words = |text: &str| text.split_whitespace().count();
        let before = own.strip_suffix(**title).unwrap_or_default();
        let is_end = before.ends_with(|c: char| c.is_alphanumeric());
        is_end && !title.is_empty()
            || letters(title) == letters(own) && n_words(own) < n_words(title)
    };
    titles.iter().find(is_same).copied().unwrap_or(own)
}
