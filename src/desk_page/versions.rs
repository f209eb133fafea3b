//! Earlier versions of a draft: what was done once and was replaced later. Each can be opened again; what is open becomes a version then.

use super::app::Msg;
use super::keeping::Draft;
use super::modal::Modal;
use crate::desk::drafts::Version;
use crate::ui::Words;
use js_sys::Date;
use wasm_bindgen::JsValue;
use yew::prelude::*;

pub(super) fn versions(words: &Words, versions: &[Version], send: &Callback<Msg>) -> Html {
    let rows = versions.iter().rev().map(|it| {
        let (at, version) = (time(it.at, words), it.clone());
        let open = [&*words.text("versions.open"), ": ", &at].concat();
        let on_open = send.reform(move |_: MouseEvent| Msg::Draft(Draft::Restore(version.clone())));
        html! {
            <tr>
                <th scope="row">{ &at }<small>{ words.counted("versions.changes", it.n_done()) }</small></th>
                <td><button type="button" onclick={on_open} aria-label={open}>{ words.text("versions.open") }</button></td>
            </tr>
        }
    });
    html! {
        <Modal title={words.text("versions")} close={words.text("close")} on_close={send.reform(|()| Msg::Ask(None))}>
            <p class="soft">{ words.text("versions.what") }</p>
            <table class="forms"><tbody>{ for rows }</tbody></table>
        </Modal>
    }
}

/// A time in milliseconds since 1970, as the language writes it.
fn time(at: u64, words: &Words) -> String {
    let date = Date::new(&JsValue::from_f64(at as f64));
    date.to_locale_string(&words.language(), &JsValue::UNDEFINED).into()
}
