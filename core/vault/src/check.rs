//! Checking that every page and every index of a vault is whole.

use rusqlite::Connection;

use crate::error::{Part, Result, VaultError};
use crate::layout::Store;
use crate::meta::{self, Fact};
use crate::migration::Structure;
use crate::store::{CancelToken, Priority};
use crate::vault::Vault;

impl Vault {
    /// Reads and checks every page of both databases, their structure and the search indexes.
    ///
    /// # Errors
    /// [`VaultError::DamagedVault`] if anything is wrong; the files are kept as they are. [`VaultError::Cancelled`].
    pub fn check(&self, token: &CancelToken) -> Result<()> {
        for store in Store::BOTH {
            self.open.store.post(
                Priority::Background,
                token,
                move |databases| -> Result<()> {
                    // The page check reads the file past the log, so the log must be in the file.
                    databases.settle()?;
                    let structure = databases.place().structure(store);
                    check_connection(databases.connection(store)?, &structure)
                },
            )?;
        }
        let now = self.clock().now().timestamp();
        self.write(move |tx| {
            meta::write(tx, Fact::Checked, now)?;
            Ok(meta::forget(tx, Fact::NotClosed)?)
        })
    }
}

/// Checks a database whose log is empty.
pub(crate) fn check_connection(connection: &Connection, structure: &Structure) -> Result<()> {
    // One row for each page whose HMAC is wrong, none if all are right.
    if any_row(connection, "PRAGMA cipher_integrity_check")? {
        return Err(VaultError::DamagedVault(Part::Pages));
    }
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" || any_row(connection, "PRAGMA foreign_key_check")? {
        return Err(VaultError::DamagedVault(Part::Pages));
    }
    (structure.on_check)(connection)
}

fn any_row(connection: &Connection, sql: &str) -> Result<bool> {
    Ok(connection.prepare(sql)?.exists([])?)
}
