//! Looking back: signs of a week, impact on a month, and the two reviews. One of a kind for each week or month.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::answers::MAX_NOTE;
use super::error::{MoodError, Part, Result};
use super::store::{day_number, stored_day};
use super::undo::{self, ChangeKind, RecordId};
use super::{MAX_PAGE, Moods, store};
use crate::content::Pack;
use crate::id::LookBackId;
use crate::room;

/// The end of the scale of a rating, which begins at 0.
pub const MAX_RATING: u8 = 10;

/// What a look-back asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookBackKind {
    /// Signs that were there in a week: ratings.
    Signs,
    /// How much parts of life were touched in a month: ratings.
    Impact,
    /// The review of a week: texts.
    Week,
    /// The reflection of a month: texts.
    Month,
}

impl LookBackKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Signs, Self::Impact, Self::Week, Self::Month];

    /// As it is stored and written in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signs => "signs",
            Self::Impact => "impact",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    fn of_str(stored: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == stored)
    }

    /// The first day of the week (a Monday, as in ISO 8601) or month that holds `day`.
    #[must_use]
    pub fn period(self, day: NaiveDate) -> NaiveDate {
        let back = match self {
            Self::Signs | Self::Week => day.weekday().num_days_from_monday(),
            Self::Impact | Self::Month => day.day0(),
        };
        day.checked_sub_days(Days::new(back.into())).unwrap_or(day)
    }

    fn asks(self, question: &str) -> bool {
        let pack = Pack::bundled();
        match self {
            Self::Signs => pack.signs().iter().any(|sign| sign.id == question),
            Self::Impact => pack.impact_areas().iter().any(|area| area.id == question),
            Self::Week => pack
                .weekly()
                .iter()
                .any(|part| part.questions.iter().any(|id| id == question)),
            Self::Month => pack
                .monthly()
                .iter()
                .any(|part| part.questions.iter().any(|id| id == question)),
        }
    }
}

/// The reply to one question of a look-back. A question that was skipped has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The content pack's id of the question.
    pub question: String,
    /// 0 to [`MAX_RATING`], if a rating was given.
    pub rating: Option<u8>,
    /// What was written; empty if nothing was.
    #[serde(default)]
    pub text: String,
}

/// A look-back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LookBack {
    /// Its id.
    pub id: LookBackId,
    /// What it asked.
    pub kind: LookBackKind,
    /// The first day of its week or month.
    pub period: NaiveDate,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// The replies.
    pub replies: Vec<Reply>,
}

impl Moods {
    /// Keeps a look-back on the week or month that holds `day`, in place of the one that is there.
    ///
    /// # Errors
    /// [`MoodError::Empty`] without any reply, [`MoodError::UnknownQuestion`], [`MoodError::OutOfRange`],
    /// [`MoodError::TooLong`].
    pub fn look_back(
        &self,
        kind: LookBackKind,
        day: NaiveDate,
        replies: Vec<Reply>,
    ) -> Result<LookBackId> {
        let replies = checked(kind, replies)?;
        let (now, period) = (self.now(), kind.period(day));
        let fresh = LookBackId::new(now, room::random(&self.vault)?);
        self.vault.write(move |tx| {
            let old = find(tx, kind, period)?;
            let (id, change) = match &old {
                Some(old) => (old.id, ChangeKind::Edited),
                None => (fresh, ChangeKind::Added),
            };
            undo::remember(tx, change, RecordId::LookBack(id), now)?;
            if old.is_some() {
                take(tx, id)?;
            }
            let new = LookBack {
                id,
                kind,
                period,
                edited: now,
                replies,
            };
            insert(tx, &new)?;
            Ok(id)
        })
    }

    /// The look-back on the week or month that holds `day`, if there is one.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn look_back_of(&self, kind: LookBackKind, day: NaiveDate) -> Result<Option<LookBack>> {
        self.vault.read(move |tx| find(tx, kind, kind.period(day)))
    }

    /// Look-backs of a kind, newest first: at most `size` (1 to [`MAX_PAGE`]) of periods before `before`.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn look_backs(
        &self,
        kind: LookBackKind,
        before: Option<NaiveDate>,
        size: usize,
    ) -> Result<Vec<LookBack>> {
        let before = before.map_or(i32::MAX, day_number);
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT id, kind, period, edited_millis, record FROM look_back
                 WHERE kind = ?1 AND period < ?2 ORDER BY period DESC LIMIT {}",
                size.clamp(1, MAX_PAGE)
            ))?;
            let rows = statement.query_map(params![kind.as_str(), before], columns)?;
            rows.map(|row| look_back(row?)).collect()
        })
    }
}

fn checked(kind: LookBackKind, replies: Vec<Reply>) -> Result<Vec<Reply>> {
    let mut kept: Vec<Reply> = Vec::with_capacity(replies.len());
    for reply in replies {
        if !kind.asks(&reply.question) {
            return Err(MoodError::UnknownQuestion);
        }
        if reply.rating.is_some_and(|rating| rating > MAX_RATING) {
            return Err(MoodError::OutOfRange(Part::Rating));
        }
        if reply.text.len() > MAX_NOTE {
            return Err(MoodError::TooLong { limit: MAX_NOTE });
        }
        let says = reply.rating.is_some() || !reply.text.trim().is_empty();
        if says
            && !kept
                .iter()
                .any(|earlier| earlier.question == reply.question)
        {
            kept.push(reply);
        }
    }
    if kept.is_empty() {
        return Err(MoodError::Empty);
    }
    Ok(kept)
}

type Columns = (LookBackId, LookBackKind, NaiveDate, i64, String);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    let kind: String = row.get(1)?;
    Ok((
        row.get(0)?,
        LookBackKind::of_str(&kind)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(1, "kind".into(), Type::Text))?,
        stored_day(row, 2)?,
        row.get(3)?,
        row.get(4)?,
    ))
}

fn look_back((id, kind, period, edited, record): Columns) -> Result<LookBack> {
    Ok(LookBack {
        id,
        kind,
        period,
        edited: DateTime::from_timestamp_millis(edited).unwrap_or_default(),
        replies: store::from_json(&record)?,
    })
}

fn find(tx: &Connection, kind: LookBackKind, period: NaiveDate) -> Result<Option<LookBack>> {
    tx.prepare_cached(
        "SELECT id, kind, period, edited_millis, record FROM look_back WHERE kind = ?1 AND period = ?2",
    )?
    .query_row(params![kind.as_str(), day_number(period)], columns)
    .optional()?
    .map(look_back)
    .transpose()
}

pub(super) fn load(tx: &Connection, id: LookBackId) -> Result<LookBack> {
    look_back(
        tx.prepare_cached(
            "SELECT id, kind, period, edited_millis, record FROM look_back WHERE id = ?1",
        )?
        .query_row([id], columns)?,
    )
}

pub(super) fn take(tx: &Connection, id: LookBackId) -> Result<LookBack> {
    let taken = load(tx, id)?;
    tx.prepare_cached("DELETE FROM look_back WHERE id = ?1")?
        .execute([id])?;
    Ok(taken)
}

pub(super) fn insert(tx: &Connection, look_back: &LookBack) -> Result<()> {
    if find(tx, look_back.kind, look_back.period)?.is_some() {
        return Err(MoodError::PeriodTaken {
            period: look_back.period,
        });
    }
    tx.prepare_cached("INSERT INTO look_back VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            look_back.id,
            look_back.kind.as_str(),
            day_number(look_back.period),
            look_back.edited.timestamp_millis(),
            store::to_json(&look_back.replies)?
        ])?;
    Ok(())
}
