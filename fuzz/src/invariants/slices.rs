//! Who said what, found in slices.

use rostrum::article::Article;
use rostrum::speakers::{Proceedings, extract_in_slices};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What is found with a pause wherever there can be one.
pub fn found_in_slices(article: &Article) -> Proceedings {
    in_slices(article, &|_| true).0
}

/// What is found with pauses where `is_due` says so, and how many there were.
pub fn in_slices(article: &Article, is_due: &dyn Fn(usize) -> bool) -> (Proceedings, usize) {
    let mut work = pin!(extract_in_slices(article, is_due));
    let mut n_pauses = 0;
    loop {
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(found) => return (found, n_pauses),
            Poll::Pending => n_pauses += 1,
        }
    }
}
