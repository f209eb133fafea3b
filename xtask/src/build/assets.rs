//! The files that portals load: their names by content, their hashes, and compressed copies for servers that do not
//! compress.

use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How many hexadecimal digits of a hash name a folder: 10 are 40 bits, enough for the releases of one project.
const NAME_LETTERS: usize = 10;

/// The base-2 logarithm of brotli's window: 4 MB, which every browser accepts.
const BROTLI_WINDOW: i32 = 22;

/// Every file in `folder` and its subfolders, sorted.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// A name made from the contents of `folder` and of `others`: it changes when they do.
pub fn name_of(folder: &Path, others: &[PathBuf]) -> io::Result<String> {
    let mut hash = Sha256::new();
    for path in files(folder)?.iter().chain(others) {
        let name = path.strip_prefix(folder).unwrap_or(path).file_name().unwrap_or_default();
        hash.update(name.as_encoded_bytes());
        hash.update(fs::read(path)?);
    }
    let letters: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(letters[..NAME_LETTERS].to_owned())
}

/// The value of an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The same by the shortest hash that browsers take, for what a page loads: **hashes cannot be compressed**.
pub fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Writes `integrity.json`: the hash of every file in `entry`, by its path relative to that.
pub fn write_integrity(entry: &Path) -> io::Result<()> {
    let mut hashes = BTreeMap::new();
    for path in files(entry)? {
        let name = path.strip_prefix(entry).unwrap_or(&path).to_string_lossy().into_owned();
        hashes.insert(name, integrity(&fs::read(&path)?));
    }
    fs::write(entry.join("integrity.json"), serde_json::to_string_pretty(&hashes)?)
}

/// Writes a `.br` and a `.gz` next to every file in `entry`.
pub fn pack(entry: &Path) -> io::Result<()> {
    for path in files(entry)? {
        let bytes = fs::read(&path)?;
        fs::write(with_ending(&path, "br"), brotli(&bytes)?)?;
        fs::write(with_ending(&path, "gz"), gzip(&bytes)?)?;
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Compressed as far as brotli can.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: BROTLI_WINDOW,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}

/// Compressed as far as gzip can.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_what_is_in_the_folder() {
        let folder = std::env::temp_dir().join(format!("rostrum-assets-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        fs::write(folder.join("a.js"), "1").unwrap();
        fs::write(folder.join("inner/b.js"), "2").unwrap();
        let first = name_of(&folder, &[]).unwrap();
        assert_eq!(first.len(), NAME_LETTERS);
        assert_eq!(name_of(&folder, &[]).unwrap(), first);
        fs::write(folder.join("inner/b.js"), "3").unwrap();
        assert_ne!(name_of(&folder, &[]).unwrap(), first);

        pack(&folder).unwrap();
        write_integrity(&folder).unwrap();
        let names: Vec<String> = files(&folder)
            .unwrap()
            .iter()
            .map(|it| it.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        let expected =
            ["a.js", "a.js.br", "a.js.gz", "b.js", "b.js.br", "b.js.gz", "integrity.json"];
        assert_eq!(names, expected);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn integrity_is_as_browsers_want_it() {
        // The hash of the empty message, from the examples for FIPS 180-4.
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), expected);
        let expected = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(short_integrity(b""), expected);
    }
}
