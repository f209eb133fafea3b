//! The page's entry point: installs the panic hook before anything is shown. `embed.js` does the rest.

fn main() {
    rostrum::embed::start();
}
