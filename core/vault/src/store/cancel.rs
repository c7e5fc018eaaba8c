//! Stopping a job: only by its own caller, or by the lock.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::sync::{AtomicBool, Mutex};

/// Cancels the jobs that were posted with it, and no others.
#[derive(Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A token that has not been used.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancels: waiting jobs end without running, a running one ends at its next few thousand steps and is rolled back.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether [`CancelToken::cancel`] was called.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// What SQLite's progress handler asks every few thousand instructions: shall the running job stop?
///
/// A flag per job, not `sqlite3_interrupt`: an interrupt that arrives a moment late would hit the next caller's
/// statement, one that arrives between two statements would be forgotten.
#[derive(Default)]
pub(super) struct Brake {
    locking: AtomicBool,
    running: Mutex<Option<CancelToken>>,
}

impl Brake {
    pub(super) fn begin(&self, token: &CancelToken) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
    }

    pub(super) fn end(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// From now on every job stops: the vault is being locked and its patience is over.
    pub(super) fn pull_for_lock(&self) {
        self.locking.store(true, Ordering::Release);
    }

    /// Lets the closing work itself run to its end.
    pub(super) fn release(&self) {
        self.locking.store(false, Ordering::Release);
    }

    pub(super) fn is_pulled(&self) -> bool {
        self.locking.load(Ordering::Acquire)
            || self
                .running
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .as_ref()
                .is_some_and(CancelToken::is_cancelled)
    }
}
