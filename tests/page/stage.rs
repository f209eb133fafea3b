//! What a test runs on: a server with the release, a driver and a browser. All of them end with the tests, however
//! those end.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::page::Page;
use crate::server::{Files, Server};
use fantoccini::Client;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;
use std::{env, fs};
use tokio::runtime::{self, Runtime};
use tokio::time::timeout;

/// How long a browser may take to start.
const BROWSER_START: Duration = Duration::from_secs(30);

/// How long a whole test may take.
const PATIENCE: Duration = Duration::from_secs(180);

/// Runs a test on the release's own page.
pub fn on_sample(test: impl AsyncFnOnce(&Page)) {
    on_stage(Files::new(), async |page| {
        page.open("/").await;
        page.until_ready().await;
        test(page).await;
    });
}

/// Runs a test on a page that shows `article`.
pub fn on_article(article: impl Into<Vec<u8>>, test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([
        ("/host.html".to_owned(), host("article.txt").into_bytes()),
        ("/article.txt".to_owned(), article.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        test(page).await;
    });
}

/// A host page with the element on it.
pub fn host(src: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>\
         <h1>Host</h1><rostrum-article src=\"{src}\"><p>The fallback.</p></rostrum-article>"
    )
}

/// Runs a test with `files` next to the release; no page is open yet. The console must stay clean.
pub fn on_stage(files: Files, test: impl AsyncFnOnce(&Page)) {
    let server = Server::start(dist(), files);
    let engine = Engine::chosen();
    let browser = Browser::take(engine);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        browser.runtime.block_on(in_time(async {
            let settings = browser.driver.settings();
            let page = Page::new(browser.client.clone(), server, engine, settings).await;
            test(&page).await;
            assert_eq!(page.own_errors().await, <[String; 0]>::default(), "errors in the console");
        }));
    }));
    match outcome {
        Ok(()) => browser.keep(),
        Err(panic) => {
            catch_unwind(AssertUnwindSafe(|| browser.close())).ok();
            resume_unwind(panic);
        }
    }
}

/// A browser with its driver and the session.
struct Browser {
    runtime: Runtime,
    driver: Driver,
    client: Client,
}

/// Browsers that passed a test and wait for the next, since starting one takes longer than most tests. The next test
/// finds nothing of the last one: settings are reset, and the old pages had another origin.
static WAITING: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// A waiting browser, or a new one.
    fn take(engine: Engine) -> Self {
        let waiting = WAITING.lock().unwrap().pop();
        waiting.unwrap_or_else(|| Self::open(engine))
    }

    /// On a busy machine, a driver may wait forever for a browser that did not start: then another one is tried.
    fn open(engine: Engine) -> Self {
        for _ in 0..3 {
            let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let driver = Driver::start(engine);
            let start = async { timeout(BROWSER_START, driver.open_browser()).await };
            if let Ok(Ok(client)) = runtime.block_on(start) {
                return Self { runtime, driver, client };
            }
        }
        panic!("{} does not start", engine.name());
    }

    fn keep(self) {
        WAITING.lock().unwrap().push(self);
    }

    fn close(self) {
        self.runtime.block_on(in_time(self.client.close())).unwrap();
    }
}

/// **No test waits forever**: a driver does if its browser is gone.
async fn in_time<T>(what: impl Future<Output = T>) -> T {
    timeout(PATIENCE, what).await.expect("the browser does not answer any more")
}

/// The files of the release that portals refer to, moved to another folder.
pub fn release_in(folder: &str) -> Files {
    files_in(&dist().join("v1"), folder).collect()
}

/// The files of a folder, served under a path that starts with `into`.
pub fn files_in(from: &Path, into: &str) -> Box<dyn Iterator<Item = (String, Vec<u8>)>> {
    let entries = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path());
    let into = into.to_owned();
    Box::new(entries.flat_map(move |path| {
        let name = format!("{into}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            files_in(&path, &format!("{name}/"))
        } else {
            Box::new(std::iter::once((name, fs::read(path).unwrap())))
        }
    }))
}

/// The path on the server of a file that the script loads: its folder is named after its content.
pub fn asset(name: &str) -> String {
    let folders = fs::read_dir(dist().join("v1")).unwrap().map(|entry| entry.unwrap().path());
    let folder = folders
        .filter(|path| path.is_dir())
        .find_map(|path| path.file_name().map(ToOwned::to_owned));
    format!("/v1/{}/{name}", folder.unwrap().to_string_lossy())
}

/// Where the release is.
pub fn dist() -> PathBuf {
    let dist = env::var_os("ROSTRUM_DIST").map(PathBuf::from);
    let dist = dist.unwrap_or_else(|| "dist".into());
    assert!(
        dist.join("index.html").is_file(),
        "no page in {}: `cargo xtask test` builds it",
        dist.display()
    );
    dist
}
