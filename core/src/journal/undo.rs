//! Taking back the last change.
//!
//! Each verb that changes entries or tags first keeps how they were. That lies in the database and not in memory, so
//! that nothing of it is left after a lock, and no kill loses it. Undoing is itself such a change: undo it to do it again.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::error::{JournalError, Result};
use super::record::Entry;
use super::tags::{self, TagMembers};
use super::trash::{self, Trashed};
use super::{Journal, store};
use crate::id::EntryId;
use crate::room;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// An entry was added.
    Added,
    /// An entry's text was changed.
    Edited,
    /// An entry was given another moment.
    Moved,
    /// A seal was broken.
    Unsealed,
    /// Entries went to the trash.
    Trashed,
    /// Entries came out of the trash.
    Restored,
    /// Stars, covers or the mark "apart" were set or taken away.
    Marked,
    /// A tag was put on entries or taken off them.
    Tagged,
    /// A tag was made.
    TagCreated,
    /// A tag was renamed.
    TagRenamed,
    /// Two tags became one.
    TagsMerged,
    /// A tag was taken off every entry.
    TagRemoved,
}

/// The last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LastChange {
    /// What was done.
    pub kind: ChangeKind,
    /// Whether it was taken back; [`Journal::undo`] then does it again.
    pub undone: bool,
}

#[derive(Serialize, Deserialize)]
struct Record {
    kind: ChangeKind,
    undone: bool,
    before: Before,
}

#[derive(Serialize, Deserialize)]
enum Before {
    Entries(Vec<State>),
    /// Entries of these tags; `gone` were made by the change.
    Tags {
        tags: Vec<TagMembers>,
        gone: Vec<String>,
    },
    /// The tag that is called `now` was called `then`.
    TagName {
        now: String,
        then: String,
    },
}

/// How an entry was.
#[derive(Serialize, Deserialize)]
enum State {
    Absent(EntryId),
    Live(Box<Entry>),
    Trashed(Box<Trashed>),
}

impl State {
    fn id(&self) -> EntryId {
        match self {
            Self::Absent(id) => *id,
            Self::Live(entry) => entry.id,
            Self::Trashed(trashed) => trashed.entry.id,
        }
    }

    fn of(tx: &Connection, id: EntryId) -> Result<Self> {
        match store::load(tx, id) {
            Ok(entry) => return Ok(Self::Live(Box::new(entry))),
            Err(JournalError::NotFound) => {}
            Err(error) => return Err(error),
        }
        match trash::load(tx, id) {
            Ok(trashed) => Ok(Self::Trashed(Box::new(trashed))),
            Err(JournalError::NotFound) => Ok(Self::Absent(id)),
            Err(error) => Err(error),
        }
    }

    /// Brings the entry back to this state. What was not there before goes to the trash: an undo loses no text.
    fn bring_back(&self, tx: &Connection, now: DateTime<Utc>) -> Result<()> {
        let id = self.id();
        match (Self::of(tx, id)?, self) {
            (Self::Live(_), Self::Absent(_)) => {
                return trash::put(tx, store::take(tx, id)?, now);
            }
            (_, Self::Absent(_)) => return Ok(()),
            (Self::Live(_), _) => drop(store::take(tx, id)?),
            (Self::Trashed(_), _) => drop(trash::take(tx, id)?),
            (Self::Absent(_), _) => {}
        }
        match self {
            Self::Absent(_) => Ok(()),
            Self::Live(entry) => store::insert(tx, entry),
            Self::Trashed(trashed) => trash::put(tx, trashed.entry.clone(), trashed.trashed),
        }
    }
}

/// Keeps how these entries are, before a verb changes them.
pub(super) fn remember(
    tx: &Connection,
    kind: ChangeKind,
    ids: &[EntryId],
    now: DateTime<Utc>,
) -> Result<()> {
    let states = ids.iter().map(|id| State::of(tx, *id));
    let before = Before::Entries(states.collect::<Result<_>>()?);
    keep(tx, kind, false, before, now)
}

