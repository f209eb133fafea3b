//! What the classes of words are called when somebody asks why a rule did what it did. Not in the page. Tests are here.

use super::Class;

/// Every class with its name.
const NAMES: &[(Class, &str)] = &[
    (Class::ROLE, "role"),
    (Class::BODY, "body"),
    (Class::COMMON, "common"),
    (Class::PLACE, "place"),
    (Class::DATE, "date"),
    (Class::HE, "he"),
    (Class::SHE, "she"),
    (Class::FAMILY_FIRST, "family first"),
    (Class::HONORIFIC, "honorific"),
    (Class::PARTICLE, "particle"),
    (Class::SPEAKING_BODY, "speaking body"),
    (Class::SAY, "say"),
    (Class::CLAIM, "claim"),
    (Class::TOPIC, "topic"),
    (Class::UTTER, "utter"),
    (Class::SENTIMENT, "sentiment"),
    (Class::AUXILIARY, "auxiliary"),
    (Class::HYPOTHETIC, "hypothetic"),
    (Class::PRONOUN, "pronoun"),
    (Class::DETERMINER, "determiner"),
    (Class::PREPOSITION, "preposition"),
    (Class::JOINT, "joint"),
    (Class::ATTEND, "attend"),
    (Class::LEAD, "lead"),
    (Class::DELIVER, "deliver"),
    (Class::SPEECH, "speech"),
    (Class::VERB, "verb"),
    (Class::UNNAMED, "unnamed"),
    (Class::SUFFIX, "suffix"),
    (Class::POSTNOMINAL, "postnominal"),
    (Class::GERUND, "gerund"),
    (Class::NAMING, "naming"),
    (Class::ADVERB, "adverb"),
    (Class::WITH_PREPOSITION, "with preposition"),
    (Class::QUOTING, "quoting"),
    (Class::PLAIN, "plain"),
    (Class::WORDS_SAID, "words said"),
    (Class::PHRASE, "phrase"),
    (Class::ADDRESSEE, "addressee"),
    (Class::AIM, "aim"),
    (Class::COMMAND, "command"),
    (Class::QUESTION, "question"),
    (Class::THOUGHT, "thought"),
    (Class::WRITES, "writes"),
    (Class::FOR, "for"),
    (Class::ON, "on"),
    (Class::OUT, "out"),
    (Class::TO, "to"),
    (Class::ABOUT, "about"),
    (Class::OF, "of"),
    (Class::AGAINST, "against"),
    (Class::OCCASION, "occasion"),
    (Class::MESSAGE, "message"),
    (Class::EVENT, "event"),
    (Class::TIME, "time"),
    (Class::BE, "be"),
    (Class::RAISING, "raising"),
    (Class::QUANTITY, "quantity"),
    (Class::RECORD, "record"),
    (Class::NOTICE, "notice"),
    (Class::NOBODY, "nobody"),
    (Class::AFTER_NOUN, "after noun"),
    (Class::THANKING, "thanking"),
    (Class::LAW, "law"),
];

impl Class {
    /// The names of all classes in this set.
    pub(in crate::speakers) fn names(self) -> Vec<&'static str> {
        NAMES.iter().filter(|(class, _)| self.is(*class)).map(|(_, name)| *name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_classes_are_one() {
        for (idx, (class, name)) in NAMES.iter().enumerate() {
            let same = NAMES[..idx].iter().find(|(other, _)| class.is(*other));
            assert_eq!(same.map(|(_, other)| other), None, "{name}");
        }
    }

    #[test]
    fn every_class_has_a_name() {
        let declared = include_str!("../lexicon.rs").matches(": Self = Self(1").count();
        assert_eq!(NAMES.len(), declared);
    }
}
