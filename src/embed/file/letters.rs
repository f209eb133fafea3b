//! The text of a file in the encoding that its server or the file itself declares, by the browser's own decoder. Tests:
//! `tests/page/formats.rs`.
//!
//! **Nothing here needs an import of its own**, which would be in the script that each page loads first: this is in the part that reads
//! files, and goes by way of `Reflect`, of which that script has `get` anyway.

use crate::parse::declared_encoding;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The text; nothing if the file is in UTF-8, declares nothing, or what the browser does not know. `mime` is what the server calls it.
pub(super) fn decoded(bytes: &[u8], mime: &str) -> Option<String> {
    let label = declared_encoding(mime.as_bytes(), bytes)?;
    let window: JsValue = web_sys::window()?.into();
    let of = |it: &JsValue, name: &str| Reflect::get(it, &name.into()).ok();
    let reflect = of(&window, "Reflect")?;
    let construct: Function = of(&reflect, "construct")?.dyn_into().ok()?;
    let new = |name: &str, argument: &JsValue| {
        construct.call2(&reflect, &of(&window, name)?, &Array::of1(argument)).ok()
    };
    let decoder = new("TextDecoder", &label.into())?;
    let (first, rest) = bytes.split_first()?;
    let numbers = Array::of1(&f64::from(*first).into());
    for &byte in rest {
        numbers.push(&f64::from(byte).into());
    }
    let decode: Function = of(&decoder, "decode")?.dyn_into().ok()?;
    decode.call1(&decoder, &new("Uint8Array", &numbers)?).ok()?.as_string()
}
