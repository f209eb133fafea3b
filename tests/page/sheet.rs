//! The card where the reader is: it opens without moving the page, covers nothing that it tells of, and keys lead into it and back.

mod place;

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;
use serde_json::json;

/// A mark of Jing Junhai's.
const MARK: &str =
    "$$('[part=mark][data-speaker=jing-junhai][data-statement]:not([data-kind=act])')[4]";

/// His chip, which a narrow column has in place of the marks.
const CHIP: &str = "$('[part=chip][data-speaker=jing-junhai]')";

pub const WORDS: &str = "$('[part=card] blockquote')?.textContent";

pub const IS_OPEN: &str = "($('[part=card]')?.checkVisibility() ?? false)";

/// What has the focus: its name or text.
const FOCUSED: &str =
    "(root.activeElement?.ariaLabel ?? root.activeElement?.textContent ?? '').trim()";

const IS_ON_CARD: &str = "Boolean(root.activeElement?.closest('[part=card]'))";

/// Focuses the mark, and opens it by Enter.
async fn open_by_key(page: &Page) {
    page.eval(&format!("({MARK}.focus(), 0)")).await;
    page.press(Key::Enter).await;
    page.until("its words", WORDS).await;
    page.until("all of the card", "$$('[part=card] button').length > 5").await;
}

#[test]
fn a_mark_and_a_chip_open_their_words_and_the_page_stays() {
    on_sample(async |page| {
        for (width, height, touched, rank) in
            [(1200, 900, MARK, "5 of 8"), (375, 812, CHIP, "1 of 8"), (320, 640, CHIP, "1 of 8")]
        {
            page.resize(width, height).await;
            page.until("what is touched", &format!("{touched}.checkVisibility()")).await;
            page.eval(&format!("({touched}.scrollIntoView({{ block: 'center' }}), 0)")).await;
            page.until_still().await;
            let before: f64 = page.read("scrollY").await;
            page.click(touched).await;
            page.until("its words", WORDS).await;
            page.until_still().await;
            assert_eq!(page.read::<f64>("scrollY").await, before, "{width} px");
            assert_eq!(page.eval(IS_OPEN).await, true);
            let card = page.seen("[part=card]").await;
            for words in ["Jing Junhai", "Provincial Party Secretary", "reported", rank] {
                assert!(card.contains(words), "{words} in {card}");
            }
            assert_eq!(card.contains("world-class"), touched == MARK, "{card}");
            page.press(Key::Escape).await;
            page.until("no card", &format!("!{IS_OPEN}")).await;
        }
    });
}

#[test]
fn tab_leads_from_the_mark_into_the_card_and_on_from_the_mark() {
    on_sample(async |page| {
        open_by_key(page).await;
        let mark: String = page.read(FOCUSED).await;
        page.press_tab().await;
        assert_eq!(page.eval(FOCUSED).await, "Jing Junhai", "the card's first button");
        assert_eq!(page.eval(IS_ON_CARD).await, true);
        page.press_with_shift(Key::Tab).await;
        assert_eq!(page.eval(FOCUSED).await, mark.as_str());

        page.press_tab().await;
        let mut n_stops = 0;
        while page.eval(IS_ON_CARD).await == true {
            n_stops += 1;
            assert!(n_stops < 20, "it does not lead out of the card");
            page.press_tab().await;
        }
        assert!(5 < n_stops, "{n_stops} buttons");
        let after: String = page.read(FOCUSED).await;
        let is_after = format!(
            "Boolean({MARK}.compareDocumentPosition(root.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"
        );
        assert_eq!(page.eval(&is_after).await, true, "{after} follows the mark");
    });
}

#[test]
fn tab_leads_out_of_the_widget() {
    on_sample(async |page| {
        open_by_key(page).await;
        page.eval("(element.insertAdjacentHTML('afterend', '<button>After</button>'), 0)").await;
        for _ in 0..60 {
            if page.eval("document.activeElement.textContent").await == "After" {
                return;
            }
            page.press_tab().await;
        }
        panic!("it goes round in circles");
    });
}

