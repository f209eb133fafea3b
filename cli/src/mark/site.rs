//! What `rostrum mark` does to files: a site's pages, with findings beside them and the element in them.
//!
//! `disk` reads and writes files, `table` tells what became of each page. Tests: `cli/tests/site.rs`.

mod disk;
mod table;

use super::{Left, Marked, Place, Said, Wanted, bare, marked};
use disk::Beside;
pub(crate) use disk::{is_page, pages};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
pub use table::table;

/// What is done to files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// They are written.
    Write,
    /// It is only told what would be.
    Look,
}

/// What is wanted of a site.
#[derive(Clone, Debug)]
pub struct Site {
    /// What is put into each page.
    pub wanted: Wanted,
    /// Whether findings go into the pages, rather than beside them.
    pub is_inline: bool,
    /// What is done to files.
    pub mode: Mode,
}

/// What became of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its file.
    pub path: PathBuf,
    /// What became of it.
    pub fate: Fate,
    /// How many statements it has now.
    pub n_statements: usize,
    /// How many people and organisations said them.
    pub n_speakers: usize,
    /// What is wrong with what an editor says, a sentence each.
    pub complaints: Vec<String>,
}

/// What became of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It, or its findings, is written; or would be.
    Changed,
    /// It was as it should be.
    Same,
    /// It has nothing to be marked.
    Left(Left),
    /// Something went wrong, in a sentence; it is as it was.
    Failed(String),
    /// The end came before it.
    Interrupted,
}

/// Marks all pages in files and folders. `is_over` ends it between two pages; `tell` is called after each.
pub fn run(
    paths: &[PathBuf],
    site: &Site,
    is_over: &AtomicBool,
    tell: &(dyn Fn(&Page) + Sync),
) -> Vec<Page> {
    let (pages, mut done) = pages(paths);
    let marked = pages.into_par_iter().map(|path| {
        let page = match is_over.load(Ordering::Relaxed) {
            true => Page::of(path, Fate::Interrupted),
            false => one(path, site),
        };
        tell(&page);
        page
    });
    done.extend(marked.collect::<Vec<_>>());
    done.sort_by(|a, b| a.path.cmp(&b.path));
    done
}

impl Page {
    fn of(path: PathBuf, fate: Fate) -> Self {
        Self { path, fate, n_statements: 0, n_speakers: 0, complaints: Vec::new() }
    }
}

fn one(path: PathBuf, site: &Site) -> Page {
    match mark(&path, site) {
        Ok((fate, Some(marked))) => Page {
            path,
            fate,
            n_statements: marked.n_statements,
            n_speakers: marked.n_speakers,
            complaints: marked.complaints,
        },
        Ok((fate, None)) => Page::of(path, fate),
        Err(sentence) => Page::of(path, Fate::Failed(sentence)),
    }
}

/// The findings of a page as JSON, with what an editor says beside it; nothing if it is no page, or has nothing to be marked.
pub(crate) fn findings_of(path: &Path) -> Result<Option<String>, String> {
    if !is_page(path) {
        return Ok(None);
    }
    let told = |sentence: String| format!("{}: {sentence}", path.display());
    let html = disk::read(path).map_err(told)?;
    let beside = Beside::of(path)?;
    let bare = bare(&html).unwrap_or(html);
    match marked(&bare, &Wanted::default(), beside.said(), Place::Inside) {
        Ok(marked) => Ok(Some(marked.findings)),
        Err(Left::Wrong(sentence)) => Err(told(sentence)),
        Err(_) => Ok(None),
    }
}

/// Marks one page: its findings are written first, so that no page names a file that is not there.
fn mark(path: &Path, site: &Site) -> Result<(Fate, Option<Marked>), String> {
    let html = disk::read(path)?;
    let bare = match bare(&html) {
        Ok(bare) => bare,
        Err(left) => return Ok((Fate::Left(left), None)),
    };
    let beside = Beside::of(path)?;
    let address = beside.address();
    let place = match site.is_inline || beside.is_taken() {
        true => Place::Inside,
        false => Place::At(&address),
    };
    let marked = match marked(&bare, &site.wanted, beside.said(), place) {
        Ok(marked) => marked,
        Err(Left::Wrong(sentence)) => return Err(sentence),
        Err(left) => {
            // What an earlier run put in has nothing to show any more.
            let is_new = write(path, &html, &bare, site.mode)?;
            return Ok((if is_new { Fate::Changed } else { Fate::Left(left) }, None));
        }
    };
    let mut is_new = false;
    if matches!(place, Place::At(_)) && !matches!(beside.said(), Said::All(_)) {
        let (file, old) = beside.own();
        is_new |= write(file, old, marked.findings.as_bytes(), site.mode)?;
    }
    is_new |= write(path, &html, &marked.html, site.mode)?;
    Ok((if is_new { Fate::Changed } else { Fate::Same }, Some(marked)))
}

/// Writes a file unless it is so already; returns whether it was not.
fn write(path: &Path, old: &[u8], new: &[u8], mode: Mode) -> Result<bool, String> {
    if old == new {
        return Ok(false);
    }
    if mode == Mode::Write {
        disk::replace(path, old, new)?;
    }
    Ok(true)
}
