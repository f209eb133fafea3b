//! A stretch of the article's text with what is shown over it: statements, the selected passage, search matches.

mod nest;

use crate::article::{InlineKind, TextRange};
use crate::decimal::decimal;
use crate::speakers::{Manner, StatementKind};
use crate::state::Story;
use nest::{Layer, Node, nest};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// What is shown over a stretch of text, apart from its statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Overlay {
    /// The passage of the selected mark.
    pub(super) selected: Option<TextRange>,
    /// The search matches, in reading order.
    pub(super) matches: Rc<[TextRange]>,
    /// The match the reader is at.
    pub(super) current: Option<TextRange>,
}

impl Overlay {
    /// The part over `range`, so that its view does not change with the rest.
    pub(super) fn within(&self, range: TextRange) -> Self {
        Self {
            selected: self.selected.filter(|selected| selected.intersects(range)),
            matches: within(&self.matches, range).into(),
            current: self.current.filter(|current| current.intersects(range)),
        }
    }
}

/// Those of `ranges`, which are in reading order, that overlap `range`.
pub(super) fn within(ranges: &[TextRange], range: TextRange) -> &[TextRange] {
    let start = ranges.partition_point(|found| found.end <= range.start);
    let end = ranges.partition_point(|found| found.start < range.end);
    ranges.get(start..end).unwrap_or_default()
}

/// The text in `range` with those of `statements`, given by their indices, that are in it, and with its overlay.
pub(super) fn passage(
    story: &Story,
    range: TextRange,
    statements: Range<usize>,
    overlay: &Overlay,
) -> Html {
    let mut layers: Vec<(TextRange, Layer)> = Vec::new();
    for idx in statements {
        let statement = story.proceedings.statements.get(idx);
        if let Some(statement) = statement.filter(|it| it.extent.intersects(range)) {
            layers.push((statement.extent, Layer::Statement(idx)));
            let said = statement.said(&story.article);
            layers.extend(said.into_iter().map(|(range, manner)| (range, Layer::Said(manner))));
        }
    }
    let inlines = story.article.inlines.iter().enumerate();
    let inlines = inlines.map(|(idx, inline)| (inline.range, Layer::Inline(idx)));
    let selected = overlay.selected.map(|range| (range, Layer::Passage));
    let matches = overlay.matches.iter().map(|&range| (range, Layer::Match));
    layers.extend(inlines.chain(selected).chain(matches));
    layers.retain(|(over, _)| over.intersects(range));
    let nodes = nest(range, &layers);
    nodes.iter().map(|node| view(story, node, overlay.current)).collect()
}

fn view(story: &Story, node: &Node, current: Option<TextRange>) -> Html {
    match node {
        Node::Text(range) => html! { { story.article.slice(*range) } },
        Node::Span(layer, children) => {
            let inside: Html = children.iter().map(|child| view(story, child, current)).collect();
            match layer {
                Layer::Statement(idx) => statement(story, *idx, inside),
                Layer::Inline(idx) => inline(story, *idx, inside),
                Layer::Passage => {
                    html! { <span class="selected" data-selected="true">{ inside }</span> }
                }
                Layer::Said(Manner::Quoted) => html! { <span class="quoted">{ inside }</span> },
                Layer::Said(Manner::Reported) => html! { <span class="reported">{ inside }</span> },
                Layer::Match => {
                    let is_current = children.iter().any(|child| is_within(child, current));
                    html! { <mark data-current={is_current.then_some("true")}>{ inside }</mark> }
                }
            }
        }
    }
}

fn is_within(node: &Node, current: Option<TextRange>) -> bool {
    matches!((node, current), (Node::Text(range), Some(current)) if current.contains_range(*range))
}

fn inline(story: &Story, idx: usize, inside: Html) -> Html {
    match story.article.inlines.get(idx).map(|inline| &inline.kind) {
        Some(InlineKind::Link(href)) => {
            html! { <a href={href.clone()} rel="noopener">{ inside }</a> }
        }
        Some(InlineKind::Emphasis) => html! { <em>{ inside }</em> },
        Some(InlineKind::Strong) => html! { <strong>{ inside }</strong> },
        None => inside,
    }
}

fn statement(story: &Story, idx: usize, inside: Html) -> Html {
    let Some(statement) = story.proceedings.statements.get(idx) else { return inside };
    let speaker = story.proceedings.speaker_of(statement);
    let tone = story.timeline.lane_of(statement.speaker_idx).and_then(|lane| lane.tone);
    html! {
        <span class="statement" part="statement" data-statement={statement.id.clone()}
            data-speaker={speaker.map(|speaker| speaker.id.clone())} data-kind={kind_name(statement.kind)}
            data-tone={tone.map(decimal)}>
            { inside }
        </span>
    }
}

/// The name of the kind in the stable attribute `data-kind`.
pub(crate) const fn kind_name(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Mixed => "mixed",
        StatementKind::Reported => "reported",
        StatementKind::Act => "act",
    }
}
