//! The article, with everything marked in it that can be chosen, and its headline, day, byline and place to be put right.

use super::app::{Held, Msg};
use super::pick;
use super::scene::{Chosen, Sight};
use crate::article::{Block, BlockKind, TextRange};
use crate::desk::Operation;
use crate::desk::keys::Edge;
use crate::desk::overview::{Stop, shown};
use crate::desk::pieces::{Piece, pieces};
use yew::prelude::*;

pub(super) fn text(sight: &Sight<'_>) -> Html {
    let scene = sight.scene;
    let article = &scene.story.article;
    let dragged = scene.statement(sight.chosen).map(|(idx, _)| idx).zip(sight.dragged);
    let statements = scene.statements().iter().enumerate();
    let statements = statements.flat_map(|(idx, it)| {
        let dragged = dragged.filter(|(own, _)| *own == idx);
        let ranges = dragged.map_or_else(|| shown(it), |(_, words)| words.to_vec());
        ranges.into_iter().map(move |range| (range, Stop::Statement(idx)))
    });
    let questions = scene.certainty.open.iter().enumerate();
    let questions = questions.map(|(idx, it)| (it.range, Stop::Question(idx)));
    let mut marks: Vec<(TextRange, Stop)> = statements.chain(questions).collect();
    // What is chosen shows, whatever overlaps it.
    let chosen = match (scene.statement(sight.chosen), scene.question(sight.chosen)) {
        (Some((idx, _)), _) => Some(Stop::Statement(idx)),
        (_, Some((idx, _))) => Some(Stop::Question(idx)),
        _ => None,
    };
    marks.sort_by_key(|(_, stop)| Some(*stop) == chosen);
    let reasons = scene.statement(sight.chosen).map(|(_, it)| vec![it.source, it.cue]);
    let mut reasons = reasons.unwrap_or_default();
    if let Some(words) = picked(sight) {
        reasons = words.to_vec();
    }
    let marked = Marked { marks: &marks, reasons: &reasons, chosen };
    let on_click = {
        let send = sight.send.clone();
        let article = scene.story.clone();
        let stops: Vec<Option<Chosen>> = (0..scene.statements().len())
            .map(Stop::Statement)
            .chain((0..scene.certainty.open.len()).map(Stop::Question))
            .map(|it| scene.at(it))
            .collect();
        let n_statements = scene.statements().len();
        Callback::from(move |event: MouseEvent| {
            if let Some(words) = pick::selected(&article.article) {
                send.emit(Msg::Choose(Some(Chosen::Words(vec![words]))));
                return;
            }
            let idx = match pick::stop(&event) {
                Some(Stop::Statement(idx)) => Some(idx),
                Some(Stop::Question(idx)) => Some(n_statements + idx),
                None => None,
            };
            if let Some(chosen) = idx.and_then(|idx| stops.get(idx).cloned().flatten()) {
                send.emit(Msg::Choose(Some(chosen)));
            }
        })
    };
    let on_move = {
        let send = sight.send.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(at) = Some(&event).filter(|it| pick::is_held(it)).and_then(pick::pointed_at)
            {
                send.emit(Msg::Drag(at));
            }
        })
    };
    let first = marks.iter().map(|(range, stop)| (range.start, *stop)).min_by_key(|(at, _)| *at);
    let tab_stop = chosen.or(first.map(|(_, stop)| stop));
    html! {
        <article class="story" tabindex="-1" lang={article.language.clone()} aria-label={sight.text("column.text")}>
            { head(sight) }
            <div class="body" onclick={on_click} onpointermove={on_move} onpointerup={let_go(sight, Held::Dropped)} onpointercancel={let_go(sight, Held::Lost)}>
                { for article.body().map(|it| block(sight, it, &marked, tab_stop)) }
            </div>
        </article>
    }
}

/// The words that were selected, as they are while an edge of them is dragged.
fn picked<'a>(sight: &Sight<'a>) -> Option<&'a [TextRange]> {
    match sight.chosen {
        Some(Chosen::Words(words)) => Some(sight.dragged.unwrap_or(words)),
        _ => None,
    }
}

fn let_go(sight: &Sight<'_>, held: Held) -> Callback<PointerEvent> {
    let send = sight.send.clone();
    Callback::from(move |event: PointerEvent| {
        if pick::is_held(&event) || held == Held::Lost {
            send.emit(Msg::LetGo(held));
        }
    })
}

struct Marked<'a> {
    marks: &'a [(TextRange, Stop)],
    reasons: &'a [TextRange],
    chosen: Option<Stop>,
}

fn head(sight: &Sight<'_>) -> Html {
    let article = &sight.scene.story.article;
    let day = article.published.map(|it| it.to_string()).unwrap_or_default();
    let credits = article.blocks.iter().find(|it| it.kind == BlockKind::Credits);
    let byline = credits.map(|it| article.slice(it.range).to_owned()).unwrap_or_default();
    let place = article.place.clone().or_else(|| sight.scene.story.proceedings.event.place.clone());
    let title = article.title();
    html! {
        <div class="headings">
            <h1 class="unseen">{ article.title() }</h1>
            <textarea class="headline" rows="1" dir="auto" aria-label={sight.text("headline")} placeholder={sight.text("headline")} value={sight.in_field("headline", title)} data-typed={sight.is_typed("headline")}
                oninput={sight.on_typing("headline")} onblur={sight.on_leaving::<FocusEvent>("headline", title, Operation::Headline)} onchange={sight.on_leaving::<Event>("headline", title, Operation::Headline)} />
            <div class="lines">
                { line(sight, "date", "day", day, Operation::Day) }
                { line(sight, "text", "byline", byline, Operation::Byline) }
                { line(sight, "text", "place", place.unwrap_or_default(), Operation::Place) }
            </div>
        </div>
    }
}

