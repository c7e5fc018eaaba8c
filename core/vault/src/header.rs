//! The header: 4096 bytes that say what a guess costs and hold eight key slots, always full.
//!
//! | at | bytes | field, little-endian |
//! |---|---|---|
//! | 0 | 8 | magic `GSVAULT\n` |
//! | 8 | 4 | version, 1: one version is one fixed set of algorithms, there is nothing to choose |
//! | 12 | 4 | length, 4096 |
//! | 16 | 8 | sequence, from a random number on one more at each writing; the higher valid copy wins |
//! | 24 | 12 | Argon2id memory in KiB, passes, lanes |
//! | 36 | 28 | zero |
//! | 64 | 32 | salt of the key derivation |
//! | 96 | 32 | vault id (16) and random spare |
//! | 128 | 2048 | eight slots |
//! | 2176 | 1888 | random |
//! | 4064 | 32 | SHA-256 of all before: against accidents only |
//!
//! The public part without the sequence is authenticated by every slot, so edited numbers open nothing.

use std::path::Path;

use ring::digest;

use crate::copies::{BLOCK, Copies};
use crate::entropy::Entropy;
use crate::error::{Result, VaultError};
use crate::kdf::{self, KdfParams};
use crate::secret::Key32;
use crate::slot::{self, OpenedSlot, Role, SLOT};

const MAGIC: &[u8; 8] = b"GSVAULT\n";
const VERSION: u32 = 1;
const SLOTS: usize = 8;
const FIRST_SLOT: usize = 128;
const DIGEST: usize = 4064;

/// Why a copy of the header is not usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Damaged,
    Newer(u32),
}

/// A header whose form was checked.
#[derive(Clone)]
pub(crate) struct Header(Box<[u8; BLOCK]>);

impl Header {
    /// A new header without any key in it.
    pub(crate) fn create(params: KdfParams, entropy: &dyn Entropy) -> Result<Self> {
        if !params.is_acceptable() {
            return Err(VaultError::KdfOutOfRange);
        }
        let mut block = Box::new([0; BLOCK]);
        entropy.fill(&mut block[64..DIGEST])?;
        // Not from 0: the number of writings would tell a vault in which nothing was ever added to the first key.
        entropy.fill(&mut block[16..20])?;
        block[..8].copy_from_slice(MAGIC);
        block[8..12].copy_from_slice(&VERSION.to_le_bytes());
        block[12..16].copy_from_slice(&(BLOCK as u32).to_le_bytes());
        block[24..28].copy_from_slice(&params.memory_kib.to_le_bytes());
        block[28..32].copy_from_slice(&params.passes.to_le_bytes());
        block[32..36].copy_from_slice(&params.lanes.to_le_bytes());
        let mut header = Self(block);
        header.advance();
        Ok(header)
    }

    /// Checks the form of a copy: everything that must be known before memory is reserved for a key derivation.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        let block: &[u8; BLOCK] = bytes.try_into().map_err(|_| Fault::Damaged)?;
        let whole = digest::digest(&digest::SHA256, &block[..DIGEST]).as_ref() == &block[DIGEST..];
        if !whole || &block[..8] != MAGIC {
            return Err(Fault::Damaged);
        }
        let header = Self(Box::new(*block));
        let version = header.number(8);
        if version > VERSION {
            return Err(Fault::Newer(version));
        }
        let sound = version == VERSION
            && header.number(12) as usize == BLOCK
            && block[36..64].iter().all(|byte| *byte == 0)
            && header.params().is_acceptable();
        if sound {
            Ok(header)
        } else {
            Err(Fault::Damaged)
        }
    }

    /// The copy as it is written.
    pub(crate) fn bytes(&self) -> &[u8; BLOCK] {
        &self.0
    }

    fn number(&self, at: usize) -> u32 {
        u32::from_le_bytes([self.0[at], self.0[at + 1], self.0[at + 2], self.0[at + 3]])
    }

    pub(crate) fn params(&self) -> KdfParams {
        KdfParams {
            memory_kib: self.number(24),
            passes: self.number(28),
            lanes: self.number(32),
        }
    }

    pub(crate) fn vault_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&self.0[96..112]);
        id
    }

    fn sequence(&self) -> u64 {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&self.0[16..24]);
        u64::from_le_bytes(bytes)
    }

    /// Counts a change, and renews the digest.
    fn advance(&mut self) {
        let next = self.sequence().saturating_add(1);
        self.0[16..24].copy_from_slice(&next.to_le_bytes());
        let sum = digest::digest(&digest::SHA256, &self.0[..DIGEST]);
        self.0[DIGEST..].copy_from_slice(sum.as_ref());
    }

    /// Everything but sequence and slots: what the slots authenticate.
    fn public(&self) -> Vec<u8> {
        [&self.0[..16], &self.0[24..FIRST_SLOT]].concat()
    }

    fn slot(&self, place: usize) -> &[u8] {
        &self.0[FIRST_SLOT + place * SLOT..][..SLOT]
    }

    /// The key that a passphrase or a recovery code gives: one Argon2id run.
    pub(crate) fn derive(&self, secret: &[u8]) -> Result<Key32> {
        let mut salt = [0; 32];
        salt.copy_from_slice(&self.0[64..96]);
        kdf::derive(secret, &salt, self.params())
    }

    /// Tries all eight slots, always, whichever opens.
    pub(crate) fn open(&self, wrap: &Key32) -> Option<OpenedSlot> {
        let public = self.public();
        let mut opened = None;
        for place in 0..SLOTS {
            let tried = slot::open(self.slot(place), place, wrap, &public);
            opened = opened.or(tried);
        }
        opened
    }

    /// Writes a key into a slot of a compartment.
    pub(crate) fn set_slot(
        &mut self,
        compartment: u8,
        role: Role,
        wrap: &Key32,
        vmk: &Key32,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        let public = self.public();
        let mut fresh = [0; SLOT];
        slot::seal(&mut fresh, compartment, role, wrap, vmk, &public, entropy)?;
        self.replace_slot(role.place(compartment), &fresh);
        Ok(())
    }

    /// Makes a slot what unused slots are: random.
    pub(crate) fn clear_slot(
        &mut self,
        compartment: u8,
        role: Role,
        entropy: &dyn Entropy,
    ) -> Result<()> {
        let mut fresh = [0; SLOT];
        entropy.fill(&mut fresh)?;
        self.replace_slot(role.place(compartment), &fresh);
        Ok(())
    }

    fn replace_slot(&mut self, place: usize, slot: &[u8; SLOT]) {
        self.0[FIRST_SLOT + place * SLOT..][..SLOT].copy_from_slice(slot);
        self.advance();
    }

    /// Writes both copies durably.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        copies(folder).write(self.bytes())
    }
}

