//! Taking back the last change of a check-in, look-back or step: how it was before is kept in the database, see the
//! journal's `undo.rs` for why.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::check_ins::CheckIn;
use super::error::{MoodError, Result};
use super::look_backs::{self, LookBack};
use super::steps::{self, Step};
use super::trash::{self, Trashed};
use super::{Moods, roll_up, store};
use crate::id::{CheckInId, LookBackId, StepId};
use crate::room;

/// Names a check-in, a look-back or a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordId {
    /// A check-in.
    CheckIn(CheckInId),
    /// A look-back.
    LookBack(LookBackId),
    /// A step that counts.
    Step(StepId),
}

impl RecordId {
    pub(super) fn bytes(&self) -> &[u8; 16] {
        match self {
            Self::CheckIn(id) => id.as_bytes(),
            Self::LookBack(id) => id.as_bytes(),
            Self::Step(id) => id.as_bytes(),
        }
    }
}

/// A check-in, a look-back or a step, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A check-in.
    CheckIn(CheckIn),
    /// A look-back.
    LookBack(LookBack),
    /// A step that counts.
    Step(Step),
}

impl Record {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> RecordId {
        match self {
            Self::CheckIn(check_in) => RecordId::CheckIn(check_in.id),
            Self::LookBack(look_back) => RecordId::LookBack(look_back.id),
            Self::Step(step) => RecordId::Step(step.id),
        }
    }

    fn load(tx: &Connection, id: RecordId) -> Result<Self> {
        match id {
            RecordId::CheckIn(id) => store::load(tx, id).map(Self::CheckIn),
            RecordId::LookBack(id) => look_backs::load(tx, id).map(Self::LookBack),
            RecordId::Step(id) => steps::load(tx, id).map(Self::Step),
        }
    }

    /// Takes it out of its tables and sums its day anew.
    pub(super) fn take(tx: &Connection, id: RecordId) -> Result<Self> {
        match id {
            RecordId::CheckIn(id) => {
                let taken = store::take(tx, id)?;
                roll_up::rebuild(tx, &[taken.moment.day()])?;
                Ok(Self::CheckIn(taken))
            }
            RecordId::LookBack(id) => look_backs::take(tx, id).map(Self::LookBack),
            RecordId::Step(id) => steps::take(tx, id).map(Self::Step),
        }
    }

    /// Puts it into its tables and sums its day anew.
    pub(super) fn insert(&self, tx: &Connection) -> Result<()> {
        match self {
            Self::CheckIn(check_in) => {
                store::insert(tx, check_in)?;
                roll_up::rebuild(tx, &[check_in.moment.day()])
            }
            Self::LookBack(look_back) => look_backs::insert(tx, look_back),
            Self::Step(step) => steps::insert(tx, step),
        }
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Something was added.
    Added,
    /// Something was changed.
    Edited,
    /// Something was given another moment.
    Moved,
    /// Something went to the trash.
    Trashed,
    /// Something came out of the trash.
    Restored,
}

/// The last change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LastChange {
    /// What was done.
    pub kind: ChangeKind,
    /// With what.
    pub record: RecordId,
    /// Whether it was taken back; [`Moods::undo`] then does it again.
    pub undone: bool,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    kind: ChangeKind,
    undone: bool,
    before: State,
}

/// How a record was.
#[derive(Serialize, Deserialize)]
enum State {
    Absent(RecordId),
    Live(Record),
    Trashed(Trashed),
}

impl State {
    fn id(&self) -> RecordId {
        match self {
            Self::Absent(id) => *id,
            Self::Live(record) => record.id(),
            Self::Trashed(trashed) => trashed.record.id(),
        }
    }

    fn of(tx: &Connection, id: RecordId) -> Result<Self> {
        match Record::load(tx, id) {
            Ok(record) => return Ok(Self::Live(record)),
            Err(MoodError::NotFound) => {}
            Err(error) => return Err(error),
        }
        match trash::load(tx, id) {
            Ok(trashed) => Ok(Self::Trashed(trashed)),
            Err(MoodError::NotFound) => Ok(Self::Absent(id)),
            Err(error) => Err(error),
        }
    }

    /// Brings the record back to this state. What was not there before goes to the trash: an undo loses nothing.
    fn bring_back(self, tx: &Connection, now: DateTime<Utc>) -> Result<()> {
        let id = self.id();
        match (Self::of(tx, id)?, &self) {
            (Self::Live(_), Self::Absent(_)) => {
                return trash::put(tx, Record::take(tx, id)?, now);
            }
            (_, Self::Absent(_)) => return Ok(()),
            (Self::Live(_), _) => drop(Record::take(tx, id)?),
            (Self::Trashed(_), _) => drop(trash::take(tx, id)?),
            (Self::Absent(_), _) => {}
        }
        match self {
            Self::Absent(_) => Ok(()),
            Self::Live(record) => record.insert(tx),
            Self::Trashed(trashed) => trash::put(tx, trashed.record, trashed.trashed),
        }
    }
}

/// Keeps how a record is, before a verb changes it.
pub(super) fn remember(
    tx: &Connection,
    kind: ChangeKind,
    id: RecordId,
    now: DateTime<Utc>,
) -> Result<()> {
    let kept = Kept {
        kind,
        undone: false,
        before: State::of(tx, id)?,
    };
    keep(tx, &kept, now)
}

fn keep(tx: &Connection, kept: &Kept, now: DateTime<Utc>) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO mood_last_change VALUES (1, ?1, ?2)")?
        .execute(params![now.timestamp_millis(), store::to_json(kept)?])?;
    Ok(())
}

/// Nothing can be taken back any more.
pub(super) fn forget(tx: &Connection) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM mood_last_change")?
        .execute([])?;
    Ok(())
}

/// Forgets a change that is too old to be taken back.
pub(super) fn forget_old(tx: &Connection, now: DateTime<Utc>) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM mood_last_change WHERE at_millis < ?1")?
        .execute([room::oldest_undoable(now)])?;
    Ok(())
}

fn last(tx: &Connection, now: DateTime<Utc>) -> Result<Option<Kept>> {
    let record: Option<String> = tx
        .prepare_cached("SELECT record FROM mood_last_change WHERE at_millis >= ?1")?
        .query_row([room::oldest_undoable(now)], |row| row.get(0))
        .optional()?;
    record.map(|record| store::from_json(&record)).transpose()
}

impl Moods {
    /// What [`Moods::undo`] would take back, if anything.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn last_change(&self) -> Result<Option<LastChange>> {
        let now = self.now();
        self.vault.read(move |tx| {
            Ok(last(tx, now)?.map(|kept| LastChange {
                kind: kept.kind,
                record: kept.before.id(),
                undone: kept.undone,
            }))
        })
    }

    /// Takes the last change back, or does it again if it was taken back; none if there is nothing to take back. What
    /// was added goes to the trash.
    ///
    /// # Errors
    /// [`MoodError::PeriodTaken`] if another look-back has taken the place of one that comes back.
    pub fn undo(&self) -> Result<Option<LastChange>> {
        let now = self.now();
        self.vault.write(move |tx| {
            let Some(Kept {
                kind,
                undone,
                before,
            }) = last(tx, now)?
            else {
                return Ok(None);
            };
            let record = before.id();
            let inverse = State::of(tx, record)?;
            before.bring_back(tx, now)?;
            let kept = Kept {
                kind,
                undone: !undone,
                before: inverse,
            };
            keep(tx, &kept, now)?;
            Ok(Some(LastChange {
                kind,
                record,
                undone: !undone,
            }))
        })
    }
}
