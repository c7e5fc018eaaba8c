//! Factors: what a person tracks beside feelings.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::error::{MoodError, Part, Result};
use super::store::{day_number, stored_day};
use super::{Moods, name};
pub use crate::content::FactorKind;
use crate::content::Pack;
use crate::id::FactorId;
use crate::room;

/// How many factors a person may have, archived ones among them.
pub const MOST_FACTORS: usize = 200;
/// The longest name of an icon or a group, in bytes.
const MAX_LABEL: usize = 64;

/// The values that a factor of this kind takes: 0 or 1; an amount; 0 to 10; minutes, up to a week.
#[must_use]
pub fn range(kind: FactorKind) -> RangeInclusive<f64> {
    match kind {
        FactorKind::YesNo => 0.0..=1.0,
        FactorKind::Amount => 0.0..=1e9,
        FactorKind::Scale => 0.0..=10.0,
        FactorKind::Duration => 0.0..=7.0 * 24.0 * 60.0,
    }
}

/// What a person tracks.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Its id.
    pub id: FactorId,
    /// The content pack's starter that it was made from, if any.
    pub starter: Option<String>,
    /// Its name.
    pub name: String,
    /// Which values it takes; stays as it is.
    pub kind: FactorKind,
    /// What an amount counts: "cups".
    pub unit: Option<String>,
    /// The name of its icon, in the content pack's set of names.
    pub icon: String,
    /// The group that it stands in: the content pack's id, or an own name.
    pub group: String,
    /// From this local day on it is tracked.
    pub first_day: NaiveDate,
    /// Until the end of this local day, if it is archived: check-ins offer it no more, and what was noted stays.
    pub archived: Option<NaiveDate>,
    /// When it was archived before: from the day behind the first to the day before the last of each pair.
    pub rests: Vec<(NaiveDate, NaiveDate)>,
}

impl Factor {
    /// Whether a day that does not name it says "no": it was tracked then, and its kind knows yes and no.
    #[must_use]
    pub fn is_no_when_unnamed(&self, day: NaiveDate) -> bool {
        self.kind == FactorKind::YesNo
            && day >= self.first_day
            && self.archived.is_none_or(|archived| day <= archived)
            && !self
                .rests
                .iter()
                .any(|(first, last)| *first < day && day < *last)
    }
}

/// What a person may say about a factor.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorLook {
    /// Its name; no other factor has it.
    pub name: String,
    /// What an amount counts.
    pub unit: Option<String>,
    /// The name of its icon.
    pub icon: String,
    /// The group that it stands in.
    pub group: String,
}

/// A factor that is to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFactor {
    /// How it looks.
    pub look: FactorLook,
    /// Which values it takes.
    pub kind: FactorKind,
    /// The content pack's starter that it is made from, if any.
    pub starter: Option<String>,
}

impl FactorLook {
    /// The look as it is kept, and the folded name.
    fn checked(self) -> Result<(Self, String)> {
        let labels = [Some(&self.icon), Some(&self.group), self.unit.as_ref()];
        if labels.iter().flatten().any(|label| label.len() > MAX_LABEL) {
            return Err(MoodError::TooLong { limit: MAX_LABEL });
        }
        let (name, folded) = name::checked(&self.name)?;
        Ok((Self { name, ..self }, folded))
    }
}

