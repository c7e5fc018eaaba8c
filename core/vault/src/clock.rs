//! The one place that reads the time. Everything else takes a [`Clock`].

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, Local, LocalResult, NaiveDateTime, Offset, TimeZone, Utc};

/// What Goldseam knows of time.
pub trait Clock: Send + Sync {
    /// The wall clock. May jump: nothing secret depends on it.
    fn now(&self) -> DateTime<Utc>;

    /// Time since the device started, counting sleep. Delays and automatic locking go by this one.
    fn since_boot(&self) -> Duration;

    /// The user's offset from UTC at an instant.
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset;

    /// The user's offset at a local date and time; where that time happens twice or never, the earlier offset.
    fn offset_of_local(&self, local: NaiveDateTime) -> FixedOffset;
}

/// The device's clocks and time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place that the rule points to"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn since_boot(&self) -> Duration {
        // Rust's `Instant` stands still while an Android phone sleeps (rust-lang/rust#87907).
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let id = rustix::time::ClockId::Boottime;
        // On Apple's systems this one counts sleep, unlike CLOCK_UPTIME_RAW.
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let id = rustix::time::ClockId::Monotonic;
        let time = rustix::time::clock_gettime(id);
        Duration::new(
            time.tv_sec.unsigned_abs(),
            u32::try_from(time.tv_nsec).unwrap_or(0),
        )
    }

    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        Local.offset_from_utc_datetime(&instant.naive_utc()).fix()
    }

    fn offset_of_local(&self, local: NaiveDateTime) -> FixedOffset {
        match Local.offset_from_local_datetime(&local) {
            LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => offset.fix(),
            LocalResult::None => Local
                .offset_from_utc_datetime(&(local - chrono::Duration::days(1)))
                .fix(),
        }
    }
}

/// A clock that only moves when told to. For deterministic tests.
pub struct ManualClock {
    now: Mutex<(DateTime<Utc>, Duration)>,
    offset: FixedOffset,
}

impl ManualClock {
    /// Starts at `now`, an hour after the device started, with a fixed offset from UTC.
    #[must_use]
    pub fn new(now: DateTime<Utc>, offset: FixedOffset) -> Self {
        Self {
            now: Mutex::new((now, Duration::from_secs(3600))),
            offset,
        }
    }

    /// Moves both clocks on.
    pub fn advance(&self, by: Duration) {
        let mut times = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        times.0 += by;
        times.1 += by;
    }

    /// Turns the wall clock only, as a user or a network may.
    pub fn set_wall(&self, now: DateTime<Utc>) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).0 = now;
    }

    /// The device was started anew.
    pub fn reboot(&self) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).1 = Duration::ZERO;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn since_boot(&self) -> Duration {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    fn offset_at(&self, _: DateTime<Utc>) -> FixedOffset {
        self.offset
    }

    fn offset_of_local(&self, _: NaiveDateTime) -> FixedOffset {
        self.offset
    }
}
