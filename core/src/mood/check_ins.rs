//! Check-ins: how it is, at a moment.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::error::{MoodError, Result};
use super::undo::{self, ChangeKind, RecordId};
use super::{Moods, roll_up, store};
use crate::day::Moment;
use crate::id::{CheckInId, EntryId};
use crate::room;

/// How many check-ins come in at once.
pub const MAX_AT_ONCE: usize = 1000;

/// A check-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// When it is about.
    pub moment: Moment,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// What was answered.
    pub answers: Answers,
}

impl Moods {
    /// Keeps a check-in of this moment.
    ///
    /// # Errors
    /// [`MoodError::Empty`] and whatever else may be wrong with answers; [`MoodError::Vault`] if it could not be kept.
    pub fn check_in(&self, answers: Answers) -> Result<CheckInId> {
        self.check_in_at(self.this_moment()?, answers)
    }

    /// Keeps a check-in of another moment.
    ///
    /// # Errors
    /// As [`Moods::check_in`].
    pub fn check_in_at(&self, moment: Moment, answers: Answers) -> Result<CheckInId> {
        let check_in = self.new_check_in(moment, answers)?;
        let now = self.now();
        self.vault.write(move |tx| {
            let id = check_in.id;
            undo::remember(tx, ChangeKind::Added, RecordId::CheckIn(id), now)?;
            store::insert(tx, &check_in)?;
            roll_up::rebuild(tx, &[check_in.moment.day()])?;
            Ok(id)
        })
    }

    /// Keeps up to [`MAX_AT_ONCE`] check-ins that come from elsewhere: all or none. They are not the last change, which
    /// stays what it was.
    ///
    /// # Errors
    /// As [`Moods::check_in`]; [`MoodError::TooMany`].
    pub fn add_all(&self, check_ins: Vec<(Moment, Answers)>) -> Result<Vec<CheckInId>> {
        if check_ins.len() > MAX_AT_ONCE {
            return Err(MoodError::TooMany { limit: MAX_AT_ONCE });
        }
        let check_ins = check_ins
            .into_iter()
            .map(|(moment, answers)| self.new_check_in(moment, answers))
            .collect::<Result<Vec<_>>>()?;
        self.vault.write(move |tx| {
            let mut days = Vec::with_capacity(check_ins.len());
            for check_in in &check_ins {
                store::insert(tx, check_in)?;
                days.push(check_in.moment.day());
            }
            roll_up::rebuild(tx, &days)?;
            Ok(check_ins.iter().map(|check_in| check_in.id).collect())
        })
    }

    fn new_check_in(&self, moment: Moment, answers: Answers) -> Result<CheckIn> {
        answers.check()?;
        let now = self.now();
        Ok(CheckIn {
            id: CheckInId::new(now, room::random(&self.vault)?),
            moment,
            edited: now,
            answers: answers.without_doubles(),
        })
    }

    /// A whole check-in.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if there is none, or it is in the trash.
    pub fn get(&self, id: CheckInId) -> Result<CheckIn> {
        self.vault.read(move |tx| store::load(tx, id))
    }

    /// Replaces the answers; the moment stays.
    ///
    /// # Errors
    /// [`MoodError::NotFound`]; as [`Moods::check_in`].
    pub fn edit(&self, id: CheckInId, answers: Answers) -> Result<()> {
        answers.check()?;
        let answers = answers.without_doubles();
        self.change(id, ChangeKind::Edited, move |old| CheckIn {
            answers,
            ..old
        })
    }

    /// Moves a check-in to another moment.
    ///
    /// # Errors
    /// [`MoodError::NotFound`].
    pub fn move_to(&self, id: CheckInId, moment: Moment) -> Result<()> {
        self.change(id, ChangeKind::Moved, move |old| CheckIn { moment, ..old })
    }

    /// Links a check-in with an entry of the journal, or with none.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if there is no such check-in.
    pub fn link(&self, id: CheckInId, entry: Option<EntryId>) -> Result<()> {
        self.change(id, ChangeKind::Edited, move |mut old| {
            old.answers.entry = entry;
            old
        })
    }

    /// Check-ins that are linked with an entry, oldest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn of_entry(&self, entry: EntryId) -> Result<Vec<CheckIn>> {
        self.vault.read(move |tx| store::of_entry(tx, entry))
    }

    fn change(
        &self,
        id: CheckInId,
        kind: ChangeKind,
        change: impl FnOnce(CheckIn) -> CheckIn + Send + 'static,
    ) -> Result<()> {
        let now = self.now();
        self.vault.write(move |tx| {
            undo::remember(tx, kind, RecordId::CheckIn(id), now)?;
            let old = store::take(tx, id)?;
            let day = old.moment.day();
            let new = CheckIn {
                edited: now,
                ..change(old)
            };
            store::insert(tx, &new)?;
            roll_up::rebuild(tx, &[day, new.moment.day()])
        })
    }
}
