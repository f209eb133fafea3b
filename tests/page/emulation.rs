//! What a page is told about the machine it is shown on, set in each engine in its own way: Chromium by DevTools,
//! Firefox by its own scripts, WebKit by desktop settings.

use crate::engine::Engine;
use crate::page::Page;
use crate::webdriver::Command;
use serde_json::{Value, json};

/// Applies print rules on the screen, in an engine that cannot be told to print: rules for paper apply, rules for
/// screens do not.
const PRINT_RULES: &str = "(() => {
    const turn = (rules) => [...rules].forEach((rule) => {
      const media = rule.media?.mediaText ?? '';
      if (/\\bprint\\b/.test(media)) rule.media.mediaText = media.replace(/\\bprint\\b/g, 'all');
      else if (/\\bscreen\\b/.test(media)) rule.media.mediaText = 'not all';
      if (rule.cssRules) turn(rule.cssRules);
    });
    [...root.adoptedStyleSheets, ...document.styleSheets].forEach((sheet) => turn(sheet.cssRules));
  })()";

impl Page {
    /// A blank page, with all settings of earlier tests reset.
    pub async fn start_afresh(&self) {
        self.client().goto("about:blank").await.unwrap();
        if self.engine() == Engine::Firefox {
            // Lets the window be as narrow as a phone.
            self.in_firefox("document.documentElement.style.minWidth = 0").await;
            self.browsing_context("forcedColorsOverride = 'none'").await;
            self.browsing_context("mediumOverride = ''").await;
        }
    }

    /// Makes the page this wide and high, in CSS pixels; in Chromium, a narrow one behaves like a phone.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.engine() == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
            self.dev_tools("Emulation.setDeviceMetricsOverride", metrics).await;
            return;
        }
        // The window is higher than the page by its toolbars.
        let bars: u32 = self.read("outerHeight - innerHeight").await;
        self.client().set_window_size(width, height + bars).await.unwrap();
        let is_there = format!("innerWidth === {width} && innerHeight === {height}");
        self.until("the window's size", &is_there).await;
    }

    /// Sets the system's colour scheme: `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        match self.engine() {
            Engine::Chromium => self.media_features(scheme, "none").await,
            Engine::Firefox => {
                self.browsing_context(&format!("prefersColorSchemeOverride = '{scheme}'")).await;
            }
            Engine::WebKit => self.settings().prefer(scheme),
        }
        let is_set = format!("matchMedia('(prefers-color-scheme: {scheme})').matches");
        self.until("the colour scheme", &is_set).await;
    }

    /// Makes the system replace all colours by a few of its own. WebKit has no such mode.
    pub async fn force_colours(&self) {
        match self.engine() {
            Engine::Chromium => self.media_features("light", "active").await,
            Engine::Firefox => self.browsing_context("forcedColorsOverride = 'active'").await,
            Engine::WebKit => panic!("WebKit has no forced colours"),
        }
        self.until("the colours", "matchMedia('(forced-colors: active)').matches").await;
    }

    /// Shows the page as it would be printed.
    pub async fn print(&self) {
        match self.engine() {
            Engine::Chromium => {
                self.dev_tools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            }
            Engine::Firefox => self.browsing_context("mediumOverride = 'print'").await,
            Engine::WebKit => drop(self.eval(PRINT_RULES).await),
        }
    }

    /// Composes a text with an input method, without committing it. Only Chromium can do so; elsewhere the page gets
    /// the events that an input method would send.
    pub async fn compose(&self, text: &str) {
        if self.engine() == Engine::Chromium {
            let end = text.encode_utf16().count();
            let composition = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
            self.dev_tools("Input.imeSetComposition", composition).await;
            return;
        }
        self.tell_of_composition("compositionstart", "", true).await;
        self.tell_of_composition("compositionupdate", text, true).await;
    }

    /// Commits a text in place of what is being composed.
    pub async fn enter(&self, text: &str) {
        if self.engine() == Engine::Chromium {
            self.dev_tools("Input.insertText", json!({ "text": text })).await;
            return;
        }
        self.tell_of_composition("compositionend", text, false).await;
    }

    async fn tell_of_composition(&self, event: &str, text: &str, is_composing: bool) {
        let text = json!(text);
        self.eval(&format!(
            "((box, init) => {{
               box.value = {text};
               box.dispatchEvent(new CompositionEvent('{event}', init));
               box.dispatchEvent(new InputEvent('input', {{ ...init, isComposing: {is_composing} }}));
             }})(root.activeElement, {{ data: {text}, bubbles: true, composed: true }})"
        ))
        .await;
    }

    /// Makes the browser free everything that is no longer referenced.
    pub async fn collect_garbage(&self) {
        match self.engine() {
            Engine::Chromium => {
                self.dev_tools("HeapProfiler.collectGarbage", json!({})).await;
            }
            Engine::Firefox => {
                let script =
                    "Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')";
                self.in_firefox(script).await;
            }
            // It cannot be requested here, so it is provoked.
            Engine::WebKit => {
                self.eval("Array.from({ length: 200 }, () => new Array(1e5).fill(0)).length").await;
            }
        }
    }

    /// A command of the Chrome DevTools Protocol.
    pub async fn dev_tools(&self, command: &'static str, params: Value) -> Value {
        self.issue(Command::DevTools(command, params)).await
    }

    async fn media_features(&self, scheme: &str, forced: &str) {
        let features = json!([
            { "name": "prefers-reduced-motion", "value": "reduce" },
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        self.dev_tools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }))
            .await;
    }

    /// Overrides a property of Firefox's tab.
    async fn browsing_context(&self, assignment: &str) {
        self.in_firefox(&format!("gBrowser.selectedBrowser.browsingContext.{assignment}")).await;
    }

    /// Runs a script with Firefox's privileges, outside the page.
    pub async fn in_firefox(&self, script: &str) {
        self.issue(Command::Context("chrome")).await;
        self.client().execute(script, Vec::new()).await.unwrap();
        self.issue(Command::Context("content")).await;
    }
}