fn copies(folder: &Path) -> Copies {
    Copies::new(folder, "header")
}

/// Reads the newer valid copy, and makes the other one equal to it.
///
/// # Errors
/// [`VaultError::DamagedHeader`] if neither copy is valid, [`VaultError::NewerVersion`] if one of them is of a later version.
pub(crate) fn read(folder: &Path) -> Result<Header> {
    let copies = copies(folder);
    let [first, second] = copies.read()?.map(|bytes| match bytes {
        Some(bytes) => Header::parse(&bytes),
        None => Err(Fault::Damaged),
    });
    let (header, stale) = choose(first, second)?;
    if let Some(stale) = stale {
        // A full disk must not keep anybody out: the next unlock tries again.
        let _ = copies.write_one(stale, header.bytes());
    }
    Ok(header)
}

/// The newer valid copy, and which one is to be made equal to it.
pub(crate) fn choose(
    first: Result<Header, Fault>,
    second: Result<Header, Fault>,
) -> Result<(Header, Option<usize>)> {
    match (first, second) {
        // An update that was cut short: the older copy is not the truth any more, and is not to replace the newer one.
        (Err(Fault::Newer(found)), _) | (_, Err(Fault::Newer(found))) => {
            Err(VaultError::NewerVersion {
                found,
                known: VERSION,
            })
        }
        (Ok(first), Ok(second)) if second.sequence() > first.sequence() => Ok((second, Some(0))),
        (Ok(first), Ok(second)) => {
            let stale = (first.0 != second.0).then_some(1);
            Ok((first, stale))
        }
        (Ok(first), Err(Fault::Damaged)) => Ok((first, Some(1))),
        (Err(Fault::Damaged), Ok(second)) => Ok((second, Some(0))),
        (Err(Fault::Damaged), Err(Fault::Damaged)) => Err(VaultError::DamagedHeader),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::SeededEntropy;

    fn header() -> Header {
        Header::create(KdfParams::DEFAULT, &SeededEntropy::new(1)).unwrap()
    }

    fn with_digest(mut block: [u8; BLOCK]) -> [u8; BLOCK] {
        let sum = digest::digest(&digest::SHA256, &block[..DIGEST]);
        block[DIGEST..].copy_from_slice(sum.as_ref());
        block
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let mut block = *header().0;
        for bit in 0..BLOCK * 8 {
            block[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Header::parse(&block).err(), Some(Fault::Damaged), "{bit}");
            block[bit / 8] ^= 1 << (bit % 8);
        }
        assert!(Header::parse(&block).is_ok());
    }

    #[test]
    fn a_copy_of_a_later_version_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let old = header();
        let mut newer = *old.0;
        newer[8] = 2;
        let newer = with_digest(newer);
        for which in 0..2 {
            old.write(folder.path()).unwrap();
            copies(folder.path()).write_one(which, &newer).unwrap();
            let found = read(folder.path());
            assert!(matches!(
                found.err(),
                Some(VaultError::NewerVersion { found: 2, known: 1 })
            ));
            let path = folder.path().join(["header.a", "header.b"][which]);
            assert!(fs::read(path).unwrap() == newer);
        }
    }

    #[test]
    fn the_copy_that_was_written_last_wins() {
        let folder = tempfile::tempdir().unwrap();
        let old = header();
        for which in 0..2 {
            let mut newer = old.clone();
            newer.advance();
            old.write(folder.path()).unwrap();
            copies(folder.path()).write_one(which, &newer.0).unwrap();
            assert!(read(folder.path()).unwrap().0 == newer.0);
            assert!(
                copies(folder.path()).read().unwrap()[1 - which].as_deref() == Some(&newer.0[..])
            );
        }
    }
}
