//! The single-file page that `cargo xtask bundle` makes, opened from the disk without a network: an article full of
//! markup.

use crate::panics::BREAK;
use crate::server::Files;
use crate::stage::on_stage;
use std::path::PathBuf;
use std::{env, fs};

fn file() -> PathBuf {
    let file = env::var_os("ROSTRUM_BUNDLE").map(PathBuf::from);
    let file = file.unwrap_or_else(|| env::current_dir().unwrap().join("target/bundle.html"));
    assert!(file.is_file(), "no {}: `cargo xtask test build` makes it", file.display());
    file
}

const TITLE: &str = "The </script> mill <!-- reopens & turns";

#[test]
fn it_opens_from_a_disk_and_asks_for_nothing() {
    on_stage(Files::new(), async |page| {
        page.open_file(&file()).await;
        page.until("the widget", "element.state === 'ready'").await;
        assert_eq!(page.eval("$('h1').textContent").await, TITLE);
        assert_eq!(page.eval("document.title").await, TITLE);
        assert_eq!(page.texts("[part=lane] b").await, ["Ada Holm", "Bo Lind"]);
        assert_eq!(page.eval("$('[part=timeline]').ariaLabel").await, "Wer hat was gesagt?");
        assert_eq!(page.eval("typeof pwned").await, "undefined");
        assert_eq!(page.eval("performance.getEntriesByType('resource').length").await, 0);

        page.eval("$('input').focus()").await;
        page.write("nine years").await;
        page.until("a match", "$('[part=count]').textContent.startsWith('1 ')").await;
    });
}

#[test]
fn it_comes_back_from_a_panic() {
    on_stage(Files::new(), async |page| {
        page.open_file(&file()).await;
        page.until("the widget", "element.state === 'ready'").await;
        page.eval(
            "((window.told = []), ['ready', 'error'].forEach((name) =>
                element.addEventListener(`rostrum:${name}`, () => told.push(name))))",
        )
        .await;
        page.eval(BREAK).await;
        page.until("it is back", "told.join() === 'error,ready'").await;
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("it works", "$('[aria-current=true]')").await;
        // One line from the framework and one from the browser, if the console can be read on such a page.
        assert!(page.own_errors().await.len() <= 2);
    });
}

#[test]
fn without_scripts_the_article_is_there_to_read() {
    // A frame that may not run scripts.
    let page = "<!doctype html><title>Host</title><iframe sandbox=allow-same-origin src=bundle.html></iframe>";
    let files = Files::from([
        ("/host.html".to_owned(), page.into()),
        ("/bundle.html".to_owned(), fs::read(file()).unwrap()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        let text = |css: &str| {
            format!(
                "document.querySelector('iframe').contentDocument?.querySelector('{css}')?.innerText"
            )
        };
        page.until("the article", &text("rostrum-article h1")).await;
        assert_eq!(page.eval(&text("rostrum-article h1")).await, TITLE);
        let text: String = page.read(&text("rostrum-article")).await;
        assert!(text.contains("“It took us </rostrum-article> nine years,” she said."), "{text}");
        assert!(text.contains("<script>window.pwned = 1</script> bread."), "{text}");
        // The only errors a browser may report here.
        let errors = page.own_errors().await;
        assert!(errors.iter().all(|it| it.contains("sandboxed")), "{errors:?}");
    });
}
