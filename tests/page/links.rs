//! Links to statements and going there: whose the keys are after a jump, links to what is gone, and links that work without
//! scripts. The page's URL and Back have a file of their own.

mod history;

use crate::page::Page;
use crate::server::Files;
use crate::stage::{host, on_article, on_sample, on_stage};
use crate::timeline::PASSAGE_IN_SIGHT;
use fantoccini::key::Key;
use serde_json::Value;

/// A statement of Jing Junhai's in the middle of the sample.
const MARK: &str =
    "$$('[part=mark][data-speaker=jing-junhai][data-statement]:not([data-kind=act])')[4]";

const SELECTED: &str = "$('[part=mark][aria-current=true]')?.dataset.statement";

/// The element that keys go to.
const FOCUSED: &str = "(root.activeElement ?? document.activeElement).localName";

const GONE: &str = "The statement that this link leads to is no longer in the article.";

/// Whether a line says that the linked statement is gone.
fn is_said(words: &str) -> String {
    format!("$$('[role=status]').some((it) => it.textContent === '{words}')")
}

/// Clicks on a mark and on the way to its passage as a hand does, and waits until that is in sight; returns the id of its
/// statement.
async fn click_on_mark(page: &Page) -> String {
    let id: String = page.read(&format!("{MARK}.dataset.statement")).await;
    page.click(MARK).await;
    page.until("its words", "$('[part=card] blockquote')").await;
    page.button("Go to passage").await.click().await.unwrap();
    page.until("its passage", &format!("{SELECTED} === '{id}' && {PASSAGE_IN_SIGHT}")).await;
    page.until_still().await;
    id
}

/// The button "Next", which may be out of sight.
const NEXT: &str = "$('[part=card] [aria-label=\"Next statement\"]')";

#[test]
fn after_a_click_on_the_way_to_a_passage_keys_scroll_the_page() {
    on_sample(async |page| {
        page.resize(1200, 500).await;
        let id = click_on_mark(page).await;
        assert_eq!(page.eval(FOCUSED).await, "body");
        let before: f64 = page.read("scrollY").await;
        page.press(Key::Down).await;
        page.until("the page further on", &format!("{before} < scrollY")).await;
        page.until_still().await;
        assert!(page.read::<f64>("scrollY").await < before + 300.0, "not thrown anywhere");
        assert_eq!(page.eval(SELECTED).await, id);
    });
}

#[test]
fn after_a_key_on_a_mark_keys_move_among_the_marks() {
    on_sample(async |page| {
        page.eval(&format!("{MARK}.focus()")).await;
        page.press(Key::Enter).await;
        page.until("it is selected", SELECTED).await;
        let focus = "root.activeElement.dataset.mark";
        let before: usize = page.read::<String>(focus).await.parse().unwrap();
        page.press(Key::Right).await;
        page.until("the next mark", &format!("{focus} === '{}'", before + 1)).await;
    });
}

#[test]
fn a_click_on_a_passage_takes_no_keys() {
    on_sample(async |page| {
        page.resize(1200, 500).await;
        // Not at the foot of the window, where the reading strip is.
        page.eval("($('[part=statement]').scrollIntoView({ block: 'center' }), 0)").await;
        page.click("$('[part=statement]')").await;
        page.until("it is selected", SELECTED).await;
        assert_eq!(page.eval(FOCUSED).await, "body");
        let before: f64 = page.read("scrollY").await;
        page.press(Key::Down).await;
        page.until("the page further on", &format!("{before} < scrollY")).await;
        assert_eq!(page.eval("location.hash").await, "", "nobody was moved");
    });
}

#[test]
fn a_link_to_a_statement_that_is_gone_says_so() {
    on_sample(async |page| {
        page.open("/innovation-day/article.txt").await;
        page.open("/#rostrum:nobody-000000").await;
        page.until_ready().await;
        page.until("the line", &is_said(GONE)).await;
        assert_eq!(page.eval(SELECTED).await, Value::Null);
        click_on_mark(page).await;
        assert_eq!(page.eval(&is_said(GONE)).await, false, "a statement is selected");

        page.eval("(location.hash = 'rostrum:nobody-000000', 0)").await;
        page.until("the line again", &is_said(GONE)).await;
        page.eval("(location.hash = 'elsewhere', 0)").await;
        page.until("no line", &format!("!{}", is_said(GONE))).await;
        page.eval("(location.hash = 'rostrum:', 0)").await;
        page.eval("(location.hash = 'rostrum:?q=innovation', 0)").await;
        page.until("the search", "$('[part=count]').textContent === '1 of 8'").await;
        assert_eq!(page.eval(&is_said(GONE)).await, false, "no statement was named");
    });
}

/// How many elements on the page say that the linked statement is gone.
const N_SAY_GONE: &str = "[...document.querySelectorAll('rostrum-article')]
    .filter((it) => it.shadowRoot.querySelector('.gone')).length";

