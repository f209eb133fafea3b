//! How sure it is what was found, why, who else might have said it, and what is open.

use rostrum::article::Confidence;
use rostrum::parse::parse;
use rostrum::speakers::certainty::{Caveat, Certainty, OpenQuestion, Unattributed, certainty};
use rostrum::speakers::{Proceedings, extract};

/// An article with what was found in it.
struct Read {
    text: String,
    proceedings: Proceedings,
    certainty: Certainty,
}

impl Read {
    fn of(file: &str) -> Self {
        let parsed = parse(file.as_bytes());
        assert_eq!(parsed.problems, []);
        let proceedings = extract(&parsed.article);
        let certainty = certainty(&parsed.article, &proceedings);
        Self { text: parsed.article.text, proceedings, certainty }
    }

    fn names(&self, speakers: &[usize]) -> String {
        let names = speakers.iter().map(|&idx| &*self.proceedings.speakers[idx].name);
        names.collect::<Vec<_>>().join(", ")
    }

    fn asked(&self, it: &OpenQuestion) -> String {
        let what = match it.what {
            Unattributed::Quotation => "quotation",
            Unattributed::Verb => "verb",
        };
        format!("{what} {}: {}", it.range.of(&self.text), self.names(&it.candidates))
    }
}

/// Asserts how sure the last statement of a text is, and why.
#[track_caller]
fn check(text: &str, confidence: Confidence, reference: &str, caveats: &[Caveat], others: &str) {
    let read = Read::of(&["Title\n\n", text].concat());
    assert_eq!(read.certainty.reasons.len(), read.proceedings.statements.len());
    let reason = &read.certainty.reasons[read.certainty.reasons.len() - 1];
    assert_eq!(reason.reference.to_string(), reference);
    assert_eq!((reason.confidence, &reason.caveats[..]), (confidence, caveats));
    assert_eq!(read.names(&reason.others), others);
}

#[test]
fn a_quotation_beside_a_name_is_sure() {
    check(
        "Ben Sund came early. “The boat floats,” said Ada Moor.",
        Confidence::Sure,
        "Ada Moor is named right there.",
        &[],
        "Ben Sund",
    );
    check(
        "Ada Moor came early. It rained. “The boat floats,” said Moor.",
        Confidence::Sure,
        "“Moor” is Ada Moor, named in full two sentences before.",
        &[],
        "",
    );
}

#[test]
fn a_pronoun_is_as_sure_as_whom_it_means() {
    check(
        "Mrs Ada Moor came early. “The boat floats,” she said.",
        Confidence::Sure,
        "“she” is Ada Moor, named in the sentence before.",
        &[],
        "",
    );
    check(
        "Mrs Ada Moor came early. “It floats,” she said. “And it will sail to Lune,” she added.",
        Confidence::Sure,
        "“she” is Ada Moor, who spoke in the sentence before and is named two sentences before.",
        &[],
        "",
    );
    // The one who is no woman is no rival, and no candidate.
    check(
        "Mrs Ada Moor met Mr Ben Sund. “The boat floats,” she said.",
        Confidence::Sure,
        "“she” is Ada Moor, named in the sentence before.",
        &[],
        "",
    );
    check(
        "Mrs Ada Moor met Mrs Clara Feld. “The boat floats,” she said.",
        Confidence::Unsure,
        "“she” is Ada Moor, named in the sentence before.",
        &[Caveat::Rivals],
        "Clara Feld",
    );
    check(
        "Mrs Ada Moor came early.\n\nIt rained.\n\n“The boat floats,” she said.",
        Confidence::Unsure,
        "“she” is Ada Moor, named two sentences before.",
        &[Caveat::FarReference],
        "",
    );
}

#[test]
fn a_paraphrase_is_less_sure_and_its_verb_may_make_it_unsure() {
    let named = "Ada Moor is named right there.";
    let likely = Confidence::Likely;
    check("Ada Moor said the boat floated.", likely, named, &[Caveat::Paraphrase], "");
    check("Ada Moor argued that the boat floated.", likely, named, &[Caveat::Paraphrase], "");
    check(
        "Ada Moor praised the boat that floated.",
        Confidence::Unsure,
        named,
        &[Caveat::LooseVerb, Caveat::Paraphrase],
        "",
    );
}

#[test]
fn the_chain_leads_through_offices_relatives_and_the_sentence_before() {
    check(
        "Ada Moor, the mayor of Dorn, came early. “The boat floats,” the mayor said.",
        Confidence::Likely,
        "“the mayor” is Ada Moor, named in the sentence before.",
        &[Caveat::Office],
        "",
    );
    check(
        "The boat was built by Ada Moor, who said: “It floats, and it will sail.”",
        Confidence::Sure,
        "“who” is Ada Moor, named right before it.",
        &[],
        "",
    );
    check(
        "Ada Moor came early. Ben Sund shook his head. “It has never floated here.”",
        Confidence::Unsure,
        "No source stands beside it; “Ben Sund” in the sentence before is its source.",
        &[Caveat::Carried],
        "Ada Moor",
    );
    check(
        "Ada Moor met the farmer Ben Sund.\n\nMOOR: It floats.\n\nSUND: It leaks.",
        Confidence::Sure,
        "The label “SUND” is Ben Sund, named two sentences before.",
        &[],
        "Ada Moor",
    );
}

