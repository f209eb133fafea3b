//! The views that a page may do without at first: each group is a part of the code that is loaded when it is needed (see
//! `parts`). Until then, and where a part does not come, the rest works without them.
//!
//! A table of functions comes with each part; the views that need one ask [`Loaded`] for it.

use super::article::ArticleView;
use super::axis::{Axis, Overview};
use super::chips::{show_chip, walk};
use super::effect::use_effect_on;
use super::foot::{Foot, foot};
use super::hands::Hands;
use super::header::header;
use super::headings::HeadingLevel;
use super::help_text::{HelpText, help_text};
use super::journey::Journey;
use super::look::{adopt, sheets};
use super::navigation::Navigation;
use super::notice::notice;
use super::passage::Overlay;
use super::print::Printed;
use super::reading_strip::ReadingStripView;
use super::search::Found;
use super::sheet::Sheet;
use super::shell::shell;
use super::strip::{StripHands, StripView, strip_hands};
use super::ticks::ticks;
use super::tip::Tip;
use super::value::{Setter, use_value};
use super::words::Words;
use crate::parse::Problem;
use crate::parts::{Missing, part};
use crate::state::{Action, Searcher, State, Story};
use crate::timeline::Strip;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What searches and shows what is found: loaded when the focus is in the search box, and when a link or the page searches.
pub(super) struct SearchPart {
    pub(super) styles: &'static str,
    /// Makes the state able to search, with the names that fields have in the language.
    pub(super) equip: fn(&Words, &Callback<Action>),
    /// Gets a story ready to be searched.
    pub(super) prepare: fn(&Story),
    pub(super) found: fn(Found) -> Html,
    pub(super) ticks: fn(&[f32], Option<f32>) -> Html,
}

/// What listens to touches, clicks and keys and follows links, and what labels the axis, in room that is kept for it: loaded right
/// after everything else.
pub(super) struct TouchPart {
    pub(super) styles: &'static str,
    pub(super) navigation: fn(Navigation) -> Html,
    pub(super) foot: fn(Foot<'_>) -> Html,
    pub(super) axis: fn(Axis) -> Html,
    pub(super) overview: fn(Overview) -> Html,
    pub(super) printed: fn(Printed) -> Html,
    pub(super) hands: fn(Hands) -> Html,
    pub(super) strip: fn(&StripView, &Rc<Strip>, &NodeRef) -> StripHands,
    pub(super) show_chip: fn(&Element),
    /// Moves the focus from chip to chip.
    pub(super) walk: fn(KeyboardEvent),
}

/// The card, what a pointer brings up, and what appears once the panel is scrolled away: loaded when a pointer or the focus is on
/// the widget, a card opens, or the reader has scrolled past the panel.
pub(super) struct MorePart {
    pub(super) styles: &'static str,
    pub(super) sheet: fn(Sheet) -> Html,
    pub(super) journey: fn(Journey) -> Html,
    pub(super) tip: fn(Tip) -> Html,
    pub(super) reading_strip: fn(ReadingStripView) -> Html,
    pub(super) help: fn(&HelpText) -> Html,
}

/// What draws an article: loaded with what reads it, since an article in place is there already.
pub(super) struct DrawnPart {
    pub(super) styles: &'static str,
    pub(super) header: fn(&Story, &Words, HeadingLevel, &Overlay) -> Html,
    pub(super) notice: fn(&Words, &[Problem]) -> Html,
    pub(super) article: fn(ArticleView) -> Html,
}

part!("search", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", load_search: SearchPart = SearchPart {
    styles: sheets::SEARCH,
    equip: |words, dispatch| {
        dispatch.emit(Action::NameFields(words.field_names()));
        dispatch.emit(Action::Equip(Searcher::OWN));
    },
    prepare: |story| {
        story.index();
    },
    found: shell,
    ticks,
});

part!("touch", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", load_touch: TouchPart = TouchPart {
    styles: sheets::TOUCH,
    navigation: shell,
    foot,
    axis: shell,
    overview: shell,
    printed: shell,
    hands: shell,
    strip: strip_hands,
    show_chip,
    walk,
});

part!("more", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", load_more: MorePart = MorePart {
    styles: sheets::MORE,
    sheet: shell,
    journey: shell,
    tip: shell,
    reading_strip: shell,
    help: help_text,
});

part!("finder", "cccccccccccccccccccccccccccccccc", load_drawn: DrawnPart = DrawnPart {
    styles: sheets::DRAWN,
    header,
    notice,
    article: shell,
});

/// A part, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Search,
    Touch,
    More,
    Drawn,
}

impl Part {
    /// The name in `rostrum:error`.
    const fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Touch => "touch",
            Self::More => "more",
            Self::Drawn => "finder",
        }
    }
}

/// The parts that are there.
#[derive(Clone, Copy, Default)]
pub(super) struct Loaded {
    pub(super) search: Option<&'static SearchPart>,
    pub(super) touch: Option<&'static TouchPart>,
    pub(super) more: Option<&'static MorePart>,
    pub(super) drawn: Option<&'static DrawnPart>,
}

impl Loaded {
    /// Gives the tree around `root` the styles of the parts that are there.
    fn adopt_styles(&self, root: &NodeRef) {
        let Self { search, touch, more, drawn } = self;
        let (drawn, search) = (drawn.map(|it| it.styles), search.map(|it| it.styles));
        let styles = [drawn, search, touch.map(|it| it.styles), more.map(|it| it.styles)];
        if let Some(root) = root.cast::<Element>() {
            styles.into_iter().flatten().for_each(|styles| adopt(&root, styles));
        }
    }
}

