//! The article's blocks: paragraphs with an anchor each, and the credits below them.

use super::passage::{Overlay, passage};
use crate::article::{Block, BlockKind};
use crate::state::{Action, Story};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ArticleViewProps {
    pub(super) story: Rc<Story>,
    /// Refers to the element whose children are the blocks.
    pub(super) text: NodeRef,
    pub(super) overlay: Overlay,
    pub(super) dispatch: Callback<Action>,
}

/// The text of the story. A click on a statement selects its mark.
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
    let blocks = props.story.article.blocks.iter().map(|&block| {
        let number = (block.kind == BlockKind::Paragraph).then(|| paragraphs.next()).flatten();
        let overlay = props.overlay.within(block.range);
        html! { <BlockView key={block.range.start} story={props.story.clone()} {block} {number} {overlay} /> }
    });
    html! { <div ref={props.text.clone()} class="story" part="article" lang="" dir="auto" {onclick}>{ for blocks }</div> }
}

/// The id of the innermost statement that was clicked; none where the click ends a selection of text.
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
}

#[component]
fn BlockView(props: &BlockViewProps) -> Html {
    let text = passage(&props.story, props.block.range, &props.overlay);
    match props.block.kind {
        BlockKind::Paragraph => html! {
            <p data-paragraph={props.number.map(|number| number.to_string())}>{ text }</p>
        },
        BlockKind::Credits => html! { <footer part="footer">{ text }</footer> },
    }
}
