//! The programs behind a browser: its driver, and for an engine without a headless mode a screen and its settings. All
//! of them end when they are dropped, and when the tests end, however they end.

use crate::engine::Engine;
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// How long a driver may take to accept a connection.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver with a folder for everything that it and its browser write: profiles, caches, locks.
pub struct Driver {
    engine: Engine,
    port: u16,
    folder: PathBuf,
    // In the order in which they end.
    process: Running,
    screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    pub fn start(engine: Engine) -> Self {
        let name = format!("{}-{:?}", process::id(), thread::current().id());
        // Beside the program that runs: what is known when it is compiled is wrong in a copy of the tree.
        let program = env::current_exe().unwrap();
        let folder = program.parent().unwrap().join("tmp").join(name);
        fs::create_dir_all(&folder).unwrap();
        let screen = (engine == Engine::WebKit).then(|| Screen::start(&folder));
        let mut command = match engine {
            Engine::Chromium => named("CHROMEDRIVER", "chromedriver", &["--port=0"]),
            Engine::Firefox => {
                let args = ["--port=0", "--websocket-port=0", "--allow-system-access"];
                named("GECKODRIVER", "geckodriver", &args)
            }
            Engine::WebKit => named("WEBKITWEBDRIVER", "WebKitWebDriver", &[]),
        };
        if let Some(screen) = &screen {
            screen.set(&mut command, &folder);
        }
        let mut command = guarded(&command, &folder);
        let (process, port) = if engine == Engine::WebKit {
            // It does not say which port it picked.
            let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
            (Running::start(command.arg(format!("--port={port}")).stdout(Stdio::null())), port)
        } else {
            Running::start_and_read(&mut command, port_in)
        };
        wait_for(port);
        Self { engine, port, folder, process, screen }
    }

    /// Opens a browser without a page.
    pub async fn open_browser(&self) -> Result<Client, NewSessionError> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{}", self.port);
        builder.capabilities(self.engine.capabilities()).connect(&address).await
    }

    /// The settings of the screen, if the engine needs one.
    pub fn settings(&self) -> Option<Settings> {
        self.screen
            .as_ref()
            .map(|screen| Settings { file: screen.settings.clone(), process: screen.daemon.0.id() })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.end();
        self.screen.take();
        fs::remove_dir_all(&self.folder).ok();
    }
}

/// The port in what `chromedriver` or `geckodriver` prints.
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}

fn wait_for(port: u16) {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < PATIENCE, "the driver does not answer on port {port}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// The program that an environment variable names, or the one on the PATH.
fn named(variable: &str, program: &str, args: &[&str]) -> Command {
    let program = env::var_os(variable).unwrap_or_else(|| program.into());
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null());
    command
}

/// Wraps a program so that it ends, with everything it has started and its folder, once nobody holds the other end of
/// its standard input: also if the tests are killed.
fn guarded(program: &Command, folder: &Path) -> Command {
    const GUARD: &str =
        r#""$@" & trap "" HUP; read -r _; trap "" TERM; kill -TERM 0; wait; rm -rf "$TMPDIR""#;
    let mut guard = Command::new("sh");
    guard.args(["-c", GUARD, "guard"]).arg(program.get_program()).args(program.get_args());
    let set = program.get_envs().filter_map(|(name, value)| Some((name, value?)));
    guard.envs(set).env("TMPDIR", folder).stdin(Stdio::piped()).process_group(0);
    guard
}

/// A process that ends when this is dropped.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_owned();
        let child = command.stderr(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| {
            panic!("{} does not start ({error}): `cargo xtask test` installs it", name.display())
        }))
    }

    /// Starts it and waits for the line in which `find` finds something.
    fn start_and_read<T>(command: &mut Command, find: fn(&str) -> Option<T>) -> (Self, T) {
        let mut running = Self::start(command.stdout(Stdio::piped()));
        let lines = BufReader::new(running.0.stdout.take().unwrap()).lines();
        let mut lines = lines.map_while(Result::ok);
        let found = lines.find_map(|line| find(&line)).expect("a program says where it is");
        // Nothing else that it prints matters, but it must not block on a full pipe.
        thread::spawn(move || lines.for_each(drop));
        (running, found)
    }

    fn end(&mut self) {
        // A guarded process ends when its standard input is closed.
        if self.0.stdin.take().is_none() {
            self.0.kill().ok();
        }
        self.0.wait().ok();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A virtual screen, and the daemon that tells programs on it their user's settings.
struct Screen {
    daemon: Running,
    settings: PathBuf,
    number: u32,
    _server: Running,
}

impl Screen {
    fn start(folder: &Path) -> Self {
        let mut xvfb = named("XVFB", "Xvfb", &["-displayfd", "1", "-nolisten", "tcp"]);
        xvfb.args(["-screen", "0", "1600x1300x24"]);
        let mut xvfb = guarded(&xvfb, folder);
        let (server, number) = Running::start_and_read(&mut xvfb, |line| line.parse().ok());
        let settings = folder.join("settings");
        fs::write(&settings, settings_of("light")).unwrap();
        let mut daemon = named("XSETTINGSD", "xsettingsd", &["-c"]);
        daemon.arg(&settings).env("DISPLAY", format!(":{number}"));
        Self {
            daemon: Running::start(&mut guarded(&daemon, folder)),
            settings,
            number,
            _server: server,
        }
    }

    /// Makes a program open its windows there, without any of the user's own settings.
    fn set(&self, command: &mut Command, folder: &Path) {
        // Lets the window be as narrow as a phone, narrower than its toolbar would be.
        let style = "* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }";
        let gtk = folder.join("gtk-3.0");
        fs::create_dir_all(&gtk).unwrap();
        fs::write(gtk.join("gtk.css"), style).unwrap();
        for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder);
        }
        command.env("DISPLAY", format!(":{}", self.number)).env("GDK_BACKEND", "x11");
        // There is no graphics card, and no desktop to connect to.
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").env("NO_AT_BRIDGE", "1");
        command.env("DBUS_SESSION_BUS_ADDRESS", "");
    }
}

/// The desktop settings of a screen, which can be changed while programs run.
pub struct Settings {
    file: PathBuf,
    process: u32,
}

impl Settings {
    /// Sets the colour scheme, `light` or `dark`.
    pub fn prefer(&self, scheme: &str) {
        fs::write(&self.file, settings_of(scheme)).unwrap();
        // Sent to the whole group, in which the guard ignores it.
        let group = format!("-{}", self.process);
        let told = Command::new("kill").args(["-HUP", "--", &group]).status();
        assert!(told.unwrap().success(), "the settings are not read again");
    }
}

/// Animations are off, so that a jump arrives at once.
fn settings_of(scheme: &str) -> String {
    let theme = if scheme == "dark" { "Adwaita-dark" } else { "Adwaita" };
    format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations 0\n")
}
