//! Who said what, from outside: whole articles with the proceedings that a reader would find, annotated sentences, and
//! what holds for any text.

#[path = "speakers/articles.rs"]
mod articles;
#[path = "speakers/certainty.rs"]
mod certainty;
#[path = "speakers/checked.rs"]
mod checked;
#[path = "speakers/clauses.rs"]
mod clauses;
#[path = "speakers/corrected.rs"]
mod corrected;
#[path = "speakers/explain.rs"]
mod explain;
#[path = "speakers/given.rs"]
mod given;
#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "the rest is for `tests/whole.rs` and the fuzz targets")]
mod hostile;
#[path = "speakers/kinds.rs"]
mod kinds;
#[path = "speakers/languages.rs"]
mod languages;
#[path = "speakers/manner.rs"]
mod manner;
#[path = "speakers/marked.rs"]
mod marked;
#[path = "speakers/names.rs"]
mod names;
#[path = "speakers/properties.rs"]
mod properties;
#[path = "speakers/roles.rs"]
mod roles;
#[path = "speakers/rules.rs"]
mod rules;
#[path = "speakers/sentences.rs"]
mod sentences;
#[path = "speakers/setting.rs"]
mod setting;
#[path = "speakers/short.rs"]
mod short;
#[path = "speakers/slices.rs"]
mod slices;
