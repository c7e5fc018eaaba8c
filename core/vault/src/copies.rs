//! Small files that are kept in two copies, written one after the other: at every moment one of them is whole.
//!
//! docs/adr/0004 says why not write-and-rename: both survive a power cut, but two copies also survive a bad sector.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::Result;

/// Bytes of a copy.
pub(crate) const BLOCK: usize = 4096;

/// The two files of a pair, `NAME.a` and `NAME.b`.
pub(crate) struct Copies {
    folder: PathBuf,
    paths: [PathBuf; 2],
}

impl Copies {
    pub(crate) fn new(folder: &Path, name: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            paths: ["a", "b"].map(|ending| folder.join(format!("{name}.{ending}"))),
        }
    }

    /// What each copy holds. A missing or over-long file reads as `None` or as what is not a block.
    ///
    /// # Errors
    /// Only if the device fails to read.
    pub(crate) fn read(&self) -> Result<[Option<Vec<u8>>; 2]> {
        Ok([read(&self.paths[0])?, read(&self.paths[1])?])
    }

    /// Writes one copy durably, in place.
    pub(crate) fn write_one(&self, which: usize, block: &[u8; BLOCK]) -> Result<()> {
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&self.paths[which])?;
        file.write_all(block)?;
        file.set_len(BLOCK as u64)?;
        file.sync_all()?;
        Ok(File::open(&self.folder)?.sync_all()?)
    }

    /// Writes both copies durably, the second after the first is safe.
    pub(crate) fn write(&self, block: &[u8; BLOCK]) -> Result<()> {
        self.write_one(0, block)?;
        self.write_one(1, block)
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut bytes = Vec::with_capacity(BLOCK + 1);
    file.take(BLOCK as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
