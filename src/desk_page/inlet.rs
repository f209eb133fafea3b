//! What is pasted, dropped or chosen. What it means is decided in `desk::paste`.

use crate::desk::paste::{Pasted, Unread, read};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList};
use yew::Callback;

/// Is told of the text, or why there is none.
pub(super) type Taken = Callback<Result<String, Unread>>;

/// Takes what is pasted.
pub(super) fn paste(event: &Event, taken: &Taken) {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if let Some(data) = data {
        event.prevent_default();
        take(&data, taken);
    }
}

/// Takes what is dropped.
pub(super) fn drop(event: &DragEvent, taken: &Taken) {
    event.prevent_default();
    if let Some(data) = event.data_transfer() {
        take(&data, taken);
    }
}

/// Takes the first of some files.
pub(super) fn files(files: Option<FileList>, taken: &Taken) {
    if let Some(file) = files.and_then(|it| it.get(0)) {
        whole(file, None, None, taken.clone());
    }
}

fn take(data: &DataTransfer, taken: &Taken) {
    let of = |kind| data.get_data(kind).ok().filter(|it| !it.is_empty());
    let (html, text) = (of("text/html"), of("text/plain"));
    match data.files().and_then(|it| it.get(0)) {
        Some(file) => whole(file, html, text, taken.clone()),
        None => {
            taken.emit(read(&Pasted { html: html.as_deref(), text: text.as_deref(), file: None }));
        }
    }
}

/// Reads a file, with what came beside it.
fn whole(file: File, html: Option<String>, text: Option<String>, taken: Taken) {
    spawn_local(async move {
        let buffer = JsFuture::from(file.array_buffer()).await;
        let bytes = buffer.map(|it| Uint8Array::new(&it).to_vec()).unwrap_or_default();
        let (html, text) = (html.as_deref(), text.as_deref());
        taken.emit(read(&Pasted { html, text, file: Some(&bytes) }));
    });
}
