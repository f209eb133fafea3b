//! What is said, as it is marked in the text: quotations tinted, reported speech underlined, attributions bare; and the
//! switch that turns the marks off.

use crate::engine::{Engine, absent};
use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_article, on_stage};
use crate::view::NAMES;
use fantoccini::key::Key;
use serde_json::json;

/// Eight people, each of whom is quoted, reported, and both at once.
fn council() -> String {
    let mut text = "The council argues\n\n".to_owned();
    for name in &NAMES[..8] {
        text += &format!("“The bridge is old,” said Councillor {name}.\n\n");
        text += &format!("Councillor {name} said the ferry was late.\n\n");
        text += &format!("Councillor {name} said the ferry was “a floating ruin” by now.\n\n");
    }
    text
}

/// The same on a page of its own, with the element in front of it.
fn in_place(style: &str, attributes: &str) -> Files {
    let paragraphs: String =
        council().split("\n\n").skip(1).map(|it| format!("<p>{it}</p>\n")).collect();
    let page = format!(
        "<!doctype html><html lang=en><title>Host</title><style>{style}</style>\
         <script type=module async src=v1/embed.js></script>\
         <rostrum-article for=story {attributes}></rostrum-article>\
         <article id=story><h1>The council argues</h1>{paragraphs}</article>"
    );
    Files::from([("/host.html".to_owned(), page.into_bytes())])
}

/// The lowest contrast of text on tints, and of lines beside the paper, as computed styles have them.
const LOWEST: &str = "(({ tints, lines, paper }) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const seen = (...layers) => {
        for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const linear = (it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    const light = (rgb) => rgb.reduce((sum, it, nth) => sum + linear(it / 255) * [0.2126, 0.7152, 0.0722][nth], 0);
    const ratio = (a, b) => {
        const [high, low] = [light(a), light(b)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    return [
        Math.min(...tints.map(([text, tint]) => ratio(seen(paper, tint), seen(paper, tint, text)))),
        Math.min(...lines.map((line) => ratio(seen(paper), seen(paper, line)))),
        tints.filter(([, tint]) => String(seen(paper, tint)) === String(seen(paper))).length,
    ];
})";

/// What is drawn: tints with their text, lines, paper.
const DRAWN: &str = "({
    tints: $$('.quoted').map((it) => getComputedStyle(it)).map((it) => [it.color, it.backgroundColor]),
    lines: $$('.reported').map((it) => getComputedStyle(it).textDecorationColor),
    paper: getComputedStyle($('[part=root]')).backgroundColor,
})";

/// What is painted over the page's article.
const PAINTED: &str = "(() => {
    const text = document.querySelector('#story p');
    const looks = (which) => [...CSS.highlights.keys()].filter((name) => which.test(name))
        .map((name) => getComputedStyle(text, `::highlight(${name})`));
    return {
        tints: looks(/quoted/).map((it) => [getComputedStyle(text).color, it.backgroundColor]),
        lines: looks(/reported/).map((it) => it.textDecorationColor),
        paper: getComputedStyle(document.body).backgroundColor,
    };
})()";

#[track_caller]
fn check([text, line, n_bare]: [f64; 3], place: &str) {
    assert!(4.5 <= text, "{place}: text on a tint has {text}:1");
    assert!(3.0 <= line, "{place}: a line has {line}:1");
    assert_eq!(n_bare, 0.0, "{place}: tints that are none");
}

#[test]
fn text_on_a_tint_and_lines_can_be_seen_where_the_article_is_drawn() {
    on_article(council(), async |page| {
        for scheme in ["light", "dark"] {
            page.eval(&format!("element.theme = '{scheme}'")).await;
            page.until("the theme", &format!("$('[part=root]')?.dataset.theme === '{scheme}'"))
                .await;
            page.until("all statements", "$$('.quoted').length === 16").await;
            check(page.read(&format!("{LOWEST}({DRAWN})")).await, scheme);
            // The selected one, which stands out more.
            for css in [".quoted", ".reported"] {
                let plain: String = page.read(&looks(css)).await;
                page.eval(&format!("$('{css}').click()")).await;
                page.until("its looks", &format!("{} !== '{plain}'", looks(css))).await;
                check(page.read(&format!("{LOWEST}({DRAWN})")).await, "selected");
                page.eval("$$('.quoted').at(-1).click()").await;
                page.until("another", &format!("{} === '{plain}'", looks(css))).await;
            }
        }
    });
}

/// How the first of these looks.
fn looks(css: &str) -> String {
    format!(
        "(({{ backgroundColor: a, textDecorationThickness: b }}) => a + b)(getComputedStyle($('{css}')))"
    )
}

#[test]
fn text_on_a_tint_and_lines_can_be_seen_in_place() {
    for (style, place) in [
        ("body { background: #fff; color: #16191d }", "light"),
        ("body { background: #fff; color: #595959 }", "soft"),
        ("body { background: #faf3e6; color: #222 }", "cream"),
        (":root { color-scheme: dark } body { background: #14171b; color: #e9ecef }", "dark"),
        ("body { background: #000; color: #ddd }", "black"),
    ] {
        on_stage(in_place(style, ""), async |page| {
            page.open("/host.html").await;
            page.until_ready().await;
            if page.eval("'highlights' in CSS").await == json!(true) {
                page.until("the paint", "CSS.highlights.size === 16").await;
                check(page.read(&format!("{LOWEST}({PAINTED})")).await, place);
            }
        });
    }
}

