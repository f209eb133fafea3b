//! What an element's properties, classes and ids say of it, as desk and command line read them: in any of their words. Tests:
//! `tests/parse/evidence.rs`, `tests/parse/templates.rs`.

use super::super::elements::Element;
use super::{Attributes, Hint};
use crate::parse::scan::find;

/// Words of classes and ids that mark page furniture; `*` stands for any ending. What has them is left out **unless most of the page's prose
/// is in it**, since anything may be called anything.
const FURNITURE: &str = "ad ads advert* bio bottomline breadcrumb* catlinks cmp* comentario* comment commentaire* commentlist* comments* compartir consent* cookie* copyright* \
    correction* cybot* discussion disqus* donat* editsection etiquetas foot footer* fyre gdpr infobox kommentar* livefyre* log login* masthead meta metadata* modal* mostread nav navbar* navi* \
    newsletter* onetrust* outbrain* pagenav* pager pagination* paywall* popular popup* postmeta* print promo* qc rating* reactions* recirc* recommend* references reflist related* relatedposts* responses \
    relevant replies respond rightcolumn rightcol share* sharing sidebar* signature signup* skip skiplink* social* sponsor* sr subscri* syndicat* taboola* \
    tags toolbar* tools trending visually";

/// Of these, those that are about the article or by its readers: however long, they are left out while there is any other prose.
const NEVER: &str = "cmp* comentario* comment commentaire* commentlist* comments* consent* cookie* cybot* discussion disqus* foot footer* fyre gdpr \
    kommentar* livefyre* onetrust* qc reactions* sidebar* usercentrics*";

/// The same, of classes that name who made the article.
const MAKERS: &str = "author authors byline* contributor* vcard";

/// The same, of the words under a picture.
const CAPTIONS: &str = "caption* credit credits figcaption* imagecaption* photocredit*";

/// The first word of a class that says what the page is or has, not what the element is: `has-sidebar`, `tag-newsletter`.
const OTHERS: &str =
    "category format has hide is js no not page post_tag status tag template type with without";

/// What classes and ids of an article's body contain, without what parts their words.
const BODIES: [&str; 8] = [
    "articlebody",
    "articlecontent",
    "articletext",
    "bodytext",
    "entrycontent",
    "postbody",
    "postcontent",
    "storybody",
];

/// The properties of an element, as microdata or RDFa.
pub(super) fn properties(attribute: Attributes<'_>) -> String {
    let of = |name| attribute(name).unwrap_or_default();
    [of("itemprop"), of("property")].join(" ").trim().to_owned()
}

pub(super) fn has_property(properties: &str, wanted: &str) -> bool {
    properties.split([' ', ':']).any(|property| property == wanted)
}

/// Whether the style of an element hides it.
pub(super) fn is_unseen(attribute: Attributes<'_>) -> bool {
    let style = attribute("style").unwrap_or_default();
    find(&style.replace(' ', ""), "display:none").is_some()
}

/// What the names of an element say of what is in it.
pub(super) fn hint(_: Element, attribute: Attributes<'_>, properties: &str) -> Hint {
    let of = |name| attribute(name).unwrap_or_default();
    let names = words([of("class"), of("id")]);
    match () {
        () if BODIES.iter().any(|body| find(&names.concat(), body).is_some()) => Hint::Named,
        () if has_property(properties, "author") || has_word(&names, MAKERS) => Hint::Makers,
        () if !properties.is_empty() => Hint::None,
        () if has_word(&names, NEVER) => Hint::Never,
        () if has_word(&names, FURNITURE) => Hint::Furniture,
        () if has_word(&names, CAPTIONS) => Hint::Caption,
        () => Hint::None,
    }
}

/// The words of classes and ids, in small letters, each name with the one before it parted by an empty word. Left out are names that
/// say what is elsewhere.
fn words(names: [String; 2]) -> Vec<String> {
    let mut words = Vec::new();
    for name in names.iter().flat_map(|names| names.split_ascii_whitespace()) {
        let n_before = words.len();
        let mut word = String::new();
        let mut was_small = false;
        for c in name.chars() {
            let is_part = !c.is_ascii_alphanumeric() || was_small && c.is_ascii_uppercase();
            if is_part && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if c.is_ascii_alphanumeric() {
                word.push(c.to_ascii_lowercase());
            }
            was_small = c.is_ascii_lowercase();
        }
        words.push(word);
        let first = words.get(n_before).map(String::as_str).unwrap_or_default();
        if OTHERS.split(' ').any(|it| it == first) {
            words.truncate(n_before);
        }
    }
    words
}

/// Whether one of the words is in a list, where `*` stands for any ending.
fn has_word(words: &[String], list: &str) -> bool {
    list.split(' ').any(|listed| {
        let start = listed.strip_suffix('*');
        words.iter().any(|word| match start {
            Some(start) => word.starts_with(start),
            None => word == listed,
        })
    })
}
