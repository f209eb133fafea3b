//! The page as readers will see it: the widget itself, in a shadow root, from the same data.

use super::modal::Modal;
use crate::state::Story;
use crate::ui::{EventArticle, EventArticleProps, Shortcuts, Theme, Words};
use std::rc::Rc;
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

#[derive(Properties)]
pub(super) struct PreviewProps {
    pub(super) story: Rc<Story>,
    pub(super) words: Words,
    pub(super) on_close: Callback<()>,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.words == other.words
    }
}

#[component]
pub(super) fn Preview(props: &PreviewProps) -> Html {
    let (width, theme) = (use_state_eq(|| "desk"), use_state_eq(|| "light"));
    let frame = use_node_ref();
    use_effect_with((props.story.clone(), props.words.clone(), *theme), {
        let frame = frame.clone();
        move |(story, words, theme)| {
            let shown = frame.cast::<HtmlElement>().and_then(|frame| {
                let place = place(&frame)?;
                let props = yew::props!(EventArticleProps {
                    story: story.clone(),
                    words: words.clone(),
                    theme: Theme::from_attribute(Some(theme)),
                    shortcuts: Shortcuts::Off,
                });
                let shown =
                    yew::Renderer::<EventArticle>::with_root_and_props(place.clone(), props);
                Some((shown.render(), place))
            });
            move || {
                if let Some((shown, place)) = shown {
                    shown.destroy();
                    place.remove();
                }
            }
        }
    });
    let words = &props.words;
    let choice = |state: &UseStateHandle<&'static str>, value: &'static str| {
        let is_on = **state == value;
        let state = state.clone();
        html! {
            <button type="button" aria-pressed={is_on.to_string()} onclick={Callback::from(move |_: MouseEvent| state.set(value))}>{ words.text(&["preview.", value].concat()) }</button>
        }
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // Fails only where nothing can be printed.
            let _ = window.print();
        }
    });
    html! {
        <Modal class="preview" title={words.text("preview")} close={words.text("close")} on_close={props.on_close.clone()}>
            <div class="choices">
                <span>{ choice(&width, "phone") }{ choice(&width, "desk") }</span>
                <span>{ choice(&theme, "light") }{ choice(&theme, "dark") }</span>
                <button type="button" onclick={print}>{ words.text("preview.print") }</button>
            </div>
            <div class={classes!("frame", *width, *theme)}><div ref={frame} class="widget" /></div>
        </Modal>
    }
}

/// A place in a shadow root of the frame for the widget to be mounted in.
fn place(frame: &HtmlElement) -> Option<Element> {
    let root = frame
        .shadow_root()
        .or_else(|| frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok())?;
    let place = web_sys::window()?.document()?.create_element("div").ok()?;
    place.set_class_name("place");
    root.append_child(&place).ok()?;
    crate::ui::adopt_styles(&place);
    Some(place)
}
