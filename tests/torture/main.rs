//! Vaults that are broken on purpose; docs/testing.md explains each harness.

mod child;
mod deniable;
mod disk;
mod equal;
mod io_errors;
mod kill;
mod power;

use std::io;
use std::path::Path;

use tempfile::TempDir;

/// A folder in memory where there is one: what a harness makes is synced thousands of times and then thrown away.
fn scratch() -> io::Result<TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
}
