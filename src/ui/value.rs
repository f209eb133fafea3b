//! A value of a view, like Yew's `use_state_eq`, whose machinery is compiled once, not anew for each type: **a hundredth of what a
//! page loads at first**.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// A value that the view keeps, at first `first`, and what sets it: another value renders the view anew.
pub(super) fn use_value<T: Clone + PartialEq + 'static>(
    first: impl FnOnce() -> T,
) -> impl Hook<Output = (T, Setter<T>)> {
    Value(first)
}

struct Value<F>(F);

impl<T: Clone + PartialEq + 'static, F: FnOnce() -> T> Hook for Value<F> {
    type Output = (T, Setter<T>);

    fn run(self, context: &mut HookContext) -> Self::Output {
        let slot = use_slot().run(context);
        let value = slot.get().unwrap_or_else(|| {
            let value = (self.0)();
            slot.value.replace(Some(Box::new(value.clone())));
            value
        });
        (value, Setter { slot, _type: PhantomData })
    }
}

/// Sets a value.
pub(super) struct Setter<T> {
    slot: Slot,
    _type: PhantomData<fn(T)>,
}

impl<T> Clone for Setter<T> {
    fn clone(&self) -> Self {
        Self { slot: self.slot.clone(), _type: PhantomData }
    }
}

impl<T: Clone + PartialEq + 'static> Setter<T> {
    pub(super) fn set(&self, value: T) {
        if self.slot.get().as_ref() != Some(&value) {
            self.slot.put(Box::new(value));
        }
    }
}

#[derive(Clone)]
struct Slot {
    value: Rc<RefCell<Option<Box<dyn Any>>>>,
    update: UseForceUpdateHandle,
}

impl Slot {
    fn get<T: Clone + 'static>(&self) -> Option<T> {
        self.value.borrow().as_ref()?.downcast_ref().cloned()
    }

    fn put(&self, value: Box<dyn Any>) {
        self.value.replace(Some(value));
        self.update.force_update();
    }
}

#[hook]
fn use_slot() -> Slot {
    let value = use_mut_ref(|| None);
    let update = use_force_update();
    Slot { value, update }
}
