//! A whole site marked: what is written where, what becomes of each page, and that no file is harmed, whatever lies there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A page in which somebody says so.
fn page(said: &str) -> String {
    format!(
        "<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>“{said},” said Ada Moor.</p></article>"
    )
}

/// A site of several pages, some with nothing to mark.
fn site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = site.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("index.html", "<article><h2>A</h2></article><article><h2>B</h2></article>");
    write("news/ferry.html", &page("It floats"));
    write("news/old/index.html", &page("It sank"));
    write("news/quiet.html", "<article><p>It rained.</p></article>");
    write("about.html", "<p>About us</p>");
    write("style.css", "article { color: red }");
    site
}

fn rostrum(site: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rostrum")).args(args).current_dir(site).output().unwrap()
}

#[track_caller]
fn mark(site: &Path, args: &[&str]) -> String {
    let output = rostrum(site, &[&["mark", "."], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    told(&output)
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// All files with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    files
}

#[test]
fn pages_with_statements_are_marked_and_nothing_else_is_touched() {
    let site = site();
    let before = files(site.path());
    assert_eq!(mark(site.path(), &[]), "5 pages: 2 changed, 3 left alone\n");
    let after = files(site.path());
    let changed: Vec<&str> = after
        .iter()
        .filter(|(name, bytes)| before.get(*name) != Some(*bytes))
        .map(|(name, _)| &**name)
        .collect();
    assert_eq!(
        changed,
        [
            "news/ferry.html",
            "news/ferry.rostrum.json",
            "news/old/index.html",
            "news/old/index.rostrum.json"
        ]
    );
    let page = String::from_utf8(after["news/ferry.html"].clone()).unwrap();
    assert!(page.contains(" findings=\"ferry.rostrum.json\" "), "{page}");
    assert_eq!(mark(site.path(), &[]), "5 pages: 2 unchanged, 3 left alone\n");
    assert_eq!(files(site.path()), after);
}

#[test]
fn a_look_writes_nothing_and_a_check_fails_where_something_would_change() {
    let site = site();
    let before = files(site.path());
    let told_of = mark(site.path(), &["--dry-run"]);
    assert!(told_of.contains("./news/ferry.html: would change\n"), "{told_of}");
    assert!(told_of.ends_with("5 pages: 2 to change, 3 left alone\n"), "{told_of}");
    let output = rostrum(site.path(), &["mark", "--check", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(files(site.path()), before);
    mark(site.path(), &[]);
    mark(site.path(), &["--check"]);
    assert_eq!(mark(site.path(), &["--quiet"]), "");
}

#[test]
fn findings_that_are_not_as_they_should_be_fail_a_check_too() {
    let site = site();
    mark(site.path(), &[]);
    fs::remove_file(site.path().join("news/ferry.rostrum.json")).unwrap();
    assert_eq!(rostrum(site.path(), &["mark", "--check", "."]).status.code(), Some(1));
    assert_eq!(mark(site.path(), &[]), "5 pages: 1 changed, 1 unchanged, 3 left alone\n");
}

#[test]
fn findings_may_be_inside() {
    let site = site();
    mark(site.path(), &["--inline"]);
    let after = files(site.path());
    assert!(!after.contains_key("news/ferry.rostrum.json"));
    let page = String::from_utf8(after["news/ferry.html"].clone()).unwrap();
    assert!(page.contains("data-rostrum>{\"version\":1,"), "{page}");
    // From inside to beside, and back.
    mark(site.path(), &[]);
    mark(site.path(), &["--inline"]);
    assert_eq!(files(site.path())["news/ferry.html"], after["news/ferry.html"]);
}

#[test]
fn a_page_whose_article_has_changed_is_marked_anew() {
    let site = site();
    mark(site.path(), &[]);
    let path = site.path().join("news/ferry.html");
    let page = fs::read_to_string(&path).unwrap();
    fs::write(&path, page.replace("It floats", "It flies")).unwrap();
    assert_eq!(mark(site.path(), &[]), "5 pages: 1 changed, 1 unchanged, 3 left alone\n");
    assert!(
        fs::read_to_string(site.path().join("news/ferry.rostrum.json"))
            .unwrap()
            .contains("It flies")
    );
    // Nobody says anything any more: what was put in is taken out.
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("said Ada Moor", "")).unwrap();
    assert_eq!(mark(site.path(), &[]), "5 pages: 1 changed, 1 unchanged, 3 left alone\n");
    assert!(!fs::read_to_string(&path).unwrap().contains("rostrum-article"));
}

#[test]
fn an_editors_files_win_and_stay_as_they_are() {
    let site = site();
    let news = site.path().join("news");
    let found = rostrum(&news, &["find", "ferry.html"]).stdout;
    let editors = String::from_utf8(found)
        .unwrap()
        .replace("\"Ada Moor\",\n      \"kind", "\"Ada M. Moor\",\n      \"kind");
    assert!(editors.contains("Ada M. Moor"), "{editors}");
    fs::write(news.join("ferry.rostrum.json"), &editors).unwrap();
    let differences = r#"{"statements": [{"speaker": "Ada Moor", "words": "It sank", "kind": "direct", "checked": true}]}"#;
    fs::write(news.join("old/index.corrections.json"), differences).unwrap();
    mark(site.path(), &[]);
    let after = files(site.path());
    let text = |name: &str| String::from_utf8(after[name].clone()).unwrap();
    assert_eq!(text("news/ferry.rostrum.json"), editors);
    assert!(text("news/ferry.html").contains("<cite>Ada M. Moor</cite>"));
    assert_eq!(text("news/old/index.corrections.json"), differences);
    assert!(text("news/old/index.rostrum.json").contains("\"checked\":true"));
    mark(site.path(), &["--check"]);

    // Differences under the name of the findings: the findings go into the page.
    fs::remove_file(news.join("old/index.corrections.json")).unwrap();
    fs::write(news.join("old/index.rostrum.json"), differences).unwrap();
    mark(site.path(), &[]);
    let after = files(site.path());
    assert_eq!(after["news/old/index.rostrum.json"], differences.as_bytes());
    let page = String::from_utf8(after["news/old/index.html"].clone()).unwrap();
    assert!(page.contains("data-rostrum>") && page.contains("\"checked\":true"), "{page}");
}

#[test]
fn what_an_editor_says_of_another_article_fails_that_page_alone() {
    let site = site();
    let wrong = r#"{"statements": [{"speaker": "Ada Moor", "words": "It burns"}]}"#;
    fs::write(site.path().join("news/ferry.corrections.json"), wrong).unwrap();
    let output = rostrum(site.path(), &["mark", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        told(&output),
        "./news/ferry.html: None of these words is in this article: the corrections are of another one.\n\
         5 pages: 1 changed, 3 left alone, 1 failed\n"
    );
}

#[test]
fn a_table_tells_what_became_of_each_page() {
    let site = site();
    mark(site.path(), &["--report", "pages.csv"]);
    let table = fs::read_to_string(site.path().join("pages.csv")).unwrap();
    assert_eq!(
        table,
        "page,result,statements,speakers,note\r\n\
         ./about.html,left,0,0,no article\r\n\
         ./index.html,left,0,0,2 articles; --id tells which is meant\r\n\
         ./news/ferry.html,changed,1,1,\r\n\
         ./news/old/index.html,changed,1,1,\r\n\
         ./news/quiet.html,left,0,0,nobody says anything\r\n"
    );
}

#[cfg(unix)]
#[test]
fn links_loops_and_names_of_any_bytes_do_no_harm() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    let site = site();
    let at = |name: &str| site.path().join(name);
    symlink(site.path(), at("news/loop")).unwrap();
    symlink(at("nowhere.html"), at("dead.html")).unwrap();
    symlink(at("news/ferry.html"), at("link.html")).unwrap();
    let odd = site.path().join(OsStr::from_bytes(b"f\xe4hre 1?.html"));
    fs::write(&odd, page("It swims")).unwrap();
    fs::set_permissions(at("news/ferry.html"), fs::Permissions::from_mode(0o604)).unwrap();
    assert_eq!(mark(site.path(), &[]), "6 pages: 3 changed, 3 left alone\n");
    assert!(at("link.html").is_symlink());
    assert_eq!(fs::metadata(at("news/ferry.html")).unwrap().mode() & 0o777, 0o604);
    let marked = fs::read_to_string(&odd).unwrap();
    assert!(marked.contains(" findings=\"f%E4hre%201%3F.rostrum.json\" "), "{marked}");
    assert!(site.path().join(OsStr::from_bytes(b"f\xe4hre 1?.rostrum.json")).exists());
    // A link that is named by itself leads to its file, and stays a link.
    let output = rostrum(site.path(), &["mark", "link.html", "dead.html"]);
    assert!(told(&output).contains("dead.html: is not there\n"), "{}", told(&output));
    assert!(told(&output).contains("2 pages: 1 unchanged, 1 failed\n"), "{}", told(&output));
    assert!(at("link.html").is_symlink());
}

#[test]
fn a_read_only_page_stays_as_it_is() {
    let site = site();
    let path = site.path().join("news/ferry.html");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let output = rostrum(site.path(), &["mark", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).starts_with("./news/ferry.html: is read-only\n"), "{}", told(&output));
    assert_eq!(fs::read_to_string(&path).unwrap(), page("It floats"));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_whole_files() {
    let site = tempfile::tempdir().unwrap();
    for n in 0..2000 {
        fs::write(site.path().join(format!("{n}.html")), page(&format!("It is number {n}")))
            .unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_rostrum"));
    let mut child =
        command.args(["mark", ".", "--jobs", "1"]).current_dir(site.path()).spawn().unwrap();
    // Once it has begun.
    while !fs::read_dir(site.path())
        .unwrap()
        .any(|it| it.unwrap().file_name().to_string_lossy().ends_with(".rostrum.json"))
    {
        std::thread::yield_now();
    }
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let (mut n_marked, mut n_plain) = (0, 0);
    for (name, bytes) in files(site.path()) {
        let text = String::from_utf8(bytes).unwrap();
        match name.ends_with(".html") {
            true if text.contains("rostrum-article") => {
                assert!(text.ends_with("said Ada Moor.</p></article>"), "{name}: {text}");
                n_marked += 1;
            }
            true => n_plain += 1,
            false => assert!(name.ends_with(".rostrum.json") && text.ends_with('}'), "{name}"),
        }
    }
    assert!(0 < n_plain && n_marked + n_plain == 2000, "{n_marked} marked, {n_plain} not");
}
