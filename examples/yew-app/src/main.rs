//! A Yew app that shows an article with `EventArticle`, and above it the speaker of the statement that was chosen last.

use rostrum::parse::parse;
use rostrum::state::Story;
use rostrum::ui::{EventArticle, Navigated};
use yew::prelude::*;

/// The article, in one of the formats of docs/editor.md. Most apps would fetch it.
const ARTICLE: &[u8] = include_bytes!("../article.txt");

#[component]
fn App() -> Html {
    // The article with everything found in it: read once, not at every rendering.
    let story = use_memo((), |()| Story::from(parse(ARTICLE)));
    let chosen = use_state(AttrValue::default);
    let on_navigate = use_callback(chosen.setter(), |navigated: Navigated, chosen| {
        chosen.set(navigated.speaker);
    });
    let speaker = story.proceedings.speakers.iter().find(|speaker| *speaker.id == **chosen);
    let name = speaker.map_or("nobody yet", |speaker| &speaker.name);
    html! {
        <main>
            <p>{ "Chosen on the timeline: " }<output>{ name.to_owned() }</output></p>
            <EventArticle {story} {on_navigate} />
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
