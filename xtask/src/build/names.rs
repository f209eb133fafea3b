//! Short names between the module and its glue, in place of the long ones that `wasm-bindgen` gives. **That is a fiftieth of what
//! a page loads**, and neither of the two notices.

use super::WASM_FEATURES;
use crate::{Outcome, programs};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What `wasm-opt` says it has renamed.
#[derive(Deserialize)]
struct Renamed {
    /// The module, the name and the new name of each import.
    imports: Vec<(String, String, String)>,
    /// The name and the new name of each export.
    exports: Vec<(String, String)>,
}

/// Renames in the module, and in the scripts that it is used by.
pub fn shorten(module: &Path, scripts: &[PathBuf]) -> Outcome {
    let mut wasm_opt = programs::program("wasm-opt");
    wasm_opt.args(WASM_FEATURES).arg("--minify-imports-and-exports-and-modules");
    wasm_opt.arg(module).arg("-o").arg(module);
    let printed = programs::output(&mut wasm_opt).ok_or("`wasm-opt` could not shorten names.")?;
    let renamed: Renamed = serde_json::from_str(&printed)
        .map_err(|error| format!("What `wasm-opt` says of names cannot be read: {error}."))?;
    for script in scripts {
        let text = fs::read_to_string(script).map_err(|error| format!("{error}."))?;
        fs::write(script, renamed.apply(&text)).map_err(|error| format!("{error}."))?;
    }
    Ok(())
}

impl Renamed {
    /// The glue with the new names: imports are keys of an object, exports fields of `wasm`.
    fn apply(&self, glue: &str) -> String {
        let imports =
            self.imports.iter().map(|(_, name, new)| (format!("{name}:"), format!("{new}:")));
        let exports =
            self.exports.iter().map(|(name, new)| (format!("wasm.{name}"), format!("wasm.{new}")));
        let modules = self
            .imports
            .iter()
            .map(|(module, ..)| (format!("\"{module}\":"), format!("\"{MODULE}\":")));
        let mut pairs: Vec<(String, String)> = imports.chain(exports).chain(modules).collect();
        // The longer first: one name may be the start of another.
        pairs.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut text = String::new();
        let mut rest = glue;
        while !rest.is_empty() {
            let is_start = !text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$'));
            let found = pairs.iter().filter(|_| is_start).find(|(name, _)| is_here(rest, name));
            let (len, new) = match found {
                Some((name, new)) => (name.len(), new.as_str()),
                None => {
                    let len = rest.chars().next().map_or(1, char::len_utf8);
                    (len, rest.get(..len).unwrap_or_default())
                }
            };
            text += new;
            rest = rest.get(len..).unwrap_or_default();
        }
        text
    }
}

/// What `wasm-opt` calls the one module that everything is imported from.
const MODULE: &str = "a";

/// Whether `rest` starts with all of a name, and not with a longer one.
fn is_here(rest: &str, name: &str) -> bool {
    let after = rest.strip_prefix(name);
    after.is_some_and(|after| {
        name.ends_with(':')
            || !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_and_exports_are_renamed_and_nothing_else() {
        let renamed: Renamed = serde_json::from_str(
            r#"{"imports": [["./r.js", "__wbg_id_1", "$"], ["./r.js", "__wbg_id_12", "Aa"]], "exports": [["host", "b"], ["host_new", "c"]]}"#,
        )
        .unwrap();
        let glue = r#"const import0={__wbg_id_1:function(){wasm.host(1)},__wbg_id_12:function(){wasm.host_new()},host:1};
            return{"./r.js":import0};function host(){mywasm.host}"#;
        let expected = r#"const import0={$:function(){wasm.b(1)},Aa:function(){wasm.c()},host:1};
            return{"a":import0};function host(){mywasm.host}"#;
        assert_eq!(renamed.apply(glue), expected);
    }
}
