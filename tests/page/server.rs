//! A small web server on loopback: the files of a folder, overlaid with files made for one test.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::{fs, thread};

/// Serves until dropped.
pub struct Server {
    address: SocketAddr,
    before: Arc<Mutex<String>>,
    is_closing: Arc<AtomicBool>,
}

/// As a file's content: the server answers 404.
pub const GONE: &[u8] = b"gone";

/// As a file's content: the server never answers.
pub const SILENT: &[u8] = b"silent";

/// The folder whose files only pages of the same origin may read.
pub const PRIVATE: &str = "/private/";

/// The folder whose files are all served as plain text.
const PLAIN: &str = "/plain/";

/// Placeholder in pages for the server's own origin.
pub const ORIGIN: &str = "*ORIGIN*";

/// Files by path, with a leading slash.
pub type Files = HashMap<String, Vec<u8>>;

impl Server {
    /// Serves `files`, and otherwise what is in `folder`, on a free port.
    pub fn start(folder: PathBuf, files: Files) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let is_closing = Arc::new(AtomicBool::new(false));
        let files = with_origin(files, &format!("http://{address}"));
        let before = Arc::<Mutex<String>>::default();
        let (closing, content) = (is_closing.clone(), Arc::new((folder, files)));
        let scripts = before.clone();
        thread::spawn(move || {
            for stream in
                listener.incoming().take_while(|_| !closing.load(Ordering::Relaxed)).flatten()
            {
                let (content, scripts) = (content.clone(), scripts.clone());
                // If the browser hangs up, it needs no more.
                thread::spawn(move || answer(stream, &content.0, &content.1, &scripts).ok());
            }
        });
        Self { address, before, is_closing }
    }

    /// Runs a script before all others on every page that is opened from now on.
    pub fn before_all(&self, script: &str) {
        self.before.lock().unwrap().push_str(&format!("<script>{script}</script>"));
    }

    /// The address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_closing.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it notices.
        TcpStream::connect(self.address).ok();
    }
}

/// Replaces [`ORIGIN`] in pages.
fn with_origin(files: Files, origin: &str) -> Files {
    let fill = |(path, bytes): (String, Vec<u8>)| match String::from_utf8(bytes) {
        Ok(text) if path.ends_with(".html") => (path, text.replace(ORIGIN, origin).into_bytes()),
        Ok(text) => (path, text.into_bytes()),
        Err(error) => (path, error.into_bytes()),
    };
    files.into_iter().map(fill).collect()
}

fn answer(
    mut stream: TcpStream,
    folder: &Path,
    files: &Files,
    before: &Mutex<String>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut is_page = false;
    while let Some(header) = lines.next().transpose()?.filter(|header| !header.is_empty()) {
        is_page |= is_of_page(&header);
    }
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default();
    let path = if path == "/" { "/index.html" } else { path };
    if files.get(path).is_some_and(|body| body == SILENT) {
        // Waits until the browser hangs up.
        return stream.read(&mut [0]).map(drop);
    }
    let (status, body) = match files.get(path).cloned().or_else(|| read(folder, path)) {
        Some(body) if body != GONE => ("200 OK", body),
        _ => ("404 Not Found", Vec::new()),
    };
    let mime = mime(path);
    let body = if is_page && mime.starts_with("text/html") {
        with(&before.lock().unwrap(), body)
    } else {
        body
    };
    let len = body.len();
    let allow = if path.starts_with(PRIVATE) { "" } else { "Access-Control-Allow-Origin: *\r\n" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{allow}Content-Length: {len}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&body)
}

/// Whether this header is that of a browser's request for a page, not of a script's for a file or a part of a page.
fn is_of_page(header: &str) -> bool {
    let header = header.to_ascii_lowercase();
    header.starts_with("accept:") && header.contains("text/html,application/xhtml+xml")
}

/// A page with scripts inserted before everything but its doctype.
fn with(scripts: &str, page: Vec<u8>) -> Vec<u8> {
    let is_doctype = page.get(..9).is_some_and(|it| it.eq_ignore_ascii_case(b"<!doctype"));
    let end = page.iter().position(|&it| it == b'>').filter(|_| is_doctype).map_or(0, |it| it + 1);
    [&page[..end], scripts.as_bytes(), &page[end..]].concat()
}

/// The file at `path`, if it lies inside `folder`.
fn read(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let path = Path::new(path.trim_start_matches('/'));
    let stays_inside = path.components().all(|it| matches!(it, Component::Normal(_)));
    stays_inside.then(|| fs::read(folder.join(path)).ok()).flatten()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        _ if path.starts_with(PLAIN) => "text/plain",
        "html" => "text/html; charset=utf-8",
        "koi8" => "text/html; charset=koi8-r",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
