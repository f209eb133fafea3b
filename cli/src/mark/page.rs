//! A page with the element in it, as a plain function from bytes to bytes.
//!
//! **Everything is put in at one position, right before the article, and nothing else changes by a byte**, but for an `id` on an
//! article without one. What an earlier run put in is taken out first, so that a second run changes nothing. Knows no file.
//! Tests: `cli/tests/mark.rs`.

use super::fallback::{fallback, quotations};
use super::tags::{Tag, tags};
use crate::article;
use rostrum::article::Article;
use rostrum::desk::Doubt;
use rostrum::desk::takeaway::escaped;
use rostrum::findings;
use rostrum::parse::{self, Problem};
use rostrum::speakers::{Proceedings, extract, given};
use std::fmt;

/// The element, and by which attribute one is known that was put in here.
const ELEMENT: &str = "rostrum-article";
const SIGN: (&str, &str) = ("data-made-by", "rostrum mark");

/// What is put into a page.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The id of the article's element, if the pages have one of a known id.
    pub id: Option<String>,
    /// The address of `embed.js`; none if the pages load it already.
    pub script: Option<String>,
    /// Its hash, as `integrity.json` of a release has it.
    pub integrity: Option<String>,
    /// More attributes of the element, with their values.
    pub attributes: Vec<(String, String)>,
}

/// Where a page has its findings.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// In the element.
    Inside,
    /// In a file with this address.
    At(&'a str),
}

/// What an editor says of a page.
#[derive(Clone, Copy, Debug)]
pub enum Said<'a> {
    /// Nothing.
    Nothing,
    /// Findings, complete: nothing is looked for.
    All(&'a [u8]),
    /// Differences from what is found.
    Differences(&'a [u8]),
}

/// A page that has been marked.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The page.
    pub html: Vec<u8>,
    /// What was found, as JSON in one line.
    pub findings: String,
    /// The id of the article's element.
    pub id: String,
    /// How many statements there are.
    pub n_statements: usize,
    /// How many people and organisations said them.
    pub n_speakers: usize,
    /// What is wrong with what an editor says, a sentence each.
    pub complaints: Vec<String>,
}

/// Why a page stays as it was, or has only lost what an earlier run put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// It has no `article` and no `main`, or none of the id.
    NoArticle,
    /// It has so many articles, and nothing tells which is meant.
    Several(usize),
    /// It has an element that somebody else put in.
    HasElement,
    /// Another element has the article's id, or the id is written in a way that is not read here.
    Id(String),
    /// Its bytes are not those of ASCII's letters.
    Encoding,
    /// Nobody says anything.
    NothingSaid,
    /// What an editor says is not of this article, or no findings.
    Wrong(String),
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoArticle => write!(f, "no article"),
            Self::Several(n) => write!(f, "{n} articles; --id tells which is meant"),
            Self::HasElement => write!(f, "has a {ELEMENT} of its own"),
            Self::Id(id) => write!(f, "the id {id} is not the article's alone"),
            Self::Encoding => write!(f, "in UTF-16; save it as UTF-8"),
            Self::NothingSaid => write!(f, "nobody says anything"),
            Self::Wrong(sentence) => write!(f, "{sentence}"),
        }
    }
}

/// Takes out of a page what an earlier run put in. Nothing, if it has an element of somebody else.
pub fn bare(html: &[u8]) -> Result<Vec<u8>, Left> {
    if html.starts_with(&[0xff, 0xfe]) || html.starts_with(&[0xfe, 0xff]) {
        return Err(Left::Encoding);
    }
    let mut bare = Vec::with_capacity(html.len());
    let (mut kept, mut opened) = (0, None);
    for tag in tags(html).iter().filter(|tag| tag.name == ELEMENT) {
        match opened {
            None if !tag.is_end && tag.has(SIGN.0, SIGN.1) => opened = Some(tag.start),
            Some(start) if tag.is_end => {
                bare.extend_from_slice(html.get(kept..start).unwrap_or_default());
                kept = tag.end;
                // Its line break, which a minifier may have taken out.
                kept += usize::from(html.get(kept) == Some(&b'\n'));
                opened = None;
            }
            _ => return Err(Left::HasElement),
        }
    }
    if opened.is_some() {
        return Err(Left::HasElement);
    }
    bare.extend_from_slice(html.get(kept..).unwrap_or_default());
    Ok(bare)
}

