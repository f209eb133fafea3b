//! A page that keeps room for the panel, with the rules of `docs/portal.md`: nothing moves when the timeline comes, whatever
//! the article, the width, the language and the size of text. Where it keeps none, the reader's paragraph stays.

use super::on_page;
use crate::engine::Engine;
use crate::page::Page;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use rostrum::findings::of;
use rostrum::parse::walk;
use rostrum::speakers::extract;
use serde_json::{Value, json};

const WIDTHS: [u32; 3] = [375, 720, 1200];

const NAMES: [&str; 12] = [
    "Ada Moor",
    "Ben Sund",
    "Cy Holm",
    "Dee Rask",
    "Eve Lind",
    "Finn Orr",
    "Gil Berg",
    "Hal Voss",
    "Ida Kern",
    "Jon Falk",
    "Kit Dahl",
    "Lea Stern",
];

/// An article in which this many people speak, twice each.
fn article(n_speakers: usize) -> String {
    let names = NAMES.iter().take(n_speakers);
    let said = names.enumerate().map(|(n, name)| {
        format!(
            "<p>“We have waited {n} years for this,” said {name}. The lights stayed on over the quay that night.</p>
             <p>“Nobody counted the {n} boats,” {name} added.</p>"
        )
    });
    format!(
        "<h1>Ferry opens</h1><p id=first>The harbour was busy on that day.</p>{}",
        said.collect::<String>()
    )
}

/// A page whose column has the timeline above its article: inside it, or in an element before it.
fn page(style: &str, open: &str, close: &str, article: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Host</title>
         <style>body {{ margin: 0; font: 18px/1.6 serif }} .column {{ max-width: 760px; margin: auto; padding: 0 16px }} {style}</style>
         <h2>The portal</h2><div class=column>{open}<article id=story>{article}</article>{close}</div>
         <footer style='height: 3000px'>Other stories</footer>"
    )
}

fn before(n_lanes: usize, findings: &str, article: &str) -> String {
    let open = format!(
        "<rostrum-article for=story lanes={n_lanes} loading=eager>{findings}</rostrum-article>"
    );
    page(&reserving(0, n_lanes), &open, "", article)
}

/// The rules that reserve room: of the element before the article, or of the one around it.
fn reserving(nth: usize, n_lanes: usize) -> String {
    let docs = std::fs::read_to_string("docs/portal.md").unwrap();
    let section =
        docs.split("### Room for the timeline\n").nth(1).unwrap().split("\n### ").next().unwrap();
    let rules = section.split("```css").nth(nth + 1).unwrap().split("```").next().unwrap();
    assert!(rules.contains("--lanes: 3"), "{rules}");
    rules.replace("--lanes: 3", &format!("--lanes: {n_lanes}"))
}

/// The findings of an article inside the element, after an edit.
fn findings(article: &str, edit: impl FnOnce(&mut Value)) -> String {
    let article = walk(article.as_bytes(), None).unwrap().article;
    let mut file = serde_json::to_value(of(&article, &extract(&article))).unwrap();
    edit(&mut file);
    format!("<script type='application/json' data-rostrum>{file}</script>")
}

const LONG: &str = "Maximiliana Featherstonehaugh-Wolverhampton of Upper Caelby";

/// Findings of an article, and the article, with every control (more lanes, clock time, a closer look), every shape that the
/// legend explains, and long names.
fn busy() -> (String, String) {
    let article = article(12)
        + "<p>Mia Roth told the crowd that “it floats” and that it would sail.</p><p>Rolf Adler opened the ferry.</p>
           <p>The feast was attended by Nora Quist.</p><p>Otto Vinter was not there.</p>";
    let findings = findings(&article, |file| {
        for (nth, it) in file["statements"].as_array_mut().unwrap().iter_mut().enumerate() {
            it["at"] = json!(format!("{:02}:30", 8 + nth / 3));
        }
        for (nth, kind) in ["direct", "mixed", "reported", "act"].iter().enumerate() {
            file["statements"][nth]["kind"] = json!(kind);
        }
        file["speakers"][0]["name"] = json!(LONG);
        file["speakers"][0]["role"] = json!(
            "first deputy chairwoman of the joint committee for harbours, ferries and bridges"
        );
    });
    let headline = format!("<h1>{LONG} opens the ferry that {LONG} has waited for</h1>");
    (findings, article.replace("<h1>Ferry opens</h1>", &headline))
}

