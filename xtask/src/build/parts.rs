//! The module in parts: one that everything starts with, and the rest, loaded when it is needed (see `src/parts.rs`).
//!
//! **All of them share one memory.** The compiler leaves in what a linker would need (`--emit-relocs`), `xtask/split` takes the
//! module apart, `wasm-bindgen` writes its script half, and `wasm-opt` makes each part small. The script that links the parts
//! is changed to ask `src/embed/assets.js` for them, by name and hash, and becomes one file with the script half: started
//! again after a panic, both are new.

use super::{assets, changed_crates, guard, module, names};
use crate::{Outcome, programs, tools};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Takes the compiled module apart, and puts all of it into `staged`: `rostrum.js`, `rostrum_bg.wasm`, a file for each part,
/// and one for what several parts share, which is named after all that load it: `more-search-touch.wasm`.
pub fn build(staged: &Path) -> Outcome {
    let work = programs::compiled().join("parts");
    let failure = |error: std::io::Error| format!("The parts cannot be written: {error}.");
    // Leftovers of an earlier build would be taken for parts.
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).map_err(failure)?;
    take_apart(&work)?;
    module::bind(&work.join("rostrum.wasm"), &work)?;
    module::optimise(&work.join("rostrum_bg.wasm"), &staged.join("rostrum_bg.wasm"))?;
    let parts = parts(&fs::read_to_string(work.join("parts.txt")).map_err(failure)?);
    let mut link = fs::read_to_string(work.join("link.js")).map_err(failure)?;
    let glue = fs::read_to_string(work.join("rostrum.js")).map_err(failure)?;
    let glue = guard::guarded(&importing(&glue, &link)?)?;
    for (file, name) in &parts {
        let part = staged.join(name);
        module::optimise(&work.join(file), &part)?;
        let hash = assets::short_integrity(&fs::read(part).map_err(failure)?);
        let fetch = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        replace(&mut link, &fetch, &format!("ask(\"{name}\", \"{hash}\")"))?;
    }
    let scripts = [
        ("rostrum.js", glue),
        ("link.js", guard::guarded_link(&asking(&link)?)?),
        ("glue.js", GLUE.to_owned()),
    ];
    for (name, text) in &scripts {
        fs::write(work.join(name), text).map_err(failure)?;
    }
    let named = ["rostrum.js", "link.js"].map(|name| work.join(name));
    names::shorten(&staged.join("rostrum_bg.wasm"), &named)?;
    let mut esbuild = super::esbuild();
    esbuild.arg("--bundle").arg(work.join("glue.js"));
    esbuild.arg("--log-override:empty-import-meta=silent");
    programs::run(esbuild.arg(format!("--outfile={}", staged.join("rostrum.js").display())))
}

/// The script half and the link in one. How to start a compiled module is all that is needed of the ways to start one.
const GLUE: &str = "export { Host, initSync as start, on_break } from \"./rostrum.js\";\nexport { open } from \"./link.js\";\n";

fn take_apart(work: &Path) -> Outcome {
    let mut split = programs::cargo();
    split.args(["run", "--quiet", "--package", "split"]);
    changed_crates::SPLIT.use_in_cargo(&mut split);
    split.arg("--").arg(module::compiled()).arg(work);
    tools::step("parts", "taking the module apart", "a minute at first", &mut split)
}

/// The files that `xtask/split` has written, each with its name in the release. `lines` are those of `parts.txt`: the name of a
/// part, then its files.
fn parts(lines: &str) -> BTreeMap<String, String> {
    let mut users: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for line in lines.lines() {
        let (part, files) = line.split_once(' ').unwrap_or((line, ""));
        for file in files.split(' ').filter(|file| !file.is_empty()) {
            users.entry(format!("{file}.wasm")).or_default().push(part);
        }
    }
    let named = users.into_iter().map(|(file, mut parts)| {
        parts.sort_unstable();
        (file, parts.join("-") + ".wasm")
    });
    named.collect()
}

