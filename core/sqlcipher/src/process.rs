//! Settings of the whole process.

use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Connection, Error, ffi};

use crate::allocator;

/// Gives SQLite, for the whole process, an allocator that wipes every block of memory that it frees, and leaves blocks room
/// to grow. It can never be taken out again.
///
/// To be called before anything else of SQLite in the process. Calling it again changes nothing.
///
/// # Errors
/// `SQLITE_MISUSE` if SQLite was used before.
pub fn set_process_defaults() -> rusqlite::Result<()> {
    allocator::install()
}

/// Chooses HMAC-SHA256 for the pages of every connection that is keyed from now on. It must be known before a key is given:
/// chosen later, pages keep the 80 reserved bytes of SHA-512 instead of 48, and files of both kinds would come to be.
///
/// A connection that has no key yet serves as well as any: one of its own would cost a tenth of what opening a vault does.
///
/// # Errors
/// SQLite's, or `SQLITE_MISUSE` if the setting did not take effect.
pub(crate) fn choose_page_hmac(connection: &Connection) -> rusqlite::Result<()> {
    static CHOSEN: AtomicBool = AtomicBool::new(false);
    if CHOSEN.load(Ordering::Acquire) {
        return Ok(());
    }
    // rusqlite's pragma functions know only SQLite's own pragmas.
    connection.execute_batch("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256")?;
    let effective: String =
        connection.query_row("PRAGMA cipher_default_hmac_algorithm", [], |row| row.get(0))?;
    if effective != "HMAC_SHA256" {
        let misuse = ffi::Error::new(ffi::SQLITE_MISUSE);
        return Err(Error::SqliteFailure(misuse, None));
    }
    CHOSEN.store(true, Ordering::Release);
    Ok(())
}
