//! A disk that remembers: the library that watches a driver, what it wrote down, and the disks that a power cut may have
//! left of it.

pub(crate) mod log;
pub(crate) mod rebuild;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use tempfile::TempDir;

/// The watching library, built by this machine's C compiler.
pub(crate) struct Preload {
    folder: TempDir,
}

impl Preload {
    /// Builds it.
    pub(crate) fn build() -> Result<Self, Box<dyn Error>> {
        let preload = Self {
            folder: crate::scratch()?,
        };
        let compiler = env::var_os("CC").unwrap_or_else(|| "cc".into());
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("torture/disk/preload.c");
        let built = Command::new(compiler)
            .args([
                "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o",
            ])
            .arg(preload.library())
            .arg(source)
            .status()?;
        if built.success() {
            Ok(preload)
        } else {
            Err("the C compiler refused the watching library; its reason is above".into())
        }
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("preload.so")
    }

    /// Lets the driver's changes below `folder` be watched.
    pub(crate) fn watch(&self, driver: &mut Command, folder: &Path) -> Result<(), Box<dyn Error>> {
        driver
            .env("LD_PRELOAD", self.library())
            .env("GOLDSEAM_DISK_FOLDER", folder.canonicalize()?);
        Ok(())
    }

    /// Watches, and writes down every change and every read.
    pub(crate) fn record_all(
        &self,
        driver: &mut Command,
        folder: &Path,
        log: &Path,
    ) -> Result<(), Box<dyn Error>> {
        driver.env("GOLDSEAM_DISK_READS", "1");
        self.record(driver, folder, log)
    }

    /// Watches, and writes down every change.
    pub(crate) fn record(
        &self,
        driver: &mut Command,
        folder: &Path,
        log: &Path,
    ) -> Result<(), Box<dyn Error>> {
        self.watch(driver, folder)?;
        driver.env("GOLDSEAM_DISK_LOG", log);
        Ok(())
    }
}

/// The files of a folder, by their names.
pub(crate) type Files = std::collections::BTreeMap<String, Vec<u8>>;

/// Reads a folder without folders.
pub(crate) fn files_of(folder: &Path) -> Result<Files, Box<dyn Error>> {
    let mut files = Files::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        files.insert(
            file.file_name().to_string_lossy().into_owned(),
            fs::read(file.path())?,
        );
    }
    Ok(files)
}
