//! What is done in quiet moments.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{trash, undo, words};

/// One short piece of upkeep; whether more is left. Removes what has been in the trash long enough and what can no longer
/// be undone, and merges the search indexes a little.
///
/// # Errors
/// The database's.
pub fn tend(connection: &Connection, now: DateTime<Utc>) -> rusqlite::Result<bool> {
    let transaction = connection.unchecked_transaction()?;
    trash::purge_expired(&transaction, now)?;
    undo::forget_old(&transaction, now)?;
    transaction.commit()?;
    words::merge_a_little(connection)
}
