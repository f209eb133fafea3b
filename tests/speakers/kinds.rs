//! Kinds of reported speech, as data: `tests/data/speech/kinds.txt`. Annotated as in `marked.rs`.

use super::marked::read;

/// What every article opens with.
const OPENING: &str = "Ms. Ada Holm met Mr. Bo Lind at the mill.\n\n";

#[test]
fn kinds_of_speech_are_found() {
    let cases = include_str!("../data/speech/kinds.txt").lines();
    let mut wrong = Vec::new();
    for case in cases.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, statements) = case.split_once(" => ").unwrap_or((case, ""));
        let marked = format!("{OPENING}{}", text.replace('¶', "\n\n"));
        let (drawn, found) = read(&marked);
        if drawn != marked || found.join("; ") != statements {
            wrong.push(format!("{drawn} => {}", found.join("; ")).replace(OPENING, ""));
        }
    }
    assert!(wrong.is_empty(), "these were found instead:\n{}", wrong.join("\n"));
}
