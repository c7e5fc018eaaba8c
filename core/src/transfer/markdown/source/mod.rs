//! Where notes come from: a folder of the person's, or files in memory.
//!
//! Nothing is trusted: no link is followed, nothing outside the root is read, and count, depth and size are bounded.
//! What is left out is listed with its reason.

mod bundle;
mod folder;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::io::Read;

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::transfer::report::{SkipReason, Skipped};
pub use bundle::Bundle;
pub use folder::Folder;

/// The longest note, in bytes. The collected works of Shakespeare have half of it.
pub const MAX_TEXT_BYTES: u64 = 10 * 1024 * 1024;
/// The most files that are looked at, notes and others.
pub const MAX_FILES: usize = 100_000;
/// The most folders inside each other.
pub const MAX_DEPTH: usize = 32;

const TEXT_EXTENSIONS: [&str; 4] = ["md", "markdown", "txt", "text"];

/// A file of a source.
#[derive(Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the root with `/`. It names the file in [`Source::open`].
    pub path: String,
    /// Length in bytes when it was listed.
    pub size: u64,
    /// When it was last changed, if the source knows.
    pub modified: Option<DateTime<Utc>>,
}

/// What is in a source, ordered by path.
#[derive(Default)]
pub struct Listing {
    /// Texts that become entries.
    pub notes: Vec<SourceFile>,
    /// Everything else: files that notes may show.
    pub others: Vec<SourceFile>,
    /// What was left out.
    pub skipped: Vec<Skipped>,
}

/// The source cannot be listed at all.
#[derive(Debug, Error)]
pub enum SourceError {
    /// The folder does not exist, is no folder, or may not be read.
    #[error("the folder cannot be read")]
    Unreadable(#[source] std::io::Error),
}

/// A tree of files to import from.
pub trait Source {
    /// What its user calls it, such as the folder's own name; empty if it has none. Tells its notes from those of another
    /// source with the same paths.
    fn name(&self) -> String;

    /// Lists what is there.
    ///
    /// # Errors
    /// [`SourceError`] if not even the root can be read. A part that cannot be read is listed as skipped.
    fn list(&self) -> Result<Listing, SourceError>;

    /// Opens a file that [`Source::list`] listed, for streaming.
    ///
    /// # Errors
    /// [`SkipReason`] if it is not there any more, may not be read, or has become something else than a file.
    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>, SkipReason>;

    /// Reads a note whole.
    ///
    /// # Errors
    /// As [`Source::open`], and [`SkipReason::TooLarge`] beyond [`MAX_TEXT_BYTES`] whatever its size was when listed.
    fn read_text(&self, path: &str) -> Result<Vec<u8>, SkipReason> {
        let mut bytes = Vec::new();
        self.open(path)?
            .take(MAX_TEXT_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| SkipReason::Unreadable)?;
        if bytes.len() as u64 > MAX_TEXT_BYTES {
            return Err(SkipReason::TooLarge);
        }
        Ok(bytes)
    }
}

impl Listing {
    /// Files that somebody else listed. A path that is absolute, leads upwards or occurs twice is skipped.
    pub fn of(files: impl IntoIterator<Item = SourceFile>) -> Self {
        let mut listing = Self::default();
        let mut seen = HashSet::new();
        for file in files {
            match admit(&file.path, seen.contains(&file.path), seen.len()) {
                Err(reason) => listing.skip(file.path, reason),
                Ok(()) => {
                    seen.insert(file.path.clone());
                    listing.add(file);
                }
            }
        }
        listing.in_order()
    }

    fn skip(&mut self, path: impl Into<String>, reason: SkipReason) {
        self.skipped.push(Skipped {
            path: path.into(),
            reason,
        });
    }

    fn add(&mut self, file: SourceFile) {
        if !is_text_name(&file.path) {
            self.others.push(file);
        } else if in_companion_folder(&file.path) {
            self.skip(file.path, SkipReason::CompanionFolder);
        } else if file.size > MAX_TEXT_BYTES {
            self.skip(file.path, SkipReason::TooLarge);
        } else {
            self.notes.push(file);
        }
    }

    fn in_order(mut self) -> Self {
        self.notes.sort_by(|a, b| a.path.cmp(&b.path));
        self.others.sort_by(|a, b| a.path.cmp(&b.path));
        self.skipped.sort_by(|a, b| a.path.cmp(&b.path));
        self
    }
}

/// Whether a file of this name is a note.
pub(super) fn is_text_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, extension)| {
        TEXT_EXTENSIONS
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

fn in_companion_folder(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    parts.next();
    parts.any(|folder| folder.ends_with("_files"))
}

/// Whether a file that somebody else listed may join the `taken` ones before it; else why not.
fn admit(path: &str, is_taken: bool, taken: usize) -> Result<(), SkipReason> {
    safe_parts(path)?;
    if is_taken {
        return Err(SkipReason::DuplicateName);
    }
    if taken == MAX_FILES {
        return Err(SkipReason::TooManyFiles);
    }
    Ok(())
}

/// The parts of a path that stays below its root and has no hidden part; else why it is not taken.
fn safe_parts(path: &str) -> Result<Vec<&str>, SkipReason> {
    let parts: Vec<&str> = path.split('/').collect();
    let unusable =
        |part: &&str| part.is_empty() || matches!(*part, "." | "..") || part.contains(['\\', '\0']);
    if parts.iter().any(unusable) {
        return Err(SkipReason::UnusableName);
    }
    if parts.iter().any(|part| is_hidden(part)) {
        return Err(SkipReason::Hidden);
    }
    if parts.len() > MAX_DEPTH + 1 {
        return Err(SkipReason::TooDeep);
    }
    Ok(parts)
}
