//! Verbs of saying and their forms: `claim` also gives `claims`, `claimed` and `claiming`.
//!
//! **All that is known of a verb stands in its row in `VERBS`**: its forms, and its frames, which are what may come after it.
//! Ours, from reading news.

mod table;

use super::{Class, Lexicon};
use std::borrow::Cow;
pub(super) use table::VERBS;

/// Adds every form of every verb.
pub(super) fn add_to(lexicon: &mut Lexicon) {
    let mut rest = &PACKED[..];
    while let Some(end) = rest.iter().position(|&byte| byte == 0)
        && let (forms, Some((frames, rows))) = (&rest[..end], rest[end + 1..].split_first_chunk())
    {
        let class = Class(u64::from_le_bytes(*frames));
        let forms = str::from_utf8(forms).unwrap_or_default();
        if forms.contains(' ') {
            for form in forms.split(' ') {
                let is_participle = form.ends_with("ing");
                let class = if is_participle { class.or(Class::GERUND) } else { class };
                lexicon.add(Cow::Borrowed(form), class);
            }
        } else {
            add_forms(lexicon, class, forms);
        }
        rest = rows;
    }
}

/// Adds the forms of a regular verb.
fn add_forms(lexicon: &mut Lexicon, class: Class, verb: &'static str) {
    let base = verb.trim_end_matches(MARKS);
    let doubled = if verb.contains(DOUBLES) { base.chars().last() } else { None };
    let without_e = base.strip_suffix('e');
    let without_y = base.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    let stem = |ending: &str| {
        let mut form = without_e.unwrap_or(base).to_owned();
        form.extend(doubled);
        form + ending
    };
    let hisses = base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh");
    let third = match without_y {
        Some(rest) => rest.to_owned() + "ies",
        None => base.to_owned() + if hisses { "es" } else { "s" },
    };
    let past = without_y.map_or_else(|| stem("ed"), |rest| rest.to_owned() + "ied");
    if !verb.contains(NOUN) {
        lexicon.add(Cow::Owned(third), class);
    }
    lexicon.add(Cow::Owned(past), class);
    lexicon.add(Cow::Owned(stem("ing")), class.or(Class::GERUND));
    if verb.contains(PLAIN) {
        lexicon.add(Cow::Borrowed(base), class.or(Class::PLAIN));
    }
}

/// After a verb: its last letter is doubled, as in `admitted`.
const DOUBLES: char = '*';
/// After a verb: its base form is a cue too, since it is rarely a noun, as in `critics argue`.
const PLAIN: char = '+';
/// After a verb: its form in `-s` is not a cue, since it is usually a plural noun, as in `emails`.
const NOUN: char = '-';
const MARKS: [char; 3] = [DOUBLES, PLAIN, NOUN];

/// [`VERBS`] in one piece, a third of the size in the program: for each verb its forms, a zero, and its frames.
static PACKED: [u8; packed_len()] = pack();

const fn packed_len() -> usize {
    let (mut len, mut row) = (0, 0);
    while row < VERBS.len() {
        len += VERBS[row].0.len() + 1 + size_of::<u64>();
        row += 1;
    }
    len
}

const fn pack<const LEN: usize>() -> [u8; LEN] {
    let mut bytes = [0; LEN];
    let (mut at, mut row) = (0, 0);
    while row < VERBS.len() {
        let (forms, frames) = (VERBS[row].0.as_bytes(), VERBS[row].1.to_le_bytes());
        let mut from = 0;
        while from < forms.len() {
            bytes[at + from] = forms[from];
            from += 1;
        }
        at += forms.len() + 1;
        from = 0;
        while from < frames.len() {
            bytes[at + from] = frames[from];
            from += 1;
        }
        at += frames.len();
        row += 1;
    }
    bytes
}

/// Takes any content: a clause, a quotation, words.
const SAY: u64 = Class::SAY.0;
/// Takes a clause or a quotation: `argued that`.
const CLAIM: u64 = Class::CLAIM.0;
/// Takes an object or an aim: `stressed the need`, `urged them to`.
const TOPIC: u64 = Class::TOPIC.0;
/// Takes a noun of sentiment: `expressed concern`.
const UTTER: u64 = Class::UTTER.0;
/// Names or describes an object: `called it “a gift”`.
const NAMING: u64 = Class::NAMING.0;
/// Is a cue next to a quotation only: `smiled`.
const QUOTING: u64 = Class::QUOTING.0;
/// May have the addressee as its object: `told them that`, `warned Bo Lind that`.
const ADDRESSEE: u64 = Class::ADDRESSEE.0;
/// Takes an infinitive that is the content: `promised to go`.
const AIM: u64 = Class::AIM.0;
/// Takes an object only with what that is to do: `ordered the council to pay`, but not `ordered a coffee`.
const COMMAND: u64 = Class::TOPIC.0 | Class::COMMAND.0;
/// Thanks somebody, which is an act: `thanked the helpers`.
const THANKING: u64 = Class::TOPIC.0 | Class::THANKING.0;
/// Takes an indirect question: `asked whether`.
const QUESTION: u64 = Class::QUESTION.0;
/// Thinks rather than says, so that the words before it go on: `said she was glad but feared the worst`.
const THOUGHT: u64 = Class::THOUGHT.0;
/// Is about writing, so that a quoted title after it is a work: `wrote “The Last Ferry”`.
const WRITES: u64 = Class::WRITES.0;
/// Takes this preposition: `called for`, `called on`.
const FOR: u64 = Class::WITH_PREPOSITION.0 | Class::FOR.0;
const ON: u64 = Class::WITH_PREPOSITION.0 | Class::ON.0;
const OUT: u64 = Class::WITH_PREPOSITION.0 | Class::OUT.0;
const TO: u64 = Class::WITH_PREPOSITION.0 | Class::TO.0;
const ABOUT: u64 = Class::WITH_PREPOSITION.0 | Class::ABOUT.0;
const OF: u64 = Class::WITH_PREPOSITION.0 | Class::OF.0;
const AGAINST: u64 = Class::WITH_PREPOSITION.0 | Class::AGAINST.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn name(row: &(&'static str, u64)) -> &'static str {
        row.0.trim_end_matches(MARKS)
    }

    #[test]
    fn the_table_is_in_order_and_has_nothing_twice() {
        for pair in VERBS.windows(2) {
            assert!(name(&pair[0]) < name(&pair[1]), "{} before {}", pair[1].0, pair[0].0);
        }
    }

    #[test]
    fn every_form_has_the_frames_of_its_verb() {
        let lexicon = Lexicon::shared();
        for (form, class) in [
            ("tells", Class::ADDRESSEE),
            ("warned", Class::ADDRESSEE),
            ("promises", Class::AIM),
            ("admitting", Class::GERUND),
            ("wishes", Class::SENTIMENT),
            ("testified", Class::CLAIM),
        ] {
            assert!(lexicon.class(form).is(class), "{form}");
        }
    }
}
