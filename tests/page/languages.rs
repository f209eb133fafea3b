//! The interface in languages other than English, and with the page's own words.

use crate::looks::OVERFLOWING;
use crate::page::Page;
use crate::server::{Files, GONE};
use crate::stage::{asset, host, on_stage};
use fantoccini::key::Key;

/// The files that the page has requested from the folder of the languages.
const ASKED: &str = "performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => name.includes('/languages/')).map((name) => name.split('/').pop())";

/// The accessible name of the timeline, in the language of the interface.
const NAME: &str = "$('[part=timeline]')?.ariaLabel";

/// Runs a test on a page with the sample article, with `attributes` on the element and `script` run before the widget
/// is there.
fn on_page(attributes: &str, script: &str, more: Files, test: impl AsyncFnOnce(&Page)) {
    once("ready", attributes, script, more, test);
}

/// The same, run once the element is in this state. What has been told says less: a widget that broke tells so first, and then
/// starts again.
fn once(state: &str, attributes: &str, script: &str, more: Files, test: impl AsyncFnOnce(&Page)) {
    let page = host("innovation-day/article.txt")
        .replace("<rostrum-article ", &format!("<rostrum-article {attributes} "));
    let page = format!("{page}<script>{script}</script>");
    let files = more.into_iter().chain([("/host.html".to_owned(), page.into_bytes())]);
    on_stage(files.collect(), async |page| {
        page.open("/host.html").await;
        page.until(state, &format!("element.state === '{state}'")).await;
        if state == "ready" {
            page.until_it_listens().await;
        }
        test(page).await;
    });
}

fn in_language(attributes: &str, test: impl AsyncFnOnce(&Page)) {
    on_page(attributes, "", Files::new(), test);
}

#[test]
fn german_by_role_and_name() {
    in_language("lang=de-AT", async |page| {
        assert_eq!(page.eval(NAME).await, "Wer hat was gesagt?");
        assert_eq!(page.attributes("[part=root]", "lang").await, ["de-AT"]);
        let header = page.seen("header").await;
        for words in ["24. Juli 2023", "3 Min. Lesezeit", "12 Aussagen von 5 Personen"] {
            assert!(header.contains(words), "{words} in {header}");
        }
        let lane = page.seen("[part=lane][data-speaker=jing-junhai]").await;
        assert!(lane.contains("8 Aussagen"), "{lane}");
        let mark = &page.attributes("[part=mark][data-kind=reported]", "aria-label").await[0];
        assert!(mark.starts_with("Jing Junhai, indirekte Rede, "), "{mark}");

        page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
        page.button("Nächste Aussage").await.click().await.unwrap();
        page.control(&["combobox"], "Diesen Artikel durchsuchen").await;
        page.click("$('input')").await;
        page.write("sprecher:jing ist:ind").await;
        page.until("a completion", "$('[role=option]')?.textContent === 'indirekt'").await;
        page.press(Key::Down).await;
        page.press(Key::Enter).await;
        page.until("the count", "$('[part=count]').textContent === '1 von 8'").await;
        assert_eq!(page.eval("$('input').value").await, "sprecher:jing ist:indirekt ");
        page.button("Suche leeren").await.click().await.unwrap();
        assert_eq!(page.eval(ASKED).await, serde_json::json!(["de.json"]));
    });
}

#[test]
fn the_language_is_followed() {
    in_language("", async |page| {
        assert_eq!(page.eval(NAME).await, "Who said what");
        assert_eq!(page.attributes("[part=root]", "lang").await, ["en-GB"]);
        page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
        page.click_search_box().await;
        page.write("orateur:jing innovation").await;
        page.until("no such field", "$('[part=count]').textContent === 'no matches'").await;

        page.eval("element.lang = 'fr'").await;
        page.until("French", &format!("{NAME} === 'Qui a dit quoi'")).await;
        page.until("the query is read anew", "/^1 sur \\d$/.test($('[part=count]').textContent)")
            .await;
        assert_eq!(page.eval("$$('[aria-current=true]').length").await, 1, "still selected");

        page.eval("element.removeAttribute('lang')").await;
        page.until("English", &format!("{NAME} === 'Who said what'")).await;
        page.eval("(document.documentElement.lang = 'es', document.body.append(element))").await;
        page.until("the language around it", &format!("{NAME} === 'Quién dijo qué'")).await;
        // Both at once: the last one wins.
        page.eval("(element.lang = 'ar', element.lang = 'zh-Hans')").await;
        page.until("Chinese", &format!("{NAME} === '谁说了什么'")).await;
    });
}

#[test]
fn arabic_mirrors_the_timeline_but_not_the_text() {
    in_language("lang=ar", async |page| {
        assert_eq!(page.attributes("[part=root]", "dir").await, ["rtl"]);
        let direction = |css: &str| format!("getComputedStyle($('{css}')).direction");
        assert_eq!(page.eval(&direction("[part=timeline]")).await, "rtl");
        assert_eq!(page.eval(&direction("[part=article]")).await, "ltr", "an English article");
        assert_eq!(page.eval(&direction("h1")).await, "ltr");

        let marks = page.spans("[part=mark][data-speaker=jing-junhai]").await;
        assert!(marks.is_sorted_by(|a, b| b.1 < a.1), "from right to left: {marks:?}");
        let labels = page.spans(".paragraphs span").await;
        assert!(
            1 < labels.len() && labels.is_sorted_by(|a, b| b.0 < a.0),
            "the axis too: {labels:?}"
        );
        assert_eq!(
            page.eval("getComputedStyle($('.paragraphs svg')).scale").await,
            "-1 1",
            "its bars"
        );

        let ids = page.attributes("[part=mark][data-speaker=jing-junhai]", "data-mark").await;
        page.eval(&format!("$(`[data-mark='{}']`).focus()", ids[0])).await;
        for (key, expected) in
            [(Key::Left, 1), (Key::Left, 2), (Key::Right, 1), (Key::Home, 0), (Key::Right, 0)]
        {
            page.press(key).await;
            let focus: String = page.read("root.activeElement.dataset.mark").await;
            assert_eq!(focus, ids[expected], "after {key:?}");
        }
    });
}

