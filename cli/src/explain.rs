//! `rostrum explain "sentence or short text"`: what the rules see in it, what they find by which rule, and where they find
//! nothing, why. Tests: `tests/speakers/explain.rs`.

use rostrum::article::TextRange;
use rostrum::parse::parse;
use rostrum::speakers::explain;
use std::fmt::{self, Write};

/// Stands for the headline, so that a single sentence is not taken for one.
const HEADLINE: &str = "Explained";

/// What the rules see in a text, line by line. In it, an empty line, or `\n\n` written out, separates paragraphs.
pub fn explained(text: &str) -> String {
    let text = text.replace("\\n", "\n");
    let mut told = String::new();
    // A text takes what is written to it.
    let _ = tell(&text, &mut told);
    told
}

fn tell(text: &str, told: &mut String) -> fmt::Result {
    let article = parse([HEADLINE, "\n\n", text].concat().as_bytes()).article;
    let of = |range: &TextRange| range.of(&article.text);
    let all = |ranges: &[TextRange]| ranges.iter().map(of).collect::<Vec<_>>().join(" | ");
    let explanation = explain(&article);
    writeln!(told, "words")?;
    for (word, classes) in &explanation.words {
        writeln!(told, "  {:16}{}", of(word), classes.join(", "))?;
    }
    writeln!(told, "names")?;
    for it in &explanation.names {
        let role = it.role.as_ref().map_or_else(String::new, |role| format!(", {}", of(role)));
        writeln!(told, "  {:16}{:?} {}{role}", of(&it.mention), it.kind, of(&it.name))?;
    }
    writeln!(told, "found")?;
    for it in &explanation.found {
        writeln!(told, "  rule “{}”: {}", it.rule, it.what)?;
        writeln!(
            told,
            "    source   {}\n    cue      {}\n    content  {}",
            of(&it.source),
            of(&it.cue),
            all(&it.content)
        )?;
    }
    writeln!(told, "not found")?;
    for it in &explanation.unheard {
        writeln!(told, "  {}: {}", of(&it.range), it.reason)?;
        if !it.tried.is_empty() {
            writeln!(told, "    tried    {}", it.tried.join(", "))?;
        }
    }
    Ok(())
}
