//! The vaults and files that are measured: made once, kept in a cache folder, never changed.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rustix::fs::{Advice, fadvise};

use super::Outcome;
use super::process::output;
use super::samples::Who;

/// Raised when the made-up journals or the files change.
const EDITION: u32 = 1;

/// The cache folder.
pub(crate) struct Data {
    folder: PathBuf,
}

impl Data {
    pub(crate) fn new(folder: &Path) -> Outcome<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Where the journal of `who` with so many entries lies.
    pub(crate) fn place(&self, who: Who, entries: u64) -> PathBuf {
        let who = match who {
            Who::Memory => Who::Rows,
            Who::Mobile => Who::Ours,
            other => other,
        };
        self.folder
            .join(format!("{}-{entries}-{EDITION}", who.letter()))
    }

    /// Where Goldseam's vault with so many check-ins lies.
    pub(crate) fn check_ins(&self, check_ins: u64) -> PathBuf {
        self.folder.join(format!("check-ins-{check_ins}-{EDITION}"))
    }

    /// Makes a journal if it is not there. Whether it had to be made.
    pub(crate) fn make(&self, who: Who, entries: u64, program: &Path) -> Outcome<bool> {
        make(&self.place(who, entries), program, "--make", entries)
    }

    /// Makes a vault with check-ins if it is not there. Whether it had to be made.
    pub(crate) fn make_check_ins(&self, check_ins: u64, program: &Path) -> Outcome<bool> {
        make(
            &self.check_ins(check_ins),
            program,
            "--make-moods",
            check_ins,
        )
    }

    /// A copy that may be written to.
    pub(crate) fn copy(&self, who: Who, entries: u64) -> Outcome<PathBuf> {
        let (from, to) = (
            self.place(who, entries),
            self.folder.join(format!("{}-written", who.letter())),
        );
        remove(&to)?;
        fs::create_dir(&to)?;
        for file in fs::read_dir(&from)? {
            let file = file?;
            let copy = to.join(file.file_name());
            fs::copy(file.path(), &copy)?;
            File::open(copy)?.sync_all()?;
        }
        fs::copy(from.with_extension("key"), to.with_extension("key"))?;
        Ok(to)
    }

    /// An empty vault that may be written to.
    pub(crate) fn empty(&self, who: Who, program: &Path) -> Outcome<PathBuf> {
        let place = self.folder.join(format!("{}-empty", who.letter()));
        remove(&place)?;
        output(
            program,
            &[OsStr::new("--make"), place.as_ref(), OsStr::new("0")],
        )?;
        Ok(place)
    }
}

fn make(place: &Path, program: &Path, option: &str, number: u64) -> Outcome<bool> {
    if place.exists() {
        return Ok(false);
    }
    // Under another name until it is whole.
    let unfinished = place.with_extension("unfinished");
    remove(&unfinished)?;
    let number = number.to_string();
    output(
        program,
        &[OsStr::new(option), unfinished.as_ref(), number.as_ref()],
    )?;
    let key = unfinished.with_extension("key");
    if key.exists() {
        fs::rename(key, place.with_extension("key"))?;
    }
    fs::rename(unfinished, place)?;
    Ok(true)
}

pub(crate) fn remove(place: &Path) -> Outcome<()> {
    if place.is_dir() {
        fs::remove_dir_all(place)?;
    }
    Ok(())
}

/// Makes the system forget what it has of these files in memory, as after a restart of the phone.
pub(crate) fn evict(folder: &Path) -> Outcome<()> {
    for file in fs::read_dir(folder)? {
        let file = File::open(file?.path())?;
        file.sync_all()?;
        fadvise(&file, 0, None, Advice::DontNeed)?;
    }
    Ok(())
}
