//! SQLite's allocator: it wipes what is freed, and leaves blocks room to grow.
//!
//! **Wiping.** Without it about 5,100 copies of a journal's text were found in memory after closing, with it none.
//! SQLCipher's own switch for it (`cipher_memory_security`) fills a freed block with random numbers, eight bytes in 58
//! instructions: half of all that the processor did for a search. Zeros are as unreadable, and cost a fiftieth.
//!
//! **Room.** Where freed memory is wiped, each reallocation is a new block, a copy, and a wipe of the old one. FTS5 lengthens
//! a list by eight numbers at a time: to read a common word's 100,000 entries backwards, it copied and wiped 2.5 GB, for
//! seconds. Blocks whose size is rounded up by at most an eighth make that a few hundred kilobytes, since a block that is
//! large enough is kept.

use std::ffi::{c_int, c_void};
use std::hint::black_box;
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{Ordering, compiler_fence};

use rusqlite::ffi;

/// Below this, blocks are not rounded: most of SQLite's are small and never grow.
const SMALL: c_int = 256;

type Malloc = unsafe extern "C" fn(c_int) -> *mut c_void;
type Free = unsafe extern "C" fn(*mut c_void);
type Size = unsafe extern "C" fn(*mut c_void) -> c_int;

/// SQLite's own functions, which do the work.
struct Default {
    malloc: Malloc,
    free: Free,
    size: Size,
}

static DEFAULT: OnceLock<Default> = OnceLock::new();

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
        return ptr::null_mut();
    }
    match DEFAULT.get() {
        // SAFETY: SQLite's own function, called as SQLite calls it.
        Some(default) => unsafe { (default.malloc)(rounded(size)) },
        None => ptr::null_mut(),
    }
}

unsafe extern "C" fn realloc(block: *mut c_void, wanted: c_int) -> *mut c_void {
    let Some(default) = DEFAULT.get() else {
        return ptr::null_mut();
    };
    // SAFETY: SQLite's own function with a block that came from it.
    let size = unsafe { (default.size)(block) };
    if wanted <= size {
        return block;
    }
    // SAFETY: called as SQLite calls it.
    let larger = unsafe { malloc(wanted) };
    if !larger.is_null() {
        // SAFETY: two blocks that both have at least `size` bytes; the old one came from SQLite's own function and is not
        // used again.
        unsafe {
            ptr::copy_nonoverlapping(block.cast::<u8>(), larger.cast::<u8>(), size as usize);
            free(block);
        }
    }
    larger
}

unsafe extern "C" fn free(block: *mut c_void) {
    let Some(default) = DEFAULT.get() else {
        return;
    };
    if block.is_null() {
        return;
    }
    // SAFETY: SQLite's own functions with a block that came from them; it has the size that they say.
    unsafe {
        wipe(block, (default.size)(block) as usize);
        (default.free)(block);
    }
}

/// # Safety
/// The block has as many bytes, and nobody reads them any more.
unsafe fn wipe(block: *mut c_void, bytes: usize) {
    // SAFETY: as the caller promises.
    unsafe { ptr::write_bytes(block.cast::<u8>(), 0, bytes) };
    // That nobody reads them must be no reason to leave them: the address goes somewhere the compiler cannot see.
    black_box(block);
    compiler_fence(Ordering::SeqCst);
}

/// Gives SQLite this allocator. To be called before anything of SQLite is used in the process.
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
        xFree: Some(free),
        xRealloc: Some(realloc),
        ..default
    };
    let (Some(malloc_of_sqlite), Some(free_of_sqlite), Some(size_of_sqlite)) =
        (default.xMalloc, default.xFree, default.xSize)
    else {
        return ffi::SQLITE_MISUSE;
    };
    DEFAULT.get_or_init(|| Default {
        malloc: malloc_of_sqlite,
        free: free_of_sqlite,
        size: size_of_sqlite,
    });
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

    #[test]
    fn a_wiped_block_holds_nothing() {
        for bytes in [1, 7, 8, 100, 4096] {
            let mut block = vec![0xa5_u8; bytes];
            // SAFETY: the block has as many bytes.
            unsafe { wipe(block.as_mut_ptr().cast(), bytes) };
            assert!(block.iter().all(|byte| *byte == 0), "{bytes}");
        }
    }

    #[test]
    fn a_block_that_grows_keeps_what_it_holds() {
        crate::set_process_defaults().unwrap();
        // SAFETY: blocks of this allocator, used within their sizes and freed once.
        unsafe {
            let block = malloc(300);
            ptr::write_bytes(block.cast::<u8>(), 0x5a, 300);
            assert_eq!(realloc(block, 310), block, "there was room");
            let block = realloc(block, 100_000);
            let kept = std::slice::from_raw_parts(block.cast::<u8>(), 300);
            assert!(kept.iter().all(|byte| *byte == 0x5a));
            free(block);
            free(ptr::null_mut());
        }
    }
}