impl Moods {
    /// Every factor in the person's order, archived ones among them.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn factors(&self) -> Result<Vec<Factor>> {
        self.vault.read(|tx| all(tx))
    }

    /// Makes a factor that is tracked from today on.
    ///
    /// # Errors
    /// [`MoodError::Name`], [`MoodError::TooLong`], [`MoodError::NameTaken`], [`MoodError::TooMany`];
    /// [`MoodError::UnknownFactor`] for a starter that the content pack does not have.
    pub fn add_factor(&self, new: NewFactor) -> Result<FactorId> {
        let (look, folded) = new.look.checked()?;
        if let Some(starter) = &new.starter
            && Pack::bundled().factor_starter(starter).is_none()
        {
            return Err(MoodError::UnknownFactor);
        }
        let id = FactorId::new(self.now(), room::random(&self.vault)?);
        let today = day_number(self.today()?);
        self.vault.write(move |tx| {
            refuse_taken(tx, &folded, None)?;
            let have: i64 = tx.query_row("SELECT count(*) FROM factor", [], |row| row.get(0))?;
            if usize::try_from(have).is_ok_and(|have| have >= MOST_FACTORS) {
                return Err(MoodError::TooMany {
                    limit: MOST_FACTORS,
                });
            }
            tx.execute(
                "INSERT INTO factor (id, starter, name, folded, kind, unit, icon, grouped, position, first_day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT ifnull(max(position), 0) + 1 FROM factor), ?9)",
                params![
                    id,
                    new.starter,
                    look.name,
                    folded,
                    new.kind.as_str(),
                    look.unit,
                    look.icon,
                    look.group,
                    today
                ],
            )?;
            Ok(id)
        })
    }

    /// Changes how a factor looks.
    ///
    /// # Errors
    /// [`MoodError::UnknownFactor`]; as [`Moods::add_factor`].
    pub fn change_factor(&self, id: FactorId, look: FactorLook) -> Result<()> {
        let (look, folded) = look.checked()?;
        self.vault.write(move |tx| {
            refuse_taken(tx, &folded, Some(id))?;
            found(tx.execute(
                "UPDATE factor SET name = ?2, folded = ?3, unit = ?4, icon = ?5, grouped = ?6 WHERE id = ?1",
                params![id, look.name, folded, look.unit, look.icon, look.group],
            )?)
        })
    }

    /// Puts a factor away, or takes it out again. What was noted stays; while it is away, no day counts as one without it.
    ///
    /// # Errors
    /// [`MoodError::UnknownFactor`].
    pub fn archive_factor(&self, id: FactorId, archived: bool) -> Result<()> {
        let today = day_number(self.today()?);
        self.vault.write(move |tx| {
            let was: Option<i32> = tx
                .query_row(
                    "SELECT archived_day FROM factor WHERE id = ?1",
                    [id],
                    |row| row.get(0),
                )
                .map_err(unknown)?;
            match (was, archived) {
                (None, true) => tx.execute(
                    "UPDATE factor SET archived_day = ?2 WHERE id = ?1",
                    params![id, today],
                )?,
                (Some(day), false) => {
                    tx.execute(
                        "INSERT INTO factor_rest SELECT number, ?2, ?3 FROM factor WHERE id = ?1",
                        params![id, day, today],
                    )?;
                    tx.execute("UPDATE factor SET archived_day = NULL WHERE id = ?1", [id])?
                }
                _ => 0,
            };
            Ok(())
        })
    }

    /// Puts these factors first, in this order; the others follow as they were.
    ///
    /// # Errors
    /// [`MoodError::UnknownFactor`].
    pub fn order_factors(&self, first: Vec<FactorId>) -> Result<()> {
        self.vault.write(move |tx| {
            let mut order = all(tx)?;
            if !first
                .iter()
                .all(|id| order.iter().any(|factor| factor.id == *id))
            {
                return Err(MoodError::UnknownFactor);
            }
            order.sort_by_key(|factor| {
                first
                    .iter()
                    .position(|id| *id == factor.id)
                    .unwrap_or(first.len())
            });
            for (position, factor) in (0_u32..).zip(&order) {
                tx.prepare_cached("UPDATE factor SET position = ?2 WHERE id = ?1")?
                    .execute(params![factor.id, position])?;
            }
            Ok(())
        })
    }
}

fn refuse_taken(tx: &Connection, folded: &str, but: Option<FactorId>) -> Result<()> {
    let taken = tx
        .prepare_cached("SELECT 1 FROM factor WHERE folded = ?1 AND id IS NOT ?2")?
        .exists(params![folded, but])?;
    if taken {
        return Err(MoodError::NameTaken);
    }
    Ok(())
}

fn found(changed: usize) -> Result<()> {
    if changed == 0 {
        return Err(MoodError::UnknownFactor);
    }
    Ok(())
}

fn unknown(error: rusqlite::Error) -> MoodError {
    match error {
        rusqlite::Error::QueryReturnedNoRows => MoodError::UnknownFactor,
        error => error.into(),
    }
}

/// The number of a factor that takes this value.
pub(super) fn number_for(tx: &Connection, id: FactorId, value: f64) -> Result<i64> {
    let (number, kind): (i64, String) = tx
        .prepare_cached("SELECT number, kind FROM factor WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .map_err(unknown)?;
    let kind = FactorKind::of_str(&kind).ok_or(MoodError::Record)?;
    let whole = kind != FactorKind::YesNo || value.fract() == 0.0;
    if !range(kind).contains(&value) || !whole {
        return Err(MoodError::OutOfRange(Part::Factor));
    }
    Ok(number)
}

pub(super) fn all(tx: &Connection) -> Result<Vec<Factor>> {
    // A check-in of an earlier day may name it.
    let mut statement = tx.prepare_cached(
        "SELECT id, starter, name, kind, unit, icon, grouped,
                min(first_day, ifnull((SELECT min(day) FROM factor_day WHERE factor = number), first_day)), archived_day
         FROM factor ORDER BY position, number",
    )?;
    let rows = statement.query_map([], factor)?;
    let mut factors = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    for rest in rests(tx)? {
        if let Some(factor) = factors.iter_mut().find(|factor| factor.id == rest.0) {
            factor.rests.push((rest.1, rest.2));
        }
    }
    Ok(factors)
}

fn rests(tx: &Connection) -> Result<Vec<(FactorId, NaiveDate, NaiveDate)>> {
    let mut statement = tx.prepare_cached(
        "SELECT id, factor_rest.first_day, last_day FROM factor_rest JOIN factor ON number = factor ORDER BY 2",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, stored_day(row, 1)?, stored_day(row, 2)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn factor(row: &Row<'_>) -> rusqlite::Result<Factor> {
    let kind: String = row.get(3)?;
    let archived: Option<i32> = row.get(8)?;
    Ok(Factor {
        id: row.get(0)?,
        starter: row.get(1)?,
        name: row.get(2)?,
        kind: FactorKind::of_str(&kind)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(3, "kind".into(), Type::Text))?,
        unit: row.get(4)?,
        icon: row.get(5)?,
        group: row.get(6)?,
        first_day: stored_day(row, 7)?,
        archived: archived.and_then(NaiveDate::from_num_days_from_ce_opt),
        rests: Vec::new(),
    })
}
