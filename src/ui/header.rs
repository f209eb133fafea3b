//! The headline with what stands around it: place and date of the event, date of publication, reading time, turnout.

use super::passage::{Overlay, passage};
use super::words;
use crate::state::Story;
use yew::prelude::*;

pub(super) fn header(story: &Story, overlay: &Overlay) -> Html {
    let event = &story.proceedings.event;
    let where_and_when = [event.place.clone(), event.date.map(words::long_date)];
    let kicker = where_and_when.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let has_headline = !story.article.headline.is_empty();
    let has_text = !story.article.blocks.is_empty();
    html! {
        <header part="header">
            if !kicker.is_empty() {
                <p class="kicker">{ kicker }</p>
            }
            if has_headline {
                <h1>{ passage(story, story.article.headline, overlay) }</h1>
            }
            if has_text {
                <p class="byline">
                    if let Some(date) = story.article.published {
                        <time datetime={date.to_string()}>{ words::long_date(date) }</time>
                    }
                    <span>{ words::reading_time(&story.article) }</span>
                    if let Some(turnout) = words::turnout(&story.proceedings) {
                        <span>{ turnout }</span>
                    }
                </p>
            }
        </header>
    }
}