#[test]
fn among_several_the_one_with_the_statement_answers() {
    let ferry = "Ferry opens\n\n“It took nine years,” said Mayor Ada Moor.\n";
    let mill = "Mill reopens\n\n“It rained,” said Cy Dahl, the keeper.\n";
    let others = "<rostrum-article src=mill.txt></rostrum-article>
        <rostrum-article id=third loading=eager src=mill.txt></rostrum-article>";
    let files = Files::from([
        ("/host.html".to_owned(), (host("ferry.txt") + others).into_bytes()),
        ("/ferry.txt".to_owned(), ferry.into()),
        ("/mill.txt".to_owned(), mill.into()),
    ]);
    on_stage(files, async |page| {
        page.open("/host.html#rostrum:nobody-000000").await;
        page.until("all", "told.filter(({ name }) => name === 'rostrum:ready').length === 3").await;
        assert_eq!(page.eval(N_SAY_GONE).await, 0, "it may have been either's");

        let second = "document.querySelectorAll('rostrum-article')[1].shadowRoot";
        let id = format!("{second}.querySelector('[part=mark]').dataset.statement");
        page.eval(&format!("(location.hash = 'rostrum:' + {id}, 0)")).await;
        page.until("it", &format!("{second}.querySelector('[part=mark][aria-current=true]')"))
            .await;
        assert_eq!(page.eval(N_SAY_GONE).await, 0);
        assert_eq!(page.eval(SELECTED).await, Value::Null);

        page.eval("(location.hash = 'third:nobody-000000', 0)").await;
        page.until("the one with the id", &format!("{N_SAY_GONE} === 1")).await;
    });
}

/// Clicks "Copy link" and returns what was copied.
async fn copy_link(page: &Page) -> String {
    page.button("Copy link").await.click().await.unwrap();
    page.until("a word on it", &is_said("Link copied.")).await;
    page.copied().await
}

#[test]
fn a_copied_link_has_the_words_for_where_no_script_runs() {
    on_sample(async |page| {
        let id = click_on_mark(page).await;
        // Without the verb that leads to them.
        let words = "$('blockquote span').textContent.split(' … ')[0]";
        let words = format!("encodeURIComponent({words}).replaceAll('-', '%2D')");
        let words: String = page.read(&words).await;
        let link = copy_link(page).await;
        assert!(link.ends_with(&format!("/#rostrum:{id}:~:text={words}")), "{link}");

        page.button("Cite").await.click().await.unwrap();
        page.until("a word on it", &is_said("Citation copied.")).await;
        let citation = page.copied().await;
        assert!(citation.ends_with(&format!("/#rostrum:{id}")), "{citation}");

        page.eval("(element.search('fuel cell'), 0)").await;
        page.until("the search", "$('[part=search] input').value").await;
        let link = copy_link(page).await;
        let end = format!("/#rostrum:{id}?q=fuel%20cell:~:text={words}");
        assert!(link.ends_with(&end), "{link}");

        page.eval("(navigator.share = (data) => (window.shared = data, Promise.resolve()), 0)")
            .await;
        page.eval(&format!("{NEXT}.click()")).await;
        page.button("Share").await.click().await.unwrap();
        page.until("what is shared", "window.shared").await;
        assert_eq!(page.eval("/^[^?]+:~:text=[^&-]+$/.test(shared.url)").await, true);
    });
}

#[test]
fn a_long_statement_is_linked_to_by_its_ends() {
    let words = (100..200).map(|n| n.to_string()).collect::<Vec<_>>().join(", ");
    let article = format!("The mill\n\n“Oak-like: {words} last,” said Ada Holm.\n");
    on_article(article, async |page| {
        page.until_ready().await;
        page.click("$('[part=mark][data-statement]')").await;
        page.until("its statement", SELECTED).await;
        let link = copy_link(page).await;
        let (_, words) = link.split_once(":~:text=").unwrap();
        let start = "%E2%80%9COak%2Dlike%3A%20100%2C%20101%2C%20102%2C%20103%2C";
        assert_eq!(words, format!("{start},196%2C%20197%2C%20198%2C%20199%20last%2C%E2%80%9D"));
    });
}

#[test]
fn a_link_with_words_is_read_without_them() {
    on_sample(async |page| {
        let id: String = page.read(&format!("{MARK}.dataset.statement")).await;
        page.open("/innovation-day/article.txt").await;
        page.open(&format!("/#rostrum:{id}?q=innovation:~:text=new%20wave")).await;
        page.until_ready().await;
        page.until("the statement", &format!("{SELECTED} === '{id}'")).await;
        assert_eq!(page.eval("$('[part=search] input').value").await, "innovation");
        // As a browser that does not know them leaves them.
        let first =
            page.attributes("[part=mark][data-statement]", "data-statement").await.remove(0);
        page.eval(&format!("(location.hash = 'rostrum:{first}:~:text=of', 0)")).await;
        page.until("another", &format!("{SELECTED} === '{first}'")).await;
    });
}

#[test]
fn a_mark_names_all_statements_that_it_stands_for() {
    on_sample(async |page| {
        let ids = page.attributes("[part=mark][data-statement]", "data-statement").await;
        assert_eq!(page.attributes("[part=mark][data-statements]", "data-statements").await, ids);
    });
}
