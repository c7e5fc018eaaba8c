//! A Goldseam in a test's hand: the same code, with a clock that moves when told to, random numbers that repeat, and keys
//! that cost little. Never in a library that is shipped: `cargo xtask test` looks.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::FixedOffset;
use goldseam_core::vault::{Environment, Growth, KdfParams, ManualClock, SeededEntropy};

use crate::error::{Field, GoldseamError, Reason, Result};
use crate::goldseam::Goldseam;
use crate::sealer::KeySealer;
use crate::session::Session;

/// A device whose time stands still until it is told to go on.
#[derive(uniffi::Object)]
pub struct ConformanceWorld {
    clock: Arc<ManualClock>,
    seed: u64,
}

#[uniffi::export]
impl ConformanceWorld {
    /// A device at `now`, so many minutes ahead of UTC, with random numbers that follow from `seed`.
    #[uniffi::constructor]
    pub fn new(now: SystemTime, offset_minutes: i32, seed: u64) -> Result<Arc<Self>> {
        let offset = FixedOffset::east_opt(offset_minutes.saturating_mul(60))
            .ok_or_else(|| GoldseamError::invalid(Field::Moment, Reason::OutOfRange))?;
        Ok(Arc::new(Self {
            clock: Arc::new(ManualClock::new(now.into(), offset)),
            seed,
        }))
    }

    /// As `Goldseam`'s constructor.
    #[uniffi::method(default(sealer = None))]
    pub fn goldseam(
        &self,
        folder: String,
        sealer: Option<Arc<dyn KeySealer>>,
    ) -> Result<Arc<Goldseam>> {
        let environment = Environment {
            clock: Arc::clone(&self.clock) as Arc<_>,
            entropy: Arc::new(SeededEntropy::new(self.seed)),
            growth: Growth::SMALL,
        };
        let folder = PathBuf::from(folder);
        let session = Session::start(folder, environment, Some(KdfParams::FLOOR), sealer)?;
        Ok(Arc::new(Goldseam { session }))
    }

    /// Time goes on.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// The device was started anew.
    pub fn reboot(&self) {
        self.clock.reboot();
    }
}
