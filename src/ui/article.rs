//! The article's blocks: numbered paragraphs, and the rest as the elements they are.
//!
//! Each block is one element of the class `block`, in order; lists go around the blocks, and times of day between them.

use super::choices::Marks;
use super::common::Common;
use super::effects::{use_is_printing, use_turns};
use super::headings::HeadingLevel;
use super::lane::role;
use super::passage::{Overlay, passage};
use super::scroller::Scroller;
use super::shell::{Render, keyed, rendered_by};
use super::surface::Surface;
use crate::article::{Block, BlockKind, ListKind, TextRange, Time};
use crate::decimal::decimal;
use crate::speakers::Statement;
use crate::state::{Action, Story, Via};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, ShadowRoot};
use yew::functional::HookContext;
use yew::prelude::*;

/// With more blocks than this, the browser lays out only those near the screen.
const LONG: usize = 300;

/// Whether an article is so long that only the part near the screen is laid out.
pub(super) fn is_long(story: &Story) -> bool {
    LONG < story.article.blocks.len()
}

/// How many blocks are drawn together and, in a long article, laid out together. With more, the next thing a reader does has
/// to wait; with fewer, the browser has more to watch in every frame.
const STRETCH: usize = 24;

/// The text of the story. Clicking a statement selects its mark.
///
/// Of a long one, the start is drawn first and the rest in later tasks, unless the reader may be anywhere in it.
#[derive(PartialEq)]
pub(super) struct ArticleView {
    pub(super) common: Common,
    pub(super) overlay: Overlay,
    pub(super) heading_level: HeadingLevel,
    /// Whether all of it must be there now: something leads into it, or is painted over it.
    pub(super) is_needed: bool,
    /// Whether statements are marked: only those that are can be chosen.
    pub(super) marks: Marks,
}

rendered_by!(ArticleView, use_article);

#[hook]
fn use_article(props: &ArticleView) -> Html {
    let onclick = use_callback(
        (props.common.story.clone(), props.marks, props.common.dispatch.clone()),
        |event: MouseEvent, (story, marks, dispatch)| {
            if *marks == Marks::On
                && let Some(mark_idx) = clicked_statement(&event).and_then(|id| story.mark_of(&id))
            {
                dispatch.emit(Action::Select(mark_idx, Via::Passage));
            }
        },
    );
    let stretches = stretches(&props.common.story);
    let is_printing = use_is_printing();
    // What has been needed once stays.
    let is_needed =
        use_mut_ref(|| !is_long(&props.common.story) || is_reader_within(&props.common.surface));
    let is_needed = {
        let mut it = is_needed.borrow_mut();
        *it |= props.is_needed | is_printing;
        *it
    };
    let n_turns = use_turns(if is_needed { 0 } else { stretches.len() - 1 });
    let n_drawn = if is_needed { stretches.len() } else { 1 + n_turns };
    let views = stretches.into_iter().take(n_drawn).map(|blocks| {
        let overlay = props.overlay.within(cover(&props.common.story, &blocks));
        let key = blocks.start;
        keyed(
            key,
            StretchView {
                story: props.common.story.clone(),
                blocks,
                overlay,
                heading_level: props.heading_level,
            },
        )
    });
    html! { <div class="story" part="article" lang={props.common.story.article.language.clone()} dir="auto" {onclick}>{ for views }</div> }
}

/// The blocks that are drawn together; never none. Each stretch starts with a paragraph, so that neither a list nor the margin
/// of a heading is cut.
fn stretches(story: &Story) -> Vec<Range<usize>> {
    let blocks = &story.article.blocks;
    let (mut stretches, mut from) = (Vec::new(), 0);
    for (start, block) in blocks.iter().enumerate() {
        if block.kind == BlockKind::Paragraph && STRETCH <= start - from {
            stretches.push(from..start);
            from = start;
        }
    }
    stretches.push(from..blocks.len());
    stretches
}

/// The text from the first of `blocks` to the last.
fn cover(story: &Story, blocks: &Range<usize>) -> TextRange {
    let blocks = story.article.blocks.get(blocks.clone()).unwrap_or_default();
    let start = blocks.first().map_or(0, |block| block.range.start);
    TextRange::new(start, blocks.last().map_or(start, |block| block.range.end))
}

