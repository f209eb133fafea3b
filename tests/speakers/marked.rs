//! Cases with annotated text: `<the source>`, `{the cue}` and `[the content]`; then each statement's speaker and kind.

use rostrum::article::TextRange;
use rostrum::parse::parse;
use rostrum::speakers::{Proceedings, StatementKind, extract};

/// The text of a case without its annotations.
fn plain(marked: &str) -> String {
    let body: String = marked.chars().filter(|c| !"<>{}[]".contains(*c)).collect();
    format!("A headline\n\n{body}")
}

/// The text with the statements that were found, annotated like a case.
fn drawn(text: &str, proceedings: &Proceedings) -> String {
    let mut marks: Vec<(usize, u8, char)> = Vec::new();
    let mut mark = |range: TextRange, open, close| {
        if !range.is_empty() {
            marks.push((range.start, 1, open));
            marks.push((range.end, 0, close));
        }
    };
    for statement in &proceedings.statements {
        mark(statement.source, '<', '>');
        if statement.kind != StatementKind::Act {
            mark(statement.cue, '{', '}');
        }
        statement.content.iter().for_each(|&part| mark(part, '[', ']'));
    }
    marks.sort_unstable();
    marks.dedup();
    let mut drawn = text.to_owned();
    for (at, _, sign) in marks.into_iter().rev() {
        drawn.insert(at, sign);
    }
    drawn.trim_start_matches("A headline\n\n").to_owned()
}

/// The text of a case with what was found in it, and for each statement `speaker: kind`.
pub fn read(marked: &str) -> (String, Vec<String>) {
    let article = parse(plain(marked).as_bytes()).article;
    let proceedings = extract(&article);
    let found = proceedings.statements.iter().map(|it| {
        let speaker = proceedings.speaker_of(it).map_or("nobody", |speaker| &speaker.name);
        format!("{speaker}: {}", format!("{:?}", it.kind).to_lowercase())
    });
    (drawn(&article.text, &proceedings), found.collect())
}

/// Checks the annotations, and for each statement `speaker: kind`.
#[track_caller]
pub fn check(marked: &str, statements: &[&str]) {
    let (drawn, found) = read(marked);
    assert_eq!(drawn, marked);
    assert_eq!(found, statements);
}

/// Checks the people named in a text, each as `presence name, role`.
#[track_caller]
pub fn check_people(text: &str, people: &[&str]) {
    let proceedings = extract(&parse(plain(text).as_bytes()).article);
    let found = proceedings.speakers.iter().map(|it| {
        let role = it.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        format!("{} {}{role}", format!("{:?}", it.presence).to_lowercase(), it.name)
    });
    assert_eq!(found.collect::<Vec<_>>(), people);
}
