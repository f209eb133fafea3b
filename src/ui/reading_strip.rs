//! The reading strip: a thin bar at the foot of the window while the panel is scrolled out of sight. It says where in the article
//! the reader is and who speaks there, and keeps the next statement, the next match and the way back within reach.
//!
//! **It is in the top layer and shifts nothing**; it stands above whatever bar the page has at its foot, and above an open card.
//! Tests: `tests/page/reading_strip.rs`.

use super::common::{Common, Given};
use super::effect::use_effect_on;
use super::look::{numbers, set_numbers};
use super::search::step_buttons;
use super::sheet::use_popover;
use super::shell::rendered_by;
use super::sight::{ReadingPlace, use_followed_place, use_is_out_of_sight};
use super::strip::piece;
use crate::article::TextRange;
use crate::decimal::decimal;
use crate::state::{Action, Story, Via, View};
use crate::timeline::{AxisKind, Strip, Turn, statement_at};
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::prelude::*;

#[derive(PartialEq)]
pub(super) struct ReadingStripView {
    /// The panel that it stands in for.
    pub(super) panel: NodeRef,
    /// The widget.
    pub(super) root: NodeRef,
    pub(super) common: Common,
    pub(super) selected: Option<usize>,
    /// Whether a card is open.
    pub(super) is_card_open: bool,
    pub(super) view: View,
    pub(super) has_query: bool,
    pub(super) n_matches: usize,
    pub(super) hit_idx: usize,
}

rendered_by!(ReadingStripView, use_reading_strip);

#[hook]
fn use_reading_strip(props: &ReadingStripView) -> Html {
    let Given { story, words, dispatch, .. } = &*props.common;
    let strip = use_node_ref();
    let is_out_of_sight = use_is_out_of_sight(&props.panel);
    let place = use_followed_place(&props.common.surface, is_out_of_sight);
    // An open card says who speaks, and leads on.
    let is_shown = is_out_of_sight && place.is_some() && (!props.is_card_open || props.has_query);
    let here = place.and_then(|place| place.offset(story));
    let statement_idx = here
        .and_then(|(block, at)| statement_at(&story.proceedings.statements, block, at))
        .filter(|_| is_shown);
    let laid_out = use_memo(story.clone(), |story| story.timeline.strip(AxisKind::Reading));
    use_popover(&strip, is_shown);
    use_stand(props, &strip, is_shown, place);
    let speaker = statement_idx
        .and_then(|idx| story.proceedings.statements.get(idx))
        .and_then(|it| Some((it.speaker_idx, story.proceedings.speaker_of(it)?)));
    let tone = speaker.and_then(|(idx, _)| story.timeline.lane_of(idx)?.tone).map(decimal);
    let start = here.map(|(_, at)| story.timeline.scale.position(at)).unwrap_or_default();
    html! {
        <div ref={strip} class="reading-strip" part="reading-strip" popover="manual" hidden={!is_shown} role="group" aria-label={words.text("reading")}>
            { turn_button(props, here, Turn::Previous, "reading.previous", "‹") }
            { turn_button(props, here, Turn::Next, "reading.next", "›") }
            <div class="way" aria-hidden="true">
                { pieces(story, &laid_out) }
                <b ~style={numbers(&[("--start", start)])} />
            </div>
            <span class="who" data-tone={tone} dir="auto">{ speaker.map(|(_, it)| it.name.clone()) }</span>
            if props.has_query {
                <span class="found">{ words.count(props.hit_idx, props.n_matches) }</span>
                { step_buttons(words, props.n_matches, dispatch) }
            }
            <button type="button" class="step" aria-label={words.text("top")} title={words.text("top")}
                onclick={dispatch.reform(|_| Action::Top)}>{ "↑" }</button>
        </div>
    }
}

