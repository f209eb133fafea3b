//! One component around every view, so that a component's machinery is compiled once, not anew for each view: **a twentieth of
//! what a page loads at first**.

use std::any::{Any, type_name};
use std::rc::Rc;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::{Key, VChild};

/// A view: rendered anew when it is another one than before, or when its own state changes.
pub(super) trait Render: PartialEq + 'static {
    /// Runs the hook that gives what is shown. A view without state of its own needs no `context`.
    fn render(&self, context: &mut HookContext) -> Html;
}

/// Declares that a hook gives what a view shows: `rendered_by!(Card, use_card)`.
macro_rules! rendered_by {
    ($View:ty, $hook:ident) => {
        impl $crate::ui::shell::Render for $View {
            fn render(&self, context: &mut yew::functional::HookContext) -> yew::Html {
                yew::functional::Hook::run($hook(self), context)
            }
        }
    };
}
pub(super) use rendered_by;

/// A view that is the only one of its type among its siblings.
pub(super) fn shell<V: Render>(view: V) -> Html {
    // In a place where another type may stand, it must not get that one's state.
    enclose(Rc::new(view), Key::from(type_name::<V>()))
}

/// One view of several in a list, known by its `key`.
pub(super) fn keyed(key: usize, view: impl Render) -> Html {
    enclose(Rc::new(view), Key::from(key))
}

fn enclose(view: Rc<dyn Erased>, key: Key) -> Html {
    VChild::<Shell>::new(ShellProps { view }, Some(key)).into()
}

/// [`Render`] without its type.
trait Erased: Any {
    fn render(&self, context: &mut HookContext) -> Html;
    fn is_equal(&self, other: &dyn Any) -> bool;
}

impl<V: Render> Erased for V {
    fn render(&self, context: &mut HookContext) -> Html {
        Render::render(self, context)
    }

    fn is_equal(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }
}

#[derive(Clone, Properties)]
struct ShellProps {
    view: Rc<dyn Erased>,
}

impl PartialEq for ShellProps {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.view;
        self.view.is_equal(other)
    }
}

#[component]
fn Shell(props: &ShellProps) -> Html {
    use_view(&*props.view)
}

/// The view's own hook, whichever that is.
fn use_view(view: &dyn Erased) -> impl Hook<Output = Html> {
    View(view)
}

struct View<'a>(&'a dyn Erased);

impl Hook for View<'_> {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        self.0.render(context)
    }
}
