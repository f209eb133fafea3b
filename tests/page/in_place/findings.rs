//! Findings made beforehand: shown as they are, found again after edits, and never replaced by the page's own.

use super::{FOR, TOLD, on_page, portal, with_article};
use crate::page::Page;
use rostrum::findings::of;
use rostrum::parse::walk;
use rostrum::speakers::extract;
use serde_json::{Value, json};

/// The findings of the portal's article, as the command makes them.
fn findings() -> Value {
    let article = walk(portal("").as_bytes(), Some("story")).unwrap().article;
    serde_json::to_value(of(&article, &extract(&article))).unwrap()
}

fn on_findings(page: String, file: impl Into<Vec<u8>>, test: impl AsyncFnOnce(&Page)) {
    on_page(page, [("/found.json".to_owned(), file.into())], test);
}

/// The element with findings at an address.
fn at_address() -> String {
    portal(&FOR.replace("for=story", "for=story findings=found.json"))
}

/// What the page knows of statements and speakers.
const KNOWN: &str = "[element.statements.map(({ id, speaker, kind, words }) => [id, speaker, kind, words]),
    $$('[part=lane]').map((it) => [it.dataset.speaker, it.dataset.presence, it.querySelector('b').textContent,
      it.querySelector('.who span')?.textContent ?? ''])]";

async fn known(page: &Page) -> Value {
    page.until_ready().await;
    page.eval(KNOWN).await
}

#[test]
fn what_was_written_is_what_is_shown() {
    let mut found = Value::Null;
    on_page(portal(FOR), [], async |page| found = known(page).await);
    on_findings(at_address(), findings().to_string(), async |page| {
        assert_eq!(known(page).await, found, "at an address");
        assert_eq!(page.eval("told[0].detail").await, json!({ "statements": 7, "missing": 0 }));
    });
    let script = format!("<script type='application/json' data-rostrum>{}</script>", findings());
    on_page(portal(&FOR.replace("</rostrum", &format!("{script}</rostrum"))), [], async |page| {
        assert_eq!(known(page).await, found, "inside the element");
    });
}

#[test]
fn findings_in_any_form_are_read_alike() {
    let is_file_read =
        "performance.getEntriesByType('resource').some(({ name }) => /finder[.]wasm/.test(name))";
    let mut found = Value::Null;
    on_findings(at_address(), findings().to_string(), async |page| {
        found = known(page).await;
        assert_eq!(page.eval(is_file_read).await, false, "as the command writes them");
    });
    let change = |path: &str, value: Value| {
        let mut file = findings();
        *file.pointer_mut(path).unwrap() = value;
        file.to_string()
    };
    let first = findings()["statements"][0].clone();
    let name = findings()["speakers"][0]["name"].clone();
    let with_extra = |extra: Value| {
        let mut statement = first.clone();
        statement.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        change("/statements/0", statement)
    };
    let mut without_id = first.clone();
    without_id.as_object_mut().unwrap().remove("id");
    for (what, file) in [
        ("a field that is none", with_extra(json!({ "constructor": 1 }))),
        ("a speaker by name", change("/statements/0/speaker", name.clone())),
        ("no id", change("/statements/0", without_id)),
        (
            "space around a name",
            change("/speakers/0/name", json!(format!(" {} ", name.as_str().unwrap()))),
        ),
        ("a kind that is none", with_extra(json!({ "confidence": "rather" }))),
        ("a flag that is text", change("/complete", json!("yes"))),
        (
            "no day",
            change("/statements/0", first.clone()).replacen('{', r#"{ "date": "2031-02-31", "#, 1),
        ),
        ("a comma too many", findings().to_string().replacen("],", ",],", 1)),
    ] {
        on_findings(at_address(), file, async |page| {
            assert_eq!(known(page).await, found, "{what}");
            assert_eq!(page.eval(is_file_read).await, true, "{what}");
            // What is wrong is told; what may be written otherwise is not wrong.
            let n_told = page.own_errors().await.len();
            let is_other_form =
                ["a speaker by name", "no id", "space around a name", "a comma too many"]
                    .contains(&what);
            assert_eq!(n_told, usize::from(!is_other_form), "{what}");
        });
    }
}

#[test]
fn what_an_editor_said_wins() {
    let mut file = findings();
    file["speakers"][0]["name"] = json!("Ada Moor-Lind");
    file["speakers"][0]["role"] = json!("Lady Mayor");
    file["statements"].as_array_mut().unwrap().remove(1);
    file["statements"][0]["id"] = json!("an-old-link");
    on_findings(at_address(), file.to_string(), async |page| {
        page.until_ready().await;
        assert_eq!(page.texts("[part=lane] b").await[0], "Ada Moor-Lind");
        assert_eq!(page.texts("[part=lane] .who span").await[0], "Lady Mayor");
        assert_eq!(page.eval("element.statements.length").await, 6, "nothing is found anew");
        page.eval("location.hash = 'rostrum:an-old-link'").await;
        page.until("the link", "$('[aria-current=true]')?.dataset.statement === 'an-old-link'")
            .await;
    });
}

#[test]
fn words_that_are_gone_are_counted() {
    let page = at_address()
        .replace("told the council that the money was there.", "left early.")
        .replace("<h1>", "<p>Updated at eight.</p><h1>");
    on_findings(page, findings().to_string(), async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("told[0].detail").await, json!({ "statements": 6, "missing": 1 }));
        let warnings = page.own_errors().await;
        let [warning] = &warnings[..] else { panic!("one, not {warnings:#?}") };
        for words in [
            "findings fits the article (1)",
            "].words",
            "does not stand in the article word for word",
        ] {
            assert!(warning.contains(words), "{warning}");
        }
        // The article is read again, and nothing is told twice.
        page.eval(
            "(document.querySelector('#story p').textContent = '“It floats,” said Ada Moor.', 0)",
        )
        .await;
        page.until("another reading", "1 < told.length").await;
        assert_eq!(page.own_errors().await, [] as [&str; 0]);
    });
}

