//! What a reader finds in an article, and what the rules find, in one form: `marks.json` beside `article.txt`.
//!
//! `tests/gold/README.md` describes the file. Tests: `tests/score.rs`, which includes this file, as `score.rs` does.

use rostrum::article::{Article, Presence, SpeakerKind, StatementKind};
use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, extract};
use serde::Deserialize;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// What somebody found in an article: a reader, or the rules.
#[derive(Debug, Default)]
pub struct Findings {
    pub date: Option<String>,
    pub place: Option<String>,
    pub people: Vec<Person>,
    pub statements: Vec<Statement>,
    /// What is arguable about the event: `date` or `place`.
    doubts: Option<String>,
}

/// Somebody in it.
#[derive(Debug)]
pub struct Person {
    pub name: String,
    /// Other names for them.
    pub forms: Vec<String>,
    pub kind: SpeakerKind,
    pub role: Option<String>,
    /// Other roles that would be as good.
    pub also: Vec<String>,
    pub presence: Presence,
    /// Why a careful editor might decide otherwise.
    doubts: Option<String>,
}

/// Something said in it.
#[derive(Debug)]
pub struct Statement {
    /// The index of the person.
    pub speaker: usize,
    pub kind: StatementKind,
    /// Byte ranges of what was said; of an act, what tells of it.
    pub words: Vec<Range<usize>>,
    pub is_arguable: bool,
}

impl Findings {
    /// Whether `date` or `place` might as well be something else.
    pub fn doubts(&self, field: &str) -> bool {
        names_field(self.doubts.as_deref(), field)
    }
}

impl Person {
    /// Whether it is arguable that they are in the story at all.
    pub fn is_arguable(&self) -> bool {
        self.doubts.as_deref().is_some_and(|it| !it.contains(':'))
    }

    /// Whether their `role` or `presence` might as well be something else.
    pub fn doubts(&self, field: &str) -> bool {
        names_field(self.doubts.as_deref(), field)
    }
}

fn names_field(doubts: Option<&str>, field: &str) -> bool {
    doubts.and_then(|it| it.split_once(':')).is_some_and(|(of, _)| of == field)
}

/// A marked article.
#[derive(Debug)]
pub struct Marked {
    pub article: Article,
    pub marks: Findings,
}

impl Marked {
    /// Reads `article.txt` and `marks.json` in a folder. An error says which mark is not as it should be.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path)
                .map_err(|error| format!("{} cannot be read: {error}.", path.display()))
        };
        let article = parse(read("article.txt")?.as_bytes()).article;
        let file: File = serde_json::from_str(&read("marks.json")?)
            .map_err(|error| format!("{}: {error}.", folder.join("marks.json").display()))?;
        let marks =
            file.located(&article.text).map_err(|what| format!("{}: {what}", folder.display()))?;
        Ok(Self { article, marks })
    }

    /// What the rules find in it.
    pub fn found(&self) -> Findings {
        found(&extract(&self.article))
    }
}

