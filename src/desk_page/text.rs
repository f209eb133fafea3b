//! The article, with everything marked in it that can be chosen, and its headline, day, byline and place to be put right.

use super::app::Msg;
use super::pick;
use super::scene::{Chosen, Sight};
use crate::article::{Block, BlockKind, TextRange};
use crate::desk::Operation;
use crate::desk::overview::{Stop, shown};
use crate::desk::pieces::{Piece, pieces};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub(super) fn text(sight: &Sight<'_>) -> Html {
    let scene = sight.scene;
    let article = &scene.story.article;
    let statements = scene.statements().iter().enumerate();
    let statements = statements.flat_map(|(idx, it)| {
        shown(it).into_iter().map(move |range| (range, Stop::Statement(idx)))
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
    if let Some(Chosen::Words(words)) = sight.chosen {
        reasons.clone_from(words);
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
    let first = marks.iter().map(|(range, stop)| (range.start, *stop)).min_by_key(|(at, _)| *at);
    let tab_stop = chosen.or(first.map(|(_, stop)| stop));
    html! {
        <article class="story" tabindex="-1" lang={article.language.clone()} aria-label={sight.text("column.text")}>
            { head(sight) }
            <div class="body" onclick={on_click}>
                { for article.body().map(|it| block(sight, it, &marked, tab_stop)) }
            </div>
        </article>
    }
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
    let on_headline = sight.send.reform(|event: Event| {
        let typed = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Msg::Do(Box::new(Operation::Headline(typed)))
    });
    html! {
        <div class="headings">
            <h1 class="unseen">{ article.title() }</h1>
            <textarea class="headline" rows="1" dir="auto" aria-label={sight.text("headline")} placeholder={sight.text("headline")} value={article.title().to_owned()} onchange={on_headline} />
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
    let on_change = sight.send.reform(move |event: Event| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        Msg::Do(Box::new(operation(typed)))
    });
    html! {
        <label><span>{ sight.text(label) }</span><input type={kind} value={value} onchange={on_change} autocomplete="off" /></label>
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
        let edge = |edge: &'static str| handle(sight, edge);
        let (starts, ends) = match sight.chosen {
            Some(Chosen::Words(own)) => (
                own.first().is_some_and(|it| it.start == piece.range.start),
                own.last().is_some_and(|it| it.end == piece.range.end),
            ),
            _ => (false, false),
        };
        return html! {
            <>
                if starts { { edge("start") } }
                <span data-at={at} class={classes!(reason, is_chosen.then_some("picked"))}>{ words }</span>
                if ends { { edge("end") } }
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
            if is_chosen && is_first && class != "question" { { handle(sight, "start") } }
            <span data-at={at} data-stop={pick::written(stop)} data-tone={tone} class={classes!("mark", class, reason, is_chosen.then_some("chosen"))}
                data-label={label.filter(|_| is_last)} role={is_first.then_some("button")} tabindex={is_first.then_some(tab_index)}
                aria-pressed={is_first.then(|| is_chosen.to_string())} aria-description={is_first.then_some(name)} data-chosen={(is_chosen && is_first).then_some("")}>{ words }</span>
            if is_chosen && is_last && class != "question" { { handle(sight, "end") } }
        </>
    }
}

/// By which an edge of the chosen words is dragged; keys do the same.
fn handle(sight: &Sight<'_>, edge: &'static str) -> Html {
    let send = sight.send.clone();
    let on_up = Callback::from(move |event: PointerEvent| {
        if let Some((edge, at)) = pick::dropped(&event, edge) {
            send.emit(Msg::Drag(edge, at));
        }
    });
    html! { <i class={classes!("handle", edge)} aria-hidden="true" onpointerdown={Callback::from(pick::grab)} onpointerup={on_up} /> }
}
