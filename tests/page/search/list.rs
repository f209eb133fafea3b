//! The list below the box: completions and results by speaker, a combobox after the ARIA Authoring Practices.

use super::{
    COUNT, FOCUSED, TYPED, focus, highlighted, tab_to_box, until_count, until_typed, want_search,
};
use crate::page::Page;
use crate::stage::{on_article, on_sample};
use fantoccini::key::Key;

/// The text of the active option, if it is also the only selected one.
const ACTIVE: &str = "(() => {
    const id = $('[part=search] input').getAttribute('aria-activedescendant');
    const selected = $$('[role=option][aria-selected=true]');
    return selected.length === 1 && selected[0].id === id ? selected[0].textContent : null;
})()";

async fn until_closed(page: &Page) {
    page.until("no list", "!$('[role=listbox]') && $('[role=combobox]').ariaExpanded === 'false'")
        .await;
}

/// Types a word and waits until the list matches all of it: there is already one from the first letter on.
async fn write_all(page: &Page, word: &str) {
    page.write(word).await;
    let marked = "$$('[role=option] mark').map((it) => it.textContent.toLowerCase())";
    let is_all = format!("{marked}.length && {marked}.every((it) => it === '{word}')");
    page.until("results", &is_all).await;
}

#[test]
fn results_stand_by_speaker_with_role_and_marked_words() {
    on_sample(async |page| {
        focus(page).await;
        write_all(page, "innovation").await;
        let groups: Vec<String> =
            page.read("$$('[role=listbox] > [role=group]').map((it) => it.ariaLabel)").await;
        assert!(
            groups.contains(&"Jing Junhai, Provincial Party Secretary".to_owned()),
            "{groups:?}"
        );
        let group = "[role=group][aria-label^='Jing Junhai'] [role=option]";
        let marked = page.texts(&format!("{group} mark")).await;
        assert_eq!(marked, ["innovation"; 3]);
        let snippets = page.texts(group).await;
        assert!(
            snippets.iter().any(|it| it.contains("new wave of power innovation")),
            "{snippets:?}"
        );
        let seen = page.seen("[role=listbox]").await;
        assert!(seen.contains("Provincial Party Secretary"), "{seen}");
    });
}

#[test]
fn it_is_a_combobox() {
    on_sample(async |page| {
        let box_says = async |name: &str| {
            page.read::<Option<String>>(&format!("$('[part=search] input').getAttribute('{name}')"))
                .await
                .unwrap_or_default()
        };
        focus(page).await;
        assert_eq!(box_says("role").await, "combobox");
        assert_eq!(box_says("aria-expanded").await, "false");
        write_all(page, "innovation").await;
        assert_eq!(box_says("aria-expanded").await, "true");
        assert_eq!(
            box_says("aria-controls").await,
            page.read::<String>("$('[role=listbox]').id").await
        );
        assert_eq!(box_says("aria-activedescendant").await, "");
        page.press(Key::Down).await;
        page.until("an active option", ACTIVE).await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays in the box");
        page.press(Key::Home).await;
        page.until("none", &format!("!{ACTIVE}")).await;
        until_typed(page, "innovation", 0).await;
    });
}

#[test]
fn by_keyboard_alone_from_the_first_letter_to_the_statement() {
    on_sample(async |page| {
        tab_to_box(page).await;
        page.write("jun").await;
        page.until("completions", "$('[role=group][aria-label=Completions]')").await;
        page.press(Key::Down).await;
        page.until("the name", &format!("{ACTIVE}?.startsWith('Jing Junhai')")).await;
        page.press(Key::Enter).await;
        page.until("the filter", &format!("{TYPED} === 'speaker:\"Jing Junhai\" '")).await;
        page.write("world").await;
        until_count(page, "1 of 1").await;
        assert_eq!(highlighted(page).await, ["world"]);
        page.press(Key::Down).await;
        page.until("the result", &format!("{ACTIVE}?.includes('world-class')")).await;
        page.press(Key::Enter).await;
        until_closed(page).await;
        page.until("the match in sight", super::CURRENT_IN_SIGHT).await;
        let speaker = page.attributes("[part=mark][aria-current=true]", "data-speaker").await;
        assert_eq!(speaker, ["jing-junhai"], "its statement is selected");
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays in the box");
        page.press(Key::Escape).await;
        page.until("an empty box", &format!("{TYPED} === ''")).await;
    });
}

