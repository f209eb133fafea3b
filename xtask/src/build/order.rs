//! The functions of a module in an order that a compressor likes: beside each other what has the same code. **That is a fortieth of
//! what a page loads**, and the module does the same.
//!
//! `wasm-opt` can put functions in the order of their names, so each gets its place in the new order for a name.

use crate::Outcome;
use std::fs;
use std::path::Path;
use wasmparser::{BinaryReaderError, KnownCustom, Parser, Payload, TypeRef};

/// Names the functions of a module by their places in the new order.
pub fn name_by_place(module: &Path) -> Outcome {
    let failure = |error: String| format!("{} cannot be put in order: {error}.", module.display());
    let bytes = fs::read(module).map_err(|error| failure(error.to_string()))?;
    let named = named(&bytes).map_err(|error| failure(error.to_string()))?;
    fs::write(module, named).map_err(|error| failure(error.to_string()))
}

/// The module with the new names, in place of any that it has.
fn named(module: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    let (mut n_imported, mut bodies) = (0, Vec::new());
    let mut written = module.get(..HEADER).unwrap_or_default().to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let is_names = matches!(&payload, Payload::CustomSection(it) if matches!(it.as_known(), KnownCustom::Name(_)));
        if let Some((id, range)) = payload.as_section().filter(|_| !is_names) {
            push_section(&mut written, id, module.get(range).unwrap_or_default());
        }
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    n_imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                bodies.push(module.get(body.range()).unwrap_or_default());
            }
            _ => {}
        }
    }
    let mut places = vec![0; bodies.len()];
    for (place, idx) in order(&bodies).into_iter().enumerate() {
        places[idx] = place;
    }
    let mut names = Vec::new();
    push_number(&mut names, places.len());
    for (idx, place) in places.into_iter().enumerate() {
        push_number(&mut names, n_imported + idx);
        push_text(&mut names, &format!("{place:06}"));
    }
    let mut section = Vec::new();
    push_text(&mut section, "name");
    push_section(&mut section, FUNCTION_NAMES, &names);
    push_section(&mut written, CUSTOM, &section);
    Ok(written)
}

/// How many bytes stand before the first section.
const HEADER: usize = 8;

/// The id of a custom section, and that of the names of functions in the custom section for names.
const CUSTOM: u8 = 0;
const FUNCTION_NAMES: u8 = 1;

/// An id, a length and as many bytes: a section, and a part of the section for names.
fn push_section(bytes: &mut Vec<u8>, id: u8, content: &[u8]) {
    bytes.push(id);
    push_number(bytes, content.len());
    bytes.extend(content);
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

/// A number in LEB128, as everywhere in a module.
fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while 0x7f < number {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The indices of `bodies` in the new order: the shortest first, and after each the one of whose code it has the most.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let codes: Vec<Code> = bodies.iter().map(|body| Code::of(body)).collect();
    let mut rest: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    let mut next = rest.iter().copied().min_by_key(|&idx| bodies[idx].len());
    while let Some(idx) = next {
        rest.retain(|it| *it != idx);
        order.push(idx);
        // As exact as needed: parts in a thousand.
        next = rest.iter().copied().max_by_key(|&it| {
            (codes[idx].shared(&codes[it]) * 1000 / codes[it].n.max(1), std::cmp::Reverse(it))
        });
    }
    order
}

/// How many bytes in a row are looked at. Fewer are in every function; more hardly in two.
const ROW: usize = 3;

/// Into how many bits rows are hashed. With fewer, long functions seem to hold everything.
const N_BITS: usize = 4096;

/// Which rows of bytes are in a function.
struct Code {
    bits: [u64; N_BITS / 64],
    /// How many bits are set.
    n: u32,
}

impl Code {
    fn of(body: &[u8]) -> Self {
        let mut bits = [0; N_BITS / 64];
        for row in body.windows(ROW) {
            // FNV-1a.
            let hash = row.iter().fold(0x811c_9dc5_u32, |hash, byte| {
                (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
            });
            let bit = (hash ^ (hash >> 15)) as usize % N_BITS;
            bits[bit / 64] |= 1 << (bit % 64);
        }
        let n = bits.iter().map(|it: &u64| it.count_ones()).sum();
        Self { bits, n }
    }

    /// How many rows both have.
    fn shared(&self, other: &Self) -> u32 {
        self.bits.iter().zip(&other.bits).map(|(a, b)| (a & b).count_ones()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_beside_like() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"123456789", b"abcdefghi", b"12345678", b"xyz"];
        assert_eq!(order(&bodies), [4, 0, 2, 1, 3], "the first among equals");
        assert!(order(&[]).is_empty());
        let same: [&[u8]; 3] = [b"", b"ab", b""];
        assert_eq!(order(&same), [0, 1, 2], "too short to be told apart");
    }

    #[test]
    fn a_module_stays_what_it_is_but_for_its_names() {
        // One type, `() -> ()`; two functions of it, the second of which does nothing; old names.
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x03\x02\0\0\x0a\x0b\x02\x06\0\x01\x01\x01\x01\x0b\x02\0\x0b\
            \0\x0a\x04name\x01\x03\x01\x00\x00";
        let without_names = &module[..module.len() - 12];
        let renamed = named(module).unwrap();
        let names = b"\0\x18\x04name\x01\x11\x02\x00\x06000001\x01\x06000000";
        let (before, after) = renamed.split_at(without_names.len());
        assert_eq!(before, without_names);
        assert_eq!(after, names);
    }

    #[test]
    fn numbers_are_in_leb128() {
        for (number, bytes) in
            [(0, &[0][..]), (127, &[127]), (128, &[0x80, 1]), (624_485, &[0xe5, 0x8e, 0x26])]
        {
            let mut written = Vec::new();
            push_number(&mut written, number);
            assert_eq!(written, bytes);
        }
    }
}
