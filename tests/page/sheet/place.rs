//! Where the card is: at the foot of a phone's screen, beside the text on a desk, in what is in sight of a frame; and going to the
//! passage, which is another step.

use super::{IS_OPEN, WORDS};
use crate::page::Page;
use crate::phone::tap;
use crate::server::Files;
use crate::stage::on_stage;
use fantoccini::key::Key;
use serde_json::json;
use std::fmt::Write;

/// A portal's page with an article of many paragraphs, of which every third has a statement.
fn portal(attributes: &str) -> String {
    let mut page = format!(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Ferry</title>
         <style>body {{ margin: 0 }} main {{ max-width: 560px; margin: auto; font: 18px/1.6 serif }}</style>
         <script type=module async src=v1/embed.js></script>
         <main><rostrum-article for=story {attributes}></rostrum-article><article id=story><h1>The ferry</h1>"
    );
    for nth in 0..12 {
        let _ = write!(
            page,
            "<p>“The pier held through winter number {nth}, and nobody had to swim,” Ada Moor said.</p>
             <p>The water was cold and the sky was grey on most of those days.</p>
             <p>Gulls sat on the posts and waited for the boat to come in again.</p>"
        );
    }
    page + "</article></main>"
}

fn on_portal(attributes: &str, test: impl AsyncFnOnce(&Page)) {
    let files = Files::from([("/host.html".to_owned(), portal(attributes).into_bytes())]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        test(page).await;
    });
}

/// Scrolls until the passage of this statement starts so many pixels below the top of the window, and clicks it.
async fn click_passage(page: &Page, nth: usize, top: i32) {
    page.eval(&format!(
        "(scrollBy({{ top: element.statements[{nth}].range.getBoundingClientRect().top - {top}, behavior: 'instant' }}), 0)"
    ))
    .await;
    page.until_still().await;
    // The card of the last one may stand over it.
    page.press(Key::Escape).await;
    page.until("no card", &format!("!{IS_OPEN}")).await;
    let spot = format!(
        "(() => {{ const {{ x, y }} = element.statements[{nth}].range.getClientRects()[0];
            return {{ getBoundingClientRect: () => new DOMRect(x + 4, y, 30, 20), scrollIntoView() {{}} }}; }})()"
    );
    page.click(&spot).await;
    let expected = format!("number {nth},");
    page.until("its words", &format!("{WORDS}?.includes('{expected}')")).await;
    page.until("its place", "$('[part=card]').getBoundingClientRect().height > 0").await;
}

/// Goes on to the next statement on the card.
async fn step_on(page: &Page, nth: usize) {
    page.button("Next statement").await.click().await.unwrap();
    let expected = format!("number {nth},");
    page.until("its words", &format!("{WORDS}?.includes('{expected}')")).await;
    page.until_still().await;
}

/// Whether the card is over a line of this statement.
fn covers(nth: usize) -> String {
    format!(
        "(() => {{ const card = $('[part=card]').getBoundingClientRect();
            return [...element.statements[{nth}].range.getClientRects()].some((it) =>
              it.left < card.right && card.left < it.right && it.top < card.bottom && card.top < it.bottom); }})()"
    )
}

#[test]
fn on_a_phone_it_is_never_over_its_passage() {
    on_portal("", async |page| {
        page.resize(375, 812).await;
        for (nth, top) in [(3, 100), (4, 400), (5, 700), (6, 650), (7, 20)] {
            click_passage(page, nth, top).await;
            page.until_still().await;
            assert_eq!(page.eval(&covers(nth)).await, false, "{top} px from the top");
            let [at, foot, width]: [f64; 3] = page
                .read("(({ top, bottom, width }) => [top, innerHeight - bottom, width])($('[part=card]').getBoundingClientRect())")
                .await;
            let is_at_an_edge = at.abs() < 1.0 || foot.abs() < 1.0;
            assert!(is_at_an_edge && 374.0 <= width, "{at} {foot} {width}");
            step_on(page, nth + 1).await;
            page.until("it makes way for the next", &format!("!{}", covers(nth + 1))).await;
        }
        click_passage(page, 7, 20).await;
        // The passage is scrolled to where the card is.
        page.eval("(scrollBy({ top: -650, behavior: 'instant' }), 0)").await;
        page.until("it makes way", &format!("!{}", covers(7))).await;
    });
}

#[test]
fn on_a_desk_it_is_beside_or_below_its_passage() {
    on_portal("", async |page| {
        for width in [1200, 800, 600] {
            page.resize(width, 900).await;
            for (nth, top) in [(3, 100), (4, 400), (6, 700)] {
                click_passage(page, nth, top).await;
                page.until_still().await;
                assert_eq!(page.eval(&covers(nth)).await, false, "{width} px, {top} px down");
                let is_inside = "(({ left, top, right, bottom }) => 0 <= left && 0 <= top && right <= innerWidth && bottom <= innerHeight)
                    ($('[part=card]').getBoundingClientRect())";
                assert_eq!(page.eval(is_inside).await, true, "{width} px, {top} px down");
                step_on(page, nth + 1).await;
                page.until("it makes way for the next", &format!("!{}", covers(nth + 1))).await;
            }
        }
        page.resize(1200, 900).await;
        click_passage(page, 8, 300).await;
        page.until_still().await;
        let is_beside = "document.querySelector('main').getBoundingClientRect().right <= $('[part=card]').getBoundingClientRect().left";
        assert_eq!(page.eval(is_beside).await, true);
    });
}

