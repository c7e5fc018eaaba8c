//! What can be seen in what a person noted.

mod overview;
mod pixels;
mod report;

pub use overview::*;
pub use pixels::*;
pub use report::*;

use std::sync::Arc;

use crate::session::Session;

/// Honest numbers over check-ins. Reads only; what the person chose about it is kept in their settings.
#[derive(uniffi::Object)]
pub struct Insights {
    pub(crate) session: Arc<Session>,
}
