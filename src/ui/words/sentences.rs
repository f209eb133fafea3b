//! What the interface says of an article, its speakers and their statements.

use super::Words;
use crate::article::{Article, Date};
use crate::decimal::decimal;
use crate::joining::append;
use crate::parse::{Problem, TOO_LONG, too_long};
use crate::speakers::{Presence, Proceedings, Speaker, SpeakerKind, StatementKind};
use crate::state::Story;
use crate::timeline::{Mark, MarkKind, Occasion};
use yew::AttrValue;

impl Words {
    /// `24 July 2023`.
    pub(in crate::ui) fn long_date(&self, date: Date) -> String {
        self.0.speech.date(&date.to_string())
    }

    /// `3 min read`.
    pub(in crate::ui) fn reading_time(&self, article: &Article) -> String {
        self.counted("minutes", article.reading_minutes())
    }

    /// `17 statements by 7 people`, or `voices` where not all who are heard are people; `None` if nobody is heard.
    pub(in crate::ui) fn summary(&self, proceedings: &Proceedings) -> Option<String> {
        let n_statements = proceedings.statements.len();
        let is_heard = |idx| proceedings.statements.iter().any(|it| it.speaker_idx == idx);
        let (mut n_heard, mut are_people) = (0, true);
        for (idx, speaker) in proceedings.speakers.iter().enumerate() {
            if is_heard(idx) {
                n_heard += 1;
                are_people &= speaker.kind == SpeakerKind::Person;
            }
        }
        let heard = if are_people {
            self.counted("people", n_heard)
        } else {
            self.counted("sources", n_heard)
        };
        let statements = self.counted("statements", n_statements);
        let parts = [("statements", &*statements), ("people", &*heard)];
        (0 < n_statements).then(|| self.fill("summary", &parts))
    }

    /// The text at the end of a lane: `8 statements`, `presided`, `spoke`, `present`, `mentioned`.
    pub(in crate::ui) fn tally(
        &self,
        proceedings: &Proceedings,
        article: &Article,
        speaker_idx: usize,
    ) -> AttrValue {
        let presence = proceedings.speakers.get(speaker_idx).map(|speaker| speaker.presence);
        let statements =
            || proceedings.statements.iter().filter(|it| it.speaker_idx == speaker_idx);
        let n_worded = statements().filter(|it| it.kind != StatementKind::Act).count();
        match (presence, n_worded) {
            (Some(Presence::Present), _) => self.text("lane.present"),
            (Some(Presence::Mentioned) | None, _) => self.text("lane.mentioned"),
            (_, 0) => {
                let cue = statements().next().map(|act| article.slice(act.cue));
                self.act(cue.and_then(|cue| cue.split_whitespace().next()).unwrap_or_default())
            }
            (_, _) => self.counted("statements", statements().count()).into(),
        }
    }

    /// One word for what somebody did who spoke, but whose words are not given.
    fn act(&self, verb: &str) -> AttrValue {
        let own = self.text(&["act.", verb].concat());
        if own.is_empty() { self.text("act.spoke") } else { own }
    }

    /// What somebody does at a mark: `reported speech`, `presided`.
    pub(in crate::ui) fn what(&self, story: &Story, mark: &Mark) -> AttrValue {
        match mark.kind {
            MarkKind::Act => {
                self.act(story.cue_of(mark).split_whitespace().next().unwrap_or_default())
            }
            kind => self.kind(kind),
        }
    }

    /// The name of a kind of mark, as a reader knows it.
    pub(in crate::ui) fn kind(&self, kind: MarkKind) -> AttrValue {
        self.text(match kind {
            MarkKind::Direct => "mark.direct",
            MarkKind::Mixed => "mark.mixed",
            MarkKind::Reported => "mark.reported",
            MarkKind::Act => "mark.act",
            MarkKind::Present => "mark.present",
            MarkKind::Mention => "mark.mention",
        })
    }

    /// `reported speech · 5 of 8`.
    pub(in crate::ui) fn place(&self, story: &Story, mark: &Mark, rank: Rank) -> String {
        let kind = self.what(story, mark);
        match rank {
            Rank { n: 1, .. } => kind.as_str().to_owned(),
            Rank { nth, n } => [&kind, " · ", &self.nth(nth, n)].concat(),
        }
    }

    /// `5 of 8`.
    fn nth(&self, nth: usize, n: usize) -> String {
        self.fill("count", &[("n", &self.number(nth)), ("of", &self.number(n))])
    }

    /// A mark's accessible name: `Jing Junhai, reported speech, 5 of 8: stressed the commitment…`.
    pub(in crate::ui) fn mark_name(
        &self,
        story: &Story,
        speaker: &Speaker,
        mark: &Mark,
        rank: Rank,
    ) -> String {
        let (kind, n) = (self.what(story, mark), self.number(rank.nth));
        self.name_of(speaker, (&kind, &n, rank.n), &shortened(&story.told_of(mark), MARK_WORDS))
    }

    /// The accessible name of so many marks of a lane that are drawn as one, statements all of them or none:
    /// `Jing Junhai, 3 statements, 2–4 of 8: stressed…`.
    pub(in crate::ui) fn bunch_name(
        &self,
        story: &Story,
        speaker: &Speaker,
        first: &Mark,
        n_marks: usize,
        (a, b): (Rank, Rank),
    ) -> String {
        let kind = || self.what(story, first).as_str().to_owned();
        let kind = if first.is_statement() { self.counted("statements", n_marks) } else { kind() };
        let (from, to) = (a.nth.min(b.nth), a.nth.max(b.nth));
        let n = [&*self.number(from), "–", &self.number(to)].concat();
        self.name_of(speaker, (&kind, &n, a.n), &shortened(&story.told_of(first), MARK_WORDS))
    }