/// Findings that cannot be used leave the bare article and an error with this code and these words.
fn check_refused(page: String, files: Vec<(String, Vec<u8>)>, code: &str, words: &str) {
    on_page(page, files, async |page| {
        page.until("an answer", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!(code));
        let message: String = page.read("told[0].detail.message").await;
        assert!(message.contains(words), "{message}");
        assert_eq!(
            page.eval("[$$('[part=timeline]').length, changes().length]").await,
            json!([0, 0])
        );
        assert_eq!(
            page.eval("[$$('[part=error]').length, element.statements.length]").await,
            json!([0, 0])
        );
        assert_eq!(page.eval("document.querySelector('#fallback').checkVisibility()").await, true);
    });
}

#[test]
fn findings_that_cannot_be_used_never_start_the_finder() {
    let file = |text: &str| vec![("/found.json".to_owned(), text.as_bytes().to_vec())];
    check_refused(at_address(), vec![], "network", "404");
    check_refused(at_address(), file("<p>Sign in</p>"), "format", "holds no findings");
    check_refused(at_address(), file(&findings().to_string()[..40]), "format", "findings");
    let other = json!({ "speakers": [{ "name": "Mona Lee" }],
        "statements": [{ "speaker": "Mona Lee", "words": ["It rained in Dorn."] }] });
    check_refused(at_address(), file(&other.to_string()), "format", "None of the statements");
    let script = "<script type='application/json' data-rostrum>[1, 2</script>";
    check_refused(
        portal(&FOR.replace("</rostrum", &format!("{script}</rostrum"))),
        vec![],
        "format",
        "no findings",
    );
}

#[test]
fn findings_of_twenty_megabytes() {
    let mut file = findings();
    let statements = file["statements"].as_array_mut().unwrap();
    let one = statements[0].clone();
    statements.resize(20_000_000 / one.to_string().len(), one);
    let file = file.to_string().into_bytes();
    assert!(19_000_000 < file.len());
    check_refused(at_address(), vec![("/found.json".to_owned(), file)], "format", "too long: 4 MB");
}

#[test]
fn words_that_are_there_twice_are_told_apart() {
    // Once with nothing around them, which is the first, and once with what tells the other from it.
    let article = "<p>“It was late,” said Ada Moor.</p><p>The harbour slept. “It was late,” said Ben Sund.</p>";
    let file = json!({ "speakers": [{ "name": "Ada Moor" }, { "name": "Ben Sund" }], "statements": [
        { "speaker": "Ada Moor", "words": ["It was late"] },
        { "speaker": "Ben Sund", "words": [{ "exact": "It was late", "prefix": "slept. “", "suffix": ",” said Ben" }] },
    ] });
    let element = FOR.replace("for=story", "for=story findings=found.json");
    on_findings(with_article(article, &element), file.to_string(), async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("told[0].detail").await, json!({ "statements": 2, "missing": 0 }));
        let said = "element.statements.map(({ speaker, range }) =>
            [speaker, range.startContainer.parentElement.textContent.includes(speaker === 'ada-moor' ? 'Ada' : 'Ben')])";
        assert_eq!(page.eval(said).await, json!([["ada-moor", true], ["ben-sund", true]]));
        assert_eq!(page.eval("changes()").await, json!([]));
    });
}

#[test]
fn reload_fetches_findings_again() {
    on_findings(at_address(), findings().to_string(), async |page| {
        page.until_ready().await;
        let fetches = "performance.getEntriesByName(new URL('found.json', location).href).length";
        let before = page.eval(fetches).await;
        page.eval("element.reload()").await;
        page.until("another answer", &format!("{before} < {fetches}")).await;
        page.until("ready", "element.state === 'ready'").await;
    });
}

/// What a browser's translation does: every text is another one, in an element of its own, and the paragraphs stay.
const TRANSLATE: &str = "(document.querySelectorAll('#story p, #story h1, #story h2, #story li, #story blockquote').forEach((it) => {
    if (it.querySelector('p')) return;
    const font = document.createElement('font');
    font.textContent = 'Ni ord i kahr estas ' + it.textContent.length;
    it.replaceChildren(font);
  }), 0)";

#[test]
fn a_translated_page_keeps_its_statements() {
    on_findings(at_address(), findings().to_string(), async |page| {
        let before = known(page).await;
        page.eval("(element.goTo(element.statements[3].id), 0)").await;
        page.until("it is selected", "$('[aria-current=true]')").await;
        page.eval(TRANSLATE).await;
        page.until("it is read again", "element.statements[3].words.startsWith('Ni ord')").await;
        let ids = |known: &Value| {
            let statements = known[0].as_array().unwrap().iter();
            statements.map(|it| json!([it[0], it[1], it[2]])).collect::<Vec<_>>()
        };
        let mut after = ids(&page.eval(KNOWN).await);
        let mut expected = ids(&before);
        // Statements of one paragraph now are at the same place.
        after.sort_by_key(Value::to_string);
        expected.sort_by_key(Value::to_string);
        assert_eq!(after, expected, "who said how many, under the same addresses");
        assert_eq!(page.eval("element.state").await, "ready");
        assert!(page.eval("$('[aria-current=true]')?.dataset.speaker").await.is_string());
        page.eval("(scrollTo(0, 0), element.goTo(element.statements.at(-1).id), 0)").await;
        let in_sight = "(({ top, bottom }) => 0 <= top && bottom <= innerHeight)(element.statements.at(-1).range.getBoundingClientRect())";
        page.until("its paragraph is in sight", in_sight).await;
    });
}
