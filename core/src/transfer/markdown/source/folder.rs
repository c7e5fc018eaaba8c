//! A folder on disk.

use std::{
    fs::{self, DirEntry, File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use chrono::{DateTime, Utc};
use rustix::{
    fs::{Mode, OFlags, openat},
    io::Errno,
};

use super::{
    Listing, MAX_DEPTH, MAX_FILES, Source, SourceError, SourceFile, is_hidden, safe_parts,
};
use crate::transfer::report::SkipReason;

/// A folder and what is below it.
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`. If `root` itself is a symbolic link, the folder it leads to is meant; links inside are not
    /// followed.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }
}

impl Source for Folder {
    fn name(&self) -> String {
        let absolute = self.root.canonicalize().unwrap_or_default();
        let name = absolute.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    fn list(&self) -> Result<Listing, SourceError> {
        let mut listing = Listing::default();
        let mut looked_at = 0;
        let mut waiting = vec![(String::new(), 0)];
        while let Some((folder, depth)) = waiting.pop() {
            let entries = match entries(&self.root.join(&folder), MAX_FILES + 1 - looked_at) {
                Ok(entries) => entries,
                Err(cause) if folder.is_empty() => return Err(SourceError::Unreadable(cause)),
                Err(_) => {
                    listing.skip(folder, SkipReason::Unreadable);
                    continue;
                }
            };
            looked_at += entries.len();
            for entry in entries {
                if let Some(subfolder) = take(&mut listing, &folder, &entry) {
                    if depth == MAX_DEPTH {
                        listing.skip(subfolder, SkipReason::TooDeep);
                    } else {
                        waiting.push((subfolder, depth + 1));
                    }
                }
            }
            if looked_at > MAX_FILES {
                listing.skip(folder, SkipReason::TooManyFiles);
                break;
            }
        }
        Ok(listing.in_order())
    }

    /// Goes down folder by folder and follows no link on the way, so that a folder or file that was swapped for a link
    /// after the listing leads nowhere.
    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>, SkipReason> {
        let parts = safe_parts(path)?;
        let (name, folders) = parts.split_last().ok_or(SkipReason::UnusableName)?;
        let folder_flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let mut folder = File::open(&self.root).map_err(|_| SkipReason::Unreadable)?;
        for part in folders {
            let flags = folder_flags | OFlags::NOFOLLOW;
            folder = openat(&folder, *part, flags, Mode::empty())
                .map_err(refusal)?
                .into();
        }
        // NONBLOCK: to open a pipe would otherwise wait for its writer for ever.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file: File = openat(&folder, *name, flags, Mode::empty())
            .map_err(refusal)?
            .into();
        match file.metadata() {
            Ok(metadata) if metadata.is_file() => Ok(Box::new(file)),
            Ok(_) => Err(SkipReason::NotAFile),
            Err(_) => Err(SkipReason::Unreadable),
        }
    }
}

fn refusal(error: Errno) -> SkipReason {
    match error {
        Errno::LOOP | Errno::MLINK | Errno::NOTDIR => SkipReason::Symlink,
        _ => SkipReason::Unreadable,
    }
}

/// Ordered by name, so that two runs take the same files; at most `limit`.
fn entries(folder: &Path, limit: usize) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(folder)?
        .take(limit)
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

/// Lists a file, or returns the path of a folder to be listed.
fn take(listing: &mut Listing, folder: &str, entry: &DirEntry) -> Option<String> {
    let name = entry.file_name();
    let shown_name = name.to_string_lossy();
    let path = if folder.is_empty() {
        shown_name.to_string()
    } else {
        format!("{folder}/{shown_name}")
    };
    // Of the entry itself, not of what a link leads to.
    let metadata = match (name.to_str(), entry.metadata()) {
        (None, _) => Err(SkipReason::UnusableName),
        (Some(name), _) if is_hidden(name) => Err(SkipReason::Hidden),
        (Some(name), _) if name.contains('\\') => Err(SkipReason::UnusableName),
        (Some(_), Err(_)) => Err(SkipReason::Unreadable),
        (Some(_), Ok(metadata)) if metadata.is_symlink() => Err(SkipReason::Symlink),
        (Some(_), Ok(metadata)) => Ok(metadata),
    };
    match metadata {
        Err(reason) => listing.skip(path, reason),
        Ok(metadata) if metadata.is_dir() => return Some(path),
        Ok(metadata) if metadata.is_file() => listing.add(SourceFile {
            path,
            size: metadata.len(),
            modified: modified(&metadata),
        }),
        Ok(_) => listing.skip(path, SkipReason::NotAFile),
    }
    None
}

/// `None` at or before 1970, which programs write that do not know the time.
fn modified(metadata: &Metadata) -> Option<DateTime<Utc>> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    let seconds = i64::try_from(since.as_secs()).ok().filter(|&s| s > 0)?;
    DateTime::from_timestamp(seconds, since.subsec_nanos())
}
