//! The page of the editor's desk: a second face, over [`desk`](crate::desk).
//!
//! One component, `app`, holds a [`Desk`](crate::desk::Desk) and what the editor looks at; everything that happens is a message to
//! it. The rest are views: functions from what is shown to HTML, each in a file of its own with a stylesheet of the same name in
//! `styles/desk/`. What is shown where, what the keys do and where words end is decided in `desk`, without a browser.
//!
//! The preview is the widget itself, in a shadow root. Nothing here asks for anything over the network but, for a page in
//! one file, the page's own script and module from where the desk itself came. Tests: `tests/page/desk.rs`.

mod app;
mod commands;
mod dialogs;
mod doing;
mod entry;
mod foot;
mod head;
mod inlet;
mod keeping;
mod keyboard;
mod modal;
mod notices;
mod one_file;
mod outlet;
mod people;
mod person;
mod pick;
mod preview;
mod question;
mod scene;
mod statement;
mod styles;
mod text;
mod texts;
mod typing;
mod versions;
mod why;

/// Shows the desk on the page.
pub fn start() {
    yew::Renderer::<app::App>::new().render();
}
