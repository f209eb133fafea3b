//! All rules, in the order in which they are tried, each with its name and with sentences that it must and must not
//! match. `rules/tests.rs` runs those sentences.

#[cfg(test)]
mod tests;

use super::super::cues::{self, SAYING};
use super::super::lexicon::Class;
use super::super::prose::Sentence;
use super::Finder;

/// A rule: what it is called, where it is tried, and the function that records what it finds.
pub(in crate::speakers) struct Rule {
    #[allow(dead_code, reason = "for tests and whoever asks why")]
    pub(in crate::speakers) name: &'static str,
    pub(super) when: When,
    /// The classes of the words at which it is tried, for rules at words.
    pub(super) triggers: Class,
    /// Reads what is at a position, a token or for [`When`] other than words a sentence; returns the position to go on
    /// from, or `None` if the rule does not match.
    pub(super) read: fn(&mut Finder<'_>, usize, &Sentence) -> Option<usize>,
    /// Sentences in which it finds what is in brackets: `[…]` for content.
    #[cfg(test)]
    matches: &'static [&'static str],
    /// Sentences in which it finds nothing.
    #[cfg(test)]
    spares: &'static [&'static str],
}

/// Where a rule is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// At a paragraph's first sentence, in a transcript.
    Turn,
    /// At every word that may trigger it, outside quotations.
    Word,
    /// At a sentence in which no word has led to anything.
    Bare,
    /// At a sentence that is all quotation and has no source.
    Quoted,
    /// At the headline, when everybody is known.
    Headline,
}

/// The classes of the words that trigger any rule.
pub(super) const CUE_WORD: Class = {
    let mut class = Class::NONE;
    let mut idx = 0;
    while idx < RULES.len() {
        class = class.or(RULES[idx].triggers);
        idx += 1;
    }
    class
};

/// Verbs that may be a cue on their own or with the words after them.
const CUE_VERB: Class = SAYING
    .or(Class::AIM)
    .or(Class::NAMING)
    .or(Class::QUOTING)
    .or(Class::WITH_PREPOSITION)
    .or(Class::VERB);

