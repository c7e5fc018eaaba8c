//! One change of many entries: all of it or nothing, in one step that can be taken back.

use std::fmt;

use rusqlite::{Connection, params};

use super::error::{JournalError, Result};
use super::undo::{self, ChangeKind};
use super::{Journal, store, tags, trash};
use crate::id::EntryId;

/// How many entries one call may change. Their texts are kept for an undo.
pub const MAX_AT_ONCE: usize = 1000;

/// What to do with each of the entries.
#[derive(Clone, PartialEq, Eq)]
pub enum Change {
    /// Give or take the star.
    Star(bool),
    /// Cover or uncover in lists.
    Cover(bool),
    /// Keep out of insights, or let in.
    Apart(bool),
    /// Put a tag on.
    AddTag(String),
    /// Take a tag off.
    RemoveTag(String),
    /// To the trash.
    Trash,
    /// Out of the trash.
    Restore,
}

/// Without the name of a tag, which a person wrote.
impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind().fmt(f)
    }
}

impl Change {
    fn kind(&self) -> ChangeKind {
        match self {
            Self::Star(_) | Self::Cover(_) | Self::Apart(_) => ChangeKind::Marked,
            Self::AddTag(_) | Self::RemoveTag(_) => ChangeKind::Tagged,
            Self::Trash => ChangeKind::Trashed,
            Self::Restore => ChangeKind::Restored,
        }
    }
}

impl Journal {
    /// Does the same with up to [`MAX_AT_ONCE`] entries.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if one of them is not there (for [`Change::Restore`]: not in the trash),
    /// [`JournalError::TooMany`], [`JournalError::TagName`]. Nothing is changed then.
    pub fn change_all(&self, ids: &[EntryId], change: Change) -> Result<()> {
        if ids.len() > MAX_AT_ONCE {
            return Err(JournalError::TooMany { limit: MAX_AT_ONCE });
        }
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        match change {
            Change::Trash => self.make_room(|| self.change_each(ids.clone(), Change::Trash)),
            change => self.change_each(ids, change),
        }
    }

    fn change_each(&self, ids: Vec<EntryId>, change: Change) -> Result<()> {
        let now = self.now();
        self.vault.write(move |tx| {
            undo::remember(tx, change.kind(), &ids, now)?;
            for id in &ids {
                match &change {
                    Change::Star(on) => mark(tx, *id, "starred", *on)?,
                    Change::Cover(on) => mark(tx, *id, "covered", *on)?,
                    Change::Apart(on) => mark(tx, *id, "apart", *on)?,
                    Change::AddTag(name) => tags::put_on(tx, *id, name)?,
                    Change::RemoveTag(name) => tags::take_off(tx, *id, name)?,
                    Change::Trash => trash::put(tx, store::take(tx, *id)?, now)?,
                    Change::Restore => store::insert(tx, &trash::take(tx, *id)?.entry)?,
                }
            }
            tags::remove_unused(tx)
        })
    }
}

fn mark(tx: &Connection, id: EntryId, column: &str, on: bool) -> Result<()> {
    let changed = tx
        .prepare_cached(&format!("UPDATE entry SET {column} = ?2 WHERE id = ?1"))?
        .execute(params![id, on])?;
    if changed == 0 {
        return Err(JournalError::NotFound);
    }
    Ok(())
}
