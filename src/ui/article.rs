//! The article's blocks: numbered paragraphs, and the rest as the elements they are.
//!
//! Each block is one element of the class `block`, in order; lists go around the blocks, and times of day between them.

use super::headings::HeadingLevel;
use super::lane::role;
use super::passage::{Overlay, passage};
use crate::article::{Block, BlockKind, ListKind, TextRange, Time};
use crate::state::{Action, Story};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

/// With more blocks than this, the browser lays out only those near the screen.
const LONG: usize = 300;

/// Whether an article is so long that only the part near the screen is laid out.
pub(super) fn is_long(story: &Story) -> bool {
    LONG < story.article.blocks.len()
}

#[derive(Properties, PartialEq)]
pub(super) struct ArticleViewProps {
    pub(super) story: Rc<Story>,
    pub(super) overlay: Overlay,
    pub(super) heading_level: HeadingLevel,
    pub(super) dispatch: Callback<Action>,
}

/// The text of the story. Clicking a statement selects its mark.
#[component]
pub(super) fn ArticleView(props: &ArticleViewProps) -> Html {
    let onclick = use_callback(
        (props.story.clone(), props.dispatch.clone()),
        |event: MouseEvent, (story, dispatch)| {
            if let Some(mark_idx) = clicked_statement(&event).and_then(|id| story.mark_of(&id)) {
                dispatch.emit(Action::Select(mark_idx));
            }
        },
    );
    let mut paragraphs = 1..;
    let mut at = None;
    let mut lists: Vec<(ListKind, Vec<Html>)> = Vec::new();
    let mut shown: Vec<Html> = Vec::new();
    for &block in &props.story.article.blocks {
        let number = (block.kind == BlockKind::Paragraph).then(|| paragraphs.next()).flatten();
        let overlay = props.overlay.within(block.range);
        let is_new = at != block.at;
        at = block.at;
        let view = html! { <BlockView key={block.range.start} story={props.story.clone()} {block} {number} {overlay} heading_level={props.heading_level} /> };
        let list = match block.kind {
            BlockKind::ListItem(list) if !is_new => Some(list),
            _ => None,
        };
        if lists.last().map(|(kind, _)| *kind) != list {
            shown.extend(lists.drain(..).map(list_view));
        }
        if let Some(time) = at.filter(|_| is_new) {
            shown.push(clock(time, block));
        }
        match (block.kind, lists.last_mut()) {
            (BlockKind::ListItem(_), Some((_, items))) => items.push(view),
            (BlockKind::ListItem(list), None) => lists.push((list, vec![view])),
            _ => shown.push(view),
        }
    }
    shown.extend(lists.into_iter().map(list_view));
    html! { <div class="story" part="article" data-long={is_long(&props.story).then_some("true")} lang={props.story.article.language.clone()} dir="auto" {onclick}>{ for shown }</div> }
}

fn list_view((kind, items): (ListKind, Vec<Html>)) -> Html {
    match kind {
        ListKind::Unordered => html! { <ul>{ for items }</ul> },
        ListKind::Ordered => html! { <ol>{ for items }</ol> },
    }
}

/// The time of day of the blocks that follow.
fn clock(time: Time, block: Block) -> Html {
    let time = super::axis::time(time.hour(), time.minute());
    html! { <time key={format!("at-{}", block.range.start)} datetime={time.clone()}>{ time }</time> }
}

/// The id of the innermost statement that was clicked; `None` if the click ends a text selection.
fn clicked_statement(event: &MouseEvent) -> Option<String> {
    let is_selecting =
        web_sys::window()?.get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
    let target: Element = event.target()?.dyn_into().ok()?;
    if is_selecting {
        None
    } else {
        target.closest("[data-statement]").ok()??.get_attribute("data-statement")
    }
}

#[derive(Properties, PartialEq)]
struct BlockViewProps {
    story: Rc<Story>,
    block: Block,
    /// The number of a paragraph, from 1.
    number: Option<usize>,
    overlay: Overlay,
    heading_level: HeadingLevel,
}

#[component]
fn BlockView(props: &BlockViewProps) -> Html {
    let text = passage(&props.story, props.block.range, &props.overlay);
    match props.block.kind {
        BlockKind::Paragraph => html! {
            <p class="block" data-paragraph={props.number.map(|number| number.to_string())}>
                { text }
                { sides(&props.story, props.block.range) }
            </p>
        },
        BlockKind::Heading(level) => {
            props.heading_level.heading(level.saturating_sub(1), "heading block", text)
        }
        BlockKind::ListItem(_) => html! { <li class="block">{ text }</li> },
        BlockKind::BlockQuote => html! { <blockquote class="block">{ text }</blockquote> },
        BlockKind::Figure(idx) => html! {
            <figure class="block">
                if let Some(image) = props.story.article.images.get(idx) {
                    <img src={image.src.clone()} alt={image.alt.clone()} loading="lazy" />
                }
                if !props.block.range.is_empty() {
                    <figcaption>{ text }</figcaption>
                }
            </figure>
        },
        BlockKind::Caption => html! { <p class="block caption">{ text }</p> },
        BlockKind::Credits => html! { <footer class="block" part="footer">{ text }</footer> },
    }
}

/// Who speaks in a passage, for the margin of a wide column. The names are attributes that the stylesheet displays:
/// they are not part of the text, so nobody hears, finds or copies them twice.
fn sides(story: &Story, range: TextRange) -> Html {
    let statements = &story.proceedings.statements;
    let start = statements.partition_point(|it| it.extent.start < range.start);
    let end = statements.partition_point(|it| it.extent.start < range.end);
    let mut speaker_idxs: Vec<usize> = Vec::new();
    for statement in statements.get(start..end).unwrap_or_default() {
        if !speaker_idxs.contains(&statement.speaker_idx) {
            speaker_idxs.push(statement.speaker_idx);
        }
    }
    if speaker_idxs.is_empty() {
        return Html::default();
    }
    let side = |speaker_idx| {
        let speaker = story.proceedings.speakers.get(speaker_idx)?;
        let tone = story.timeline.lane_of(speaker_idx).and_then(|lane| lane.tone);
        Some(html! {
            <i data-name={speaker.name.clone()} data-role={role(speaker)} data-tone={tone.map(|tone| tone.to_string())} />
        })
    };
    html! { <span class="sides" aria-hidden="true">{ for speaker_idxs.into_iter().filter_map(side) }</span> }
}
