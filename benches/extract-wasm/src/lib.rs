//! The extraction as a bare WebAssembly module: what `benches/extract/rostrum.mjs` loads and measures.
//!
//! The host writes an article's file into what [`alloc`] gives it, and [`extract`] counts what is said in it.

use rostrum::parse::parse;
use std::cell::RefCell;

thread_local! {
    /// What the host was given to write into.
    static FILE: RefCell<Box<[u8]>> = RefCell::default();
}

/// Room for a file of `len` bytes: its address. It takes the place of the one before.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(len: usize) -> usize {
    FILE.with_borrow_mut(|file| {
        *file = vec![0; len].into_boxed_slice();
        file.as_ptr() as usize
    })
}

/// Reads the file and finds who said what in it; returns how many statements there are.
#[unsafe(no_mangle)]
pub extern "C" fn extract() -> usize {
    let article = FILE.with_borrow(|file| parse(file).article);
    rostrum::speakers::extract(&article).statements.len()
}
