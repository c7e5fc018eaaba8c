//! Files in memory, for a journal that must never lie unencrypted on a disk.

use std::{borrow::Cow, collections::BTreeMap, io::Read};

use super::{Listing, Source, SourceError, SourceFile, admit};
use crate::transfer::report::SkipReason;

/// Paths and contents in memory.
pub struct Bundle<'a> {
    files: BTreeMap<Cow<'a, str>, Cow<'a, [u8]>>,
    refused: Vec<(Cow<'a, str>, SkipReason)>,
}

impl<'a> Bundle<'a> {
    /// Files by their path from the root with `/`. A path that is absolute, leads upwards or occurs twice is listed as
    /// skipped.
    pub fn new<P, B>(files: impl IntoIterator<Item = (P, B)>) -> Self
    where
        P: Into<Cow<'a, str>>,
        B: Into<Cow<'a, [u8]>>,
    {
        let mut bundle = Self {
            files: BTreeMap::new(),
            refused: Vec::new(),
        };
        for (path, bytes) in files {
            let path = path.into();
            let is_taken = bundle.files.contains_key(&path);
            match admit(&path, is_taken, bundle.files.len()) {
                Err(reason) => bundle.refused.push((path, reason)),
                Ok(()) => {
                    bundle.files.insert(path, bytes.into());
                }
            }
        }
        bundle
    }
}

impl Source for Bundle<'_> {
    fn name(&self) -> String {
        String::new()
    }

    fn list(&self) -> Result<Listing, SourceError> {
        let mut listing = Listing::default();
        for (path, reason) in &self.refused {
            listing.skip(path.clone(), *reason);
        }
        for (path, bytes) in &self.files {
            listing.add(SourceFile {
                path: path.to_string(),
                size: bytes.len() as u64,
                modified: None,
            });
        }
        Ok(listing.in_order())
    }

    fn open(&self, path: &str) -> Result<Box<dyn Read + '_>, SkipReason> {
        let bytes = self.files.get(path).ok_or(SkipReason::Unreadable)?;
        Ok(Box::new(&**bytes))
    }
}
