//! `cargo xtask serve`: the sample article in a browser and, at `/desk/`, the editor's desk, from nothing but cargo.
//!
//! Once the tools are there this process *becomes* `trunk serve`, so that Ctrl+C or a signal ends just that. It passes on what is
//! asked for at `/desk/` to a second Trunk, which builds and serves the desk. A second process starts that one, says where the
//! page is once it answers, and ends with the first.

use crate::build::desk;
use crate::{Outcome, programs, tools};
use std::ffi::{OsStr, OsString};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// Where Trunk serves unless told otherwise.
const PORT: u16 = 8080;

/// How many ports above [`PORT`] are tried when it is in use.
const N_TRIED: u16 = 20;

/// How long to wait for the first build.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// The argument that makes this the process beside the server; the next two are the ports of the page and of the desk.
const ANNOUNCE: &str = "--announce";

/// Installs the tools if needed, then serves; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    if let [flag, port, desk_port] = args
        && flag == ANNOUNCE
    {
        return accompany(port_number(port)?, port_number(desk_port)?);
    }
    tools::ensure_page()?;
    let mut trunk = tools::trunk();
    trunk.arg("serve").args(args).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Not into `dist`, which has the release that is measured and tested. It must exist all the same: Trunk.toml tells
    // Trunk not to watch it.
    trunk.env("TRUNK_BUILD_DIST", "target/serve");
    fs::create_dir_all(programs::root().join("dist"))
        .map_err(|error| format!("dist/ cannot be created: {error}."))?;
    let asked = asked_port(args)?;
    let port = free_port(asked)?;
    if asked.is_none() {
        trunk.arg("--port").arg(port.to_string());
    }
    let desk_port = any_port()?;
    trunk.arg(format!("--proxy-backend=http://127.0.0.1:{desk_port}{DESK}"));
    println!("· building the page, then the desk: some minutes the first time, then seconds");
    start_companion(port, desk_port)?;
    become_program(trunk)
}

/// The port among Trunk's arguments.
fn asked_port(args: &[OsString]) -> Outcome<Option<u16>> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let arg = arg.to_string_lossy();
        if arg == "--port" || arg == "-p" {
            return args.next().map(|port| port_number(port)).transpose();
        }
        if let Some(port) = arg.strip_prefix("--port=").or(arg.strip_prefix("-p")) {
            return port_number(port.as_ref()).map(Some);
        }
    }
    Ok(None)
}

fn port_number(port: &OsStr) -> Outcome<u16> {
    let port = port.to_string_lossy();
    port.trim_start_matches('=')
        .parse()
        .map_err(|_| format!("{port} is no port; one is a number up to 65535."))
}

/// The port asked for, or else the first free one from [`PORT`] on.
fn free_port(asked: Option<u16>) -> Outcome<u16> {
    let (first, last) = asked.map_or((PORT, PORT + N_TRIED), |port| (port, port));
    match (first..=last).find(|&port| is_free(port)) {
        Some(port) if port == first => Ok(port),
        Some(port) => {
            println!("· port {first} is in use; taking {port}");
            Ok(port)
        }
        None => Err(format!("Port {first} is in use; name another with --port.")),
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}

/// A port that nobody has. Somebody may take it before it is used, but hardly.
fn any_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0));
    let address = listener.and_then(|it| it.local_addr());
    address.map(|it| it.port()).map_err(|error| format!("No port is free: {error}."))
}

fn start_companion(port: u16, desk_port: u16) -> Outcome {
    let companion = env::current_exe().and_then(|xtask| {
        let mut companion = Command::new(xtask);
        companion.args(["serve", ANNOUNCE, &port.to_string(), &desk_port.to_string()]);
        companion.stdin(Stdio::null()).spawn()
    });
    companion.map(drop).map_err(|error| format!("A second process could not be started: {error}."))
}

/// Serves the desk as long as the page is served, and prints where each is, once it is there.
fn accompany(port: u16, desk_port: u16) -> Outcome {
    let server = parent();
    let start = Instant::now();
    // The page first: both are built by the same cargo, one after the other.
    wait(|| parent() != server || answers(port) || PATIENCE < start.elapsed());
    if parent() != server || !answers(port) {
        return Ok(());
    }
    // Trunk says the same in more words at this very moment: let it finish.
    thread::sleep(BREATH);
    println!(
        "\nRostrum is at http://127.0.0.1:{port}/ (Ctrl+C ends it); the desk is being built\n"
    );
    let mut desk = desk::trunk("serve");
    desk.args(["--no-autoreload", "true", "--public-url", DESK]);
    desk.args(["src", "styles", "desk", "Cargo.toml"].map(|it| format!("--watch={it}")));
    desk.arg("--port").arg(desk_port.to_string()).env("TRUNK_SKIP_VERSION_CHECK", "true");
    desk.env("TRUNK_BUILD_DIST", "target/serve-desk").stdin(Stdio::null());
    desk.env_remove("TRUNK_SERVE_PROXY_BACKEND");
    let mut desk = desk.spawn().map_err(|error| format!("trunk could not be started: {error}."))?;
    let mut is_told = false;
    wait(|| {
        if !is_told && answers(desk_port) {
            thread::sleep(BREATH);
            println!("\nThe desk is at http://127.0.0.1:{port}{DESK}\n");
            is_told = true;
        }
        parent() != server || !matches!(desk.try_wait(), Ok(None))
    });
    // It may have ended by itself.
    let _ = desk.kill();
    let _ = desk.wait();
    Ok(())
}

/// Where the desk is on the server.
const DESK: &str = "/desk/";

/// How often it is looked whether something has happened.
const BREATH: Duration = Duration::from_millis(300);

fn wait(mut is_over: impl FnMut() -> bool) {
    while !is_over() {
        thread::sleep(BREATH);
    }
}

fn answers(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok()
}

/// The process that started this one; a different one once that has ended.
#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}

#[cfg(unix)]
fn become_program(mut command: Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("trunk could not be started: {}.", command.exec()))
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Outcome {
    programs::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(args: &[&str], port: Outcome<Option<u16>>) {
        let args: Vec<OsString> = args.iter().map(Into::into).collect();
        assert_eq!(asked_port(&args), port);
    }

    #[test]
    fn every_way_to_name_a_port_is_understood() {
        check(&[], Ok(None));
        check(&["--open"], Ok(None));
        check(&["--port", "9000", "--open"], Ok(Some(9000)));
        check(&["--port=9000"], Ok(Some(9000)));
        check(&["-p", "9000"], Ok(Some(9000)));
        check(&["-p9000"], Ok(Some(9000)));
        check(&["--port", "abc"], Err("abc is no port; one is a number up to 65535.".to_owned()));
    }

    #[test]
    fn a_port_in_use_is_not_free() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let sentence = format!("Port {port} is in use; name another with --port.");
        assert_eq!(free_port(Some(port)), Err(sentence));
    }
}
