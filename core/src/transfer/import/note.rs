//! Notes of a source, as entries.

use std::collections::HashMap;
use std::io::Read;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use goldseam_vault::Clock;
use unicode_normalization::UnicodeNormalization;

use crate::day::{DayError, Moment};
use crate::journal::{EntryText, ImportedEntry, MAX_ATTACHMENT, MAX_TITLE, Seen, Sighting};
use crate::transfer::markdown::source::{Listing, Source, SourceFile};
use crate::transfer::markdown::{AttachmentIndex, DateValue, ParsedFile, parse};
use crate::transfer::report::{SkipReason, Warning};

/// Reads the notes of a source.
pub(super) struct Notes<'a> {
    source: &'a dyn Source,
    index: AttachmentIndex<'a>,
    others: HashMap<&'a str, &'a SourceFile>,
    clock: &'a dyn Clock,
    /// The moment of notes that say none.
    now: DateTime<Utc>,
}

/// A note as an entry, and what the report says of it.
pub(super) struct Note<'a> {
    pub(super) entry: ImportedEntry,
    pub(super) detail: Detail<'a>,
}

/// What an import needs of a note when its entry is written.
pub(super) struct Detail<'a> {
    pub(super) path: String,
    /// Files of the source that it shows or links to, each once, in its order.
    pub(super) files: Vec<&'a SourceFile>,
    pub(super) warnings: Vec<Warning>,
    /// Whether its moment is its own, and not that of the import.
    pub(super) is_dated: bool,
}

impl<'a> Notes<'a> {
    pub(super) fn new(source: &'a dyn Source, listing: &'a Listing, clock: &'a dyn Clock) -> Self {
        let others = || listing.others.iter().map(|file| (file.path.as_str(), file));
        Self {
            source,
            index: AttachmentIndex::new(others().map(|(path, _)| path)),
            others: others().collect(),
            clock,
            now: clock.now(),
        }
    }

    pub(super) fn read(&self, file: &SourceFile) -> Result<Note<'a>, SkipReason> {
        let bytes = self.source.read_text(&file.path)?;
        let mut note = parse(&file.path, &bytes, file.modified)?;
        let files = self.files(&mut note);
        let (moment, is_dated) = self.moment(&mut note)?;
        let detail = Detail {
            path: file.path.clone(),
            files,
            warnings: std::mem::take(&mut note.warnings),
            is_dated,
        };
        let entry = ImportedEntry {
            source: note.source_id,
            fingerprint: note.fingerprint,
            extra: note.extra,
            moment,
            text: text(note.title, note.body, note.tags, note.starred),
        };
        Ok(Note { entry, detail })
    }

    pub(super) fn open(&self, file: &SourceFile) -> Result<Box<dyn Read + 'a>, SkipReason> {
        self.source.open(&file.path)
    }

    fn files(&self, note: &mut ParsedFile) -> Vec<&'a SourceFile> {
        let mut files: Vec<&SourceFile> = Vec::new();
        let mut warn = |warning| {
            if !note.warnings.contains(&warning) {
                note.warnings.push(warning);
            }
        };
        for link in &note.links {
            let found = self.index.resolve(&note.source_id, link);
            match found.and_then(|path| self.others.get(path)) {
                None if link.shown => warn(Warning::AttachmentMissing),
                None => {}
                Some(file) if file.size > MAX_ATTACHMENT => warn(Warning::AttachmentTooLarge),
                Some(file) if files.iter().any(|known| known.path == file.path) => {}
                Some(file) => files.push(file),
            }
        }
        files
    }

    /// When the note was written, and whether it says so itself.
    fn moment(&self, note: &mut ParsedFile) -> Result<(Moment, bool), SkipReason> {
        if let Some(found) = note.date {
            if let Ok(moment) = moment(found.value, self.clock) {
                return Ok((moment, true));
            }
            note.warnings.push(Warning::DateUnreadable);
        }
        // Only a device whose own clock is outside the years 1 to 9999 has no moment at all.
        Moment::new(self.now, self.clock.offset_at(self.now))
            .map(|moment| (moment, false))
            .map_err(|_| SkipReason::Unreadable)
    }
}

fn moment(value: DateValue, clock: &dyn Clock) -> Result<Moment, DayError> {
    match value {
        DateValue::Instant { utc, offset } => {
            Moment::new(utc, offset.unwrap_or_else(|| clock.offset_at(utc)))
        }
        DateValue::Local(local) => Moment::from_local(local, clock.offset_of_local(local)),
        DateValue::DateOnly(day) => {
            let noon = day.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
            Moment::date_only(day, clock.offset_of_local(noon))
        }
    }
}

fn text(title: Option<String>, body: String, tags: Vec<String>, starred: bool) -> EntryText {
    let (title, body) = match title {
        // 300 characters may have more bytes than a title may.
        Some(long) if long.len() > MAX_TITLE => (None, format!("# {long}\n\n{body}")),
        title => (title, body),
    };
    EntryText {
        title,
        body,
        tags,
        starred,
        ..EntryText::default()
    }
}

/// Which of a note's files are to be attached: those that no import has brought yet, if the entry is as it came.
pub(super) fn missing_files<'a>(
    files: &[&'a SourceFile],
    sighting: &Sighting,
) -> Vec<&'a SourceFile> {
    match sighting.seen {
        Seen::New | Seen::Present => files
            .iter()
            .filter(|file| !sighting.files.contains(&file_source(file)))
            .copied()
            .collect(),
        Seen::Changed | Seen::Trashed => Vec::new(),
    }
}

/// The name of a file within its source: the same on every system.
pub(super) fn file_source(file: &SourceFile) -> String {
    file.path.nfc().collect()
}