/// The script half, changed: it imports the functions of the link like all others, so that they can be renamed too.
fn importing(glue: &str, link: &str) -> Outcome<String> {
    let names = link.split("export const ").skip(1).filter_map(|it| it.split(' ').next());
    let loads: String = names.map(|name| format!("{name}: link.{name},\n")).collect();
    let is_own = |line: &&str| !line.contains("\"./link.js\"");
    let mut glue = glue.lines().filter(is_own).collect::<Vec<_>>().join("\n");
    replace(&mut glue, "const import0 = {", &format!("const import0 = {{\n{loads}"))?;
    Ok(format!("import * as link from \"./link.js\";\n{glue}"))
}

/// The script that links the parts, changed: it gets their compiled modules from whoever called `open`, and tells nobody but the
/// caller what failed.
fn asking(link: &str) -> Outcome<String> {
    let mut link = link.to_owned();
    let instantiate = "WebAssembly.instantiateStreaming(src, imports)";
    replace(&mut link, instantiate, "WebAssembly.instantiate(await src, imports)")?;
    replace(&mut link, "console.error(e);", "")?;
    let (before, list) = link.split_once("const { ").ok_or(CHANGED)?;
    let (list, after) = list.split_once("} = initSync(undefined, undefined);").ok_or(CHANGED)?;
    let (_, after) = after.split_once("});").ok_or(CHANGED)?;
    let shared = list.split(',').map(str::trim).filter(|name| !name.is_empty());
    let shared: Vec<String> = shared.map(|name| format!("{name}: wasm.{name}")).collect();
    Ok(format!(
        "let ask;\nexport function open(how) {{ ask = how; }}\n{before}const wasm = initSync(undefined, undefined);\n\
         sharedImports = {{ __wasm_split: {{ {} }} }};{after}",
        shared.join(", ")
    ))
}

/// Why a script could not be changed.
pub(super) const CHANGED: &str =
    "The script of `wasm_split` is not as it was: see xtask/src/build/parts.rs.";

/// Replaces all of what must be there.
pub(super) fn replace(script: &mut String, what: &str, with: &str) -> Outcome {
    if !script.contains(what) {
        return Err(CHANGED.to_owned());
    }
    *script = script.replace(what, with);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_share_is_named_after_them() {
        let parts =
            parts("touch chunk_4 split_touch\nfinder split_finder\nsearch chunk_4 split_search\n");
        let expected = [
            ("chunk_4.wasm", "search-touch.wasm"),
            ("split_finder.wasm", "finder.wasm"),
            ("split_search.wasm", "search.wasm"),
            ("split_touch.wasm", "touch.wasm"),
        ];
        assert_eq!(parts, expected.map(|(file, name)| (file.to_owned(), name.to_owned())).into());
    }

    #[test]
    fn the_link_asks_for_parts_and_shares_by_name() {
        let link = "const { memory, t,  } = initSync(undefined, undefined);\n x({ memory, t });\n }\n\
            console.error(e);\nWebAssembly.instantiateStreaming(src, imports)";
        let changed = asking(link).unwrap();
        assert!(
            changed.contains("{ __wasm_split: { memory: wasm.memory, t: wasm.t } }"),
            "{changed}"
        );
        assert!(changed.contains("WebAssembly.instantiate(await src, imports)"), "{changed}");
        assert_eq!(asking("something else").unwrap_err(), CHANGED);
    }

    #[test]
    fn the_glue_imports_from_the_link_by_name() {
        let glue = "import * as import1 from \"./link.js\"\nconst import0 = {\nid: 1};\n\"./link.js\": import1,\nreturn";
        let changed = importing(glue, "export const load_a = wrap();").unwrap();
        let expected = "import * as link from \"./link.js\";\nconst import0 = {\nload_a: link.load_a,\n\nid: 1};\nreturn";
        assert_eq!(changed, expected);
    }
}
