//! Keys: wiped when dropped, never cloned, never shown.

use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::Result;

/// A 256-bit key. It stays in one place: moving an array would leave a copy of it behind, on a stack that nobody wipes.
pub(crate) struct Key32(Box<Zeroizing<[u8; 32]>>);

impl Key32 {
    pub(crate) fn random(entropy: &dyn Entropy) -> Result<Self> {
        let mut key = Self::zero();
        entropy.fill(key.0.as_mut_slice())?;
        Ok(key)
    }

    pub(crate) fn from_slice(bytes: &[u8; 32]) -> Self {
        let mut key = Self::zero();
        key.0.copy_from_slice(bytes);
        key
    }

    fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; 32])))
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// HKDF-SHA256 (RFC 5869) of this key: the key for one purpose, bound to `salt` and every part of `info`.
    pub(crate) fn derive(&self, salt: &[u8], info: &[&[u8]]) -> Self {
        let mut out = Self::zero();
        let pseudorandom = Salt::new(HKDF_SHA256, salt).extract(self.0.as_slice());
        // 32 bytes are below HKDF's limit of 255 blocks, and the buffer has the length asked for.
        if let Ok(material) = pseudorandom.expand(info, Length) {
            let filled = material.fill(out.0.as_mut_slice());
            debug_assert!(filled.is_ok());
        }
        out
    }
}

struct Length;

impl KeyType for Length {
    fn len(&self) -> usize {
        32
    }
}

/// The random key of a device slot. The platform seals it behind a biometric; Goldseam never stores it.
pub struct DeviceKey(Key32);

impl DeviceKey {
    /// Draws a new device key.
    ///
    /// # Errors
    /// [`crate::VaultError::Entropy`].
    pub fn generate(entropy: &dyn Entropy) -> Result<Self> {
        Key32::random(entropy).map(Self)
    }

    /// The key that the platform gave back.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Key32::from_slice(bytes))
    }

    /// The bytes for the platform to seal. Wipe them afterwards.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    pub(crate) fn key(&self) -> &Key32 {
        &self.0
    }
}
