//! Pages as the usual programs make them: how much of the article is read from each, and how little besides.
//!
//! `tests/data/pages/templates.txt` holds the pages, of invented sites, each after a line `== name`. In them `{p}` and `{z}`
//! stand for the next paragraph of the article, `{c}` for prose that is not of it (comments, biographies, notices), and `{t}` for the headline
//! of another article; `texts.txt` has all of them, after their letter. `PRINT=1 cargo test --test parse templates -- --nocapture`
//! prints the score of each page and what is wrong there.

use rostrum::parse::parse;
use std::collections::HashMap;

const TEMPLATES: &str = include_str!("../data/pages/templates.txt");
const TEXTS: &str = include_str!("../data/pages/texts.txt");

/// The score that every page has at least: token F1 as in the evaluations of extractors, in hundredths.
const FLOOR: usize = 93;

/// The score that they have on average.
const MEAN: usize = 98;

struct Page {
    name: &'static str,
    html: String,
    article: Vec<&'static str>,
    furniture: Vec<&'static str>,
}

#[test]
fn articles_are_read_and_what_is_around_them_is_not() {
    let pages = pages();
    let mut scores = Vec::new();
    let mut poor = Vec::new();
    for page in &pages {
        let read = parse(page.html.as_bytes());
        let article = &read.article;
        let blocks: Vec<&str> = article.prose().map(|it| article.slice(it.range)).collect();
        let text = blocks.join("\n").replace('\u{3000}', "");
        let score = f1(&text, &page.article.join("\n"));
        scores.push(score);
        let missing = page.article.iter().filter(|it| !text.contains(**it));
        let unwanted = page.furniture.iter().filter(|it| text.contains(**it));
        let (missing, unwanted): (Vec<_>, Vec<_>) = (missing.collect(), unwanted.collect());
        let is_poor = score < FLOOR || !missing.is_empty();
        if std::env::var_os("PRINT").is_some() {
            println!("{score:3} {} “{}”", page.name, article.title());
            missing.iter().for_each(|it| println!("      missing: {it}"));
            unwanted.iter().for_each(|it| println!("      unwanted: {it}"));
            if score < MEAN {
                blocks.iter().for_each(|it| println!("      | {it}"));
            }
        }
        if is_poor {
            poor.push((page.name, score));
        }
    }
    let mean = scores.iter().sum::<usize>() / scores.len();
    println!("mean {mean}");
    assert!(poor.is_empty(), "{poor:?}");
    assert!(MEAN <= mean, "the mean is {mean}");
}

#[test]
fn headlines_are_the_articles_own() {
    for page in pages() {
        let title = parse(page.html.as_bytes()).article.title().to_owned();
        let own = if page.html.contains("渡轮") {
            "渡轮恢复航行"
        } else if page.html.contains("<h1>Five") {
            "Five things to know about the ferry"
        } else if page.html.contains("Oil lamp") {
            "Oil lamp, brass"
        } else {
            "The ferry sails again"
        };
        assert_eq!(title, own, "{}", page.name);
    }
}

fn pages() -> Vec<Page> {
    TEMPLATES.split("== ").skip(1).map(page).collect()
}

fn page(template: &'static str) -> Page {
    let (name, html) = template.split_once('\n').unwrap_or_default();
    let mut page = Page { name, html: String::new(), article: Vec::new(), furniture: Vec::new() };
    let mut used: HashMap<char, usize> = HashMap::new();
    let mut parts = html.split('{');
    page.html.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let mut chars = part.chars();
        let (letter, end) = (chars.next().unwrap_or(' '), chars.next());
        if end != Some('}') || !"pzct".contains(letter) {
            // A brace of the page's own.
            page.html.push('{');
            page.html.push_str(part);
            continue;
        }
        let idx = used.entry(letter).or_default();
        let text = texts(letter)[*idx];
        *idx += 1;
        page.html.push_str(text);
        page.html.push_str(chars.as_str());
        if "pz".contains(letter) { page.article.push(text) } else { page.furniture.push(text) }
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
