//! The whole widget: holds the state and hands each view its part of it.

use super::article::ArticleView;
use super::chips::Chips;
use super::choices::{Empty, Marks, ReadingStrip};
use super::cite::Address;
use super::common::use_common;
use super::effects::{SHARED_ANCHOR, Visited, use_parts, use_renewal};
use super::events::{Navigated, Shared, use_ready};
use super::foot::Foot;
use super::headings::{Header, HeadingLevel};
use super::help::{help, use_marks};
use super::help_text::HelpText;
use super::highlights::{passage, use_highlights};
use super::in_place::{InPlace, use_paint};
use super::journey::Journey;
use super::lanes::Lanes;
use super::legend::gone;
use super::look::{Theme, use_theme};
use super::navigation::{Followed, Navigation, Now};
use super::panel::{Form, find_button, voices_button};
use super::parts::{Loaded, Needed, Part, use_loaded};
use super::print::Printed;
use super::reading_strip::ReadingStripView;
use super::search::{SearchBox, Searched, use_behind_paint};
use super::sheet::{self, Sheet};
use super::shell::{keyed, rendered_by, shell};
use super::shortcuts::Shortcuts;
use super::strip::StripView;
use super::surface::Surface;
use super::timeline::TimelineView;
use super::words::Words;
use crate::decimal::decimal;
use crate::state::{Action, State, Story, step};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of an [`EventArticle`].
#[derive(Clone, Properties, PartialEq)]
pub struct EventArticleProps {
    /// The article and all that was found in it.
    pub story: Rc<Story>,
    /// The texts of the interface, in its language. It need not be the article's.
    #[prop_or_default]
    pub words: Words,
    /// The page's own article, if the text is there and is not to be drawn.
    #[prop_or_default]
    pub in_place: Option<InPlace>,
    /// Whether headline, place and date are drawn above a drawn article.
    #[prop_or_default]
    pub header: Header,
    /// The level of the headline in the page's outline.
    #[prop_or_default]
    pub heading_level: HeadingLevel,
    /// Which colours to use.
    #[prop_or_default]
    pub theme: Theme,
    /// How many lanes are shown, and have room.
    #[prop_or_default]
    pub lanes: Lanes,
    /// What comes before the colon in links to statements: `rostrum` in `#rostrum:jing-junhai-5f3a9c`.
    #[prop_or(AttrValue::Static(SHARED_ANCHOR))]
    pub anchor: AttrValue,
    /// The page that links to statements and citations point to; by default, the one the widget is on.
    #[prop_or_default]
    pub page_url: Option<AttrValue>,
    /// Whether single-key shortcuts work.
    #[prop_or_default]
    pub shortcuts: Shortcuts,
    /// Whether statements are marked in the text, until the reader chooses.
    #[prop_or_default]
    pub marks: Marks,
    /// Whether a strip says where the reader is, once the panel is out of view.
    #[prop_or_default]
    pub reading_strip: ReadingStrip,
    /// What there is over an article in which nobody was heard.
    #[prop_or_default]
    pub empty: Empty,
    /// Where readers report a mistake: an address with `{statement}` in place of a statement's id.
    #[prop_or_default]
    pub report_url: Option<AttrValue>,
    /// Called once the article and its timeline are on the page, with a callback that takes actions on the reader's
    /// behalf.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Action>>,
    /// Called when the reader has searched for something else and paused.
    #[prop_or_default]
    pub on_search: Callback<Searched>,
    /// Called whenever another statement is selected.
    #[prop_or_default]
    pub on_navigate: Callback<Navigated>,
    /// Called with whether statements are marked, when the reader turns that on or off.
    #[prop_or_default]
    pub on_marks: Callback<bool>,
    /// Called when the reader shares or copies.
    #[prop_or_default]
    pub on_share: Callback<Shared>,
    /// Called with the id of a speaker whenever all is shown that they said.
    #[prop_or_default]
    pub on_person: Callback<AttrValue>,
    /// Called with the name of a part of the code that could not be loaded: `search`, `touch`, `more` or `finder`. The rest goes
    /// on working.
    #[prop_or_default]
    pub on_missing: Callback<AttrValue>,
}