/// How far down the page a paragraph of the article is.
const Y: &str = "document.querySelector('#first').getBoundingClientRect().y + scrollY";

/// Where something is, once it has been there in six glances in a row: a window that has just been resized, or a busy machine, may
/// lay the page out once more.
async fn settled(page: &Page, place: &str) -> f64 {
    let glance = format!(
        "(y => window.seen = {{ y, times: window.seen?.y === y ? seen.times + 1 : 0 }})({place})"
    );
    page.until("it to stand still", &format!("{glance}.times > 4")).await;
    page.eval("delete window.seen").await;
    page.read(place).await
}

/// How high the timeline is, with its margin, and how much room the page keeps.
const HEIGHTS: &str = "[$('[part=root]').parentElement.offsetHeight, parseFloat(getComputedStyle(element).minHeight)].map(Math.round)";

/// Lets the script come, once the page has been painted without it.
async fn let_it_come(page: &Page) {
    page.eval(
        "(window.shifts = [], 'LayoutShift' in window && new PerformanceObserver((list) =>
            shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' }), 0)",
    )
    .await;
    let script =
        "Object.assign(document.createElement('script'), { type: 'module', src: 'v1/embed.js' })";
    page.eval(&format!("(document.head.append({script}), 0)")).await;
    page.until_ready().await;
    page.until_still().await;
}

/// Asserts that nothing moves on this page, at every width.
fn check(name: &str, host: &str) {
    on_page(host.to_owned(), [], async |page| {
        for width in WIDTHS {
            // So high that whatever moves is in view.
            page.resize(width, if page.engine() == Engine::Chromium { 1600 } else { 900 }).await;
            page.open("/host.html").await;
            let before = settled(page, Y).await;
            let_it_come(page).await;
            let after = settled(page, Y).await;
            let heights = page.eval(HEIGHTS).await;
            assert_eq!(
                after, before,
                "{name} at {width} px: the timeline's height and room {heights}"
            );
            assert_eq!(page.eval("shifts").await, json!([]), "{name} at {width} px");
        }
    });
}

#[test]
fn without_the_rules_it_would_move() {
    let open = "<rostrum-article for=story lanes=3 loading=eager></rostrum-article>";
    on_page(page("", open, "", &article(3)), [], async |page| {
        let before: f64 = page.read(Y).await;
        let_it_come(page).await;
        let after: f64 = page.read(Y).await;
        assert!(before + 100.0 < after, "{before} {after}");
        let is_noticed = page.eval("0 < shifts.length").await;
        assert!(page.engine() != Engine::Chromium || is_noticed == json!(true));
    });
}

#[test]
fn nothing_moves_whoever_speaks() {
    for n_lanes in [3, 8] {
        for n_speakers in [0, 1, n_lanes, 12] {
            check(
                &format!("{n_speakers} of {n_lanes}"),
                &before(n_lanes, "", &article(n_speakers)),
            );
        }
    }
}

#[test]
fn nothing_moves_however_much_there_is_to_say() {
    let (findings, article) = busy();
    for n_lanes in [3, 8] {
        check(&format!("busy, {n_lanes}"), &before(n_lanes, &findings, &article));
    }
}

#[test]
fn nothing_moves_around_an_article() {
    for n_speakers in [1, 12] {
        let open = "<rostrum-article lanes=3 loading=eager>";
        check("around", &page(&reserving(1, 3), open, "</rostrum-article>", &article(n_speakers)));
    }
}

/// Asserts that the timeline is as high as the room that is kept for it.
#[track_caller]
fn assert_fits([height, room]: [f64; 2], where_: &str) {
    assert_eq!(height, room, "{where_}");
}

#[test]
fn the_height_is_what_the_docs_say_at_every_size_of_text() {
    let (findings, article) = busy();
    // In tenths of the size of text: what there is always, and a lane.
    let forms = [(375, 100, 0), (720, 165, 24), (1200, 165, 24)];
    for n_lanes in [3, 8] {
        for (root, size) in [("62.5%", 16), ("16px", 16), ("24px", 24)] {
            let style = format!("<style>:root {{ font-size: {root} }}");
            let host = before(n_lanes, &findings, &article).replace("<style>", &style);
            on_page(host, [], async |page| {
                let_it_come(page).await;
                for (width, always, lane) in forms {
                    page.resize(width, 900).await;
                    let where_ = format!("{root} at {width} px");
                    let expected = f64::from((always + lane * n_lanes as u32) * size) / 10.0;
                    let [height, room] = page.read(HEIGHTS).await;
                    assert_eq!(room, expected.round(), "{where_}");
                    assert_fits([height, room], &where_);
                }
            });
        }
    }
}

