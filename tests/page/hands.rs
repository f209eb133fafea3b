//! The timeline in a reader's hands: the size of touch targets, tips under a pointer, dragging and pinching.

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::stage::{on_article, on_sample};
use crate::view::long_night;
use fantoccini::actions::{Actions, InputSource, MouseActions, PointerAction, TouchActions};
use fantoccini::key::Key;
use std::time::Duration;

async fn point_at(page: &Page, element: &str) {
    let (x, y) = page.middle(element).await;
    let to = PointerAction::MoveTo { duration: None, x, y };
    page.act(MouseActions::new("mouse".to_owned()).then(to)).await;
}

/// A horizontal drag in several steps, as a finger or a mouse makes it.
pub fn draw(from: (f64, f64), by: f64) -> Vec<PointerAction> {
    let to = |share: f64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(20)),
        x: from.0 + by * share,
        y: from.1,
    };
    let mut actions = vec![to(0.0), PointerAction::Down { button: 0 }];
    actions.extend([0.25, 0.5, 0.75, 1.0].map(to));
    actions.push(PointerAction::Up { button: 0 });
    actions
}

const TIP: &str = "($('.tip')?.innerText ?? '')";

#[test]
fn a_tip_says_who_and_the_first_words() {
    on_sample(async |page| {
        assert_eq!(page.eval(TIP).await, "");
        point_at(page, "$('[part=mark][data-speaker^=jing][data-kind=reported]')").await;
        page.until("the tip under the pointer", &format!("{TIP}.includes('Jing Junhai')")).await;
        let tip: String = page.read(TIP).await;
        assert!(tip.contains("1 of 8") && tip.contains("extended a warm welcome"), "{tip:?}");
        let is_inside = "(() => {
            const [tip, timeline] = ['.tip', '.timeline'].map((css) => $(css).getBoundingClientRect());
            return timeline.left <= tip.left && tip.right <= timeline.right;
        })()";
        assert_eq!(page.eval(is_inside).await, true);
        let gap = "$('.mark:hover').getBoundingClientRect().top - $('.tip').getBoundingClientRect().bottom";
        let gap: f64 = page.read(gap).await;
        assert!(
            (0.0..=12.0).contains(&gap),
            "from the first time on, it is {gap} px above its mark"
        );

        point_at(page, "$('.tip')").await;
        assert!(page.read::<String>(TIP).await.contains("Jing"), "it can be pointed at");
        point_at(page, "$('[part=search] input, [part=search]')").await;
        page.until("no tip", &format!("{TIP} === ''")).await;
    });
}

#[test]
fn the_keyboard_gets_the_tip_too_and_escape_takes_it_away() {
    on_sample(async |page| {
        page.eval("$('[part=mark][data-speaker^=jing][data-kind=reported]').focus()").await;
        page.press(Key::Right).await;
        page.until("the tip", &format!("{TIP}.includes('2 of 8')")).await;
        page.press(Key::End).await;
        page.until("the next tip", &format!("{TIP} && !{TIP}.includes('2 of 8')")).await;
        page.press(Key::Escape).await;
        page.until("no tip", &format!("{TIP} === ''")).await;
        assert_eq!(page.eval("root.activeElement.matches('[part=mark]')").await, true);
    });
}

/// What of every mark is hit, drawn or not: whose it is, from where to where, and how high.
const TARGETS: &str = "$$('[part=mark]').map((mark) => {
    const { left, right, top, height } = mark.getBoundingClientRect();
    const more = getComputedStyle(mark, '::after');
    const start = left + mark.clientLeft + parseFloat(more.left);
    return [mark.dataset.speaker, Math.min(left, start), Math.max(right, start + parseFloat(more.width)),
      Math.max(height, parseFloat(more.height))];
})";

#[test]
fn a_mark_is_hit_24_pixels_wide_and_high() {
    on_sample(async |page| {
        for width in [375, 1200] {
            page.resize(width, 800).await;
            if width < 560 {
                page.click("$('.voices')").await;
            }
            page.until("the marks", "8 <= $$('[part=mark]').length").await;
            // An engine takes up to a pixel before a rounded neighbour for that.
            let missed = "$$('[part=mark]').filter((mark) => {
                mark.scrollIntoView({ block: 'center' });
                const { x, y, width, height } = mark.getBoundingClientRect();
                const at = [x + width / 2, y + height / 2];
                const corners = [[-11, 0], [11, 0], [0, -11], [0, 11]];
                return corners.some(([dx, dy]) => root.elementFromPoint(at[0] + dx, at[1] + dy) !== mark);
            }).map((mark) => mark.ariaLabel)";
            assert_eq!(page.read::<Vec<String>>(missed).await, <[String; 0]>::default(), "{width}");
            let targets: Vec<(String, f64, f64, f64)> = page.read(TARGETS).await;
            for pair in targets.windows(2) {
                let [(lane, _, right, _), (next_lane, left, ..)] = pair else { continue };
                let is_free = lane != next_lane || *right <= left + 0.1;
                assert!(is_free, "{width}: {pair:?}");
            }
            for (lane, left, right, height) in targets {
                assert!(23.9 <= right - left && 23.9 <= height, "{width}: {lane} at {left}");
            }
        }
    });
}

