//! The pager's counter of pages.

use std::ffi::c_int;

use rusqlite::{Connection, ffi};

/// How many pages the pager had to read from the file since the last reset, and resets the count if asked.
///
/// # Errors
/// SQLite's error if the counter cannot be read.
pub fn page_reads(connection: &Connection, reset: bool) -> rusqlite::Result<u64> {
    let (mut current, mut highest) = (0, 0);
    // SAFETY: the handle is live for the borrow of `connection`; both out-pointers are valid for the call.
    let code = unsafe {
        ffi::sqlite3_db_status(
            connection.handle(),
            ffi::SQLITE_DBSTATUS_CACHE_MISS,
            &raw mut current,
            &raw mut highest,
            c_int::from(reset),
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(u64::try_from(current).unwrap_or(0)),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)),
    }
}