pub(in crate::speakers) const RULES: [Rule; 19] = [
    // Labels decide for a whole paragraph.
    Rule {
        name: "turn of a transcript",
        when: When::Turn,
        triggers: Class::NONE,
        read: |finder, at, _| finder.read_turn(at),
        #[cfg(test)]
        matches: &[
            "Mayor Ada Holm met the farmer Bo Lind.\n\nHOLM: [We came early.]\n\nLIND: [It was cold, too.]",
        ],
        #[cfg(test)]
        spares: &["Ada Holm: the roof leaked."],
    },
    // Prepositional phrases that always introduce a source.
    Rule {
        name: "according to",
        when: When::Word,
        triggers: Class::PHRASE,
        read: |finder, at, sentence| finder.according(at, sentence),
        #[cfg(test)]
        matches: &[
            "According to Ada Holm, [the roof leaks].",
            "[The roof leaks], according to a report.",
            "In the words of Ada Holm, [“the mill is ours”].",
        ],
        #[cfg(test)]
        spares: &["All went according to plan."],
    },
    Rule {
        name: "in the view of",
        when: When::Word,
        triggers: Class::PHRASE,
        read: |finder, at, sentence| finder.in_view(at, sentence),
        #[cfg(test)]
        matches: &["In Ada Holm’s view, [the roof leaks]."],
        #[cfg(test)]
        spares: &["In Ada Holm’s garden, the roof leaks.", "The mill came in view of Ada Holm."],
    },
    // Set phrases, before their verbs are mistaken for verbs of saying.
    Rule {
        name: "act of speaking",
        when: When::Word,
        triggers: Class::DELIVER.or(Class::LEAD).or(Class::SAY).or(Class::THANKING).or(Class::VERB),
        read: |finder, at, sentence| finder.act(at, sentence),
        #[cfg(test)]
        matches: &[
            "Ada Holm [delivered opening remarks].",
            "Ada Holm [thanked the helpers] for their work.",
            "Ada Holm [presided over the opening ceremony] on Monday.",
            "Ada Holm [paid tribute to the helpers].",
            "Ada Holm [apologised to the helpers].",
        ],
        #[cfg(test)]
        spares: &[
            "Ada Holm delivered the letters.",
            "Ada Holm paid the miller.",
            "Ada Holm told the miller that it was late.",
        ],
    },
    Rule {
        name: "taking part",
        when: When::Word,
        triggers: Class::ATTEND.or(Class::VERB).or(Class::LEAD),
        read: |finder, at, sentence| finder.attend(at, sentence),
        #[cfg(test)]
        matches: &[
            "Ada Holm [attended the ceremony].",
            "[The fair was attended by Ada Holm].",
            "Ada Holm [presided over the vote].",
            "[The charter was signed in the presence of Ada Holm].",
            "Ada Holm [signed the agreement].",
        ],
        #[cfg(test)]
        spares: &["Ada Holm sat on the board.", "Ada Holm signed the letter."],
    },
    // Participles, which take the subject of their sentence.
    Rule {
        name: "participle",
        when: When::Word,
        triggers: Class::GERUND,
        read: |finder, at, sentence| finder.gerund(at, sentence),
        #[cfg(test)]
        matches: &[
            "Ada Holm left the hall, saying [the roof leaked].",
            "After saying [the roof leaked], Ada Holm left the hall.",
            "The sale was passed with the mayor saying [it would cost little].",
        ],
        #[cfg(test)]
        spares: &["The saying is that the roof leaks."],
    },
    // A noun of saying with a possessor.
    Rule {
        name: "noun of saying",
        when: When::Word,
        triggers: Class::WORDS_SAID,
        read: |finder, at, sentence| finder.noun_cue(at, sentence),
        #[cfg(test)]
        matches: &["The council doubted Ada Holm’s claim that [the mill was sold]."],
        #[cfg(test)]
        spares: &["The claim that the mill was sold is old.", "Ada Holm’s claim was old."],
    },
    // The content ends with a comma or a quotation mark before the verb, so the source must come after it.
    Rule {
        name: "source after the verb",
        when: When::Word,
        triggers: CUE_VERB,
        read: |finder, at, sentence| finder.inverted(&cues::tag(finder.prose, at)?, sentence),
        #[cfg(test)]
        matches: &["[“The roof leaks,”] said Ada Holm.", "[It is late], warned the mayor."],
        #[cfg(test)]
        spares: &[
            "“The roof leaks,” Ada Holm said.",
            "The clerk, an old friend, warned the mayor.",
        ],
    },
    // The loosest: any verb of saying with a source before it.
    Rule {
        name: "source before the verb",
        when: When::Word,
        triggers: CUE_VERB,
        read: |finder, at, sentence| {
            finder.subject_first(&cues::at(finder.prose, at, sentence)?, sentence)
        },
        #[cfg(test)]
        matches: &[
            "Ada Holm said [the roof leaked].",
            "[“The roof leaks,”] Ada Holm said.",
            "Ada Holm made the point that [the roof leaked].",
        ],
        #[cfg(test)]
        spares: &["Ada Holm did not say the roof leaked.", "Ada Holm will say that it leaks."],
    },
    // A passive has its source after `by`, and what was said before the verb.
    Rule {
        name: "passive",
        when: When::Word,
        triggers: SAYING.or(Class::NAMING),
        read: |finder, at, sentence| finder.passive(at, sentence),
        #[cfg(test)]
        matches: &[
            "[The sale of the mill] was confirmed by Ada Holm.",
            "The sale was described by Ada Holm as [“a gift to the town.”]",
        ],
        #[cfg(test)]
        spares: &["The sale was confirmed by noon.", "The mayor was told by Ada Holm to stay."],
    },
    // Where no word leads to anything, the order of the words may: a verb that opens the sentence, …
    Rule {
        name: "verb at the start",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_opened(sentence).map(|_| at),
        #[cfg(test)]
        matches: &["Said Ada Holm, who had come early, [“It was never ours.”]"],
        #[cfg(test)]
        spares: &["Said to be old, the mill is called “The Wheel of Dorn” by all."],
    },
    // … a clause before a colon, …
    Rule {
        name: "clause before a colon",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_led(sentence).map(|_| at),
        #[cfg(test)]
        matches: &["Ada Holm was blunter: [“The roof has always leaked here.”]"],
        #[cfg(test)]
        spares: &["Ada Holm was blunter: the roof has always leaked."],
    },
    // … a name after a quotation and a verb in any language, …
    Rule {
        name: "name after a quotation",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_tagged(sentence).map(|_| at),
        #[cfg(test)]
        matches: &["[«La vieja rueda gira otra vez»], dijo Ada Holm."],
        #[cfg(test)]
        spares: &["He called it «La vieja» before Ada Holm came."],
    },
    // … a source after a dash, …
    Rule {
        name: "source after a dash",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_dash(sentence).map(|_| at),
        #[cfg(test)]
        matches: &[
            "[“The harbour is lost.”]\n\n― Ada Holm",
            "[“The harbour is lost.”] – Ada Holm, mayor",
        ],
        #[cfg(test)]
        spares: &["“The harbour is lost.” – Ada Holm came early."],
    },
    // … a verb and a colon before the next paragraph, …
    Rule {
        name: "paragraph after a colon",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_announced(at, sentence),
        #[cfg(test)]
        matches: &[
            "Ada Holm added:\n\n[It always leaks.]",
            "Ada Holm said:\n\n• [The port stays open]\n\n• [The fee falls]",
        ],
        #[cfg(test)]
        spares: &["Ada Holm came:\n\nIt always leaks."],
    },
    // … or a label.
    Rule {
        name: "label",
        when: When::Bare,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.read_label(sentence).map(|_| at),
        #[cfg(test)]
        matches: &["More from Ada Holm: [“The roof has always leaked here.”]"],
        #[cfg(test)]
        spares: &["The roof of Ada Holm: a ruin."],
    },
    // A quotation by itself goes on, …
    Rule {
        name: "quotation that goes on",
        when: When::Quoted,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.go_on(at, sentence),
        #[cfg(test)]
        matches: &["Ada Holm said the roof leaked. [“It has always leaked here.”]"],
        #[cfg(test)]
        spares: &["Ada Holm was angry. “It has always leaked here.”"],
    },
    // … or the sentence before it says who speaks.
    Rule {
        name: "quotation that is led up to",
        when: When::Quoted,
        triggers: Class::NONE,
        read: |finder, at, sentence| finder.lead_up(at, sentence),
        #[cfg(test)]
        matches: &["Ada Holm was angry. [“It has always leaked here.”]"],
        #[cfg(test)]
        spares: &["The mill was dark.\n\n“It has always leaked here.”"],
    },
    Rule {
        name: "headline",
        when: When::Headline,
        triggers: Class::NONE,
        read: |finder, _, headline| finder.read_headline(headline),
        #[cfg(test)]
        matches: &[
            "# Holm: [Storm will pass]\n\nAda Holm came early.",
            "# [Storm will pass], says Holm\n\nAda Holm came early.",
            "# Ada Holm says [storm will pass]\n\nAda Holm came early.",
            "# Harbour officials say [storm will pass]\n\nAda Holm came early.",
            "# Ada Holm slams [harbour plan]\n\nAda Holm came early.",
        ],
        #[cfg(test)]
        spares: &[
            "# Live: Storm will pass\n\nAda Holm came early.",
            "# Holm: storm\n\nBo Lind came.",
        ],
    },
];
