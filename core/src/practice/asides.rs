//! "Not for now": practices that are set aside.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::error::Result;
use super::{Practices, store};

const NAME: &str = "practice_asides";

/// A practice that is set aside. It is never suggested; the person can still open it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
            true => add(tx, &id, now, false),
            false => {
                let mut asides = load(tx)?;
                asides.retain(|aside| aside.practice != id);
                keep(tx, &asides)
            }
        })
    }

    /// What is set aside, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn asides(&self) -> Result<Vec<SetAside>> {
        self.vault.read(|tx| load(tx))
    }
}

/// Sets a practice aside, before all others.
pub(super) fn add(
    tx: &Connection,
    practice: &str,
    now: DateTime<Utc>,
    by_care: bool,
) -> Result<()> {
    let mut asides = load(tx)?;
    asides.retain(|aside| aside.practice != practice);
    asides.insert(
        0,
        SetAside {
            practice: practice.to_owned(),
            since: now,
            by_care,
        },
    );
    keep(tx, &asides)
}

fn load(tx: &Connection) -> Result<Vec<SetAside>> {
    let stored: Option<String> = tx
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([NAME], |row| row.get(0))
        .optional()?;
    stored.map_or_else(|| Ok(Vec::new()), |stored| store::from_json(&stored))
}

fn keep(tx: &Connection, asides: &[SetAside]) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO setting VALUES (?1, ?2)")?
        .execute((NAME, store::to_json(&asides)?))?;
    Ok(())
}
