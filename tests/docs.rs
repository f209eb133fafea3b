//! The documentation's examples, and those in `examples/`: every article is read without a problem, and every file and
//! token that is named exists. Examples in Rust are doctests (`src/lib.rs`); what pages may rely on is in
//! `tests/contract.rs`.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the files says so by panicking")]

use rostrum::article::{Article, Given};
use rostrum::findings;
use rostrum::parse::{self, parse, walk};
use rostrum::speakers::{Presence, Proceedings, corrected, extract, given};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const DOCS: [&str; 10] = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/portal.md",
    "docs/publish.md",
    "docs/editor.md",
    "docs/security.md",
    "docs/rust.md",
    "examples/README.md",
];

fn path(inside: &str) -> PathBuf {
    PathBuf::from(inside)
}

fn read(inside: &str) -> String {
    fs::read_to_string(path(inside)).unwrap()
}

/// The examples in this language.
fn examples(text: &str, language: &str) -> Vec<String> {
    let fences: Vec<&str> = text.split("```").collect();
    let examples = fences.iter().skip(1).step_by(2);
    examples
        .filter_map(|it| it.strip_prefix(language)?.strip_prefix('\n'))
        .map(String::from)
        .collect()
}

#[test]
fn the_editors_articles_are_read_without_a_problem() {
    let text = read("docs/editor.md");
    let mut articles = ["text", "html", "json"].map(|language| examples(&text, language)).concat();
    articles.retain(|it| !is_corrections(it));
    assert_eq!(articles.len(), 7);
    for article in articles {
        let parsed = parse(article.as_bytes());
        assert_eq!(parsed.problems, [], "{article}");
        assert!(!parsed.article.headline.is_empty() && !parsed.article.blocks.is_empty());
        assert!(!extract(&parsed.article).statements.is_empty(), "somebody speaks in {article}");
    }
}

#[test]
fn the_examples_articles_are_read_without_a_problem() {
    let pages = ["portal/index.html", "strict-policy/index.html"];
    for name in pages.iter().chain(&["vite-react/src/article.json", "yew-app/article.txt"]) {
        let parsed = parse(read(&format!("examples/{name}")).as_bytes());
        assert_eq!(parsed.problems, [], "{name}");
        let proceedings = extract(&parsed.article);
        let spoke = proceedings.speakers.iter().filter(|it| it.presence == Presence::Spoke);
        assert!((3..=5).contains(&spoke.count()), "{name}: {:#?}", proceedings.speakers);
    }
}

/// The directives of a policy, with `'self'` for the origins of the script and of the articles.
fn directives(policy: &str) -> BTreeSet<String> {
    let own = policy.replace("https://cdn.example", "'self'").replace("https://portal.example", "");
    let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    own.split(';').map(words).collect()
}

#[test]
fn the_example_has_the_policy_of_the_documentation() {
    let page = read("examples/strict-policy/index.html");
    let policy = page.split("content=\"\n").nth(1).unwrap().split('"').next().unwrap();
    let (documented, mut kept) = (read("docs/security.md"), directives(policy));
    assert!(kept.remove("img-src 'self'"), "{policy}");
    assert_eq!(kept, directives(&examples(&documented, "text")[0]));
}

