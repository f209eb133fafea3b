//! What is pasted, dropped or chosen, as a text for the desk to read.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList};
use yew::Callback;

/// Takes what is pasted: as it looks if it has a form, or else as it is. What cannot be taken goes where it was pasted.
pub(super) fn paste(event: &Event, text: &Callback<String>) {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if data.is_some_and(|data| take(&data, text)) {
        event.prevent_default();
    }
}

/// Takes what is dropped.
pub(super) fn drop(event: &DragEvent, text: &Callback<String>) {
    event.prevent_default();
    if let Some(data) = event.data_transfer() {
        take(&data, text);
    }
}

/// Takes the first of some files.
pub(super) fn files(files: Option<FileList>, text: &Callback<String>) -> bool {
    let file = files.and_then(|it| it.get(0));
    let is_there = file.is_some();
    if let Some(file) = file {
        let text = text.clone();
        spawn_local(async move {
            if let Some(read) = read(&file).await {
                text.emit(read);
            }
        });
    }
    is_there
}

async fn read(file: &File) -> Option<String> {
    let text = JsFuture::from(file.text()).await.ok()?;
    text.as_string()
}

fn take(data: &DataTransfer, text: &Callback<String>) -> bool {
    if files(data.files(), text) {
        return true;
    }
    let of = |kind| data.get_data(kind).ok().filter(|it| !it.trim().is_empty());
    let taken = of("text/html").or_else(|| of("text/plain"));
    let is_there = taken.is_some();
    if let Some(taken) = taken {
        text.emit(taken);
    }
    is_there
}
