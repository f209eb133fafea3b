//! A page in a browser, as tests look at it: by role and name, by stable hook, by what stands where.

use crate::server::Server;
use crate::webdriver::Command;
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a page may take for what is waited for.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often it is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(20);

/// Writes down what the element tells the page, from before it is there.
const WRITE_DOWN: &str = "window.told = [];
    for (const name of ['rostrum:ready', 'rostrum:error', 'rostrum:search'])
      addEventListener(name, ({ detail, target, bubbles, composed }) =>
        told.push({ name, detail, target: target.localName, bubbles, composed }));";

/// What the scripts of [`Page::eval`] have at hand.
const AT_HAND: &str = "const element = document.querySelector('rostrum-article');
    const root = element?.shadowRoot;
    const $ = (css) => root?.querySelector(css);
    const $$ = (css) => [...(root?.querySelectorAll(css) ?? [])];
    const painted = (name) => [...(CSS.highlights?.get(name) ?? [])]
      .filter(({ startContainer }) => startContainer.getRootNode() === root);";

/// An open page.
pub struct Page {
    client: Client,
    server: Server,
}

impl Page {
    /// A blank page in a browser that is asked not to animate, so that a jump has arrived when it is made.
    pub async fn new(client: Client, server: Server) -> Self {
        let page = Self { client, server };
        page.before_all(WRITE_DOWN).await;
        page.prefer("light").await;
        page.resize(1200, 900).await;
        page
    }

    /// Runs a script before any of the pages that are opened from now on.
    pub async fn before_all(&self, script: &str) {
        let script = json!({ "source": script });
        self.dev_tools("Page.addScriptToEvaluateOnNewDocument", script).await;
    }

    /// Opens a path of the server.
    pub async fn open(&self, path: &str) {
        self.client.goto(&self.server.url(path)).await.unwrap();
    }

    /// Opens a file of this machine, with no network to be had.
    pub async fn open_file(&self, path: &Path) {
        let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        self.dev_tools("Network.enable", json!({})).await;
        self.dev_tools("Network.emulateNetworkConditions", offline).await;
        self.client.goto(&format!("file://{}", path.display())).await.unwrap();
    }

    /// Lets pages run no scripts from now on.
    pub async fn without_scripts(&self) {
        self.dev_tools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// What stands in the first element of the host's page that matches.
    pub async fn host_text(&self, css: &str) -> String {
        self.client.find(Locator::Css(css)).await.unwrap().text().await.unwrap()
    }

    /// Waits until the article and its timeline are there.
    pub async fn until_ready(&self) {
        self.until("rostrum:ready", "told.some(({ name }) => name === 'rostrum:ready')").await;
    }

    /// The value of a JavaScript expression: `element` is the widget, `$(css)` and `$$(css)` look inside it,
    /// `painted(name)` are its ranges in a highlight.
    pub async fn eval(&self, expression: &str) -> Value {
        let script = format!("{AT_HAND} return ({expression});");
        self.client
            .execute(&script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// The value of an expression that is a text, or a list of texts.
    pub async fn read<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.eval(expression).await;
        serde_json::from_value(value.clone()).unwrap_or_else(|_| panic!("{expression} is {value}"))
    }

    /// What stands in every element of the widget that matches.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        self.read(&format!("$$(`{css}`).map((it) => it.textContent)")).await
    }

    /// What a reader sees in an element of the widget: without what is hidden, with line breaks where lines break.
    pub async fn seen(&self, css: &str) -> String {
        self.read(&format!("$(`{css}`).innerText")).await
    }

    /// An attribute of every element of the widget that matches.
    pub async fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        self.read(&format!("$$(`{css}`).map((it) => it.getAttribute('{name}'))")).await
    }

    /// Where every element of the widget that matches begins and ends, from left to right.
    pub async fn spans(&self, css: &str) -> Vec<(f64, f64)> {
        let span = "({ left, right }) => [left, right]";
        self.read(&format!("$$(`{css}`).map((it) => it.getBoundingClientRect()).map({span})")).await
    }

