//! The module's script half, changed so that it notices when Rust stops.
//!
//! The release is compiled without the words of panics (see `standard_library`): Rust then traps and calls nobody. Whatever the
//! browser calls in the module goes through an export, so each export tells of a trap before it passes it on.

use super::parts::replace;
use crate::Outcome;

/// Where the script half gets the exports.
const EXPORTS: &str = "wasm = instance.exports;";

/// `on_break` sets whom to tell; nothing in the module may be called from there.
const GUARD: &str = "
let tell;

export function on_break(how) {
    tell = how;
}

export const guard = (call) => (...args) => {
    try {
        return call(...args);
    } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) tell?.(String(error));
        throw error;
    }
};

const guarded = (exports) => Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === \"function\" ? guard(it) : it]),
);
";

/// The script half with all exports guarded.
pub fn guarded(glue: &str) -> Outcome<String> {
    let mut glue = glue.to_owned();
    replace(&mut glue, EXPORTS, "wasm = guarded(instance.exports);")?;
    Ok(glue + GUARD)
}

/// The script that links the parts, with the one call that it makes guarded too.
pub fn guarded_link(link: &str) -> Outcome<String> {
    let mut link = link.to_owned();
    replace(&mut link, "import { initSync }", "import { guard, initSync }")?;
    let call = "sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)";
    replace(&mut link, call, &format!("guard({call})"))?;
    Ok(link)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::parts::CHANGED;

    #[test]
    fn exports_and_the_links_call_are_guarded() {
        let glue = guarded("wasmInstance = instance;\nwasm = instance.exports;\n").unwrap();
        assert!(glue.contains("wasm = guarded(instance.exports);"), "{glue}");
        assert!(glue.contains("export function on_break"), "{glue}");
        let link = "import { initSync } from \"./rostrum.js\";\n\
            sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(callbackData, success);";
        let link = guarded_link(link).unwrap();
        assert!(link.contains(".get(callbackIndex))(callbackData, success)"), "{link}");
        assert_eq!(guarded("something else").unwrap_err(), CHANGED);
    }
}
