//! The looks of what is painted over the page's article: a sheet with nothing but `::highlight()` rules, adopted by the tree
//! that the article is in, and taken out again with the element.
//!
//! Highlights take custom properties from the article, not from our element. So the colours are resolved by an element of
//! ours, `.tint`, and written into the sheet as they are; when they change, so does the sheet.

use super::InPlace;
use crate::decimal::decimal;
use crate::timeline::N_TONES;
use crate::ui::effect::use_effect_on;
use crate::ui::look::adopted_sheets;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, HtmlElement};
use yew::prelude::*;

/// Keeps the sheet of an element whose `root` is the widget; nothing if the article is drawn.
#[hook]
pub(in crate::ui) fn use_paint(
    root: &NodeRef,
    in_place: Option<&InPlace>,
    theme: Option<&'static str>,
) {
    let tree = in_place.map(|it| (it.target().get_root_node(), it.0.number));
    let (root, in_place) = (root.clone(), in_place.cloned());
    use_effect_on((tree, theme), move |_| {
        // Without a theme yet, there will be one in a moment.
        let sheet = in_place.filter(|_| theme.is_some()).and_then(|in_place| {
            let root: HtmlElement = root.cast()?;
            let sheet = Sheet::adopt(in_place.target())?;
            sheet.write(&root, &in_place);
            // A colour that changes, whatever the reason, ends the transition of an element that shows it.
            let (again, element) = (sheet.0.clone(), root.clone());
            let listener = EventListener::new(&root, "transitionend", move |event| {
                let is_tint = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok())
                    .is_some_and(|it| it.class_name() == "tint");
                if is_tint {
                    Sheet::write_to(&again, &element, &in_place);
                }
            });
            Some((sheet, listener))
        });
        move || drop(sheet)
    });
}

/// A sheet that a tree has adopted, until it is dropped.
struct Sheet(CssStyleSheet, js_sys::Array);

impl Sheet {
    fn adopt(target: &Element) -> Option<Self> {
        let adopted = adopted_sheets(target)?;
        let sheet = CssStyleSheet::new().ok()?;
        adopted.push(&sheet);
        Some(Self(sheet, adopted))
    }

    fn write(&self, root: &HtmlElement, in_place: &InPlace) {
        Self::write_to(&self.0, root, in_place);
    }

    fn write_to(sheet: &CssStyleSheet, root: &HtmlElement, in_place: &InPlace) {
        if let Some(rules) = rules(root, in_place) {
            // A constructed sheet may always be replaced.
            let _ = sheet.replace_sync(&rules);
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        // The page may have removed it.
        if let Ok(idx) = u32::try_from(self.1.index_of(&self.0, 0)) {
            self.1.splice_many(idx, 1, &[]);
        }
    }
}

/// The properties by which `.tint` shows the colours of the speakers, in the order of their tones, and last that of those who
/// were not heard. All colours are read from one element, since each change of an element has the browser style it again.
const TONES: [&str; N_TONES + 1] = [
    "lighting-color",
    "background-color",
    "border-top-color",
    "border-right-color",
    "border-bottom-color",
    "border-left-color",
    "outline-color",
    "column-rule-color",
    "text-decoration-color",
];

/// The properties by which it shows the other colours.
const FAINT: &str = "caret-color";
const INK: &str = "flood-color";
const HIT: &str = "text-emphasis-color";
const HIT_CURRENT: &str = "stop-color";

/// The rules, with the colours that the tokens have in `root` now.
fn rules(root: &HtmlElement, in_place: &InPlace) -> Option<String> {
    let tint = root.query_selector(".tint").ok()??;
    let shown = web_sys::window()?.get_computed_style(&tint).ok()??;
    let colour = |property: &str| shown.get_property_value(property).ok();
    let (mut rules, mut forced) = (String::new(), String::from("@media (forced-colors:active){"));
    let add = |rules: &mut String, name: &str, looks: &str| {
        for part in ["::highlight(", &in_place.highlight(name), "){", looks, "}"] {
            rules.push_str(part);
        }
    };
    for (tone, property) in TONES.into_iter().enumerate() {
        let number = (tone != N_TONES).then(|| decimal(tone + 1));
        let tone_name = number.as_deref().unwrap_or("none");
        let colour = colour(property)?;
        let tint = |share: &str| {
            ["background-color:color-mix(in oklab,", &colour, " ", share, ",transparent);"].concat()
        };
        let line =
            |thickness: &str| [LINE, thickness, ";text-decoration-color:", &colour, ";"].concat();
        let chosen_line = line("2.5px") + &tint("12%");
        // In the system's colours there are no tints: a thick line instead of a thin one.
        for (manner, said, chosen, forced_line) in [
            ("quoted-", tint("14%"), tint("24%"), "3px"),
            ("reported-", line("1px"), chosen_line, "1px"),
        ] {
            let name = [manner, tone_name].concat();
            add(&mut rules, &name, &said);
            add(&mut forced, &name, &[PLAIN, LINE, forced_line].concat());
            let name = ["chosen-", &name].concat();
            add(&mut rules, &name, &chosen);
            add(&mut forced, &name, "background-color:SelectedItem;color:SelectedItemText");
        }
    }
    add(&mut rules, "dimmed", &["color:", &colour(FAINT)?].concat());
    let ink = colour(INK)?;
    add(&mut rules, "match", &["background-color:", &colour(HIT)?, ";color:", &ink].concat());
    let current = "text-decoration:underline overline;text-decoration-thickness:2px;color:";
    let current = [current, &ink, ";background-color:", &colour(HIT_CURRENT)?].concat();
    add(&mut rules, "current", &current);
    add(&mut forced, "dimmed", "background-color:Canvas;color:GrayText");
    add(&mut forced, "match", "background-color:Mark;color:MarkText");
    add(&mut forced, "current", "background-color:Highlight;color:HighlightText");
    forced.push('}');
    Some(rules + &forced)
}

/// Text in the system's colours: by itself, Chromium would paint every highlight as a selection there.
const PLAIN: &str = "background-color:Canvas;color:CanvasText;";

/// A line under words, up to how thick it is.
const LINE: &str =
    "text-decoration-line:underline;text-underline-offset:4px;text-decoration-thickness:";
