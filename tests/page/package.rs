//! The npm package, imported by its name: `cargo xtask test package page` writes it and runs these tests.

use crate::server::Files;
use crate::stage::on_stage;
use std::path::{Path, PathBuf};
use std::{env, fs};

const ARTICLE: &str = "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n";

/// The package's files, as a page would find them.
fn installed(folder: &Path, at: &str) -> Files {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            let at = format!("{at}/{}", path.file_name().unwrap().to_string_lossy());
            if path.is_dir() {
                installed(&path, &at)
            } else {
                Files::from([(at, fs::read(path).unwrap())])
            }
        })
        .collect()
}

#[test]
fn importing_it_is_enough() {
    let folder = env::var_os("ROSTRUM_PACKAGE").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| "target/package".into());
    let mut files = installed(&folder, "/modules/rostrum-article");
    let page = "<!doctype html><html lang=de><title>Host</title>
        <script type=importmap>{ \"imports\": { \"rostrum-article\": \"./modules/rostrum-article/embed.js\" } }</script>
        <script type=module>import 'rostrum-article';</script>
        <rostrum-article src=ferry.txt><p>The fallback.</p></rostrum-article>";
    files.insert("/host.html".to_owned(), page.into());
    files.insert("/ferry.txt".to_owned(), ARTICLE.into());
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        assert_eq!(page.eval("$('h1').textContent").await, "Ferry opens");
        assert_eq!(page.eval("$('[part=timeline]').ariaLabel").await, "Wer hat was gesagt?");
        let others =
            "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
            .filter((path) => !/^.(modules.rostrum-article|favicon)/.test(path)).join()";
        assert_eq!(page.eval(others).await, "/ferry.txt");
    });
}
