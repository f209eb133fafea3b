//! Which rule found what, and why nothing was found.

use rostrum::parse::parse;
use rostrum::speakers::{Explanation, explain};

fn explained(sentence: &str) -> (String, Explanation) {
    let article = parse(["Title\n\n", sentence].concat().as_bytes()).article;
    let explanation = explain(&article);
    (article.text, explanation)
}

#[test]
fn what_is_found_has_its_rule_and_its_words() {
    let (text, explanation) = explained("According to Mayor Ada Holm, the roof leaks.");
    let [fired] = &explanation.found[..] else { panic!("{explanation:?}") };
    assert_eq!(fired.rule, "according to");
    assert_eq!(fired.source.of(&text), "Ada Holm");
    assert_eq!(fired.content[0].of(&text), "the roof leaks");
    assert_eq!(explanation.unheard.len(), 0);
    let [name] = &explanation.names[..] else { panic!("{explanation:?}") };
    assert_eq!(name.role.map(|role| role.of(&text)), Some("Mayor"));
    let word = |named: &str| explanation.words.iter().find(|(word, _)| word.of(&text) == named);
    assert_eq!(word("Mayor").map(|(_, classes)| &classes[..]), Some(&["role"][..]));
}

#[test]
fn what_is_not_found_has_a_reason() {
    let check = |sentence: &str, at: &str, part: &str| {
        let (text, explanation) = explained(sentence);
        let unheard = explanation.unheard.iter().find(|it| it.range.of(&text) == at);
        let reason = unheard.map_or("", |it| it.reason);
        assert!(reason.contains(part), "{sentence}: {reason:?}");
    };
    check("Ada Holm did not say that it leaks.", "say", "negated");
    check("It leaked, and then said the roof.", "said", "source");
    check("Did Ada Holm say so?", "say", "question");
    check("Ada Holm wore “a red hat” there.", "“a red hat”", "no cue");
}
