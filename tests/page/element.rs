//! `<rostrum-article>` on a host page: its events, its fallback, its attributes, and how it is added and removed.

use crate::server::Files;
use crate::stage::{host, on_sample, on_stage};
use fantoccini::key::Key;
use serde_json::{Value, json};

const ARTICLE: &str = "date 2031-05-14 Ferry opens

“It took nine years,” said Mayor Ada Moor.

Nobody else spoke.
";

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
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["name"], "rostrum:ready");
        assert_eq!(told[0]["target"], "rostrum-article");
        assert_eq!([&told[0]["bubbles"], &told[0]["composed"]], [true, true]);
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
fn a_web_page_without_an_article() {
    let lost = "<!doctype html><title>Not found</title><h1>Not found</h1><p>There is nothing here.";
    on_stage(files(&[("/lost.html", lost)]), async |page| {
        page.open("/host.html").await;
        page.until("the first answer", "told.length === 1").await;
        page.eval("element.src = 'lost.html'").await;
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
        // Both at once: the last one wins.
        page.eval("(element.src = 'bridge.txt', element.src = 'ferry.txt')").await;
        page.until("the first again", "$('h1').textContent === 'Ferry opens'").await;
        page.eval("element.removeAttribute('src')").await;
        let own = "!$('h1') && element.querySelector('p').checkVisibility()";
        page.until("what is inside, in place", own).await;
    });
}

#[test]
fn it_can_be_taken_away_and_put_back() {
    on_stage(files(&[("/ferry.txt", ARTICLE)]), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        // Removed and added in one task, which makes it a move. Run as a script of the page, since what a driver runs
        // in WebKit is not a single task.
        page.eval(
            "(setTimeout(() => ((window.kept = element).remove(), document.body.append(kept))), 0)",
        )
        .await;
        page.until("the move", "window.kept?.isConnected").await;
        assert_eq!(page.eval("[told.length, element.state]").await, json!([1, "ready"]));
        page.eval("kept.remove()").await;
        page.until("it is down", "kept.state === 'idle' && !kept.shadowRoot.querySelector('h1')")
            .await;
        page.eval("document.body.append(kept)").await;
        page.until("it is back", "told.length === 2 && $('h1')?.textContent === 'Ferry opens'")
            .await;
        assert_eq!(page.eval("$$('h1').length").await, 1);
    });
}

#[test]
fn two_on_a_page_do_not_disturb_each_other() {
    on_stage(files(&[("/ferry.txt", ARTICLE)]), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let other = "Object.assign(document.createElement('rostrum-article'), { id: 'other', src: 'ferry.txt' })";
        page.eval(&format!("document.body.append({other})")).await;
        page.until("both", "told.length === 2").await;
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("a current mark", "$('[aria-current=true]')").await;
        let other =
            "document.querySelector('#other').shadowRoot.querySelector('[aria-current=true]')";
        assert_eq!(page.eval(other).await, Value::Null);
    });
}

#[test]
fn a_strict_policy_does_not_stop_it() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                  require-trusted-types-for 'script'; trusted-types 'none'";
    let meta = format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">");
    let host = host("ferry.txt").replacen("<title>", &(meta + "<title>"), 1);
    let mut files = files(&[("/ferry.txt", ARTICLE)]);
    files.insert("/strict.html".to_owned(), host.into_bytes());
    on_stage(files, async |page| {
        page.open("/strict.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
        let display = "getComputedStyle($('[part=search]')).display";
        assert_ne!(page.eval(display).await, "block", "its styles apply");
        page.click_search_box().await;
        page.write("years").await;
        page.until("what is found", "$('[role=option] mark') && painted('rostrum-match').length")
            .await;
        page.press(Key::Down).await;
        page.press(Key::Enter).await;
        page.until("its tick", "$('.axis .hit[data-current]')").await;
    });
}

#[test]
fn nothing_is_asked_of_anybody_else() {
    on_sample(async |page| {
        let asked = "performance.getEntriesByType('resource').map(({ name }) => name)";
        let asked: Vec<String> = page.read(asked).await;
        assert!(asked.iter().any(|it| it.ends_with(".wasm")), "{asked:?}");
        let origin: String = page.read("location.origin").await;
        assert!(asked.iter().all(|it| it.starts_with(&origin)), "{asked:?}");
        assert_eq!(
            page.eval("[document.cookie, localStorage.length, sessionStorage.length]").await,
            json!(["", 0, 0])
        );
    });
}
