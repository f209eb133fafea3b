//! Scenes to search in: an article with its speakers and statements, written by hand in one file.
//!
//! The file starts with a line for each speaker, `Name; other form | role`. After a blank line follows the article in
//! plain text, in which `{moreau direct:words}` is a statement of the speaker whose folded name contains `moreau`.

use rostrum::article::{Article, TextRange};
use rostrum::parse::parse;
use rostrum::search::{FieldNames, Hits, Index, fold};
use rostrum::speakers::{
    Event, Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind,
};

/// An article, its proceedings and its index.
pub struct Scene {
    pub article: Article,
    pub proceedings: Proceedings,
    pub index: Index,
}

impl Scene {
    /// Reads a scene.
    pub fn read(source: &str) -> Self {
        let (cast, story) = source.split_once("\n\n").expect("speakers, a blank line, the article");
        let speakers: Vec<Speaker> = cast.lines().map(speaker).collect();
        let mut text = String::new();
        let mut statements = Vec::new();
        for (idx, part) in story.split(['{', '}']).enumerate() {
            if idx % 2 == 0 {
                text.push_str(part);
                continue;
            }
            let (label, words) = part.split_once(':').expect("a label before the words");
            let (name, kind) = label.split_once(' ').expect("a name and a kind");
            let start = text.len();
            text.push_str(words);
            let extent = TextRange::new(start, text.len());
            statements.push(statement(speaker_idx(&speakers, name), kind, extent));
        }
        let article = parse(text.as_bytes()).article;
        assert_eq!(article.text, text, "ranges must fit the article as it is read");
        Self::new(article, Proceedings { event: Event::default(), speakers, statements })
    }

    /// Indexes an article.
    pub fn new(article: Article, proceedings: Proceedings) -> Self {
        let index = Index::build(&article, &proceedings);
        Self { article, proceedings, index }
    }

    /// A scene without speakers.
    pub fn of_text(text: &str) -> Self {
        Self::new(parse(text.as_bytes()).article, Proceedings::default())
    }

    /// The words that match `query` in the blocks, in reading order.
    pub fn matches(&self, query: &str) -> Vec<&str> {
        self.matches_in(&self.index.query(query))
    }

    pub fn matches_in(&self, hits: &Hits) -> Vec<&str> {
        hits.matches.iter().map(|found| self.article.slice(found.range)).collect()
    }

    /// The results for `query`, best first: the speaker (`-` for the article itself) and the first words of what is
    /// found.
    pub fn results(&self, query: &str) -> Vec<String> {
        let hits = self.index.query(query);
        let who = |idx: usize| self.proceedings.speakers[idx].name.clone();
        hits.results
            .iter()
            .map(|hit| {
                let start = match (hit.statement_idx, hit.block_idx) {
                    (Some(idx), _) => self.proceedings.statements[idx].extent,
                    _ => self.index.snippet(&hits, hit).range,
                };
                let words: Vec<&str> =
                    self.article.slice(start).split_whitespace().take(3).collect();
                format!("{}: {}", hit.speaker_idx.map_or("-".to_owned(), who), words.join(" "))
            })
            .collect()
    }

    #[track_caller]
    pub fn check(&self, query: &str, expect: &[&str]) {
        assert_eq!(self.matches(query), expect, "{query}");
    }
}

/// The names of the query fields in a language, from its file of interface texts.
pub fn field_names(language: &str) -> FieldNames {
    let path = format!("src/ui/languages/{language}.json");
    let file = std::fs::read(path).expect("a file of words");
    let words: serde_json::Value = serde_json::from_slice(&file).expect("JSON");
    FieldNames::new(|key| words[key].as_str().expect("a name for each field").to_owned())
}

/// The article in which Port Ellery opens its harbour.
pub fn harbour() -> Scene {
    Scene::read(include_str!("../data/search/harbour.txt"))
}

fn speaker(line: &str) -> Speaker {
    let (names, role) = line.split_once(" | ").expect("names and a role");
    let mut names = names.split("; ").map(str::to_owned);
    let name = names.next().unwrap_or_default();
    Speaker {
        id: fold(&name).replace(' ', "-"),
        name,
        forms: names.collect(),
        kind: SpeakerKind::Person,
        role: Some(role.to_owned()),
        affiliation: None,
        presence: Presence::Spoke,
        mentions: Vec::new(),
        appearances: Vec::new(),
        is_checked: false,
    }
}

fn speaker_idx(speakers: &[Speaker], name: &str) -> usize {
    let is_named = |speaker: &Speaker| fold(&speaker.name).contains(name);
    speakers.iter().position(is_named).unwrap_or_else(|| panic!("nobody is called {name}"))
}

fn statement(speaker_idx: usize, kind: &str, extent: TextRange) -> Statement {
    let kind = match kind {
        "direct" => StatementKind::Direct,
        "mixed" => StatementKind::Mixed,
        "reported" => StatementKind::Reported,
        "act" => StatementKind::Act,
        _ => panic!("{kind} is no kind of statement"),
    };
    Statement {
        id: format!("statement-{}", extent.start),
        speaker_idx,
        kind,
        source: TextRange::default(),
        cue: TextRange::default(),
        content: vec![extent],
        extent,
        at: None,
        confidence: None,
        is_checked: false,
    }
}
