//! The one place that draws random bytes. Everything else takes an [`Entropy`].

use std::sync::{Mutex, PoisonError};

use ring::digest;
use ring::rand::{SecureRandom, SystemRandom};

use crate::error::{Result, VaultError};

/// A source of random bytes.
pub trait Entropy: Send + Sync {
    /// Fills `out` with random bytes.
    ///
    /// # Errors
    /// [`VaultError::Entropy`] if the source has none to give.
    fn fill(&self, out: &mut [u8]) -> Result<()>;
}

/// The operating system's random bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place that the rule points to"
    )]
    fn fill(&self, out: &mut [u8]) -> Result<()> {
        SystemRandom::new()
            .fill(out)
            .map_err(|_| VaultError::Entropy)
    }
}

/// The same bytes for the same seed: SHA-256 over seed and counter. For deterministic tests, never for a real vault.
pub struct SeededEntropy(Mutex<(u64, u64)>);

impl SeededEntropy {
    /// A source that repeats itself for the same seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new((seed, 0)))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, out: &mut [u8]) -> Result<()> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in out.chunks_mut(digest::SHA256_OUTPUT_LEN) {
            let mut input = [0; 16];
            input[..8].copy_from_slice(&state.0.to_le_bytes());
            input[8..].copy_from_slice(&state.1.to_le_bytes());
            state.1 += 1;
            chunk.copy_from_slice(&digest::digest(&digest::SHA256, &input).as_ref()[..chunk.len()]);
        }
        Ok(())
    }
}
