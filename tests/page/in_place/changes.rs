//! Articles that come late, are replaced, and change while they are read.

use super::{FOR, TOLD, around, on_page, on_portal, portal};
use fantoccini::key::Key;
use serde_json::json;

/// Takes the article out of the page before anything is loaded, and keeps it.
fn without_article() -> String {
    portal(FOR).replace(
        "</body>",
        "<script>var kept = story(); kept.remove(); window.before = null</script></body>",
    )
}

#[test]
fn an_article_that_comes_later() {
    on_page(without_article(), [], async |page| {
        page.until("an answer", "told.length").await;
        assert_eq!(page.eval(TOLD).await, json!("target"), "nothing has that id");
        assert_eq!(page.eval("told[0].detail.message.includes('“story”')").await, true);
        page.eval("document.body.append(kept)").await;
        page.until("the timeline", "element.state === 'ready'").await;
        page.until("its lanes", "$$('[part=lane]').length === 4").await;
        assert_eq!(page.eval(TOLD).await, json!("target ready"));
        page.eval("element.ready.then(() => (window.isKept = true))").await;
        page.until("the promise", "window.isKept").await;
    });
}

#[test]
fn an_article_in_the_place_of_another() {
    on_portal(async |page| {
        page.eval(
            "story().replaceWith(Object.assign(document.createElement('div'), { id: 'story',
                innerHTML: '<p>“It rains,” said Mona Lee.</p>' }))",
        )
        .await;
        page.until(
            "the other one",
            "$$('[part=lane] b').map((it) => it.textContent).join() === 'Mona Lee'",
        )
        .await;
        assert_eq!(page.eval("element.statements[0].range.startContainer.isConnected").await, true);
    });
}

#[test]
fn text_that_is_added_while_it_is_read() {
    on_portal(async |page| {
        page.eval("element.goTo(element.statements[3].id)").await;
        page.until("Nadia Berg", "$('[aria-current=true]')?.dataset.speaker === 'nadia-berg'")
            .await;
        page.click_search_box().await;
        page.write("boat").await;
        page.press(Key::Escape).await;
        page.until("the count", "/of 2/.test($('[part=count]').textContent)").await;
        // Live coverage: an entry above the others.
        page.eval(
            "document.querySelector('.byline').after(Object.assign(document.createElement('p'),
                { textContent: '“A boat is a boat,” said Mona Lee.' }))",
        )
        .await;
        page.until("the new one", "element.statements.length === 8").await;
        page.until("its matches", "/of 4/.test($('[part=count]').textContent)").await;
        assert_eq!(page.eval("$('[aria-current=true]')?.dataset.speaker").await, "nadia-berg");
        assert_eq!(page.eval("$('input').value").await, "boat");
        assert_eq!(page.eval("element.state").await, "ready");
    });
}

#[test]
fn an_edit_while_the_list_of_results_is_open() {
    on_portal(async |page| {
        page.click_search_box().await;
        page.write("boat").await;
        page.until("the list", "$('[role=option]')").await;
        page.press(Key::Down).await;
        page.until("an active option", "$('[role=option][aria-selected=true]')").await;
        // What the active option leads to goes, and a match comes above it.
        page.eval(
            "([...document.querySelectorAll('#story p')].at(-1).remove(),
              document.querySelector('.byline').after(Object.assign(document.createElement('p'),
                { textContent: 'A boat lay there, and a boat sank.' })))",
        )
        .await;
        page.until("the edit", "element.statements.length === 6").await;
        page.until("its matches", "/of 3/.test($('[part=count]').textContent)").await;
        assert_eq!(
            page.eval("[$('input').value, root.activeElement === $('input')]").await,
            json!(["boat", true]),
            "the reader goes on typing"
        );
        page.write(" lay there").await;
        page.until("the paragraph with all", "$('[part=count]').textContent === '1 of 4'").await;
        page.press(Key::Enter).await;
        let came = "[...document.querySelectorAll('#story p')].find((it) => it.textContent.includes('sank'))";
        page.until("it in view", &format!("isInView({came}.getBoundingClientRect())")).await;
    });
}

