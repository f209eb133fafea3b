//! The page's entry: has the panic hook stand before anything is shown. `embed.js` does the rest.

fn main() {
    rostrum::embed::start();
}
