//! The desk: a text comes in, who said what goes out. Tests: `tests/desk_page/`.

use crate::desk::{Desk, takeaway};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The whole desk.
#[component]
pub(super) fn App() -> Html {
    let desk = use_state(|| None::<Desk>);
    let on_input = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            desk.set(Some(Desk::open(&text, None).0));
        })
    };
    html! {
        <main>
            <textarea oninput={on_input} />
            if let Some(desk) = &*desk {
                <pre>{ takeaway::text(desk.article(), desk.view()) }</pre>
            }
        </main>
    }
}
