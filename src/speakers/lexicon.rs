//! The words the rules know: what a word may be, from lists that are read once.
//!
//! **A word may belong to several classes**; the rules decide by what stands around it. Knows nothing of sentences.

mod hash;
mod lists;
mod verbs;

use hash::WordHash;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word may be: a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    /// Offices and occupations: `governor`, `spokeswoman`.
    pub(super) const ROLE: Self = Self(1);
    /// Words that end the names of bodies: `Committee`, `Ltd`.
    pub(super) const BODY: Self = Self(1 << 1);
    /// Ordinary words that stand first in sentences and headings.
    pub(super) const COMMON: Self = Self(1 << 2);
    /// Countries, big towns, peoples and compass points.
    pub(super) const PLACE: Self = Self(1 << 3);
    /// Months and days of the week.
    pub(super) const DATE: Self = Self(1 << 4);
    /// Given names of men.
    pub(super) const HE: Self = Self(1 << 5);
    /// Given names of women.
    pub(super) const SHE: Self = Self(1 << 6);
    /// Family names that stand first.
    pub(super) const FAMILY_FIRST: Self = Self(1 << 7);
    /// `Mr`, `Dr`, `Sir`.
    pub(super) const HONORIFIC: Self = Self(1 << 8);
    /// `van`, `de`, `bin`: small words inside names.
    pub(super) const PARTICLE: Self = Self(1 << 9);
    /// Nouns for bodies that speak: `ministry`, `company`.
    pub(super) const SPEAKING_BODY: Self = Self(1 << 10);
    /// Verbs of saying that take any content.
    pub(super) const SAY: Self = Self(1 << 11);
    /// Verbs of saying that take a clause or a quotation.
    pub(super) const CLAIM: Self = Self(1 << 12);
    /// Verbs of saying that take a thing or an aim: `stressed the need`, `urged them to`.
    pub(super) const TOPIC: Self = Self(1 << 13);
    /// `expressed`, `voiced`, `extended`: saying by what follows.
    pub(super) const UTTER: Self = Self(1 << 14);
    /// What is uttered: `gratitude`, `concern`, `welcome`.
    pub(super) const SENTIMENT: Self = Self(1 << 15);
    /// Auxiliaries.
    pub(super) const AUXILIARY: Self = Self(1 << 16);
    /// What turns a cue down: `not`, `will`, `would`, `declined`.
    pub(super) const HYPOTHETIC: Self = Self(1 << 17);
    /// `he`, `she`, `they`.
    pub(super) const PRONOUN: Self = Self(1 << 18);
    /// Determiners: `the`, `a`, `his`.
    pub(super) const DETERMINER: Self = Self(1 << 19);
    /// Prepositions.
    pub(super) const PREPOSITION: Self = Self(1 << 20);
    /// Conjunctions and relative pronouns.
    pub(super) const JOINT: Self = Self(1 << 21);
    /// Taking part: `attended`, `launched`, `joined`.
    pub(super) const ATTEND: Self = Self(1 << 22);
    /// Leading an event: `presided`, `chaired`.
    pub(super) const LEAD: Self = Self(1 << 23);
    /// Giving what is spoken: `delivered`, `gave`.
    pub(super) const DELIVER: Self = Self(1 << 24);
    /// What is given: `speech`, `address`.
    pub(super) const SPEECH: Self = Self(1 << 25);
    /// Other verbs, so that a sentence's subject is seen.
    pub(super) const VERB: Self = Self(1 << 26);
    /// People without a name who speak: `officials`, `police`.
    pub(super) const UNNAMED: Self = Self(1 << 27);
    /// `Jr`, `III`.
    pub(super) const SUFFIX: Self = Self(1 << 28);
    /// Participles of verbs of saying: `saying`, `adding`.
    pub(super) const GERUND: Self = Self(1 << 30);
    /// Verbs that give a thing a name, where part of the name is quoted: `called it “a gift”`.
    pub(super) const NAMING: Self = Self(1 << 31);
    /// Words that say how or when, between a subject and its verb.
    pub(super) const ADVERB: Self = Self(1 << 29);

    /// Verbs that say something with the preposition behind them: `referred to`, `talked about`.
    pub(super) const WITH_PREPOSITION: Self = Self(1 << 32);

    /// Verbs that say something beside a quotation only: `continued`, `smiled`.
    pub(super) const QUOTING: Self = Self(1 << 33);

    /// Plain forms of verbs of saying, whose subject is plural: `suggest`.
    pub(super) const PLAIN: Self = Self(1 << 34);

    /// Nouns for something said: `claim`, `promise`.
    pub(super) const WORDS_SAID: Self = Self(1 << 35);
    /// The first words of phrases that name a source: `according to`, `in the words of`.
    pub(super) const PHRASE: Self = Self(1 << 36);

    /// Both sets together.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both sets.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the word may be any of `other`.
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The classes of every word the rules know.
pub(super) struct Lexicon(HashMap<Cow<'static, str>, Class, WordHash>);

impl Lexicon {
    /// The one lexicon there is: reading the lists takes longer than a short article.
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

    /// What `word`, in lower case, may be.
    pub(super) fn class(&self, word: &str) -> Class {
        self.0.get(word).copied().unwrap_or_default()
    }

    fn add(&mut self, word: Cow<'static, str>, class: Class) {
        let known = self.0.entry(word).or_default();
        *known = known.or(class);
    }
}
