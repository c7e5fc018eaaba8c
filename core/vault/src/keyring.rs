//! The keyring of a compartment: the random keys of its databases, sealed under the vault master key.
//!
//! 4096 bytes in two copies: salt 32, then the sealed body. An unused compartment's keyring is random.

use std::ops::Deref;
use std::path::Path;

use goldseam_sqlcipher::KeySpec;
use zeroize::Zeroizing;

use crate::copies::{BLOCK, Copies};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::layout::Store;
use crate::sealed;
use crate::secret::Key32;

const SALT: usize = 32;
const TEXT: usize = BLOCK - SALT - sealed::TAG;
const VERSION: u32 = 1;
const KEY: usize = 48;

/// The key and salt of one database. They are always passed together.
pub(crate) struct FileKey {
    key: Key32,
    salt: [u8; 16],
}

impl FileKey {
    pub(crate) fn random(entropy: &dyn Entropy) -> Result<Self> {
        let mut salt = [0; 16];
        entropy.fill(&mut salt)?;
        Ok(Self {
            key: Key32::random(entropy)?,
            salt,
        })
    }

    pub(crate) fn spec(&self) -> KeySpec {
        KeySpec::new(self.key.expose(), &self.salt)
    }

    fn write(&self, out: &mut [u8]) {
        out[..32].copy_from_slice(self.key.expose());
        out[32..KEY].copy_from_slice(&self.salt);
    }

    fn read(bytes: &[u8]) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        key.copy_from_slice(&bytes[..32]);
        let mut salt = [0; 16];
        salt.copy_from_slice(&bytes[32..KEY]);
        Self {
            key: Key32::from_slice(&key),
            salt,
        }
    }
}

/// The keys of a database: the one in use and, while keys are being changed, the one of its successor.
pub(crate) struct FileKeys {
    pub(crate) current: FileKey,
    pub(crate) next: Option<FileKey>,
}

/// What a compartment's keyring says.
pub(crate) struct Keyring {
    sequence: u64,
    pub(crate) main: FileKeys,
    pub(crate) media: FileKeys,
}

/// Which keyring: bound into its seal, so that the keyrings of two compartments or two vaults cannot be exchanged.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) compartment: u8,
    pub(crate) vault_id: [u8; 16],
}

impl Place<'_> {
    fn copies(&self) -> Copies {
        Copies::new(self.folder, &format!("ring{}", self.compartment))
    }

    pub(crate) fn associated(&self) -> Vec<u8> {
        [b"gs1 ring".as_slice(), &self.vault_id, &[self.compartment]].concat()
    }
}

impl Keyring {
    /// New random keys for both databases.
    pub(crate) fn create(entropy: &dyn Entropy) -> Result<Self> {
        let keys = || {
            Ok::<_, crate::VaultError>(FileKeys {
                current: FileKey::random(entropy)?,
                next: None,
            })
        };
        Ok(Self {
            sequence: 0,
            main: keys()?,
            media: keys()?,
        })
    }

    pub(crate) fn keys(&self, store: Store) -> &FileKeys {
        match store {
            Store::Main => &self.main,
            Store::Media => &self.media,
        }
    }

    pub(crate) fn keys_mut(&mut self, store: Store) -> &mut FileKeys {
        match store {
            Store::Main => &mut self.main,
            Store::Media => &mut self.media,
        }
    }

    /// Reads the newest copy that opens under `vmk`, and repairs the other. `None` if neither opens.
    pub(crate) fn read(
        place: Place<'_>,
        vmk: &Key32,
        entropy: &dyn Entropy,
    ) -> Result<Option<Self>> {
        let copies = place.copies();
        let [first, second] = copies
            .read()?
            .map(|bytes| bytes.and_then(|bytes| Self::open(&bytes, place, vmk)));
        let Some((mut ring, stale)) = Self::choose(first, second) else {
            return Ok(None);
        };
        if let Some(stale) = stale {
            // A full disk must not keep anybody out: the next unlock tries again.
            let _ = ring.write_one(stale, place, vmk, entropy);
        }
        Ok(Some(ring))
    }

