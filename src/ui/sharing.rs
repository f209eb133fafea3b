//! How text leaves the widget: through the clipboard, or the share sheet of browsers that have one.

use super::effect::use_effect_on;
use super::value::use_value;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// Opens the share sheet of browsers that have one. If the reader closes it, nothing is shared, and that is no error.
pub(super) fn share(title: &str, text: &str, url: &str) {
    let Some((navigator, share)) = share_sheet() else { return };
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", url)] {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    if let Ok(shared) = share.call1(&navigator, &data)
        && let Ok(shared) = shared.dyn_into::<Promise>()
    {
        spawn_local(async move {
            let _ = JsFuture::from(shared).await;
        });
    }
}

/// Whether the browser has a share sheet.
pub(super) fn can_share() -> bool {
    share_sheet().is_some()
}

fn share_sheet() -> Option<(web_sys::Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Returns the current message and a callback that copies text: `(the message if it worked, the text)`. If the browser
/// offers no clipboard, the text itself is the message, so that it can be copied by hand. The message disappears when
/// `subject` changes.
#[hook]
pub(super) fn use_copy<T: PartialEq + 'static>(
    subject: T,
) -> (AttrValue, Callback<(AttrValue, String)>) {
    let (said, setter) = use_value(AttrValue::default);
    {
        let setter = setter.clone();
        use_effect_on(subject, move |_| setter.set(AttrValue::default()));
    }
    let copy = Callback::from(move |(done, text): (AttrValue, String)| {
        let setter = setter.clone();
        spawn_local(async move {
            let is_copied = write_clipboard(&text).await.is_ok();
            setter.set(if is_copied { done } else { AttrValue::from(text) });
        });
    });
    (said, copy)
}

async fn write_clipboard(text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = window.navigator();
    // Pages that are not served securely have no clipboard, and its getter would throw.
    if Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}
