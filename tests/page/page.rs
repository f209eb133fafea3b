//! A page in a browser, as tests see it: by role and name, by stable hook, by position.

use crate::driver::Settings;
use crate::engine::Engine;
use crate::server::Server;
use crate::webdriver::Command;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::cell::RefCell;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a page may take until a condition is true.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often the condition is checked.
const GLANCE: Duration = Duration::from_millis(20);

/// Records what the element tells the page, from before the element is there, and every error, warning and policy
/// violation.
const WRITE_DOWN: &str = "window.told = [];
    for (const name of ['rostrum:ready', 'rostrum:error', 'rostrum:search', 'rostrum:marks'])
      addEventListener(name, ({ detail, target, bubbles, composed }) =>
        told.push({ name, detail, target: target.localName, bubbles, composed }));
    window.complaints = [];
    for (const name of ['error', 'warn']) {
      const real = console[name];
      console[name] = (...words) => { complaints.push(words.join(' ')); real.apply(console, words); };
    }
    addEventListener('error', ({ message }) => complaints.push(message));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      blockedURI.endsWith('/favicon.ico') || complaints.push(`Content Security Policy: ${effectiveDirective}`));";

/// What scripts in [`Page::eval`] can use.
const AT_HAND: &str = "const element = document.querySelector('rostrum-article');
    const root = element?.shadowRoot;
    // What is still coming is not seen.
    const $$ = (css) => [...(root?.querySelectorAll(css) ?? [])].filter((it) => !it.closest('[data-coming]'));
    const $ = (css) => $$(css)[0];
    const painted = (name) => [...(CSS.highlights?.get(name) ?? [])]
      .filter(({ startContainer }) => startContainer.getRootNode() === root);";

/// An open page.
pub struct Page {
    client: Client,
    server: Server,
    engine: Engine,
    settings: Option<Settings>,
    complaints: RefCell<Vec<String>>,
}

impl Page {
    /// A blank page in a browser that is asked not to animate, so that a jump arrives at once.
    pub async fn new(
        client: Client,
        server: Server,
        engine: Engine,
        settings: Option<Settings>,
    ) -> Self {
        let page = Self { client, server, engine, settings, complaints: RefCell::default() };
        page.before_all(WRITE_DOWN);
        page.start_afresh().await;
        page.prefer("light").await;
        page.resize(1200, 900).await;
        page
    }

    /// The engine that shows the page.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The settings of the screen that the page is shown on.
    pub fn settings(&self) -> &Settings {
        self.settings.as_ref().expect("WebKit has a screen")
    }

    /// Runs a script before anything else on every page that is opened from now on.
    pub fn before_all(&self, script: &str) {
        self.server.before_all(script);
    }

    /// Opens a path on the server.
    pub async fn open(&self, path: &str) {
        self.leave().await;
        self.client.goto(&self.server.url(path)).await.unwrap();
    }

    /// Opens a file on this machine.
    pub async fn open_file(&self, path: &Path) {
        self.leave().await;
        self.client.goto(&format!("file://{}", path.display())).await.unwrap();
    }

    /// Waits until the element has reported that it is ready.
    pub async fn until_ready(&self) {
        self.until("rostrum:ready", "told.some(({ name }) => name === 'rostrum:ready')").await;
        self.until_it_listens().await;
    }

    /// Waits, on an element that is ready, for what keys and clicks take.
    pub async fn until_it_listens(&self) {
        // What listens to keys and clicks comes right after, with the axis's labels; a person takes longer than a driver to reach
        // for either.
        let followed =
            "$('.paragraphs > *') || !$('.panel')?.checkVisibility() || !$('.paragraphs')
            || told.some(({ detail }) => detail?.part)";
        self.until("what follows", followed).await;
    }

    /// The value of a JavaScript expression: `element` is the widget, `$(css)` and `$$(css)` search inside it, and
    /// `painted(name)` gives its ranges in a highlight.
    pub async fn eval(&self, expression: &str) -> Value {
        let script = format!("{AT_HAND} return ({expression});");
        self.client
            .execute(&script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// The value of an expression, deserialised.
    pub async fn read<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.eval(expression).await;
        serde_json::from_value(value.clone()).unwrap_or_else(|_| panic!("{expression} is {value}"))
    }

    /// The text of every matching element in the widget.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        self.read(&format!("$$(`{css}`).map((it) => it.textContent)")).await
    }

