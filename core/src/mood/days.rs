//! The read side: sums by day and month, and answers by moment. What insight and the calendar look at.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::error::Result;
use super::store::{self, day_number, stored_day};
use super::{Moods, feelings};
use crate::day::{Moment, Month, Period};
use crate::id::FactorId;

/// The answers of a day on one scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// How many there were.
    pub answers: u32,
    /// Their sum.
    pub sum: u32,
}

impl Answered {
    /// The mean, 0 to 100, if there was an answer.
    #[must_use]
    pub fn mean(self) -> Option<f64> {
        (self.answers > 0).then(|| f64::from(self.sum) / f64::from(self.answers))
    }
}

/// A day that has check-ins. Days without one are not there: nothing is known of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySum {
    /// The local day.
    pub day: NaiveDate,
    /// Its check-ins, also those without a value.
    pub check_ins: u32,
    /// How pleasant it was.
    pub pleasantness: Answered,
    /// How much activation there was.
    pub activation: Answered,
    /// How much the person felt that they belong.
    pub belonging: Answered,
    /// How much was left in the person.
    pub cup: Answered,
    /// How many answers about pleasantness lay in each fifth of the scale: 0–20, 21–40, 41–60, 61–80, 81–100.
    pub fifths: [u32; 5],
}

/// What a factor was on a day that names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactorDay {
    /// Which factor.
    pub factor: FactorId,
    /// The local day.
    pub day: NaiveDate,
    /// Yes (1) if any check-in of the day says so, the sum of amounts and minutes, the mean on a scale.
    pub value: f64,
}

/// How a day was, as a picture of it needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLevel {
    /// The local day.
    pub day: NaiveDate,
    /// Its check-ins, also those without a value.
    pub check_ins: u32,
    /// How pleasant it was.
    pub pleasantness: Answered,
}

/// Sums over those days that have both a value of the factor (x) and of pleasantness (y, the day's mean).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactorSums {
    /// Which factor.
    pub factor: FactorId,
    /// How many days.
    pub days: u32,
    /// Σx
    pub x: f64,
    /// Σx²
    pub xx: f64,
    /// Σy
    pub y: f64,
    /// Σy²
    pub yy: f64,
    /// Σxy
    pub xy: f64,
}

/// The answers of one check-in, for what is about the time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampled {
    /// When.
    pub moment: Moment,
    /// How pleasant it was, if that was answered.
    pub pleasantness: Option<u8>,
    /// How much activation there was, if that was answered.
    pub activation: Option<u8>,
}

