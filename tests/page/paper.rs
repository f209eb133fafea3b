//! What readers take with them, a printed page or a shared statement; and speakers' names in the margin of a wide
//! column.

use crate::stage::{on_article, on_sample};

#[test]
fn on_paper_there_is_a_table_of_who_said_what() {
    on_sample(async |page| {
        assert_eq!(page.eval("$$('table').length").await, 0);
        page.eval("dispatchEvent(new Event('beforeprint'))").await;
        page.until("the table", "$('table')").await;
        assert_eq!(
            page.texts("th").await,
            ["Speaker", "How", "Words"],
            "no numbers that stand nowhere"
        );
        let n_rows = page.eval("$$('tbody tr').length").await;
        assert_eq!(n_rows, page.eval("$$('[part=mark][data-statement]').length").await);
        let row: Vec<String> =
            page.read("[...$$('tbody tr').at(-1).children].map((it) => it.textContent)").await;
        assert!(row[0].starts_with("Li Guoqiang, Vice Governor"), "{row:?}");
        let words: Vec<String> = page.texts("td:last-child").await;
        assert!(words.iter().any(|it| it.contains("expressed gratitude to everyone")), "{words:?}");
        page.eval("dispatchEvent(new Event('afterprint'))").await;
        page.until("no table", "!$('table')").await;
    });
}

#[test]
fn on_paper_live_coverage_says_when() {
    let live = "The bridge, as it happened\n\n09:00 Mayor Ada Holm said the bridge was closed.\n\n\
        12:05 Mayor Ada Holm said the bridge was open again.";
    on_article(live, async |page| {
        page.until_ready().await;
        page.eval("dispatchEvent(new Event('beforeprint'))").await;
        page.until("the table", "$('table')").await;
        assert_eq!(page.texts("th").await, ["Clock time", "Speaker", "How", "Words"]);
        assert_eq!(page.texts("td:first-child").await, ["09:00", "12:05"]);
    });
}

#[test]
fn on_paper_the_timeline_is_gone_and_the_table_is_there() {
    on_sample(async |page| {
        page.print().await;
        page.eval("dispatchEvent(new Event('beforeprint'))").await;
        page.until("the table", "$('table')?.checkVisibility()").await;
        assert_eq!(page.eval("$('[part=timeline]').checkVisibility()").await, false);
        assert_eq!(page.eval("$('[part=article]').checkVisibility()").await, true);
    });
}

#[test]
fn a_statement_is_shared_where_the_browser_can() {
    on_sample(async |page| {
        page.find("[part=mark][data-statement]").await.click().await.unwrap();
        page.until("a card", "$('[part=card] blockquote')").await;
        let shares = "$$('[part=card] button').some((it) => it.textContent === 'Share')";
        page.eval("(navigator.share = (data) => (window.shared = data, Promise.resolve()), 0)")
            .await;
        page.button("Next statement").await.click().await.unwrap();
        page.until("a button to share", shares).await;
        page.button("Share").await.click().await.unwrap();
        page.until("what is shared", "window.shared").await;
        let shared: [String; 3] = page.read("[shared.title, shared.text, shared.url]").await;
        assert!(shared[0].contains("Innovation Day Opens"), "{shared:?}");
        let name: String = page.read("$('[part=card] button').textContent").await;
        assert!(shared[1].starts_with(&name), "{shared:?}");
        assert!(shared[2].contains("#rostrum:"), "{shared:?}");
    });
}

#[test]
fn a_wide_column_names_who_speaks_in_its_margin() {
    on_sample(async |page| {
        let side = "$(`[data-paragraph='4'] .sides`)";
        assert_eq!(page.eval(&format!("{side}.checkVisibility()")).await, true);
        // Firefox gives the expression for the name, the others its value.
        let name = format!(
            "[getComputedStyle({side}.firstChild, '::before').content, {side}.firstChild.dataset.name]"
        );
        let [content, name]: [String; 2] = page.read(&name).await;
        assert_eq!(name, "Jing Junhai");
        assert!(["\"Jing Junhai\"", "attr(data-name)"].contains(&&*content), "{content}");
        let is_beside = format!("{side}.getBoundingClientRect().left > $('[data-paragraph]').getBoundingClientRect().right
            && {side}.getBoundingClientRect().right <= innerWidth");
        assert_eq!(page.eval(&is_beside).await, true);
        let text: String = page.read("$(`[data-paragraph='4']`).textContent").await;
        assert!(text.ends_with('.'), "the name is no part of the text: {text}");
        page.resize(720, 900).await;
        page.until("no room", &format!("!{side}.checkVisibility()")).await;
    });
}
