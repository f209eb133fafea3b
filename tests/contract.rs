//! What a page may rely on is stated in five places: the script, its types, its manifest, the documentation, and
//! `src/ui` for the parts. All of them must agree.

#![allow(clippy::unwrap_used, reason = "a test that cannot read the files says so by panicking")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap()
}

/// The element's entry in the manifest.
fn element() -> Value {
    let manifest: Value = serde_json::from_str(&read("src/embed/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

fn set(names: impl IntoIterator<Item = impl Into<String>>) -> BTreeSet<String> {
    names.into_iter().map(Into::into).collect()
}

/// The text between `start` and `end`.
fn part<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// The names of the members that a class or an interface declares, one per line.
fn members(class: &str) -> BTreeSet<String> {
    let lines = class.lines().filter(|line| line.starts_with("    ") || line.starts_with("  "));
    let name = |line: &str| {
        let line = line.trim().trim_start_matches("readonly ").trim_start_matches("get ");
        let name = line.split(['(', ':']).next()?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
        (is_name && line.len() > name.len()).then(|| name.to_owned())
    };
    lines.filter_map(name).collect()
}

#[test]
fn attributes_are_those_of_the_script() {
    let script = read("src/embed/attributes.js");
    let reflected = part(&script, "const REFLECTED = {", "};");
    let mut expected = set(reflected.split('"').skip(1).step_by(2));
    expected.insert("lang".to_owned());
    assert_eq!(names(&element()["attributes"]), expected);
    let docs = read("docs/portal.md");
    for name in expected {
        assert!(docs.contains(&format!("| `{name}` |")), "docs/portal.md tells of {name}");
    }
}

#[test]
fn properties_and_methods_are_those_of_the_script_and_of_its_types() {
    let attributes = read("src/embed/attributes.js");
    let reflected = part(&attributes, "const REFLECTED = {", "};");
    let script = read("src/embed/embed.js");
    let mut expected: BTreeSet<String> = reflected
        .lines()
        .filter_map(|line| Some(line.trim().split_once(':')?.0.to_owned()))
        .collect();
    // The public members that the class itself declares; the rest is private or called by the browser.
    let class =
        part(&script, "class RostrumArticle extends HTMLElement {", "customElements.define");
    let own = class.lines().filter_map(|line| line.strip_prefix("    ")).filter_map(|line| {
        let line = line.strip_prefix("get ").unwrap_or(line);
        let name = line.strip_suffix(" {")?.split_once('(')?.0;
        name.chars().all(|c| c.is_ascii_alphabetic()).then(|| name.to_owned())
    });
    let browsers =
        ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
    expected.extend(own.filter(|name| !browsers.contains(&name.as_str())));
    assert_eq!(names(&element()["members"]), expected);

    let types = read("src/embed/rostrum-article.d.ts");
    let class = part(&types, "interface RostrumArticle extends HTMLElement {", "\n}");
    assert_eq!(members(class), expected);
    let docs = read("docs/portal.md");
    for name in expected {
        let is_told = [format!("`{name}`"), format!("`{name}(")];
        assert!(is_told.iter().any(|it| docs.contains(it)), "docs/portal.md tells of {name}");
    }
}

#[test]
fn events_and_codes_are_those_of_the_script() {
    let events = names(&element()["events"]);
    assert_eq!(
        events,
        set([
            "rostrum:error",
            "rostrum:marks",
            "rostrum:navigate",
            "rostrum:person",
            "rostrum:ready",
            "rostrum:search",
            "rostrum:share",
        ])
    );
    let (types, docs) = (read("src/embed/rostrum-article.d.ts"), read("docs/portal.md"));
    let sources: Vec<String> =
        ["src/embed/embed.js", "src/embed/host.rs", "src/embed/host/props.rs"].map(read).into();
    for event in &events {
        assert!(types.contains(&format!("\"{event}\": CustomEvent<")), "{event}");
        assert!(docs.contains(&format!("`{event}`")), "docs/portal.md tells of {event}");
        let name = format!("\"{}\"", event.trim_start_matches("rostrum:"));
        assert!(sources.iter().any(|source| source.contains(&name)), "{event} is told");
    }
    let codes = part(&types, "type RostrumErrorCode = ", ";");
    for code in codes.split('"').skip(1).step_by(2) {
        assert!(docs.contains(&format!("| `{code}` |")), "docs/portal.md tells of {code}");
    }
}

/// Asserts that the objects made between `start` and `end` of one of the host's files have the fields of an interface in the types, and that
/// the documentation names them.
#[track_caller]
fn check_object(interface: &str, start: &str, end: &str) {
    let files = ["src/embed/host.rs", "src/embed/host/props.rs", "src/embed/told.rs"];
    let host = files.map(read).concat();
    let code = part(&host, start, end);
    let pairs = code.match_indices("(\"").filter(|(at, _)| !code[..*at].ends_with("tell"));
    let made = pairs.filter_map(|(at, _)| code[at + 2..].split('"').next());
    assert_eq!(fields(interface), made.collect::<Vec<_>>(), "{interface}");
    let told = format!("`{{ {} }}`", fields(interface).join(", "));
    assert!(read("docs/portal.md").contains(&told), "docs/portal.md tells of {told}");
}

#[test]
fn objects_are_those_of_the_host() {
    check_object("RostrumReady", "fn turnout(story", "\n}");
    check_object("RostrumError", "fn report(&self", "\n    }");
    check_object("RostrumNavigate", "Callback::from(move |Navigated {", "self.tell(");
    check_object("RostrumMarks", "Callback::from(move |is_on", "\n                }");
    check_object("RostrumShare", "\"share\",", "]");
    check_object("RostrumPerson", "\"person\",", "]");
    check_object("RostrumStatementOnPage", "let statements = story", "\n}");
    check_object("RostrumSearch", "\"search\",", "]");
}

#[test]
fn parts_are_those_of_the_views() {
    let mut expected = BTreeSet::new();
    for path in ["src/ui", "src/ui/search", "src/embed"].into_iter().flat_map(files) {
        let text = fs::read_to_string(path).unwrap();
        let found = text.split("part=\"").skip(1).filter_map(|it| it.split('"').next());
        expected.extend(found.map(ToOwned::to_owned));
    }
    assert_eq!(names(&element()["cssParts"]), expected);
    let docs = read("docs/portal.md");
    for name in expected {
        assert!(docs.contains(&format!("`{name}`")), "docs/portal.md tells of {name}");
    }
}

#[test]
fn custom_properties_are_those_of_the_styles() {
    let styles = read("styles/tokens.css");
    let expected = styles.split("var(--rostrum-").skip(1).filter_map(|it| it.split(',').next());
    let expected = expected.map(|name| format!("--rostrum-{name}"));
    assert_eq!(names(&element()["cssProperties"]), expected.collect());
}

#[test]
fn states_are_those_of_the_script() {
    let script = read("src/embed/embed.js");
    let expected = set(script.split("#become(\"").skip(1).filter_map(|it| it.split('"').next()));
    assert_eq!(names(&element()["cssStates"]), expected);
    let types = read("src/embed/rostrum-article.d.ts");
    let typed = part(&types, "type RostrumState = ", ";").split('"').skip(1).step_by(2);
    assert_eq!(set(typed), expected);
}

#[test]
fn codes_are_those_of_the_sources() {
    let scripts = ["assets.js", "inside.js", "module.js", "reach.js"];
    let scripts = scripts.map(|name| read(&format!("src/embed/{name}"))).concat();
    let file = read("src/embed/file.rs");
    let of_files = part(&file, "fn code(", "\n    }").split("=> \"").skip(1);
    let codes = scripts.split("failure(\"").skip(1).chain(of_files);
    let types = read("src/embed/rostrum-article.d.ts");
    let typed = part(&types, "type RostrumErrorCode = ", ";").split('"').skip(1).step_by(2);
    assert_eq!(set(codes.filter_map(|it| it.split('"').next())), set(typed));
}

/// The fields of an interface in the types, in order.
fn fields(interface: &str) -> Vec<String> {
    let types = read("src/embed/rostrum-article.d.ts");
    let (_, body) = types.split_once(&format!("interface {interface} ")).unwrap();
    let lines = part(body, "{\n", "\n}").lines();
    let fields = lines.map(str::trim).filter(|line| !line.starts_with("/*"));
    let fields = fields.filter_map(|line| Some(line.split_once(": ")?.0.trim_end_matches('?')));
    fields.map(ToOwned::to_owned).collect()
}

/// Asserts that the fields of an interface in the types are the properties of a part of the schema.
#[track_caller]
fn check_schema(pointer: &str, interface: &str) {
    let schema: Value = serde_json::from_str(&read("docs/article.schema.json")).unwrap();
    let properties = schema.pointer(pointer).unwrap()["properties"].as_object().unwrap();
    assert_eq!(set(fields(interface)), set(properties.keys()), "{interface}");
}

#[test]
fn the_types_of_an_article_are_those_of_its_schema() {
    check_schema("", "RostrumArticleJson");
    check_schema("/$defs/block", "RostrumBlock");
    check_schema("/$defs/speaker", "RostrumSpeaker");
    check_schema("/$defs/statement", "RostrumStatement");
    check_schema("/$defs/speaker/properties/appearances/items", "RostrumAppearance");
    // Findings are an article without a body, in the schema and in the types.
    let types = read("src/embed/rostrum-article.d.ts");
    let findings = part(&types, "interface RostrumFindings extends ", " {");
    assert_eq!(findings, "Partial<Omit<RostrumArticleJson, \"body\">>");
    let schema: Value = serde_json::from_str(&read("docs/article.schema.json")).unwrap();
    let required = schema["anyOf"][1]["required"].as_array().unwrap();
    let required = required.iter().map(|it| it.as_str().unwrap());
    assert_eq!(set(fields("RostrumFindings")), set(required));
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|it| it == "rs")).collect()
}
