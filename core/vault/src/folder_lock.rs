//! One process, one handle: whoever comes second is told at once.

use std::fs::{File, OpenOptions};

use rustix::fs::{FlockOperation, flock};

use crate::error::{Result, VaultError};
use crate::layout::Layout;

/// The folder of a vault, taken. Given back when this is dropped; the operating system does it when the process dies.
pub(crate) struct FolderLock(File);

impl FolderLock {
    /// # Errors
    /// [`VaultError::InUse`] while another holds it.
    pub(crate) fn take(layout: &Layout) -> Result<Self> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(layout.lock())?;
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Self(file)),
            Err(rustix::io::Errno::WOULDBLOCK) => Err(VaultError::InUse),
            Err(error) => Err(std::io::Error::from(error).into()),
        }
    }
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        // To close the file is not enough: a child process that the app is just starting has a copy of its descriptor
        // until it becomes another program, and the vault would be in use until then.
        let _ = flock(&self.0, FlockOperation::Unlock);
    }
}