#[test]
fn who_has_no_name_leaves_it_unsure() {
    check(
        "Ada Moor came early. “The boat floats,” a spokesman said.",
        Confidence::Unsure,
        "The article gives no name for “a spokesman”.",
        &[Caveat::Unnamed],
        "Ada Moor",
    );
}

#[test]
fn an_editors_word_is_sure_unless_they_say_otherwise() {
    let file = r#"{"headline": "H", "body": "“It floats,” said Ada Moor. “It leaks,” said Ben Sund.",
        "statements": [{"speaker": "Ben Sund", "text": "It floats", "confidence": "unsure"},
            {"speaker": "Ada Moor", "text": "It leaks"}]}"#;
    let read = Read::of(file);
    let grades =
        read.certainty.reasons.iter().map(|it| (it.confidence, it.rule, it.reference.to_string()));
    assert_eq!(
        grades.collect::<Vec<_>>(),
        [
            (Confidence::Unsure, None, "An editor says so.".to_owned()),
            (Confidence::Sure, None, "An editor says so.".to_owned()),
        ]
    );
    assert_eq!(read.names(&read.certainty.reasons[0].others), "Ada Moor");
    // Though a rule finds the same words, it is not the rule’s any more.
    let file = r#"{"headline": "H", "body": "“It floats,” said Ada Moor. Ben Sund came.", "statements": [
        {"speaker": "Ben Sund", "text": "“It floats,”", "source": "Ada Moor", "cue": "said"}]}"#;
    let read = Read::of(file);
    assert_eq!(read.proceedings.statements.len(), 1);
    assert_eq!(read.certainty.reasons[0].rule, None);
}

#[test]
fn at_most_three_others_are_named_the_nearest_first() {
    let text = "Ada Moor came. Ben Sund came. Clara Feld came. Mr Dirk Holm came.\n\n“It floats,” said Eva Lind.";
    let sure = Confidence::Sure;
    check(text, sure, "Eva Lind is named right there.", &[], "Dirk Holm, Clara Feld, Ben Sund");
}

/// Written with what a person would ask beside it: whose are two shouts, and who announced the end.
const LICENCE: &str = "Ferry company loses its licence

DORNMOUTH – The harbour council took the licence for the night ferry away from Lune Crossings on Wednesday, after an \
    evening in which hardly anybody stayed in their seat.

“We have waited two winters for a boat that comes,” said Ada Moor, who chairs the council. She added that nobody would miss \
    the old timetable.

Ben Sund, the director of the company, came late and left early. It was already dark. “There are other harbours in this \
    world and they are glad of us,” came a shout as the doors closed.

“Then you will walk to the island!” The hall fell silent.

It was announced that the boats would stop on Sunday. Moor’s deputy, Clara Feld, would not say what comes after them. \
    Nobody said that it would be easy.

The “so-called timetable” hung in the hall, next to a poster for the film “The Last Boat to Lune Island”. The law says that \
    a licence may be sold. Asked whether she would resign, Moor laughed.";

#[test]
fn what_is_open_is_what_a_person_would_ask() {
    let read = Read::of(LICENCE);
    let asked: Vec<String> = read.certainty.open.iter().map(|it| read.asked(it)).collect();
    assert_eq!(
        asked,
        [
            "quotation “There are other harbours in this world and they are glad of us,”: Ben Sund, Ada Moor",
            "quotation “Then you will walk to the island!”: Ben Sund, Ada Moor",
            "verb announced: Ben Sund, Ada Moor, Clara Feld",
        ]
    );
    assert!(read.certainty.open.iter().all(|it| !it.reason.is_empty()));
}

#[test]
fn what_an_editor_has_answered_is_open_no_more() {
    let body = "“There are other harbours in this world,” came a shout. “You will walk to the island then,” came another. Ada Moor \
        came early.";
    let open = |more: &str| {
        let read = Read::of(&format!(r#"{{"headline": "H", "body": "{body}"{more}}}"#));
        read.certainty.open.len()
    };
    assert_eq!(open(""), 2);
    let said = r#""speaker": "Ada Moor", "text": "There are other harbours in this world,""#;
    assert_eq!(open(&format!(r#", "statements": [{{{said}}}]"#)), 1);
    assert_eq!(open(&format!(r#", "complete": true, "statements": [{{{said}}}]"#)), 0);
}
