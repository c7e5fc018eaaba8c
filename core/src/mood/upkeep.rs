//! What is done in quiet moments.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{trash, undo};

/// One short piece of upkeep: removes what has been in the trash long enough and what can no longer be undone.
///
/// # Errors
/// The database's.
pub fn tend(connection: &Connection, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    trash::purge_expired(&transaction, now)?;
    undo::forget_old(&transaction, now)?;
    transaction.commit()
}
