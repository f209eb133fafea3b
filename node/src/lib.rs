//! What `rostrum find` and `rostrum mark` do, for JavaScript without a browser: the module of the npm package's
//! `rostrum-article/find`. `package/find.js` is what a newsroom's code calls.
//!
//! Bytes and JSON go in and come out; the same functions as the command's do the work. Tests: `node/package/find.test.mjs`, which
//! compares both.

use rostrum::findings;
use rostrum::parse::parse;
use rostrum_cli::article::found_in;
use rostrum_cli::find::Depth;
use rostrum_cli::mark::{Marked, Place, Said, Wanted, bare, marked};
use rostrum_cli::report::Report;
use serde::Deserialize;
use serde_json::json;
use std::path::Path;
use wasm_bindgen::prelude::*;

/// Findings of an article as JSON, with an editor's corrections if there are any.
///
/// # Errors
/// If no element has the id, or the corrections are none, or are of another article.
#[wasm_bindgen]
pub fn find(
    article: &[u8],
    id: Option<String>,
    corrections: Option<Vec<u8>>,
) -> Result<String, JsError> {
    let found = found_in(article, id.as_deref(), corrections.as_deref());
    let found = found.map_err(|sentence| JsError::new(&sentence))?;
    Ok(serde_json::to_string(&findings::of(&found.article, &found.proceedings))?)
}

/// All that is known of an article, as JSON.
///
/// # Errors
/// None that is known of.
#[wasm_bindgen]
pub fn report(article: &[u8]) -> Result<String, JsError> {
    let report = Report::of_depth(Path::new(""), parse(article), Depth::Full);
    Ok(serde_json::to_string(&report)?)
}

/// What is put into a page.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Options {
    id: Option<String>,
    script: Option<String>,
    integrity: Option<String>,
    attributes: Vec<(String, String)>,
    /// The address of the findings; without it, they are put into the page.
    findings_url: Option<String>,
    /// What an editor says, as JSON: complete findings, or differences.
    findings: Option<String>,
    corrections: Option<String>,
}

/// A page after [`mark`].
#[wasm_bindgen]
pub struct Page {
    html: Vec<u8>,
    told: String,
}

#[wasm_bindgen]
impl Page {
    /// Its bytes.
    #[wasm_bindgen(getter)]
    pub fn html(&self) -> Vec<u8> {
        self.html.clone()
    }

    /// What became of it, as JSON.
    #[wasm_bindgen(getter)]
    pub fn told(&self) -> String {
        self.told.clone()
    }
}

/// Puts the element into a page; `options` are JSON.
///
/// # Errors
/// If there is no such option.
#[wasm_bindgen]
pub fn mark(html: &[u8], options: &str) -> Result<Page, JsError> {
    let options: Options = serde_json::from_str(options)?;
    let said = match (&options.findings, &options.corrections) {
        (Some(all), _) => Said::All(all.as_bytes()),
        (None, Some(differences)) => Said::Differences(differences.as_bytes()),
        (None, None) => Said::Nothing,
    };
    let place = options.findings_url.as_deref().map_or(Place::Inside, Place::At);
    let Options { id, script, integrity, attributes, .. } = &options;
    let wanted = Wanted {
        id: id.clone(),
        script: script.clone(),
        integrity: integrity.clone(),
        attributes: attributes.clone(),
    };
    let left = |html: Vec<u8>, left: &dyn ToString| Page {
        html,
        told: json!({ "left": left.to_string() }).to_string(),
    };
    let bare = match bare(html) {
        Ok(bare) => bare,
        Err(why) => return Ok(left(html.to_vec(), &why)),
    };
    Ok(match marked(&bare, &wanted, said, place) {
        Ok(Marked { html, findings, id, n_statements, n_speakers, complaints }) => {
            let findings: serde_json::Value = serde_json::from_str(&findings)?;
            let told = json!({
                "findings": findings,
                "id": id,
                "statements": n_statements,
                "speakers": n_speakers,
                "complaints": complaints,
            });
            Page { html, told: told.to_string() }
        }
        Err(why) => left(bare, &why),
    })
}
