//! Room for deleting on a full disk. A deletion writes to the log before anything becomes free, so the lock file holds
//! some blocks that nobody needs: given back to the file system, they are what the log grows into, and once the log is
//! emptied they are taken again.

use std::fs::OpenOptions;

use super::databases::{Place, extend_with_noise};
use crate::error::Result;

/// Takes the blocks, if they are not taken yet. Random bytes: a file system that compresses would keep none for zeros.
pub(super) fn take(place: &Place) -> Result<()> {
    let bytes = place.growth.reserve();
    extend_with_noise(&place.layout.lock(), bytes, place.entropy.as_ref())
}

/// Gives the blocks back.
pub(super) fn give_back(place: &Place) -> Result<()> {
    let file = OpenOptions::new().write(true).open(place.layout.lock())?;
    Ok(file.set_len(0)?)
}
