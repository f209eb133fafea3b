//! The words that the rules know: which classes a word may belong to, from lists that are read once.
//!
//! **A word may belong to several classes**; the rules decide by context. Knows nothing of sentences.

#[cfg(not(target_arch = "wasm32"))]
mod class_names;
mod hash;
mod lists;
mod verbs;

use hash::WordHash;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The classes a word may belong to, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    pub(super) const NONE: Self = Self(0);
    /// Offices and occupations: `governor`, `spokeswoman`.
    pub(super) const ROLE: Self = Self(1);
    /// Words in the names of organisations: `Committee`, `Ltd`.
    pub(super) const BODY: Self = Self(1 << 1);
    /// Ordinary words that start sentences and headings.
    pub(super) const COMMON: Self = Self(1 << 2);
    /// Countries, large cities, nationalities, compass points and other words of place names.
    pub(super) const PLACE: Self = Self(1 << 3);
    /// Months and days of the week.
    pub(super) const DATE: Self = Self(1 << 4);
    /// Men's given names.
    pub(super) const HE: Self = Self(1 << 5);
    /// Women's given names.
    pub(super) const SHE: Self = Self(1 << 6);
    /// Family names in languages that put the family name first.
    pub(super) const FAMILY_FIRST: Self = Self(1 << 7);
    /// Honorifics: `Mr`, `Dr`, `Sir`.
    pub(super) const HONORIFIC: Self = Self(1 << 8);
    /// Particles inside names: `van`, `de`, `bin`.
    pub(super) const PARTICLE: Self = Self(1 << 9);
    /// Common nouns for organisations that speak: `ministry`, `company`.
    pub(super) const SPEAKING_BODY: Self = Self(1 << 10);
    /// Verbs of saying that take any kind of content.
    pub(super) const SAY: Self = Self(1 << 11);
    /// Verbs of saying that take a clause or a quotation.
    pub(super) const CLAIM: Self = Self(1 << 12);
    /// Verbs of saying that take an object or an aim: `stressed the need`, `urged them to`.
    pub(super) const TOPIC: Self = Self(1 << 13);
    /// Verbs of saying that need a noun of sentiment: `expressed`, `voiced`, `extended`.
    pub(super) const UTTER: Self = Self(1 << 14);
    /// Nouns of sentiment, the objects of those verbs: `gratitude`, `concern`, `welcome`.
    pub(super) const SENTIMENT: Self = Self(1 << 15);
    /// Auxiliaries.
    pub(super) const AUXILIARY: Self = Self(1 << 16);
    /// Negations, modals and the like, which keep a verb from being a cue: `not`, `will`, `would`, `declined`.
    pub(super) const HYPOTHETIC: Self = Self(1 << 17);
    /// Personal pronouns: `he`, `she`, `they`.
    pub(super) const PRONOUN: Self = Self(1 << 18);
    /// Determiners: `the`, `a`, `his`.
    pub(super) const DETERMINER: Self = Self(1 << 19);
    /// Prepositions.
    pub(super) const PREPOSITION: Self = Self(1 << 20);
    /// Conjunctions and relative pronouns.
    pub(super) const JOINT: Self = Self(1 << 21);
    /// Verbs of taking part: `attended`, `launched`, `joined`.
    pub(super) const ATTEND: Self = Self(1 << 22);
    /// Verbs of leading an event: `presided`, `chaired`.
    pub(super) const LEAD: Self = Self(1 << 23);
    /// Verbs of giving a speech: `delivered`, `gave`.
    pub(super) const DELIVER: Self = Self(1 << 24);
    /// Nouns for a speech: `speech`, `address`.
    pub(super) const SPEECH: Self = Self(1 << 25);
    /// Other verbs, so that a clause's subject is recognised.
    pub(super) const VERB: Self = Self(1 << 26);
    /// Nouns for unnamed people who speak: `officials`, `police`.
    pub(super) const UNNAMED: Self = Self(1 << 27);
    /// Suffixes of names: `Jr`, `III`.
    pub(super) const SUFFIX: Self = Self(1 << 28);
    /// Letters after a name that are no part of it: `OBE`, `KC`.
    pub(super) const POSTNOMINAL: Self = Self(1 << 60);
    /// Participles of verbs of saying: `saying`, `adding`.
    pub(super) const GERUND: Self = Self(1 << 30);
    /// Verbs that name or describe something, cues only with a quotation or an object: `called it “a gift”`.
    pub(super) const NAMING: Self = Self(1 << 31);
    /// Adverbs of manner and time that may separate a subject from its verb.
    pub(super) const ADVERB: Self = Self(1 << 29);

    /// Verbs that are cues together with a preposition: `referred to`, `talked about`.
    pub(super) const WITH_PREPOSITION: Self = Self(1 << 32);

    /// Verbs that are cues only next to a quotation: `continued`, `smiled`.
    pub(super) const QUOTING: Self = Self(1 << 33);

    /// Base forms of verbs of saying, whose subject is plural: `suggest`.
    pub(super) const PLAIN: Self = Self(1 << 34);

    /// Nouns of saying: `claim`, `promise`.
    pub(super) const WORDS_SAID: Self = Self(1 << 35);
    /// First words of phrases that introduce a source: `according to`, `in the words of`.
    pub(super) const PHRASE: Self = Self(1 << 36);

    /// Verbs whose object may be the addressee: `told`, `warned`.
    pub(super) const ADDRESSEE: Self = Self(1 << 37);
    /// Verbs that take an infinitive as their content: `promised to go`.
    pub(super) const AIM: Self = Self(1 << 38);
    /// Verbs that take an object only with what that is to do: `ordered the council to pay`.
    pub(super) const COMMAND: Self = Self(1 << 59);
    /// Verbs that take an indirect question: `asked whether`.
    pub(super) const QUESTION: Self = Self(1 << 39);
    /// Verbs of thinking: `feared`.
    pub(super) const THOUGHT: Self = Self(1 << 40);
    /// Verbs of writing and reading.
    pub(super) const WRITES: Self = Self(1 << 41);

    /// A preposition, and the verbs that form a cue with it.
    pub(super) const FOR: Self = Self(1 << 42);
    pub(super) const ON: Self = Self(1 << 43);
    pub(super) const OUT: Self = Self(1 << 44);
    pub(super) const TO: Self = Self(1 << 45);
    pub(super) const ABOUT: Self = Self(1 << 46);
    pub(super) const OF: Self = Self(1 << 47);
    pub(super) const AGAINST: Self = Self(1 << 48);

    /// Nouns for where and in what form something is said: `interview`, `statement`, `Twitter`.
    pub(super) const OCCASION: Self = Self(1 << 49);
    /// Nouns for what is written, which says something and has an author: `letter`, `study`.
    pub(super) const MESSAGE: Self = Self(1 << 50);
    /// Nouns for events that are chaired, opened or hosted by speaking: `ceremony`.
    pub(super) const EVENT: Self = Self(1 << 51);
    /// Nouns for spans of time: `week`, `evening`.
    pub(super) const TIME: Self = Self(1 << 52);
    /// Forms of `to be`, which make a passive of a past participle.
    pub(super) const BE: Self = Self(1 << 53);
    /// Verbs whose infinitive is what really happens: `continued to say`, `appeared to suggest`.
    pub(super) const RAISING: Self = Self(1 << 54);
    /// Words that count, so that whom they count comes after them: `a number of analysts`, `dozens of residents`.
    pub(super) const QUANTITY: Self = Self(1 << 55);
    /// Nouns for records of what others said: `transcript`, `minutes`.
    pub(super) const RECORD: Self = Self(1 << 56);
    /// First words of lines about the article: `Correction:`, `READ MORE:`.
    pub(super) const NOTICE: Self = Self(1 << 57);
    /// Adjectives that come after the noun: `sources close to the talks`.
    pub(super) const AFTER_NOUN: Self = Self(1 << 61);
    /// Verbs of thanking, acts whose words are not given: `thanked the helpers`.
    pub(super) const THANKING: Self = Self(1 << 62);
    /// Laws, which say nothing to anybody: `the law says`.
    pub(super) const LAW: Self = Self(1 << 63);
    /// Words for nobody: `no group`, `neither`.
    pub(super) const NOBODY: Self = Self(1 << 58);

    /// The union of both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The intersection of both sets.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the word may belong to any class in `other`.
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The verbs of saying, each with its frames.
#[cfg(test)]
pub(super) fn verbs() -> impl Iterator<Item = (&'static str, Class)> {
    verbs::VERBS.iter().map(|&(verb, frames)| (verb, Class(frames)))
}

/// Every word the rules know, with its classes.
pub(super) struct Lexicon(HashMap<Cow<'static, str>, Class, WordHash>);

impl Lexicon {
    /// The one shared lexicon: reading the lists takes longer than extracting from a short article.
    pub(super) fn shared() -> &'static Self {
        static SHARED: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
        &SHARED
    }

    /// Reads the lists.
    fn new() -> Self {
        let mut lexicon = Self(HashMap::default());
        for (class, list) in lists::LISTS {
            for word in list.split_ascii_whitespace() {
                lexicon.add(word.into(), *class);
                if *class == Class::ROLE {
                    lexicon.add([word, "s"].concat().into(), Class::UNNAMED);
                }
            }
        }
        verbs::add_to(&mut lexicon);
        lexicon
    }

    /// The classes of `word`, which must be in lower case.
    pub(super) fn class(&self, word: &str) -> Class {
        self.0.get(word).copied().unwrap_or_default()
    }

    fn add(&mut self, word: Cow<'static, str>, class: Class) {
        let known = self.0.entry(word).or_default();
        *known = known.or(class);
    }
}