/// The button to the statement before or after the selected one or, where none is selected, before or after where the reader is.
fn turn_button(
    props: &ReadingStripView,
    here: Option<(TextRange, usize)>,
    turn: Turn,
    label: &'static str,
    sign: &'static str,
) -> Html {
    let Given { story, words, dispatch, .. } = &*props.common;
    let ReadingStripView { view, .. } = props;
    let action = match props.selected {
        Some(_) => {
            let stands_out = |idx| view.stands_out(idx);
            let next = story.timeline.turn_statement(props.selected, turn, &stands_out);
            next.map(|_| Action::TurnStatement(turn))
        }
        None => here
            .and_then(|(_, at)| beside(story, view, at, turn))
            .map(|mark_idx| Action::Open(mark_idx, Via::Key)),
    };
    let is_end = action.is_none();
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        if let Some(action) = &action {
            dispatch.emit(action.clone());
        }
    };
    html! {
        <button type="button" class="step" aria-label={words.text(label)} title={words.text(label)}
            aria-disabled={is_end.then_some("true")} {onclick}>{ sign }</button>
    }
}

/// The mark of the next statement, of those that stand out, before or after a position in the text.
fn beside(story: &Story, view: &View, at: usize, turn: Turn) -> Option<usize> {
    let mut statements = story.proceedings.statements.iter().enumerate();
    let stands_out = |speaker_idx| view.stands_out(speaker_idx);
    let (idx, _) = match turn {
        Turn::Next => statements.find(|(_, it)| at < it.extent.end && stands_out(it.speaker_idx)),
        Turn::Previous => {
            statements.rfind(|(_, it)| it.extent.end <= at && stands_out(it.speaker_idx))
        }
    }?;
    story.timeline.mark_of_statement(idx)
}

/// The statements on their way through the article, as in the strip of a narrow panel.
fn pieces(story: &Story, strip: &Strip) -> Html {
    strip.pieces.iter().map(|it| piece(story, it, false)).collect()
}

/// Puts the strip over the foot of the article's column, above what else is at the foot of the window; looked at again
/// whenever the reader has moved.
#[hook]
fn use_stand(
    props: &ReadingStripView,
    strip: &NodeRef,
    is_shown: bool,
    place: Option<ReadingPlace>,
) {
    let (root, surface) = (props.root.clone(), props.common.surface.clone());
    use_effect_on(
        (strip.clone(), is_shown, place, props.is_card_open, props.selected),
        move |(strip, is_shown, ..)| {
            let (strip, root) = (strip.cast::<Element>(), root.cast::<Element>());
            let (Some(strip), Some(root)) = (strip.filter(|_| *is_shown), root) else { return };
            let drawn = || root.query_selector("[part=article]").ok().flatten();
            let column = surface.in_place().map(|it| it.target().clone()).or_else(drawn);
            let column = column.unwrap_or_else(|| root.clone());
            let column = column.get_bounding_client_rect();
            let numbers = [
                ("--left", column.left() as f32),
                ("--width", column.width() as f32),
                ("--foot", foot(&root).unwrap_or_default() as f32),
            ];
            set_numbers(&strip, &numbers);
            // It has a valid name.
            let _ = strip.set_attribute("data-stands", "true");
        },
    );
}

/// How high up the window is taken by bars at its foot, in pixels: the page's own, and an open card.
fn foot(root: &Element) -> Option<f64> {
    let window = web_sys::window()?;
    let (width, height) =
        (window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?);
    let host = root.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    let mut top = height;
    let mut take = |element: &Element| {
        let rect = element.get_bounding_client_rect();
        // What is higher than half of the window is no bar but a layer over the page.
        if height - 1.0 <= rect.bottom() && height / 2.0 < rect.top() {
            top = top.min(rect.top());
        }
    };
    for share in PROBES {
        let at =
            window.document()?.elements_from_point((width * share) as f32, height as f32 - 2.0);
        for element in at.iter().filter_map(|it| it.dyn_into::<Element>().ok()) {
            if host.as_ref() == Some(&element) || root.contains(Some(&element)) {
                continue;
            }
            let style = window.get_computed_style(&element).ok().flatten();
            let position = style.and_then(|it| it.get_property_value("position").ok());
            if matches!(position.as_deref(), Some("fixed" | "sticky")) {
                take(&element);
            }
        }
    }
    if let Ok(Some(card)) = root.query_selector("[part=card]") {
        take(&card);
    }
    Some(height - top)
}

/// Where along the foot of the window bars are looked for, as shares of its width.
const PROBES: [f64; 3] = [0.15, 0.5, 0.85];