/// A part that is there stays as it is.
impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        let here = |it: &Self| {
            (it.search.is_some(), it.touch.is_some(), it.more.is_some(), it.drawn.is_some())
        };
        here(self) == here(other)
    }
}

thread_local! {
    /// One for all widgets of a page.
    static LOADED: Cell<Loaded> = const { Cell::new(Loaded { search: None, touch: None, more: None, drawn: None }) };
}

impl Part {
    /// Loads it, if it is not there yet, and calls `then` with whether it is.
    fn load(self, then: impl FnOnce(bool) + 'static) {
        match self {
            Self::Search => load_search(kept(|loaded| &mut loaded.search, then)),
            Self::Touch => load_touch(kept(|loaded| &mut loaded.touch, then)),
            Self::More => load_more(kept(|loaded| &mut loaded.more, then)),
            Self::Drawn => load_drawn(kept(|loaded| &mut loaded.drawn, then)),
        }
    }
}

/// Keeps what came of a part in its place, and calls `then` with whether it came.
fn kept<T>(
    place: fn(&mut Loaded) -> &mut Option<&'static T>,
    then: impl FnOnce(bool),
) -> impl FnOnce(Result<&'static T, Missing>) {
    move |part| {
        let is_there = part.is_ok();
        if let Ok(part) = part {
            let mut loaded = LOADED.get();
            *place(&mut loaded) = Some(part);
            LOADED.set(loaded);
        }
        then(is_there);
    }
}

/// What a widget knows of the parts.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Known {
    pub(super) loaded: Loaded,
    /// The part that was asked for last and did not come.
    pub(super) missing: Option<Part>,
}

impl Known {
    /// What stands in the place of what comes with [`Part::More`], until it does.
    pub(super) fn coming(self, words: &Words) -> Html {
        let is_missing = self.missing == Some(Part::More);
        html! { <p role="status">{ if is_missing { words.text("missing") } else { AttrValue::Static("…") } }</p> }
    }
}

/// Which parts are needed by now without anybody asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Needed {
    /// The article is to be drawn.
    pub(super) drawn: bool,
    /// Everything else is rendered.
    pub(super) touch: bool,
    /// A card is open, or the reader goes somewhere.
    pub(super) more: bool,
}

/// The parts that are there, and a callback that asks for one more: it is loaded unless it is there or on its way.
///
/// What is `needed` is asked for at once, and again when the reader opens something; what searches, when something is searched
/// for. `on_missing` is called with the name of one that did not come.
#[hook]
pub(super) fn use_loaded(
    root: &NodeRef,
    state: &State,
    words: &Words,
    needed: Needed,
    on_missing: &Callback<AttrValue>,
    dispatch: &Callback<Action>,
) -> (Known, Callback<Part>) {
    let (known, set) = use_value(|| Known { loaded: LOADED.get(), missing: None });
    let ask = use_ask(root, &state.story, set, on_missing);
    {
        let ask = ask.clone();
        use_effect_on((needed, state.selected, state.person), move |(needed, ..)| {
            if needed.drawn {
                ask.emit(Part::Drawn);
            }
            if needed.touch {
                ask.emit(Part::Touch);
            }
            if needed.more {
                ask.emit(Part::More);
            }
        });
    }
    // What another widget has loaded.
    use_effect_on((root.clone(), known.loaded), |(root, loaded)| loaded.adopt_styles(root));
    let (ask_again, words, dispatch) = (ask.clone(), words.clone(), dispatch.clone());
    let awaiting = state.awaits_searcher().then(|| state.search.query.clone());
    use_effect_on((known.loaded, state.searcher, awaiting), move |(loaded, searcher, awaiting)| {
        match loaded.search.filter(|_| searcher.is_none()) {
            Some(part) => (part.equip)(&words, &dispatch),
            None if awaiting.is_some() => ask_again.emit(Part::Search),
            None => {}
        }
    });
    (known, ask)
}

#[hook]
fn use_ask(
    root: &NodeRef,
    story: &Rc<Story>,
    known: Setter<Known>,
    on_missing: &Callback<AttrValue>,
) -> Callback<Part> {
    // The parts on their way; `None` once the widget is gone.
    let coming = use_mut_ref(|| Some(Vec::<Part>::new()));
    {
        let coming = coming.clone();
        use_effect_on((), move |()| move || drop(coming.take()));
    }
    let deps = (root.clone(), story.clone(), on_missing.clone());
    use_callback(deps, move |part, (root, story, on_missing)| {
        match &mut *coming.borrow_mut() {
            Some(parts) if !parts.contains(&part) => parts.push(part),
            _ => return,
        }
        let (coming, known) = (coming.clone(), known.clone());
        let (root, story, on_missing) = (root.clone(), story.clone(), on_missing.clone());
        part.load(move |is_there| {
            match &mut *coming.borrow_mut() {
                Some(parts) => parts.retain(|it| *it != part),
                None => return,
            }
            // **Before anything of it is rendered**: an effect comes after the browser may have painted.
            LOADED.get().adopt_styles(&root);
            let missing = (!is_there).then_some(part);
            known.set(Known { loaded: LOADED.get(), missing });
            if missing.is_some() {
                on_missing.emit(AttrValue::Static(part.name()));
            } else if let Some(search) = LOADED.get().search.filter(|_| part == Part::Search) {
                (search.prepare)(&story);
            }
        });
    })
}
