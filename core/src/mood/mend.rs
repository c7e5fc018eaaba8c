//! Mending roll-ups: they can be made anew from the check-ins, so a wrong one is no damage to tell a person of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use goldseam_vault::{Part, VaultError};
use rusqlite::{Connection, params};

use super::error::{MoodError, Result};
use super::roll_up::{DAYS, FACTOR_DAYS, FACTOR_MONTH, rebuild, rebuild_month};
use super::store::{day_number, stored_day};
use crate::day::Month;

/// The words of every month.
const WORDS: &str = "
    SELECT day, feeling, count(*) FROM check_in JOIN check_in_feeling ON check_in = number GROUP BY day, feeling";

/// Sums anew what is not the sum of its check-ins; a part of checking a vault.
///
/// # Errors
/// The vault's; [`VaultError::DamagedVault`] if a day is stored that is none.
pub fn mend_roll_ups(connection: &Connection) -> goldseam_vault::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    mend(&transaction).map_err(|error| match error {
        MoodError::Vault(error) => error,
        _ => VaultError::DamagedVault(Part::Pages),
    })?;
    Ok(transaction.commit()?)
}

fn mend(tx: &Connection) -> Result<()> {
    let wrong = wrong_days(tx)?;
    rebuild(tx, &wrong)?;
    for (factor, month) in months(tx)? {
        if is_wrong(tx, factor, month)? {
            rebuild_month(tx, factor, month)?;
        }
    }
    mend_words(tx)
}

/// Days of which a row is wrong, missing, or there for nothing.
fn wrong_days(tx: &Connection) -> Result<Vec<NaiveDate>> {
    let mut wrong = BTreeSet::new();
    for (sums, table, day) in [(DAYS, "mood_day", 0), (FACTOR_DAYS, "factor_day", 1)] {
        for (one, other) in [
            (sums, format!("SELECT * FROM {table}").as_str()),
            (format!("SELECT * FROM {table}").as_str(), sums),
        ] {
            let sql = format!("SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other})");
            // Both sums have the first and the last day as parameters.
            let rows = tx
                .prepare(&sql)?
                .query_map(params![i32::MIN, i32::MAX], |row| stored_day(row, day))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            wrong.extend(rows);
        }
    }
    Ok(wrong.into_iter().collect())
}

/// Each month of each factor that has sums, or days to sum.
fn months(tx: &Connection) -> Result<BTreeSet<(i64, Month)>> {
    let mut statement = tx.prepare(
        "SELECT factor, day FROM factor_day UNION SELECT factor, month FROM factor_month",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, stored_day(row, 1)?)))?;
    rows.map(|row| {
        let (factor, day) = row?;
        Ok((factor, Month::of(day).map_err(|_| MoodError::Moment)?))
    })
    .collect()
}

fn is_wrong(tx: &Connection, factor: i64, month: Month) -> Result<bool> {
    let stored = "SELECT * FROM factor_month WHERE factor = ?1 AND month = ?2 AND ?3 = ?3";
    let sums = format!("SELECT * FROM ({FACTOR_MONTH})");
    let sql = format!(
        "SELECT EXISTS (SELECT * FROM ({stored} EXCEPT {sums})) OR EXISTS (SELECT * FROM ({sums} EXCEPT {stored}))"
    );
    let (first, last) = (day_number(month.first_day()), day_number(month.last_day()));
    Ok(tx
        .prepare_cached(&sql)?
        .query_row(params![factor, first, last], |row| row.get(0))?)
}

fn mend_words(tx: &Connection) -> Result<()> {
    let mut right = BTreeMap::<(i32, i64), i64>::new();
    let mut statement = tx.prepare(WORDS)?;
    let rows = statement.query_map([], |row| {
        Ok((stored_day(row, 0)?, row.get(1)?, row.get(2)?))
    })?;
    for row in rows {
        let (day, feeling, uses): (NaiveDate, i64, i64) = row?;
        let month = Month::of(day).map_err(|_| MoodError::Moment)?;
        *right
            .entry((day_number(month.first_day()), feeling))
            .or_default() += uses;
    }
    let stored = tx
        .prepare("SELECT month, feeling, uses FROM feeling_month")?
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
        .collect::<rusqlite::Result<BTreeMap<(i32, i64), i64>>>()?;
    if stored == right {
        return Ok(());
    }
    tx.execute("DELETE FROM feeling_month", [])?;
    for ((month, feeling), uses) in right {
        tx.prepare_cached("INSERT INTO feeling_month VALUES (?1, ?2, ?3)")?
            .execute(params![month, feeling, uses])?;
    }
    Ok(())
}
