//! The maps that the release's Yew has, held against the standard library's: thousands of random steps on both.

#[path = "../../../yew/small_maps.rs"]
mod small_maps;

use small_maps::{HashedSet, SmallMap, SmallSet, SortedMap};
use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// Numbers as random as the steps need: Knuth's generator (MMIX), of which the upper bits are good.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

const STEPS: usize = 20_000;

#[test]
fn a_small_map_is_a_map_in_order_of_arrival() {
    let (mut dice, mut order) = (Dice(1), Vec::new());
    let (mut small, mut std) = (SmallMap::with_capacity(4), HashMap::new());
    for step in 0..STEPS {
        let key = dice.below(40).to_string();
        if !std.contains_key(&key) {
            order.push(key.clone());
        }
        match dice.below(4) {
            0 => assert_eq!(small.insert(key.clone(), step), std.insert(key, step)),
            1 => {
                *small.get_or_default(key.clone()) += step;
                *std.entry(key).or_default() += step;
            }
            2 => {
                small.values_mut().for_each(|it| *it /= 2);
                std.values_mut().for_each(|it| *it /= 2);
            }
            _ => {
                assert_eq!(small.get(key.as_str()), std.get(&key));
                assert_eq!(small.contains_key(&key), std.contains_key(&key));
            }
        }
        order.retain(|it| std.contains_key(it));
        assert!(small.iter().eq(order.iter().map(|key| (key, &std[key]))));
        if order.len() == 40 {
            (small, std, order) = (SmallMap::default(), HashMap::new(), Vec::new());
        }
    }
}

#[test]
fn small_maps_are_equal_whatever_their_order() {
    let map = |entries: [(&'static str, i32); 2]| SmallMap::from_iter(entries);
    assert!(map([("a", 1), ("b", 2)]) == map([("b", 2), ("a", 1)]));
    assert!(map([("a", 1), ("b", 2)]) != map([("a", 1), ("b", 3)]));
    assert!(map([("a", 1), ("b", 2)]) != map([("a", 1), ("c", 2)]));
    // The last of two values is kept, at the first one's position.
    assert!(map([("a", 1), ("a", 2)]).iter().eq([(&"a", &2)]));
    assert!(map([("a", 1), ("a", 2)]) != map([("a", 2), ("b", 1)]));
}

#[test]
fn a_small_set_is_a_set_in_order_of_arrival() {
    let (mut dice, mut order) = (Dice(2), Vec::new());
    let mut small = SmallSet::with_capacity(4);
    for _ in 0..STEPS {
        let value = dice.below(40);
        if dice.below(20) == 0 {
            small.retain(|it| it % 7 != value % 7);
            order.retain(|it| it % 7 != value % 7);
        } else {
            let is_new = !order.contains(&value);
            assert_eq!(small.contains(&value), !is_new);
            assert_eq!(small.insert(value), is_new);
            order.extend(is_new.then_some(value));
        }
        assert_eq!((small.len(), small.is_empty()), (order.len(), order.is_empty()));
        assert!(small.iter().eq(&order));
    }
    let mut set = SmallSet::from_iter([3, 1, 3]);
    set.extend([2, 1]);
    assert!(set.into_iter().eq([3, 1, 2]));
    assert!(SmallSet::<u8>::default().into_iter().eq(SmallSet::<u8>::new()));
}

#[test]
fn a_sorted_map_is_a_tree() {
    let mut dice = Dice(3);
    let (mut sorted, mut std) = (SortedMap::default(), BTreeMap::new());
    for step in 0..STEPS {
        let key = dice.below(300);
        match dice.below(8) {
            0..3 => assert_eq!(sorted.insert(key, step), std.insert(key, step)),
            // As ids come: each above all before.
            3 => {
                let last = std.last_key_value().map_or(0, |(key, _)| key + 1);
                assert_eq!(sorted.insert(last, step), std.insert(last, step));
            }
            4 => assert_eq!(sorted.remove(&key), std.remove(&key)),
            5 => assert_eq!(sorted.pop_first(), std.pop_first()),
            6 => assert_eq!(sorted.get_mut(&key), std.get_mut(&key)),
            _ => assert_eq!(sorted.get(&key), std.get(&key)),
        }
        assert_eq!(sorted.is_empty(), std.is_empty());
        if dice.below(500) == 0 {
            let taken = (std::mem::take(&mut sorted), std::mem::take(&mut std));
            assert!(taken.0.into_values().rev().eq(taken.1.into_values().rev()));
        }
    }
}

/// Found by its key, as Yew's nodes are.
#[derive(Debug)]
struct Keyed(usize, String);

impl Borrow<str> for Keyed {
    fn borrow(&self) -> &str {
        &self.1
    }
}

impl Hash for Keyed {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.1.hash(state);
    }
}

impl PartialEq for Keyed {
    fn eq(&self, other: &Self) -> bool {
        self.1 == other.1
    }
}

impl Eq for Keyed {}

#[test]
fn a_hashed_set_is_a_hash_set() {
    let mut dice = Dice(4);
    for n in [0, 1, 2, 3, 5, 100, 1000] {
        let (mut hashed, mut std) = (HashedSet::with_capacity(n), HashSet::with_capacity(n));
        for step in 0..4 * n {
            let key = format!("statement-{}", dice.below(n));
            let keyed = || Keyed(step, key.clone());
            let number = |it: Keyed| it.0;
            match dice.below(3) {
                0 => assert_eq!(hashed.insert(keyed()), std.insert(keyed())),
                1 => {
                    assert_eq!(
                        hashed.replace(keyed()).map(number),
                        std.replace(keyed()).map(number)
                    )
                }
                _ => assert_eq!(
                    hashed.take(key.as_str()).map(number),
                    std.take(key.as_str()).map(number)
                ),
            }
        }
        let numbers = |values: &mut dyn Iterator<Item = Keyed>| {
            let mut numbers: Vec<usize> = values.map(|it| it.0).collect();
            numbers.sort_unstable();
            numbers
        };
        assert_eq!(numbers(&mut hashed.drain()), numbers(&mut std.into_iter()));
    }
}

/// Comparisons are counted by what they cost most: calls of `eq`.
#[test]
fn a_hashed_set_is_not_quadratic() {
    thread_local!(static COMPARED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });
    struct Counted(String);
    impl Hash for Counted {
        fn hash<H: Hasher>(&self, state: &mut H) {
            self.0.hash(state);
        }
    }
    impl PartialEq for Counted {
        fn eq(&self, other: &Self) -> bool {
            COMPARED.set(COMPARED.get() + 1);
            self.0 == other.0
        }
    }
    impl Eq for Counted {}
    let n = 5_000;
    let counted = |idx: usize| Counted(format!("jing-junhai-{idx:06x}"));
    let mut set = HashedSet::with_capacity(n);
    assert!((0..n).all(|idx| set.insert(counted(idx))));
    assert!((0..n).rev().all(|idx| set.take(&counted(idx)).is_some()));
    // As many buckets as keys or more: one comparison or two for each step.
    assert!(COMPARED.get() < 3 * 2 * n, "{} comparisons", COMPARED.get());
}