#[test]
fn the_examples_name_the_versions_of_the_tools() {
    let after = |text: &str, mark: &str| {
        text.split(mark).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let trunk = after(&read("xtask/src/tools.rs"), "TRUNK: &str = \"");
    let bindgen =
        after(&read("examples/yew-app/Cargo.lock"), "name = \"wasm-bindgen\"\nversion = \"");
    let command = format!("trunk@{trunk} wasm-bindgen-cli@{bindgen}");
    assert!(read("examples/README.md").contains(&command), "{command}");
}

#[test]
fn what_an_editor_gives_wins() {
    let text = read("docs/editor.md");
    let given =
        examples(&text, "json").into_iter().find(|it| it.contains("\"statements\"")).unwrap();
    let parsed = parse(given.as_bytes());
    let proceedings = extract(&parsed.article);
    let holm = &proceedings.speakers[0];
    assert_eq!((&*holm.id, holm.role.as_deref()), ("holm", Some("mayor of Dorn")));
    let said = proceedings.statements.iter().find(|it| it.speaker_idx == 0 && it.at.is_some());
    let said = parsed.article.slice(said.unwrap().content[0]);
    assert_eq!(said, "It took us nine years, and it turns.");
}

/// Who said what, as `id speaker: words`.
fn said(article: &Article, proceedings: &Proceedings) -> Vec<String> {
    let statements = proceedings.statements.iter().map(|it| {
        let words: Vec<&str> = it.content.iter().map(|&range| article.slice(range)).collect();
        let speaker = proceedings.speaker_of(it).unwrap();
        format!("{} {}: {}", it.id, speaker.name, words.join(" … "))
    });
    statements.collect()
}

#[test]
fn what_an_editor_says_of_what_was_found() {
    let text = read("docs/editor.md");
    let written =
        examples(&text, "json").into_iter().find(|it| it.contains("\"different\"")).unwrap();
    let article = parse(written.as_bytes()).article;
    assert_eq!(
        said(&article, &extract(&article)),
        [
            "ada-holm-c20eb0 Ada Holm: “We waited two hours,”",
            "it-sails Bo Lind: “It floats,” … “and it will sail.”",
            "bobby-lind-1d4fcb Bo Lind: it had never leaked",
            "ada-holm-03a189 Holm: Enough",
        ]
    );
    let bare = Article { given: Given::default(), ..article };
    assert_eq!(
        said(&bare, &extract(&bare)),
        [
            "ada-holm-c20eb0 Ada Holm: “We waited two hours,”",
            "the-timetable-262819 The timetable: the ferry would leave at nine",
            "bo-lind-207b28 Bo Lind: “It floats,” … “and it will sail.”",
            "bobby-lind-1d4fcb Bobby Lind: it had never leaked",
            "ada-holm-03a189 Ada Holm: “Enough,”",
        ]
    );
}

/// Whether an example is what an editor says of an article that is elsewhere.
fn is_corrections(example: &str) -> bool {
    example.contains("\"speakers\"") && !example.contains("\"body\"")
}

#[test]
fn corrections_in_a_file_of_their_own() {
    let text = read("docs/editor.md");
    let all = examples(&text, "json");
    let article = all.iter().find(|it| it.contains("\"different\"")).unwrap();
    let mut article = Article { given: Given::default(), ..parse(article.as_bytes()).article };
    let found = extract(&article);
    let file = all.iter().find(|it| is_corrections(it)).unwrap();
    assert_eq!(parse::corrections(file.as_bytes(), &mut article), Ok(vec![]));
    assert_eq!(
        said(&article, &corrected(&article, found)),
        [
            "ada-holm-c20eb0 Ada Holm: “We waited two hours,”",
            "bo-lind-207b28 Bo Lind: “It floats,” … “and it will sail.”",
            "bobby-lind-1d4fcb Bo Lind: it had never leaked",
            "ada-holm-03a189 Ada Holm: “Enough,”",
        ]
    );
}

#[test]
fn the_findings_of_the_portal_are_those_that_are_made() {
    let text = read("docs/portal.md");
    let page =
        examples(&text, "html").into_iter().find(|it| it.contains(" data-rostrum>")).unwrap();
    let file = page.split(" data-rostrum>").nth(1).unwrap().split("</script>").next().unwrap();
    let article = walk(page.as_bytes(), Some("story")).unwrap().article;
    let made = serde_json::to_value(findings::of(&article, &extract(&article))).unwrap();
    assert_eq!(serde_json::from_str::<Value>(file).unwrap(), made);

    // Read over the article after an edit.
    let edited = page.replace("<p>“", "<p>It rained. \"").replace("years,”", "years,\"");
    let mut edited = walk(edited.as_bytes(), Some("story")).unwrap().article;
    assert_eq!(parse::findings(file.as_bytes(), &mut edited), Ok(vec![]));
    let found = said(&edited, &given(&edited));
    assert_eq!(found, ["ada-holm-4e3a3f Ada Holm: \"It took us nine years,\""]);
}

/// What links to the headings of a page end in.
fn anchors(text: &str) -> impl Iterator<Item = String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| {
        let words = line.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-");
        words.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
    })
}

