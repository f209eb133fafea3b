//! Sorting, in few bytes: the standard library's sorts are faster on random numbers, but bring 3 kB of code for every
//! type they are used on, which is more than all the rest of an index. This one is compiled once.
//!
//! Runs that are already in order are kept, and what is found word by word consists of such runs. Tests: below.

/// The numbers from 0 up to, but not including, `n`, sorted by `is_before`. Stable.
pub(crate) fn order(n: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    let mut merged = Vec::with_capacity(n);
    let mut ends = ends_of_runs(n, is_before);
    while 1 < ends.len() {
        let mut merged_ends = Vec::new();
        let mut start = 0;
        for pair in ends.chunks(2) {
            let (middle, end) =
                (pair.first().copied().unwrap_or(start), pair.last().copied().unwrap_or(start));
            let parts = order.get(start..middle).zip(order.get(middle..end));
            let (left, right) = parts.unwrap_or_default();
            merge(left, right, &mut merged, is_before);
            merged_ends.push(end);
            start = end;
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        ends = merged_ends;
    }
    order
}

/// Sorts `items` by `is_before`. Stable.
pub(crate) fn arrange<T>(items: &mut Vec<T>, is_before: impl Fn(&T, &T) -> bool) {
    let is_sorted = items.windows(2).all(|pair| !is_before(&pair[1], &pair[0]));
    if is_sorted {
        return;
    }
    let order = order(items.len(), &|a, b| is_before(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|idx| taken[idx].take()));
}

/// Where each run that is already in order ends.
fn ends_of_runs(n: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut ends: Vec<usize> = (1..n).filter(|&idx| is_before(idx, idx - 1)).collect();
    ends.push(n);
    ends
}

fn merge(
    left: &[usize],
    right: &[usize],
    merged: &mut Vec<usize>,
    is_before: &dyn Fn(usize, usize) -> bool,
) {
    let (mut left, mut right) = (left, right);
    while let ([first_left, rest_left @ ..], [first_right, rest_right @ ..]) = (left, right) {
        if is_before(*first_right, *first_left) {
            merged.push(*first_right);
            right = rest_right;
        } else {
            merged.push(*first_left);
            left = rest_left;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use crate::sorting::{arrange, order};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn orders_as_the_standard_library_does(keys: Vec<u8>) {
            let mut expect: Vec<usize> = (0..keys.len()).collect();
            expect.sort_by_key(|&idx| keys[idx]);
            prop_assert_eq!(order(keys.len(), &|a, b| keys[a] < keys[b]), expect);
        }

        #[test]
        fn arranges_as_the_standard_library_does(keys: Vec<(u8, u8)>) {
            let mut expect = keys.clone();
            expect.sort_by_key(|pair| pair.0);
            let mut items = keys;
            arrange(&mut items, |a, b| a.0 < b.0);
            prop_assert_eq!(items, expect);
        }
    }
}