#[test]
fn nothing_runs_over_the_edge_in_any_language() {
    in_language("lang=ar", async |page| {
        page.find("[part=mark][data-kind=reported]").await.click().await.unwrap();
        for (language, name) in
            [("ar", "من قال ماذا"), ("zh", "谁说了什么"), ("de", "Wer hat was gesagt?")]
        {
            page.eval(&format!("element.lang = '{language}'")).await;
            page.until(language, &format!("{NAME} === '{name}'")).await;
            for width in [320, 375, 1200] {
                page.resize(width, 900).await;
                let found: Vec<String> = page.read(OVERFLOWING).await;
                assert_eq!(found, [""; 0], "{language} at {width} px");
            }
        }
    });
}

#[test]
fn an_arabic_article_is_read_from_right_to_left() {
    let article = "افتتاح الجسر الجديد\n\nافتُتح الجسر يوم الأربعاء.\n";
    let files = Files::from([("/bridge.txt".to_owned(), article.as_bytes().to_vec())]);
    on_page("lang=de", "", files, async |page| {
        page.eval("element.src = 'bridge.txt'").await;
        page.until("its headline", "$('h1').textContent.startsWith('افتتاح')").await;
        page.until("the article", "$('[part=article]')").await;
        let direction = |css: &str| format!("getComputedStyle($('{css}')).direction");
        assert_eq!(page.eval(&direction("[part=article]")).await, "rtl");
        assert_eq!(page.eval(&direction("h1")).await, "rtl");
        assert_eq!(page.eval(&direction("[part=timeline]")).await, "ltr", "a German interface");
    });
}

#[test]
fn the_pages_own_words_come_first() {
    let own = "document.querySelector('rostrum-article').words =
        { panel: 'Redner im Überblick', search: 7, 'statements.other': '{n}-mal' }";
    on_page("lang=de", own, Files::new(), async |page| {
        assert_eq!(page.eval(NAME).await, "Redner im Überblick");
        assert_eq!(page.eval("element.words.panel").await, "Redner im Überblick");
        assert_eq!(page.attributes("input", "placeholder").await, ["Suchen"], "no text, no word");
        let lane = page.seen("[part=lane][data-speaker=jing-junhai]").await;
        assert!(lane.contains("8-mal"), "{lane}");
        page.eval("element.words = { panel: 'Wer spricht' }").await;
        page.until("other words", &format!("{NAME} === 'Wer spricht'")).await;
        page.eval("element.words = null").await;
        page.until("none", &format!("{NAME} === 'Wer hat was gesagt?'")).await;
    });
}

#[test]
fn a_page_may_bring_a_language_of_its_own() {
    let own = "document.querySelector('rostrum-article').words = { panel: 'Vem sade vad' }";
    on_page("lang=sv", own, Files::new(), async |page| {
        assert_eq!(page.eval(NAME).await, "Vem sade vad");
        assert_eq!(page.attributes("[part=root]", "lang").await, ["sv"]);
        assert_eq!(page.eval("$('time').textContent").await, "24 juli 2023");
    });
}

#[test]
fn a_language_without_a_file_falls_back_to_english() {
    for attributes in ["lang=sv", "lang=zh-TW", "lang=not_a_tag"] {
        in_language(attributes, async |page| {
            assert_eq!(page.eval(NAME).await, "Who said what", "{attributes}");
            assert_eq!(page.attributes("[part=root]", "lang").await, ["en-GB"]);
            assert_eq!(page.eval("$('time').textContent").await, "24 July 2023");
            assert_eq!(page.eval(ASKED).await, serde_json::json!([]), "nothing is asked for");
        });
    }
}

#[test]
fn without_its_file_a_language_is_english_and_nothing_fails() {
    for file in [GONE, b"<!doctype html>"] {
        let files = Files::from([(asset("languages/de.json"), file.to_vec())]);
        on_page("lang=de", "", files, async |page| {
            assert_eq!(page.eval("told.map(({ name }) => name).join()").await, "rostrum:ready");
            assert_eq!(page.eval(NAME).await, "Who said what");
            assert_eq!(page.eval(ASKED).await, serde_json::json!(["de.json"]));
        });
    }
}

#[test]
fn what_went_wrong_is_said_in_the_language_of_the_interface() {
    let files = Files::from([("/innovation-day/article.txt".to_owned(), GONE.to_vec())]);
    once("error", "lang=ar", "", files, async |page| {
        let sentence = page.seen("[part=error]").await;
        assert!(sentence.starts_with("تعذّر تحميل المقال"), "{sentence}");
        assert_eq!(page.eval("getComputedStyle($('[part=error]')).direction").await, "rtl");
        assert_eq!(page.eval("told[0].detail.code").await, "network");
    });
}

#[test]
fn what_is_wrong_with_the_file_is_said_in_the_readers_language() {
    let page = host("cut.json").replace("<rostrum-article ", "<rostrum-article lang=fr ");
    let cut =
        "{\"headline\": \"Le moulin rouvre\", \"text\": \"Ada Holm a ouvert le moulin.\", \"extra";
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/cut.json".to_owned(), cut.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until("an answer", "told.length").await;
        let notice = page.seen("[part=error]").await;
        assert!(notice.starts_with("Ce fichier JSON s’arrête au milieu"), "{notice}");
        assert_eq!(page.eval("$('[part=error]').lang").await, "");
    });
}