#[test]
fn closing_gives_the_focus_back() {
    on_sample(async |page| {
        open_by_key(page).await;
        let mark: String = page.read(FOCUSED).await;
        for close in [true, false] {
            page.press_tab().await;
            if close {
                page.press_tab().await;
                assert_eq!(page.eval(FOCUSED).await, "Close");
                page.press(Key::Enter).await;
            } else {
                page.press(Key::Escape).await;
            }
            page.until("no card", &format!("!{IS_OPEN}")).await;
            page.until("the focus on the mark", &format!("{FOCUSED} === {}", json!(mark))).await;
            page.press(Key::Enter).await;
            page.until("its words", WORDS).await;
        }
    });
}

#[test]
fn an_end_of_the_statements_keeps_the_focus() {
    on_sample(async |page| {
        let last = "$$('[part=statement]').at(-1).dataset.statement";
        page.click(&format!("$(`[part=mark][data-statement='${{{last}}}']`)")).await;
        page.until("its words", WORDS).await;
        let next = page.button("Next statement").await;
        assert_eq!(next.attr("aria-disabled").await.unwrap().as_deref(), Some("true"));
        next.click().await.unwrap();
        assert_eq!(page.eval(FOCUSED).await, "Next statement");
    });
}

#[test]
fn n_and_p_step_through_the_statements() {
    on_sample(async |page| {
        let order = page.attributes("[part=statement]", "data-statement").await;
        let selected = "$('[part=mark][aria-current=true]')?.dataset.statement";
        page.eval("($('[part=mark]').focus(), 0)").await;
        for (key, expected) in [("n", 0), ("n", 1), ("n", 2), ("p", 1)] {
            page.write(key).await;
            page.until("it", &format!("{selected} === '{}'", order[expected])).await;
        }
        assert_eq!(page.eval("scrollY").await, json!(0));
        page.click_search_box().await;
        page.write("n").await;
        page.until("a letter", "$('[part=search] input').value === 'n'").await;
        assert_eq!(page.eval(selected).await, order[1].as_str());
        page.eval("(element.setAttribute('shortcuts', 'off'), $('[part=mark]').focus(), 0)").await;
        page.write("n").await;
        page.until_still().await;
        assert_eq!(page.eval(selected).await, order[1].as_str(), "they are off");
    });
}

#[test]
fn a_statement_is_told_once() {
    on_sample(async |page| {
        page.eval(
            "(window.said = [], new MutationObserver(() => {
                for (const it of $$('[role=status], [aria-live]')) if (it.textContent) said.push(it.textContent);
              }).observe(root, { subtree: true, childList: true, characterData: true }), 0)",
        )
        .await;
        open_by_key(page).await;
        page.until_still().await;
        let times = "[...new Set(said)].filter((it) => it.includes('world-class')).length";
        assert_eq!(page.eval(times).await, 1, "{}", page.eval("said").await);
        let live = "$$('[role=status], [aria-live]').filter((it) => it.textContent.includes('world-class')).length";
        assert_eq!(page.eval(live).await, 1);
    });
}

#[test]
fn a_drag_of_the_handle_closes_it() {
    on_sample(async |page| {
        page.resize(375, 812).await;
        let drag = |by: i32| {
            format!(
                "(() => {{
                    const grip = $('.grip'), {{ x, y }} = grip.getBoundingClientRect();
                    const send = (kind, to) => grip.dispatchEvent(new PointerEvent(kind,
                      {{ bubbles: true, composed: true, pointerId: 1, button: 0, clientX: x + 20, clientY: y + to }}));
                    send('pointerdown', 5); send('pointermove', 5 + {by}); send('pointerup', 5 + {by});
                    return 0;
                }})()"
            )
        };
        page.until("the chips", &format!("{CHIP}.checkVisibility()")).await;
        page.click(CHIP).await;
        page.until("all of the card", "$$('[part=card] button').length > 5").await;
        page.until("a handle", "$('.grip').checkVisibility()").await;
        page.eval(&drag(20)).await;
        page.until_still().await;
        assert_eq!(page.eval(IS_OPEN).await, true, "a slip");
        page.eval(&drag(90)).await;
        page.until("no card", &format!("!{IS_OPEN}")).await;
    });
}
