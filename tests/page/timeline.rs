//! The speaker timeline: who has a lane, where the marks stand, and every way to go through them.

use crate::page::Page;
use crate::stage::on_sample;
use fantoccini::key::Key;

/// The whole passage of the selected mark, or as much of it as fits, can be seen.
pub const PASSAGE_IN_SIGHT: &str = "(() => {
    const box = $('[data-selected]')?.getBoundingClientRect();
    return box && box.top < innerHeight && box.bottom > 0 && (box.top >= 0 || box.bottom <= innerHeight);
})()";

/// The lane's third statement in words.
const THIRD: &str =
    "$$('[part=mark][data-speaker=jing-junhai]:not([data-kind=act])[data-statement]')[2]";

#[test]
fn who_spoke_has_a_lane_and_who_was_named_stands_below() {
    on_sample(async |page| {
        let lanes = "$$('[part=lane]').map((it) => [it.querySelector('b').textContent, it.dataset.presence].join(', '))";
        let lanes: Vec<String> = page.read(lanes).await;
        let people = |presence: &str| {
            let mut names: Vec<&str> = lanes
                .iter()
                .filter_map(|it| it.strip_suffix(presence)?.strip_suffix(", "))
                .collect();
            names.sort_unstable();
            names
        };
        assert_eq!(
            people("spoke"),
            ["An Tiecheng", "Jing Junhai", "Li Guoqiang", "Ren Aiguang", "Zhang Enhui"]
        );
        assert_eq!(people("present"), ["Hu Yuting"]);
        assert_eq!(people("mentioned"), ["Xi Jinping"]);
        assert_eq!(lanes[0], "Jing Junhai, spoke");
        assert_eq!(lanes.iter().position(|it| it.ends_with("spoke")), Some(0));
        assert!(
            lanes[5..].iter().all(|it| !it.ends_with("spoke")),
            "who was not heard stands last: {lanes:?}"
        );
    });
}

#[test]
fn lanes_tell_roles_and_sums() {
    on_sample(async |page| {
        let lane = async |speaker: &str| {
            page.read::<String>(&format!("$('[part=lane][data-speaker={speaker}]').innerText"))
                .await
        };
        let jing = lane("jing-junhai").await;
        assert!(
            jing.contains("Provincial Party Secretary") && jing.contains("statements"),
            "{jing}"
        );
        assert!(lane("li-guoqiang").await.contains("presided"));
        let zhang = lane("zhang-enhui").await;
        assert!(
            zhang.contains("Standing Committee")
                && zhang.contains("Changchun Municipal Party Committee"),
            "{zhang}"
        );
    });
}

#[test]
fn marks_stand_where_the_statements_stand() {
    on_sample(async |page| {
        let boxes = "$$('[part=mark][data-speaker=jing-junhai]').map((it) => { const { left, right } = it.getBoundingClientRect(); return [left, right]; })";
        let boxes: Vec<(f64, f64)> = page.read(boxes).await;
        assert!(boxes.is_sorted_by(|a, b| a.0 < b.0), "in reading order: {boxes:?}");
        let tracks = "$$('[part=lane]').flatMap((lane) => { const track = lane.querySelector('[role=group]').getBoundingClientRect(); return [...lane.querySelectorAll('[part=mark]')].map((it) => it.getBoundingClientRect()).filter((it) => it.left < track.left - 4 || it.right > track.right + 4).length; }).reduce((a, b) => a + b, 0)";
        assert_eq!(page.eval(tracks).await, 0, "marks outside their track");
        let wider = "(() => { const at = (i) => $$('[part=mark][data-speaker=jing-junhai][data-kind=reported]')[i].getBoundingClientRect().width; return at(7) > at(1); })()";
        assert_eq!(page.eval(wider).await, true, "a longer statement has a wider mark");
    });
}

#[test]
fn a_click_on_a_mark_goes_to_its_passage() {
    on_sample(async |page| {
        let id: String = page.read(&format!("{THIRD}.dataset.statement")).await;
        page.find(&format!("[part=mark][data-statement={id}]")).await.click().await.unwrap();
        assert_selected(page, &id).await;
        let card: String = page.read("$('[part=card]').innerText").await;
        for words in [
            "Jing Junhai",
            "emphasized",
            "Provincial Party Secretary",
            "Jilin is the birthplace of China",
        ] {
            assert!(card.contains(words), "{words} in {card}");
        }
    });
}

