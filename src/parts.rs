//! Code that a page may do without is loaded when it is needed: [`part!`] declares where the module is taken apart.
//!
//! **The boundary is a table of functions.** It comes with the part, so that nothing waits once that is there. Without the
//! feature `parts` all code is in one module, and loading a part takes no time. Which parts there are, and when each is loaded,
//! is told where they are declared: `ui::parts` and `embed::finder`.

/// A part could not be loaded. Another try may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Missing;

/// What is called with whether a part is there.
#[cfg(feature = "parts")]
pub(crate) type Then = Box<dyn FnOnce(bool)>;

#[cfg(feature = "parts")]
#[allow(unsafe_code, reason = "the script calls back with what it was given, once")]
pub(crate) mod link {
    use super::Then;
    use std::ffi::c_void;
    // It tells the tool that takes the module apart that there is something to take apart.
    use wasm_split_helpers as _;

    /// Loads a part: calls the function with the pointer, and with whether the part is there.
    pub(crate) type Load = unsafe extern "C" fn(Arrived, *const c_void);
    type Arrived = unsafe extern "C" fn(*const c_void, bool);

    /// Calls `then` once the part that `load` loads is there, or will not come.
    pub(crate) fn load(load: Load, then: Then) {
        // SAFETY: a thin pointer to `then`, which `arrived` takes back.
        unsafe { load(arrived, Box::into_raw(Box::new(then)).cast_const().cast()) }
    }

    unsafe extern "C" fn arrived(then: *const c_void, is_there: bool) {
        // SAFETY: the script calls this once for each call of `load`, with the pointer that it got there.
        let then: Box<Then> = unsafe { Box::from_raw(then.cast_mut().cast()) };
        then(is_there);
    }
}

/// Declares `fn $load(then)`, which loads the part `$part` if it is not there yet, and calls `then` with the table, or with
/// [`Missing`]. What only `$table` uses is in that part. `$id` is any number of 32 hexadecimal digits that no other table has.
///
/// The names of what is linked are those that `wasm_split` goes by. Its own macro makes a future of the function instead, whose
/// machinery is a hundredth of what a page loads at first.
macro_rules! part {
    ($part:literal, $id:literal, $load:ident: $Table:ty = $table:expr) => {
        #[cfg(feature = "parts")]
        #[allow(
            unsafe_code,
            improper_ctypes,
            reason = "the part is another module in the same memory"
        )]
        pub(crate) fn $load(
            then: impl FnOnce(Result<&'static $Table, $crate::parts::Missing>) + 'static,
        ) {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_load_", $part)]
                fn load(
                    arrived: unsafe extern "C" fn(*const std::ffi::c_void, bool),
                    then: *const std::ffi::c_void,
                );
                #[link_name = concat!("__wasm_split_00", $part, "00_import_", $id)]
                safe fn table() -> &'static $Table;
            }
            #[unsafe(export_name = concat!("__wasm_split_00", $part, "00_export_", $id))]
            extern "C" fn own() -> &'static $Table {
                static TABLE: $Table = $table;
                &TABLE
            }
            let then = |is_there: bool| {
                then(if is_there { Ok(table()) } else { Err($crate::parts::Missing) });
            };
            $crate::parts::link::load(load, Box::new(then));
        }

        #[cfg(not(feature = "parts"))]
        pub(crate) fn $load(
            then: impl FnOnce(Result<&'static $Table, $crate::parts::Missing>) + 'static,
        ) {
            static TABLE: $Table = $table;
            then(Ok(&TABLE));
        }
    };
}
pub(crate) use part;
