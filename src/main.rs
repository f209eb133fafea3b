//! The page's entry point: prepares the module before anything is shown. `embed.js` does the rest.

fn main() {
    rostrum::embed::start();
}
