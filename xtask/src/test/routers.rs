//! Pages of portals with routers, for `tests/page/in_place/routers.rs`: React's rendered by Node and bundled by esbuild, and
//! the scripts of Turbo and htmx as they are published.

use crate::tools::packers;
use crate::{Outcome, build, programs};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where the React page is written down.
const SOURCES: &str = "tests/hosts/routers";

/// The forms of the element that it has.
const FORMS: [&str; 2] = ["for", "around"];

/// The scripts that need no bundling: where npm puts them, and what they are called in the pages.
const SCRIPTS: [(&str, &str); 2] = [
    ("@hotwired/turbo/dist/turbo.es2017-umd.js", "turbo.js"),
    ("htmx.org/dist/htmx.js", "htmx.js"),
];

/// Writes the pages and scripts, and returns their folder.
pub fn build() -> Outcome<PathBuf> {
    let modules = packers::ensure_routers()?;
    let folder = programs::root().join("target/routers");
    let failure = |error: io::Error| format!("The pages with routers cannot be written: {error}.");
    fs::create_dir_all(&folder).map_err(failure)?;
    for (from, into) in SCRIPTS {
        fs::copy(modules.join(from), folder.join(into)).map_err(failure)?;
    }
    bundle(&modules, "client.jsx", &folder.join("react.js"), &["--format=iife"])?;
    let server = folder.join("server.cjs");
    bundle(&modules, "server.jsx", &server, &["--format=cjs", "--platform=node"])?;
    for form in FORMS {
        let page = programs::output(programs::program("node").arg(&server).arg(form));
        let page = page.ok_or("React does not render its page.")?;
        fs::write(folder.join(format!("react-{form}.html")), page).map_err(failure)?;
    }
    Ok(folder)
}

/// Bundles one of React's scripts. In the form for developers, React complains of what it would otherwise mend silently.
fn bundle(modules: &Path, name: &str, into: &Path, how: &[&str]) -> Outcome {
    let mut esbuild = build::esbuild();
    esbuild.args(["--bundle", "--jsx=automatic", "--jsx-dev", "--log-level=warning"]).args(how);
    esbuild.arg("--define:process.env.NODE_ENV=\"development\"");
    esbuild.arg(Path::new(SOURCES).join(name)).arg(format!("--outfile={}", into.display()));
    programs::run(esbuild.env("NODE_PATH", modules))
}
