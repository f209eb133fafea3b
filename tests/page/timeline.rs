//! The speaker timeline: who has a lane, where the marks are, and every way to step through them.

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;

/// Whether as much of the selected passage is in sight as fits.
pub const PASSAGE_IN_SIGHT: &str = "(() => {
    const box = $('[data-selected]')?.getBoundingClientRect();
    return box && box.top < innerHeight && box.bottom > 0 && (box.top >= 0 || box.bottom <= innerHeight);
})()";

/// Jing Junhai's statements, without acts, on the timeline or in the text.
const SPOKEN: &str = "[data-speaker=jing-junhai][data-statement]:not([data-kind=act])";

#[test]
fn who_spoke_has_a_lane_and_who_was_named_stands_below() {
    on_sample(async |page| {
        let names = async |presence: &str| {
            page.texts(&format!("[part=lane][data-presence={presence}] b")).await
        };
        let mut spoke = names("spoke").await;
        spoke.sort();
        assert_eq!(
            spoke,
            ["An Tiecheng", "Jing Junhai", "Li Guoqiang", "Ren Aiguang", "Zhang Enhui"]
        );
        assert_eq!(names("present").await, ["Hu Yuting"]);
        assert_eq!(names("mentioned").await, ["Xi Jinping"]);
        let presence = page.attributes("[part=lane]", "data-presence").await;
        let n_spoke = presence.iter().take_while(|it| *it == "spoke").count();
        assert_eq!(n_spoke, 5, "who was not heard stands last: {presence:?}");
    });
}

#[test]
fn lanes_tell_roles_and_sums() {
    on_sample(async |page| {
        for (speaker, words) in [
            ("jing-junhai", "Provincial Party Secretary"),
            ("jing-junhai", "statements"),
            ("zhang-enhui", "Member of the Standing Committee of the Provincial Party Committee"),
            ("zhang-enhui", "Secretary of the Changchun Municipal Party Committee"),
            ("li-guoqiang", "Vice Governor"),
            ("li-guoqiang", "presided"),
            ("hu-yuting", "deputy secretary of the provincial party committee and governor"),
            ("xi-jinping", "General Secretary"),
        ] {
            let lane = page.seen(&format!("[part=lane][data-speaker={speaker}]")).await;
            assert!(lane.contains(words), "{words} in {lane}");
        }
    });
}

#[test]
fn marks_stand_where_the_statements_stand() {
    on_sample(async |page| {
        let marks = page.spans("[part=mark][data-speaker=jing-junhai]").await;
        assert!(marks.is_sorted_by(|a, b| a.0 < b.0), "in reading order: {marks:?}");

        let (left, right) = page.spans("[part=lane] [role=group]").await[0];
        let all = page.spans("[part=mark]").await;
        // A rotated square extends a little beyond its position.
        let is_inside = |mark: &(f64, f64)| left - 3.0 <= mark.0 && mark.1 <= right + 3.0;
        assert!(all.iter().all(is_inside), "{all:?} in {left}..{right}");

        let words = page.texts(&format!("[part=statement]{SPOKEN}")).await;
        let marks = page.spans(&format!("[part=mark]{SPOKEN}")).await;
        let width = |idx: usize| marks[idx].1 - marks[idx].0;
        let longest = (0..words.len()).max_by_key(|&idx| words[idx].len()).unwrap();
        let shortest = (0..words.len()).min_by_key(|&idx| words[idx].len()).unwrap();
        assert!(width(shortest) < width(longest), "a longer statement has a wider mark: {marks:?}");
    });
}

#[test]
fn a_click_on_a_mark_opens_its_words() {
    on_sample(async |page| {
        let id = third(page).await;
        page.find(&format!("[part=mark][data-statements~='{id}']")).await.click().await.unwrap();
        assert_selected(page, &id).await;
        page.until("a card", "$('[part=card] blockquote')").await;
        let card = page.seen("[part=card]").await;
        for words in
            ["Jing Junhai", "emphasized", "Provincial Party Secretary", "the birthplace of China"]
        {
            assert!(card.contains(words), "{words} in {card}");
        }
    });
}

