//! What stands around an article, told by its own words: headings above links to other articles, above comments and contacts, lines with
//! a day, and lines that name the author. Where classes say nothing, these do, since portals of a language all use the same few.
//!
//! The lists are ours, after pages in the languages that they are in. Tests: `tests/parse/evidence.rs`, `tests/parse/templates.rs`.

use super::is_prose;

/// What headings above links to other articles start with.
const LINKS: &str = "also read|articles liés|articoli correlati|aussi à lire|auch interessant|czytaj także|czytaj też|das könnte sie auch|\
    further reading|latest news|latest posts|latest stories|lees meer|lees ook|leggi anche|leia mais|leia também|les også|lesen sie auch|\
    lire aussi|lo más leído|læs også|läs också|más noticias|mehr aus|mehr von|mehr zum thema|meistgelesen|more from|more news|more on this|\
    more posts|more stories|most popular|most read|most viewed|next up|noticias relacionadas|popular posts|potrebbe interessarti|\
    read also|read more|read next|recent posts|recommended|related|see also|saiba mais|sur le même sujet|también te puede|\
    te puede interesar|trending|up next|veja também|weitere artikel|weitere meldungen|weitere nachrichten|you may also|you might also|\
    zobacz także|à lire aussi|à lire également|ähnliche|читайте также|関連|相关";

/// What headings say above what is about the article or by its readers.
const ENDS: &str = "about the author|about the authors|ansprechpartner|ansprechpartnerin|comentarios|comentários|comment|comments|commentaires|commenti|\
    contact|contacts|für weitere informationen|kommentar|kommentare|kommentar schreiben|kontakt|leave a comment|leave a reply|media contact|\
    media contacts|post a comment|press contact|pressekontakt|share this|share this article|share this story|wissenschaftlicher kontakt|\
    wissenschaftliche ansprechpartner|über den autor|über die autorin|комментарии";

/// What is in sentences about how an article was made, may be used or is paid for.
const NOTICES: &str = "all rights reserved|alle rechte vorbehalten|affiliate link|contributed to this report|contributed reporting|\
    earn a commission|for personal, non-commercial use|original-content von|this article appears in print|this article was originally published|todos os direitos reservados|\
    todos los derechos reservados|tous droits réservés|tutti i diritti riservati";

/// What lines that name the author start with.
const BY: &str =
    "by |da |di |door |od |par |por |text: |texte: |texto: |von |words by |written by ";

/// The longest heading that is compared, in bytes, and the longest line with a day or a name.
const SHORT: usize = 90;

/// The longest notice, in bytes; in longer paragraphs, somebody speaks about one.
const NOTICE: usize = 200;

/// How many words a line with the name of an author has at most.
const BYLINE: usize = 6;

fn plain(text: &str) -> String {
    let is_sign = |c: char| !c.is_alphabetic();
    text.trim_matches(is_sign).to_lowercase()
}

/// Whether a heading announces links to other articles.
pub(super) fn is_links(text: &str) -> bool {
    let plain = plain(text);
    text.len() < SHORT && LINKS.split('|').any(|it| plain.starts_with(it))
}

/// Whether a heading announces what is not of the article.
pub(super) fn is_end(text: &str) -> bool {
    let plain = plain(text);
    text.len() < SHORT && ENDS.split('|').any(|it| plain == it)
}

/// Whether a paragraph says how the article was made or may be used.
pub(super) fn is_notice(text: &str) -> bool {
    let plain = text.to_lowercase();
    text.len() < NOTICE && NOTICES.split('|').any(|it| plain.contains(it))
}

/// Whether a line has a day with its year, and is no sentence.
pub(super) fn is_day(text: &str) -> bool {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty());
    let is_year = |it: &&str| it.len() == 4 && (it.starts_with("19") || it.starts_with("20"));
    let (n_numbers, has_year) =
        numbers.fold((0, false), |(n, has), it| (n + 1, has || is_year(&it)));
    text.len() < SHORT && !is_prose(text) && has_year && 1 < n_numbers
}

/// Whether a line only names the author.
pub(super) fn is_byline(text: &str) -> bool {
    let start = text.to_lowercase();
    let by = BY.split('|').find(|it| start.starts_with(it));
    let names = by.and_then(|by| text.get(by.len()..)).unwrap_or_default();
    let is_name = |word: &str| {
        let is_joining = ["and", "de", "e", "et", "und", "van", "von", "y", "&"].contains(&word);
        is_joining || word.starts_with(char::is_uppercase)
    };
    let mut words = names.split_whitespace();
    text.len() < SHORT
        && !names.is_empty()
        && words.clone().count() <= BYLINE
        && words.all(is_name)
        && !text.ends_with(['.', '!', '?', ':'])
}
