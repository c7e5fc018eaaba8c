//! From a passphrase to a key: Argon2id (RFC 9106), one run per attempt.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::clock::Clock;
use crate::error::{Result, VaultError};
use crate::secret::Key32;

/// What one guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB, 19,456…262,144.
    pub memory_kib: u32,
    /// Passes over the memory, 1…16.
    pub passes: u32,
    /// Lanes, 1…4.
    pub lanes: u32,
}

impl KdfParams {
    /// 64 MiB, three passes: 0.12 to 0.3 s on the machines it was measured on.
    pub const DEFAULT: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// The least a new vault is made with (OWASP's minimum for Argon2id).
    pub const FLOOR: Self = Self {
        memory_kib: 19 * 1024,
        passes: 2,
        lanes: 1,
    };

    const CANDIDATES: [Self; 4] = [
        Self::DEFAULT,
        Self {
            memory_kib: 64 * 1024,
            passes: 6,
            lanes: 1,
        },
        Self {
            memory_kib: 128 * 1024,
            passes: 3,
            lanes: 1,
        },
        Self {
            memory_kib: 128 * 1024,
            passes: 6,
            lanes: 1,
        },
    ];
    const FOR_LITTLE_MEMORY: [Self; 2] = [
        Self {
            memory_kib: 46 * 1024,
            passes: 2,
            lanes: 1,
        },
        Self::FLOOR,
    ];

    /// Whether the numbers lie in the accepted range. Checked before any memory is reserved for them.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        (19_456..=262_144).contains(&self.memory_kib)
            && (1..=16).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
    }

    /// Measures this device and chooses the dearest numbers that stay under a second.
    ///
    /// # Errors
    /// [`VaultError::OutOfMemory`] if not even [`KdfParams::FLOOR`] finds its memory.
    pub fn calibrate(clock: &dyn Clock) -> Result<Self> {
        let mut chosen = None;
        for params in Self::CANDIDATES {
            let start = clock.since_boot();
            match derive(b"calibration", &[0; 32], params) {
                Ok(_)
                    if chosen.is_none() || clock.since_boot() - start < Duration::from_secs(1) =>
                {
                    chosen = Some(params)
                }
                Ok(_) | Err(VaultError::OutOfMemory) => break,
                Err(error) => return Err(error),
            }
        }
        if let Some(params) = chosen {
            return Ok(params);
        }
        for params in Self::FOR_LITTLE_MEMORY {
            match derive(b"calibration", &[0; 32], params) {
                Err(VaultError::OutOfMemory) => {}
                result => return result.map(|_| params),
            }
        }
        Err(VaultError::OutOfMemory)
    }
}

/// One Argon2id run. Its memory is wiped afterwards.
pub(crate) fn derive(secret: &[u8], salt: &[u8; 32], params: KdfParams) -> Result<Key32> {
    if !params.is_acceptable() {
        return Err(VaultError::KdfOutOfRange);
    }
    let settings = Params::new(params.memory_kib, params.passes, params.lanes, Some(32))
        .map_err(|_| VaultError::KdfOutOfRange)?;
    let mut memory: Vec<Block> = Vec::new();
    memory
        .try_reserve_exact(settings.block_count())
        .map_err(|_| VaultError::OutOfMemory)?;
    memory.resize_with(settings.block_count(), Block::new);
    let mut key = Zeroizing::new([0; 32]);
    let run = Argon2::new(Algorithm::Argon2id, Version::V0x13, settings)
        .hash_password_into_with_memory(secret, salt, key.as_mut(), &mut memory);
    memory.iter_mut().for_each(Zeroize::zeroize);
    run.map_err(|_| VaultError::KdfOutOfRange)?;
    Ok(Key32::from_slice(&key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_the_range_are_refused() {
        for (memory_kib, passes, lanes) in [
            (19_455, 2, 1),
            (262_145, 2, 1),
            (19_456, 0, 1),
            (19_456, 17, 1),
            (19_456, 2, 0),
            (19_456, 2, 5),
        ] {
            let params = KdfParams {
                memory_kib,
                passes,
                lanes,
            };
            assert!(matches!(
                derive(b"x", &[0; 32], params),
                Err(VaultError::KdfOutOfRange)
            ));
        }
    }

    /// RFC 9106, section 5.3, run through the same crate: our own function fixes secret and associated data to none.
    #[test]
    fn the_library_computes_the_vector_of_the_rfc() {
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let argon =
            Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(
            tag,
            [
                0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b,
                0x53, 0xc9, 0xd0, 0x1e, 0xf0, 0x45, 0x2d, 0x75, 0xb6, 0x5e, 0xb5, 0x25, 0x20, 0xe9,
                0x6b, 0x01, 0xe6, 0x59
            ]
        );
    }

    /// Computed by the reference implementation in C (argon2-cffi 25.1.0, `hash_secret_raw`): with our length of salt and
    /// without secret and associated data there is no published vector.
    #[test]
    fn our_function_agrees_with_the_reference_implementation() {
        let salt = std::array::from_fn(|i| i as u8);
        for (passes, lanes, expected) in [
            (
                2,
                1,
                "0fb7142cbef5e0e5911b1f6d59f08b3512ca07be95eae5b7c49931d0836f62f7",
            ),
            (
                1,
                4,
                "cf6a6115a920b8f216ea1274b7480bd35366836f09d559fe0018e09f74c171bd",
            ),
        ] {
            let params = KdfParams {
                memory_kib: 19_456,
                passes,
                lanes,
            };
            let key = derive(b"correct horse", &salt, params).unwrap();
            let hex: String = key.expose().iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(hex, expected);
        }
    }
}
