//! Who said what as a table, for paper, where no mark can be clicked. It exists only while the page is printed. Tests:
//! `tests/page/paper.rs`.

use super::common::Common;
use super::effects::use_is_printing;
use super::lane::role;
use super::shell::rendered_by;
use super::words::Words;
use crate::speakers::{Statement, StatementKind};
use crate::state::Story;
use crate::timeline::time_of_day;
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct Printed {
    pub(super) common: Common,
}

rendered_by!(Printed, use_printed);

#[hook]
fn use_printed(props: &Printed) -> Html {
    let (story, words) = (&props.common.story, &props.common.words);
    if !use_is_printing() || story.proceedings.statements.is_empty() {
        return Html::default();
    }
    // In live coverage. Nothing else that stands in the text says where a statement is.
    let has_times = story.proceedings.statements.iter().any(|it| it.at.is_some());
    let columns = ["table.speaker", "table.how", "table.words"];
    html! {
        <table class="printed">
            <caption>{ words.text("panel") }</caption>
            <thead>
                <tr>
                    if has_times {
                        <th scope="col">{ words.text("axis.clock") }</th>
                    }
                    { for columns.map(|column| html! { <th scope="col">{ words.text(column) }</th> }) }
                </tr>
            </thead>
            <tbody>{ for story.proceedings.statements.iter().map(|it| row(story, words, it, has_times)) }</tbody>
        </table>
    }
}

fn row(story: &Story, words: &Words, statement: &Statement, has_times: bool) -> Html {
    let speaker = story.proceedings.speaker_of(statement);
    let cue = story.article.slice(statement.cue);
    html! {
        <tr>
            if has_times {
                <td>{ statement.at.map(|at| time_of_day(at.hour(), at.minute())) }</td>
            }
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
