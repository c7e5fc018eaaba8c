//! SQLite's allocator with room to grow.
//!
//! Under memory security each reallocation is a new block, a copy, and a wipe of the old one. FTS5 lengthens a list by eight
//! numbers at a time: to read a common word's 100,000 entries backwards, it copied and wiped 2.5 GB, for seconds. Blocks
//! whose size is rounded up by at most an eighth make that a few hundred kilobytes, since SQLCipher keeps a block that is
//! large enough.

use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::sync::OnceLock;

use rusqlite::ffi;

/// Below this, blocks are not rounded: most of SQLite's are small and never grow.
const SMALL: c_int = 256;

type Malloc = unsafe extern "C" fn(c_int) -> *mut c_void;
type Realloc = unsafe extern "C" fn(*mut c_void, c_int) -> *mut c_void;

/// SQLite's own functions, which do the work.
static DEFAULT: OnceLock<(Malloc, Realloc)> = OnceLock::new();

/// The size that is allocated for `wanted` bytes: the next of eight steps between two powers of two.
fn rounded(wanted: c_int) -> c_int {
    if wanted <= SMALL {
        return wanted;
    }
    let step = 1 << (wanted.ilog2() - 3);
    wanted
        .checked_add(step - 1)
        .map_or(wanted, |sum| sum & !(step - 1))
}

unsafe extern "C" fn malloc(size: c_int) -> *mut c_void {
    #[cfg(feature = "failing-allocator")]
    if crate::failing_allocator::strikes() {
        return std::ptr::null_mut();
    }
    match DEFAULT.get().map(|default| default.0) {
        // SAFETY: SQLite's own function, called as SQLite calls it.
        Some(malloc) => unsafe { malloc(rounded(size)) },
        None => std::ptr::null_mut(),
    }
}

unsafe extern "C" fn realloc(block: *mut c_void, size: c_int) -> *mut c_void {
    #[cfg(feature = "failing-allocator")]
    if crate::failing_allocator::strikes() {
        return std::ptr::null_mut();
    }
    match DEFAULT.get().map(|default| default.1) {
        // SAFETY: SQLite's own function with a block that came from it.
        Some(realloc) => unsafe { realloc(block, rounded(size)) },
        None => std::ptr::null_mut(),
    }
}

/// Lets SQLite allocate with room to grow. To be called before anything of SQLite is used in the process.
///
/// # Errors
/// `SQLITE_MISUSE` if SQLite was used before.
pub(crate) fn install() -> rusqlite::Result<()> {
    static INSTALLED: OnceLock<c_int> = OnceLock::new();
    match *INSTALLED.get_or_init(configure) {
        ffi::SQLITE_OK => Ok(()),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)),
    }
}

fn configure() -> c_int {
    let mut methods = MaybeUninit::<ffi::sqlite3_mem_methods>::uninit();
    // SAFETY: SQLite writes all of the structure if it answers OK. No other thread is in SQLite: it refuses otherwise.
    let code = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, methods.as_mut_ptr()) };
    if code != ffi::SQLITE_OK {
        return code;
    }
    // SAFETY: initialised by SQLite, as it answered OK.
    let default = unsafe { methods.assume_init() };
    let ours = ffi::sqlite3_mem_methods {
        xMalloc: Some(malloc),
        xRealloc: Some(realloc),
        ..default
    };
    let (Some(default_malloc), Some(default_realloc)) = (default.xMalloc, default.xRealloc) else {
        return ffi::SQLITE_MISUSE;
    };
    DEFAULT.get_or_init(|| (default_malloc, default_realloc));
    // SAFETY: SQLite copies the structure; its functions live as long as the process.
    unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const ours) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_at_least_as_large_as_asked_and_at_most_an_eighth_larger() {
        for wanted in (0..100_000).chain([c_int::MAX - 7, c_int::MAX]) {
            let size = rounded(wanted);
            assert!(
                size >= wanted && size - wanted <= wanted / 8,
                "{wanted}: {size}"
            );
            assert_eq!(rounded(size), size);
        }
    }
}
