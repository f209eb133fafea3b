//! Words that several statements share belong to each of them.

use crate::scene::Scene;
use rostrum::article::TextRange;
use rostrum::search::Index;

/// Two people give speeches, in the same words of the text; Ada quotes Bo, and a statement of Cy's overlaps the end of
/// both.
fn scene() -> Scene {
    let mut scene = Scene::read(
        "Ada Brook | Judge\nBo Lind | Clerk\nCy Dahl | Usher\n\n\
         The hall opens\n\n\
         {ada act:Ada Brook and Bo Lind gave speeches}. {ada reported:Ada Brook said that Bo Lind called the hall a gift to the town}.",
    );
    let text = scene.article.text.clone();
    let range = |words: &str| {
        let start = text.find(words).expect("the words stand in the text");
        TextRange::new(start, start + words.len())
    };
    let mut add = |speaker_idx, words| {
        let mut statement = scene.proceedings.statements[0].clone();
        (statement.speaker_idx, statement.extent) = (speaker_idx, range(words));
        statement.id = format!("statement-of-{speaker_idx}-{}", statement.extent.start);
        scene.proceedings.statements.push(statement);
    };
    add(1, "Ada Brook and Bo Lind gave speeches");
    add(1, "Bo Lind called the hall a gift");
    add(2, "a gift to the town");
    scene.index = Index::build(&scene.article, &scene.proceedings);
    scene
}

#[test]
fn each_of_several_speakers_is_found() {
    let scene = scene();
    scene.check("speaker:bo speeches", &["speeches"]);
    scene.check("speaker:ada speeches", &["speeches"]);
    let statements = |query: &str| {
        let hits = scene.index.query(query);
        hits.results.iter().map(|hit| hit.statement_idx).collect::<Vec<_>>()
    };
    assert_eq!(statements("speeches"), [Some(0), Some(2)]);
    assert_eq!(statements("clerk speeches"), [Some(2)]);
    assert_eq!(statements("is:act speeches speaker:bo"), [Some(2)]);
}

#[test]
fn a_match_is_counted_once_and_knows_the_statement_that_passes() {
    let scene = scene();
    let found = |query: &str| {
        scene.index.query(query).matches.iter().map(|it| it.statement_idx).collect::<Vec<_>>()
    };
    assert_eq!(found("speeches"), [Some(0)]);
    assert_eq!(found("speaker:bo speeches"), [Some(2)]);
    assert_eq!(found("hall"), [Some(3)]);
    assert_eq!(found("speaker:ada hall"), [Some(1)]);
    assert_eq!(found("gift"), [Some(4)]);
    assert_eq!(found("town"), [Some(4)]);
}

#[test]
fn what_is_quoted_belongs_to_who_quotes_it_too() {
    let scene = scene();
    scene.check("speaker:ada gift", &["gift"]);
    scene.check("speaker:bo town", &[]);
    scene.check("speaker:cy hall", &[]);
    scene.check("speaker:cy", &["a gift to the town"]);
    scene.check(
        "is:reported speaker:ada",
        &["Ada Brook said that Bo Lind called the hall a gift to the town"],
    );
}
