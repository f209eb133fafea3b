//! Maps and sets in vectors, with as much of the usual interface as Yew uses. They hold a handful of entries each, and cost a
//! tenth of the code that hash tables and trees do; those that may hold thousands are sorted or hashed here too.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

/// A map of a few entries in the order in which they came, like `IndexMap`; each is looked for from the first.
#[derive(Clone, Debug)]
pub struct SmallMap<K, V>(Vec<(K, V)>);

impl<K: Eq, V> SmallMap<K, V> {
    pub fn with_capacity(n: usize) -> Self {
        Self(Vec::with_capacity(n))
    }

    fn position<Q: Eq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.0.iter().position(|(it, _)| it.borrow() == key)
    }

    pub fn get<Q: Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.position(key).map(|idx| &self.0[idx].1)
    }

    pub fn contains_key(&self, key: &K) -> bool {
        self.position(key).is_some()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.position(&key) {
            Some(idx) => Some(std::mem::replace(&mut self.0[idx].1, value)),
            None => {
                self.0.push((key, value));
                None
            }
        }
    }

    /// As `entry(key).or_default()`.
    pub fn get_or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let idx = self.position(&key).unwrap_or_else(|| {
            self.0.push((key, V::default()));
            self.0.len() - 1
        });
        &mut self.0[idx].1
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Whatever the order.
impl<K: Eq, V: PartialEq> PartialEq for SmallMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.iter().all(|(key, it)| other.get(key) == Some(it))
    }
}

impl<K: Eq, V> FromIterator<(K, V)> for SmallMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

/// A set of a few values in the order in which they came, like `IndexSet`.
#[derive(Clone, Debug)]
pub struct SmallSet<T>(Vec<T>);

impl<T: Eq> SmallSet<T> {
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    pub fn with_capacity(n: usize) -> Self {
        Self(Vec::with_capacity(n))
    }

    pub fn contains<Q: Eq + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.iter().any(|it| it.borrow() == value)
    }

    pub fn insert(&mut self, value: T) -> bool {
        let is_new = !self.0.contains(&value);
        if is_new {
            self.0.push(value);
        }
        is_new
    }

    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Default for SmallSet<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Eq> Extend<T> for SmallSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<T: Eq> FromIterator<T> for SmallSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T> IntoIterator for SmallSet<T> {
    type IntoIter = std::vec::IntoIter<T>;
    type Item = T;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// A map of any number of entries in the order of their keys, like `BTreeMap`. Quick where keys come in ascending order, and
/// where entries go from either end; as Yew's ids do.
#[derive(Debug)]
pub struct SortedMap<K, V> {
    entries: Vec<(K, Option<V>)>,
    /// How many of the first entries are gone: so that taking the first moves no others.
    n_gone: usize,
}

impl<K: Copy + Ord, V> SortedMap<K, V> {
    fn find(&self, key: &K) -> Result<usize, usize> {
        let found = self.entries[self.n_gone..].binary_search_by(|(it, _)| it.cmp(key));
        found.map(|idx| self.n_gone + idx).map_err(|idx| self.n_gone + idx)
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        self.entries[self.find(key).ok()?].1.as_ref()
    }

    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let idx = self.find(key).ok()?;
        self.entries[idx].1.as_mut()
    }

    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(idx) => self.entries[idx].1.replace(value),
            Err(idx) => {
                self.entries.insert(idx, (key, Some(value)));
                None
            }
        }
    }

    pub fn remove(&mut self, key: &K) -> Option<V> {
        match self.find(key).ok()? {
            idx if idx == self.n_gone => self.pop_first().map(|(_, value)| value),
            idx => self.entries.remove(idx).1,
        }
    }

    pub fn pop_first(&mut self) -> Option<(K, V)> {
        let (key, value) = self.entries.get_mut(self.n_gone)?;
        let first = (*key, value.take()?);
        self.n_gone += 1;
        if self.entries.len() < 2 * self.n_gone {
            self.entries.drain(..self.n_gone);
            self.n_gone = 0;
        }
        Some(first)
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.entries.into_iter().filter_map(|(_, value)| value)
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), n_gone: 0 }
    }
}

/// A hashed set, like `HashSet`, of no more values than are said at the start: it does not grow.
pub struct HashedSet<T>(Vec<Vec<T>>);

impl<T: Eq + Hash> HashedSet<T> {
    pub fn with_capacity(n: usize) -> Self {
        Self(std::iter::repeat_with(Vec::new).take(n.next_power_of_two()).collect())
    }

    fn bucket<Q: Hash + ?Sized>(&mut self, value: &Q) -> &mut Vec<T> {
        let mut hasher = Fnv(0x811c_9dc5);
        value.hash(&mut hasher);
        let idx = hasher.0 as usize & (self.0.len() - 1);
        &mut self.0[idx]
    }

    pub fn insert(&mut self, value: T) -> bool {
        let bucket = self.bucket(&value);
        let is_new = !bucket.contains(&value);
        if is_new {
            bucket.push(value);
        }
        is_new
    }

    pub fn replace(&mut self, value: T) -> Option<T> {
        let bucket = self.bucket(&value);
        match bucket.iter_mut().find(|it| **it == value) {
            Some(it) => Some(std::mem::replace(it, value)),
            None => {
                bucket.push(value);
                None
            }
        }
    }

    pub fn take<Q: Eq + Hash + ?Sized>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        let bucket = self.bucket(value);
        let idx = bucket.iter().position(|it| it.borrow() == value)?;
        Some(bucket.swap_remove(idx))
    }

    pub fn drain(&mut self) -> impl Iterator<Item = T> {
        std::mem::take(&mut self.0).into_iter().flatten()
    }
}

/// FNV-1a in 32 bits (Fowler, Noll, Vo).
struct Fnv(u32);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }

    fn finish(&self) -> u64 {
        self.0.into()
    }
}
