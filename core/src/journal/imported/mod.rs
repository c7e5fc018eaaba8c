//! What comes from elsewhere: each entry and each of its files is known by its source, so that it comes only once, and a
//! whole import can be taken back.

mod taken_back;

pub use taken_back::UndoneImport;

use std::io::Read;

use chrono::{DateTime, Utc};
use goldseam_vault::CancelToken;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::attachments::NewAttachment;
use super::error::{JournalError, Result};
use super::record::{Entry, EntryText};
use super::{Journal, store};
use crate::day::Moment;
use crate::id::{AttachmentId, EntryId, ImportId};

/// What kind of source it came from. Sources of two kinds never mean the same entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// A folder of Markdown or text files.
    Markdown,
}

impl ImportKind {
    const ALL: [Self; 1] = [Self::Markdown];

    fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
        }
    }
}

impl ToSql for ImportKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for ImportKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let stored = value.as_str()?;
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == stored)
            .ok_or(FromSqlError::InvalidType)
    }
}

/// An import that is being done.
#[derive(Clone, Copy)]
pub struct ImportRun {
    /// Names it in [`Journal::imports`], as soon as something of it was kept.
    pub id: ImportId,
    kind: ImportKind,
    origin: Origin,
    at: DateTime<Utc>,
}

/// Tells two sources of one kind apart, without keeping their names: two folders may both hold a `2025-01-01.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin([u8; 16]);

impl Origin {
    /// Of a source that its user calls so.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let name: String = name.nfc().collect();
        let digest = Sha256::digest(name);
        Self(std::array::from_fn(|i| digest[i]))
    }
}

/// An import that was done, wholly or in part.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ImportBatch {
    /// Its id.
    pub id: ImportId,
    /// What it came from.
    pub kind: ImportKind,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Entries of it that are there or in the trash, and were not taken back.
    pub entries: u32,
    /// Attachments of it likewise.
    pub attachments: u32,
}

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
    /// It was not known; [`Journal::import`] has made it an entry.
    New,
    /// It is known and the same.
    Present,
    /// It is known, and its source says something else now. The journal's entry was left as it is.
    Changed,
    /// It is known and was thrown away: it is in the trash and stays there.
    Trashed,
}

/// What the journal knows of an entry of another app.
pub struct Sighting {
    /// Whether it is there.
    pub seen: Seen,
    /// Its entry; none if there is none yet.
    pub entry: Option<EntryId>,
    /// Names of the files that came in with it before.
    pub files: Vec<String>,
}

impl Journal {
    /// Begins an import. Nothing is written until something is new.
    ///
    /// # Errors
    /// [`goldseam_vault::VaultError::Entropy`].
    pub fn begin_import(&self, kind: ImportKind, origin: Origin) -> Result<ImportRun> {
        let mut random = [0; 10];
        self.vault.entropy().fill(&mut random)?;
        let at = self.now();
        Ok(ImportRun {
            id: ImportId::new(at, random),
            kind,
            origin,
            at,
        })
    }

    /// What [`Journal::import`] would find, for sources and their fingerprints.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn look_up_imported(
        &self,
        kind: ImportKind,
        origin: Origin,
        sources: Vec<(String, [u8; 32])>,
        token: &CancelToken,
    ) -> Result<Vec<Sighting>> {
        let reader = self.vault.main().in_background().cancelled_by(token);
        reader.read(move |tx| {
            let found = sources.iter().map(|(source, fingerprint)| {
                let known = look_up(tx, kind, origin, source, fingerprint)?;
                Ok(known.unwrap_or(Sighting {
                    seen: Seen::New,
                    entry: None,
                    files: Vec::new(),
                }))
            });
            found.collect()
        })
    }

    /// Adds what is not known yet, all in one transaction, behind everything that a person waits for.
    ///
    /// # Errors
    /// [`JournalError::TooLong`], the vault's; on any error nothing of these entries is kept.
    pub fn import(
        &self,
        run: ImportRun,
        entries: Vec<ImportedEntry>,
        token: &CancelToken,
    ) -> Result<Vec<Sighting>> {
        let now = self.now();
        let mut prepared = Vec::with_capacity(entries.len());
        for imported in entries {
            imported.text.check()?;
            prepared.push((self.new_id()?, imported));
        }
        let writer = self.vault.main().in_background().cancelled_by(token);
        writer.write(move |tx| {
            let mut found = Vec::with_capacity(prepared.len());
            for (id, imported) in prepared {
                let known = look_up(
                    tx,
                    run.kind,
                    run.origin,
                    &imported.source,
                    &imported.fingerprint,
                )?;
                found.push(match known {
                    Some(sighting) => sighting,
                    None => add(tx, run, id, imported, now)?,
                });
            }
            Ok(found)
        })
    }

    /// Attaches a file to an imported entry, as [`Journal::attach`] does; none if an import has brought it before.
    /// `source` names it within the entry's source.
    ///
    /// # Errors
    /// As [`Journal::attach`]; [`JournalError::NotFound`] if the entry is gone or did not come from an import.
    #[expect(
        clippy::too_many_arguments,
        reason = "those of `attach`, and which file of which import it is"
    )]
    pub fn import_file(
        &self,
        run: ImportRun,
        entry: EntryId,
        source: String,
        new: NewAttachment,
        bytes: &mut dyn Read,
        token: &CancelToken,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Option<AttachmentId>> {
        let wanted = source.clone();
        let known = self.vault.main().in_background().read(move |tx| {
            check_imported(tx, entry)?;
            Ok::<_, JournalError>(files_of(tx, entry)?.contains(&wanted))
        })?;
        if known {
            return Ok(None);
        }
        let attached = self.attach_and(entry.into(), new, bytes, token, progress, move |tx, id| {
            check_imported(tx, entry)?;
            keep_batch(tx, run)?;
            tx.prepare_cached("INSERT OR IGNORE INTO imported_file VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![id, entry, run.id, source])?;
            Ok(())
        });
        attached.map(Some)
    }

    /// What was imported and not taken back, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn imports(&self) -> Result<Vec<ImportBatch>> {
        self.vault.read(|tx| {
            let mut statement = tx.prepare_cached(
                "SELECT id, kind, at_millis,
                        (SELECT count(*) FROM provenance WHERE batch = id AND undone = 0),
                        (SELECT count(*) FROM imported_file AS file JOIN provenance USING (entry)
                         WHERE file.batch = id AND undone = 0)
                 FROM import_batch ORDER BY at_millis DESC, id DESC",
            )?;
            let rows = statement.query_map([], |row| {
                Ok(ImportBatch {
                    id: row.get(0)?,
                    kind: row.get(1)?,
                    at: DateTime::from_timestamp_millis(row.get(2)?).unwrap_or_default(),
                    entries: row.get(3)?,
                    attachments: row.get(4)?,
                })
            })?;
            let mut batches = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            batches.retain(|batch| batch.entries + batch.attachments > 0);
            Ok(batches)
        })
    }
}

