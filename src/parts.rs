//! Code that a page may do without is loaded when it is needed: [`part!`] declares where the module is taken apart.
//!
//! **The boundary is a table of functions.** It comes with the part, so that nothing waits once that is there. Without the
//! feature `parts` all code is in one module, and loading a part takes no time. Which parts there are, and when each is loaded,
//! is told where they are declared: `ui::parts` and `embed::finder`.

/// A part could not be loaded. Another try may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Missing;

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares `async fn $load() -> Result<&'static $Table, Missing>`, which loads the part `$part` if it is not there yet.
/// What only `$table` uses is in that part.
macro_rules! part {
    ($part:ident, $load:ident: $Table:ty = $table:expr) => {
        #[cfg(feature = "parts")]
        #[allow(unsafe_code, reason = "the part is another module in the same memory")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        pub(crate) fn $load() -> Result<&'static $Table, $crate::parts::Missing> {
            static TABLE: $Table = $table;
            Ok(&TABLE)
        }

        #[cfg(not(feature = "parts"))]
        pub(crate) async fn $load() -> Result<&'static $Table, $crate::parts::Missing> {
            static TABLE: $Table = $table;
            Ok(&TABLE)
        }
    };
}
pub(crate) use part;
