//! Drawing again and shuffling, always in the same way for the same data: a number that changed while somebody looked
//! would be no number to trust.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// How often is drawn or shuffled.
pub const ROUNDS: usize = 2000;

/// The same draws for a series of the same length.
pub struct Draws(Pcg32);

impl Draws {
    /// Draws for a series of `length` values.
    #[must_use]
    pub fn new(length: usize) -> Self {
        Self(Pcg32::new(0x676f_6c64_7365_616d, length as u64))
    }

    /// A number from 0 up to `end`, each alike likely but for one in some millions.
    pub fn below(&mut self, end: usize) -> usize {
        ((u64::from(self.0.next_u32()) * end as u64) >> 32) as usize
    }

    /// Shuffles (Fisher & Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A series drawn from blocks of `block` neighbours, as long as `values` (moving-block bootstrap, Künsch 1989).
    pub fn blocks(&mut self, values: &[f64], block: usize) -> Vec<f64> {
        let block = block.clamp(1, values.len());
        let starts = values.len() - block + 1;
        let mut drawn = Vec::with_capacity(values.len() + block);
        while drawn.len() < values.len() {
            let start = self.below(starts);
            drawn.extend_from_slice(&values[start..start + block]);
        }
        drawn.truncate(values.len());
        drawn
    }
}

/// The share of shuffles at least as extreme as what was seen, which counts as one of them (Phipson & Smyth 2010).
#[must_use]
pub fn p_value(at_least_as_extreme: usize) -> f64 {
    (at_least_as_extreme + 1) as f64 / (ROUNDS + 1) as f64
}