/// Proceedings in the form of marks.
fn found(proceedings: &Proceedings) -> Findings {
    let people = proceedings.speakers.iter().map(|it| Person {
        name: it.name.clone(),
        forms: it.forms.clone(),
        kind: it.kind,
        role: it.role.clone(),
        also: Vec::new(),
        presence: it.presence,
        doubts: None,
    });
    let statements = proceedings.statements.iter().map(|it| {
        let is_act = it.kind == StatementKind::Act;
        let words = if is_act { std::slice::from_ref(&it.cue) } else { &it.content[..] };
        let words = words.iter().map(|range| range.start..range.end).collect();
        Statement { speaker: it.speaker_idx, kind: it.kind, words, is_arguable: false }
    });
    Findings {
        date: proceedings.event.date.map(|date| date.to_string()),
        place: proceedings.event.place.clone(),
        people: people.collect(),
        statements: statements.collect(),
        doubts: None,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    event: EventMark,
    people: Vec<PersonMark>,
    statements: Vec<StatementMark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventMark {
    date: Option<String>,
    place: Option<String>,
    arguable: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonMark {
    name: String,
    role: Option<String>,
    kind: KindMark,
    presence: PresenceMark,
    #[serde(default)]
    forms: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    arguable: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementMark {
    speaker: String,
    kind: WayMark,
    words: Vec<Stretch>,
    /// How the article names the source there; for reading, not scored.
    source: Option<String>,
    /// What says that something was said; for reading, not scored.
    cue: Option<String>,
    arguable: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Stretch {
    Once(String),
    Nth { exact: String, nth: usize },
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindMark {
    Person,
    Organisation,
    Unnamed,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PresenceMark {
    Spoke,
    Present,
    Mentioned,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WayMark {
    Direct,
    Mixed,
    Reported,
    Act,
}

impl File {
    /// The marks with their words looked up; an error names what is not in the text.
    fn located(self, text: &str) -> Result<Findings, String> {
        let mut people = Vec::new();
        for mark in self.people {
            let strings = [&mark.name].into_iter().chain(&mark.role).chain(&mark.forms);
            for it in strings.chain(&mark.also) {
                present(it, text)?;
            }
            people.push(mark.person());
        }
        let mut statements = Vec::new();
        for mark in self.statements {
            let speaker = people.iter().position(|it| it.name == mark.speaker);
            let speaker = speaker.ok_or_else(|| format!("“{}” is nobody.", mark.speaker))?;
            for it in mark.source.iter().chain(&mark.cue) {
                // Written as the parts of a phrase that stands around other words.
                it.split(" … ").try_for_each(|part| present(part, text))?;
            }
            let words: Result<Vec<_>, _> = mark.words.iter().map(|it| it.find_in(text)).collect();
            statements.push(Statement {
                speaker,
                kind: mark.kind.into(),
                words: words?,
                is_arguable: mark.arguable.is_some(),
            });
        }
        if let Some(place) = &self.event.place {
            present(place, text)?;
        }
        let EventMark { date, place, arguable: doubts } = self.event;
        Ok(Findings { date, place, people, statements, doubts })
    }
}

impl PersonMark {
    fn person(self) -> Person {
        let Self { name, role, kind, presence, forms, also, arguable: doubts } = self;
        let kind = match kind {
            KindMark::Person => SpeakerKind::Person,
            KindMark::Organisation => SpeakerKind::Organisation,
            KindMark::Unnamed => SpeakerKind::Unnamed,
        };
        let presence = match presence {
            PresenceMark::Spoke => Presence::Spoke,
            PresenceMark::Present => Presence::Present,
            PresenceMark::Mentioned => Presence::Mentioned,
        };
        Person { name, forms, kind, role, also, presence, doubts }
    }
}

impl From<WayMark> for StatementKind {
    fn from(mark: WayMark) -> Self {
        match mark {
            WayMark::Direct => Self::Direct,
            WayMark::Mixed => Self::Mixed,
            WayMark::Reported => Self::Reported,
            WayMark::Act => Self::Act,
        }
    }
}

impl Stretch {
    fn find_in(&self, text: &str) -> Result<Range<usize>, String> {
        let (exact, nth) = match self {
            Self::Once(exact) => {
                if text.matches(exact.as_str()).nth(1).is_some() {
                    return Err(format!("“{exact}” stands there more than once: which?"));
                }
                (exact, 1)
            }
            Self::Nth { exact, nth } => (exact, *nth),
        };
        let mut places = text.match_indices(exact.as_str());
        let (start, _) = places
            .nth(nth.saturating_sub(1))
            .ok_or_else(|| format!("“{exact}” does not stand there {nth} times."))?;
        Ok(start..start + exact.len())
    }
}

fn present(string: &str, text: &str) -> Result<(), String> {
    if text.contains(string) {
        Ok(())
    } else {
        Err(format!("“{string}” does not stand there."))
    }
}
