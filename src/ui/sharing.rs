//! How text leaves the widget: through the clipboard, or the share sheet of browsers that have one.

use super::effect::use_effect_on;
use super::value::use_value;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
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
        settle(&shared, |_| {});
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
        match write_clipboard(&text) {
            Some(copied) => settle(&copied, move |is_copied| {
                setter.set(if is_copied { done } else { AttrValue::from(text) });
            }),
            None => setter.set(AttrValue::from(text)),
        }
    });
    (said, copy)
}

/// Copies text; the promise is rejected if the browser does not allow it. `None` if there is no clipboard.
pub(crate) fn write_clipboard(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    // Pages that are not served securely have no clipboard, and its getter would throw.
    let is_there = !Reflect::get(&navigator, &"clipboard".into()).ok()?.is_undefined();
    is_there.then(|| navigator.clipboard().write_text(text))
}

/// Calls `then` with whether a promise is kept, once that is known. Futures would be a sixtieth of what is loaded with this.
fn settle(promise: &Promise, then: impl FnOnce(bool) + 'static) {
    let settled = Promise::all_settled(&Array::of1(promise));
    let done = Closure::once_into_js(move |outcomes: Array| {
        let status = Reflect::get(&outcomes.get(0), &"status".into());
        then(status.is_ok_and(|status| status == "fulfilled"));
    });
    let on = Reflect::get(&settled, &"then".into()).ok().and_then(|it| it.dyn_into().ok());
    let on: Option<Function> = on;
    // It cannot throw: it only says what to call later.
    let _ = on.map(|on| on.call1(&settled, &done));
}
