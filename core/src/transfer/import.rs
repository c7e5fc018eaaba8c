//! Writes a folder of notes into the journal, a few at a time, so that a person can go on meanwhile.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use goldseam_vault::{CancelToken, Clock, Vault};

use super::markdown::source::Source;
use super::markdown::{DateValue, ParsedFile, parse};
use super::report::{ImportReport, Skipped, Warned};
use crate::day::Moment;
use crate::journal::{EntryText, ImportKind, ImportedEntry, Journal, JournalError, Seen};

/// Notes of one transaction: long enough to be quick, short enough that nobody waits for it.
const BATCH: usize = 25;

/// Why an import could not be done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The folder cannot be read.
    #[error(transparent)]
    Source(#[from] super::markdown::source::SourceError),
    /// The journal could not keep an entry. What was reported as done before is kept.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// Imports every note of `source`. A second import of the same notes finds them present; a note that has changed
/// since is counted and left as it is in the journal.
///
/// `progress` is called with notes done and notes in all.
///
/// # Errors
/// [`ImportError`]; one unreadable note is no error but a line of the report.
pub fn import_markdown(
    vault: &Vault,
    source: &dyn Source,
    token: &CancelToken,
    mut progress: impl FnMut(usize, usize),
) -> Result<ImportReport, ImportError> {
    let listing = source.list()?;
    let mut report = ImportReport {
        skipped: listing.skipped,
        ..ImportReport::default()
    };
    let journal = Journal::new(vault.clone());
    let run = journal.begin_import(ImportKind::Markdown)?;
    let clock = vault.clock();
    let now = clock.now();
    let total = listing.notes.len();
    for (batch, files) in listing.notes.chunks(BATCH).enumerate() {
        let mut entries = Vec::new();
        let mut paths = HashMap::new();
        for file in files {
            let parsed = source
                .read_text(&file.path)
                .and_then(|bytes| parse(&file.path, &bytes, file.modified));
            match parsed {
                Ok(note) => {
                    report
                        .warnings
                        .extend(note.warnings.iter().map(|warning| Warned {
                            path: file.path.clone(),
                            warning: *warning,
                        }));
                    paths.insert(note.source_id.clone(), file.path.clone());
                    entries.push(entry(note, clock, now)?);
                }
                Err(reason) => report.skipped.push(Skipped {
                    path: file.path.clone(),
                    reason,
                }),
            }
        }
        for sighting in journal.import(run, entries, token)? {
            match sighting.seen {
                Seen::New => report.imported += 1,
                Seen::Present => report.already_present += 1,
                Seen::Changed => report.changed += 1,
                Seen::Trashed => {}
            }
        }
        progress((batch * BATCH + files.len()).min(total), total);
    }
    Ok(report)
}

fn entry(
    note: ParsedFile,
    clock: &dyn Clock,
    now: DateTime<Utc>,
) -> Result<ImportedEntry, JournalError> {
    let value = note.date.map_or(
        DateValue::Instant {
            utc: now,
            offset: None,
        },
        |found| found.value,
    );
    let moment = match value {
        DateValue::Instant { utc, offset } => {
            Moment::new(utc, offset.unwrap_or_else(|| clock.offset_at(utc)))
        }
        DateValue::Local(local) => Moment::from_local(local, clock.offset_of_local(local)),
        DateValue::DateOnly(day) => {
            let noon = day.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::hours(12);
            Moment::date_only(day, clock.offset_of_local(noon))
        }
    }
    .map_err(|_| JournalError::Moment)?;
    let text = EntryText {
        title: note.title,
        body: note.body,
        tags: note.tags,
        starred: note.starred,
        ..EntryText::default()
    };
    Ok(ImportedEntry {
        source: note.source_id,
        fingerprint: note.fingerprint,
        extra: note.extra,
        moment,
        text,
    })
}
