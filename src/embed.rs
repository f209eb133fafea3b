//! The custom element `<rostrum-article>`: its Rust half. The scripts beside it are the other half.
//!
//! The element's content on the host page is its fallback: it shows until the article can be shown, and whenever that
//! fails. `embed.js` is the element's class: attributes, properties, states, events, when to load and what to do when
//! loading fails. It is all that a page loads at first; once an element is near, `approach.js` begins to load the rest:
//! `near.js` with `source.js`, which reads what comes, `pack.js`, which packs findings, and `module.js`, which starts this
//! module. `host` here shows the article in the element; `swap` keeps the reader's place meanwhile. The other scripts know
//! nothing of what is in an article, and nothing on the Rust side fetches; `finder` says which part of it a page with findings does without. Tests: `tests/page/`.

mod file;
mod finder;
mod host;
mod live;
mod swap;
mod told;

#[cfg(debug_assertions)]
mod panics;

/// Prepares the module before anything is shown.
pub fn start() {
    #[cfg(debug_assertions)]
    panics::start();
}
