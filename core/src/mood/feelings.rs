//! Words for feelings: the content pack's, and the person's own.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};

use super::error::{MoodError, Result};
use super::{Moods, name, store};
use crate::content::{Pack, Quadrant};
use crate::day::{Month, clamped};
use crate::id::FeelingId;
use crate::room;

/// How many months of use put a word before others; the current one counts whole.
pub const MONTHS_OF_USE: u32 = 3;

/// A word for a feeling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeelingWord {
    /// Its key: an id of the content pack, or of an own word.
    pub key: String,
    /// Its name, if it is an own word; the content pack names its own.
    pub name: Option<String>,
    /// Where it lies.
    pub quadrant: Quadrant,
    /// Not offered any more. Check-ins that used it keep it.
    pub hidden: bool,
    /// The word that it counts and shows as, if it was merged into one.
    pub merged_into: Option<String>,
    /// How often it was used in the last [`MONTHS_OF_USE`] months, with what was merged into it.
    pub uses: u32,
}

impl FeelingWord {
    /// Whether a check-in offers it.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        !self.hidden && self.merged_into.is_none()
    }
}

impl Moods {
    /// Every word, also those that are hidden or merged: the most used first, then as the content pack orders them.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn feelings(&self) -> Result<Vec<FeelingWord>> {
        let today = self.today()?;
        self.vault.read(move |tx| all(tx, today))
    }

    /// Makes an own word, and gives its key.
    ///
    /// # Errors
    /// [`MoodError::Name`], [`MoodError::TooLong`], [`MoodError::NameTaken`] by another own word.
    pub fn add_feeling(&self, named: &str, quadrant: Quadrant) -> Result<String> {
        let (named, folded) = name::checked(named)?;
        let key = FeelingId::new(self.now(), room::random(&self.vault)?).to_string();
        self.vault.write(move |tx| {
            refuse_taken(tx, &folded, None)?;
            tx.execute(
                "INSERT INTO feeling (key, name, folded, quadrant) VALUES (?1, ?2, ?3, ?4)",
                params![key, named, folded, quadrant.as_str()],
            )?;
            Ok(key)
        })
    }

    /// Gives an own word another name.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if it is no own word; as [`Moods::add_feeling`].
    pub fn rename_feeling(&self, key: &str, named: &str) -> Result<()> {
        let ((named, folded), key) = (name::checked(named)?, key.to_owned());
        self.vault.write(move |tx| {
            refuse_taken(tx, &folded, Some(&key))?;
            found(tx.execute(
                "UPDATE feeling SET name = ?2, folded = ?3 WHERE key = ?1 AND name IS NOT NULL",
                params![key, named, folded],
            )?)
        })
    }

    /// Offers a word no more, or again.
    ///
    /// # Errors
    /// [`MoodError::UnknownFeeling`].
    pub fn hide_feeling(&self, key: &str, hidden: bool) -> Result<()> {
        let key = key.to_owned();
        self.vault.write(move |tx| {
            let number = number_of_usable(tx, &key)?;
            found(tx.execute(
                "UPDATE feeling SET hidden = ?2 WHERE number = ?1",
                params![number, hidden],
            )?)
        })
    }

    /// From now on an own word counts and shows as another word. Nothing that used it is rewritten:
    /// [`Moods::split_feeling`] makes it a word of its own again.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if `own` is no own word or both are the same; [`MoodError::UnknownFeeling`].
    pub fn merge_feeling(&self, own: &str, into: &str) -> Result<()> {
        let (own, into) = (own.to_owned(), into.to_owned());
        self.vault.write(move |tx| {
            let from = own_number(tx, &own)?;
            let into = target(tx, number_of_usable(tx, &into)?)?;
            if from == into {
                return Err(MoodError::NotFound);
            }
            tx.execute(
                "UPDATE feeling SET merged_into = ?2 WHERE number = ?1 OR merged_into = ?1",
                params![from, into],
            )?;
            Ok(())
        })
    }

    /// Makes a merged word a word of its own again.
    ///
    /// # Errors
    /// [`MoodError::NotFound`] if it is no own word.
    pub fn split_feeling(&self, own: &str) -> Result<()> {
        let own = own.to_owned();
        self.vault.write(move |tx| {
            let number = own_number(tx, &own)?;
            found(tx.execute(
                "UPDATE feeling SET merged_into = NULL WHERE number = ?1",
                [number],
            )?)
        })
    }
}