#[test]
fn links_lead_somewhere() {
    for name in DOCS {
        let text = read(name);
        let folder = path(name).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).map(|it| it.split(')').next().unwrap()) {
            if link.starts_with("https://") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path(name) } else { folder.join(file) };
            assert!(target.exists(), "{name} leads to {link}");
            let is_there =
                || anchors(&fs::read_to_string(&target).unwrap()).any(|it| it == heading);
            assert!(heading.is_empty() || is_there(), "{name} leads to {link}");
        }
    }
}

#[test]
fn tokens_and_files_are_there() {
    let tokens = read("styles/tokens.css");
    for name in DOCS {
        let text = read(name);
        for token in text.split("--rostrum-").skip(1) {
            let token =
                token.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap();
            assert!(tokens.contains(&format!("--rostrum-{token}")), "{name}: --rostrum-{token}");
        }
        for file in text.split("tests/page/").skip(1).map(|it| it.split('`').next().unwrap()) {
            assert!(path("tests/page").join(file).exists(), "{name}: tests/page/{file}");
        }
        for command in text.split("cargo xtask ").skip(1) {
            let command = command.split(|c: char| !c.is_ascii_lowercase()).next().unwrap();
            let is_there = read("xtask/src/main.rs").contains(&format!("name: \"{command}\""));
            assert!(is_there, "{name}: cargo xtask {command}");
        }
    }
}

#[test]
fn the_recipes_name_files_that_are_there() {
    let folders = ["benches/", "cli/", "docs/", "fuzz/", "src/", "styles/", "tests/", "xtask/"];
    let text = read("CONTRIBUTING.md");
    let is_path = |it: &&str| folders.iter().any(|folder| it.starts_with(folder));
    let paths: Vec<&str> = text.split('`').filter(is_path).collect();
    assert!(30 < paths.len(), "{paths:?}");
    for name in paths {
        assert!(path(name).exists(), "CONTRIBUTING.md names {name}");
    }
}

/// The fixed pieces of a sentence, without its placeholders and alternatives in braces.
fn pieces(sentence: &str) -> Vec<String> {
    let text = sentence.replace("\\u{fffd}", "\u{fffd}");
    text.split(['{', '}']).step_by(2).map(|piece| piece.trim().to_owned()).collect()
}

#[test]
fn every_message_is_explained() {
    let source = read("src/parse/problem.rs");
    let quoted = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quoted: String = quoted.collect::<Vec<_>>().join("\n");
    let sentences: Vec<&str> =
        quoted.split('"').skip(1).step_by(2).filter(|it| it.ends_with('.')).collect();
    assert!(25 < sentences.len(), "{sentences:?}");
    let page = read("docs/editor.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).collect();
    for sentence in sentences {
        let pieces = pieces(sentence);
        let is_row = |row: &&&str| {
            let message = row.trim_start_matches("| ").split(" | ").next().unwrap();
            // Singular and plural share one row, with `…` for what differs.
            let words: Vec<&str> = message.split('…').map(str::trim).collect();
            let all = pieces.join(" ");
            words.iter().all(|it| all.contains(it)) && words.concat().len() * 2 > all.len()
        };
        assert!(rows.iter().any(|row| is_row(&row)), "docs/editor.md does not explain: {sentence}");
    }
}

#[test]
fn the_components_properties() {
    let source = read("src/ui/app.rs");
    let fields =
        source.split("pub struct EventArticleProps {").nth(1).unwrap().split("\n}").next().unwrap();
    let fields = fields.lines().filter_map(|line| line.trim().strip_prefix("pub "));
    let fields: BTreeSet<String> =
        fields.map(|line| line.trim_end_matches(',').to_owned()).collect();
    let page = read("docs/rust.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let rows = rows.map(|row| {
        let mut cells = row.split('`').step_by(2);
        format!("{}: {}", cells.next().unwrap(), cells.next().unwrap())
    });
    assert_eq!(rows.collect::<BTreeSet<_>>(), fields);
}
