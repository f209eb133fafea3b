//! What all views of a widget share, behind one pointer: a view that kept each of it apart would copy and compare four, **in code
//! that a page loads at first**.

use super::surface::Surface;
use super::words::Words;
use crate::state::{Action, Story};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// Equal only if it is the same: it is made anew when any of it changes.
#[derive(Clone)]
pub(super) struct Common(Rc<Given>);

/// What each of them is given.
pub(super) struct Given {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    /// Where the article's text is.
    pub(super) surface: Surface,
    pub(super) dispatch: Callback<Action>,
}

impl PartialEq for Common {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Common {
    type Target = Given;

    fn deref(&self) -> &Given {
        &self.0
    }
}

/// The same as long as nothing of it changes.
#[hook]
pub(super) fn use_common(
    story: &Rc<Story>,
    words: &Words,
    surface: Surface,
    dispatch: &Callback<Action>,
) -> Common {
    let kept = use_mut_ref(|| None::<Common>);
    let same = kept.borrow().clone().filter(|common| {
        let is_same = Rc::ptr_eq(&common.story, story) && common.words == *words;
        is_same && common.surface == surface
    });
    same.unwrap_or_else(|| {
        let (story, words, dispatch) = (story.clone(), words.clone(), dispatch.clone());
        let common = Common(Rc::new(Given { story, words, surface, dispatch }));
        kept.replace(Some(common.clone()));
        common
    })
}
