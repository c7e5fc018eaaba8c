//! SQLite without a cipher. The vault's promises do not hold over it, and no program but the benches is built with it.

use rusqlite::Connection;

use crate::KeySpec;

/// As the name in core/sqlcipher: nothing is reserved.
pub const RESERVED: u64 = 0;

/// There is nobody to give a key to.
///
/// # Errors
/// None.
pub fn give_key(_: &Connection, _: &KeySpec) -> rusqlite::Result<()> {
    Ok(())
}

/// What the vault asks for before it goes on; here it must take the answer on trust.
///
/// # Errors
/// None.
pub fn cipher_is_well(_: &Connection) -> rusqlite::Result<bool> {
    Ok(true)
}

/// SQLite knows none of SQLCipher's settings.
///
/// # Errors
/// None.
pub fn set_process_defaults() -> rusqlite::Result<()> {
    Ok(())
}