#[test]
fn fields_and_their_values_are_completed_where_the_caret_is() {
    on_sample(async |page| {
        focus(page).await;
        let (before, after) = ("ro", " automobile");
        let text = format!("{before}{after}");
        page.write(&text).await;
        until_typed(page, &text, text.len()).await;
        for caret in (before.len()..text.len()).rev() {
            page.press(Key::Left).await;
            until_typed(page, &text, caret).await;
        }
        // One more letter: the list follows what is typed at the caret.
        page.write("l").await;
        until_typed(page, "rol automobile", 3).await;
        page.until("the field on offer", "$('[role=option]')?.textContent === 'role:'").await;
        page.press(Key::Down).await;
        page.until("the field", &format!("{ACTIVE} === 'role:'")).await;
        page.press(Key::Enter).await;
        until_typed(page, "role:automobile", 5).await;
        page.write("vice ").await;
        page.until("typed there", &format!("{TYPED} === 'role:vice automobile'")).await;
    });
}

#[test]
fn a_click_takes_an_option_and_a_click_elsewhere_closes() {
    on_sample(async |page| {
        focus(page).await;
        write_all(page, "innovation").await;
        page.find("[aria-label^='Jing Junhai'] [role=option]").await.click().await.unwrap();
        until_closed(page).await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus stays in the box");
        page.until("the match in sight", super::CURRENT_IN_SIGHT).await;

        page.eval("(scrollTo(0, 0), 0)").await;
        focus(page).await;
        page.until("the list again", "$('[role=listbox]')").await;
        while page.eval("Boolean(root.activeElement?.closest('[part=search]'))").await == true {
            page.press_tab().await;
        }
        until_closed(page).await;
        assert_ne!(page.eval(COUNT).await, "", "what was found stays");
    });
}

#[test]
fn escape_leads_back_from_the_buttons() {
    on_sample(async |page| {
        focus(page).await;
        page.write("elektrifikashon").await;
        let offer = "$$('button').find((it) => it.textContent.startsWith('Did you mean'))";
        page.until("an offer", offer).await;
        page.eval(&format!("{offer}.focus()")).await;
        page.press(Key::Escape).await;
        page.until("no offer", &format!("!{offer}")).await;
        assert_eq!(page.eval(FOCUSED).await, true, "the focus is in the box");
        assert_eq!(page.eval(TYPED).await, "elektrifikashon");
        page.press(Key::Escape).await;
        page.until("an empty box", &format!("{TYPED} === ''")).await;
    });
}

#[test]
fn keys_of_the_browser_stay_the_browsers() {
    on_sample(async |page| {
        focus(page).await;
        page.write("innovation").await;
        let is_left = |init: &str| {
            let event = format!(
                "new KeyboardEvent('keydown', {{ {init}, bubbles: true, composed: true, cancelable: true }})"
            );
            format!("$('[part=search] input').dispatchEvent({event})")
        };
        for init in [
            "key: 'f', ctrlKey: true",
            "key: 'g', ctrlKey: true",
            "key: 'f', metaKey: true",
            "key: 'F3'",
            "key: 'Tab'",
        ] {
            assert_eq!(page.eval(&is_left(init)).await, true, "{init}");
        }
        assert_eq!(page.eval(&is_left("key: 'Escape'")).await, false, "this one is taken");
    });
}

#[test]
fn what_is_typed_there_is_not_typed_into_the_host_page() {
    on_sample(async |page| {
        page.eval(
            "(window.heard = [], addEventListener('keydown', ({ key }) => heard.push(key)), 0)",
        )
        .await;
        focus(page).await;
        page.write("/s").await;
        page.until("the list", "$('[role=option]')").await;
        for key in [Key::Escape, Key::Escape, Key::Escape, Key::Tab] {
            page.press(key).await;
        }
        // The first Escape closes the list, the second clears the box, the third goes to the page.
        let heard: Vec<String> = page.read("heard").await;
        assert_eq!(heard, ["Escape", "Tab"]);
    });
}

#[test]
fn of_many_results_the_best_are_listed_and_all_are_stepped_through() {
    let article = (1..=40).fold("Ferry opens".to_owned(), |text, n| {
        text + &format!("\n\nThe ferry left pier {n} again.")
    });
    on_article(article, async |page| {
        page.until_ready().await;
        want_search(page).await;
        focus(page).await;
        page.write("pier").await;
        until_count(page, "1 of 40").await;
        // The list lags the count by one frame.
        let rest = "`and ${40 - $$('[role=option]').length} more`";
        let is_told = format!("$('[role=listbox]')?.innerText.trimEnd().endsWith({rest})");
        page.until("how many more there are", &is_told).await;
        let listed: usize = page.read("$$('[role=option]').length").await;
        assert!(listed < 40, "{listed} are listed");
        page.press_with_shift(Key::Enter).await;
        until_count(page, "40 of 40").await;
        page.until("the match in sight", super::CURRENT_IN_SIGHT).await;
    });
}
