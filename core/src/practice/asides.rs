//! "Not for now": practices that are set aside.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use super::error::Result;
use super::{Practices, store};

/// A practice that is set aside. It is never suggested; the person can still open it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The practice.
    pub practice: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether it was set aside after a time when it did not do good, and not by the person.
    pub by_care: bool,
}

impl Practices {
    /// Sets a practice aside, or takes it up again.
    ///
    /// # Errors
    /// [`super::PracticeError::UnknownPractice`] when setting aside what the pack does not have.
    pub fn set_aside(&self, practice: &str, aside: bool) -> Result<()> {
        let (id, now) = (practice.to_owned(), self.now());
        if aside {
            self.practice(practice)?;
        }
        self.vault.write(move |tx| match aside {
            true => set(tx, &id, now, false),
            false => {
                tx.prepare_cached("DELETE FROM practice_set_aside WHERE practice = ?1")?
                    .execute([id])?;
                Ok(())
            }
        })
    }

    /// What is set aside, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn asides(&self) -> Result<Vec<SetAside>> {
        self.vault.read(|tx| {
            let mut statement = tx.prepare_cached(
                "SELECT practice, since_millis, by_care FROM practice_set_aside ORDER BY since_millis DESC, practice",
            )?;
            let rows = statement.query_map([], |row| {
                Ok(SetAside {
                    practice: row.get(0)?,
                    since: store::time(row.get(1)?),
                    by_care: row.get(2)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

pub(super) fn set(
    tx: &Connection,
    practice: &str,
    now: DateTime<Utc>,
    by_care: bool,
) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO practice_set_aside VALUES (?1, ?2, ?3)")?
        .execute(params![practice, now.timestamp_millis(), by_care])?;
    Ok(())
}
