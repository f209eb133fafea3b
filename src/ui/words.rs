//! What the interface says, in English. Dates are written by the browser's `Intl`.

use crate::article::{Article, Date};
use crate::speakers::{Presence, Proceedings, Speaker, SpeakerKind, StatementKind};
use crate::timeline::{Mark, MarkKind, Occasion};
use js_sys::{Date as JsDate, Object, Reflect};
use wasm_bindgen::JsValue;

/// The language of all words here, as a BCP 47 tag.
pub(super) const LANGUAGE: &str = "en-GB";

/// `24 July 2023`.
pub(super) fn long_date(date: Date) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let midnight = JsDate::new(&JsValue::from_str(&format!("{date}T00:00:00Z")));
    String::from(midnight.to_locale_date_string(LANGUAGE, &options))
}

/// `3 min read`.
pub(super) fn reading_time(article: &Article) -> String {
    format!("{} min read", article.reading_minutes())
}

/// `5 of 7 people spoke`; nothing where nobody is named.
pub(super) fn turnout(proceedings: &Proceedings) -> Option<String> {
    let people = proceedings.speakers.iter().filter(|speaker| speaker.kind == SpeakerKind::Person);
    let n_spoke = people.clone().filter(|person| person.presence == Presence::Spoke).count();
    match people.count() {
        0 => None,
        1 => Some(format!("{n_spoke} of 1 person spoke")),
        n_people => Some(format!("{n_spoke} of {n_people} people spoke")),
    }
}

/// What stands at the end of a lane: `8 statements`, `presided`, `spoke`, `present`, `mentioned`.
pub(super) fn tally(proceedings: &Proceedings, article: &Article, speaker_idx: usize) -> String {
    let presence = proceedings.speakers.get(speaker_idx).map(|speaker| speaker.presence);
    let statements =
        || proceedings.statements.iter().filter(|statement| statement.speaker_idx == speaker_idx);
    let n_worded = statements().filter(|statement| statement.kind != StatementKind::Act).count();
    match (presence, n_worded) {
        (Some(Presence::Present), _) => "present".to_owned(),
        (Some(Presence::Mentioned) | None, _) => "mentioned".to_owned(),
        (_, 0) => {
            let verb = statements()
                .next()
                .and_then(|act| article.slice(act.cue).split_whitespace().next());
            act(verb.unwrap_or_default()).to_owned()
        }
        (_, _) => match statements().count() {
            1 => "1 statement".to_owned(),
            n_statements => format!("{n_statements} statements"),
        },
    }
}

/// The verb that says in a word what somebody did who spoke without words given.
fn act(verb: &str) -> &'static str {
    match verb {
        "presided" => "presided",
        "chaired" => "chaired",
        "moderated" => "moderated",
        "hosted" => "hosted",
        "opened" => "opened",
        "presented" => "presented",
        _ => "spoke",
    }
}

/// The kind of a mark as a reader calls it.
pub(super) const fn kind(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Direct => "in their words",
        MarkKind::Mixed => "partly in their words",
        MarkKind::Reported => "reported speech",
        MarkKind::Act => "spoke, words not given",
        MarkKind::Present => "taking part",
        MarkKind::Mention => "mentioned",
    }
}

/// `reported speech · 5 of 8`.
pub(super) fn place(mark: &Mark, rank: Rank) -> String {
    match rank {
        Rank { n: 1, .. } => kind(mark.kind).to_owned(),
        Rank { nth, n } => format!("{} · {nth} of {n}", kind(mark.kind)),
    }
}

/// The how-manieth of how many of its sort on its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rank {
    pub(super) nth: usize,
    pub(super) n: usize,
}

impl Rank {
    /// The rank of `mark` among the `lane`'s marks: statements are counted together, and so is all else.
    pub(super) fn of(mark: &Mark, lane: &[Mark]) -> Self {
        let is_statement = |mark: &Mark| matches!(mark.occasion, Occasion::Statement(_));
        let peers = lane.iter().filter(|peer| is_statement(peer) == is_statement(mark));
        let n_before = peers.clone().take_while(|peer| peer.occasion != mark.occasion).count();
        Self { nth: n_before + 1, n: peers.count() }
    }
}

/// A mark's name for those who cannot see it: `Jing Junhai, reported speech, 5 of 8: stressed the commitment…`.
pub(super) fn mark_name(speaker: &Speaker, mark: &Mark, rank: Rank, words: &str) -> String {
    let Rank { nth, n } = rank;
    format!("{}, {}, {nth} of {n}: {}", speaker.name, kind(mark.kind), shortened(words, MARK_WORDS))
}

/// How many words of a statement a mark's name gives: enough to tell it from its neighbours, few enough to hear out.
const MARK_WORDS: usize = 12;

fn shortened(text: &str, n_words: usize) -> String {
    let mut words = text.split_whitespace();
    let mut short = words.by_ref().take(n_words).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        short.push('…');
    }
    short
}

/// `3 of 8`, or that nothing was found.
pub(super) fn count(hit_idx: usize, n_matches: usize) -> String {
    if n_matches == 0 { "no matches".to_owned() } else { format!("{} of {n_matches}", hit_idx + 1) }
}

/// `1 result`.
pub(super) fn results(n_results: usize) -> String {
    [n_results.to_string().as_str(), if n_results == 1 { " result" } else { " results" }].concat()
}

/// `and 28 more`.
pub(super) fn more(n_more: usize) -> String {
    ["and ", &n_more.to_string(), " more"].concat()
}