/// Keeps which entries these tags are on, before a verb changes that. `gone` are tags that the verb makes.
pub(super) fn remember_tags(
    tx: &Connection,
    kind: ChangeKind,
    tags: Vec<TagMembers>,
    gone: Vec<String>,
    now: DateTime<Utc>,
) -> Result<()> {
    keep(tx, kind, false, Before::Tags { tags, gone }, now)
}

/// Keeps that the tag `now_called` was called `then`.
pub(super) fn remember_tag_name(
    tx: &Connection,
    then: String,
    now_called: String,
    now: DateTime<Utc>,
) -> Result<()> {
    let before = Before::TagName {
        now: now_called,
        then,
    };
    keep(tx, ChangeKind::TagRenamed, false, before, now)
}

fn keep(
    tx: &Connection,
    kind: ChangeKind,
    undone: bool,
    before: Before,
    now: DateTime<Utc>,
) -> Result<()> {
    let record = store::to_json(&Record {
        kind,
        undone,
        before,
    })?;
    tx.prepare_cached("INSERT OR REPLACE INTO last_change VALUES (1, ?1, ?2)")?
        .execute(params![now.timestamp_millis(), record])?;
    Ok(())
}

/// Nothing can be taken back any more.
pub(super) fn forget(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM last_change")?.execute([])?;
    Ok(())
}

/// Forgets a change that is too old to be taken back.
pub(super) fn forget_old(tx: &Connection, now: DateTime<Utc>) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM last_change WHERE at_millis < ?1")?
        .execute([room::oldest_undoable(now)])?;
    Ok(())
}

fn last(tx: &Connection, now: DateTime<Utc>) -> Result<Option<Record>> {
    let record: Option<String> = tx
        .prepare_cached("SELECT record FROM last_change WHERE at_millis >= ?1")?
        .query_row([room::oldest_undoable(now)], |row| row.get(0))
        .optional()?;
    record.map(|record| store::from_json(&record)).transpose()
}

impl Journal {
    /// What [`Journal::undo`] would take back, if anything.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn last_change(&self) -> Result<Option<LastChange>> {
        let now = self.now();
        self.vault.read(move |tx| {
            Ok(last(tx, now)?.map(|Record { kind, undone, .. }| LastChange { kind, undone }))
        })
    }

    /// Takes the last change back, or does it again if it was taken back; none if there is nothing to take back. An
    /// entry that was added goes to the trash.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn undo(&self) -> Result<Option<LastChange>> {
        let now = self.now();
        self.vault.write(move |tx| {
            let Some(Record {
                kind,
                undone,
                before,
            }) = last(tx, now)?
            else {
                return Ok(None);
            };
            let inverse = match before {
                Before::Entries(states) => {
                    let inverse: Result<_> = states
                        .iter()
                        .map(|state| State::of(tx, state.id()))
                        .collect();
                    let inverse = Before::Entries(inverse?);
                    for state in &states {
                        state.bring_back(tx, now)?;
                    }
                    inverse
                }
                Before::Tags { tags, gone } => {
                    let mut involved: Vec<String> =
                        tags.iter().map(|tag| tag.name.clone()).collect();
                    involved.extend(gone.iter().cloned());
                    let inverse = Before::Tags {
                        tags: tags::existing_members(tx, &involved)?,
                        gone: tags::missing(tx, &involved)?,
                    };
                    tags::bring_back(tx, &tags, &gone)?;
                    inverse
                }
                Before::TagName { now, then } => {
                    tags::set_name(tx, &now, &then)?;
                    Before::TagName {
                        now: then,
                        then: now,
                    }
                }
            };
            tags::remove_unused(tx)?;
            keep(tx, kind, !undone, inverse, now)?;
            Ok(Some(LastChange {
                kind,
                undone: !undone,
            }))
        })
    }
}
