//! What comes in and what goes out: a folder of notes, later other apps' exports, backups and reports.
//!
//! [`Transfer`] is the room's door.

pub mod import;
pub mod markdown;
pub mod report;

use goldseam_vault::Vault;

/// What comes into an open vault, and what goes out of it.
#[derive(Clone)]
pub struct Transfer {
    vault: Vault,
}

impl Transfer {
    /// The ways in and out of `vault`.
    #[must_use]
    pub fn new(vault: Vault) -> Self {
        Self { vault }
    }
}
