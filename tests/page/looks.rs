//! How the page looks, as far as a machine can tell: nothing overflows, everything is legible, nothing is too small to
//! hit.

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;

/// A phone, a tablet, a desktop.
const WIDTHS: [u32; 3] = [375, 720, 1200];

/// Elements that overflow the page to the left or right, and the page itself if it can be scrolled sideways. The row of chips
/// scrolls by itself.
pub const OVERFLOWING: &str = "[
    ...$$('*').filter((it) => it.checkVisibility() && !it.closest('.chips > *')).map((it) => [it, it.getBoundingClientRect()])
      .filter(([, box]) => box.width && (box.left < -0.5 || box.right > innerWidth + 0.5))
      .map(([it, box]) => `${it.localName} ${it.className} ${box.left}..${box.right}`),
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
]";

/// Texts with less contrast to their background than WCAG 2 requires (4.5 to 1).
const FAINT: &str = "(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const behind = (it) => {
      for (; it; it = it.parentElement ?? it.getRootNode().host) {
        const colour = rgba(getComputedStyle(it).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    const light = (colour) => {
      const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      const [r, g, b] = colour.map((c) => linear(c / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (it) => {
      const [a, b] = [light(rgba(getComputedStyle(it).color)), light(behind(it))].sort((a, b) => b - a);
      return (a + 0.05) / (b + 0.05);
    };
    const texts = $$('*').filter((it) => it.checkVisibility() && !it.disabled
      && [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
    return texts.filter((it) => contrast(it) < 4.5)
      .map((it) => `${it.localName} ${it.textContent.slice(0, 30)}: ${contrast(it).toFixed(2)}`);
})()";

/// Controls in and below the search box that are smaller than WCAG 2.2 requires (24 by 24 px).
const SMALL: &str = "$$('[part=search] :is(button, [role=option])')
    .map((it) => [it, it.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([it, { width, height }]) => `${it.textContent}: ${width} by ${height}`)";

/// Puts the page into a state that shows most of it: something selected, something searched for.
async fn use_it(page: &Page) {
    page.find("[part=mark]").await.click().await.unwrap();
    page.click_search_box().await;
    page.write("innovation").await;
    page.press(Key::Enter).await;
    page.until("a match", "painted('rostrum-current').length").await;
}

/// Opens the list below the search box, with completions and results in it, one of them active.
async fn open_list(page: &Page) {
    page.click_search_box().await;
    page.write("j").await;
    page.press(Key::Down).await;
    page.until("an active option", "$('[role=option][aria-selected=true]')").await;
}

#[track_caller]
fn assert_none(found: &[String], where_: &str) {
    assert!(found.is_empty(), "{where_}: {found:#?}");
}

#[test]
fn nothing_runs_over_the_edge() {
    on_sample(async |page| {
        for width in WIDTHS {
            page.resize(width, 900).await;
            assert_none(&page.read::<Vec<String>>(OVERFLOWING).await, &format!("at {width} px"));
        }
        use_it(page).await;
        for width in WIDTHS {
            page.resize(width, 900).await;
            assert_none(
                &page.read::<Vec<String>>(OVERFLOWING).await,
                &format!("in use at {width} px"),
            );
        }
    });
}

#[test]
fn everything_can_be_read_in_both_themes() {
    on_sample(async |page| {
        use_it(page).await;
        for scheme in ["light", "dark"] {
            page.prefer(scheme).await;
            assert_none(&page.read::<Vec<String>>(FAINT).await, scheme);
        }
    });
}

#[test]
fn the_list_below_the_search_box_can_be_used_on_every_screen() {
    on_sample(async |page| {
        open_list(page).await;
        for width in WIDTHS {
            page.resize(width, 900).await;
            assert_none(
                &page.read::<Vec<String>>(OVERFLOWING).await,
                &format!("the list at {width} px"),
            );
            assert_none(&page.read::<Vec<String>>(SMALL).await, &format!("at {width} px"));
            let free = "$('[role=listbox]').getBoundingClientRect().top
                - $('[part=search] input').getBoundingClientRect().bottom";
            assert!(0.0 <= page.read::<f64>(free).await, "the list leaves the box free");
        }
        for scheme in ["light", "dark"] {
            page.prefer(scheme).await;
            assert_none(&page.read::<Vec<String>>(FAINT).await, scheme);
        }
        let trap = "$$('[part=search] *').filter((it) => getComputedStyle(it).overscrollBehaviorY !== 'auto').length";
        assert_eq!(page.eval(trap).await, 0, "at its ends the page scrolls on");
    });
}

#[test]
fn the_theme_follows_the_reader_or_the_page() {
    on_sample(async |page| {
        let is_dark = "getComputedStyle($('[part=root]')).backgroundColor.match(/\\d+/)[0] < 100";
        assert_eq!(page.eval(is_dark).await, false);
        page.prefer("dark").await;
        page.until("dark with the page", is_dark).await;
        page.eval("element.theme = 'light'").await;
        page.until("light on a dark page", &format!("!({is_dark})")).await;
        page.prefer("light").await;
        page.eval("element.theme = 'dark'").await;
        page.until("dark on a light page", is_dark).await;
        assert_none(&page.read::<Vec<String>>(FAINT).await, "dark by attribute");
        page.eval("element.removeAttribute('theme')").await;
        page.until("as the system has it", &format!("!({is_dark})")).await;
    });
}

#[test]
fn a_phone_does_not_zoom_into_the_search_box() {
    on_sample(async |page| {
        page.resize(375, 800).await;
        let size: f64 =
            page.read("parseFloat(getComputedStyle($('[part=search] input')).fontSize)").await;
        assert!(16.0 <= size, "{size} px");
    });
}

#[test]
fn text_grows_with_the_size_that_a_reader_has_chosen() {
    let sizes = "['[part=article] p', 'h1', '[part=card] blockquote', '[part=lane] b'].map((css) =>
        parseFloat(getComputedStyle($(css)).fontSize))";
    on_sample(async |page| {
        page.eval("($('[part=mark]').click(), 0)").await;
        page.until("the card", "$('[part=card] blockquote')").await;
        let usual: Vec<f64> = page.read(sizes).await;
        // What many pages set, to reckon in tenths, is nothing that a reader has chosen.
        for (root, times) in [("20px", 1.25), ("200%", 2.0), ("62.5%", 1.0)] {
            page.eval(&format!("document.documentElement.style.fontSize = '{root}'")).await;
            let expect: Vec<f64> = usual.iter().map(|size| size * times).collect();
            assert_eq!(page.read::<Vec<f64>>(sizes).await, expect, "{root}");
            for width in WIDTHS {
                page.resize(width, 900).await;
                // The card follows what it tells of.
                page.until_still().await;
                assert_none(
                    &page.read::<Vec<String>>(OVERFLOWING).await,
                    &format!("{root} at {width} px"),
                );
            }
            page.resize(1200, 900).await;
        }
    });
}
