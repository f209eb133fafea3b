//! `<rostrum-article>` on somebody's page: its events, its fallback, its attributes, coming and going.

use crate::server::Files;
use crate::stage::{host, on_sample, on_stage};
use serde_json::{Value, json};

const ARTICLE: &str = "date 2031-05-14 Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n\nNobody else spoke.\n";

fn files(articles: &[(&str, &str)]) -> Files {
    let host = ("/host.html".to_owned(), host("ferry.txt").into_bytes());
    let articles =
        articles.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    articles.chain([host]).collect()
}

#[test]
fn it_says_when_it_is_ready() {
    on_sample(async |page| {
        let told: Vec<Value> = page.read("told").await;
        let ready = json!({ "name": "rostrum:ready", "detail": null, "target": "rostrum-article", "bubbles": true, "composed": true });
        assert_eq!(told, [ready]);
    });
}

#[test]
fn a_missing_file_leaves_the_fallback_and_says_so() {
    on_stage(files(&[]), async |page| {
        page.open("/host.html").await;
        page.until("rostrum:error", "told.length").await;
        assert_eq!(
            page.eval("[told[0].name, told[0].detail.code]").await,
            json!(["rostrum:error", "network"])
        );
        assert_eq!(
            page.eval("told[0].detail.message").await,
            page.eval("$('[part=error]').textContent").await
        );
        let sentence: String = page.read("told[0].detail.message").await;
        assert!(sentence.contains("404"), "{sentence}");
        assert_eq!(
            page.eval("element.querySelector('p').checkVisibility()").await,
            true,
            "the fallback is shown"
        );
        assert_eq!(page.eval("$('[part=error]').checkVisibility()").await, true);
    });
}

#[test]
fn a_web_page_is_no_article() {
    on_stage(files(&[]), async |page| {
        page.open("/host.html").await;
        page.until("the first answer", "told.length === 1").await;
        page.eval("element.src = 'index.html'").await;
        page.until("the second", "told.length === 2").await;
        assert_eq!(page.eval("told[1].detail.code").await, "mime");
        assert_eq!(page.eval("$$('[part=error]').length").await, 1, "one line");
    });
}

#[test]
fn another_source_is_another_article() {
    let other = "Bridge closes\n\nIt was old.\n\n“We will miss it,” said Ben Sund, the keeper.\n";
    on_stage(files(&[("/ferry.txt", ARTICLE), ("/bridge.txt", other)]), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
        assert_eq!(
            page.eval("element.querySelector('p').checkVisibility()").await,
            false,
            "no fallback beside it"
        );
        page.eval("element.src = 'bridge.txt'").await;
        page.until("the other article", "$('h1').textContent === 'Bridge closes'").await;
        // Both at once: the last one counts.
        page.eval("(element.src = 'bridge.txt', element.src = 'ferry.txt')").await;
        page.until("the first again", "$('h1').textContent === 'Ferry opens'").await;
        page.eval("element.removeAttribute('src')").await;
        page.until("the fallback", "element.querySelector('p').checkVisibility()").await;
    });
}

#[test]
fn it_can_be_taken_away_and_put_back() {
    on_stage(files(&[("/ferry.txt", ARTICLE)]), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        page.eval("(window.kept = element).remove()").await;
        page.eval("document.body.append(kept)").await;
        page.until("it is back", "told.length === 2 && $('h1')?.textContent === 'Ferry opens'")
            .await;
        page.eval("document.body.append(element)").await;
        page.until("moved", "told.length === 3").await;
        assert_eq!(page.eval("$$('h1').length").await, 1);
    });
}

#[test]
fn two_on_a_page_do_not_disturb_each_other() {
    on_stage(files(&[("/ferry.txt", ARTICLE)]), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        page.eval("(() => { const other = document.createElement('rostrum-article'); other.id = 'other'; other.src = 'ferry.txt'; document.body.append(other); })()").await;
        page.until("both", "told.length === 2").await;
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("a current mark", "$('[aria-current=true]')").await;
        let other = "document.querySelector('#other').shadowRoot.querySelector('[part=mark][aria-current=true]')";
        assert_eq!(page.eval(other).await, Value::Null);
    });
}
