//! The headline and what goes with it: place and date of the event, date of publication, reading time, how many statements there are.

use super::headings::HeadingLevel;
use super::passage::{Overlay, passage};
use super::words::Words;
use crate::state::Story;
use yew::prelude::*;

pub(super) fn header(story: &Story, words: &Words, level: HeadingLevel, overlay: &Overlay) -> Html {
    let event = &story.proceedings.event;
    let (place, date) = (event.place.clone(), event.date.map(|date| words.long_date(date)));
    let dot = place.as_ref().and(date.as_ref()).map(|_| " · ");
    let has_headline = !story.article.headline.is_empty();
    let has_text = !story.article.blocks.is_empty();
    html! {
        <header part="header">
            if place.is_some() || date.is_some() {
                <p class="kicker"><bdi>{ place }</bdi>{ dot }<bdi>{ date }</bdi></p>
            }
            if has_headline {
                <div lang={story.article.language.clone()} dir="auto">
                    { level.heading(0, passage(story, story.article.headline, 0..story.proceedings.statements.len(), overlay)) }
                </div>
            }
            if has_text {
                <p class="byline">
                    if let Some(date) = story.article.published {
                        <time datetime={date.to_string()}>{ words.long_date(date) }</time>
                    }
                    <span>{ words.reading_time(&story.article) }</span>
                    if let Some(summary) = words.summary(&story.proceedings) {
                        <span>{ summary }</span>
                    }
                </p>
            }
        </header>
    }
}
