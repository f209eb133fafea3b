//! Narrow columns: who was heard as chips, the whole article as one strip, the lanes a step away.

use crate::engine::{Engine, absent};
use crate::looks::OVERFLOWING;
use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_sample, on_stage};
use crate::view::long_night;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::key::Key;
use std::fs;

/// A trial: three who speak, Pike most often.
const TRIAL: &str = "Clerk counted twice, court hears\n\n\
    The trial of a harbour treasurer opened on Monday. The court was full.\n\n\
    “This was not one theft,” said Helen Croft, the prosecutor.\n\n\
    “I added it up four times,” said Joanna Pike, a clerk. Pike said that nobody had asked.\n\n\
    “They were in a biscuit tin,” said Pike.\n\n\
    “A tin is not a bank,” said Charles Wynn, for the defence. The trial goes on.\n";

const STRIP: &str = "$('[part=strip]')";

/// Which chip is pressed.
const PRESSED: &str = "$$('[part=chip][aria-pressed=true] b').map((it) => it.textContent).join()";

async fn on_phone(page: &Page) {
    page.resize(375, 812).await;
    page.until_ready().await;
    page.until("the strip", &format!("{STRIP}.checkVisibility()")).await;
}

/// Runs a test on a page that is as wide as the phone and shows `article`.
fn on_narrow_page(article: &str, test: impl AsyncFnOnce(&Page)) {
    let viewport = "<meta name=viewport content='width=device-width'><style>.n { width: 200px }</style><title>";
    let files = Files::from([
        ("/host.html".to_owned(), host("article.txt").replace("<title>", viewport).into_bytes()),
        ("/article.txt".to_owned(), article.as_bytes().to_vec()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html").await;
        on_phone(page).await;
        test(page).await;
    });
}

fn on_trial(test: impl AsyncFnOnce(&Page)) {
    on_narrow_page(TRIAL, test);
}

/// Where the first sentence of a paragraph ends on the screen.
fn end_of_first_sentence(paragraph: &str) -> String {
    format!(
        "(() => {{
            const words = document.createTreeWalker({paragraph}, NodeFilter.SHOW_TEXT);
            while (words.nextNode() && !words.currentNode.data.includes('. '));
            const range = document.createRange();
            range.setStart(words.currentNode, 0);
            range.setEnd(words.currentNode, words.currentNode.data.indexOf('. ') + 1);
            return range.getBoundingClientRect().bottom;
        }})()"
    )
}

#[test]
fn the_first_sentence_of_a_drawn_article_is_on_the_first_screen() {
    on_sample(async |page| {
        on_phone(page).await;
        let end: f64 = page.read(&end_of_first_sentence("$('[part=article] p')")).await;
        assert!(300.0 < end && end < 560.0, "{end}");
    });
}

#[test]
fn the_first_sentence_of_an_article_in_place_is_on_the_first_screen() {
    let article = fs::read_to_string("tests/data/innovation-day/article.txt").unwrap();
    let mut parts = article.trim().split("\n\n");
    let headline = parts.next().unwrap();
    let paragraphs: String = parts.map(|it| format!("<p>{it}</p>")).collect();
    let page = format!(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>Host</title>
         <style>body {{ margin: 20px 16px; font: 18px/1.6 serif }} h1 {{ font-size: 28px; line-height: 1.2; margin: 0 0 12px }}</style>
         <script type=module src=v1/embed.js></script><h1>{headline}</h1>
         <rostrum-article for=story loading=eager></rostrum-article><article id=story>{paragraphs}</article>"
    );
    on_stage(Files::from([("/host.html".to_owned(), page.into_bytes())]), async |page| {
        page.open("/host.html").await;
        on_phone(page).await;
        let end: f64 =
            page.read(&end_of_first_sentence("document.querySelector('#story p')")).await;
        assert!(300.0 < end && end < 560.0, "{end}");
        page.button("Jing Junhai").await.click().await.unwrap();
        page.until("the chip", &format!("{PRESSED} === 'Jing'")).await;
    });
}

#[test]
fn a_chip_for_everybody_who_was_heard() {
    on_trial(async |page| {
        let toolbar = page.role_and_name(".chips").await;
        assert_eq!(toolbar.0, "toolbar");
        assert!(!toolbar.1.is_empty());
        assert_eq!(
            page.texts("[part=chip] b").await,
            ["Pike", "Croft", "Wynn"],
            "most heard first"
        );
        for name in
            ["Joanna Pike, 3 statements", "Helen Croft, 1 statement", "Charles Wynn, 1 statement"]
        {
            page.button(name).await;
        }
    });
}

