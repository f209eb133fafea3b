//! `cargo xtask serve`: the sample article in a browser, from nothing but cargo.
//!
//! Once the tools are there this process *becomes* `trunk serve`, so that Ctrl+C or a signal ends just that. A second,
//! short-lived process waits until the page answers and says where it is.

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

/// The argument that makes this the process that waits; the next one is the port.
const ANNOUNCE: &str = "--announce";

/// Installs the tools if needed, then serves; `args` go to Trunk.
pub fn run(args: &[OsString]) -> Outcome {
    if let [flag, port] = args
        && flag == ANNOUNCE
    {
        return announce(port_number(port)?);
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
    println!("· building the page: about a minute the first time, then seconds");
    start_announcer(port)?;
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

fn start_announcer(port: u16) -> Outcome {
    let announcer = env::current_exe().and_then(|xtask| {
        let mut announcer = Command::new(xtask);
        announcer.arg("serve").arg(ANNOUNCE).arg(port.to_string()).stdin(Stdio::null()).spawn()
    });
    announcer.map(drop).map_err(|error| format!("A second process could not be started: {error}."))
}

/// Prints where the page is, once it is there; gives up when the server has ended.
fn announce(port: u16) -> Outcome {
    let server = parent();
    let start = Instant::now();
    while parent() == server && start.elapsed() < PATIENCE {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            // Trunk says the same in more words at this very moment: let it finish.
            thread::sleep(Duration::from_millis(300));
            println!("\nRostrum is at http://127.0.0.1:{port}/ (Ctrl+C ends it)\n");
            return Ok(());
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(())
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
