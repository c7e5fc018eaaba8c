//! The trash.

use std::time::SystemTime;

use crate::error::Result;
use crate::goldseam::Goldseam;
use crate::journal::Journal;
use crate::view::{EntryCard, all};

/// Something in the trash.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TrashedEntry {
    /// The entry. `EntryChange.Restore` puts it back.
    pub card: EntryCard,
    /// When it was thrown away.
    pub trashed: SystemTime,
    /// Whole days until it is gone for good, at most 30; 0 on its last day.
    pub days_left: u32,
}

impl From<goldseam_core::journal::TrashCard> for TrashedEntry {
    fn from(trashed: goldseam_core::journal::TrashCard) -> Self {
        Self {
            card: trashed.card.into(),
            trashed: trashed.trashed.into(),
            days_left: trashed.days_left,
        }
    }
}

#[uniffi::export]
impl Journal {
    /// What is in the trash, latest first.
    pub async fn trash(&self) -> Result<Vec<TrashedEntry>> {
        self.session
            .read(None, |app| app.journal().trash_cards())
            .await
            .map(all)
    }
}

#[uniffi::export]
impl Goldseam {
    /// Empties the trash of every room for good: entries, what was detached, check-ins and what belongs to them, sessions of
    /// practices. Gives how many things were in it. Works also on a full disk.
    pub async fn empty_trash(&self) -> Result<u64> {
        self.session.write(|app| app.empty_trash()).await
    }
}
