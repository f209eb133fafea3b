//! The colours follow the page, not the system.

use super::{FOR, on_page, portal};
use crate::page::Page;

/// Whether the panel is dark.
async fn is_dark(page: &Page) -> bool {
    page.until_ready().await;
    let sum = "getComputedStyle($('[part=timeline]')).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0)";
    page.read::<f64>(sum).await < 300.0
}

fn check(style: &str, attribute: &str, expected: bool) {
    let element = FOR.replace("for=story", &format!("for=story {attribute}"));
    let page = portal(&element).replace("</style>", &format!("{style}</style>"));
    on_page(page, [], async |page| {
        assert_eq!(is_dark(page).await, expected, "{style} {attribute}")
    });
}

#[test]
fn a_page_that_declares_nothing_is_as_its_text_is() {
    check("", "", false);
    check("body { background: #111; color: #eee }", "", true);
    check("body { background: #111; color: oklch(0.95 0.01 90) }", "", true);
    check("body { color: #555 }", "", false);
}

#[test]
fn a_page_that_declares_a_scheme_is_followed() {
    check(":root { color-scheme: dark }", "", true);
    check(":root { color-scheme: light }", "", false);
    check(":root { color-scheme: dark }", "theme=light", false);
    check("", "theme=dark", true);
}

#[test]
fn a_page_that_changes_its_colours_is_followed() {
    on_page(portal(FOR), [], async |page| {
        assert!(!is_dark(page).await);
        page.eval("document.body.style.cssText = 'background:#111;color:#eee'").await;
        page.until("the dark", "$('[part=root]').dataset.theme === 'dark'").await;
        assert!(is_dark(page).await);
        page.eval("document.body.style.cssText = ''").await;
        page.until("the light", "$('[part=root]').dataset.theme === 'light'").await;
    });
}

#[test]
fn what_is_painted_follows_every_colour_of_the_page() {
    on_page(portal(FOR), [], async |page| {
        page.until_ready().await;
        let tokens =
            ["speaker-1", "speaker-5", "speaker-none", "hit", "hit-current", "ink", "ink-soft"];
        for (nth, token) in tokens.into_iter().enumerate() {
            let colour = format!("rgb({nth}, 20, 30)");
            page.eval(&format!("element.style.setProperty('--rostrum-{token}', '{colour}')")).await;
            let is_painted = format!(
                "document.adoptedStyleSheets.some(({{ cssRules }}) =>
                   [...cssRules].some(({{ cssText }}) => cssText.includes('{colour}')))"
            );
            page.until(token, &is_painted).await;
        }
    });
}
