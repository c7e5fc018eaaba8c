//! What the vault itself remembers, inside the main database: numbers, each under a name.

use rusqlite::{Connection, OptionalExtension};

/// The table, in both databases.
pub(crate) const TABLE: &str =
    "CREATE TABLE vault_meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID";

/// Something that is remembered.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fact {
    /// When every page was found whole, in Unix seconds.
    Checked,
    /// The vault was not closed properly since the last check.
    NotClosed,
    /// A recovery code was added.
    HasRecoveryCode,
    /// A device key was added.
    HasDeviceKey,
    /// When the copy from before a migration was made, in Unix seconds.
    CopyMade,
    /// Openings since then.
    CopyOpenings,
}

impl Fact {
    fn name(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::NotClosed => "not_closed",
            Self::HasRecoveryCode => "has_recovery_code",
            Self::HasDeviceKey => "has_device_key",
            Self::CopyMade => "copy_made",
            Self::CopyOpenings => "copy_openings",
        }
    }
}

pub(crate) fn read(connection: &Connection, fact: Fact) -> rusqlite::Result<Option<i64>> {
    let bytes: Option<[u8; 8]> = connection
        .query_row(
            "SELECT value FROM vault_meta WHERE name = ?1",
            [fact.name()],
            |row| row.get(0),
        )
        .optional()?;
    Ok(bytes.map(i64::from_le_bytes))
}

pub(crate) fn write(connection: &Connection, fact: Fact, value: i64) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT OR REPLACE INTO vault_meta VALUES (?1, ?2)",
        (fact.name(), value.to_le_bytes()),
    )?;
    Ok(())
}

pub(crate) fn forget(connection: &Connection, fact: Fact) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM vault_meta WHERE name = ?1", [fact.name()])?;
    Ok(())
}
