//! The score on a corpus, one JSON object per line, as `predict` reads it and as its own scorer counts.
//!
//! Only speech counts. What the corpus marks besides is neither missed nor wrong when found. Tests are here.

use super::matching::{Pairs, Words, covered, is_telling, pair, words_of};
use super::tally::Count;
use crate::{Outcome, predict};
use serde_json::Value;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// The subsets of a corpus: all speech, and by kind.
const SUBSETS: [&str; 4] = ["speech", "direct", "mixed", "indirect"];

/// A row of the table: what was said, and what was said by whom.
#[derive(Clone, Copy, Default)]
struct Tally {
    content: Count,
    with_speaker: Count,
}

/// Prints the score of a corpus.
pub fn run(file: &Path) -> Outcome {
    let lines = fs::read_to_string(file)
        .map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
    let mut tallies = [Tally::default(); SUBSETS.len()];
    for (line, number) in lines.lines().zip(1..) {
        let gold: Value = serde_json::from_str(line)
            .map_err(|error| format!("{}, line {number}, is not JSON: {error}.", file.display()))?;
        let found = predict::predict(&gold);
        for (tally, subset) in tallies.iter_mut().zip(SUBSETS) {
            add(tally, &gold, &found, subset);
        }
    }
    println!("{:12}    content                with speaker", file.display());
    println!("{:12}    P     R     F1         P     R     F1     marked  found", "");
    for (tally, subset) in tallies.iter().zip(SUBSETS) {
        let [p, r, f1] = tally.content.percent();
        let [sp, sr, sf1] = tally.with_speaker.percent();
        let Count { found, marked, .. } = tally.content;
        println!(
            "{subset:12} {p:>6}{r:>6}{f1:>6}     {sp:>6}{sr:>6}{sf1:>6}   {marked:>7}{found:>7}"
        );
    }
    Ok(())
}

/// A statement of the corpus or of the rules.
struct Said {
    words: Words,
    /// The telling words that name the source there, by their index.
    source: Vec<usize>,
    /// Its kind; where the corpus gives none, by its quotation marks.
    kind: String,
    counts: bool,
}

fn add(tally: &mut Tally, gold: &Value, found: &Value, subset: &str) {
    let text = gold["text"].as_str().unwrap_or_default();
    let reader = Reader::of(text);
    let marks = reader.statements(gold, subset);
    let found = reader.statements(found, subset);
    let same = |a: usize, b: usize| match (marks.get(a), found.get(b)) {
        (Some(a), Some(b)) if a.source.is_empty() => b.source.is_empty(),
        (Some(a), Some(b)) => a.source.iter().any(|it| b.source.contains(it)),
        _ => false,
    };
    let words = |all: &[Said]| -> Vec<Words> {
        all.iter().map(|it| Words { at: it.words.at.clone(), is_act: false }).collect()
    };
    let Pairs { of_marks, nearest } = pair(&words(&marks), &words(&found), &same);
    for (mark_idx, _) in marks.iter().enumerate().filter(|(_, it)| it.counts) {
        let found_idx = of_marks.get(mark_idx).copied().flatten();
        let is_right = found_idx.is_some_and(|it| same(mark_idx, it));
        tally.content += Count { right: usize::from(found_idx.is_some()), found: 0, marked: 1 };
        tally.with_speaker += Count { right: usize::from(is_right), found: 0, marked: 1 };
    }
    for (found_idx, found) in found.iter().enumerate() {
        let near = nearest.get(found_idx).copied().flatten().and_then(|it| marks.get(it));
        let counts = match near {
            Some(mark) => mark.counts,
            None => subset == "speech" || found.kind == subset,
        };
        tally.content.found += usize::from(counts);
        tally.with_speaker.found += usize::from(counts);
    }
}

