//! Extraction as a bare WebAssembly module, which `benches/extract/rostrum.mjs` loads and measures.
//!
//! The host writes an article's file into the memory that [`alloc`] returns, and [`extract`] counts the statements in
//! it.

use rostrum::parse::parse;
use std::cell::RefCell;

thread_local! {
    /// The memory that the host writes into.
    static FILE: RefCell<Box<[u8]>> = RefCell::default();
}

/// Allocates memory for a file of `len` bytes and returns its address. The memory of the previous file is freed.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(len: usize) -> usize {
    FILE.with_borrow_mut(|file| {
        *file = vec![0; len].into_boxed_slice();
        file.as_ptr() as usize
    })
}

/// Reads the file and finds who said what in it; returns the number of statements.
#[unsafe(no_mangle)]
pub extern "C" fn extract() -> usize {
    let article = FILE.with_borrow(|file| parse(file).article);
    rostrum::speakers::extract(&article).statements.len()
}