/// Whether the reader of what is on the page until the article is drawn may be beyond its start, by scrolling, selecting or
/// focusing.
fn is_reader_within(surface: &Surface) -> bool {
    let Some(root) = surface.root() else { return false };
    let host = root.get_root_node().dyn_into::<ShadowRoot>().map(|root| root.host());
    let host = host.unwrap_or_else(|_| root.clone());
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    host.get_bounding_client_rect().top() < Scroller::of(&host).view().edge()
        || host.matches(":focus-within").unwrap_or_default()
        || selection.is_some_and(|it| !it.is_collapsed())
}

/// Some of the blocks, with the lists and times of day around them.
#[derive(PartialEq)]
struct StretchView {
    story: Rc<Story>,
    /// The indices of its blocks.
    blocks: Range<usize>,
    overlay: Overlay,
    heading_level: HeadingLevel,
}

impl Render for StretchView {
    fn render(&self, _: &mut HookContext) -> Html {
        let Self { story, blocks, overlay, .. } = self;
        let before = story.article.blocks.get(..blocks.start).unwrap_or_default();
        let n_before = before.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
        let mut paragraphs = n_before + 1..;
        let mut at = before.last().and_then(|block| block.at);
        let range = cover(story, blocks);
        let is_inside = |it: &Statement| it.extent.intersects(range);
        let statements = &story.proceedings.statements;
        let first = statements.iter().position(is_inside).unwrap_or_default();
        let statements = first..statements.iter().rposition(is_inside).map_or(first, |it| it + 1);
        let mut lists: Vec<(ListKind, Vec<Html>)> = Vec::new();
        let mut shown: Vec<Html> = Vec::new();
        for &block in story.article.blocks.get(blocks.clone()).unwrap_or_default() {
            let number = (block.kind == BlockKind::Paragraph).then(|| paragraphs.next()).flatten();
            let is_new = at != block.at;
            at = block.at;
            let text =
                passage(story, block.range, statements.clone(), &overlay.within(block.range));
            let view = block_view(self, block, number, text);
            let list = match block.kind {
                BlockKind::ListItem(list) if !is_new => Some(list),
                _ => None,
            };
            if lists.last().map(|(kind, _)| *kind) != list {
                shown.extend(lists.drain(..).map(list_view));
            }
            if let Some(time) = at.filter(|_| is_new) {
                shown.push(clock(time));
            }
            match (block.kind, lists.last_mut()) {
                (BlockKind::ListItem(_), Some((_, items))) => items.push(view),
                (BlockKind::ListItem(list), None) => lists.push((list, vec![view])),
                _ => shown.push(view),
            }
        }
        shown.extend(lists.into_iter().map(list_view));
        if is_long(story) {
            html! { <div class="stretch">{ for shown }</div> }
        } else {
            shown.into_iter().collect()
        }
    }
}

fn list_view((kind, items): (ListKind, Vec<Html>)) -> Html {
    match kind {
        ListKind::Unordered => html! { <ul>{ for items }</ul> },
        ListKind::Ordered => html! { <ol>{ for items }</ol> },
    }
}

/// The time of day of the blocks that follow.
fn clock(time: Time) -> Html {
    let time = crate::timeline::time_of_day(time.hour(), time.minute());
    html! { <time datetime={time.clone()}>{ time }</time> }
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

/// A block with its `text`; `number` is that of a paragraph, from 1.
fn block_view(props: &StretchView, block: Block, number: Option<usize>, text: Html) -> Html {
    match block.kind {
        BlockKind::Paragraph => html! {
            <p class="block" data-paragraph={number.map(decimal)}>
                { text }
                { sides(&props.story, block.range) }
            </p>
        },
        BlockKind::Heading(level) => props.heading_level.block(level.saturating_sub(1), text),
        BlockKind::ListItem(_) => html! { <li class="block">{ text }</li> },
        BlockKind::BlockQuote => html! { <blockquote class="block">{ text }</blockquote> },
        BlockKind::Figure(idx) => html! {
            <figure class="block">
                if let Some(image) = props.story.article.images.get(idx) {
                    <img src={image.src.clone()} alt={image.alt.clone()} loading="lazy" />
                }
                if !block.range.is_empty() {
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
            <i data-name={speaker.name.clone()} data-role={role(speaker)} data-tone={tone.map(decimal)} />
        })
    };
    html! { <span class="sides" aria-hidden="true">{ for speaker_idxs.into_iter().filter_map(side) }</span> }
}
