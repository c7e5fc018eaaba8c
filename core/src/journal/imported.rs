//! Entries that come from elsewhere: each is known by its source, so that it comes only once.

use goldseam_vault::CancelToken;
use rusqlite::{OptionalExtension, params};

use super::error::Result;
use super::record::{Entry, EntryText};
use super::{Journal, store};
use crate::day::Moment;

/// An entry of another app.
pub struct ImportedEntry {
    /// Names it within its source, the same at each import.
    pub source: String,
    /// SHA-256 of what the source says.
    pub fingerprint: [u8; 32],
    /// What has no place in an entry, kept beside it.
    pub extra: Vec<(String, String)>,
    /// When it was written.
    pub moment: Moment,
    /// What was written.
    pub text: EntryText,
}

/// What an import found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It was not known and is now an entry.
    New,
    /// It is known and the same.
    Present,
    /// It is known, and its source says something else now. The journal's entry was left as it is.
    Changed,
}

impl Journal {
    /// Adds what is not known yet, all in one transaction, behind everything that a person waits for.
    ///
    /// # Errors
    /// [`super::JournalError::TooLong`], the vault's; on any error nothing of these entries is kept.
    pub fn import(&self, entries: Vec<ImportedEntry>, token: &CancelToken) -> Result<Vec<Seen>> {
        let now = self.now();
        let mut prepared = Vec::with_capacity(entries.len());
        for imported in entries {
            imported.text.check()?;
            prepared.push((self.new_id()?, imported));
        }
        self.vault
            .main()
            .in_background()
            .cancelled_by(token)
            .write(move |tx| {
                let mut seen = Vec::with_capacity(prepared.len());
                for (id, imported) in prepared {
                    let known: Option<Vec<u8>> = tx
                        .prepare_cached("SELECT fingerprint FROM provenance WHERE source = ?1")?
                        .query_row([&imported.source], |row| row.get(0))
                        .optional()?;
                    seen.push(match known {
                        Some(fingerprint) if fingerprint == imported.fingerprint => Seen::Present,
                        Some(_) => Seen::Changed,
                        None => {
                            tx.prepare_cached("INSERT INTO provenance VALUES (?1, ?2, ?3, ?4)")?
                                .execute(params![
                                    imported.source,
                                    id,
                                    imported.fingerprint,
                                    store::to_json(&imported.extra)?
                                ])?;
                            store::insert(
                                tx,
                                &Entry::new(id, imported.moment, now, imported.text),
                            )?;
                            Seen::New
                        }
                    });
                }
                Ok(seen)
            })
    }
}
