//! The locks, signals and threads of the store: the standard library's.
//!
//! Under the feature `schedule-explorer` they are those of shuttle, which runs all threads of a test in turn, in an order
//! of its choice. `tests/schedules` explores so what the store does when its callers meet.

#[cfg(feature = "schedule-explorer")]
mod explored;

#[cfg(feature = "schedule-explorer")]
pub use explored::lose_signals;
#[cfg(feature = "schedule-explorer")]
pub(crate) use explored::{AtomicBool, Condvar, Mutex, MutexGuard, STEPS, mpsc, thread};

#[cfg(not(feature = "schedule-explorer"))]
pub(crate) use std::{
    sync::{Condvar, Mutex, MutexGuard, atomic::AtomicBool, mpsc},
    thread,
};

/// How many virtual machine instructions SQLite runs between two looks at the brake: well under a millisecond, and far more
/// than `BEGIN`, `COMMIT` and `ROLLBACK` take, which must not be stopped.
#[cfg(not(feature = "schedule-explorer"))]
pub(crate) const STEPS: i32 = 2000;
