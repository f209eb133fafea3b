//! The `clone` suite: a fresh copy of the tree makes the release with an empty cargo home, as on a machine that has never
//! built it.
//!
//! **A used machine cannot fool it**: what cargo has fetched before lies in a home that the copy does not see, so a step of
//! the set-up that is missing fails here. Tools, which take long to install and are not what goes missing, may come from
//! PATH.

use crate::{Outcome, programs, tools};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Copies the tree, makes the release there, then moves all of it and looks whether it still works on itself.
pub fn run() -> Outcome {
    tools::ensure_page()?;
    tools::packers::ensure()?;
    let folder = programs::root().join("target/clone");
    let failure = |error: io::Error| format!("{} cannot be made: {error}.", folder.display());
    // What an earlier run has left there, should it have been stopped.
    let _ = fs::remove_dir_all(&folder);
    let (tree, home) = (folder.join("tree"), folder.join("home"));
    fs::create_dir_all(&home).map_err(failure)?;
    copy_tree(&tree)?;
    programs::run(&mut xtask("build", &tree, &home))?;
    let moved = folder.join("moved");
    fs::rename(&tree, &moved).map_err(failure)?;
    // Reads the release in its own tree, and holds that the standard library was made small.
    programs::run(&mut xtask("size", &moved, &home))?;
    fs::remove_dir_all(&folder).map_err(failure)
}

/// A command of the copy's own, with an empty home and a target folder of its own.
fn xtask(command: &str, tree: &Path, home: &Path) -> Command {
    let mut cargo = programs::cargo();
    cargo.args(["xtask", command]).current_dir(tree);
    cargo.env("CARGO_HOME", home).env_remove("CARGO_TARGET_DIR");
    cargo
}

/// Copies every file that is under version control or would be, as it is now.
fn copy_tree(into: &Path) -> Outcome {
    for name in tracked()? {
        let (from, to) = (programs::root().join(&name), into.join(&name));
        // What is deleted but not yet committed is still listed.
        if from.is_file() {
            copy(&from, &to)
                .map_err(|error| format!("{} cannot be copied: {error}.", name.display()))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::copy(from, to).map(drop)
}

fn tracked() -> Outcome<Vec<PathBuf>> {
    let mut git = programs::program("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let names = programs::output(&mut git)
        .ok_or("`git ls-files` failed: the suite copies what git knows of.")?;
    Ok(names.split_terminator('\0').map(PathBuf::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_the_sources_and_nothing_that_was_built() {
        let names = tracked().unwrap();
        assert!(names.contains(&PathBuf::from("Cargo.lock")));
        assert!(!names.iter().any(|it| it.starts_with("target") || it.starts_with("dist")));
    }

    #[test]
    fn a_copy_sees_neither_home_nor_target_of_the_original() {
        let command = xtask("build", Path::new("/tree"), Path::new("/home"));
        let set = |name: &str| command.get_envs().find(|(key, _)| *key == name);
        assert_eq!(set("CARGO_HOME"), Some(("CARGO_HOME".as_ref(), Some("/home".as_ref()))));
        assert_eq!(set("CARGO_TARGET_DIR"), Some(("CARGO_TARGET_DIR".as_ref(), None)));
        assert_eq!(command.get_current_dir(), Some(Path::new("/tree")));
    }
}
