//! What a connection needs from SQLite's C interface that rusqlite does not offer.

use std::ffi::{c_char, c_int, c_void};
use std::fmt::Write;

use rusqlite::{Connection, ffi};
use zeroize::Zeroizing;

unsafe extern "C" {
    fn sqlite3_key_v2(
        db: *mut ffi::sqlite3,
        name: *const c_char,
        key: *const c_void,
        len: c_int,
    ) -> c_int;
}

/// The raw key and salt of one database in SQLCipher's own notation: `x'` 64 hex digits of key, 32 of salt `'`.
///
/// Both always go together. With a salt read from the file, one garbled first sector makes the whole database
/// unreadable although the write-ahead log holds a good copy of the page. A keyspec of any other length would silently
/// be taken for a passphrase; 99 bytes is the only one this type can have. Wiped when dropped.
pub struct KeySpec(Zeroizing<String>);

impl KeySpec {
    /// Bytes of a keyspec.
    pub const LEN: usize = 99;

    /// The keyspec of a 256-bit key and a 128-bit salt.
    #[must_use]
    pub fn new(key: &[u8; 32], salt: &[u8; 16]) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(Self::LEN));
        text.push_str("x'");
        for byte in key.iter().chain(salt) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        Self(text)
    }

    /// The keyspec as text, for `ATTACH … KEY ?`. Never to be put into SQL text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Gives a fresh connection its key. Must be the first call on the connection: SQLCipher ignores a second key, without an
/// error, once a page was read.
///
/// # Errors
/// SQLite's error if the codec cannot be attached; the connection is then of no use and to be dropped. A wrong key is
/// noticed only at the first read (`NOTADB`).
pub fn give_key(connection: &Connection, key: &KeySpec) -> rusqlite::Result<()> {
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
