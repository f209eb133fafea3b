//! Which files a page loads: those that `index.html` names, those that these name, and so on.
//!
//! A name is any word of a file that is the path of a file in the folder: that holds for attributes with and without
//! quotation marks, for imports and for what a script passes to `fetch`. What an article element names is an article,
//! and does not count.

use crate::Outcome;
use std::collections::BTreeSet;
use std::{fs, path::Path};

/// The files that are read for further names.
const NAMING: [&str; 4] = ["html", "js", "mjs", "css"];

/// The paths of all files that the page in `dist` loads, relative to it; without the page itself.
pub fn files(dist: &Path) -> Outcome<Vec<String>> {
    let page = fs::read_to_string(dist.join("index.html"))
        .map_err(|_| "There is no dist/index.html; `cargo xtask build` makes it.".to_owned())?;
    let mut found = BTreeSet::new();
    let mut unread = named("", &without_articles(&page), dist);
    while let Some(path) = unread.pop() {
        if path != "index.html"
            && found.insert(path.clone())
            && NAMING.iter().any(|it| path.ends_with(it))
        {
            let text = fs::read(dist.join(&path)).unwrap_or_default();
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            unread.extend(named(folder, &String::from_utf8_lossy(&text), dist));
        }
    }
    Ok(found.into_iter().collect())
}

/// The page without the tags of article elements.
fn without_articles(page: &str) -> String {
    let mut parts = page.split("<rostrum-article");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('>').map_or("", |(_, rest)| rest))
}

/// The files of `dist` that a text in its `folder` names; if it names folders, the files may be in these too.
fn named(folder: &str, text: &str, dist: &Path) -> Vec<String> {
    let is_end = |c: char| c.is_whitespace() || "\"'`<>()=,;".contains(c);
    let words: Vec<&str> = text.split(is_end).filter(|word| word.contains('.')).collect();
    let folders = words.iter().filter(|word| word.ends_with('/') && word.starts_with("./"));
    let folders = folders.map(|word| resolved(folder, word)).filter(|it| dist.join(it).is_dir());
    let folders: Vec<String> = folders.collect();
    let within = |it: &String| words.iter().map(|word| [it, *word].join("/")).collect::<Vec<_>>();
    let in_folders = folders.iter().flat_map(within);
    let paths = words.iter().map(|word| resolved(folder, word)).chain(in_folders);
    paths.filter(|path| dist.join(path).is_file()).collect()
}

/// `word` as a path from the top: `./a` and `../a` from `folder`, `/a` and a bare `a` from the top.
fn resolved(folder: &str, word: &str) -> String {
    let base = if word.starts_with('.') { folder } else { "" };
    let mut parts: Vec<&str> = Vec::new();
    for part in base.split('/').chain(word.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_as_a_browser_does() {
        assert_eq!(resolved("snippets/dir", "./inline.js"), "snippets/dir/inline.js");
        assert_eq!(resolved("snippets/dir", "../a.js"), "snippets/a.js");
        assert_eq!(resolved("snippets", "/app.js"), "app.js");
        assert_eq!(resolved("", "app.js"), "app.js");
    }

    #[test]
    fn only_what_the_page_leads_to_counts() {
        let dist = std::env::temp_dir().join(format!("rostrum-size-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = dist.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "index.html",
            "<link href=/a.css><rostrum-article src=\"b.txt\">x</rostrum-article><script>import '/c.js'",
        );
        write("a.css", "");
        write("b.txt", "");
        write("c.js", "import x from './snippets/d.js'; fetch(`e.wasm`)");
        write("snippets/d.js", "");
        write("e.wasm", "");
        write("left-over.js", "");
        assert_eq!(files(&dist).unwrap(), ["a.css", "c.js", "e.wasm", "snippets/d.js"]);
        fs::remove_dir_all(dist).unwrap();
    }
}
