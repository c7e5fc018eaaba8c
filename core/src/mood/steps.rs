//! Steps that count: they are counted, and days between them are not.

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::answers::MAX_NOTE;
use super::error::{MoodError, Result};
use super::store::{self, day_number};
use super::undo::{self, ChangeKind, RecordId};
use super::{Cursor, MAX_PAGE, Moods};
use crate::content::Pack;
use crate::day::{Moment, Month};
use crate::id::StepId;
use crate::room;

/// A step that counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// The content pack's id of its kind.
    pub kind: String,
    /// When it was.
    pub moment: Moment,
    /// What was written about it, if anything.
    pub note: Option<String>,
}

/// A page of steps, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct StepPage {
    /// Newest first.
    pub steps: Vec<Step>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

/// How many steps of a kind there are. It only grows, unless a person takes a step back out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepCount {
    /// The content pack's id of the kind.
    pub kind: String,
    /// In all.
    pub all: u32,
    /// In the current month.
    pub this_month: u32,
}

impl Moods {
    /// Notes a step of this moment, or of another one.
    ///
    /// # Errors
    /// [`MoodError::UnknownQuestion`] if the content pack has no such kind, [`MoodError::TooLong`].
    pub fn add_step(
        &self,
        kind: &str,
        note: Option<String>,
        moment: Option<Moment>,
    ) -> Result<StepId> {
        let kinds = Pack::bundled().step_kinds();
        if !kinds.iter().any(|known| known.id == kind) {
            return Err(MoodError::UnknownQuestion);
        }
        let note = note.filter(|note| !note.trim().is_empty());
        if note.as_ref().is_some_and(|note| note.len() > MAX_NOTE) {
            return Err(MoodError::TooLong { limit: MAX_NOTE });
        }
        let moment = match moment {
            Some(moment) => moment,
            None => self.this_moment()?,
        };
        let now = self.now();
        let step = Step {
            id: StepId::new(now, room::random(&self.vault)?),
            kind: kind.to_owned(),
            moment,
            note,
        };
        self.vault.write(move |tx| {
            undo::remember(tx, ChangeKind::Added, RecordId::Step(step.id), now)?;
            insert(tx, &step)?;
            Ok(step.id)
        })
    }

    /// Steps, newest first: at most `size` (1 to [`MAX_PAGE`]), from the newest on or where `at` points.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn steps(&self, at: Option<Cursor>, size: usize) -> Result<StepPage> {
        let size = size.clamp(1, MAX_PAGE);
        let Cursor(millis, number) = at.unwrap_or(Cursor::NEWEST);
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM step WHERE (utc_millis, number) < (?1, ?2)
                 ORDER BY utc_millis DESC, number DESC LIMIT {}",
                size + 1
            ))?;
            let rows = statement.query_map([millis, number], step)?;
            let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            let next = Cursor::behind(&mut rows, size, |(number, step)| (&step.moment, *number));
            let steps = rows.into_iter().map(|(_, step)| step).collect();
            Ok(StepPage { steps, next })
        })
    }

    /// How many steps there are, for each kind of the content pack.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn step_counts(&self) -> Result<Vec<StepCount>> {
        let today = self.today()?;
        let month = Month::of(today).map_err(|_| MoodError::Moment)?;
        let (first, last) = (day_number(month.first_day()), day_number(month.last_day()));
        self.vault.read(move |tx| {
            let mut counts = Vec::new();
            for kind in Pack::bundled().step_kinds() {
                let (all, this_month) = tx
                    .prepare_cached(
                        "SELECT count(*), count(*) FILTER (WHERE day BETWEEN ?2 AND ?3) FROM step WHERE kind = ?1",
                    )?
                    .query_row(params![kind.id, first, last], |row| {
                        Ok((row.get(0)?, row.get(1)?))
                    })?;
                counts.push(StepCount {
                    kind: kind.id.clone(),
                    all,
                    this_month,
                });
            }
            Ok(counts)
        })
    }
}

const COLUMNS: &str = "number, id, kind, utc_millis, offset_minutes, time_known, note";

fn step(row: &Row<'_>) -> rusqlite::Result<(i64, Step)> {
    let step = Step {
        id: row.get(1)?,
        kind: row.get(2)?,
        moment: store::moment(row, 3)?,
        note: row.get(6)?,
    };
    Ok((row.get(0)?, step))
}

pub(super) fn load(tx: &Connection, id: StepId) -> Result<Step> {
    let sql = format!("SELECT {COLUMNS} FROM step WHERE id = ?1");
    let (_, step) = tx.prepare_cached(&sql)?.query_row([id], step)?;
    Ok(step)
}

pub(super) fn take(tx: &Connection, id: StepId) -> Result<Step> {
    let taken = load(tx, id)?;
    tx.prepare_cached("DELETE FROM step WHERE id = ?1")?
        .execute([id])?;
    Ok(taken)
}

pub(super) fn insert(tx: &Connection, step: &Step) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO step (id, kind, utc_millis, offset_minutes, time_known, day, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        step.id,
        step.kind,
        step.moment.utc_millis(),
        step.moment.offset_minutes(),
        step.moment.time_known(),
        day_number(step.moment.day()),
        step.note,
    ])?;
    Ok(())
}
