//! How far a long call is, and the way to stop it.

use std::sync::{Arc, Mutex, PoisonError};

use goldseam_core::vault::CancelToken;

use crate::changes::ObserverError;

/// One call that takes long: hand it to the call, watch it, stop it.
#[derive(uniffi::Object)]
pub struct TaskHandle {
    token: CancelToken,
    progress: Mutex<Progress>,
    observer: Option<Arc<dyn ProgressObserver>>,
}

/// How far a call is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Progress {
    /// Notes or entries that were dealt with.
    pub done: u64,
    /// All of them; 0 while it is not known, and for work that is counted in bytes only.
    pub total: u64,
    /// Bytes that were written.
    pub bytes: u64,
}

/// Hears how far a call is.
#[uniffi::export(foreign)]
pub trait ProgressObserver: Send + Sync {
    /// Called on the thread that does the work, which waits for it: be quick.
    fn on_progress(&self, progress: Progress) -> std::result::Result<(), ObserverError>;
}

#[uniffi::export]
impl TaskHandle {
    /// For one call. `observer`, if given, is told each step.
    #[uniffi::constructor(default(observer = None))]
    pub fn new(observer: Option<Arc<dyn ProgressObserver>>) -> Arc<Self> {
        Arc::new(Self {
            token: CancelToken::new(),
            progress: Mutex::default(),
            observer,
        })
    }

    /// Ends the call soon, with `Cancelled` or with a report of what was done. Calling it again changes nothing.
    pub fn cancel(&self) {
        self.token.cancel();
    }

    /// Whether `cancel` was called.
    pub fn is_cancelled(&self) -> bool {
        self.token.is_cancelled()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl TaskHandle {
    pub(crate) fn token(&self) -> &CancelToken {
        &self.token
    }

    pub(crate) fn report(&self, progress: Progress) {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = progress;
        if let Some(observer) = &self.observer {
            // What a screen cannot show does not stop the work.
            let _ = observer.on_progress(progress);
        }
    }
}
