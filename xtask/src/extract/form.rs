//! The forms in which who said what is printed. What each is for is told in `rostrum::desk::takeaway`.
//!
//! Tests: here; what the forms hold, in `tests/desk/takeaway.rs` and `tests/desk/out.rs`.

use crate::Outcome;
use rostrum::article::Article;
use rostrum::desk::takeaway::{drawn, for_cms, linked_data, table, text};
use rostrum::findings;
use rostrum::speakers::Proceedings;
use serde::Serialize;

/// A form with its name, and the function that writes it.
type Form = (&'static str, fn(&Article, &Proceedings) -> Outcome<String>);

/// All forms.
const FORMS: [Form; 6] = [
    ("findings", |article, found| json(&findings::of(article, found))),
    ("article", |article, found| json(&drawn(article, found))),
    ("csv", |article, found| Ok(table(article, found))),
    ("text", |article, found| Ok(text(article, found))),
    ("json-ld", |article, found| json(&linked_data(article, found))),
    ("html", |article, found| Ok(for_cms(article, found, "story"))),
];

/// Writes who said what in the form of this name.
pub fn written(name: &str, article: &Article, found: &Proceedings) -> Outcome<String> {
    let form = FORMS.iter().find(|(it, _)| *it == name);
    let (_, write) = form.ok_or_else(|| {
        let names = FORMS.map(|(it, _)| it).join(", ");
        format!("There is no form `{name}`; there are {names}.")
    })?;
    write(article, found)
}

/// A value as JSON for people and programs.
pub fn json(value: &impl Serialize) -> Outcome<String> {
    let json = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostrum::parse::parse;
    use rostrum::speakers::extract;

    #[test]
    fn every_form_tells_who_said_what() {
        let article = parse("Ferry opens\n\n“It floats,” said Ada Moor.".as_bytes()).article;
        let found = extract(&article);
        for (name, _) in FORMS {
            let text = written(name, &article, &found).unwrap();
            assert!(text.contains("It floats") && text.contains("Ada Moor"), "{name}: {text}");
            assert!(text.ends_with('\n'), "{name} ends its last line");
        }
        assert_eq!(
            written("pdf", &article, &found).unwrap_err(),
            "There is no form `pdf`; there are findings, article, csv, text, json-ld, html."
        );
    }
}
