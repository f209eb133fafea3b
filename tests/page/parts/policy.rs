//! Content security policies that refuse a part: it is named, and the rest works.

use super::{COUNT, TOLD, files_of, on_findings, works, write};
use crate::page::Page;
use crate::stage::asset;
use serde_json::json;

/// Runs a test on the page with findings, under a policy that allows no other parts than these.
fn under_policy(allowed: [&str; 2], test: impl AsyncFnOnce(&Page)) {
    let files = allowed.iter().flat_map(|part| files_of(part));
    let files: Vec<String> = files
        .chain(["rostrum_bg.wasm".to_owned()])
        .map(|name| format!("*ORIGIN*{}", asset(&name)))
        .collect();
    let head = format!(
        "<meta http-equiv=Content-Security-Policy content=\"connect-src *ORIGIN*/found.json {}; script-src 'self' 'wasm-unsafe-eval'\">",
        files.join(" ")
    );
    on_findings(&head, [], async |page| {
        test(page).await;
        let errors = page.own_errors().await;
        assert!(errors.iter().all(|it| it.contains("Content Security Policy")), "{errors:?}");
    });
}

#[test]
fn a_policy_that_refuses_a_part_is_named() {
    under_policy(["touch", "more"], async |page| {
        write(page, "years").await;
        page.until("an error", &format!("{TOLD}.length")).await;
        assert_eq!(page.eval(TOLD).await[0], json!(["csp", "search"]));
        works(page).await;
    });
    under_policy(["touch", "search"], async |page| {
        write(page, "years").await;
        page.until("an error", &format!("{TOLD}.length")).await;
        assert_eq!(page.eval(TOLD).await[0], json!(["csp", "more"]));
        page.until("the count", &format!("/of 1/.test({COUNT})")).await;
        works(page).await;
    });
}
