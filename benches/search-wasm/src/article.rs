//! Turns the documents of the benchmark into an article.

use rostrum::article::{Article, Block, BlockKind, TextRange};
use rostrum::speakers::{Presence, Proceedings, Speaker, SpeakerKind, Statement, StatementKind};

/// An article with a block for each line, and its speakers and statements.
pub fn from_lines(lines: &str) -> (Article, Proceedings) {
    let mut article = Article { text: String::with_capacity(lines.len()), ..Article::default() };
    let mut proceedings = Proceedings::default();
    for line in lines.lines() {
        let mut columns = line.splitn(4, '\t').chain(std::iter::repeat(""));
        let mut column = || columns.next().unwrap_or_default();
        let (title, name, role, text) = (column(), column(), column(), column());
        let start = article.text.len();
        article.text.push_str(title);
        article.text.push('\n');
        let said = TextRange::new(article.text.len(), article.text.len() + text.len());
        article.text.push_str(text);
        article.text.push('\n');
        article.blocks.push(Block::new(BlockKind::Paragraph, TextRange::new(start, said.end)));
        if !name.is_empty() {
            let speaker_idx = speaker_idx(&mut proceedings.speakers, name, role);
            proceedings.statements.push(statement(speaker_idx, said));
        }
    }
    (article, proceedings)
}

fn speaker_idx(speakers: &mut Vec<Speaker>, name: &str, role: &str) -> usize {
    let known = speakers
        .iter()
        .position(|speaker| speaker.name == name && speaker.role.as_deref() == Some(role));
    known.unwrap_or_else(|| {
        speakers.push(Speaker {
            id: String::new(),
            name: name.to_owned(),
            forms: Vec::new(),
            kind: SpeakerKind::Person,
            role: Some(role.to_owned()),
            affiliation: None,
            presence: Presence::Spoke,
            mentions: Vec::new(),
            appearances: Vec::new(),
            is_checked: false,
        });
        speakers.len() - 1
    })
}

fn statement(speaker_idx: usize, extent: TextRange) -> Statement {
    Statement {
        id: String::new(),
        speaker_idx,
        kind: StatementKind::Reported,
        source: TextRange::default(),
        cue: TextRange::default(),
        content: vec![extent],
        extent,
        at: None,
        confidence: None,
        is_checked: false,
    }
}
