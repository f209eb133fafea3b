//! From an article that came to one that is shown, in steps between which the page gets its turn.

use super::Inner;
use crate::embed::finder::Search;
use crate::embed::live::Reading;
use crate::parse::Parsed;
use crate::speakers::Proceedings;
use crate::state::Story;
use crate::ui::InPlace;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Which of the findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Show {
    All,
    /// Only what an editor has checked.
    Checked,
}

impl Show {
    /// Reads the `show` attribute; anything but `checked` is `All`.
    fn from_attribute(value: Option<&str>) -> Self {
        if value == Some("checked") { Self::Checked } else { Self::All }
    }

    fn of(self, found: Proceedings) -> Proceedings {
        match self {
            Self::All => found,
            Self::Checked => found.checked(),
        }
    }
}

/// How far an article has been prepared.
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and soon none")]
pub(super) enum Coming {
    Sought(Search, Option<InPlace>),
    Understood(Parsed, Proceedings, Show, Option<InPlace>),
    Told(Rc<Story>, Show, Option<InPlace>),
}

impl Inner {
    /// Accepts an article, with what findings say of it, and returns whether it is new; one that is shown already stays as the
    /// reader left it.
    pub(super) fn take_in(
        &self,
        mut parsed: Parsed,
        found: Option<Proceedings>,
        in_place: Option<InPlace>,
    ) -> bool {
        if let (Some(finder), Some(_), None) = (self.finder.get(), &in_place, &found) {
            (finder.tell_times)(&mut parsed.article);
        }
        let show = self.show_attribute();
        let found = found.map(|found| show.of(found));
        let is_new = !self.shows(&parsed, found.as_ref(), show);
        let coming = match found {
            _ if !is_new => None,
            Some(found) => Some(Coming::Understood(parsed, found, show, in_place)),
            None => self.finder.get().map(|it| Coming::Sought((it.find)(parsed), in_place)),
        };
        self.coming.replace(coming);
        is_new
    }

    /// What the attribute says now.
    fn show_attribute(&self) -> Show {
        Show::from_attribute(self.element.get_attribute("show").as_deref())
    }

    fn shows(&self, parsed: &Parsed, found: Option<&Proceedings>, show: Show) -> bool {
        self.mounted.borrow().as_ref().is_some_and(|it| {
            let (is, now) = (&it.story.article, &parsed.article);
            let is_same = match self.finder.get() {
                Some(finder) => (finder.is_same)(&it.story, parsed),
                // Read in place, an article has nothing else that is shown.
                None => {
                    is.text == now.text && is.blocks == now.blocks && is.published == now.published
                }
            };
            is_same && it.show == show && found.is_none_or(|found| it.story.proceedings == *found)
        })
    }

    /// Reads the article of the page and accepts it; the same words in other nodes need only be painted again.
    pub(super) fn read_again(self: &Rc<Self>) -> Option<bool> {
        let live = self.live.borrow().clone()?;
        let reading = match live.read() {
            Ok(reading) => reading,
            Err(failure) => {
                self.fail(&failure);
                None
            }
        };
        let Some(Reading { parsed, proceedings, in_place }) = reading else {
            // The article was there and is no longer.
            if self.mounted.borrow().is_some() {
                self.take_down();
                self.tell("empty", &JsValue::NULL);
            }
            return None;
        };
        let is_new = self.take_in(parsed, proceedings, Some(in_place.clone()));
        if !is_new {
            if let Some(mounted) = &mut *self.mounted.borrow_mut() {
                mounted.in_place = Some(in_place);
            }
            self.update();
        }
        Some(is_new)
    }

    /// Takes all steps, each in a task of its own.
    pub(super) fn run(self: &Rc<Self>) {
        if self.step() {
            let this = Rc::downgrade(self);
            // Not by a `Turn`: nobody waits for it, and the page's own timers come first.
            Timeout::new(0, move || {
                if let Some(inner) = this.upgrade() {
                    inner.run();
                }
            })
            .forget();
        }
    }

    pub(super) fn step(self: &Rc<Self>) -> bool {
        let next = match self.coming.take() {
            Some(Coming::Sought(mut search, in_place)) => match search() {
                Some((parsed, found)) => {
                    let show = self.show_attribute();
                    Coming::Understood(parsed, show.of(found), show, in_place)
                }
                None => Coming::Sought(search, in_place),
            },
            Some(Coming::Understood(parsed, proceedings, show, in_place)) => {
                Coming::Told(Rc::new(Story::new(parsed, proceedings)), show, in_place)
            }
            Some(Coming::Told(story, show, in_place)) => {
                self.show(story, in_place, show);
                return false;
            }
            None => return false,
        };
        self.coming.replace(Some(next));
        true
    }
}
