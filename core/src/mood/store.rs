//! Check-ins in SQL.

use chrono::{DateTime, Datelike, NaiveDate};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::answers::{Answers, FactorValue};
use super::check_ins::CheckIn;
use super::error::{MoodError, Result};
use super::{factors, feelings, roll_up};
use crate::day::Moment;
use crate::id::{CheckInId, EntryId};

/// The columns of [`check_in`], which reads the rest from other tables.
pub(super) const COLUMNS: &str = "number, id, utc_millis, offset_minutes, time_known, edited_millis, wording, prompted, \
     pleasantness, activation, belonging, cup, entry";

/// A day as it is stored.
pub(super) fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// A day that was stored.
pub(super) fn stored_day(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    let number = row.get(column)?;
    NaiveDate::from_num_days_from_ce_opt(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(
        column,
        i64::from(number),
    ))
}

pub(super) fn moment(row: &Row<'_>, first: usize) -> rusqlite::Result<Moment> {
    Moment::from_stored(row.get(first)?, row.get(first + 1)?, row.get(first + 2)?).map_err(
        |error| rusqlite::Error::FromSqlConversionFailure(first, Type::Integer, Box::new(error)),
    )
}

/// Puts a check-in in. The roll-ups of its day are the caller's to rebuild, once for all that it changes.
pub(super) fn insert(tx: &Connection, check_in: &CheckIn) -> Result<()> {
    let CheckIn {
        id,
        moment,
        edited,
        answers,
    } = check_in;
    let number: i64 = tx
        .prepare_cached(
            "INSERT INTO check_in (id, utc_millis, offset_minutes, time_known, day, edited_millis, wording, prompted,
                                   pleasantness, activation, belonging, cup, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING number",
        )?
        .query_row(
            params![
                id,
                moment.utc_millis(),
                moment.offset_minutes(),
                moment.time_known(),
                day_number(moment.day()),
                edited.timestamp_millis(),
                answers.wording.as_str(),
                answers.prompted,
                answers.pleasantness,
                answers.activation,
                answers.belonging,
                answers.cup,
                answers.entry,
            ],
            |row| row.get(0),
        )?;
    insert_note(tx, number, &answers.note)?;
    for area in &answers.body {
        tx.prepare_cached("INSERT INTO check_in_body VALUES (?1, ?2)")?
            .execute(params![number, area])?;
    }
    for (position, key) in (0_u32..).zip(&answers.feelings) {
        let feeling = feelings::number_of_usable(tx, key)?;
        tx.prepare_cached("INSERT INTO check_in_feeling VALUES (?1, ?2, ?3)")?
            .execute(params![number, position, feeling])?;
    }
    for FactorValue { factor, value } in &answers.factors {
        let factor = factors::number_for(tx, *factor, *value)?;
        tx.prepare_cached("INSERT INTO check_in_factor VALUES (?1, ?2, ?3)")?
            .execute(params![number, factor, value])?;
    }
    roll_up::count_words(tx, number, moment.day(), 1)
}

fn insert_note(tx: &Connection, number: i64, note: &str) -> Result<()> {
    if note.is_empty() {
        return Ok(());
    }
    tx.prepare_cached("INSERT INTO check_in_note VALUES (?1, ?2)")?
        .execute(params![number, note])?;
    Ok(())
}

/// Takes a check-in out and gives it back. The roll-ups of its day are the caller's to rebuild.
pub(super) fn take(tx: &Connection, id: CheckInId) -> Result<CheckIn> {
    let (number, taken) = load_numbered(tx, id)?;
    roll_up::count_words(tx, number, taken.moment.day(), -1)?;
    tx.prepare_cached("DELETE FROM check_in WHERE number = ?1")?
        .execute([number])?;
    Ok(taken)
}

pub(super) fn load(tx: &Connection, id: CheckInId) -> Result<CheckIn> {
    Ok(load_numbered(tx, id)?.1)
}

fn load_numbered(tx: &Connection, id: CheckInId) -> Result<(i64, CheckIn)> {
    let sql = format!("SELECT {COLUMNS} FROM check_in WHERE id = ?1");
    let (number, bare) = tx.prepare_cached(&sql)?.query_row([id], bare)?;
    Ok((number, with_rest(tx, number, bare)?))
}

pub(super) fn of_entry(tx: &Connection, entry: EntryId) -> Result<Vec<CheckIn>> {
    let sql =
        format!("SELECT {COLUMNS} FROM check_in WHERE entry = ?1 ORDER BY utc_millis, number");
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement.query_map([entry], bare)?;
    rows.map(|row| {
        let (number, bare) = row?;
        with_rest(tx, number, bare)
    })
    .collect()
}

/// Reads [`COLUMNS`]: the number, and the check-in without what stands in other tables.
pub(super) fn bare(row: &Row<'_>) -> rusqlite::Result<(i64, CheckIn)> {
    let answers = Answers {
        wording: row.get(6)?,
        prompted: row.get(7)?,
        pleasantness: row.get(8)?,
        activation: row.get(9)?,
        belonging: row.get(10)?,
        cup: row.get(11)?,
        entry: row.get(12)?,
        ..Answers::default()
    };
    let check_in = CheckIn {
        id: row.get(1)?,
        moment: moment(row, 2)?,
        edited: DateTime::from_timestamp_millis(row.get(5)?).unwrap_or_default(),
        answers,
    };
    Ok((row.get(0)?, check_in))
}

/// A bare check-in with its words, areas, factors and note.
pub(super) fn with_rest(tx: &Connection, number: i64, mut bare: CheckIn) -> Result<CheckIn> {
    let answers = &mut bare.answers;
    answers.note = note(tx, number)?;
    answers.feelings = strings(
        tx,
        number,
        "SELECT key FROM check_in_feeling JOIN feeling ON number = feeling WHERE check_in = ?1 ORDER BY position",
    )?;
    answers.body = strings(
        tx,
        number,
        "SELECT area FROM check_in_body WHERE check_in = ?1 ORDER BY area",
    )?;
    answers.factors = tx
        .prepare_cached(
            "SELECT id, value FROM check_in_factor JOIN factor ON number = factor WHERE check_in = ?1 ORDER BY position",
        )?
        .query_map([number], |row| {
            Ok(FactorValue {
                factor: row.get(0)?,
                value: row.get(1)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(bare)
}

fn note(tx: &Connection, number: i64) -> Result<String> {
    let mut statement = tx.prepare_cached("SELECT note FROM check_in_note WHERE check_in = ?1")?;
    let mut rows = statement.query([number])?;
    match rows.next()? {
        Some(row) => Ok(row.get(0)?),
        None => Ok(String::new()),
    }
}

fn strings(tx: &Connection, number: i64, sql: &str) -> Result<Vec<String>> {
    Ok(tx
        .prepare_cached(sql)?
        .query_map([number], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn to_json<T: serde::Serialize>(record: &T) -> Result<String> {
    serde_json::to_string(record).map_err(|_| MoodError::Record)
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| MoodError::Record)
}
