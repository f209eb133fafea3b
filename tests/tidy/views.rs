//! Views and their stylesheets come in pairs: `src/ui/card.rs` with `styles/card.css`.

use super::{assert_none, sources};

/// Modules that the views share; they are not views, so they have no stylesheet.
const NOT_VIEWS: [&str; 29] = [
    "choices",
    "cite",
    "common",
    "drag",
    "effect",
    "effects",
    "events",
    "gestures",
    "hands",
    "headings",
    "highlights",
    "in_place",
    "journey",
    "jump",
    "look",
    "navigation",
    "parts",
    "passage",
    "room",
    "scroller",
    "sharing",
    "shell",
    "shortcuts",
    "sight",
    "spans",
    "surface",
    "turn",
    "value",
    "words",
];

/// Stylesheets that belong to no view.
const SHARED_STYLES: [&str; 2] = ["reset", "tokens"];

#[test]
fn views_and_stylesheets_come_in_pairs() {
    let names = |folder, ending: &str| {
        let files = sources(folder).into_iter();
        files
            .filter_map(|it| {
                Some(
                    it.path
                        .strip_prefix(folder)?
                        .strip_prefix('/')?
                        .strip_suffix(ending)?
                        .to_owned(),
                )
            })
            .filter(|name| !name.contains('/'))
            .collect::<Vec<_>>()
    };
    let (views, styles) = (names("src/ui", ".rs"), names("styles", ".css"));
    assert_none(&pairs(&views, &styles));
    let look = sources("src/ui/look/sheets.rs").pop().unwrap();
    assert_none(&unworn(&styles, &look.text));
}

pub fn pairs(views: &[String], styles: &[String]) -> Vec<String> {
    let has = |names: &[&str], name: &String| names.contains(&name.as_str());
    let bare = views.iter().filter(|it| !styles.contains(it) && !has(&NOT_VIEWS, it));
    let orphans = styles.iter().filter(|it| !views.contains(it) && !has(&SHARED_STYLES, it));
    let bare = bare.map(|it| {
        format!("src/ui/{it}.rs: make styles/{it}.css, or list it in NOT_VIEWS of tests/tidy.rs")
    });
    let orphans = orphans
        .map(|it| format!("styles/{it}.css: no src/ui/{it}.rs wears it; rename it or take it out"));
    bare.chain(orphans).collect()
}

/// Stylesheets that `look/sheets.rs` leaves out.
pub fn unworn(styles: &[String], look: &str) -> Vec<String> {
    let left_out = styles.iter().filter(|it| !look.contains(&format!("\"{it}.css\"")));
    left_out
        .map(|it| format!("styles/{it}.css: src/ui/look/sheets.rs does not include it"))
        .collect()
}
