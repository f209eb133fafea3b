//! The help button, and the box that it opens: a popover, so that nothing moves. What is in the box is `help_text`, which is
//! loaded after a touch. Tests: `tests/page/help.rs`.

use super::choices::Marks;
use super::effect::use_effect_on;
use super::help_text::HelpText;
use super::parts::{Known, Part};
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

/// The button with its box, whose id starts with `anchor`; the button asks for what is in the box.
pub(super) fn help(
    anchor: &AttrValue,
    words: &Words,
    known: Known,
    ask: &Callback<Part>,
    text: &HelpText,
) -> Html {
    let id = AttrValue::from([anchor, "-help"].concat());
    html! {
        <>
            <button type="button" class="help-button" popovertarget={id.clone()} aria-label={words.text("help")} title={words.text("help")}
                onclick={ask.reform(|_| Part::More)}>{ "?" }</button>
            <div class="help" part="help" popover="auto" {id} role="dialog" aria-label={words.text("help")}>
                { known.loaded.more.map_or_else(|| known.coming(words), |more| (more.help)(text)) }
            </div>
        </>
    }
}
