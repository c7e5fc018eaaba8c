//! Chance that repeats itself: the same seed, the same throws.

use goldseam_core::vault::{Entropy, SeededEntropy};

/// A source of numbers.
pub struct Dice(SeededEntropy);

impl Dice {
    /// Dice that fall the same way for the same seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(SeededEntropy::new(seed))
    }

    /// Dice for one of many things under a seed.
    #[must_use]
    pub fn of(seed: u64, what: u64) -> Self {
        Self::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ what)
    }

    /// `length` bytes.
    #[must_use]
    pub fn bytes(&self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        // The seeded source has bytes without end.
        let filled = self.0.fill(&mut bytes);
        debug_assert!(filled.is_ok());
        bytes
    }

    /// A number from 0 to `end` - 1; 0 if `end` is.
    #[must_use]
    pub fn below(&self, end: usize) -> usize {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&self.bytes(8));
        usize::try_from(u64::from_le_bytes(bytes) % (end.max(1) as u64)).unwrap_or(0)
    }

    /// Heads or tails.
    #[must_use]
    pub fn coin(&self) -> bool {
        self.below(2) == 0
    }

    /// One of several things, if there is one.
    #[must_use]
    pub fn one_of<'a, T>(&self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }

    /// Puts things into another order (Fisher and Yates).
    pub fn shuffle<T>(&self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
