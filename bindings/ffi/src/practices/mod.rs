//! Practices: the library, sessions, what they leave behind, what to read.

mod answer;
mod asides;
mod gate;
mod learn;
mod library;
mod looks;
mod results;
mod session;
mod step;

pub use answer::*;
pub use asides::*;
pub use gate::*;
pub use learn::*;
pub use library::*;
pub use looks::*;
pub use results::*;
pub use session::*;
pub use step::*;

use std::sync::Arc;

use crate::session::Session;

/// Practices, and what they leave behind.
#[derive(uniffi::Object)]
pub struct Practices {
    pub(crate) session: Arc<Session>,
}