fn line(
    sight: &Sight<'_>,
    kind: &'static str,
    label: &str,
    value: String,
    operation: fn(String) -> Operation,
) -> Html {
    html! {
        <label><span>{ sight.text(label) }</span><input type={kind} value={sight.in_field(label, &value)} data-typed={sight.is_typed(label)} autocomplete="off"
            oninput={sight.on_typing(label)} onblur={sight.on_leaving::<FocusEvent>(label, &value, operation)} onchange={sight.on_leaving::<Event>(label, &value, operation)} /></label>
    }
}

fn block(sight: &Sight<'_>, block: &Block, marked: &Marked<'_>, tab_stop: Option<Stop>) -> Html {
    let inside = pieces(block.range, marked.marks, marked.reasons);
    let inside = inside.iter().map(|it| piece(sight, *it, marked, tab_stop));
    let (tag, class) = match block.kind {
        BlockKind::Heading(_) => ("h2", ""),
        BlockKind::ListItem(_) => ("p", "item"),
        BlockKind::BlockQuote => ("blockquote", ""),
        BlockKind::Figure(_) | BlockKind::Caption => ("p", "caption"),
        BlockKind::Paragraph | BlockKind::Credits => ("p", ""),
    };
    html! {
        <@{tag} class={class} dir="auto" data-start={block.range.start.to_string()} data-end={block.range.end.to_string()}>{ for inside }</@>
    }
}

fn piece(sight: &Sight<'_>, piece: Piece, marked: &Marked<'_>, tab_stop: Option<Stop>) -> Html {
    let scene = sight.scene;
    let words = scene.story.article.slice(piece.range).to_owned();
    let at = piece.range.start.to_string();
    let reason = piece.is_reason.then_some("reason");
    let Some(stop) = piece.stop else {
        let is_chosen = piece.is_reason && matches!(sight.chosen, Some(Chosen::Words(_)));
        let edge = |edge: Edge| handle(sight, edge);
        let (starts, ends) = match picked(sight) {
            Some(own) => (
                own.first().is_some_and(|it| it.start == piece.range.start),
                own.last().is_some_and(|it| it.end == piece.range.end),
            ),
            None => (false, false),
        };
        return html! {
            <>
                if starts { { edge(Edge::Start) } }
                <span data-at={at} class={classes!(reason, is_chosen.then_some("picked"))}>{ words }</span>
                if ends { { edge(Edge::End) } }
            </>
        };
    };
    let parts: Vec<TextRange> =
        marked.marks.iter().filter(|(_, it)| *it == stop).map(|(range, _)| *range).collect();
    let is_first = parts.iter().map(|it| it.start).min() == Some(piece.range.start);
    let is_last = parts.iter().map(|it| it.end).max() == Some(piece.range.end);
    let is_chosen = marked.chosen == Some(stop);
    let (class, tone, label, name) = match stop {
        Stop::Statement(idx) => {
            let statement = scene.statements().get(idx);
            let is_unsure = scene.overview.is_unsure.get(idx) == Some(&true);
            let is_checked = statement.is_some_and(|it| it.is_checked);
            let speaker = statement.map(|it| it.speaker_idx);
            let name = speaker.map_or("", |it| scene.name(it)).to_owned();
            let label = is_chosen.then(|| name.clone());
            let state = if is_unsure {
                "unsure"
            } else if is_checked {
                "checked"
            } else {
                "sure"
            };
            (
                state,
                speaker.and_then(|it| scene.tone(it)),
                label,
                format!("{name}, {}", sight.text(&["state.", state].concat())),
            )
        }
        Stop::Question(_) => {
            let asked = sight.text("who").to_string();
            ("question", None, Some(asked), sight.text("question.name").to_string())
        }
    };
    let tab_index = if tab_stop == Some(stop) { "0" } else { "-1" };
    html! {
        <>
            if is_chosen && is_first && class != "question" { { handle(sight, Edge::Start) } }
            <span data-at={at} data-stop={pick::written(stop)} data-tone={tone} class={classes!("mark", class, reason, is_chosen.then_some("chosen"))}
                data-label={label.filter(|_| is_last)} role={is_first.then_some("button")} tabindex={is_first.then_some(tab_index)}
                aria-pressed={is_first.then(|| is_chosen.to_string())} aria-description={is_first.then_some(name)} data-chosen={(is_chosen && is_first).then_some("")}>{ words }</span>
            if is_chosen && is_last && class != "question" { { handle(sight, Edge::End) } }
        </>
    }
}

/// By which an edge of the chosen words is dragged; keys do the same.
fn handle(sight: &Sight<'_>, edge: Edge) -> Html {
    let send = sight.send.clone();
    let on_down = Callback::from(move |event: PointerEvent| {
        pick::grab(&event);
        send.emit(Msg::Grab(edge));
    });
    let name = if edge == Edge::Start { "start" } else { "end" };
    html! { <i class={classes!("handle", name)} aria-hidden="true" onpointerdown={on_down} /> }
}
