//! What the module consists of: how much code is from each crate and, for Rostrum, from each of its modules.
//!
//! Reads the compiler's output, which has the names of functions; wasm-opt then makes it a tenth smaller. Inlined code
//! counts where it is inlined, and generic code for the crate that it is written in, or for Rostrum if it is made for
//! that.

use rustc_demangle::demangle;
use std::collections::BTreeMap;
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

/// Bytes of code by crate or module, the largest first.
pub fn of_module(bytes: &[u8]) -> Result<Vec<(String, usize)>, BinaryReaderError> {
    let (mut n_imported, mut lengths, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    n_imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(map) = part? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index as usize, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for (idx, length) in lengths.into_iter().enumerate() {
        let name = names.get(&(n_imported + idx)).map_or("?", String::as_str);
        *parts.entry(part_of(&format!("{:#}", demangle(name)))).or_default() += length;
    }
    let mut parts: Vec<(String, usize)> = parts.into_iter().collect();
    parts.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    Ok(parts)
}

/// The crate that a function with this path belongs to, or the module of Rostrum that it belongs to or is made for.
fn part_of(path: &str) -> String {
    let words = |text: &str| {
        let is_end = |c: char| !c.is_alphanumeric() && c != '_';
        text.split(is_end).find(|word| !word.is_empty()).unwrap_or("?").to_owned()
    };
    match path.split_once("rostrum::") {
        Some((_, rest)) => format!("rostrum::{}", words(rest)),
        None => words(path.trim_start_matches(['<', '&']).trim_start_matches("dyn ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_of_a_crate_or_of_a_module() {
        for (name, part) in [
            ("rostrum::search::run::find", "rostrum::search"),
            ("yew::scheduler::start", "yew"),
            ("<rostrum::ui::Card as yew::Component>::view", "rostrum::ui"),
            ("<alloc::vec::Vec<T>>::push", "alloc"),
            ("host_show", "host_show"),
        ] {
            assert_eq!(part_of(name), part);
        }
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(of_module(b"text").is_err());
    }
}
