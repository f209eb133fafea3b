//! Pages as the usual programs make them: how much of the article is read from each, and how little besides.
//!
//! `tests/data/pages/templates.txt` holds pages of invented sites, each after a line `== name`, or `== name | headline` where that is not
//! the usual one. In them `{p}` and `{z}` stand for the next paragraph of the article, `{c}` for prose that is not of it (comments,
//! biographies, notices), and `{t}` for the headline of another article; `texts.txt` has all of them, after their letter. `{+words}` are
//! words of the article, `{-words}` are not. `read.txt` and `unread.txt` hold more of them: rules may be made after the first, the second
//! only shows whether they hold for others too, and its faults are not printed. `PRINT=1 cargo test --test parse templates --
//! --nocapture` prints the scores of each page and what is wrong there.

use rostrum::article::BlockKind;
use rostrum::parse::parse;
use std::collections::HashMap;

const TEMPLATES: &str = include_str!("../data/pages/templates.txt");
const READ: &str = include_str!("../data/pages/read.txt");
const UNREAD: &str = include_str!("../data/pages/unread.txt");
const TEXTS: &str = include_str!("../data/pages/texts.txt");

/// What a set of pages reaches at least, in hundredths.
struct Floor {
    /// The words in common, as token F1, of each page.
    each: usize,
    /// The same on average.
    mean: usize,
    /// How many of the marked texts of the articles are read.
    recall: usize,
    /// How much of the marked texts that are read is of the articles, not from around them.
    precision: usize,
}

struct Page {
    name: &'static str,
    headline: &'static str,
    html: String,
    article: Vec<&'static str>,
    furniture: Vec<&'static str>,
}

#[test]
fn articles_are_read_and_what_is_around_them_is_not() {
    check(TEMPLATES, true, &Floor { each: 93, mean: 98, recall: 100, precision: 98 });
    check(READ, true, &Floor { each: 85, mean: 98, recall: 99, precision: 97 });
    check(UNREAD, false, &Floor { each: 0, mean: 97, recall: 95, precision: 92 });
}

#[allow(clippy::print_stdout, reason = "the scores are what is worked by")]
#[track_caller]
fn check(templates: &'static str, is_read: bool, floor: &Floor) {
    let prints = is_read && std::env::var_os("PRINT").is_some();
    let (mut scores, mut poor) = (Vec::new(), Vec::new());
    let (mut n_found, mut n_missing, mut n_unwanted) = (0, 0, 0);
    for page in pages(templates) {
        let read = parse(page.html.as_bytes());
        let article = &read.article;
        let blocks = article.blocks.iter().filter(|it| it.kind.is_prose() || is_heading(it.kind));
        let blocks: Vec<&str> = blocks.map(|it| article.slice(it.range)).collect();
        let text = blocks.join("\n").replace('\u{3000}', "");
        let score = f1(&text, &page.article.join("\n"));
        scores.push(score);
        let missing: Vec<_> = page.article.iter().filter(|it| !text.contains(**it)).collect();
        let unwanted: Vec<_> = page.furniture.iter().filter(|it| text.contains(**it)).collect();
        n_found += page.article.len() - missing.len();
        (n_missing, n_unwanted) = (n_missing + missing.len(), n_unwanted + unwanted.len());
        if prints {
            println!("{score:3} {} “{}”", page.name, article.title());
            missing.iter().for_each(|it| println!("      missing: {it}"));
            unwanted.iter().for_each(|it| println!("      unwanted: {it}"));
            if score < 98 {
                blocks.iter().for_each(|it| println!("      | {it}"));
            }
        }
        if score < floor.each {
            poor.push((page.name, score));
        }
    }
    let mean = scores.iter().sum::<usize>() / scores.len();
    let recall = 100 * n_found / (n_found + n_missing);
    let precision = 100 * n_found / (n_found + n_unwanted);
    scores.sort_unstable();
    let tenth = scores[scores.len() / 10];
    println!(
        "words: mean {mean}, worst tenth {tenth}; texts: recall {recall}, precision {precision}"
    );
    assert!(poor.is_empty(), "{poor:?}");
    assert!(floor.mean <= mean, "the mean is {mean}");
    assert!(floor.recall <= recall, "the recall is {recall}");
    assert!(floor.precision <= precision, "the precision is {precision}");
}

fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(_))
}

#[test]
fn headlines_are_the_articles_own() {
    for page in pages(TEMPLATES).into_iter().chain(pages(READ)) {
        let title = parse(page.html.as_bytes()).article.title().to_owned();
        assert_eq!(title, page.headline, "{}", page.name);
    }
}

fn pages(templates: &'static str) -> Vec<Page> {
    templates.split("== ").skip(1).map(page).collect()
}

fn page(template: &'static str) -> Page {
    let (first, html) = template.split_once('\n').unwrap_or_default();
    let (name, headline) = first.split_once(" | ").unwrap_or((first, "The ferry sails again"));
    let (html_of_page, article) = (String::new(), Vec::new());
    let mut page = Page { name, headline, html: html_of_page, article, furniture: Vec::new() };
    let mut used: HashMap<char, usize> = HashMap::new();
    let mut parts = html.split('{');
    page.html.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (mark, after) = part.split_once('}').unwrap_or((part, ""));
        let letter = mark.chars().next().unwrap_or(' ');
        let text = match mark {
            "p" | "z" | "c" | "t" => {
                let idx = used.entry(letter).or_default();
                *idx += 1;
                texts(letter)[*idx - 1]
            }
            _ if "+-".contains(letter) => &mark[1..],
            _ => {
                // A brace of the page's own.
                page.html.push('{');
                page.html.push_str(part);
                continue;
            }
        };
        page.html.push_str(text);
        page.html.push_str(after);
        if "pz+".contains(letter) { page.article.push(text) } else { page.furniture.push(text) }
    }
    page
}

fn texts(letter: char) -> Vec<&'static str> {
    let of = |line: &'static str| line.strip_prefix(letter)?.strip_prefix(' ');
    TEXTS.lines().filter_map(of).collect()
}

/// The harmonic mean of precision and recall of the words, in hundredths.
fn f1(found: &str, wanted: &str) -> usize {
    let words = |text: &str| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()) {
            if word.is_ascii() {
                *counts.entry(word.to_lowercase()).or_default() += 1;
            } else {
                word.chars().for_each(|c| *counts.entry(c.to_string()).or_default() += 1);
            }
        }
        counts
    };
    let (found, wanted) = (words(found), words(wanted));
    let n_common: usize =
        wanted.iter().map(|(word, n)| *n.min(found.get(word).unwrap_or(&0))).sum();
    let all = found.values().sum::<usize>() + wanted.values().sum::<usize>();
    200 * n_common / all.max(1)
}