/// What is tinted, what is underlined.
const SAID: &str =
    "[$$('.quoted'), $$('.reported')].map((all) => all.slice(0, 2).map((it) => it.textContent))";

#[test]
fn what_is_quoted_is_tinted_what_is_reported_is_underlined_and_who_said_it_is_bare() {
    on_article(council(), async |page| {
        page.until("the statements", "$$('.quoted').length === 16").await;
        assert_eq!(
            page.eval(SAID).await,
            json!([
                ["“The bridge is old,”", "“a floating ruin”"],
                ["the ferry was late", "the ferry was"]
            ])
        );
        let bare = "$$('[part=statement]').every((it) => {
            const { backgroundColor, textDecorationLine } = getComputedStyle(it);
            return backgroundColor === 'rgba(0, 0, 0, 0)' && textDecorationLine === 'none';
        })";
        assert_eq!(page.eval(bare).await, true);
    });
    on_stage(in_place("", ""), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        if page.eval("'highlights' in CSS").await == json!(true) {
            let said = "['quoted', 'reported'].map((manner) => [...CSS.highlights]
                .filter(([name]) => new RegExp(`^rostrum-\\\\d+-${manner}-`).test(name))
                .flatMap(([, ranges]) => [...ranges]).map(String).sort()
                .filter((it, nth, all) => it !== all[nth - 1]))";
            assert_eq!(
                page.eval(said).await,
                json!([
                    ["“The bridge is old,”", "“a floating ruin”"],
                    ["by now", "the ferry was", "the ferry was late"]
                ])
            );
        }
    });
}

/// Opens the help, in which the switch is, and turns it.
async fn turn(page: &Page) {
    page.button("How to read this").await.click().await.unwrap();
    page.until("the switch", "$('[role=switch]').checkVisibility()").await;
    page.click("$('[role=switch]')").await;
    page.press(Key::Escape).await;
    page.until("no help", "!$('[role=switch]').checkVisibility()").await;
}

#[test]
fn a_reader_turns_the_marks_off_and_on_and_the_page_is_told() {
    on_article(council(), async |page| {
        page.until_ready().await;
        let is_tinted = "getComputedStyle($('.quoted')).backgroundColor !== 'rgba(0, 0, 0, 0)'";
        assert_eq!(page.eval(is_tinted).await, true);
        turn(page).await;
        page.until("no tint", &format!("!({is_tinted})")).await;
        // What is not marked is text like any other.
        page.eval("$('.quoted').click()").await;
        assert_eq!(page.eval("$$('[aria-current=true]').length").await, 0);
        turn(page).await;
        page.until("tints again", is_tinted).await;
        let told =
            "told.filter(({ name }) => name === 'rostrum:marks').map(({ detail }) => detail.on)";
        assert_eq!(page.eval(told).await, json!([false, true]));
        assert_eq!(page.eval("[localStorage.length, document.cookie]").await, json!([0, ""]));
    });
}

#[test]
fn a_page_turns_the_marks_off_and_on() {
    let mut files = in_place("", "marks=off");
    files.insert("/drawn.html".to_owned(), host("council.txt").into_bytes());
    files.insert("/council.txt".to_owned(), council().into_bytes());
    on_stage(files, async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        let n_painted = "[...CSS.highlights?.keys() ?? []].filter((name) => /quoted|reported/.test(name)).length";
        let has_highlights = page.eval("'highlights' in CSS").await == json!(true);
        assert_eq!(page.eval(n_painted).await, 0);
        if has_highlights {
            page.eval("element.marks = null").await;
            page.until("marks", &format!("{n_painted} === 16")).await;
            page.eval("element.marks = 'off'").await;
            page.until("no marks", &format!("{n_painted} === 0")).await;
            // The one that the reader chooses is seen all the same.
            page.eval("element.goTo(element.statements[0].id)").await;
            page.until("the chosen one", &format!("{n_painted} === 1")).await;
        }
        page.open("/drawn.html").await;
        page.until_ready().await;
        page.eval("element.marks = 'off'").await;
        page.until("no lines", "getComputedStyle($('.reported')).textDecorationLine === 'none'")
            .await;
    });
}

#[test]
fn the_systems_colours_tell_them_apart_too() {
    if absent(Engine::WebKit, "it has no forced colours") {
        return;
    }
    on_article(council(), async |page| {
        page.until("the statements", "$$('.quoted').length === 16").await;
        page.force_colours().await;
        let thickness =
            |css| format!("parseFloat(getComputedStyle($('{css}')).textDecorationThickness)");
        let quoted: f64 = page.read(&thickness(".quoted")).await;
        let reported: f64 = page.read(&thickness(".reported")).await;
        assert!(reported < quoted, "{reported} px, {quoted} px");
    });
}

#[test]
fn in_the_systems_colours_only_the_chosen_passage_of_a_page_looks_selected() {
    if absent(Engine::WebKit, "it has no forced colours") {
        return;
    }
    on_stage(in_place("", "marks=off"), async |page| {
        page.open("/host.html").await;
        page.until_ready().await;
        page.force_colours().await;
        page.eval("element.marks = null").await;
        page.eval("element.goTo(element.statements[0].id)").await;
        let names =
            "[...CSS.highlights?.keys() ?? []].filter((name) => /quoted|reported/.test(name))";
        if page.eval("'highlights' in CSS").await == json!(true) {
            page.until("the chosen one", &format!("{names}.some((it) => it.includes('chosen'))"))
                .await;
            assert_eq!(page.eval(&format!("{names}.length")).await, 1, "and no other");
        }
    });
}
