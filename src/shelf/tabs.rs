//! Telling other tabs that a draft was written, and being told. Tests: `tests/shelf.rs`.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel of all desks of this browser.
const CHANNEL: &str = "rostrum-desk";

/// The other tabs, as long as this is kept. Where the browser has no channel between tabs, nobody is told.
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl Tabs {
    /// Calls `told` with the identifier of a draft that another tab has written.
    pub(super) fn listen(told: impl Fn(String) + 'static) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let listener = channel.as_ref().map(|it| {
            EventListener::new(it, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string());
                if let Some(id) = message {
                    told(id);
                }
            })
        });
        Self { channel, _listener: listener }
    }

    /// Says that a draft was written.
    pub(super) fn tell(&self, id: &str) {
        if let Some(channel) = &self.channel {
            // It fails only once the page is gone.
            let _ = channel.post_message(&JsValue::from_str(id));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