    /// The same with all words, as it is told when the statement opens.
    pub(in crate::ui) fn mark_told(
        &self,
        story: &Story,
        speaker: &Speaker,
        mark: &Mark,
        rank: Rank,
    ) -> String {
        let (kind, n) = (self.what(story, mark), self.number(rank.nth));
        self.name_of(speaker, (&kind, &n, rank.n), &story.words_of(mark))
    }

    /// Who, of what kind, the how manieth (`n`) of how many, and the words.
    fn name_of(
        &self,
        speaker: &Speaker,
        (kind, n, of): (&str, &str, usize),
        words: &str,
    ) -> String {
        let of = self.number(of);
        let values =
            [("name", &*speaker.name), ("kind", kind), ("n", n), ("of", &of), ("words", words)];
        self.fill("mark", &values)
    }

    /// What is said of an article of this many megabytes.
    pub(crate) fn too_long(&self, n_megabytes: usize) -> String {
        let n = self.number(n_megabytes);
        let own = self.fill(&["problem.", TOO_LONG].concat(), &[("n", &n)]);
        if own.is_empty() { too_long(&n) } else { own }
    }

    /// What is wrong with an article's file; `None` if the language has no sentence for it.
    pub(in crate::ui) fn problem(&self, problem: &Problem) -> Option<String> {
        let key = ["problem.", problem.name()].concat();
        let sentence = match problem {
            &Problem::NoSuchDay { year, month, day } => {
                let date = [&*decimal(year.into()), "-", &two_digits(month), "-", &two_digits(day)]
                    .concat();
                self.fill(&key, &[("day", &date)])
            }
            Problem::Damaged { encoding, n_replaced } => {
                let n = self.number(*n_replaced);
                self.plural(&key, *n_replaced, &[("encoding", encoding), ("n", &n)])
            }
            Problem::TooLong { n_megabytes } => {
                self.fill(&key, &[("n", &self.number(*n_megabytes))])
            }
            Problem::JsonDamaged { line } => self.fill(&key, &[("line", &self.number(*line))]),
            #[cfg(feature = "formats")]
            Problem::Foreign { kind } => self.fill(&key, &[("kind", kind)]),
            Problem::Field { path, .. } => self.fill(&key, &[("path", path)]),
            _ => self.text(&key).as_str().to_owned(),
        };
        (!sentence.is_empty()).then_some(sentence)
    }

    /// The same, but in English if the language has no sentence for it.
    pub(crate) fn sentence_of(&self, problem: &Problem) -> String {
        self.problem(problem).unwrap_or_else(|| problem.to_string())
    }

    /// The first words of a statement, as many as a mark's name has.
    pub(in crate::ui) fn first_words(&self, words: &str) -> String {
        shortened(words, MARK_WORDS)
    }

    /// `3 of 8`, or that nothing was found. `hit_idx` counts from 0.
    pub(in crate::ui) fn count(&self, hit_idx: usize, n_matches: usize) -> String {
        if n_matches == 0 {
            self.text("count.none").as_str().to_owned()
        } else {
            self.nth(hit_idx + 1, n_matches)
        }
    }

    /// `1 result`, `and 28 more`: the plural form of a text whose only value is `n`.
    pub(crate) fn counted(&self, key: &str, n: usize) -> String {
        self.plural(key, n, &[("n", &self.number(n))])
    }
}

fn two_digits(number: u8) -> String {
    [if number < 10 { "0" } else { "" }, &decimal(number.into())].concat()
}

/// A mark's number among the marks of its sort on its lane, from 1, and how many of those there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Rank {
    pub(in crate::ui) nth: usize,
    pub(in crate::ui) n: usize,
}

impl Rank {
    /// The ranks of all marks of a lane.
    pub(in crate::ui) fn all(lane: &[Mark]) -> Vec<Self> {
        let n_statements = lane.iter().filter(|mark| mark.is_statement()).count();
        let sums = [lane.len() - n_statements, n_statements];
        let mut so_far = [0, 0];
        let mut ranks = Vec::new();
        for mark in lane {
            let sort = usize::from(mark.is_statement());
            if let (Some(nth), Some(&n)) = (so_far.get_mut(sort), sums.get(sort)) {
                *nth += 1;
                ranks.push(Self { nth: *nth, n });
            }
        }
        ranks
    }

    /// The rank of `mark` among the `lane`'s marks: statements are counted together, and so is everything else.
    pub(in crate::ui) fn of(mark: &Mark, lane: &[Mark]) -> Self {
        let is_statement = |mark: &Mark| matches!(mark.occasion, Occasion::Statement(_));
        let peers = lane.iter().filter(|peer| is_statement(peer) == is_statement(mark));
        let n_before = peers.clone().take_while(|peer| peer.occasion != mark.occasion).count();
        Self { nth: n_before + 1, n: peers.count() }
    }
}

/// How many words of a statement a mark's name has: enough to tell it from its neighbours, few enough to listen to.
const MARK_WORDS: usize = 12;

fn shortened(text: &str, n_words: usize) -> String {
    let mut words = text.split_whitespace();
    let mut short = String::new();
    for word in words.by_ref().take(n_words) {
        append(&mut short, " ", word);
    }
    if words.next().is_some() {
        short.push('…');
    }
    short
}
