//! Runs the examples of the rules, and checks that every rule and every verb can be reached.

use super::*;
use crate::article::{Article, Block, BlockKind, TextRange};
use crate::speakers::lexicon::{Lexicon, verbs};
use crate::speakers::names::Names;
use crate::speakers::pauses::{Pauses, in_one_go};
use crate::speakers::prose::Prose;

/// What `rule` finds in `text`, in brackets.
fn found_by(rule: &Rule, text: &str) -> Vec<String> {
    // A headline is marked with `# `.
    let (headline, body) = match text.strip_prefix("# ").and_then(|rest| rest.split_once("\n\n")) {
        Some((headline, body)) => (TextRange::new(2, 2 + headline.len()), body),
        None => (TextRange::default(), text),
    };
    let mut at = text.len() - body.len();
    let blocks = body.split("\n\n").map(|paragraph| {
        let range = TextRange::new(at, at + paragraph.len());
        at = range.end + 2;
        Block::new(BlockKind::Paragraph, range)
    });
    let blocks = blocks.collect();
    let article = Article { text: text.to_owned(), headline, blocks, ..Article::default() };
    let pauses = Pauses { is_due: &|_| false };
    in_one_go(async {
        let prose = Prose::read(&article, Lexicon::shared(), pauses).await;
        let names = Names::find(&prose, pauses).await;
        let found = Finder::new(&prose, &names, &[]).run(pauses).await;
        let of_rule = found.into_iter().filter(|it| RULES[it.rule_idx].name == rule.name);
        let parts = of_rule.flat_map(|it| it.content);
        parts.map(|part| prose.range(part).of(&article.text).to_owned()).collect()
    })
}

/// The texts in brackets.
fn marked(text: &str) -> Vec<String> {
    text.split('[').skip(1).filter_map(|rest| rest.split(']').next()).map(str::to_owned).collect()
}

#[test]
fn rules_find_what_their_examples_say() {
    let mut wrong = Vec::new();
    for rule in &RULES {
        assert!(!rule.matches.is_empty() && !rule.spares.is_empty(), "{}", rule.name);
        for &text in rule.matches.iter().chain(rule.spares) {
            let expected = marked(text);
            let mut found = found_by(rule, &text.replace(['[', ']'], ""));
            // An example is for one rule: others may read the rest of it.
            found.retain(|part| expected.is_empty() || expected.contains(part));
            if found != expected {
                wrong.push(format!("{}: {text}\n  found {found:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_can_run() {
    for rule in &RULES {
        assert_eq!(rule.when == When::Word, rule.triggers != Class::NONE, "{}", rule.name);
    }
}

#[test]
fn some_rule_reaches_every_verb() {
    for (verb, class) in verbs() {
        assert!(class.is(CUE_VERB), "{verb}");
    }
}