/// Reads statements in a text whose positions are code points.
struct Reader<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
    /// The byte of each code point, and the end.
    bytes: Vec<usize>,
    /// The bytes in quotation marks.
    quoted: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str) -> Self {
        let bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut quoted = vec![false; text.len()];
        let mut is_inside = false;
        for (at, letter) in text.char_indices() {
            is_inside = match letter {
                '\n' | '”' | '»' => false,
                '“' | '‟' | '«' => true,
                '"' => !is_inside,
                _ => is_inside,
            };
            if let Some(slot) = quoted.get_mut(at) {
                *slot = is_inside;
            }
        }
        Self { text, words: words_of(text), bytes, quoted }
    }

    fn statements(&self, of: &Value, subset: &str) -> Vec<Said> {
        let all = of["attributions"].as_array().map(Vec::as_slice).unwrap_or_default();
        let said =
            all.iter().filter(|it| it["content"].is_object()).map(|it| self.said(it, subset));
        said.filter(|it| !it.words.at.is_empty()).collect()
    }

    fn said(&self, of: &Value, subset: &str) -> Said {
        let content = self.ranges(&of["content"]);
        let source = covered(&self.words, &self.ranges(&of["source"]));
        let telling = |idx: &usize| {
            let word = self.words.get(*idx).and_then(|it| self.text.get(it.clone()));
            word.is_some_and(is_telling)
        };
        let named: Vec<usize> = source.iter().copied().filter(telling).collect();
        let kind =
            of["kind"].as_str().map_or_else(|| self.kind_of(&content).to_owned(), str::to_owned);
        let is_speech = of["source"].is_object() && of["speech"] == true && of["nested"] != true;
        Said {
            words: Words { at: covered(&self.words, &content), is_act: false },
            source: if named.is_empty() { source } else { named },
            counts: is_speech && (subset == "speech" || kind == subset),
            kind,
        }
    }

    /// The byte ranges of a span or of its parts.
    fn ranges(&self, span: &Value) -> Vec<Range<usize>> {
        let one = std::slice::from_ref(span);
        let spans = span["spans"].as_array().map_or(one, Vec::as_slice);
        let at = |point: &Value| {
            point.as_u64().and_then(|it| self.bytes.get(usize::try_from(it).ok()?).copied())
        };
        spans.iter().filter_map(|it| Some(at(&it["start"])?..at(&it["end"])?)).collect()
    }

    /// Direct if at least nine letters of ten are in quotation marks.
    fn kind_of(&self, content: &[Range<usize>]) -> &'static str {
        let (mut n_letters, mut n_quoted) = (0, 0);
        for range in content {
            let letters = self.text.get(range.clone()).unwrap_or_default().char_indices();
            for (at, _) in letters.filter(|(_, letter)| letter.is_alphanumeric()) {
                n_letters += 1;
                n_quoted += usize::from(self.quoted.get(range.start + at) == Some(&true));
            }
        }
        match n_quoted {
            0 => "indirect",
            _ if n_quoted * 10 >= n_letters * 9 => "direct",
            _ => "mixed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_speech_counts_and_its_speaker() {
        let text = "Ada Holm said the mill reopens. Bo Lind thought it rained.";
        let gold = json!({ "text": text, "attributions": [
            { "source": { "start": 0, "end": 8 }, "content": { "start": 14, "end": 30 },
              "kind": "indirect", "speech": true },
            { "source": { "start": 32, "end": 39 }, "content": { "start": 48, "end": 57 },
              "kind": "indirect", "speech": false },
        ] });
        let found = json!({ "attributions": [
            { "source": { "start": 32, "end": 39 }, "content": { "start": 14, "end": 30 } },
            { "source": { "start": 32, "end": 39 }, "content": { "start": 48, "end": 57 } },
        ] });
        let mut tally = Tally::default();
        add(&mut tally, &gold, &found, "speech");
        assert_eq!(tally.content, Count { right: 1, found: 1, marked: 1 });
        assert_eq!(tally.with_speaker, Count { right: 0, found: 1, marked: 1 });
    }
}