#[test]
fn at_400_percent_it_takes_a_fifth_of_the_screen() {
    on_portal("", async |page| {
        page.resize(320, 256).await;
        click_passage(page, 3, 60).await;
        page.until_still().await;
        // The driver's windows may be higher than they are asked to be.
        let share = "$('[part=card]').getBoundingClientRect().height / innerHeight";
        let [height, share]: [f64; 2] = page.read(&format!("[innerHeight, {share}]")).await;
        assert!(share <= 0.201, "{share} of {height} px");
        let scrolls =
            "(({ scrollHeight, clientHeight }) => clientHeight < scrollHeight)($('[part=card]'))";
        assert_eq!(page.eval(scrolls).await, true);
    });
}

#[test]
fn going_to_the_passage_is_another_step() {
    on_portal("", async |page| {
        page.eval("(window.before = document.querySelector('#story').outerHTML, 0)").await;
        // Three quarters down the article, as in the strip that so narrow a column has in place of marks.
        tap(page, 0.76).await;
        page.until("its words", &format!("{WORDS}?.includes('number 9,')")).await;
        page.until_still().await;
        let is_in_sight = "(({ top, bottom }) => 0 <= top && bottom <= innerHeight)
            (element.statements[9].range.getBoundingClientRect())";
        assert_eq!(page.eval(is_in_sight).await, false);
        page.button("Go to passage").await.click().await.unwrap();
        page.until("the passage", is_in_sight).await;
        page.until_still().await;
        assert_eq!(page.eval(&covers(9)).await, false);
        let caret = "(() => { const it = getSelection(), { range } = element.statements[9];
            return [it.isCollapsed, it.anchorNode === range.startContainer, it.anchorOffset === range.startOffset]; })()";
        assert_eq!(page.eval(caret).await, json!([true, true, true]));
        let told = "$$('[role=status]').filter((it) => it.textContent.startsWith('At the passage: “The pier')).length";
        page.until("a word on it", &format!("{told} === 1")).await;
        let is_untouched = "document.querySelector('#story').outerHTML === before";
        assert_eq!(page.eval(is_untouched).await, true);
    });
}

#[test]
fn what_nobody_checked_is_said_to_be_found_and_mistakes_can_be_told() {
    on_portal("report-url=/mistakes?at={statement}", async |page| {
        click_passage(page, 3, 300).await;
        assert!(page.seen("[part=card]").await.contains("Found automatically"));
        let href: String = page.read("$('[part=card] a').href").await;
        let id: String = page.read("element.statements[3].id").await;
        assert!(href.ends_with(&format!("/mistakes?at={id}")), "{href}");
        assert_eq!(page.texts("[part=card] a").await, ["Report a mistake"]);
    });
    on_portal("", async |page| {
        click_passage(page, 3, 300).await;
        assert_eq!(page.eval("$$('[part=card] a').length").await, 0);
    });
}

#[test]
fn in_a_frame_as_high_as_its_article_it_is_in_what_is_in_sight() {
    let outer = "<!doctype html><title>Outer</title><body style='margin:0'><div style='height:700px'>Before</div>
        <iframe src=inner.html style='width:100%;border:0;height:4000px'></iframe><div style='height:900px'>After</div>";
    let files = Files::from([
        ("/outer.html".to_owned(), outer.into()),
        ("/inner.html".to_owned(), portal("loading=eager").into_bytes()),
    ]);
    on_stage(files, async |page| {
        page.resize(375, 812).await;
        page.open("/outer.html").await;
        let inner = "frames[0].document.querySelector('rostrum-article')";
        let card = format!("{inner}?.shadowRoot?.querySelector('[part=card]')");
        let chip = format!("{inner}?.shadowRoot?.querySelector('[part=chip]')");
        page.until("what opens a card", &chip).await;
        page.eval("(scrollTo({ top: 1500, behavior: 'instant' }), 0)").await;
        page.eval(&format!("({chip}.click(), 0)")).await;
        let is_in_sight = format!(
            "(() => {{ const frame = document.querySelector('iframe').getBoundingClientRect().top;
                const {{ top, bottom }} = {card}.getBoundingClientRect();
                return top < bottom && 0 <= frame + top && frame + bottom <= innerHeight + 1; }})()"
        );
        page.until("the card in sight", &is_in_sight).await;
        page.eval("(scrollTo({ top: 2600, behavior: 'instant' }), 0)").await;
        page.until("it has come along", &is_in_sight).await;
    });
}

#[test]
fn a_card_is_closed_from_wherever_the_focus_is() {
    on_portal("", async |page| {
        click_passage(page, 3, 300).await;
        assert_eq!(page.eval("document.activeElement.localName").await, "body");
        page.press(Key::Escape).await;
        page.until("no card", &format!("!{IS_OPEN}")).await;
    });
}
