//! What can go wrong while loading: every fault leaves the fallback readable and reports its code, and the page can try
//! again.

use crate::page::Page;
use crate::server::{Files, GONE, PRIVATE, SILENT, Server};
use crate::stage::{asset, dist, host, on_stage, release_in};
use serde_json::json;
use std::fs;

const ARTICLE: &str = "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n";

/// Runs a test on a page with this in its head, with more files on its server.
fn on_page(
    head: &str,
    more: impl IntoIterator<Item = (String, Vec<u8>)>,
    test: impl AsyncFnOnce(&Page),
) {
    let page = host("ferry.txt").replacen("<title>", &(head.to_owned() + "<title>"), 1);
    let files = Files::from([
        ("/host.html".to_owned(), page.into_bytes()),
        ("/ferry.txt".to_owned(), ARTICLE.into()),
    ]);
    on_stage(files.into_iter().chain(more).collect(), async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

/// Asserts that the fallback stays, and that the page is told this code once, in a sentence that contains these words.
async fn check(page: &Page, code: &str, words: &str) {
    page.until("an answer", "told.length").await;
    assert_eq!(
        page.eval("[told.length, told[0].name, told[0].detail.code]").await,
        json!([1, "rostrum:error", code])
    );
    let message: String = page.read("told[0].detail.message").await;
    assert!(message.contains(words), "{message}");
    assert_eq!(
        page.eval("element.querySelector('p').checkVisibility()").await,
        true,
        "the fallback is shown"
    );
    assert_eq!(
        page.eval("[element.state, element.matches(':state(error)')]").await,
        json!(["error", true])
    );
    assert_eq!(page.eval("$$('[part=root]').length").await, 0);
    page.eval("(element.ready.catch((reason) => (window.reason = reason)), 0)").await;
    page.until("the promise", "window.reason").await;
    assert_eq!(page.eval("reason.code").await, code);
}

fn policy(policy: &str) -> String {
    format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">")
}

#[test]
fn a_policy_without_webassembly() {
    on_page(&policy("script-src 'self'"), [], async |page| {
        check(page, "csp", "'wasm-unsafe-eval'").await;
        let asked =
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
        assert_eq!(page.eval(asked).await, false, "nothing is fetched in vain");
        // What the browser reports is the policy at work.
        let errors = page.own_errors().await;
        assert!(errors.iter().all(|it| it.contains("Content Security Policy")), "{errors:?}");
    });
}

#[test]
fn a_policy_that_refuses_the_article() {
    let head = policy("connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
    let other = Server::start(dist(), Files::from([("/ferry.txt".to_owned(), ARTICLE.into())]));
    let address = other.url("/ferry.txt");
    on_page(
        &head,
        [(
            "/host.html".to_owned(),
            host(&address).replacen("<title>", &(head.clone() + "<title>"), 1).into_bytes(),
        )],
        async |page| {
            check(page, "csp", "security policy").await;
            let errors = page.own_errors().await;
            assert!(errors.iter().all(|it| it.contains("Content Security Policy")), "{errors:?}");
        },
    );
}

#[test]
fn a_server_that_does_not_allow_it() {
    let path = format!("{PRIVATE}ferry.txt");
    let other = Server::start(dist(), Files::from([(path.clone(), ARTICLE.into())]));
    on_page("", [("/host.html".to_owned(), host(&other.url(&path)).into_bytes())], async |page| {
        check(page, "network", "did not answer").await;
        let errors = page.own_errors().await;
        assert!(errors.iter().all(|it| it.contains("CORS")), "{errors:?}");
    });
}

#[test]
fn a_server_that_never_answers() {
    // Shortens the time a reader would have to wait.
    let clock = "<script>const real = setTimeout;
        window.setTimeout = (call, delay) => real(call, delay === 30000 ? 100 : delay);</script>";
    on_page(clock, [("/ferry.txt".to_owned(), SILENT.into())], async |page| {
        check(page, "network", "did not answer").await;
    });
}

#[test]
fn no_module() {
    for name in ["rostrum_bg.wasm", "rostrum.js"] {
        on_page("", [(asset(name), GONE.into())], async |page| {
            check(page, "network", name).await;
        });
    }
}

#[test]
fn half_a_module() {
    let module = fs::read(dist().join(&asset("rostrum_bg.wasm")[1..])).unwrap();
    let half = module[..module.len() / 2].to_vec();
    on_page("", [(asset("rostrum_bg.wasm"), half)], async |page| {
        check(page, "unsupported", "incomplete").await;
    });
}

#[test]
fn a_module_of_the_wrong_type_still_runs() {
    let page = host("ferry.txt").replace("v1/embed.js", "lib/embed.js");
    let mut files = release_in("/lib/");
    // Scripts of the wrong type would not run, so only the module is served as text.
    let glue = String::from_utf8(files["/lib/embed.js"].clone()).unwrap();
    files.insert(
        "/lib/embed.js".to_owned(),
        glue.replace("rostrum_bg.wasm", "../../plain/rostrum_bg.wasm").into_bytes(),
    );
    files.insert(
        "/plain/rostrum_bg.wasm".to_owned(),
        files[&asset("rostrum_bg.wasm").replace("/v1/", "/lib/")].clone(),
    );
    files.insert("/host.html".to_owned(), page.into_bytes());
    on_page("", files, async |page| {
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
    });
}

#[test]
fn a_browser_without_webassembly() {
    on_page("<script>delete window.WebAssembly</script>", [], async |page| {
        check(page, "unsupported", "no WebAssembly").await;
    });
}

#[test]
fn what_did_not_come_can_be_asked_for_again() {
    let fail = "<script>const real = fetch; window.fetch = (url, options) =>
        window.isBack || !String(url).endsWith('.wasm') ? real(url, options) : Promise.reject(new TypeError());</script>";
    on_page(fail, [], async |page| {
        check(page, "network", "rostrum_bg.wasm").await;
        page.eval("(window.isBack = true, element.reload())").await;
        page.until("it is there", "told.length === 2 && told[1].name === 'rostrum:ready'").await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
    });
}
