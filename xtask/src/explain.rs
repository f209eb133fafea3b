//! `cargo xtask explain "sentence or short text"`: what the rules see in it, what they find by which rule, and where they find
//! nothing, why. Tests: `tests/speakers/explain.rs`.

use crate::Outcome;
use rostrum::article::TextRange;
use rostrum::parse::parse;
use rostrum::speakers::explain;
use std::ffi::OsString;

/// Stands for the headline, so that a single sentence is not taken for one.
const HEADLINE: &str = "Explained";

/// Explains each text by itself. In one, an empty line separates paragraphs.
pub fn run(texts: &[OsString]) -> Outcome {
    if texts.is_empty() {
        return Err("Which sentence? cargo xtask explain \"Ada Holm said it rained.\"".to_owned());
    }
    for text in texts {
        one(&text.to_string_lossy().replace("\\n", "\n"));
    }
    Ok(())
}

fn one(text: &str) {
    let article = parse([HEADLINE, "\n\n", text].concat().as_bytes()).article;
    let of = |range: &TextRange| range.of(&article.text);
    let all = |ranges: &[TextRange]| ranges.iter().map(of).collect::<Vec<_>>().join(" | ");
    let explanation = explain(&article);
    println!("words");
    for (word, classes) in &explanation.words {
        println!("  {:16}{}", of(word), classes.join(", "));
    }
    println!("names");
    for it in &explanation.names {
        let role = it.role.as_ref().map_or_else(String::new, |role| format!(", {}", of(role)));
        println!("  {:16}{:?} {}{role}", of(&it.mention), it.kind, of(&it.name));
    }
    println!("found");
    for it in &explanation.found {
        println!("  rule “{}”: {}", it.rule, it.what);
        println!(
            "    source   {}\n    cue      {}\n    content  {}",
            of(&it.source),
            of(&it.cue),
            all(&it.content)
        );
    }
    println!("not found");
    for it in &explanation.unheard {
        println!("  {}: {}", of(&it.range), it.reason);
        if !it.tried.is_empty() {
            println!("    tried    {}", it.tried.join(", "));
        }
    }
}
