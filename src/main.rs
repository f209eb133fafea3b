//! The page's entry: registers the element.

fn main() {
    rostrum::embed::define();
}
