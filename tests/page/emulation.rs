//! What a page is told of the machine it is shown on, set in each engine by the way that it has: Chromium by its DevTools,
//! Firefox by its own scripts, WebKit by the desktop's settings.

use crate::engine::Engine;
use crate::page::Page;
use crate::webdriver::Command;
use serde_json::{Value, json};

/// Has print rules apply on the screen, in an engine that cannot be told to print: those for paper do, those for screens
/// do not.
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
    /// A blank page, with nothing set that a test before has set.
    pub async fn start_afresh(&self) {
        self.client().goto("about:blank").await.unwrap();
        if self.engine() == Engine::Firefox {
            // A window that can be as narrow as a phone.
            self.in_firefox("document.documentElement.style.minWidth = 0").await;
            self.browsing_context("forcedColorsOverride = 'none'").await;
            self.browsing_context("mediumOverride = ''").await;
        }
    }

    /// Makes the page this wide and high, in CSS pixels; like on a phone where that is narrow.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.engine() == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
            self.dev_tools("Emulation.setDeviceMetricsOverride", metrics).await;
            return;
        }
        // The window is higher than the page in it by its bars.
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

    /// Has the system put its own few colours in place of all others. WebKit has no such thing.
    pub async fn force_colours(&self) {
        match self.engine() {
            Engine::Chromium => self.media_features("light", "active").await,
            Engine::Firefox => self.browsing_context("forcedColorsOverride = 'active'").await,
            Engine::WebKit => panic!("WebKit has no forced colours"),
        }
        self.until("the colours", "matchMedia('(forced-colors: active)').matches").await;
    }

    /// Shows the page as it is on paper.
    pub async fn print(&self) {
        match self.engine() {
            Engine::Chromium => {
                self.dev_tools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            }
            Engine::Firefox => self.browsing_context("mediumOverride = 'print'").await,
            Engine::WebKit => drop(self.eval(PRINT_RULES).await),
        }
    }

    /// Composes a text with an input method; it is not entered yet. Only Chromium has a way to do so: elsewhere the page
    /// is told what an input method would tell it.
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

    /// Enters a text, in place of what is being composed.
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

    /// Has the browser let go of all that nothing holds any more.
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
            // Where it cannot be asked for, it is needed.
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

    /// Sets what Firefox has a tab pretend.
    async fn browsing_context(&self, assignment: &str) {
        self.in_firefox(&format!("gBrowser.selectedBrowser.browsingContext.{assignment}")).await;
    }

    /// Runs a script where Firefox's own run: around the page, not in it.
    pub async fn in_firefox(&self, script: &str) {
        self.issue(Command::Context("chrome")).await;
        self.client().execute(script, Vec::new()).await.unwrap();
        self.issue(Command::Context("content")).await;
    }
}
