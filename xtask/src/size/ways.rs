//! The ways to read an article, by what they load.

use crate::build::assets;
use std::io;
use std::path::Path;

/// A way to read an article.
pub struct Way {
    /// What it is, for the table.
    pub what: &'static str,
    /// Whether it loads the file of this name; what was loaded for the first sight is not loaded again.
    pub loads: fn(&str) -> bool,
    /// How much it may load now, in bytes after brotli. **It is lowered whenever less is loaded**, and raised only for what a reader
    /// gains.
    pub most: usize,
    /// How much it should load.
    pub goal: usize,
}

/// All of them.
pub const WAYS: [Way; 7] = [
    Way { what: "before the element is near", loads: |it| it == ENTRY, most: 3_000, goal: 3_000 },
    Way {
        what: "first sight, in place with findings",
        loads: is_first,
        most: 110_000,
        goal: 110_000,
    },
    Way {
        what: "what follows unasked",
        loads: |it| is_of("touch", it),
        most: 23_000,
        goal: 25_000,
    },
    Way {
        what: "with the first touch",
        loads: |it| is_of("more", it) && !is_of("touch", it),
        most: 37_000,
        goal: 25_000,
    },
    // What it shares with what follows unasked and with the first touch is there by then: the focus in the box is one.
    Way {
        what: "search",
        loads: |it| is_of("search", it) && !is_of("touch", it) && !is_of("more", it),
        most: 32_000,
        goal: 32_000,
    },
    Way {
        what: "first sight of a raw article",
        loads: |it| is_first(it) || is_of("finder", it),
        most: 228_500,
        goal: 187_000,
    },
    Way { what: "everything", loads: |_| true, most: 314_500, goal: 273_000 },
];

/// The script that a page includes.
const ENTRY: &str = "embed.js";

/// What every element loads.
fn is_first(name: &str) -> bool {
    [ENTRY, "near.js", "rostrum.js", "rostrum_bg.wasm"].contains(&name)
}

/// Whether a file belongs to a part: what several share is named after all of them.
fn is_of(part: &str, name: &str) -> bool {
    name.strip_suffix(".wasm").is_some_and(|stem| stem.split('-').any(|it| it == part))
}

/// The names of the files in a release's folder that a page may load, but for the languages.
pub fn files(folder: &Path) -> io::Result<Vec<String>> {
    let names = assets::files(folder)?.into_iter().filter_map(|path| {
        let name = path.strip_prefix(folder).ok()?.to_str()?.to_owned();
        (name.ends_with(".js") || name.ends_with(".wasm")).then_some(name)
    });
    Ok(names.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(what: &str, loaded: &[&str]) {
        let way = WAYS.iter().find(|way| way.what == what).unwrap();
        let all = [
            "embed.js",
            "near.js",
            "rostrum.js",
            "rostrum_bg.wasm",
            "finder.wasm",
            "finder-search.wasm",
            "more.wasm",
            "more-touch.wasm",
            "search.wasm",
            "search-touch.wasm",
            "touch.wasm",
        ];
        let files: Vec<&str> = all.into_iter().filter(|name| (way.loads)(name)).collect();
        assert_eq!(files, loaded);
    }

    #[test]
    fn a_part_is_loaded_with_what_it_shares() {
        let first = ["embed.js", "near.js", "rostrum.js", "rostrum_bg.wasm"];
        check("before the element is near", &first[..1]);
        check("first sight, in place with findings", &first);
        check("what follows unasked", &["more-touch.wasm", "search-touch.wasm", "touch.wasm"]);
        check("with the first touch", &["more.wasm"]);
        check("search", &["finder-search.wasm", "search.wasm"]);
        let raw = [&first[..], &["finder.wasm", "finder-search.wasm"]].concat();
        check("first sight of a raw article", &raw);
    }
}
