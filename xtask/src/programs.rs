//! Finding and starting other programs.
//!
//! **Every program is looked for in the same places and in the same order** ([`search_path`]), and the ones it starts
//! look there too, so that Trunk finds the tools that were installed for this project alone.

use crate::Outcome;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// The folder of the workspace, found when the program runs: a copy of the tree may share the folder of what is compiled, and
/// works on itself all the same.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        // Cargo names the folder of the package that it runs.
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let current = env::current_dir().ok();
        let starts = package.into_iter().chain(current.clone());
        starts.filter_map(|start| workspace_around(&start)).next().or(current).unwrap_or_default()
    })
}

/// The innermost folder around `start`, or `start` itself, that has this project's workspace in it.
fn workspace_around(start: &Path) -> Option<PathBuf> {
    let is_workspace = |folder: &&Path| folder.join("xtask").join("Cargo.toml").is_file();
    start.ancestors().find(is_workspace).map(Path::to_owned)
}

/// Where cargo puts what it compiles.
pub fn compiled() -> PathBuf {
    let elsewhere = env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty());
    root().join(elsewhere.unwrap_or_else(|| "target".into()))
}

/// Where tools that only this project uses are kept: out of version control, gone with `cargo clean`.
pub fn own_tools() -> PathBuf {
    root().join("target").join("tools")
}

/// A command for a program found on [`search_path`], started in the workspace's folder.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let name = name.as_ref();
    let mut command = Command::new(find(name).unwrap_or_else(|| name.into()));
    command.current_dir(root()).env("PATH", joined(&search_path()));
    // Trunk 0.21 accepts only `true` or `false`, where everybody else accepts anything.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The path of a program, if it is installed.
pub fn find(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let name = Path::new(name.as_ref());
    if name.is_absolute() {
        return name.is_file().then(|| name.to_owned());
    }
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let names = endings.iter().map(|ending| name.display().to_string() + ending);
    let names: Vec<String> = names.collect();
    let mut files = search_path()
        .into_iter()
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    files.find(|file| file.is_file())
}

/// Runs a command with its output on the terminal; fails if it does.
pub fn run(command: &mut Command) -> Outcome {
    let name = name_of(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{name}` failed ({status}).")),
        Err(error) => Err(format!("`{name}` could not be started: {error}.")),
    }
}

/// What a command prints; `None` if it fails or does not exist.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The program and its first argument, as a person would name it: `cargo install`.
pub fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let first = command.get_args().next().unwrap_or_default();
    format!("{} {}", program.to_string_lossy(), first.to_string_lossy()).trim_end().to_owned()
}

/// The project's own tools, then the user's PATH, then where cargo installs, in case that is not on it.
pub fn search_path() -> Vec<PathBuf> {
    let own = [own_tools().join("bin"), own_tools().join("node_modules").join(".bin")];
    let path = env::var_os("PATH").unwrap_or_default();
    own.into_iter().chain(env::split_paths(&path)).chain(cargo_bin()).collect()
}

/// The folder that `cargo install` puts programs in.
fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(env::home_dir()?.join(".cargo"))).map(|home| home.join("bin"))
}

/// The folders as one PATH; those that cannot be part of one (a colon in the name) are left out.
fn joined(folders: &[PathBuf]) -> OsString {
    let fitting = folders.iter().filter(|folder| env::join_paths([folder]).is_ok());
    env::join_paths(fitting).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_named_by_program_and_first_argument() {
        let mut command = Command::new("/somewhere/bin/trunk");
        assert_eq!(name_of(&command), "trunk");
        command.args(["build", "--release"]);
        assert_eq!(name_of(&command), "trunk build");
    }

    #[test]
    fn the_workspace_is_found_from_any_folder_in_it() {
        let root = root();
        assert_eq!(workspace_around(&root.join("xtask")).as_deref(), Some(root));
        assert_eq!(workspace_around(&root.join("src/ui")).as_deref(), Some(root));
        assert_eq!(workspace_around(Path::new("/")), None);
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error_and_no_output() {
        let sentence = run(&mut program("no-such-program")).unwrap_err();
        assert!(sentence.starts_with("`no-such-program` could not be started"), "{sentence}");
        assert_eq!(output(&mut program("no-such-program")), None);
    }

    #[test]
    fn the_projects_own_tools_come_first() {
        assert!(search_path()[0].starts_with(own_tools()));
        assert!(find("cargo").is_some());
    }
}