#[test]
fn a_chip_opens_what_its_speaker_said_first() {
    on_trial(async |page| {
        page.button("Joanna Pike").await.click().await.unwrap();
        page.until("the words", "$('[part=card]').innerText.includes('I added it up four times')")
            .await;
        assert_eq!(page.eval(PRESSED).await, "Pike");
        let value: String = page.read(&format!("{STRIP}.ariaValueText")).await;
        assert!(value.starts_with("Joanna Pike, 2 of 5"), "{value}");
        let bright =
            "$$('[part=strip] i').filter((it) => getComputedStyle(it).opacity === '1').length";
        page.until("the others are dimmed", &format!("{bright} === 3")).await;
        assert_eq!(page.eval("scrollY").await, 0, "it stays where the reader is");
        page.eval("($('[part=chip][aria-pressed=true]').click(), 0)").await;
        page.until("nobody", &format!("{PRESSED} === ''")).await;
        page.until("all of them", &format!("{bright} === 5")).await;
    });
}

#[test]
fn keys_walk_over_the_chips() {
    on_trial(async |page| {
        assert_eq!(page.eval("$$('[part=chip][tabindex=\"0\"]').length").await, 1, "one tab stop");
        let focus = "root.activeElement.querySelector('b')?.textContent";
        page.eval("($('[part=chip]').focus(), 0)").await;
        for (key, name) in [
            (Key::Right, "Croft"),
            (Key::Right, "Wynn"),
            (Key::Right, "Wynn"),
            (Key::Home, "Pike"),
            (Key::Left, "Pike"),
            (Key::End, "Wynn"),
            (Key::Left, "Croft"),
        ] {
            page.press(key).await;
            page.until(name, &format!("{focus} === '{name}'")).await;
        }
        page.until("its tab stop", "root.activeElement.tabIndex === 0").await;
        assert_eq!(page.eval("$$('[part=chip][tabindex=\"0\"]').length").await, 1);
    });
}

#[test]
fn keys_step_through_the_strip() {
    on_trial(async |page| {
        let (role, name) = page.role_and_name("[part=strip]").await;
        assert_eq!(role, "slider");
        assert!(!name.is_empty());
        let value = format!("{STRIP}.ariaValueText");
        assert_eq!(page.eval(&value).await, "5 statements");
        page.eval(&format!("({STRIP}.focus(), 0)")).await;
        for (key, start) in [
            (Key::Right, "Helen Croft, 1 of 5: “This"),
            (Key::Up, "Joanna Pike, 2 of 5: “I added"),
            (Key::Left, "Helen Croft, 1 of 5"),
            (Key::Left, "Helen Croft, 1 of 5"),
            (Key::End, "Charles Wynn, 5 of 5"),
            (Key::Down, "Joanna Pike, 4 of 5"),
            (Key::Home, "Helen Croft, 1 of 5"),
        ] {
            page.press(key).await;
            page.until(start, &format!("{value}.startsWith('{start}')")).await;
        }
        assert_eq!(page.attributes("[part=strip]", "aria-valuenow").await, ["1"]);
        assert_eq!(page.attributes("[part=strip]", "aria-valuemax").await, ["5"]);
        assert_eq!(page.eval(&format!("root.activeElement === {STRIP}")).await, true);
        assert_eq!(page.eval("scrollY").await, 0);
    });
}

/// Clicks at a share of the strip's width.
pub async fn tap(page: &Page, share: f64) {
    let at = format!(
        "(({{ x, y, width, height }}) => [x + width * {share}, y + height / 2].map(Math.round))({STRIP}.getBoundingClientRect())"
    );
    let (x, y) = page.read(&at).await;
    let mouse = MouseActions::new("mouse".to_owned());
    let mouse = mouse.then(PointerAction::MoveTo { duration: None, x, y });
    let mouse = mouse.then(PointerAction::Down { button: 0 });
    page.act(mouse.then(PointerAction::Up { button: 0 })).await;
}

#[test]
fn a_tap_picks_the_nearest_statement() {
    on_trial(async |page| {
        tap(page, 0.01).await;
        page.until("the first", &format!("{PRESSED} === 'Croft'")).await;
        tap(page, 0.99).await;
        page.until("the last", &format!("{PRESSED} === 'Wynn'")).await;
    });
    on_trial(async |page| {
        page.eval("(element.lang = 'ar', 0)").await;
        page.until("Arabic", "$('[part=root]').dir === 'rtl'").await;
        tap(page, 0.99).await;
        page.until("the first", &format!("{PRESSED} === 'Croft'")).await;
    });
}

