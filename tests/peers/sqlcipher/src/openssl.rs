//! SQLCipher with its defaults, as rusqlite ships it.

use rusqlite::Connection;

use crate::KeySpec;

/// As the name in core/sqlcipher: the initialisation vector (16) and an HMAC-SHA512 (64).
pub const RESERVED: u64 = 80;

/// Gives a connection its key and salt, as SQLCipher's documentation does it.
///
/// # Errors
/// SQLite's.
pub fn give_key(connection: &Connection, key: &KeySpec) -> rusqlite::Result<()> {
    connection.execute_batch(&format!("PRAGMA key = \"{}\"", key.expose()))
}

/// Whether the connection is encrypted.
///
/// # Errors
/// SQLite's.
pub fn cipher_is_well(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("PRAGMA cipher_status", [], |row| {
        Ok(row.get::<_, String>(0)? == "1")
    })
}

/// The defaults are what is measured.
///
/// # Errors
/// None.
pub fn set_process_defaults() -> rusqlite::Result<()> {
    Ok(())
}