    /// The newer copy of those that opened, and which one is to be made equal to it.
    pub(crate) fn choose(
        first: Option<Self>,
        second: Option<Self>,
    ) -> Option<(Self, Option<usize>)> {
        match (first, second) {
            (Some(first), Some(second)) if second.sequence > first.sequence => {
                Some((second, Some(0)))
            }
            (Some(first), Some(second)) => {
                let stale = (first.sequence != second.sequence).then_some(1);
                Some((first, stale))
            }
            (Some(first), None) => Some((first, Some(1))),
            (None, Some(second)) => Some((second, Some(0))),
            (None, None) => None,
        }
    }

    /// Writes both copies durably.
    pub(crate) fn write(
        &mut self,
        place: Place<'_>,
        vmk: &Key32,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        self.sequence += 1;
        self.write_one(0, place, vmk, entropy)?;
        self.write_one(1, place, vmk, entropy)
    }

    /// Writes one copy durably. For the moment of a key change in which the copies open under different master keys.
    pub(crate) fn write_one(
        &mut self,
        which: usize,
        place: Place<'_>,
        vmk: &Key32,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        place
            .copies()
            .write_one(which, self.seal(place, vmk, entropy)?.deref())
    }

    /// Fills a keyring with random bytes, as an unused compartment's is.
    pub(crate) fn write_noise(place: Place<'_>, entropy: &dyn Entropy) -> Result<()> {
        let mut block = [0; BLOCK];
        for which in 0..2 {
            entropy.fill(&mut block)?;
            place.copies().write_one(which, &block)?;
        }
        Ok(())
    }

    pub(crate) fn seal(
        &self,
        place: Place<'_>,
        vmk: &Key32,
        entropy: &dyn Entropy,
    ) -> Result<Zeroizing<[u8; BLOCK]>> {
        let mut block = Zeroizing::new([0; BLOCK]);
        entropy.fill(&mut block[..SALT])?;
        let (salt, body) = block.split_at_mut(SALT);
        body[..4].copy_from_slice(&VERSION.to_le_bytes());
        body[4..12].copy_from_slice(&self.sequence.to_le_bytes());
        let mut at = 12;
        for store in Store::BOTH {
            let keys = self.keys(store);
            keys.current.write(&mut body[at..at + KEY]);
            if let Some(next) = &keys.next {
                body[at + KEY] = 1;
                next.write(&mut body[at + KEY + 1..at + 2 * KEY + 1]);
            }
            at += 2 * KEY + 1;
        }
        sealed::seal(&vmk.derive(salt, &[b"gs1 ring"]), &place.associated(), body)?;
        Ok(block)
    }

    pub(crate) fn open(bytes: &[u8], place: Place<'_>, vmk: &Key32) -> Option<Self> {
        if bytes.len() != BLOCK {
            return None;
        }
        let mut body = Zeroizing::new(bytes[SALT..].to_vec());
        let text = sealed::open(
            &vmk.derive(&bytes[..SALT], &[b"gs1 ring"]),
            &place.associated(),
            &mut body,
        )?;
        debug_assert_eq!(text.len(), TEXT);
        if text[..4] != VERSION.to_le_bytes() {
            return None;
        }
        let mut sequence = [0; 8];
        sequence.copy_from_slice(&text[4..12]);
        let keys = |at: usize| FileKeys {
            current: FileKey::read(&text[at..at + KEY]),
            next: (text[at + KEY] == 1)
                .then(|| FileKey::read(&text[at + KEY + 1..at + 2 * KEY + 1])),
        };
        Some(Self {
            sequence: u64::from_le_bytes(sequence),
            main: keys(12),
            media: keys(12 + 2 * KEY + 1),
        })
    }
}
