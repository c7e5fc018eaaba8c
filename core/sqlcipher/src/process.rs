//! SQLCipher's settings of the whole process.

use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::allocator;

/// Whether the settings were made; to ask SQLite again would cost a connection of its own, 0.1 ms at each opening.
static MADE: AtomicBool = AtomicBool::new(false);

/// Chooses, for the whole process and for every connection keyed from now on:
///
/// * HMAC-SHA256 for pages. It must be known before a key is given: chosen later, pages keep the 80 reserved bytes of
///   SHA-512 instead of 48, and files of both kinds would come to be.
/// * an allocator that wipes every block of memory that SQLite frees, and leaves blocks room to grow. It can never be
///   taken out again.
///
/// To be called before anything else of SQLite in the process. Calling it again changes nothing.
///
/// # Errors
/// SQLite's error if it cannot start, or `SQLITE_MISUSE` if SQLite was used before or a setting did not take effect.
pub fn set_process_defaults() -> rusqlite::Result<()> {
    if MADE.load(Ordering::Acquire) {
        return Ok(());
    }
    allocator::install()?;
    #[expect(
        clippy::disallowed_methods,
        reason = "holds no data; the settings can only be reached through a connection"
    )]
    let connection = Connection::open_in_memory()?;
    // rusqlite's pragma functions know only SQLite's own pragmas.
    connection.execute_batch("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256")?;
    let effective: String =
        connection.query_row("PRAGMA cipher_default_hmac_algorithm", [], |row| row.get(0))?;
    if effective == "HMAC_SHA256" {
        MADE.store(true, Ordering::Release);
        Ok(())
    } else {
        let misuse = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_MISUSE);
        Err(rusqlite::Error::SqliteFailure(misuse, None))
    }
}
