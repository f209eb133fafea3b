//! The help button, and the box that it opens: a popover, so that nothing moves. What is in the box is `help_text`, which is
//! loaded after a touch. Tests: `tests/page/help.rs`.

use super::choices::Marks;
use super::effect::use_effect_on;
use super::help_text::HelpText;
use super::parts::MorePart;
use super::value::use_value;
use super::words::Words;
use yew::prelude::*;

/// Whether statements are marked in the text, as the page says and then as the reader chooses, and what turns that on or off.
#[hook]
pub(super) fn use_marks(given: Marks, on_marks: &Callback<bool>) -> (Marks, Callback<()>) {
    let (marks, setter) = use_value(|| given);
    {
        let setter = setter.clone();
        use_effect_on(given, move |given| setter.set(*given));
    }
    let on_marks = on_marks.clone();
    let turn = Callback::from(move |()| {
        let turned = if marks == Marks::On { Marks::Off } else { Marks::On };
        setter.set(turned);
        on_marks.emit(turned == Marks::On);
    });
    (marks, turn)
}

/// The button with its box, whose id starts with `anchor`.
pub(super) fn help(
    anchor: &AttrValue,
    words: &Words,
    more: Option<&'static MorePart>,
    text: &HelpText,
) -> Html {
    let id = AttrValue::from([anchor, "-help"].concat());
    html! {
        <>
            <button type="button" class="help-button" popovertarget={id.clone()} aria-label={words.text("help")} title={words.text("help")}>{ "?" }</button>
            <div class="help" part="help" popover="auto" {id} role="dialog" aria-label={words.text("help")}>
                { more.map(|more| (more.help)(text)).unwrap_or_default() }
            </div>
        </>
    }
}
