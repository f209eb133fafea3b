//! What a test stands on: a server with the release, a driver, a browser. All of it is gone when the test ends, however
//! it ends.

use crate::page::Page;
use crate::server::{Files, Server};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::{env, fs, thread};
use tokio::runtime;

/// What Chromium is started with: no window, root allowed, nothing that reaches into the network by itself.
const BROWSER_ARGS: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

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

/// A page of somebody else with the element on it.
pub fn host(src: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title><script type=module async src=v1/embed.js></script>\
         <h1>Host</h1><rostrum-article src=\"{src}\"><p>The fallback.</p></rostrum-article>"
    )
}

/// Runs a test with `files` beside the release; nothing is open yet. The console has to stay clean.
pub fn on_stage(files: Files, test: impl AsyncFnOnce(&Page)) {
    let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server = Server::start(dist(), files);
    let driver = Driver::start();
    let client = runtime.block_on(driver.open_browser());
    let page = runtime.block_on(Page::new(client.clone(), server));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&page).await;
            assert_eq!(page.own_errors().await, <[String; 0]>::default(), "errors in the console");
        });
    }));
    let closed = runtime.block_on(client.close());
    outcome.unwrap_or_else(|panic| resume_unwind(panic));
    closed.unwrap();
}

/// The files of the release that portals name and load, in another folder.
pub fn release_in(folder: &str) -> Files {
    files_in(&dist().join("v1"), folder).collect()
}

fn files_in(from: &Path, into: &str) -> Box<dyn Iterator<Item = (String, Vec<u8>)>> {
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

/// Where on the server a file lies that the script loads: in a folder named by what is in it.
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
    let dist = dist.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist"));
    assert!(
        dist.join("index.html").is_file(),
        "no page in {}: `cargo xtask test` builds it",
        dist.display()
    );
    dist
}

/// A ChromeDriver of our own, with a folder for all that it and its browser write: profiles, caches, locks.
struct Driver {
    process: Child,
    port: String,
    folder: PathBuf,
}

impl Driver {
    /// Starts it on a port that it chooses.
    fn start() -> Self {
        let name = format!("{}-{:?}", process::id(), thread::current().id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command.arg("--port=0").env("TMPDIR", &folder).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process =
            command.spawn().expect("chromedriver starts: `cargo xtask test` installs it");
        let mut lines =
            BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            Some(line.split_once("successfully on port ")?.1.trim_end_matches('.').to_owned())
        });
        // What else it says is of no interest, but it must not wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        Self { process, port: port.expect("chromedriver names its port"), folder }
    }

    async fn open_browser(&self) -> Client {
        let mut capabilities = fantoccini::wd::Capabilities::new();
        capabilities.insert("goog:chromeOptions".to_owned(), json!({ "args": BROWSER_ARGS }));
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .unwrap()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}