/// Puts the element into a page that has none.
///
/// # Errors
/// Why the page stays as it is.
pub fn marked(
    bare: &[u8],
    wanted: &Wanted,
    said: Said<'_>,
    place: Place<'_>,
) -> Result<Marked, Left> {
    let all = tags(bare);
    let tag = article_tag(&all, wanted.id.as_deref())?;
    let (id, html) = identified(bare, &all, tag)?;
    let wrong = Left::Wrong;
    let (mut article, _) = article::read(&html, Some(&id)).map_err(wrong)?;
    let (proceedings, complaints) = proceedings(&mut article, said)?;
    if proceedings.statements.is_empty() {
        return Err(Left::NothingSaid);
    }
    let findings = findings::of(&article, &proceedings);
    // It has only text, numbers and lists in it.
    let findings = serde_json::to_string(&findings).unwrap_or_default();
    let has_script =
        |src: &str| all.iter().any(|it| it.name == "script" && it.has("src", src) && !it.is_end);
    let script =
        wanted.script.as_deref().filter(|src| !has_script(src) && !has_script(&escaped(src)));
    let element = Element { wanted, script, id: &id, place, findings: &findings };
    let mut text = element.html(&article, &proceedings);
    if std::str::from_utf8(bare).is_err() {
        text = in_ascii(&text);
    }
    let n_speakers = proceedings.speakers.iter().enumerate();
    let speaks = |idx: usize| proceedings.statements.iter().any(|it| it.speaker_idx == idx);
    let n_speakers = n_speakers.filter(|(idx, _)| speaks(*idx)).count();
    let (before, after) = html.split_at(tag.start);
    Ok(Marked {
        html: [before, text.as_bytes(), after].concat(),
        findings,
        id,
        n_statements: proceedings.statements.len(),
        n_speakers,
        complaints,
    })
}

/// The start tag of the article: of the id, or the only `article` that is in no other, or of several the only one with a headline of
/// the page in it, or else the first `main`.
fn article_tag<'t, 'a>(tags: &'t [Tag<'a>], id: Option<&str>) -> Result<&'t Tag<'a>, Left> {
    if let Some(id) = id {
        return with_id(tags, id).ok_or(Left::NoArticle);
    }
    let mut articles: Vec<(&Tag<'_>, bool)> = Vec::new();
    let (mut depth, mut templates) = (0_usize, 0_usize);
    for tag in tags {
        match (&*tag.name, tag.is_end) {
            ("template", false) => templates += 1,
            ("template", true) => templates = templates.saturating_sub(1),
            _ if 0 < templates => {}
            ("article", false) => {
                if depth == 0 {
                    articles.push((tag, false));
                }
                depth += 1;
            }
            ("article", true) => depth = depth.saturating_sub(1),
            ("h1", false) if depth == 1 => {
                if let Some((_, has_headline)) = articles.last_mut() {
                    *has_headline = true;
                }
            }
            _ => {}
        }
    }
    let mut headed = articles.iter().filter(|(_, has_headline)| *has_headline);
    match (&articles[..], headed.next(), headed.next()) {
        ([], ..) => tags.iter().find(|it| it.name == "main" && !it.is_end).ok_or(Left::NoArticle),
        ([(tag, _)], ..) | (_, Some((tag, _)), None) => Ok(*tag),
        (several, ..) => Err(Left::Several(several.len())),
    }
}

/// The first element with this id.
fn with_id<'t, 'a>(tags: &'t [Tag<'a>], id: &str) -> Option<&'t Tag<'a>> {
    tags.iter().find(|it| !it.is_end && it.has("id", id))
}

