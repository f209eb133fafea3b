//! Search as a bare WebAssembly module, which the benchmark against other libraries loads, and whose size is measured.
//!
//! The host writes UTF-8 into the memory that [`alloc`] returns. Documents are lines of `title\tspeaker\trole\ttext`;
//! each becomes a block of one article, with title and text, and the text is a statement if there is a speaker.
//! [`query`] counts the documents found, and [`out`] holds their line numbers, best first. `cargo xtask bench search`
//! runs it.

mod article;

use rostrum::search::{FieldNames, Index};
use std::cell::RefCell;

thread_local! {
    static HOST: RefCell<Host> = const { RefCell::new(Host { buffers: Vec::new(), index: None, found: Vec::new() }) };
}

/// What is kept between two calls.
struct Host {
    /// The memory that the host writes into.
    buffers: Vec<Box<[u8]>>,
    index: Option<Index>,
    found: Vec<u32>,
}

impl Host {
    /// What the host wrote into the first `len` bytes at `address`.
    fn text(&self, address: usize, len: usize) -> String {
        let buffer = self.buffers.iter().find(|buffer| buffer.as_ptr() as usize == address);
        let bytes = buffer.and_then(|buffer| buffer.get(..len)).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }

    fn index(&self) -> Option<&Index> {
        self.index.as_ref().filter(|_| cfg!(feature = "search"))
    }
}

/// Allocates `len` bytes and returns their address. They are freed when the next index is built.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(len: usize) -> usize {
    let buffer = vec![0; len].into_boxed_slice();
    let address = buffer.as_ptr() as usize;
    HOST.with_borrow_mut(|host| host.buffers.push(buffer));
    address
}

/// Indexes the documents in the first `len` bytes at `address`; frees the previous index and all buffers.
#[unsafe(no_mangle)]
pub extern "C" fn build(address: usize, len: usize) {
    HOST.with_borrow_mut(|host| {
        host.index = None;
        let lines = host.text(address, len);
        host.buffers.clear();
        let (article, proceedings) = article::from_lines(&lines);
        drop(lines);
        host.index = cfg!(feature = "search").then(|| Index::build(&article, &proceedings));
    });
}

/// Runs the query in the first `len` bytes at `address`; returns the number of documents found.
#[unsafe(no_mangle)]
pub extern "C" fn query(address: usize, len: usize) -> usize {
    HOST.with_borrow_mut(|host| {
        let query = host.text(address, len);
        let hits = host.index().map(|index| index.query(&query)).unwrap_or_default();
        host.found.clear();
        let mut is_found = Vec::new();
        for block_idx in hits.results.iter().filter_map(|hit| hit.block_idx) {
            is_found.resize(is_found.len().max(block_idx + 1), false);
            if let Some(is_found @ false) = is_found.get_mut(block_idx) {
                *is_found = true;
                host.found.push(block_idx as u32);
            }
        }
        host.found.len()
    })
}

/// Completes the query in the first `len` bytes at `address`; returns the number of completions. Its time is not
/// measured, only its share of the size.
#[unsafe(no_mangle)]
pub extern "C" fn complete(address: usize, len: usize) -> usize {
    HOST.with_borrow(|host| {
        let query = host.text(address, len);
        let index = host.index();
        index.map_or(0, |index| index.completions(&query, query.len(), &FieldNames::ENGLISH).len())
    })
}

/// The length of the snippet of the best result for the query in the first `len` bytes at `address`. For the size only.
#[unsafe(no_mangle)]
pub extern "C" fn snippet(address: usize, len: usize) -> usize {
    HOST.with_borrow(|host| {
        let query = host.text(address, len);
        let Some(index) = host.index() else { return 0 };
        let hits = index.query(&query);
        hits.results.first().map_or(0, |hit| index.snippet(&hits, hit).range.len())
    })
}

/// The address of the line numbers that the last query found, four bytes each.
#[unsafe(no_mangle)]
pub extern "C" fn out() -> usize {
    HOST.with_borrow(|host| host.found.as_ptr() as usize)
}
