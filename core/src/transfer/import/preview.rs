//! What an import would do, before anything is written.

use std::collections::HashMap;

use goldseam_vault::{CancelToken, VaultError};

use super::note::{Detail, Note, Notes, missing_files};
use super::{BATCH, ImportError, ImportProgress};
use crate::journal::{ImportKind, ImportedEntry, Journal, JournalError, Origin, Seen, Sighting};
use crate::transfer::Transfer;
use crate::transfer::markdown::source::Source;
use crate::transfer::report::{ImportPreview, Skipped, Warned, Warning};

impl Transfer {
    /// Reads every note of `source` and counts what [`Transfer::import`] would do. Writes nothing, anywhere.
    ///
    /// # Errors
    /// [`ImportError`], also if it was cancelled: half a preview would mislead.
    pub fn preview(
        &self,
        source: &dyn Source,
        token: &CancelToken,
        progress: &mut dyn FnMut(ImportProgress),
    ) -> Result<ImportPreview, ImportError> {
        let listing = source.list()?;
        let journal = Journal::new(self.vault.clone());
        let notes = Notes::new(source, &listing, self.vault.clock());
        let mut counts = Counts::default();
        let mut at = ImportProgress {
            of: listing.notes.len(),
            ..ImportProgress::default()
        };
        for files in listing.notes.chunks(BATCH) {
            let mut read = Vec::new();
            for file in files {
                if token.is_cancelled() {
                    return Err(JournalError::from(VaultError::Cancelled).into());
                }
                match notes.read(file) {
                    Ok(note) => read.push(note),
                    Err(reason) => counts.preview.skipped.push(Skipped {
                        path: file.path.clone(),
                        reason,
                    }),
                }
            }
            let sources = read
                .iter()
                .map(|Note { entry, .. }| (entry.source.clone(), entry.fingerprint));
            let found = journal.look_up_imported(
                ImportKind::Markdown,
                Origin::named(&source.name()),
                sources.collect(),
                token,
            )?;
            for (note, sighting) in read.into_iter().zip(found) {
                counts.add(note.entry, note.detail, sighting);
            }
            at.notes += files.len();
            progress(at);
        }
        counts.preview.skipped.extend(listing.skipped);
        Ok(counts.preview)
    }
}

#[derive(Default)]
struct Counts {
    preview: ImportPreview,
    /// New in this source: of two names that are one name in Unicode, only the first comes in.
    new: HashMap<String, [u8; 32]>,
}

impl Counts {
    fn add(&mut self, entry: ImportedEntry, detail: Detail<'_>, mut sighting: Sighting) {
        match self.new.get(&entry.source) {
            Some(known) if *known == entry.fingerprint => sighting.seen = Seen::Present,
            Some(_) => sighting.seen = Seen::Changed,
            None => {
                for file in missing_files(&detail.files, &sighting) {
                    self.preview.attachments += 1;
                    self.preview.attachment_bytes += file.size;
                }
            }
        }
        let preview = &mut self.preview;
        let mut warnings = Vec::new();
        match sighting.seen {
            Seen::New => {
                preview.new += 1;
                if detail.is_dated {
                    let day = entry.moment.day();
                    preview.first_day = Some(preview.first_day.map_or(day, |first| first.min(day)));
                    preview.last_day = preview.last_day.max(Some(day));
                }
                warnings = detail.warnings;
                self.new.insert(entry.source, entry.fingerprint);
            }
            Seen::Present => preview.already_present += 1,
            Seen::Changed => {
                preview.changed += 1;
                warnings.push(Warning::ChangedSince);
            }
            Seen::Trashed => preview.in_trash += 1,
        }
        preview
            .warnings
            .extend(warnings.into_iter().map(|warning| Warned {
                path: detail.path.clone(),
                warning,
            }));
    }
}
