//! Writes a folder of notes into the journal, a few at a time, so that a person can go on meanwhile.

mod note;
mod preview;

use goldseam_vault::{CancelToken, VaultError};

use self::note::{Note, Notes};
use super::Transfer;
use super::markdown::source::{Source, SourceFile};
use super::report::{ImportReport, Skipped, Warned, Warning};
use crate::id::ImportId;
use crate::journal::{
    ImportBatch, ImportKind, ImportRun, Journal, JournalError, NewAttachment, Origin, Seen,
    Sighting, UndoneImport,
};

/// Notes of one transaction: long enough to be quick, short enough that nobody waits for it.
const BATCH: usize = 25;

/// Why an import could not be done.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder cannot be read.
    #[error(transparent)]
    Source(#[from] super::markdown::source::SourceError),
    /// The journal failed. What was done before is kept, and [`Transfer::imports`] lists it.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl ImportError {
    fn is_cancelled(&self) -> bool {
        matches!(
            self,
            Self::Journal(JournalError::Vault(VaultError::Cancelled))
        )
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// Notes that were dealt with.
    pub notes: usize,
    /// Notes in all.
    pub of: usize,
    /// Bytes of attachments that are on the disk.
    pub attachment_bytes: u64,
}

impl Transfer {
    /// Imports every note of `source`, with the pictures and files of the folder that it shows or links to. What is known
    /// is left as it is: a note that has changed since its import is named in the warnings, one that was thrown away
    /// stays in the trash. A file that an earlier import could not bring is attached now.
    ///
    /// Cancelled, it ends with a report of what came in; the next import of the same source goes on from there.
    ///
    /// # Errors
    /// [`ImportError`]; one note or file that cannot be read is no error but a line of the report.
    pub fn import(
        &self,
        source: &dyn Source,
        token: &CancelToken,
        progress: &mut dyn FnMut(ImportProgress),
    ) -> Result<ImportReport, ImportError> {
        let listing = source.list()?;
        let journal = Journal::new(self.vault.clone());
        let mut import = Import {
            run: journal.begin_import(ImportKind::Markdown, Origin::named(&source.name()))?,
            notes: Notes::new(source, &listing, self.vault.clock()),
            journal,
            token,
            progress,
            at: ImportProgress {
                of: listing.notes.len(),
                ..ImportProgress::default()
            },
            report: ImportReport::default(),
        };
        let done = listing
            .notes
            .chunks(BATCH)
            .try_for_each(|files| import.take(files));
        let (run, mut report) = (import.run, import.report);
        report.skipped.extend(listing.skipped);
        report.cancelled = match done {
            Ok(()) => false,
            Err(error) if error.is_cancelled() => true,
            Err(error) => return Err(error),
        };
        report.batch = (report.imported + report.attachments > 0).then_some(run.id);
        Ok(report)
    }

    /// What was imported and not taken back, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn imports(&self) -> Result<Vec<ImportBatch>, ImportError> {
        Ok(Journal::new(self.vault.clone()).imports()?)
    }

    /// Takes an import back; see [`Journal::undo_import`] for what that means. `progress` is called with the entries that
    /// were looked at and all of them.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no such import, the vault's.
    pub fn undo_import(
        &self,
        id: ImportId,
        token: &CancelToken,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<UndoneImport, ImportError> {
        Ok(Journal::new(self.vault.clone()).undo_import(id, token, progress)?)
    }
}

/// An import on its way.
struct Import<'a> {
    journal: Journal,
    run: ImportRun,
    notes: Notes<'a>,
    token: &'a CancelToken,
    progress: &'a mut dyn FnMut(ImportProgress),
    at: ImportProgress,
    report: ImportReport,
}

impl Import<'_> {
    fn take(&mut self, files: &[SourceFile]) -> Result<(), ImportError> {
        let (mut entries, mut details) = (Vec::new(), Vec::new());
        for file in files {
            match self.notes.read(file) {
                Ok(Note { entry, detail }) => {
                    entries.push(entry);
                    details.push(detail);
                }
                Err(reason) => self.report.skipped.push(Skipped {
                    path: file.path.clone(),
                    reason,
                }),
            }
        }
        let found = self.journal.import(self.run, entries, self.token)?;
        for (detail, sighting) in details.iter_mut().zip(&found) {
            let warnings = match sighting.seen {
                Seen::New => {
                    self.report.imported += 1;
                    std::mem::take(&mut detail.warnings)
                }
                Seen::Present => {
                    self.report.already_present += 1;
                    Vec::new()
                }
                Seen::Changed => {
                    self.report.changed += 1;
                    vec![Warning::ChangedSince]
                }
                Seen::Trashed => {
                    self.report.in_trash += 1;
                    Vec::new()
                }
            };
            for warning in warnings {
                self.warn(&detail.path, warning);
            }
        }
        // After all of them are counted: they are in the journal, whatever becomes of their files.
        for (detail, sighting) in details.iter().zip(&found) {
            for file in note::missing_files(&detail.files, sighting) {
                self.attach(&detail.path, file, sighting)?;
            }
        }
        self.at.notes += files.len();
        (self.progress)(self.at);
        Ok(())
    }

    fn attach(
        &mut self,
        note: &str,
        file: &SourceFile,
        sighting: &Sighting,
    ) -> Result<(), ImportError> {
        let Some(entry) = sighting.entry else {
            return Ok(());
        };
        let Ok(mut bytes) = self.notes.open(file) else {
            self.warn(note, Warning::AttachmentUnreadable);
            return Ok(());
        };
        let before = self.at.attachment_bytes;
        let attached = self.journal.import_file(
            self.run,
            entry,
            note::file_source(file),
            NewAttachment {
                name: Some(file.path.clone()),
                thumbnail: None,
            },
            &mut bytes,
            self.token,
            &mut |done| {
                self.at.attachment_bytes = before + done;
                (self.progress)(self.at);
            },
        );
        match attached {
            Ok(Some(_)) => self.report.attachments += 1,
            Ok(None) => {}
            Err(JournalError::TooLarge { .. }) => self.warn(note, Warning::AttachmentTooLarge),
            Err(JournalError::Unreadable(_)) => self.warn(note, Warning::AttachmentUnreadable),
            // Its entry was thrown away for good since it came in.
            Err(JournalError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    fn warn(&mut self, path: &str, warning: Warning) {
        self.report.warnings.push(Warned {
            path: path.to_owned(),
            warning,
        });
    }
}