/// The number of a word that a check-in may use; a word of the content pack gets one when it is first used.
pub(super) fn number_of_usable(tx: &Connection, key: &str) -> Result<i64> {
    let number = tx
        .prepare_cached("SELECT number FROM feeling WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    if let Some(number) = number {
        return Ok(number);
    }
    if Pack::bundled().feeling(key).is_none() {
        return Err(MoodError::UnknownFeeling);
    }
    Ok(tx
        .prepare_cached("INSERT INTO feeling (key) VALUES (?1) RETURNING number")?
        .query_row([key], |row| row.get(0))?)
}

fn own_number(tx: &Connection, key: &str) -> Result<i64> {
    Ok(tx
        .prepare_cached("SELECT number FROM feeling WHERE key = ?1 AND name IS NOT NULL")?
        .query_row([key], |row| row.get(0))?)
}

/// The word that this one counts as.
fn target(tx: &Connection, number: i64) -> Result<i64> {
    Ok(tx
        .prepare_cached("SELECT ifnull(merged_into, number) FROM feeling WHERE number = ?1")?
        .query_row([number], |row| row.get(0))?)
}

fn refuse_taken(tx: &Connection, folded: &str, but: Option<&str>) -> Result<()> {
    let taken = tx
        .prepare_cached("SELECT 1 FROM feeling WHERE folded = ?1 AND key IS NOT ?2")?
        .exists(params![folded, but])?;
    if taken {
        return Err(MoodError::NameTaken);
    }
    Ok(())
}

fn found(changed: usize) -> Result<()> {
    if changed == 0 {
        return Err(MoodError::NotFound);
    }
    Ok(())
}

pub(super) fn all(tx: &Connection, today: NaiveDate) -> Result<Vec<FeelingWord>> {
    let uses = recent_uses(tx, today)?;
    let pack = Pack::bundled();
    let mut words: Vec<FeelingWord> = pack
        .feelings()
        .iter()
        .map(|feeling| FeelingWord {
            key: feeling.id.clone(),
            name: None,
            quadrant: feeling.quadrant,
            hidden: false,
            merged_into: None,
            uses: 0,
        })
        .collect();
    for stored in stored(tx)? {
        match words.iter_mut().find(|word| word.key == stored.key) {
            Some(word) => word.hidden = stored.hidden,
            None => words.push(stored),
        }
    }
    for word in &mut words {
        word.uses = uses.get(&word.key).copied().unwrap_or(0);
    }
    words.sort_by_key(|word| std::cmp::Reverse(word.uses));
    Ok(words)
}

/// What is stored of words. A word of an older content pack that is gone lies where nothing is said about it.
fn stored(tx: &Connection) -> Result<Vec<FeelingWord>> {
    let mut statement = tx.prepare_cached(
        "SELECT word.key, word.name, word.quadrant, word.hidden, target.key
         FROM feeling AS word LEFT JOIN feeling AS target ON target.number = word.merged_into ORDER BY word.folded",
    )?;
    let rows = statement.query_map([], |row| {
        let quadrant: Option<String> = row.get(2)?;
        Ok(FeelingWord {
            key: row.get(0)?,
            name: row.get(1)?,
            quadrant: quadrant
                .and_then(|quadrant| Quadrant::of_str(&quadrant))
                .unwrap_or(Quadrant::Mixed),
            hidden: row.get(3)?,
            merged_into: row.get(4)?,
            uses: 0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn recent_uses(tx: &Connection, today: NaiveDate) -> Result<HashMap<String, u32>> {
    let first = today
        .checked_sub_months(Months::new(MONTHS_OF_USE - 1))
        .unwrap_or(today);
    let month = Month::of(clamped(first)).map_err(|_| MoodError::Moment)?;
    let used = words_used(tx, month, None)?;
    Ok(used.into_iter().collect())
}

/// How often each word was used in the months from `first` to `last`, merged ones as what they count as; the most used
/// first.
pub(super) fn words_used(
    tx: &Connection,
    first: Month,
    last: Option<Month>,
) -> Result<Vec<(String, u32)>> {
    let last = last.map_or(i32::MAX, |month| store::day_number(month.first_day()));
    let mut statement = tx.prepare_cached(
        "SELECT target.key, sum(uses) FROM feeling_month
         JOIN feeling AS word ON word.number = feeling_month.feeling
         JOIN feeling AS target ON target.number = ifnull(word.merged_into, word.number)
         WHERE month BETWEEN ?1 AND ?2 GROUP BY target.number ORDER BY 2 DESC, 1",
    )?;
    let rows = statement.query_map([store::day_number(first.first_day()), last], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
