//! Whether the C sources are the ones that were reviewed. Part of `build.rs` and of `tests/amalgamation.rs`.
//!
//! Cargo.lock already pins the crate that carries them. This pins what is inside, so that neither a vendored copy nor a
//! patched registry can put another cipher under the journal unnoticed.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

/// The reviewed files, in the notation of `sha256sum`.
pub(crate) const PINNED: &str = include_str!("amalgamation.sha256");

/// Checks every pinned file in `folder`.
///
/// # Errors
/// A sentence that names the first file that is missing or is not the pinned one.
pub(crate) fn verify(folder: &Path) -> Result<(), String> {
    for line in PINNED.lines() {
        let (pinned, name) = line
            .split_once("  ")
            .ok_or("amalgamation.sha256: not `HASH  FILE`")?;
        let content = fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        let found: String = Sha256::digest(&content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        if found != pinned {
            return Err(format!(
                "{name} is not the reviewed SQLCipher: SHA-256 {found}, expected {pinned}. \
                 After an upgrade of sqlcipher-src: compare the sources, then renew amalgamation.sha256"
            ));
        }
    }
    Ok(())
}