/// The id of an element, and the page in which it has one.
fn identified(html: &[u8], tags: &[Tag<'_>], tag: &Tag<'_>) -> Result<(String, Vec<u8>), Left> {
    if let Some(id) = tag.attribute("id").filter(|it| !it.is_empty()) {
        let id = String::from_utf8_lossy(id).into_owned();
        let is_first = with_id(tags, &id).is_some_and(|it| it.start == tag.start);
        let is_plain = id.is_ascii() && !id.contains(['&', '"', '<']);
        return if is_first && is_plain { Ok((id, html.to_vec())) } else { Err(Left::Id(id)) };
    }
    if tag.attribute("id").is_some() {
        return Err(Left::Id("without letters".to_owned()));
    }
    let is_free = |id: &String| with_id(tags, id).is_none();
    let names = (2..).map(|n| format!("story-{n}"));
    let id = ["story".to_owned()].into_iter().chain(names).find(is_free).unwrap_or_default();
    let (before, after) = html.split_at(tag.name_end);
    let with_id = [before, format!(" id=\"{id}\"").as_bytes(), after].concat();
    Ok((id, with_id))
}

/// Who said what: as an editor says, or as it is found with an editor's differences.
fn proceedings(article: &mut Article, said: Said<'_>) -> Result<(Proceedings, Vec<String>), Left> {
    let wrong = |it: Problem| Left::Wrong(it.to_string());
    let told = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect();
    match said {
        Said::Nothing => Ok((extract(article), Vec::new())),
        Said::All(bytes) => {
            let problems = parse::findings(bytes, article).map_err(wrong)?;
            let proceedings = given(article);
            if proceedings.statements.is_empty() {
                return Err(Left::Wrong(Doubt::OtherArticle.to_string()));
            }
            Ok((proceedings, told(problems)))
        }
        Said::Differences(bytes) => article::corrected_by(article, bytes).map_err(Left::Wrong),
    }
}

/// The element that is put in.
struct Element<'a> {
    wanted: &'a Wanted,
    script: Option<&'a str>,
    id: &'a str,
    place: Place<'a>,
    findings: &'a str,
}

impl Element<'_> {
    fn html(&self, article: &Article, proceedings: &Proceedings) -> String {
        let mut html = format!("<{ELEMENT}");
        let mut attribute = |name: &str, value: &str| {
            html += &format!(" {name}=\"{}\"", escaped(value));
        };
        attribute("for", self.id);
        if let Place::At(address) = self.place {
            attribute("findings", address);
        }
        self.wanted.attributes.iter().for_each(|(name, value)| attribute(name, value));
        attribute(SIGN.0, SIGN.1);
        html += ">\n";
        if let Some(src) = self.script {
            let integrity = self.wanted.integrity.as_deref().map(escaped);
            let integrity = integrity
                .map(|it| format!(" integrity=\"{it}\" crossorigin=\"anonymous\""))
                .unwrap_or_default();
            html += &format!(
                "<script type=\"module\" async src=\"{}\"{integrity}></script>\n",
                escaped(src)
            );
        }
        if matches!(self.place, Place::Inside) {
            html += &data("type=\"application/json\" data-rostrum", self.findings);
        }
        html += &fallback(article, proceedings, self.id);
        if let Some(quotations) = quotations(article, proceedings) {
            html += &data("type=\"application/ld+json\"", &quotations.to_string());
        }
        html + "</" + ELEMENT + ">\n"
    }
}

/// A script element that only holds data; nothing in it can end its element.
fn data(attributes: &str, json: &str) -> String {
    format!("<script {attributes}>{}</script>\n", json.replace('<', "\\u003c"))
}

/// The same in ASCII, for pages in other encodings than UTF-8: as JSON has it in scripts, as HTML has it elsewhere.
fn in_ascii(html: &str) -> String {
    let mut ascii = String::with_capacity(html.len());
    for line in html.split_inclusive('\n') {
        // Each such script is a line.
        let is_data = line.starts_with("<script type=\"application/");
        for c in line.chars() {
            match c {
                c if c.is_ascii() => ascii.push(c),
                c if is_data => {
                    let units = &mut [0; 2];
                    c.encode_utf16(units).iter().for_each(|it| ascii += &format!("\\u{it:04x}"));
                }
                c => ascii += &format!("&#{};", u32::from(c)),
            }
        }
    }
    ascii
}
