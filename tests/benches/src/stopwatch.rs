//! The time that passes, and the processor time that this process uses.
//!
//! On a machine that others use too, processor time is what can be compared. It is asked of the system and not of a
//! vault's clock, because it is no time of anything that a vault knows.

use rustix::time::{ClockId, Timespec, clock_gettime};

/// Runs from its start on.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch {
    cpu: u64,
    wall: u64,
}

impl Stopwatch {
    /// Starts.
    #[must_use]
    pub fn start() -> Self {
        Self {
            cpu: nanoseconds(clock_gettime(ClockId::ProcessCPUTime)),
            wall: nanoseconds(clock_gettime(ClockId::Monotonic)),
        }
    }

    /// Processor time of all threads since the start, in nanoseconds.
    #[must_use]
    pub fn cpu(&self) -> u64 {
        nanoseconds(clock_gettime(ClockId::ProcessCPUTime)) - self.cpu
    }

    /// Time on the wall since the start, in nanoseconds.
    #[must_use]
    pub fn wall(&self) -> u64 {
        nanoseconds(clock_gettime(ClockId::Monotonic)) - self.wall
    }
}

fn nanoseconds(time: Timespec) -> u64 {
    time.tv_sec.unsigned_abs() * 1_000_000_000 + time.tv_nsec.unsigned_abs()
}