    /// What a reader sees of an element in the widget: without hidden text, with line breaks as displayed.
    pub async fn seen(&self, css: &str) -> String {
        self.read(&format!("$(`{css}`).innerText")).await
    }

    /// An attribute of every matching element in the widget.
    pub async fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        self.read(&format!("$$(`{css}`).map((it) => it.getAttribute('{name}'))")).await
    }

    /// The left and right edges of every matching element in the widget.
    pub async fn spans(&self, css: &str) -> Vec<(f64, f64)> {
        let span = "({ left, right }) => [left, right]";
        self.read(&format!("$$(`{css}`).map((it) => it.getBoundingClientRect()).map({span})")).await
    }

    /// Waits until an expression is truthy. One that throws is not yet: what it looks into may still be to come.
    pub async fn until(&self, what: &str, condition: &str) {
        let start = Instant::now();
        let glance = format!(
            "(() => {{ try {{ return Boolean({condition}); }} catch (error) {{ return String(error); }} }})()"
        );
        loop {
            let seen = self.eval(&glance).await;
            if seen == Value::Bool(true) {
                return;
            }
            let is_late = PATIENCE < start.elapsed();
            assert!(!is_late, "waited in vain for: {what} ({condition}): {seen}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the page no longer scrolls: it has the same position in six checks in a row.
    pub async fn until_still(&self) {
        let glance = "(window.seen = { y: scrollY, times: window.seen?.y === scrollY ? seen.times + 1 : 0 })";
        self.until("the page to stand still", &format!("{glance}.times > 4")).await;
        self.eval("delete window.seen").await;
    }

    /// The first matching element in the widget.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.find_all(css).await.into_iter().next();
        found.unwrap_or_else(|| panic!("there is no {css}"))
    }

    /// All matching elements in the widget. WebKit's driver may forget a shadow root that it has just named, and then is asked
    /// again.
    async fn find_all(&self, css: &str) -> Vec<Element> {
        for _ in 0..3 {
            let element = self.client.find(Locator::Css("rostrum-article")).await.unwrap();
            let root = element.shadow_root().await.unwrap();
            match root.find_all(Locator::Css(css)).await {
                Err(error) if error.is_detached_shadow_root() => {}
                found => return found.unwrap_or_else(|error| panic!("{css}: {error}")),
            }
        }
        panic!("the driver has lost the widget, looking for {css}");
    }

    /// Clicks into the search box, whichever of its two roles it has.
    pub async fn click_search_box(&self) {
        // In a narrow column, a button leads to it.
        self.eval("($('.find')?.checkVisibility() && $('.find').click(), 0)").await;
        self.control(&["searchbox", "combobox"], "Search this article").await;
        self.click("$('[part=search] input')").await;
        self.until("the focus in the box", "root.activeElement === $('[part=search] input')").await;
    }

    /// Clicks on the middle of the element that an expression gives, as a hand would. A driver's own click first checks
    /// whether the element is covered, and WebKit's takes the inner parts of a text box for a cover.
    pub async fn click(&self, element: &str) {
        self.until_still().await;
        self.eval(&format!(
            "{element}.scrollIntoView({{ block: 'nearest', behavior: 'instant' }})"
        ))
        .await;
        let (x, y) = self.middle(element).await;
        let mouse = MouseActions::new("mouse".to_owned());
        let mouse = mouse.then(PointerAction::MoveTo { duration: None, x, y });
        let mouse = mouse.then(PointerAction::Down { button: 0 });
        self.act(mouse.then(PointerAction::Up { button: 0 })).await;
    }

    /// The middle of the element that an expression gives, in the viewport; in whole pixels, since some drivers accept
    /// no others.
    pub async fn middle(&self, element: &str) -> (f64, f64) {
        let middle =
            "(({ x, y, width, height }) => [x + width / 2, y + height / 2].map(Math.round))";
        self.read(&format!("{middle}({element}.getBoundingClientRect())")).await
    }

    /// The button whose name starts like this.
    pub async fn button(&self, name: &str) -> Element {
        self.control(&["button"], name).await
    }

    /// The visible control with one of these roles whose accessible name starts like this.
    pub async fn control(&self, roles: &[&str], name: &str) -> Element {
        for candidate in self.find_all("a, button, input, [role]").await {
            let id = candidate.element_id().to_string();
            let has_name = self.computed(Command::Name(id.clone())).await.starts_with(name);
            let has_role = has_name && roles.contains(&&*self.computed(Command::Role(id)).await);
            if has_role && candidate.is_displayed().await.unwrap() {
                return candidate;
            }
        }
        panic!("there is no {roles:?} named {name:?}");
    }

    /// The element's role and name for assistive technology.
    pub async fn role_and_name(&self, css: &str) -> (String, String) {
        let id = self.find(css).await.element_id().to_string();
        let name = self.computed(Command::Name(id.clone())).await;
        (self.computed(Command::Role(id)).await, name)
    }

    /// Presses and releases a key on whatever is focused.
    pub async fn press(&self, key: Key) {
        self.act(KeyActions::new("keys".to_owned()).then(down(key)).then(up(key))).await;
    }

    /// Presses Tab and waits until the focus has moved on.
    pub async fn press_tab(&self) {
        let focused = "(root?.activeElement ?? document.activeElement)";
        self.eval(&format!("(window.hadFocus = {focused}, 0)")).await;
        self.press(Key::Tab).await;
        self.until("the focus to move on", &format!("{focused} !== hadFocus")).await;
    }

    /// Presses and releases a key with Shift held down.
    pub async fn press_with_shift(&self, key: Key) {
        let keys = KeyActions::new("keys".to_owned()).then(down(Key::Shift)).then(down(key));
        self.act(keys.then(up(key)).then(up(Key::Shift))).await;
    }

    /// Types a text, key by key, into whatever is focused.
    pub async fn write(&self, text: &str) {
        let keys = KeyActions::new("keys".to_owned());
        let keys = text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.act(keys).await;
    }

    /// What a reader's click has copied to the clipboard, read by pasting it elsewhere on the page.
    pub async fn copied(&self) -> String {
        self.eval("(window.paper = document.createElement('textarea'), paper.style.position = 'fixed', paper.style.top = 0,
            document.body.append(paper), paper.focus(), 0)").await;
        let keys = KeyActions::new("keys".to_owned());
        let keys = keys.then(down(Key::Control)).then(KeyAction::Down { value: 'v' });
        self.act(keys.then(KeyAction::Up { value: 'v' }).then(up(Key::Control))).await;
        self.until("what is pasted", "paper.value").await;
        self.read("[paper.value, paper.remove()][0]").await
    }

    /// The console's warnings and errors so far, except the browser's own about files that failed to load or do not
    /// match their hashes.
    pub async fn own_errors(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            self.leave().await;
            return self.complaints.take();
        }
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

    /// Saves what the page has complained of, since the next page starts with an empty list.
    async fn leave(&self) {
        let complaints = self.read::<Vec<String>>("window.complaints?.splice(0) ?? []").await;
        self.complaints.borrow_mut().extend(complaints);
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Performs input actions, of keyboard, mouse or touch.
    pub async fn act(&self, actions: impl Into<Actions>) {
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Empty for an element that is hidden from assistive technology: WebKit's driver reports an error for those.
    async fn computed(&self, command: Command) -> String {
        let computed = self.client.issue_cmd(command).await.unwrap_or_default();
        computed.as_str().unwrap_or_default().to_owned()
    }

    pub async fn issue(&self, command: Command) -> Value {
        self.client.issue_cmd(command).await.unwrap()
    }
}

fn down(key: Key) -> KeyAction {
    KeyAction::Down { value: key.into() }
}

fn up(key: Key) -> KeyAction {
    KeyAction::Up { value: key.into() }
}
