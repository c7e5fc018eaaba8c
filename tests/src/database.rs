//! A look below the vault: the key of a database that a test made, and its pages as SQLite sees them.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use goldseam_core::vault::{Entropy, Environment, SystemEntropy};

/// Bytes of a page of a database.
pub const PAGE: usize = 4096;
/// Of each page: a random vector of 16 bytes and an HMAC-SHA256 of 32 behind the text.
const RESERVED: usize = 48;

/// The system's random bytes; what has the length of a key is remembered, for among them is the database's.
#[derive(Default)]
pub struct Recording(Mutex<Vec<[u8; 32]>>);

impl Recording {
    /// The system, with its random bytes remembered.
    #[must_use]
    pub fn environment() -> (Arc<Self>, Environment) {
        let recording = Arc::new(Self::default());
        let environment = Environment {
            entropy: recording.clone(),
            ..Environment::system()
        };
        (recording, environment)
    }

    /// Everything so far that has the length of a key.
    #[must_use]
    pub fn keys(&self) -> Vec<[u8; 32]> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Entropy for Recording {
    fn fill(&self, bytes: &mut [u8]) -> goldseam_core::vault::Result<()> {
        SystemEntropy.fill(bytes)?;
        if let Ok(key) = <[u8; 32]>::try_from(&*bytes) {
            let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            keys.push(key);
        }
        Ok(())
    }
}

/// A page as SQLite sees it. The first 16 bytes of the first page are the salt, and not encrypted.
///
/// # Errors
/// A page of another length.
pub fn decrypted(page: &[u8], first: bool, key: &[u8; 32]) -> Result<Vec<u8>, Box<dyn Error>> {
    let from = if first { 16 } else { 0 };
    let (text, reserved) = page
        .split_at_checked(PAGE - RESERVED)
        .ok_or("a short page")?;
    let vector: [u8; 16] = reserved.get(..16).ok_or("a short page")?.try_into()?;
    let mut text = text.get(from..).unwrap_or_default().to_vec();
    cbc::Decryptor::<Aes256>::new(key.into(), &vector.into())
        .decrypt_padded::<NoPadding>(&mut text)
        .map_err(|_| "a page that is no blocks")?;
    Ok(text)
}

/// The main database of the compartment in use, with its key, which is one of `keys`.
///
/// # Errors
/// None of the keys is its own, or there is no vault.
pub fn main_of(folder: &Path, keys: &[[u8; 32]]) -> Result<(PathBuf, [u8; 32]), Box<dyn Error>> {
    for name in ["s0.db", "s1.db"] {
        let path = folder.join(name);
        let file = fs::read(&path)?;
        let page = file.get(..PAGE).ok_or("a short file")?;
        for key in keys {
            // What stands at bytes 16 to 20 of every database: the page size, and two times "write-ahead log".
            if decrypted(page, true, key)?.starts_with(&[0x10, 0, 2, 2]) {
                return Ok((path, *key));
            }
        }
    }
    Err("no key opens a database".into())
}