#[test]
fn the_keyboard_reaches_and_opens_every_mark() {
    on_sample(async |page| {
        // One Tab stop for all marks.
        assert_eq!(page.eval("$$('[part=mark][tabindex=\"0\"]').length").await, 1);
        page.eval("$('[part=mark][tabindex=\"0\"]').focus()").await;
        let marks: Vec<String> = page.read("$$('[part=mark]').map((it) => it.dataset.mark)").await;
        let speaker = "root.activeElement.dataset.speaker";
        let focus = async || page.read::<String>("root.activeElement.dataset.mark").await;
        assert_eq!(focus().await, marks[0]);
        page.press(Key::Right).await;
        assert_eq!(focus().await, marks[1]);
        page.press(Key::Left).await;
        assert_eq!(focus().await, marks[0]);
        page.press(Key::Left).await;
        assert_eq!(focus().await, marks[0], "there is nothing before the first");
        page.press(Key::End).await;
        let last = "[...root.activeElement.parentNode.children].at(-1) === root.activeElement";
        assert_eq!(page.eval(last).await, true);
        page.press(Key::Down).await;
        assert_ne!(page.eval(speaker).await, "jing-junhai");
        page.press(Key::Up).await;
        assert_eq!(page.eval(speaker).await, "jing-junhai");
        page.press(Key::Home).await;
        assert_eq!(focus().await, marks[0]);

        let id: String = page.read(&format!("({THIRD}.focus(), {THIRD}.dataset.statement)")).await;
        page.press(Key::Enter).await;
        assert_selected(page, &id).await;
        assert_eq!(
            page.eval("root.activeElement.dataset.statement").await,
            id,
            "the focus stays on the mark"
        );
    });
}

#[test]
fn previous_and_next_go_through_all_statements() {
    on_sample(async |page| {
        let ids: Vec<String> = page
            .read(
                "[...new Set($$('[part=mark][data-statement]').map((it) => it.dataset.statement))]",
            )
            .await;
        let order: Vec<String> = page
            .read("[...new Set($$('[part=statement]').map((it) => it.dataset.statement))]")
            .await;
        page.find(&format!("[part=mark][data-statement={}]", order[0]))
            .await
            .click()
            .await
            .unwrap();
        assert_selected(page, &order[0]).await;
        let mut seen = vec![order[0].clone()];
        while page.control("button", "Next").await.is_enabled().await.unwrap()
            && seen.len() < ids.len()
        {
            page.control("button", "Next").await.click().await.unwrap();
            let before = seen.last().cloned().unwrap_or_default();
            page.until(
                "the next statement",
                &format!("$('[part=mark][aria-current=true]').dataset.statement !== '{before}'"),
            )
            .await;
            seen.push(page.read("$('[part=mark][aria-current=true]').dataset.statement").await);
        }
        let next = page.control("button", "Next").await;
        assert!(!next.is_enabled().await.unwrap(), "at the end");
        let sorted = |ids: &[String]| {
            let mut ids = ids.to_vec();
            ids.sort();
            ids
        };
        assert_eq!(sorted(&seen), sorted(&ids), "each statement once");
        let starts = "[...new Set($$('[part=statement]').map((it) => it.dataset.statement))]";
        assert_eq!(seen.first(), page.read::<Vec<String>>(starts).await.first());

        page.control("button", "‹ Previous").await.click().await.unwrap();
        assert_selected(page, &seen[seen.len() - 2]).await;
    });
}

/// The statement with this id is selected: its mark is current, its passage in sight.
async fn assert_selected(page: &Page, id: &str) {
    page.until(
        "the mark is current",
        &format!("$('[part=mark][aria-current=true]')?.dataset.statement === '{id}'"),
    )
    .await;
    assert_eq!(page.eval("$$('[aria-current=true]').length").await, 1);
    page.until("its passage is in sight", PASSAGE_IN_SIGHT).await;
}
