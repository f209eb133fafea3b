//! What the browser keeps of a draft: words being typed at a crash, earlier versions, and what two tabs make of one.

use super::{names, on_desk, open, tab_to, told, with_control};
use crate::engine::{Engine, absent};
use crate::page::Page;
use fantoccini::key::Key;

/// Waits until the browser has all of it.
async fn kept(page: &Page) {
    page.until("the draft kept", "document.querySelector('.kept')?.textContent.includes('Saved')")
        .await;
    // One more write may be on its way.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

/// The page as after a crash, with the draft opened again.
async fn again(page: &Page) {
    page.open("/desk/index.html").await;
    page.until("the draft", "document.querySelector('.drafts .title')").await;
    page.click("document.querySelector('.drafts .title')").await;
    page.until("the article", "document.querySelector('.story')").await;
}

#[test]
fn what_was_typed_and_not_done_is_there_again() {
    on_desk(async |page| {
        open(page).await;
        kept(page).await;
        page.click("document.querySelector('.headline')").await;
        page.press(Key::End).await;
        page.write(" once more").await;
        kept(page).await;
        assert_eq!(
            page.eval("document.querySelector('h1').textContent").await,
            "The ferry is late"
        );
        again(page).await;
        told(page, "What you had typed").await;
        page.until("the focus", "document.activeElement.matches('.headline')").await;
        let headline = "document.querySelector('.headline').value";
        assert_eq!(page.eval(headline).await, "The ferry is late once more");
        page.press(Key::Tab).await;
        page.until(
            "it is done",
            "document.querySelector('h1').textContent === 'The ferry is late once more'",
        )
        .await;
        kept(page).await;
        again(page).await;
        told(page, "The draft is open.").await;
        assert_eq!(
            page.eval("document.querySelector('h1').textContent").await,
            "The ferry is late once more"
        );
    });
}

#[test]
fn a_dialog_that_was_open_is_open_again() {
    on_desk(async |page| {
        open(page).await;
        kept(page).await;
        page.write("n").await;
        page.until("the dialog", "document.activeElement.matches('dialog input')").await;
        page.write("Dee Ra").await;
        kept(page).await;
        again(page).await;
        page.until("the name", "document.querySelector('dialog input')?.value === 'Dee Ra'").await;
        page.until("the focus", "document.activeElement.matches('dialog input')").await;
        page.press(Key::End).await;
        page.write("sk").await;
        page.press(Key::Enter).await;
        told(page, "Done.").await;
        assert!(names(page).await.contains(&"Dee Rask".to_owned()));
        // Given up, it is gone.
        page.write("n").await;
        page.until("an empty name", "document.querySelector('dialog input')?.value === ''").await;
        page.write("Ed").await;
        page.press(Key::Escape).await;
        page.until("no dialog", "!document.querySelector('dialog')").await;
        kept(page).await;
        again(page).await;
        told(page, "The draft is open.").await;
        assert_eq!(page.eval("document.querySelector('dialog')").await, serde_json::Value::Null);
    });
}

#[test]
fn typing_is_not_disturbed_by_what_is_kept_meanwhile() {
    on_desk(async |page| {
        open(page).await;
        page.click("document.querySelector('.headline')").await;
        page.press(Key::End).await;
        for letter in " and wet".chars() {
            page.write(&letter.to_string()).await;
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        }
        assert_eq!(
            page.eval("document.querySelector('.headline').value").await,
            "The ferry is late and wet"
        );
    });
}

#[test]
fn an_earlier_version_is_opened_again() {
    on_desk(async |page| {
        open(page).await;
        kept(page).await;
        assert!(
            !page
                .read::<bool>(
                    "document.querySelector('.head').textContent.includes('Earlier versions')"
                )
                .await
        );
        page.press(Key::F8).await;
        page.write("1").await;
        told(page, "Done.").await;
        let answered: String =
            page.read("document.querySelector('.foot strong').textContent").await;
        with_control(page, 'z').await;
        told(page, "Undone.").await;
        page.write("j").await;
        page.press(Key::Delete).await;
        told(page, "Done.").await;
        kept(page).await;
        let replaced: String =
            page.read("document.querySelector('.foot strong').textContent").await;
        assert_ne!(answered, replaced);
        page.click("[...document.querySelectorAll('.kept button')].find((it) => it.textContent === 'Earlier versions')").await;
        tab_to(page, "Open:").await;
        page.press(Key::Enter).await;
        told(page, "This is the earlier version.").await;
        // What was undone by then can be done again.
        with_control(page, 'y').await;
        told(page, "Redone.").await;
        assert_eq!(page.eval("document.querySelector('.foot strong').textContent").await, answered);
    });
}

#[test]
fn two_tabs_of_one_draft() {
    if absent(Engine::WebKit, "its driver does not come back from a second tab") {
        return;
    }
    on_desk(async |page| {
        open(page).await;
        kept(page).await;
        let first = page.client().window().await.unwrap();
        let second = page.client().new_window(true).await.unwrap().handle;
        page.client().switch_to_window(second).await.unwrap();
        again(page).await;
        page.press(Key::F8).await;
        page.write("1").await;
        told(page, "Done.").await;
        kept(page).await;
        let answered: String =
            page.read("document.querySelector('.foot strong').textContent").await;
        page.client().switch_to_window(first.clone()).await.unwrap();
        page.until(
            "what the other did",
            &format!("document.querySelector('.foot strong').textContent === {answered:?}"),
        )
        .await;
        // It goes on from there.
        page.eval("(document.querySelector('.story').focus(), 0)").await;
        with_control(page, 'z').await;
        told(page, "Undone.").await;
        assert_eq!(page.eval("document.querySelectorAll('.mark.question').length").await, 1);
        page.client().close_window().await.unwrap();
        let other = page.client().windows().await.unwrap().remove(0);
        page.client().switch_to_window(other).await.unwrap();
    });
}
