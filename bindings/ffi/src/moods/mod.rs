//! Check-ins: how it is, at a moment.

mod check_in;
mod factors;
mod form;
mod history;
mod look_backs;
mod records;
mod steps;
mod words;

pub use check_in::*;
pub use factors::*;
pub use form::*;
pub use history::*;
pub use look_backs::*;
pub use records::*;
pub use steps::*;
pub use words::*;

pub(crate) use words::feeling_items;

use std::sync::Arc;

use crate::session::Session;

/// Check-ins, and what belongs to them: words for feelings, factors, look-backs, steps that count.
#[derive(uniffi::Object)]
pub struct Moods {
    pub(crate) session: Arc<Session>,
}
