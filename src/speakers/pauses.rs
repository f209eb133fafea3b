//! Pauses in long work, so that whoever asked for it can see to other things in between. Knows neither what the work is nor
//! what time it is: whether a pause is due is for the asker to say.
//!
//! **The steps are plain functions, and only the walk over them is a future.** With an `await` in each loop instead, all that
//! is alive there would be kept and dropped by code of its own: 0.8 kB more for a page to load.
//!
//! Tests: `tests/speakers/slices.rs`.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// When work pauses.
#[derive(Clone, Copy)]
pub(super) struct Pauses<'a> {
    /// Whether a pause is due, after a step in which so many tokens, names or statements were looked at.
    pub(super) is_due: &'a dyn Fn(usize) -> bool,
}

impl<'a> Pauses<'a> {
    /// Takes one step after another, with pauses in between, until there is none: a step returns how many tokens, names or
    /// statements it looked at.
    pub(super) fn between(self, step: &'a mut dyn FnMut() -> Option<usize>) -> Steps<'a> {
        Steps { is_due: self.is_due, step }
    }
}

/// Pending whenever a pause is due. It wakes nobody: the asker goes on whenever it wants to.
pub(super) struct Steps<'a> {
    is_due: &'a dyn Fn(usize) -> bool,
    step: &'a mut dyn FnMut() -> Option<usize>,
}

impl Future for Steps<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        while let Some(n) = (self.step)() {
            if (self.is_due)(n) {
                return Poll::Pending;
            }
        }
        Poll::Ready(())
    }
}

/// What work comes to that is done in one go.
pub(super) fn in_one_go<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