#[test]
fn the_height_is_the_same_in_every_language() {
    let (findings, article) = busy();
    on_page(before(3, &findings, &article), [], async |page| {
        let_it_come(page).await;
        for language in ["de", "fr", "es", "zh", "ar"] {
            let name: String = page.read("$('[part=timeline]').ariaLabel").await;
            page.eval(&format!("(element.lang = '{language}', 0)")).await;
            page.until("its words", &format!("$('[part=timeline]').ariaLabel !== '{name}'")).await;
            for width in WIDTHS {
                page.resize(width, 900).await;
                assert_fits(page.read(HEIGHTS).await, &format!("{language} at {width} px"));
            }
        }
    });
}

#[test]
fn only_what_the_reader_opens_makes_it_higher() {
    let (findings, article) = busy();
    on_page(before(3, &findings, &article), [], async |page| {
        let_it_come(page).await;
        for width in WIDTHS {
            page.resize(width, 900).await;
            if page.eval("$('[part=lane]').checkVisibility()").await == json!(true) {
                // The whole of a name that was cut off.
                let name =
                    format!("$$('[part=lane] bdi').find((it) => it.textContent === '{LONG}')");
                let (x, y) = page.middle(&name).await;
                let to = PointerAction::MoveTo { duration: None, x, y };
                page.act(MouseActions::new("mouse".to_owned()).then(to)).await;
                page.until("the name", &format!("(({name})).scrollWidth <= {name}.clientWidth"))
                    .await;
                assert_fits(page.read(HEIGHTS).await, &format!("a name at {width} px"));
            }
            page.eval("(location.hash = 'rostrum:nobody-000000', 0)").await;
            page.until("a line", "$('[role=status].gone')").await;
            assert_fits(
                page.read(HEIGHTS).await,
                &format!("a link that leads nowhere at {width} px"),
            );
            page.eval("element.search('zeppelin')").await;
            page.until("no match", "$('[part=count]').textContent === 'no matches'").await;
            assert_fits(page.read(HEIGHTS).await, &format!("nothing found at {width} px"));
            page.eval("element.search('')").await;
            page.eval("(location.hash = '', 0)").await;
            page.until("no line", "!$('[role=status].gone')").await;
        }
        let n_lanes = "$$('[part=lane]').length";
        assert_eq!(page.eval(n_lanes).await, 3);
        page.button("Show all").await.click().await.unwrap();
        page.until("all lanes", &format!("12 < {n_lanes}")).await;
        let [height, room] = page.read::<[f64; 2]>(HEIGHTS).await;
        assert!(room < height, "{room} {height}");
        page.button("Show fewer").await.click().await.unwrap();
        page.eval("(element.lanes = 5, 0)").await;
        page.until("five", &format!("{n_lanes} === 5")).await;
        page.eval("(element.lanes = null, 0)").await;
        page.until("as many as usual", &format!("{n_lanes} === 8")).await;
    });
}

#[test]
fn without_room_the_readers_paragraph_stays() {
    for open in [
        "<rostrum-article for=story lanes=8 loading=eager></rostrum-article>",
        "<rostrum-article for=story loading=eager></rostrum-article>",
    ] {
        on_page(page("", open, "", &article(12)), [], async |page| {
            for width in WIDTHS {
                page.resize(width, 900).await;
                page.open("/host.html").await;
                let at = "document.querySelector('p:nth-of-type(9)')";
                page.eval(&format!("({at}.scrollIntoView({{ behavior: 'instant' }}), 0)")).await;
                let y = format!("{at}.getBoundingClientRect().y");
                let before = settled(page, &y).await;
                let_it_come(page).await;
                let after = settled(page, &y).await;
                // Browsers scroll by whole pixels, twice if they keep the place themselves first.
                assert!(
                    (after - before).abs() < 2.0,
                    "at {width} px it was at {before} and is at {after}"
                );
            }
        });
    }
}
