//! Who said what as a table, for paper, where no mark can be clicked. It exists only while the page is printed.

use super::effects::use_is_printing;
use super::lane::role;
use super::shell::rendered_by;
use super::words::Words;
use crate::article::BlockKind;
use crate::speakers::{Statement, StatementKind};
use crate::state::Story;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Printed {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
}

rendered_by!(Printed, use_printed);

#[hook]
fn use_printed(props: &Printed) -> Html {
    let (story, words) = (&props.story, &props.words);
    if !use_is_printing() || story.proceedings.statements.is_empty() {
        return Html::default();
    }
    let columns = ["table.place", "table.speaker", "table.how", "table.words"];
    html! {
        <table class="printed">
            <caption>{ words.text("panel") }</caption>
            <thead>
                <tr>{ for columns.map(|column| html! { <th scope="col">{ words.text(column) }</th> }) }</tr>
            </thead>
            <tbody>{ for story.proceedings.statements.iter().map(|it| row(story, words, it)) }</tbody>
        </table>
    }
}

fn row(story: &Story, words: &Words, statement: &Statement) -> Html {
    let speaker = story.proceedings.speaker_of(statement);
    let blocks = story.article.blocks.iter();
    let before = blocks.take_while(|block| block.range.start <= statement.extent.start);
    let nth = before.filter(|block| block.kind == BlockKind::Paragraph).count();
    let cue = story.article.slice(statement.cue);
    html! {
        <tr>
            <td>{ ["¶", &words.number(nth)].concat() }</td>
            <td>
                <b>{ speaker.map(|speaker| speaker.name.clone()) }</b>
                { speaker.and_then(role).map(|role| [", ", &role].concat()) }
            </td>
            <td>{ words.kind(statement.kind.into()) }</td>
            <td>
                if !cue.is_empty() && statement.kind != StatementKind::Act {
                    <i>{ cue }</i>{ " " }
                }
                { story.statement_words(statement) }
            </td>
        </tr>
    }
}
