//! How the structure of a database comes into being and changes: a table of steps, 1..=n, each in one transaction.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction};

use crate::error::{Result, VaultError};

/// What one migration does.
#[derive(Clone, Copy)]
pub enum Change {
    /// Statements, usually a file: `include_str!("migrations/0002_weather.sql")`.
    Sql(&'static str),
    /// What SQL cannot say, for example rebuilding an index from texts.
    Rust(fn(&Transaction<'_>) -> rusqlite::Result<()>),
}

/// The structure of one database: all its migrations, the first one first. A released migration never changes.
#[derive(Clone, Copy)]
pub struct Structure {
    /// Migration `i` leads from version `i` to version `i + 1`.
    pub migrations: &'static [Change],
    /// Called on each new connection, before any statement of the application: registers SQL functions.
    pub on_connect: fn(&Connection) -> rusqlite::Result<()>,
    /// One short piece of upkeep (a few milliseconds) for a quiet moment, at the time given; whether more is left.
    pub on_idle: fn(&Connection, DateTime<Utc>) -> rusqlite::Result<bool>,
    /// Checks what SQLite's own integrity check does not know, for example search indexes.
    pub on_check: fn(&Connection) -> Result<()>,
}

impl Structure {
    /// The version that the last migration leads to.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.migrations.len()).unwrap_or(u32::MAX)
    }
}

/// The structures of both databases of a vault.
#[derive(Clone, Copy)]
pub struct Schema {
    /// Entries, tags, search: everything but attachments' bytes.
    pub main: Structure,
    /// The bytes of attachments.
    pub media: Structure,
}

/// The version of the structure in an open database.
pub(crate) fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings a database to the newest version: every missing step, the version number and `also`, in one transaction.
///
/// # Errors
/// [`VaultError::NewerVersion`] if the database is ahead of `structure`; nothing is changed on any error.
pub(crate) fn migrate(
    connection: &mut Connection,
    structure: &Structure,
    also: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let known = structure.version();
    let found = version(connection)?;
    if found > known {
        return Err(VaultError::NewerVersion { found, known });
    }
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for change in structure.migrations.iter().skip(found as usize) {
        match change {
            Change::Sql(sql) => transaction.execute_batch(sql)?,
            Change::Rust(change) => change(&transaction)?,
        }
    }
    transaction.pragma_update(None, "user_version", known)?;
    also(&transaction)?;
    Ok(transaction.commit()?)
}