    /// Waits until an expression is true.
    pub async fn until(&self, what: &str, condition: &str) {
        let start = Instant::now();
        while self.eval(&format!("Boolean({condition})")).await != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "waited in vain for: {what} ({condition})");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The first element inside the widget that matches.
    pub async fn find(&self, css: &str) -> Element {
        let element = self.client.find(Locator::Css("rostrum-article")).await.unwrap();
        let root = element.shadow_root().await.unwrap();
        root.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// The box to search in, whichever of the two roles it has.
    pub async fn search_box(&self) -> Element {
        self.control(&["searchbox", "combobox"], "Search this article").await
    }

    /// The button of this name, compared from its start.
    pub async fn button(&self, name: &str) -> Element {
        self.control(&["button"], name).await
    }

    /// What a screen reader would find under one of these roles and this name.
    pub async fn control(&self, roles: &[&str], name: &str) -> Element {
        let element = self.client.find(Locator::Css("rostrum-article")).await.unwrap();
        let root = element.shadow_root().await.unwrap();
        for candidate in root.find_all(Locator::Css("a, button, input, [role]")).await.unwrap() {
            let id = candidate.element_id().to_string();
            let has_name = self.computed(Command::Name(id.clone())).await.starts_with(name);
            let has_role = has_name && roles.contains(&&*self.computed(Command::Role(id)).await);
            if has_role && candidate.is_displayed().await.unwrap() {
                return candidate;
            }
        }
        panic!("there is no {roles:?} named {name:?}");
    }

    /// Presses and releases a key on whatever has the focus.
    pub async fn press(&self, key: Key) {
        self.act(KeyActions::new("keys".to_owned()).then(down(key)).then(up(key))).await;
    }

    /// Presses and releases a key while Shift is held.
    pub async fn press_with_shift(&self, key: Key) {
        let keys = KeyActions::new("keys".to_owned()).then(down(Key::Shift)).then(down(key));
        self.act(keys.then(up(key)).then(up(Key::Shift))).await;
    }

    /// Types a text, key by key, into whatever has the focus.
    pub async fn write(&self, text: &str) {
        let keys = KeyActions::new("keys".to_owned());
        let keys = text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.act(keys).await;
    }

    /// Composes a text with an input method; it is not entered yet.
    pub async fn compose(&self, text: &str) {
        let end = text.encode_utf16().count();
        let composition = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        self.dev_tools("Input.imeSetComposition", composition).await;
    }

    /// Enters a text, in place of what is being composed.
    pub async fn enter(&self, text: &str) {
        self.dev_tools("Input.insertText", json!({ "text": text })).await;
    }

    /// Makes the page this wide and high, in CSS pixels; like on a phone where that is narrow.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.dev_tools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Sets the system's colour scheme: `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        let features = json!([
            { "name": "prefers-reduced-motion", "value": "reduce" },
            { "name": "prefers-color-scheme", "value": scheme },
        ]);
        self.dev_tools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Shows the page as another medium would: `print`.
    pub async fn media(&self, media: &str) {
        self.dev_tools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
    }

    /// Lets scripts use the clipboard, as a reader's click on "Allow" does.
    pub async fn allow_clipboard(&self) {
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.dev_tools("Browser.grantPermissions", permissions).await;
    }

    /// The console's warnings and errors so far, without what the browser says of files that did not come or are others
    /// than their hashes say.
    pub async fn own_errors(&self) -> Vec<String> {
        let entries = self.issue(Command::ConsoleLog).await;
        let entries = entries.as_array().into_iter().flatten();
        let own = entries.filter(|it| {
            let is_of_hash = it["message"].as_str().is_some_and(|it| it.contains("integrity"));
            it["source"] != "network"
                && !is_of_hash
                && (it["level"] == "SEVERE" || it["level"] == "WARNING")
        });
        own.map(|it| it["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Has the browser let go of all that nothing holds any more.
    pub async fn collect_garbage(&self) {
        self.dev_tools("HeapProfiler.collectGarbage", json!({})).await;
    }

    /// Goes back to the page before.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Does what hands do, on the keyboard or on the screen.
    pub async fn act(&self, actions: impl Into<Actions>) {
        self.client.perform_actions(actions).await.unwrap();
    }

    async fn dev_tools(&self, command: &'static str, params: Value) {
        self.issue(Command::DevTools(command, params)).await;
    }

    async fn computed(&self, command: Command) -> String {
        self.issue(command).await.as_str().unwrap_or_default().to_owned()
    }

    async fn issue(&self, command: Command) -> Value {
        self.client.issue_cmd(command).await.unwrap()
    }
}

fn down(key: Key) -> KeyAction {
    KeyAction::Down { value: key.into() }
}

fn up(key: Key) -> KeyAction {
    KeyAction::Up { value: key.into() }
}
