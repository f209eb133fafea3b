//! A part of the core as a bare WebAssembly module, built and compressed as for a page.

use crate::build::WASM_FEATURES;
use crate::{Outcome, programs, tools};
use std::fs;
use std::path::{Path, PathBuf};

/// A built module.
pub struct Module {
    pub path: PathBuf,
    /// Its compressed length, in bytes.
    pub brotli: usize,
}

impl Module {
    /// Builds `package` as `NAME.wasm` in the benchmark's folder, and measures its size.
    pub fn build(bench: &Path, package: &str, name: &str, features: &[&str]) -> Outcome<Self> {
        tools::rust::ensure_wasm_target()?;
        tools::packers::ensure()?;
        let mut cargo = programs::cargo();
        cargo.args(["build", "--quiet", "--release", "--target=wasm32-unknown-unknown"]);
        programs::run(cargo.args(["--package", package]).args(features))?;
        let built = programs::compiled()
            .join("wasm32-unknown-unknown/release")
            .join(package.replace('-', "_"))
            .with_extension("wasm");
        let path = bench.join(name).with_extension("wasm");
        let mut wasm_opt = programs::program("wasm-opt");
        wasm_opt.arg("-Oz").args(WASM_FEATURES).arg(built).arg("-o").arg(&path);
        programs::run(&mut wasm_opt)?;
        let bytes = fs::read(&path)
            .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
        Ok(Self { path, brotli: packed_len(&bytes)? })
    }
}

fn packed_len(mut bytes: &[u8]) -> Outcome<usize> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &params).map_err(|error| error.to_string())?;
    Ok(packed.len())
}
