//! Opening one database: the exact order matters, each step closes a hole that was measured.

use std::path::Path;
use std::{fs, io};

use goldseam_sqlcipher::{
    KeySpec, cipher_is_well, give_key, register_search_rank, set_process_defaults,
};
use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Part, Result, VaultError};

/// Marks a database as one of a Goldseam vault: "GSM1".
pub(crate) const APPLICATION_ID: i32 = 0x4753_4d31;

/// Bytes of a database page.
pub(crate) const PAGE: u64 = 4096;

/// Creates a database that does not exist yet, with its key.
pub(crate) fn create(path: &Path, key: &KeySpec) -> Result<Connection> {
    let connection = open(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(connection)
}

/// Opens a database that must exist.
///
/// # Errors
/// Only to be called after a slot has opened: `NOTADB` then means damage, never a wrong passphrase.
pub(crate) fn open_existing(path: &Path, log: &Path, key: &KeySpec) -> Result<Connection> {
    check_size(path, log)?;
    let connection = open(path, key, OpenFlags::empty())?;
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(VaultError::DamagedVault(Part::Identity));
    }
    Ok(connection)
}

/// A file cut to 0 or 1 bytes would open as a healthy, empty database.
fn check_size(path: &Path, log: &Path) -> Result<()> {
    let size = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(VaultError::DamagedVault(Part::MissingFile));
        }
        Err(error) => return Err(error.into()),
    };
    // A power cut may tear the last page while a checkpoint makes the file longer; the log then still holds it.
    let has_log = fs::metadata(log).is_ok_and(|metadata| metadata.len() > 0);
    if size < PAGE || (!size.is_multiple_of(PAGE) && !has_log) {
        return Err(VaultError::DamagedVault(Part::FileSize));
    }
    Ok(())
}

fn open(path: &Path, key: &KeySpec, create: OpenFlags) -> Result<Connection> {
    set_process_defaults()?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | create;
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that opens a database, with its key"
    )]
    let connection = Connection::open_with_flags(path, flags)?;
    give_key(&connection, key)?;
    // Before the first read, so that no shared-memory file is ever made and a second opener is refused.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })?;
    if !cipher_is_well(&connection)? {
        return Err(VaultError::DamagedVault(Part::Identity));
    }
    let journal_mode = |sql| connection.query_row(sql, [], |row| row.get::<_, String>(0));
    if journal_mode("PRAGMA journal_mode")? != "wal" {
        // A new file, which nobody needs yet: its switch to the log shall leave no rollback journal on the disk.
        journal_mode("PRAGMA journal_mode = MEMORY")?;
    }
    if journal_mode("PRAGMA journal_mode = WAL")? != "wal" {
        return Err(io::Error::other("the database has no write-ahead log").into());
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA cache_size = -8000;",
    )?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 256 * 1024)?;
    connection.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 100)?;
    register_search_rank(&connection)?;
    Ok(connection)
}

/// Takes away what only migrations and key changes need: other databases, and writing to the schema's inner tables.
pub(crate) fn harden(connection: &mut Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    // `ATTACH … KEY ''` followed by an export would write a readable copy.
    connection.authorizer(Some(|context: AuthContext<'_>| match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        _ => Authorization::Allow,
    }))?;
    Ok(())
}

/// Undoes [`harden`] for the length of a key change.
pub(crate) fn soften(connection: &mut Connection) -> Result<()> {
    connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    Ok(())
}

/// Whatever was read through this connection is what was once written.
///
/// SQLCipher hands out a page that fails its check as zeros, and keeps the error to itself. SQLite then refuses a page of a
/// tree; but on the last page of a long row any bytes are as good as others, and a text would end in zeros.
///
/// # Errors
/// [`VaultError::DamagedVault`], from the first page that failed until the database is opened anew.
pub(crate) fn no_page_failed(connection: &Connection) -> Result<()> {
    if cipher_is_well(connection)? {
        Ok(())
    } else {
        Err(VaultError::DamagedVault(Part::Pages))
    }
}

/// [`no_page_failed`] for what was only read, a hundred times faster: outside of a writing transaction SQLCipher also makes
/// the connection read-only when a page fails.
///
/// # Errors
/// As [`no_page_failed`].
pub(crate) fn no_page_failed_while_reading(connection: &Connection) -> Result<()> {
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        no_page_failed(connection)
    } else {
        Ok(())
    }
}