/// What is known of a source: the same text from anywhere, since folders are renamed, or another text from the same origin.
/// After an undo it is unknown, unless its entry was restored from the trash.
fn look_up(
    tx: &Connection,
    kind: ImportKind,
    origin: Origin,
    source: &str,
    fingerprint: &[u8; 32],
) -> Result<Option<Sighting>> {
    let known: Option<(EntryId, Vec<u8>, bool)> = tx
        .prepare_cached(
            "SELECT entry, fingerprint, EXISTS (SELECT 1 FROM entry WHERE id = provenance.entry) AS live
             FROM provenance
             WHERE kind = ?1 AND source = ?2 AND (fingerprint = ?3 OR origin = ?4) AND (undone = 0 OR live)
             ORDER BY origin = ?4 DESC, live DESC, undone, entry DESC LIMIT 1",
        )?
        .query_row(params![kind, source, fingerprint, origin.0], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((entry, known_fingerprint, is_live)) = known else {
        return Ok(None);
    };
    Ok(Some(Sighting {
        seen: match is_live {
            false => Seen::Trashed,
            true if known_fingerprint == fingerprint => Seen::Present,
            true => Seen::Changed,
        },
        entry: Some(entry),
        files: files_of(tx, entry)?,
    }))
}

/// # Errors
/// [`JournalError::NotFound`] if this entry did not come from an import, or is gone.
fn check_imported(tx: &Connection, entry: EntryId) -> Result<()> {
    let known = tx
        .prepare_cached("SELECT 1 FROM provenance WHERE entry = ?1")?
        .exists([entry])?;
    known.then_some(()).ok_or(JournalError::NotFound)
}

fn files_of(tx: &Connection, entry: EntryId) -> Result<Vec<String>> {
    let mut statement = tx.prepare_cached("SELECT source FROM imported_file WHERE entry = ?1")?;
    let files = statement.query_map([entry], |row| row.get(0))?;
    Ok(files.collect::<rusqlite::Result<_>>()?)
}

fn add(
    tx: &Connection,
    run: ImportRun,
    id: EntryId,
    imported: ImportedEntry,
    now: DateTime<Utc>,
) -> Result<Sighting> {
    let entry = Entry::new(id, imported.moment, now, imported.text);
    store::insert(tx, &entry)?;
    keep_batch(tx, run)?;
    tx.prepare_cached(
        "INSERT INTO provenance (entry, batch, kind, origin, source, fingerprint, as_imported, extra)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id,
        run.id,
        run.kind,
        run.origin.0,
        imported.source,
        imported.fingerprint,
        content_hash(&entry)?,
        store::to_json(&imported.extra)?
    ])?;
    Ok(Sighting {
        seen: Seen::New,
        entry: Some(id),
        files: Vec::new(),
    })
}

fn keep_batch(tx: &Connection, run: ImportRun) -> Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO import_batch VALUES (?1, ?2, ?3)")?
        .execute(params![run.id, run.kind, run.at.timestamp_millis()])?;
    Ok(())
}

/// Tells whether a person has changed an entry since it came. Without its tags: to rename one tag is no change of the
/// hundred entries that have it. The fields are named one by one, so that a field of a later version changes no hash.
fn content_hash(entry: &Entry) -> Result<[u8; 32]> {
    let text = &entry.text;
    let content = (
        (&text.title, &text.body, text.kind, &entry.moment),
        (text.starred, text.covered, text.apart, text.sealed_until),
    );
    Ok(Sha256::digest(store::to_json(&content)?).into())
}

/// Forgets where entries came from that were thrown away before `limit` and are now removed for good: a path and the
/// properties of a note are a person's text, too.
pub(super) fn purge(tx: &Connection, limit: i64) -> rusqlite::Result<()> {
    let forgotten = tx
        .prepare_cached(
            "DELETE FROM provenance WHERE entry IN (SELECT id FROM trash WHERE trashed_millis < ?1)",
        )?
        .execute([limit])?;
    if forgotten > 0 {
        forget_empty_batches(tx)?;
    }
    Ok(())
}

fn forget_empty_batches(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "DELETE FROM import_batch WHERE NOT EXISTS (SELECT 1 FROM provenance WHERE batch = id)
             AND NOT EXISTS (SELECT 1 FROM imported_file WHERE batch = id)",
    )?
    .execute([])?;
    Ok(())
}
