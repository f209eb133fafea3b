//! A dialog over the page: the browser's own, which keeps the focus in it and closes with Esc.

use super::keyboard;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What has the focus first: what a dialog is for, not the button that closes it.
const FIRST: &str = "form input, form textarea, .main, table button, .choices button";

#[derive(Properties, PartialEq)]
pub(super) struct ModalProps {
    pub(super) title: AttrValue,
    #[prop_or_default]
    pub(super) class: Classes,
    /// The name of the button that closes it.
    pub(super) close: AttrValue,
    pub(super) on_close: Callback<()>,
    pub(super) children: Html,
}

#[component]
pub(super) fn Modal(props: &ModalProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            // Fails only for one that is open already.
            let _ = dialog.show_modal();
            keyboard::focus(&dialog, FIRST);
        }
    });
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={dialog} class={props.class.clone()} aria-label={props.title.clone()} onclose={props.on_close.reform(|_: Event| ())}>
            <div class="top">
                <h2>{ &props.title }</h2>
                <button type="button" aria-label={props.close.clone()} onclick={close}>{ "×" }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
