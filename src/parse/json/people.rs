//! People as metadata name them: with a role in the name, or several in one byline.

use crate::article::Draft;
use crate::article::{BlockKind, Credit, GivenSpeaker, SpeakerKind};
use crate::parse::scan::{find, split_once};

/// Splits `Vice-President, Yang Yang` or `Yang Yang (Vice-President)` into a name, which must be in `text`, and a role.
/// `None` if `text` does not name this person.
pub(super) fn speaker(written: &str, text: &str) -> Option<GivenSpeaker> {
    let written = written.trim();
    let in_brackets = written.strip_suffix(')').and_then(|it| split_once(it, " ("));
    let splits = [
        Some((written, "")),
        in_brackets,
        written.rsplit_once(',').map(|(role, name)| (name, role)),
        split_once(written, ", "),
    ];
    let (name, role) = splits.into_iter().flatten().find(|(name, _)| stands_in(name, text))?;
    let role = Some(role.trim().to_owned()).filter(|role| !role.is_empty());
    let kind = Some(SpeakerKind::Person);
    Some(GivenSpeaker { name: name.trim().to_owned(), role, kind, ..GivenSpeaker::default() })
}

/// Whether the text contains the name, and it has several words or letters beyond ASCII, as one in Chinese has.
fn stands_in(name: &str, text: &str) -> bool {
    let name = name.trim();
    let is_whole = name.contains(' ') || !name.is_ascii();
    is_whole && find(text, name).is_some()
}

/// Adds a byline as a block, and its names as a credit.
pub(in crate::parse) fn credit(draft: &mut Draft, credits: &mut Vec<Credit>, byline: &str) {
    let byline = byline.trim();
    let by = ["By ", "by ", "Von ", "Par ", "Por "].iter().find_map(|by| byline.strip_prefix(by));
    let names = names(by.unwrap_or(byline));
    if !names.is_empty() {
        draft.add(BlockKind::Credits, byline, None);
        credits.push(Credit { role: String::new(), names });
    }
}

/// The names in a list such as `A, B and C`.
fn names(list: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in list.split([',', ';', '/', '、']) {
        let mut rest = part;
        while let Some((name, behind)) = split_once(rest, " and ") {
            names.push(name.trim().to_owned());
            rest = behind;
        }
        names.push(rest.trim().to_owned());
    }
    names.retain(|name| !name.is_empty());
    names
}
