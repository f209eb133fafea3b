//! The page's entry point: prepares the module before anything is shown. `embed.js` does the rest.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    rostrum::embed::start();
}
