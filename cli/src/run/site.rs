//! `rostrum mark`: what is asked for, progress, and what became of the pages. Tests: `cli/tests/site.rs`.

use super::{INTERRUPTED, TOLD, n_threads, progress};
use crate::Outcome;
use crate::arguments::{Arguments, Mark};
use crate::mark::Wanted;
use crate::mark::site::{self, Fate, Mode, Page, Site, table};
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Marks the pages, and tells what became of them.
pub(super) fn mark(arguments: &Arguments, asked: &Mark) -> Outcome {
    let wanted = Wanted {
        id: asked.id.clone(),
        script: asked.script.clone(),
        integrity: asked.integrity.clone(),
        attributes: asked.attribute.clone(),
    };
    let mode = if asked.check || asked.dry_run { Mode::Look } else { Mode::Write };
    let wish = Site { wanted, is_inline: asked.inline, mode };
    let threads = rayon::ThreadPoolBuilder::new().num_threads(n_threads(arguments)).build();
    let threads = threads.map_err(|error| format!("No threads can be started: {error}."))?;
    let is_over = interruption();
    let progress = progress(arguments.quiet, "pages");
    let tell = |_: &Page| progress.inc(1);
    let pages = threads.install(|| site::run(&asked.paths, &wish, &is_over, &tell));
    progress.finish_and_clear();
    if let Some(file) = &asked.report {
        fs::write(file, table(&pages)?)
            .map_err(|error| format!("{} cannot be written: {error}.", file.display()))?;
    }
    tell_all(arguments, asked, &pages);
    let is_any = |is: fn(&Fate) -> bool| pages.iter().any(|page| is(&page.fate));
    if is_any(|it| *it == Fate::Interrupted) {
        return Err(INTERRUPTED.to_owned());
    }
    let is_wrong = is_any(|it| matches!(it, Fate::Failed(_)))
        || asked.check && is_any(|it| *it == Fate::Changed);
    if is_wrong { Err(TOLD.to_owned()) } else { Ok(()) }
}

/// Becomes true at Ctrl-C or a request to end: the pages that are being written are done by then.
fn interruption() -> Arc<AtomicBool> {
    let is_over = Arc::new(AtomicBool::new(false));
    let set = is_over.clone();
    // Where this cannot be done, the system ends it between two bytes, and every file is still whole.
    let _ = ctrlc::set_handler(move || set.store(true, Ordering::Relaxed));
    is_over
}

/// Tells on the error output what went wrong, what would change, and in a line what became of all.
fn tell_all(arguments: &Arguments, asked: &Mark, pages: &[Page]) {
    for page in pages {
        let path = page.path.display();
        match &page.fate {
            Fate::Failed(sentence) => eprintln!("{path}: {sentence}"),
            Fate::Changed if asked.check || asked.dry_run && !arguments.quiet => {
                eprintln!("{path}: would change");
            }
            _ => {}
        }
        page.complaints.iter().for_each(|it| eprintln!("{path}: {it}"));
    }
    if arguments.quiet {
        return;
    }
    let n = |is: fn(&Fate) -> bool| pages.iter().filter(|page| is(&page.fate)).count();
    let counted = [
        (
            n(|it| *it == Fate::Changed),
            if asked.check || asked.dry_run { "to change" } else { "changed" },
        ),
        (n(|it| *it == Fate::Same), "unchanged"),
        (n(|it| matches!(it, Fate::Left(_))), "left alone"),
        (n(|it| matches!(it, Fate::Failed(_))), "failed"),
        (n(|it| *it == Fate::Interrupted), "not reached"),
    ];
    let told: Vec<String> = counted
        .into_iter()
        .filter(|(n, _)| 0 < *n)
        .map(|(n, what)| format!("{n} {what}"))
        .collect();
    let pages =
        if pages.len() == 1 { "1 page".to_owned() } else { format!("{} pages", pages.len()) };
    eprintln!(
        "{pages}: {}",
        if told.is_empty() { "nothing to do".to_owned() } else { told.join(", ") }
    );
}
