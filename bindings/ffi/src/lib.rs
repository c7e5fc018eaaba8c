//! Goldseam for Kotlin, Swift and Python.
//!
//! The facade decides the *shape* of what crosses: views that fit a screen, requests with defaults, one error. The core
//! decides *what* is in them, the platform *how it looks*. A method here takes a request apart, hands a job on, and maps
//! the result; more would be logic, and belongs into the core.
//!
//! * [`Goldseam`] is the app: a vault that is absent, locked or open. Its rooms are [`Journal`], [`Search`], [`Imports`].
//! * Whatever touches the vault is `async`, without a runtime: one thread runs the calls in the order in which they came
//!   (`lane.rs`), long work has a thread of its own. A reading call that nobody waits for any more ends at once; a writing
//!   one runs to its end, so that leaving a screen loses nothing.
//! * [`ChangeObserver`] hears of changes after they are on the disk, coalesced, from a thread that holds nothing.
//!
//! Docs of exported items become KDoc and Swift docs: they are written for the developer of an app.

mod attachments;
mod calendar;
mod changes;
#[cfg(feature = "conformance")]
mod conformance;
mod drafts;
mod error;
mod goldseam;
mod imports;
mod insights;
mod journal;
mod keys;
mod lane;
mod leaving;
mod moods;
mod practices;
mod reminders;
mod sealer;
mod search;
mod secret;
mod session;
mod settings;
mod tags;
mod task;
mod trash;
mod view;

pub use attachments::*;
pub use calendar::*;
pub use changes::{Change, ChangeObserver, ObserverError, Subscription, Topic};
#[cfg(feature = "conformance")]
pub use conformance::ConformanceWorld;
pub use drafts::*;
pub use error::*;
pub use goldseam::*;
pub use imports::*;
pub use insights::*;
pub use journal::*;
pub use keys::*;
pub use moods::*;
pub use practices::*;
pub use reminders::*;
pub use sealer::{KeySealer, SealerError};
pub use search::*;
pub use settings::*;
pub use tags::*;
pub use task::{Progress, ProgressObserver, TaskHandle};
pub use trash::*;
pub use view::*;

use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is given back: passphrases and texts cross as buffers that UniFFI frees without wiping them.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

uniffi::setup_scaffolding!("goldseam");
