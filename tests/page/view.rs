//! A long article with many speakers: folded lanes, picked speakers, a zoomed timeline.

use crate::page::Page;
use crate::stage::on_article;
use crate::timeline::HAS_NEXT;
use fantoccini::key::Key;

/// Twelve people.
pub const NAMES: [&str; 12] = [
    "Ada Ash",
    "Ben Birch",
    "Clara Cedar",
    "David Dorn",
    "Emma Elm",
    "Frank Fern",
    "Grace Gorse",
    "Henry Hazel",
    "Irene Ivy",
    "James Juniper",
    "Karen Kelp",
    "Louis Larch",
];

/// All of them, the later ones heard more often, in far more paragraphs than fit on an axis.
pub fn long_night() -> String {
    let mut text = "A long night at the assembly\n\n".to_owned();
    for round in 0..6 {
        for name in NAMES.iter().skip(round * 2) {
            text += &format!("Councillor {name} said that item {round} could not wait.\n\n");
        }
    }
    text
}

const LANES: &str = "$$('[part=lane]').length";

async fn ready(page: &Page) {
    page.until("the lanes", LANES).await;
}

#[test]
fn the_less_active_lanes_fold_away() {
    on_article(long_night(), async |page| {
        ready(page).await;
        assert_eq!(page.eval(LANES).await, 8);
        page.button("Show all 12").await.click().await.unwrap();
        page.until("all lanes", &format!("{LANES} === 12")).await;
        page.button("Show fewer").await.click().await.unwrap();
        page.until("few lanes", &format!("{LANES} === 8")).await;
        // Selecting a statement of a folded speaker shows the speaker's lane.
        page.eval(
            "$$('[part=statement]').find((it) => it.dataset.speaker.includes('ada')).click()",
        )
        .await;
        page.until("the lane of the selected mark", &format!("{LANES} === 9")).await;
        assert_eq!(
            page.eval("$('[part=mark][aria-current=true]').dataset.speaker.includes('ada')").await,
            true
        );
    });
}

#[test]
fn a_picked_speaker_stands_out_and_there_is_a_way_back() {
    on_article(long_night(), async |page| {
        ready(page).await;
        let name = page.texts("[part=lane] b").await.swap_remove(0);
        let dimmed = "$$('[part=lane]').filter((it) => getComputedStyle(it.querySelector('.track')).opacity < 1).length";
        assert_eq!(page.eval(dimmed).await, 0);
        page.button(&name).await.click().await.unwrap();
        page.until("all that they said", "$('[part=card] ol')").await;
        page.button("Show only them").await.click().await.unwrap();
        page.until("the others dimmed", &format!("{dimmed} === 7")).await;
        page.button("Close").await.click().await.unwrap();
        let others = "painted('rostrum-dimmed').map(String)";
        let texts: Vec<String> = page.read(others).await;
        assert!(!texts.is_empty() && texts.iter().all(|text| !text.contains(&name)), "{texts:?}");

        // Next stays with the picked speaker.
        page.find("[part=mark]").await.click().await.unwrap();
        page.until("a card", "$('[part=card] blockquote')").await;
        while page.eval(HAS_NEXT).await == true {
            let before: String =
                page.read("$('[part=mark][aria-current=true]').dataset.mark").await;
            page.button("Next statement").await.click().await.unwrap();
            page.until(
                "the next",
                &format!("$('[part=mark][aria-current=true]').dataset.mark !== '{before}'"),
            )
            .await;
            assert!(page.seen("[part=card]").await.contains(&name));
        }
        page.button("Show all speakers").await.click().await.unwrap();
        page.until("nobody dimmed", &format!("{dimmed} === 0")).await;
        assert_eq!(page.eval("painted('rostrum-dimmed').length").await, 0);
    });
}

#[test]
fn the_timeline_is_zoomed_by_buttons_and_keys_and_follows_the_focus() {
    // No two paragraphs start alike, and so no two labels.
    let mut nth = 0;
    let night = long_night().split_inclusive("\n\nC").fold(String::new(), |text, part| {
        nth += 1;
        match part.strip_suffix('C') {
            Some(part) => format!("{text}{part}In speech {nth}, C"),
            None => text + part,
        }
    });
    on_article(night, async |page| {
        ready(page).await;
        let label = "$$('.paragraphs span').map((it) => it.textContent).filter(Boolean)";
        page.until("labels", &format!("{label}.length")).await;
        let whole: Vec<String> = page.read(label).await;
        page.button("Zoom in").await.click().await.unwrap();
        page.until("other labels", &format!("{label}.join() !== '{}'", whole.join(","))).await;
        page.button("Whole article").await.click().await.unwrap();
        page.until("the labels again", &format!("{label}.join() === '{}'", whole.join(","))).await;

        page.eval("$('[part=mark]').focus()").await;
        for key in ["+", "+", "+"] {
            page.write(key).await;
        }
        page.until("labels of a part", &format!("!{label}.includes('{}')", whole[whole.len() - 1]))
            .await;
        page.press(Key::End).await;
        let is_inside = "(() => {
            const mark = root.activeElement.getBoundingClientRect();
            const track = root.activeElement.parentElement.getBoundingClientRect();
            return track.left - 4 <= mark.left && mark.right <= track.right + 4;
        })()";
        page.until("the focused mark is in sight", is_inside).await;
        page.write("0").await;
        page.until("the labels again", &format!("{label}.join() === '{}'", whole.join(","))).await;
    });
}