impl Moods {
    /// The days of a period that have check-ins, in their order.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn days(&self, period: Period) -> Result<Vec<DaySum>> {
        self.vault.read(move |tx| {
            let sql = "SELECT * FROM mood_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day";
            rows(tx, sql, period, day_sum)
        })
    }

    /// The same days with no more than a picture of a month or year needs.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn day_levels(&self, period: Period) -> Result<Vec<DayLevel>> {
        self.vault.read(move |tx| {
            let sql = "SELECT day, check_ins, pleasantness_answers, pleasantness_sum FROM mood_day
                 WHERE day BETWEEN ?1 AND ?2 ORDER BY day";
            rows(tx, sql, period, |row| {
                Ok(DayLevel {
                    day: stored_day(row, 0)?,
                    check_ins: row.get(1)?,
                    pleasantness: answered(row, 2)?,
                })
            })
        })
    }

    /// What each factor was in a period, by factor and day. A day on which a factor is not named has none: see
    /// [`super::Factor::is_no_when_unnamed`].
    ///
    /// # Errors
    /// Only the vault's.
    pub fn factor_days(&self, period: Period) -> Result<Vec<FactorDay>> {
        self.vault.read(move |tx| {
            let sql = "SELECT id, day, value FROM factor JOIN factor_day ON factor_day.factor = factor.number
                 WHERE day BETWEEN ?1 AND ?2 ORDER BY factor.number, day";
            rows(tx, sql, period, |row| {
                Ok(FactorDay {
                    factor: row.get(0)?,
                    day: stored_day(row, 1)?,
                    value: row.get(2)?,
                })
            })
        })
    }

    /// Each factor beside pleasantness from one month to another; those without a day that has both are not there.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn factor_sums(&self, first: Month, last: Month) -> Result<Vec<FactorSums>> {
        let period = Period::between(first.first_day(), last.first_day());
        self.vault.read(move |tx| {
            let sql = "SELECT id, sum(days), sum(x), sum(xx), sum(y), sum(yy), sum(xy) FROM factor
                 JOIN factor_month ON factor_month.factor = factor.number
                 WHERE month BETWEEN ?1 AND ?2 GROUP BY factor.number";
            rows(tx, sql, period, |row| {
                Ok(FactorSums {
                    factor: row.get(0)?,
                    days: row.get(1)?,
                    x: row.get(2)?,
                    xx: row.get(3)?,
                    y: row.get(4)?,
                    yy: row.get(5)?,
                    xy: row.get(6)?,
                })
            })
        })
    }

    /// The answers of a period by moment, in their order: not from a roll-up, so it costs a row for each check-in.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn answers(&self, period: Period) -> Result<Vec<Sampled>> {
        self.vault.read(move |tx| {
            let sql = "SELECT utc_millis, offset_minutes, time_known, pleasantness, activation
                 FROM check_in WHERE day BETWEEN ?1 AND ?2 ORDER BY day, utc_millis";
            rows(tx, sql, period, |row| {
                let value = |column| -> rusqlite::Result<Option<u8>> {
                    let stored: Option<i64> = row.get(column)?;
                    Ok(stored.and_then(|value| u8::try_from(value).ok()))
                };
                Ok(Sampled {
                    moment: store::moment(row, 0)?,
                    pleasantness: value(3)?,
                    activation: value(4)?,
                })
            })
        })
    }

    /// The words of each check-in of a period, as numbers that only tell one word from another, in the order of time;
    /// merged words as what they count as. Check-ins without words are not there.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn words_by_check_in(&self, period: Period) -> Result<Vec<Vec<u32>>> {
        self.vault.read(move |tx| {
            let sql = "SELECT check_in.number, ifnull(merged_into, feeling.number) FROM check_in
                 JOIN check_in_feeling ON check_in_feeling.check_in = check_in.number
                 JOIN feeling ON feeling.number = check_in_feeling.feeling
                 WHERE day BETWEEN ?1 AND ?2 ORDER BY day, utc_millis, check_in.number, position";
            let words: Vec<(i64, u32)> =
                rows(tx, sql, period, |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(words
                .chunk_by(|one, other| one.0 == other.0)
                .map(|check_in| check_in.iter().map(|(_, word)| *word).collect())
                .collect())
        })
    }

    /// How often each word for a feeling was used from one month to another, merged words as what they count as; the
    /// most used first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn words_used(&self, first: Month, last: Month) -> Result<Vec<(String, u32)>> {
        self.vault
            .read(move |tx| feelings::words_used(tx, first, Some(last)))
    }
}

fn rows<T>(
    tx: &Connection,
    sql: &str,
    period: Period,
    row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let days = [day_number(period.first()), day_number(period.last())];
    let mut statement = tx.prepare_cached(sql)?;
    let rows = statement.query_map(days, row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn day_sum(row: &Row<'_>) -> rusqlite::Result<DaySum> {
    Ok(DaySum {
        day: stored_day(row, 0)?,
        check_ins: row.get(1)?,
        pleasantness: answered(row, 2)?,
        activation: answered(row, 4)?,
        belonging: answered(row, 6)?,
        cup: answered(row, 8)?,
        fifths: [
            row.get(10)?,
            row.get(11)?,
            row.get(12)?,
            row.get(13)?,
            row.get(14)?,
        ],
    })
}

fn answered(row: &Row<'_>, first: usize) -> rusqlite::Result<Answered> {
    Ok(Answered {
        answers: row.get(first)?,
        sum: row.get(first + 1)?,
    })
}
