//! Sums by day and month, kept in the transaction of what they sum up, so that a screen over twenty years reads some
//! hundred rows.
//!
//! A day is summed anew from its check-ins whenever one of them changes, and not counted up and down: what is added in
//! another order would differ in the last bits, and a defect would stay for ever. Only words are counted up and down;
//! they are whole numbers, and a month of them is long.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::error::{MoodError, Result};
use super::store::day_number;
use crate::day::Month;

/// One row a day, as [`rebuild`] writes and `mend.rs` compares it.
pub(super) const DAYS: &str = "
    SELECT day, count(*),
           count(pleasantness) FILTER (WHERE pleasantness >= 0), ifnull(sum(pleasantness) FILTER (WHERE pleasantness >= 0), 0),
           count(activation) FILTER (WHERE activation >= 0), ifnull(sum(activation) FILTER (WHERE activation >= 0), 0),
           count(belonging) FILTER (WHERE belonging >= 0), ifnull(sum(belonging) FILTER (WHERE belonging >= 0), 0),
           count(cup) FILTER (WHERE cup >= 0), ifnull(sum(cup) FILTER (WHERE cup >= 0), 0),
           count(*) FILTER (WHERE pleasantness BETWEEN 0 AND 20),
           count(*) FILTER (WHERE pleasantness BETWEEN 21 AND 40),
           count(*) FILTER (WHERE pleasantness BETWEEN 41 AND 60),
           count(*) FILTER (WHERE pleasantness BETWEEN 61 AND 80),
           count(*) FILTER (WHERE pleasantness BETWEEN 81 AND 100)
    FROM check_in WHERE day BETWEEN ?1 AND ?2 GROUP BY day";

/// One row for each factor and day.
pub(super) const FACTOR_DAYS: &str = "
    SELECT factor, day, CASE kind WHEN 'yes_no' THEN max(value) WHEN 'scale' THEN avg(value) ELSE sum(value) END
    FROM check_in
    JOIN check_in_factor ON check_in_factor.check_in = check_in.number
    JOIN factor ON factor.number = check_in_factor.factor
    WHERE day BETWEEN ?1 AND ?2 GROUP BY factor, day";

/// The sums of one factor over some days; none if there is no day with both values.
pub(super) const FACTOR_MONTH: &str = "
    SELECT ?1, ?2, count(*), sum(x), sum(x * x), sum(y), sum(y * y), sum(x * y)
    FROM (SELECT value AS x, 1.0 * pleasantness_sum / pleasantness_answers AS y
          FROM factor_day JOIN mood_day USING (day)
          WHERE factor = ?1 AND day BETWEEN ?2 AND ?3 AND pleasantness_answers > 0 ORDER BY day)
    HAVING count(*) > 0";

/// Sums these days anew.
pub(super) fn rebuild(tx: &Connection, days: &[NaiveDate]) -> Result<()> {
    let days: BTreeSet<NaiveDate> = days.iter().copied().collect();
    let mut months = BTreeSet::new();
    for day in days {
        let month = Month::of(day).map_err(|_| MoodError::Moment)?;
        for factor in rebuild_day(tx, day)? {
            months.insert((factor, month));
        }
    }
    for (factor, month) in months {
        rebuild_month(tx, factor, month)?;
    }
    Ok(())
}

/// Sums one day anew; returns the factors that it has or had.
fn rebuild_day(tx: &Connection, day: NaiveDate) -> Result<BTreeSet<i64>> {
    let day = day_number(day);
    let factors_of_day = || -> Result<Vec<i64>> {
        Ok(tx
            .prepare_cached("SELECT factor FROM factor_day WHERE day = ?1")?
            .query_map([day], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    };
    let mut factors: BTreeSet<i64> = factors_of_day()?.into_iter().collect();
    tx.prepare_cached("DELETE FROM mood_day WHERE day = ?1")?
        .execute([day])?;
    tx.prepare_cached(&format!("INSERT INTO mood_day {DAYS}"))?
        .execute([day, day])?;
    tx.prepare_cached("DELETE FROM factor_day WHERE day = ?1")?
        .execute([day])?;
    tx.prepare_cached(&format!("INSERT INTO factor_day {FACTOR_DAYS}"))?
        .execute([day, day])?;
    factors.extend(factors_of_day()?);
    Ok(factors)
}

pub(super) fn rebuild_month(tx: &Connection, factor: i64, month: Month) -> Result<()> {
    let (first, last) = (day_number(month.first_day()), day_number(month.last_day()));
    tx.prepare_cached("DELETE FROM factor_month WHERE factor = ?1 AND month = ?2")?
        .execute(params![factor, first])?;
    tx.prepare_cached(&format!("INSERT INTO factor_month {FACTOR_MONTH}"))?
        .execute(params![factor, first, last])?;
    Ok(())
}

/// Counts the words of a check-in up (`by` 1) or down (-1) in the month of its day.
pub(super) fn count_words(tx: &Connection, check_in: i64, day: NaiveDate, by: i64) -> Result<()> {
    let month = Month::of(day).map_err(|_| MoodError::Moment)?;
    let month = day_number(month.first_day());
    tx.prepare_cached(
        "INSERT INTO feeling_month SELECT ?1, feeling, ?2 FROM check_in_feeling WHERE check_in = ?3
         ON CONFLICT DO UPDATE SET uses = uses + excluded.uses",
    )?
    .execute(params![month, by, check_in])?;
    tx.prepare_cached("DELETE FROM feeling_month WHERE month = ?1 AND uses <= 0")?
        .execute([month])?;
    Ok(())
}