#[test]
fn all_voices_are_a_step_away() {
    on_trial(async |page| {
        let lanes = "$$('[part=lane]').filter((it) => it.checkVisibility()).length";
        assert_eq!(page.eval(lanes).await, 0);
        page.button("All voices").await.click().await.unwrap();
        page.until("the lanes", &format!("{lanes} === 3")).await;
        assert_eq!(page.eval(&format!("{STRIP}.checkVisibility()")).await, false);
        assert!(page.seen("[part=lane]").await.contains("Joanna Pike"));
        page.button("Fewer").await.click().await.unwrap();
        page.until("the strip", &format!("{STRIP}.checkVisibility()")).await;
        assert_eq!(page.eval(lanes).await, 0);
        page.resize(1200, 900).await;
        page.until("lanes", &format!("{lanes} === 3")).await;
        assert_eq!(page.eval(&format!("{STRIP}.checkVisibility()")).await, false);
        assert_eq!(page.eval("$('.chips').checkVisibility()").await, false);
    });
}

#[test]
fn the_search_box_comes_in_the_place_of_the_chips() {
    if absent(Engine::WebKit, "its window has no focus, without which nothing matches `:focus`") {
        return;
    }
    on_trial(async |page| {
        let opacity = "getComputedStyle($('[part=search]')).opacity";
        let height = "$('[part=timeline]').offsetHeight";
        assert_eq!(page.eval(opacity).await, "0");
        let before: f64 = page.read(height).await;
        page.button("Search").await.click().await.unwrap();
        page.until("the focus", "root.activeElement.matches('[part=search] input')").await;
        page.until("the box", &format!("{opacity} === '1'")).await;
        page.write("tin").await;
        page.press(Key::Enter).await;
        page.until("a match", "painted('rostrum-current').length").await;
        assert_eq!(page.read::<f64>(height).await, before, "nothing moves");
        // They are painted a frame after those in the text.
        page.until("the matches on the strip", "$$('[part=strip] .hit').length === 2").await;
        page.eval("(element.search(''), root.activeElement.blur(), 0)").await;
        page.until("no box", &format!("{opacity} === '0'")).await;
        page.eval("($('[part=chip]').focus(), 0)").await;
        page.write("/").await;
        page.until(
            "the box again",
            &format!("root.activeElement.matches('[part=search] input') && {opacity} === '1'"),
        )
        .await;
    });
}

#[test]
fn crowds_and_small_columns() {
    let night = long_night();
    let unnamed = "Fire at the mill\n\nA spokesman said that nobody was hurt. Two officials said the roof was gone.\n";
    let long = format!(
        "Ferry opens\n\n“It floats,” said Maximiliana {}.\n",
        "Featherstonehaugh-".repeat(12) + "Kern"
    );
    let one = "Ferry opens\n\nThe harbour was busy. “We waited,” said Ada Moor.\n";
    for (name, article) in [
        ("a long night", night.as_str()),
        ("unnamed", unnamed),
        ("a long name", &long),
        ("one", one),
    ] {
        on_narrow_page(article, async |page| {
            for (width, class) in [(320, "w"), (375, "w"), (375, "n")] {
                page.resize(width, 812).await;
                page.eval(&format!("(element.className = '{class}', 0)")).await;
                let where_ = format!("{name} at {width} px, {class}");
                assert_eq!(page.read::<Vec<String>>(OVERFLOWING).await, [""; 0], "{where_}");
                let [wide, high]: [f64; 2] =
                    page.read(&format!("(({{ width, height }}) => [width, height])({STRIP}.getBoundingClientRect())")).await;
                assert!(100.0 < wide && 24.0 <= high, "{where_}: {wide} {high}");
                let thin = "$$('[part=strip] i').filter((it) => it.getBoundingClientRect().width < 2).length";
                assert_eq!(page.eval(thin).await, 0, "{where_}");
                let small = "$$('[part=chip], .find, .voices').filter((it) => it.offsetHeight < 24 || it.offsetWidth < 24).length";
                assert_eq!(page.eval(small).await, 0, "{where_}");
            }
        });
    }
}

#[test]
fn the_strip_is_seen_in_the_systems_own_colours() {
    if absent(Engine::WebKit, "it has no forced colours") {
        return;
    }
    on_trial(async |page| {
        page.force_colours().await;
        let same = "(() => {
            const ground = getComputedStyle($('[part=strip]')).backgroundColor;
            return $$('[part=strip] i').filter((it) => getComputedStyle(it).backgroundColor === ground).length;
        })()";
        assert_eq!(page.eval(same).await, 0);
    });
}
