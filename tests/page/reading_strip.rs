//! The thin strip at the foot of the window: where in the article the reader is and who speaks there, and the ways on and back.

use crate::page::Page;
use crate::server::Files;
use crate::stage::{on_sample, on_stage};
use fantoccini::key::Key;
use serde_json::json;

const STRIP: &str = "$('[part=reading-strip]')";

/// Whether it is seen.
const IS_SHOWN: &str = "($('[part=reading-strip]')?.checkVisibility() ?? false)";

/// How far along its way the reader is, in pixels.
const HERE: &str = "(() => {
    const [way, here] = [$('[part=reading-strip] .way'), $('[part=reading-strip] .way b')].map((it) => it.getBoundingClientRect().left);
    return here - way;
})()";

/// Scrolls a paragraph of a drawn article to where a reader reads.
async fn read_paragraph(page: &Page, nth: usize) {
    let it = format!("$$('[data-paragraph]')[{nth}]");
    page.eval(&format!(
        "scrollBy({{ top: {it}.getBoundingClientRect().top - innerHeight * 0.35, behavior: 'instant' }})"
    ))
    .await;
}

#[test]
fn it_says_where_the_reader_is_and_who_speaks_there() {
    on_sample(async |page| {
        page.resize(375, 600).await;
        assert_eq!(page.eval(IS_SHOWN).await, false, "the panel is in sight");
        let height = "document.documentElement.scrollHeight";
        let before: f64 = page.read(height).await;
        read_paragraph(page, 3).await;
        page.until("the strip", IS_SHOWN).await;
        let whole: f64 = page.read(height).await;
        assert!((whole - before).abs() < 0.5, "nothing is shifted");
        let [top, bottom]: [f64; 2] = page
            .read(&format!(
                "(({{ top, bottom }}) => [top, bottom])({STRIP}.getBoundingClientRect())"
            ))
            .await;
        assert_eq!([top, bottom], [572.0, 600.0], "28 px at the foot");
        page.until("the speaker", "$('[part=reading-strip] .who').textContent === 'Jing Junhai'")
            .await;
        let early: f64 = page.read(HERE).await;
        read_paragraph(page, 5).await;
        page.until("further on", &format!("{HERE} > {early} + 20")).await;
        page.eval("scrollTo({ top: 0, behavior: 'instant' })").await;
        page.until("no strip", &format!("!{IS_SHOWN}")).await;
    });
}

#[test]
fn the_way_on_and_back_is_within_reach_on_a_phone() {
    on_sample(async |page| {
        page.resize(375, 600).await;
        read_paragraph(page, 3).await;
        page.until("the strip", IS_SHOWN).await;
        page.button("Next statement").await.click().await.unwrap();
        page.until("a statement", "$('[data-selected]')").await;
        page.until("no strip beside its words", &format!("!{IS_SHOWN}")).await;
        page.press(Key::Escape).await;
        page.eval("element.search('innovation')").await;
        page.until("the strip", IS_SHOWN).await;
        page.until("the count", &format!("{STRIP}.textContent.includes('of 8')")).await;
        page.eval(&format!("{STRIP}.querySelector('[aria-label=\"Next match\"]').click()")).await;
        page.until("a match", "painted('rostrum-current').length").await;
        page.until_still().await;
        if page.eval(IS_SHOWN).await != json!(true) {
            read_paragraph(page, 5).await;
            page.until("the strip", IS_SHOWN).await;
        }
        page.eval(&format!(
            "{STRIP}.querySelector('[aria-label=\"Back to the timeline\"]').click()"
        ))
        .await;
        page.until("the panel", "$('[part=timeline]').getBoundingClientRect().top >= 0").await;
        page.until("no strip", &format!("!{IS_SHOWN}")).await;
    });
}

/// A page with a bar of its own at the head and at the foot of the window.
fn portal(attributes: &str) -> Files {
    let paragraphs: String = (0..30)
        .map(|nth| {
            format!("<p>“Item {nth} will not wait any longer,” said Councillor Ada Ash.</p>\n")
        })
        .collect();
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><meta name=viewport content=\"width=device-width\"><style>
         header, footer {{ position: sticky; block-size: 50px; background: #ddd }}
         header {{ top: 0 }} footer {{ position: fixed; bottom: 0; inset-inline: 0 }}</style>
         <script type=module async src=v1/embed.js></script><header>The Courier</header>
         <rostrum-article for=story {attributes}></rostrum-article>
         <article id=story><h1>A long night</h1>{paragraphs}</article><footer>Subscribe</footer>"
    );
    Files::from([("/host.html".to_owned(), page.into_bytes())])
}

#[test]
fn it_covers_no_bar_of_the_page() {
    on_stage(portal(""), async |page| {
        for width in [375, 1200] {
            page.resize(width, 700).await;
            page.open("/host.html").await;
            page.until_ready().await;
            page.eval("document.querySelectorAll('p')[20].scrollIntoView({ behavior: 'instant' })")
                .await;
            page.until("the strip", IS_SHOWN).await;
            let gaps = format!(
                "[{STRIP}.getBoundingClientRect().top - document.querySelector('header').getBoundingClientRect().bottom,
                  document.querySelector('footer').getBoundingClientRect().top - {STRIP}.getBoundingClientRect().bottom]"
            );
            page.until("its place", &format!("{gaps}[1] === 0")).await;
            assert!(page.read::<[f64; 2]>(&gaps).await[0] > 0.0);
            assert_eq!(page.eval("$('[part=reading-strip] .who').textContent").await, "Ada Ash");
        }
    });
}

#[test]
fn a_page_can_do_without() {
    on_stage(portal("reading-strip=off"), async |page| {
        page.resize(375, 700).await;
        page.open("/host.html").await;
        page.until_ready().await;
        page.eval("document.querySelectorAll('p')[20].scrollIntoView({ behavior: 'instant' })")
            .await;
        page.until_still().await;
        assert_eq!(page.eval(&format!("Boolean({STRIP})")).await, false);
        page.eval("element.readingStrip = null").await;
        page.until("the strip", IS_SHOWN).await;
        page.eval("element.readingStrip = 'off'").await;
        page.until("no strip", &format!("!{IS_SHOWN}")).await;
    });
}
