//! A connection and its cipher.

use std::ffi::{c_char, c_int, c_void};

use rusqlite::{Connection, ffi};

use crate::key_spec::KeySpec;
use crate::process::choose_page_hmac;

/// Bytes at the end of each page that carry no data: the initialisation vector (16) and the HMAC-SHA256 (32).
pub const RESERVED: u64 = 48;

unsafe extern "C" {
    fn sqlite3_key_v2(
        db: *mut ffi::sqlite3,
        name: *const c_char,
        key: *const c_void,
        len: c_int,
    ) -> c_int;
}

/// Gives a fresh connection its key. Must be the first call on the connection: SQLCipher ignores a second key, without an
/// error, once a page was read.
///
/// # Errors
/// SQLite's error if the codec cannot be attached; the connection is then of no use and to be dropped. A wrong key is
/// noticed only at the first read (`NOTADB`).
pub fn give_key(connection: &Connection, key: &KeySpec) -> rusqlite::Result<()> {
    choose_page_hmac(connection)?;
    let text = key.expose();
    // SAFETY: the handle is live for the borrow of `connection`; name and key outlive the call, which copies them.
    let code = unsafe {
        sqlite3_key_v2(
            connection.handle(),
            c"main".as_ptr(),
            text.as_ptr().cast(),
            KeySpec::LEN as c_int,
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)),
    }
}

/// Whether the connection is encrypted and none of its pages has failed its check.
///
/// # Errors
/// SQLite's error if the connection cannot say.
pub fn cipher_is_well(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("PRAGMA cipher_status", [], |row| {
        Ok(row.get::<_, String>(0)? == "1")
    })
}