/// An article about an event with its speaker timeline and its search box.
///
/// It works in any tree: its styles are adopted by the shadow root or document it is in, and affect nothing else.
#[component]
pub fn EventArticle(props: &EventArticleProps) -> Html {
    // Another story starts afresh: nothing selected, nothing searched. In place, it is another reading of the same article.
    let key = if props.in_place.is_some() { 0 } else { Rc::as_ptr(&props.story).addr() };
    let visited = use_mut_ref(|| None);
    keyed(key, Reader { given: props.clone(), visited })
}

#[derive(PartialEq)]
struct Reader {
    given: EventArticleProps,
    /// The link that was followed last, even if in another story.
    visited: Visited,
}

rendered_by!(Reader, use_reader);

#[hook]
fn use_reader(reader: &Reader) -> Html {
    let Reader { given: props, visited } = reader;
    let model = use_reducer({
        let story = props.story.clone();
        || Model(State::new(story))
    });
    let dispatch = {
        let dispatcher = model.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let state = &model.0;
    let (root, panel) = (use_node_ref(), use_node_ref());
    let input = use_node_ref();
    let surface =
        props.in_place.clone().map_or_else(|| Surface::Drawn(root.clone()), Surface::InPlace);
    use_renewal(&props.story, &state.story, &dispatch);
    // Each in a task of its own: together they would hold up the page that they stand on.
    let n_parts = use_parts(&root, PARTS);
    let is_drawn = props.in_place.is_none();
    let is_open = state.selected.is_some() || state.person.is_some();
    let needed =
        Needed { drawn: is_drawn, touch: n_parts == PARTS, more: is_open || state.jump.is_some() };
    let (known, ask) = use_loaded(&root, state, &props.words, needed, &props.on_missing, &dispatch);
    // What shows a search comes after what searches, which is the state's.
    let search = known.loaded.search.filter(|_| state.searcher.is_some());
    let loaded = Loaded { search, ..known.loaded };
    let is_whole = n_parts == PARTS && (!is_drawn || loaded.drawn.is_some());
    use_ready(&root, is_whole, &props.on_ready, &dispatch);
    let theme = use_theme(&root, props.theme);
    use_paint(&root, props.in_place.as_ref(), theme);

    let (story, words, search) = (&state.story, &props.words, &state.search);
    let common = use_common(story, words, surface.clone(), &dispatch);
    let (marks, turn_marks) = use_marks(props.marks, &props.on_marks);
    let overlay = use_highlights(&surface, state, marks);
    let is_used = use_mut_ref(|| false);
    *is_used.borrow_mut() |= state.selected.is_some();
    let is_new = !*is_used.borrow();
    let is_heard = !story.proceedings.statements.is_empty();
    let listed = use_behind_paint(search);
    let address = Address { page: props.page_url.clone(), anchor: props.anchor.clone() };
    let most_lanes = props.lanes.most();
    let form = Form::of(state);
    html! {
        <div ref={root.clone()} class="rostrum" part="root" data-theme={theme} data-in-place={(!is_drawn).then_some("true")} data-marks={(marks == Marks::Off).then_some("off")}
            lang={words.language()} dir={words.direction()}>
            <i class="there" />
            <i class="tint" />
            if let Some(drawn) = loaded.drawn.filter(|_| is_drawn) {
                if props.header == Header::On {
                    { (drawn.header)(story, words, props.heading_level, &overlay.within(story.article.headline)) }
                }
                { (drawn.notice)(words, &story.problems) }
            }
            if 0 < n_parts && !story.article.blocks.is_empty() {
                <section ref={panel.clone()} class="panel" part="timeline" hidden={!is_heard && props.empty == Empty::Nothing} aria-label={words.text("panel")}
                    data-lanes={props.lanes.given().map(|n_lanes| decimal(n_lanes.into()))} data-form={form.name()}>
                    <div class="bar">
                        { props.heading_level.heading(1, html! { words.text("panel") }) }
                        // A drawn header says so already.
                        if !is_drawn || props.header == Header::Off {
                            <p class="summary">{ words.summary(&story.proceedings) }</p>
                        }
                        if form != Form::Lanes {
                            { voices_button(form, words, &dispatch) }
                            { shell(Chips { common: common.clone(), chosen: chosen(state), loaded }) }
                            { find_button(words, &input) }
                        }
                        { shell(SearchBox { common: common.clone(), search: search.clone(), listed: listed.clone(),
                            anchor: props.anchor.clone(), input: input.clone(), shortcut: props.shortcuts.key(), loaded, is_missing: known.missing == Some(Part::Search),
                            selected: passage(state), ask: ask.clone(), on_search: props.on_search.clone() }) }
                        { help(&props.anchor, words, known, &ask, &HelpText { common: common.clone(), marks, turn_marks,
                            shortcuts: props.shortcuts }) }
                    </div>
                    if state.is_gone {
                        { gone(words, "link.gone") }
                    }
                    if is_open && known.missing == Some(Part::More) {
                        { gone(words, "missing") }
                    }
                    if form != Form::Lanes {
                        { shell(StripView { common: common.clone(), selected: state.selected, view: state.view.clone(),
                            hits: listed.hits.clone(), current: listed.current(), loaded }) }
                    }
                    if 1 < n_parts && is_heard {
                        { shell(TimelineView { common: common.clone(), selected: state.selected, tab_stop: state.tab_stop(most_lanes),
                            view: state.view.clone(), shown: shown(state, most_lanes), hits: listed.hits.clone(), current: listed.current(), loaded }) }
                        <div class="foot">
                            if let Some(touch) = loaded.touch {
                                { (touch.foot)(Foot { state, words, most_lanes, is_new, dispatch: &dispatch }) }
                            }
                        </div>
                    }
                </section>
                if let Some(drawn) = loaded.drawn.filter(|_| is_drawn && 2 < n_parts) {
                    { (drawn.article)(ArticleView { common: common.clone(), heading_level: props.heading_level, overlay,
                        is_needed: is_needed(state), marks }) }
                }
                if let Some(touch) = loaded.touch {
                    { (touch.navigation)(Navigation { common: common.clone(), state: Now(state.clone()), root: root.clone(), panel: panel.clone(), anchor: props.anchor.clone(), is_whole, marks,
                        visited: Followed(visited.clone()), shortcuts: props.shortcuts, input, ask, on_person: props.on_person.clone(),
                        on_navigate: props.on_navigate.clone() }) }
                    { (touch.printed)(Printed { common: common.clone() }) }
                }
                if let Some(more) = loaded.more {
                    { (more.journey)(Journey { common: common.clone(), state: Now(state.clone()), root: root.clone() }) }
                    { (more.sheet)(Sheet { common: common.clone(), now: sheet::Now::of(state), root: root.clone(), address,
                        report_url: props.report_url.clone(), on_share: props.on_share.clone() }) }
                    if props.reading_strip == ReadingStrip::On {
                        { (more.reading_strip)(ReadingStripView { common, panel, root: root.clone(), selected: state.selected, is_card_open: is_open, view: state.view.clone(),
                            has_query: !search.query.is_empty(), n_matches: search.n_matches(), hit_idx: search.hit_idx }) }
                    }
                }
            }
        </div>
    }
}

/// What comes one after another: the headline with the search box, the timeline, the rest with the article, and that all
/// of it is laid out.
const PARTS: usize = 4;

/// Whether something leads into the article, or is painted over it.
fn is_needed(state: &State) -> bool {
    let is_somewhere = state.selected.is_some() || state.jump.is_some();
    is_somewhere || !state.search.query.is_empty() || !state.view.picked.is_empty()
}

/// The speaker whose words are shown, as an index into the proceedings.
fn chosen(state: &State) -> Option<usize> {
    let timeline = &state.story.timeline;
    Some(timeline.lanes.get(timeline.marks.get(state.selected?)?.lane_idx)?.speaker_idx)
}

/// The indices of the lanes that are not folded away.
fn shown(state: &State, most_lanes: usize) -> Rc<[usize]> {
    (0..state.story.timeline.lanes.len()).filter(|&idx| state.shows(idx, most_lanes)).collect()
}

/// Adapts the state to Yew's reducer; every transition is in [`step`].
struct Model(State);

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(step(self.0.clone(), action)))
    }
}
