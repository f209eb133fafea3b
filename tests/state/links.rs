//! What links ask of the state: whose jump the page's URL is to tell of, links that lead nowhere, and the words by which a
//! browser finds a statement.

use super::{after, start};
use rostrum::parse::parse;
use rostrum::state::{Action, Choice, State, Story, Target, Via, step};
use rostrum::timeline::Turn;

/// The mark that the reader has opened by their own act.
fn opened(state: &State) -> Option<usize> {
    state.opened.map(|opened| opened.mark_idx)
}

#[test]
fn what_the_reader_opens_is_told_from_where_the_page_sends_them() {
    assert_eq!(opened(&after([Action::Open(3, Via::Mark)])), Some(3));
    let next = after([Action::TurnStatement(Turn::Next)]);
    assert_eq!(opened(&next), next.selected);
    assert!(next.selected.is_some());

    let shown = after([Action::Show(3)]);
    assert_eq!((shown.selected, opened(&shown)), (Some(3), None));
    assert_eq!(shown.jump.map(|jump| jump.target), Some(Target::Passage));
    assert_eq!(opened(&after([Action::Select(3, Via::Passage)])), None);
    assert_eq!(opened(&after([Action::Open(usize::MAX, Via::Mark)])), None);
    let matched = after([Action::Search("innovation".into()), Action::TurnMatch(Turn::Next)]);
    assert_eq!(opened(&matched), None, "a match is no statement");
}

#[test]
fn what_is_opened_again_leads_there_again() {
    let open = || Action::Open(3, Via::Mark);
    assert_ne!(after([open()]).opened, after([open(), open()]).opened);
    let elsewhere = after([open(), Action::Top, Action::Show(4)]);
    assert_eq!(elsewhere.opened, after([open()]).opened, "what the page does is not the reader's");
}

#[test]
fn a_result_that_is_a_statement_is_opened() {
    let found = after([Action::Type { query: "innovation".into(), caret: 10 }]);
    let mut n_statements = 0;
    for (option_idx, option) in found.search.options().iter().enumerate() {
        let Choice::Hit(hit) = option else { continue };
        let chosen = step(found.clone(), Action::Choose(option_idx));
        assert_eq!(opened(&chosen), chosen.selected);
        assert_eq!(chosen.selected.is_some(), hit.statement_idx.is_some());
        assert!(matches!(chosen.jump.map(|jump| jump.target), Some(Target::Words(_))));
        assert!(chosen.selected.is_none() || chosen.via == Via::Search);
        n_statements += usize::from(hit.statement_idx.is_some());
    }
    assert!(0 < n_statements && n_statements < found.search.options().len());
}

#[test]
fn that_a_statement_is_gone_is_said_until_another_is_selected() {
    assert!(!start().is_gone);
    assert!(after([Action::Miss(true)]).is_gone);
    assert!(after([Action::Miss(true), Action::Select(usize::MAX, Via::Mark)]).is_gone);
    let (select, open) = (Action::Select(3, Via::Passage), Action::Open(3, Via::Mark));
    for action in [select, open, Action::Show(3), Action::Miss(false)] {
        assert!(!after([Action::Miss(true), action.clone()]).is_gone, "{action:?}");
    }
}

/// Checks by which words the first statement of an article is found.
#[track_caller]
fn check(article: &str, expect: &[&str]) {
    let story = Story::from(parse(article.as_bytes()));
    let statement = story.proceedings.statements.first().expect("somebody speaks");
    assert_eq!(story.landmarks(statement), expect);
}

#[test]
fn a_short_statement_is_found_by_all_its_words() {
    check("The mill\n\n“Oak  is dear,” Ada Holm said. “It lasts.”", &["“Oak is dear,”"]);
    check("The mill\n\nAda Holm stressed the need for oak.", &["the need for oak"]);
}

#[test]
fn a_long_one_is_found_by_its_ends() {
    let numbers = |range: std::ops::Range<u32>| range.map(|n| n.to_string()).collect::<Vec<_>>();
    let article =
        |last| format!("The mill\n\n“Oak {} last,” Ada Holm said.", numbers(100..last).join(" "));
    // 299 characters, with the quotation marks; then 303.
    check(&article(172), &[&format!("“Oak {} last,”", numbers(100..172).join(" "))]);
    check(&article(173), &["“Oak 100 101 102 103", "169 170 171 172 last,”"]);
}

#[test]
fn without_spaces_words_end_with_a_sign() {
    let clause = "我们将继续推进新能源汽车产业的高质量发展，";
    let words = format!("我们欢迎各位，{}谢谢大家。", clause.repeat(16));
    let article = format!(
        "{{\"headline\": \"开幕\", \"language\": \"zh\", \"body\": [\"景俊海说：“{words}”\"],
            \"statements\": [{{ \"speaker\": \"景俊海\", \"text\": \"{words}\" }}]}}"
    );
    let start = format!("我们欢迎各位，{}", clause.repeat(4));
    let end = format!("{}谢谢大家。", clause.repeat(4));
    check(&article, &[start.trim_end_matches('，'), &end]);
}

#[test]
fn words_on_several_lines_are_found_by_their_ends() {
    check(
        "<article><h1>The mill</h1><p>“Oak is dear<br>and lasts long,” Ada Holm said.</p></article>",
        &["“Oak is dear", "and lasts long,”"],
    );
}
