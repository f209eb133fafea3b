//! Why something was found, and how sure it is: in one of three words.

use super::scene::Sight;
use crate::article::Confidence;
use crate::desk::words::reference;
use crate::speakers::certainty::Reason;
use yew::prelude::*;

pub(super) fn why(sight: &Sight<'_>, reason: &Reason) -> Html {
    let (key, class) = match reason.confidence {
        Confidence::Sure => ("sure.sure", "sure"),
        Confidence::Likely => ("sure.likely", "likely"),
        Confidence::Unsure => ("sure.unsure", "unsure"),
    };
    html! {
        <div class={classes!("why", class)}>
            if reason.rule.is_none() {
                <p>{ sight.text("why.editor") }</p>
            } else {
                <p>{ reference(&reason.reference, &sight.words.language()) }</p>
            }
            { for reason.caveats.iter().map(|it| html! {
                <p class="caveat">{ sight.text(&format!("caveat.{it:?}").to_lowercase()) }</p>
            }) }
            <strong>{ sight.text(key) }</strong>
        </div>
    }
}
