//! The order of results: the cases in `tests/data/search/relevance.txt`.

use crate::scene::harbour;

#[test]
fn the_best_comes_first() {
    let scene = harbour();
    let cases = include_str!("../data/search/relevance.txt");
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (query, expect) = case.split_once(" => ").expect("a query and its results");
        let expect: Vec<&str> = expect.split(" | ").collect();
        let found = scene.results(query);
        if found.get(..expect.len()).is_none_or(|first| first != expect) {
            wrong.push(format!("{query}\n  found  {found:?}\n  expect {expect:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
