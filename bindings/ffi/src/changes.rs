//! Who is told of changes: after they are on the disk, coalesced, from a thread that holds nothing.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};

use goldseam_core::topic::Topic as CoreTopic;

use crate::error::Result;
use crate::lane::{self, without_panic};

/// A part of Goldseam that screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum Topic {
    /// Entries, their tags and attachments, and the trash: whatever a list, the calendar or a search shows.
    Entries,
    /// What is being written.
    Drafts,
    /// Settings, and the ways in.
    Settings,
    /// Check-ins and what belongs to them, and what insight makes of them.
    Moods,
    /// Sessions of practices, and what they leave behind.
    Practices,
    /// The vault was made, opened, locked or deleted.
    Lock,
}

const LOCK: u64 = 1 << 63;

impl Topic {
    const ALL: [Self; 6] = [
        Self::Entries,
        Self::Drafts,
        Self::Settings,
        Self::Moods,
        Self::Practices,
        Self::Lock,
    ];

    fn bit(self) -> u64 {
        match self {
            Self::Entries => CoreTopic::Entries.bit(),
            Self::Drafts => CoreTopic::Drafts.bit(),
            Self::Settings => CoreTopic::Settings.bit(),
            Self::Moods => CoreTopic::Moods.bit(),
            Self::Practices => CoreTopic::Practices.bit(),
            Self::Lock => LOCK,
        }
    }
}

/// Something has changed: ask again for what you show.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Change {
    /// Grows with each change; never goes back while the app runs.
    pub revision: u64,
    /// What it is about. Several changes may have become one.
    pub topics: Vec<Topic>,
}

/// An observer of the app's failed. It is told of the next change all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ObserverError {
    /// Nobody needs to know why.
    #[error("an observer failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Hears of changes.
#[uniffi::export(foreign)]
pub trait ChangeObserver: Send + Sync {
    /// Called from a thread of Goldseam's, one call at a time. It may call Goldseam.
    fn on_change(&self, change: Change) -> std::result::Result<(), ObserverError>;
}

/// Lasts until it is cancelled or forgotten.
#[derive(uniffi::Object)]
pub struct Subscription {
    id: u64,
    changes: Weak<Changes>,
}

#[uniffi::export]
impl Subscription {
    /// No call begins any more; one that is running ends. Calling it again changes nothing.
    pub fn cancel(&self) {
        if let Some(changes) = self.changes.upgrade() {
            changes.forget(self.id);
        }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// The listeners of one Goldseam, and the thread that tells them.
#[derive(Default)]
pub(crate) struct Changes {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    revision: u64,
    listeners: Vec<Listener>,
    next_id: u64,
    ended: bool,
}

struct Listener {
    id: u64,
    topics: u64,
    /// What it has not been told yet.
    pending: u64,
    observer: Arc<dyn ChangeObserver>,
}

impl Changes {
    pub(crate) fn start() -> Result<Arc<Self>> {
        let changes = Arc::new(Self::default());
        let of_thread = Arc::clone(&changes);
        lane::spawn("changes", move || of_thread.tell_until_the_end())?;
        Ok(changes)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn revision(&self) -> u64 {
        self.state().revision
    }

    /// Something about these topics has changed. Returns at once.
    pub(crate) fn post(&self, topics: u64) {
        let mut state = self.state();
        state.revision += 1;
        for listener in &mut state.listeners {
            listener.pending |= topics & listener.topics;
        }
        self.changed.notify_all();
    }

    pub(crate) fn post_lock(&self) {
        self.post(LOCK);
    }

    /// `observer` hears at once of all of its topics, and then of what changes.
    pub(crate) fn observe(
        self: &Arc<Self>,
        topics: &[Topic],
        observer: Arc<dyn ChangeObserver>,
    ) -> Arc<Subscription> {
        let topics = topics.iter().fold(0, |bits, topic| bits | topic.bit());
        let mut state = self.state();
        state.next_id += 1;
        let id = state.next_id;
        state.listeners.push(Listener {
            id,
            topics,
            pending: topics,
            observer,
        });
        self.changed.notify_all();
        Arc::new(Subscription {
            id,
            changes: Arc::downgrade(self),
        })
    }

    fn forget(&self, id: u64) {
        let mut state = self.state();
        let found = state.listeners.iter().position(|one| one.id == id);
        let gone = found.map(|at| state.listeners.remove(at));
        drop(state);
        // Given back to its language while nothing is held.
        drop(gone);
    }

    /// Ends the thread.
    pub(crate) fn end(&self) {
        self.state().ended = true;
        self.changed.notify_all();
    }

    fn tell_until_the_end(&self) {
        let mut state = self.state();
        while !state.ended {
            let revision = state.revision;
            let waiting = state.listeners.iter_mut().find(|one| one.pending != 0);
            let Some(listener) = waiting else {
                state = self
                    .changed
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let pending = std::mem::take(&mut listener.pending);
            let observer = Arc::clone(&listener.observer);
            // The next turn is another's: one who is told all the time must not keep the others waiting.
            state.listeners.rotate_left(1);
            drop(state);
            let topics = Topic::ALL
                .into_iter()
                .filter(|topic| pending & topic.bit() != 0)
                .collect();
            let _ = without_panic(|| {
                // A listener that fails hears of the next change all the same.
                let _ = observer.on_change(Change { revision, topics });
                Ok(())
            });
            drop(observer);
            state = self.state();
        }
    }
}
