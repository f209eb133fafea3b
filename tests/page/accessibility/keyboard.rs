//! Walks through the sample with Tab alone: every stop is in order and visibly focused.

use crate::engine::Engine;
use crate::page::Page;
use crate::stage::on_sample;

/// What is wrong with how the focus is shown: no outline, out of sight, or covered by something else.
const HIDDEN: &str = "(() => {
    const it = root.activeElement;
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const drawn = [it, it.parentElement].map((el) => getComputedStyle(el))
      .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && 1 < parseFloat(outlineWidth));
    const isInside = 0 <= left && right <= innerWidth && 0 <= top && bottom <= innerHeight;
    const on = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isFree = on && (it.contains(on) || on.contains(it));
    return [drawn || 'no outline', isInside || `out of sight: ${top}..${bottom}`, isFree || `below ${on?.outerHTML.slice(0, 80)}`]
      .filter((word) => word !== true).join();
  })()";

/// Presses Tab until the focus leaves the widget; asserts the role and the start of the name of every stop.
async fn walks(page: &Page, expected: &[&str]) {
    let stops = walk(page).await;
    // WebKitGTK leaves out the space between two parts of a grid.
    let is_close = Engine::chosen() == Engine::WebKit;
    let written = |text: &str| if is_close { text.replace(' ', "") } else { text.to_owned() };
    let is_as_expected = stops.len() == expected.len()
        && stops.iter().zip(expected).all(|(is, starts)| written(is).starts_with(&written(starts)));
    assert!(is_as_expected, "{stops:#?} are not {expected:#?}");
}

/// Presses Tab until the focus leaves the widget; returns the role and the name of every stop.
async fn walk(page: &Page) -> Vec<String> {
    let mut stops = Vec::new();
    page.eval("(element.insertAdjacentHTML('afterend', '<button>After</button>'), 0)").await;
    while page.eval("document.activeElement.textContent").await != "After" {
        if page.eval("document.activeElement === element").await == true {
            let (role, name) = page.role_and_name(":focus").await;
            assert_eq!(page.eval(HIDDEN).await, "", "{role} {name}");
            stops.push(format!("{role} {name}"));
        }
        assert!(stops.len() < 100, "it goes round in circles: {stops:#?}");
        page.press_tab().await;
    }
    stops
}

#[test]
fn tab_leads_from_the_top_to_below_the_widget() {
    on_sample(async |page| {
        walks(
            page,
            &[
                "combobox Search this article",
                "button How to read this",
                "button Jing Junhai Provincial Party Secretary",
                "button Jing Junhai, taking part, 1 of 2: The op",
                "button Zhang Enhui Member of the Standing Commi",
                "button An Tiecheng Secretary of the Party Commi",
                "button Ren Aiguang Deputy Director of the Scien",
                "button Li Guoqiang Vice Governor",
                "button Hu Yuting deputy secretary of the provin",
                "button Xi Jinping General Secretary",
            ],
        )
        .await;
    });
}

#[test]
fn with_a_statement_selected_and_something_found() {
    on_sample(async |page| {
        page.eval(
            "(element.search('innovation'), $('[part=mark][data-kind=reported]').click(), 0)",
        )
        .await;
        page.until("a card", "$('[part=card] blockquote')").await;
        page.until_still().await;
        page.eval("(scrollTo(0, 0), 0)").await;
        walks(
            page,
            &[
                "combobox Search this article",
                "button Previous match",
                "button Next match",
                "button Clear search",
                "button How to read this",
                "button Jing Junhai Provincial Party Secretary",
                "button Jing Junhai, reported, 1 of 8: extended ",
                // The card comes after its mark, and only there.
                "button Jing Junhai",
                "button Close",
                "button Previous statement",
                "button Next statement",
                "button Go to passage",
                "button Copy link",
                "button Cite",
                "button Zhang Enhui Member of the Standing Commi",
                "button An Tiecheng Secretary of the Party Commi",
                "button Ren Aiguang Deputy Director of the Scien",
                "button Li Guoqiang Vice Governor",
                "button Hu Yuting deputy secretary of the provin",
                "button Xi Jinping General Secretary",
            ],
        )
        .await;
    });
}
