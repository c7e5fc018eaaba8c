//! Doors to what is private here, for the targets in `tests/fuzz`.
//!
//! Only `--cfg fuzzing` builds them. That is no feature of a `Cargo.toml`, so that no dependency can turn it on.

/// The header, from bytes to bytes.
pub mod header {
    use crate::error::Result;
    use crate::header::{Fault, Header, choose as choose_parsed};
    use crate::secret::Key32;
    use crate::slot::Role;
    use crate::{KdfParams, SeededEntropy};

    /// A header with a passphrase in compartment 0 and a recovery code in compartment 1.
    ///
    /// # Errors
    /// None that a seed could cause.
    pub fn create(seed: u64, wraps: [&[u8; 32]; 2], vmk: &[u8; 32]) -> Result<Vec<u8>> {
        let entropy = SeededEntropy::new(seed);
        let vmk = Key32::from_slice(vmk);
        let [passphrase, code] = wraps.map(Key32::from_slice);
        let mut header = Header::create(KdfParams::FLOOR, &entropy)?;
        header.set_slot(0, Role::Passphrase, &passphrase, &vmk, &entropy)?;
        header.set_slot(1, Role::RecoveryCode, &code, &vmk, &entropy)?;
        Ok(header.bytes().to_vec())
    }

    /// What a copy says of itself: its bytes; a later version; or nothing.
    ///
    /// # Errors
    /// The later version, if it is one.
    pub fn parse(copy: &[u8]) -> Result<Vec<u8>, Option<u32>> {
        match Header::parse(copy) {
            Ok(header) => Ok(header.bytes().to_vec()),
            Err(Fault::Newer(version)) => Err(Some(version)),
            Err(Fault::Damaged) => Err(None),
        }
    }

    /// The compartment and the master key that `wrap` opens in a valid copy.
    #[must_use]
    pub fn open(copy: &[u8], wrap: &[u8; 32]) -> Option<(u8, [u8; 32])> {
        let opened = Header::parse(copy).ok()?.open(&Key32::from_slice(wrap))?;
        Some((opened.compartment, *opened.vmk.expose()))
    }

    /// The copy that is read and the one that is repaired.
    ///
    /// # Errors
    /// As at an unlock.
    pub fn choose(copies: [&[u8]; 2]) -> Result<(Vec<u8>, Option<usize>)> {
        let [first, second] = copies.map(Header::parse);
        choose_parsed(first, second).map(|(header, stale)| (header.bytes().to_vec(), stale))
    }
}

/// The keyring, from bytes to bytes.
pub mod keyring {
    use std::path::Path;

    use crate::SeededEntropy;
    use crate::keyring::{Keyring, Place};
    use crate::sealed;
    use crate::secret::Key32;

    const SALT: usize = 32;

    /// Whose keyring it is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Owner {
        /// The vault's id.
        pub vault_id: [u8; 16],
        /// The compartment's number.
        pub compartment: u8,
        /// The master key of the compartment.
        pub vmk: [u8; 32],
    }

    impl Owner {
        fn place(&self) -> Place<'_> {
            Place {
                folder: Path::new(""),
                compartment: self.compartment,
                vault_id: self.vault_id,
            }
        }

        fn open(&self, copy: &[u8]) -> Option<Keyring> {
            Keyring::open(copy, self.place(), &Key32::from_slice(&self.vmk))
        }
    }

    /// Seals any text at all as a keyring. `None` if the cipher refuses.
    #[must_use]
    pub fn seal(salt: &[u8; SALT], text: &[u8], owner: &Owner) -> Option<Vec<u8>> {
        let key = Key32::from_slice(&owner.vmk).derive(salt, &[b"gs1 ring"]);
        let mut body = [text, &[0; sealed::TAG]].concat();
        sealed::seal(&key, &owner.place().associated(), &mut body).ok()?;
        Some([salt.as_slice(), &body].concat())
    }

    /// What a copy says, as the text that a keyring of the same contents is written with.
    #[must_use]
    pub fn open(copy: &[u8], owner: &Owner) -> Option<Vec<u8>> {
        let vmk = Key32::from_slice(&owner.vmk);
        let written = owner
            .open(copy)?
            .seal(owner.place(), &vmk, &SeededEntropy::new(1))
            .ok()?;
        let (salt, body) = written.split_at(SALT);
        let mut body = body.to_vec();
        let key = vmk.derive(salt, &[b"gs1 ring"]);
        sealed::open(&key, &owner.place().associated(), &mut body).map(|text| text.to_vec())
    }

    /// Which copy is repaired, if one is read at all.
    #[must_use]
    pub fn choose(copies: [&[u8]; 2], owner: &Owner) -> Option<Option<usize>> {
        let [first, second] = copies.map(|copy| owner.open(copy));
        Keyring::choose(first, second).map(|(_, stale)| stale)
    }
}