#[test]
fn words_that_vanished_lead_to_their_paragraph() {
    on_portal(async |page| {
        page.resize(1200, 300).await;
        let paragraph = "[...document.querySelectorAll('#story p')].at(-1)";
        let is_seen = format!("isInView({paragraph}.getBoundingClientRect())");
        let go = "$$('[part=card] button').find((it) => it.textContent === 'Go to passage')";
        for way in ["element.goTo(id)", "location.hash = `rostrum:${id}`", &format!("{go}.click()")]
        {
            page.eval("scrollTo({ top: 0, behavior: 'instant' })").await;
            page.until("the statement", "element.statements.length === 7").await;
            assert_eq!(page.eval(&is_seen).await, false);
            if way.contains(go) {
                let mark = "$(`[part=mark][data-statement='${element.statements.at(-1).id}']`)";
                page.eval(&format!("{mark}.click()")).await;
                page.until("its card", go).await;
                assert_eq!(page.eval(&is_seen).await, false, "the page stays");
            }
            // Before the article is read again.
            page.eval(&format!(
                "(({{ id }}) => ({paragraph}.replaceChildren('It is being edited.'), {way}, 0))
                    (element.statements.at(-1))"
            ))
            .await;
            page.until(way, &is_seen).await;
            page.until("the edit", "element.statements.length === 6").await;
            page.eval(&format!(
                "({paragraph}.textContent = 'The first night boat leaves on Friday, Moor said.')"
            ))
            .await;
        }
    });
}

#[test]
fn the_same_words_in_other_nodes() {
    on_portal(async |page| {
        // As a browser that translates a page does it, with the words left as they are.
        page.eval(
            "[...document.querySelectorAll('#story p:not([hidden]), #story li')].forEach((it) =>
                [...it.childNodes].filter((node) => node.nodeType === 3).forEach((node) => {
                    const font = document.createElement('font');
                    node.replaceWith(font);
                    font.append(node.data);
                }))",
        )
        .await;
        let ranges = "element.statements.map(({ range }) => range?.startContainer.isConnected).every(Boolean)";
        page.until("its ranges again", ranges).await;
        assert_eq!(page.eval("element.statements.length").await, 7);
        page.eval("$$('[part=mark]').at(-1).click()").await;
        page.until("a passage", "$('[aria-current=true]')").await;
    });
}

#[test]
fn an_article_that_comes_into_the_element() {
    let page =
        around().replace("</body>", "<script>var kept = story(); kept.remove()</script></body>");
    on_page(page, [], async |page| {
        page.until(
            "it waits",
            "['idle', 'loading'].includes(element.state) && customElements.get('rostrum-article')",
        )
        .await;
        page.eval("element.append(kept)").await;
        page.until("the timeline", "element.state === 'ready' && $$('[part=lane]').length === 4")
            .await;
    });
}

#[test]
fn two_elements_for_two_articles() {
    let second = "<rostrum-article for=second></rostrum-article><article id=second><p>“It rains,” said Mona Lee.</p></article>";
    let page = portal(FOR).replace("<p style=", &format!("{second}<p style="));
    on_page(page, [], async |page| {
        page.until("both", "[...document.querySelectorAll('rostrum-article')].every((it) => (it.loading = 'eager', it.state === 'ready'))").await;
        let lanes = "[...document.querySelectorAll('rostrum-article')].map((it) => it.shadowRoot.querySelectorAll('[part=lane]').length)";
        assert_eq!(page.eval(lanes).await, json!([4, 1]));
        page.eval("element.remove()").await;
        page.until("one sheet", "document.adoptedStyleSheets.length === 1").await;
        let statements = "document.querySelector('rostrum-article').statements.length";
        assert_eq!(page.eval(statements).await, 1, "the other one stays");
    });
}

#[test]
fn twenty_elements() {
    let many: String = (0..20)
        .map(|n| format!("<rostrum-article loading=eager for=s{n}></rostrum-article><div id=s{n}><p>“It rains {n},” said Mona Lee.</p></div>"))
        .collect();
    let page = format!(
        "<!doctype html><title>T</title><script type=module async src=v1/embed.js></script>{many}"
    );
    on_page(page, [], async |page| {
        page.until("all", "told.length === 20").await;
        let texts = "[...document.querySelectorAll('rostrum-article')].map((it) => String(it.statements[0].range))";
        let texts: Vec<String> = page.read(texts).await;
        assert!(
            texts.iter().enumerate().all(|(n, text)| text.contains(&format!("It rains {n},"))),
            "{texts:?}"
        );
        page.eval("document.body.replaceChildren()").await;
        page.until(
            "nothing is left",
            "document.adoptedStyleSheets.length === 0 && ![...CSS.highlights?.keys() ?? []].length",
        )
        .await;
    });
}
