//! Memory that runs out at a chosen moment: the test's way into SQLite's allocator. Only with the feature
//! `failing-allocator`, which no face of the core turns on.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Allocations until the one that fails; at 0 none was chosen.
static LEFT: AtomicU64 = AtomicU64::new(0);
static FOR_EVER: AtomicBool = AtomicBool::new(false);
static HAS_FAILED: AtomicBool = AtomicBool::new(false);

/// Lets the `number`th of SQLite's allocations from now on fail (1 is the next), or all from that one on.
pub fn fail_allocation(number: u64, for_ever: bool) {
    FOR_EVER.store(for_ever, Ordering::Relaxed);
    LEFT.store(number, Ordering::Relaxed);
}

/// Whether an allocation was made to fail.
#[must_use]
pub fn allocation_has_failed() -> bool {
    HAS_FAILED.load(Ordering::Relaxed)
}

pub(crate) fn strikes() -> bool {
    let counted = LEFT.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| match left {
        0 => None,
        1 if FOR_EVER.load(Ordering::Relaxed) => Some(1),
        more => Some(more - 1),
    });
    let strikes = counted == Ok(1);
    if strikes {
        HAS_FAILED.store(true, Ordering::Relaxed);
    }
    strikes
}