/// Marks that something else is over, and labels of the axis that reach into each other.
const COVERED: &str = "[
    ...$$('[part=mark]').filter((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = mark.getBoundingClientRect();
        const track = mark.parentElement.getBoundingClientRect();
        const at = x + width / 2;
        return track.left < at && at < track.right && root.elementFromPoint(at, y + height / 2) !== mark;
    }).map((it) => it.ariaLabel),
    ...$$('.paragraphs span').filter((it, idx, all) =>
        idx && it.getBoundingClientRect().left < all[idx - 1].getBoundingClientRect().right).map((it) => it.textContent),
]";

#[test]
fn nothing_covers_a_mark_however_many_there_are() {
    on_article(long_night().replace("A long", "One more") + &long_night(), async |page| {
        page.until("the marks", "20 < $$('[part=mark]').length").await;
        for width in [600, 720, 1200, 1600] {
            page.resize(width, 900).await;
            page.until_still().await;
            let covered: Vec<String> = page.read(COVERED).await;
            assert!(covered.is_empty(), "{width}: {covered:?}");
        }
        page.button("Zoom in").await.click().await.unwrap();
        page.until_still().await;
        assert_eq!(page.read::<Vec<String>>(COVERED).await, <[String; 0]>::default());
    });
}

#[test]
fn the_focus_stays_on_its_statement_while_marks_join_and_come_apart() {
    on_article(long_night() + &long_night(), async |page| {
        page.until("the marks", "20 < $$('[part=mark]').length").await;
        page.eval("$('[part=mark]').focus()").await;
        page.press(Key::Right).await;
        let focus = "root.activeElement.dataset.marks";
        let mark: String = page.read("root.activeElement.dataset.mark").await;
        for key in ["+", "+", "+", "-", "-", "-", "+", "0"] {
            page.write(key).await;
            page.until("the focus on the mark", &format!("{focus}?.split(' ').includes('{mark}')"))
                .await;
        }
    });
}

/// The labels on the axis.
const LABELS: &str = "$$('.paragraphs span').map((it) => it.textContent).join(' ')";

/// Where the visible stretch starts.
pub const FROM: &str = "Number(getComputedStyle($('.timeline')).getPropertyValue('--from'))";

#[test]
fn a_drag_draws_the_axis_along_and_clicks_on_nothing() {
    on_article(long_night(), async |page| {
        page.until("the lanes", "$('[part=lane]')").await;
        page.button("Zoom in").await.click().await.unwrap();
        page.button("Zoom in").await.click().await.unwrap();
        let before: f64 = page.read(FROM).await;
        let start = page.middle("$('.axis')").await;
        let mouse = MouseActions::new("mouse".to_owned());
        page.act(draw(start, -120.0).into_iter().fold(mouse, InputSource::then)).await;
        page.until("a later part", &format!("{before} < {FROM}")).await;
        assert_eq!(page.eval("$('[part=mark][aria-current]')").await, serde_json::Value::Null);
        // A finger that moves up or down still scrolls the page.
        assert_eq!(page.eval("getComputedStyle($('.axis')).touchAction").await, "pan-y");
    });
}

#[test]
fn two_fingers_apart_look_closer() {
    if absent(Engine::WebKit, "its driver has no touch") {
        return;
    }
    on_article(long_night(), async |page| {
        page.until("the lanes", "$('[part=lane]')").await;
        let before: String = page.read(LABELS).await;
        let (x, y) = page.middle("$('.axis')").await;
        let finger = |name: &str, from: f64, by: f64| {
            let finger = TouchActions::new(name.to_owned());
            draw((x + from, y), by).into_iter().fold(finger, InputSource::then)
        };
        let both = finger("left", -20.0, -60.0);
        page.act(Actions::from(both).and(finger("right", 20.0, 60.0))).await;
        page.until("fewer paragraphs", &format!("{LABELS} !== '{before}'")).await;
        let zoom = "Number(getComputedStyle($('.timeline')).getPropertyValue('--zoom'))";
        let zoom: f64 = page.read(zoom).await;
        assert!((2.0..8.0).contains(&zoom), "{zoom}");
    });
}