#[test]
fn enter_on_a_mark_opens_its_words() {
    on_sample(async |page| {
        let id = third(page).await;
        page.eval(&format!("$(`[part=mark][data-statement='{id}']`).focus()")).await;
        page.press(Key::Enter).await;
        assert_selected(page, &id).await;
        let focus = page.eval("root.activeElement.dataset.statement").await;
        assert_eq!(focus, id, "the focus stays on the mark");
    });
}

#[test]
fn keys_walk_over_the_marks() {
    on_sample(async |page| {
        let tab_stops = page.attributes("[part=mark][tabindex='0']", "data-mark").await;
        assert_eq!(tab_stops.len(), 1, "one Tab stop for all marks");

        let marks = page.attributes("[part=mark][data-speaker=jing-junhai]", "data-mark").await;
        let last = marks.len() - 1;
        let focus = async || page.read::<String>("root.activeElement.dataset.mark").await;
        let speaker = async || page.read::<String>("root.activeElement.dataset.speaker").await;
        page.eval(&format!("$(`[data-mark='{}']`).focus()", marks[0])).await;
        for (key, expected) in [
            (Key::Right, 1),
            (Key::Right, 2),
            (Key::Left, 1),
            (Key::Home, 0),
            (Key::Left, 0),
            (Key::End, last),
            (Key::Right, last),
        ] {
            page.press(key).await;
            assert_eq!(focus().await, marks[expected], "after {key:?}");
        }
        page.press(Key::Down).await;
        assert_ne!(speaker().await, "jing-junhai");
        page.press(Key::Up).await;
        assert_eq!(speaker().await, "jing-junhai");
        assert_eq!(
            page.attributes("[part=mark][tabindex='0']", "data-mark").await,
            [focus().await]
        );
    });
}

#[test]
fn previous_and_next_go_through_all_statements() {
    on_sample(async |page| {
        let order = page.attributes("[part=statement]", "data-statement").await;
        let all =
            "$$('[part=mark][data-statements]').flatMap((it) => it.dataset.statements.split(' '))";
        let mut all: Vec<String> = page.read(all).await;
        page.find(&format!("[part=mark][data-statements~='{}']", order[0]))
            .await
            .click()
            .await
            .unwrap();

        let mut seen = vec![selected(page).await];
        while page.eval(HAS_NEXT).await == true {
            assert!(seen.len() < all.len(), "it goes round in circles: {seen:?}");
            page.button("Next statement").await.click().await.unwrap();
            let last = seen.last().cloned().unwrap_or_default();
            page.until("the next statement", &format!("{SELECTED} !== '{last}'")).await;
            seen.push(selected(page).await);
        }
        page.button("Previous statement").await.click().await.unwrap();
        assert_selected(page, &seen[seen.len() - 2]).await;

        seen.sort();
        all.sort();
        assert_eq!(seen, all, "each statement once");
    });
}

/// Whether the card leads on to another statement.
pub const HAS_NEXT: &str =
    "$('[part=card] [aria-label=\"Next statement\"]').ariaDisabled !== 'true'";

/// The id of the third statement, without acts, on the first lane.
async fn third(page: &Page) -> String {
    page.attributes(&format!("[part=mark]{SPOKEN}"), "data-statement").await.swap_remove(2)
}

const SELECTED: &str = "$('[part=mark][aria-current=true]')?.dataset.statement";

async fn selected(page: &Page) -> String {
    page.until("a selected mark", SELECTED).await;
    page.read(SELECTED).await
}

/// Asserts that the statement with this id is selected: its mark alone is current.
async fn assert_selected(page: &Page, id: &str) {
    page.until("the mark is current", &format!("{SELECTED} === '{id}'")).await;
    assert_eq!(page.eval("$$('[aria-current=true]').length").await, 1);
}
