//! In which steps the database files grow, so that their size says little about what is in them.

/// Sizes that a database file may have at rest.
///
/// A file starts at `first` and doubles until `linear_from`, then grows by `linear_from` at a time: a journal of
/// 350 MB then wastes at most 64 MiB, where doubling would waste 160.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    first: u64,
    linear_from: u64,
    media_mirrored_up_to: u64,
    reserve: u64,
}

const MIB: u64 = 1024 * 1024;

impl Growth {
    /// 8, 16, 32, 64, 128, 192 … MiB; media are mirrored up to 64 MiB. What every shipped vault uses.
    pub const STANDARD: Self = Self {
        first: 8 * MIB,
        linear_from: 64 * MIB,
        media_mirrored_up_to: 64 * MIB,
        reserve: 4 * MIB,
    };

    /// 256, 512, 1024, 2048 … KiB. For tests that make thousands of vaults.
    pub const SMALL: Self = Self {
        first: MIB / 4,
        linear_from: MIB,
        media_mirrored_up_to: 4 * MIB,
        reserve: MIB / 2,
    };

    /// The smallest step of at least `bytes`.
    #[must_use]
    pub fn step_for(&self, bytes: u64) -> u64 {
        let mut step = self.first;
        while step < bytes {
            step += step.min(self.linear_from);
        }
        step
    }

    /// Up to which size the unused media file follows the used one, in bytes.
    #[must_use]
    pub fn media_mirrored_up_to(&self) -> u64 {
        self.media_mirrored_up_to
    }

    /// Blocks that are kept for deleting on a full disk, in bytes: more than the log of the largest step of an erasure.
    #[must_use]
    pub(crate) fn reserve(&self) -> u64 {
        self.reserve
    }

    /// How much free room triggers the next step, in bytes.
    #[must_use]
    pub(crate) fn low_water(&self) -> u64 {
        self.first / 16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_double_and_then_grow_evenly() {
        let steps: Vec<u64> = [
            1,
            8 * MIB,
            8 * MIB + 1,
            33 * MIB,
            65 * MIB,
            129 * MIB,
            350 * MIB,
        ]
        .map(|size| Growth::STANDARD.step_for(size) / MIB)
        .into();
        assert_eq!(steps, [8, 8, 16, 64, 128, 192, 384]);
    }
}
