//! The sample's accessibility tree, recorded in `sample.txt`. `UPDATE_EXPECT=1` rewrites it.

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::stage::on_sample;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::{env, fs};

/// Roles that get no line of their own: text, and boxes without meaning.
const SILENT: [&str; 7] =
    ["StaticText", "InlineTextBox", "LineBreak", "ListMarker", "generic", "none", "presentation"];

/// Properties that are written after the role and the name, unless false.
const STATES: [&str; 8] =
    ["level", "pressed", "expanded", "disabled", "checked", "selected", "hasPopup", "autocomplete"];

/// Writes a line per node, indented below its parent.
fn lines(nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_silent = node["ignored"] == true || SILENT.contains(&role);
    if !is_silent {
        *text += &"  ".repeat(depth);
        *text += role;
        // Versions of Chromium differ in whether white space at the end belongs to it.
        let name = node["name"]["value"].as_str().unwrap_or_default().trim_end();
        if !name.is_empty() {
            *text += &format!(" {name:?}");
        } else if let start = start(&words(nodes, node))
            && !start.is_empty()
        {
            *text += &format!(": {start}");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (name, value) =
                (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            if STATES.contains(&name) && value != false && value != "false" {
                *text += &format!(" {name}={}", value.to_string().trim_matches('"'));
            }
        }
        *text += "\n";
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = id.as_str().and_then(|id| nodes.get(id)) {
            lines(nodes, child, depth + usize::from(!is_silent), text);
        }
    }
}

/// The text read out for a node without a name, without that of descendants that have a line of their own.
fn words(nodes: &HashMap<&str, &Value>, node: &Value) -> String {
    let children = node["childIds"].as_array().into_iter().flatten();
    let children = children.filter_map(|id| nodes.get(id.as_str()?));
    let text = |child: &Value| match child["role"]["value"].as_str().unwrap_or_default() {
        "StaticText" => child["name"]["value"].as_str().unwrap_or_default().to_owned(),
        role if child["ignored"] == true || SILENT.contains(&role) => words(nodes, child),
        _ => String::new(),
    };
    children.map(|child| text(child)).collect()
}

/// The start of a text, long enough to tell it from others.
fn start(text: &str) -> String {
    let start: String = text.chars().take(60).collect();
    if start.len() < text.len() { start + "…" } else { start }
}

async fn tree(page: &Page) -> String {
    let found = page.dev_tools("Accessibility.getFullAXTree", json!({})).await;
    let list = found["nodes"].as_array().unwrap();
    let nodes = list.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut text = String::new();
    lines(&nodes, &list[0], 0, &mut text);
    text
}

#[test]
fn the_sample_is_as_it_was_written_down() {
    let reason =
        "its driver has no way to the whole tree; names and roles are looked at one by one";
    if absent(Engine::Firefox, reason) || absent(Engine::WebKit, reason) {
        return;
    }
    on_sample(async |page| {
        let file = Path::new("tests/page/accessibility/sample.txt");
        let tree = tree(page).await;
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(file, &tree).unwrap();
        }
        let expected = fs::read_to_string(file).unwrap_or_default();
        let differing = tree.lines().zip(expected.lines()).find(|(a, b)| a != b);
        assert!(
            tree == expected,
            "first difference: {differing:#?}; UPDATE_EXPECT=1 writes it anew"
        );
    });
}

#[test]
fn headings_go_down_by_one_and_landmarks_have_names_of_their_own() {
    on_sample(async |page| {
        let levels: Vec<u32> =
            page.read("$$('h1, h2, h3, h4, h5, h6').map((it) => Number(it.localName[1]))").await;
        assert!(levels.windows(2).all(|it| it[1] <= it[0] + 1), "{levels:?}");
        let mut names: Vec<String> = page
            .read("$$('section[aria-label], section[aria-labelledby], [role=region], [role=search], nav, aside')
                .map((it) => it.ariaLabel ?? $(`#${it.getAttribute('aria-labelledby')}`)?.textContent ?? it.role)")
            .await;
        names.sort();
        let n_names = names.len();
        names.dedup();
        assert_eq!(names.len(), n_names, "{names:?}");
        let loose = "$$('[role=listitem], li').filter((it) => !it.parentElement.matches('ul, ol, [role=list]')).length";
        assert_eq!(page.eval(loose).await, 0, "items stand in lists");
    });
}
