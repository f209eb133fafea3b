//! The npm package, imported by its name: `cargo xtask test package page` writes it and runs these tests.

use crate::server::Files;
use crate::stage::{files_in, on_stage};
use std::env;
use std::path::PathBuf;

const ARTICLE: &str = "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n";

#[test]
fn importing_it_is_enough() {
    let folder = env::var_os("ROSTRUM_PACKAGE").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| "target/package".into());
    let mut files: Files = files_in(&folder, "/modules/rostrum-article/").collect();
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
