//! The entry point of the desk's page. Tests: `tests/page/desk.rs`.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    rostrum::desk_page::start();
}
