//! How long things took.

use std::time::Duration;

use goldseam_core::vault::{Clock, SystemClock};

use crate::error::Result;
use crate::output::Output;
use crate::output::human::heading;
use crate::output::style::DIM;

/// What was measured on the way.
#[derive(Default)]
pub(super) struct Measured(Vec<(&'static str, Duration)>);

impl Measured {
    /// Runs `work` and remembers how long it took.
    pub(super) fn time<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let (took, value) = self.once(work);
        self.0.push((name, took));
        value
    }

    /// Runs `work`; how long it took.
    pub(super) fn once<T>(&self, work: impl FnOnce() -> T) -> (Duration, T) {
        let start = SystemClock.since_boot();
        let value = work();
        (SystemClock.since_boot().saturating_sub(start), value)
    }

    pub(super) fn show(&self, out: &Output) -> Result<()> {
        heading(out, "Measured on this machine")?;
        for (name, took) in &self.0 {
            out.say(format_args!("  {name:<30}{DIM}{:>12}{DIM:#}", shown(*took)))?;
        }
        Ok(())
    }
}

pub(super) fn shown(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{:.1} ms", time.as_secs_f64() * 1000.0)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}
