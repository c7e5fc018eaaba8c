//! Check-ins, newest first, page by page.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};
use serde::{Deserialize, Serialize};

use super::check_ins::CheckIn;
use super::error::Result;
use super::store::{COLUMNS, bare, day_number, with_rest};
use super::{MAX_PAGE, Moods};
use crate::day::Moment;

/// Where a page ends and the next one begins. Opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(pub(super) i64, pub(super) i64);

impl Cursor {
    /// Before everything.
    pub(super) const NEWEST: Self = Self(i64::MAX, i64::MAX);

    /// Cuts `rows`, of which one more was read than fits, to `size`; gives where the next page begins, if there is one.
    pub(super) fn behind<T>(
        rows: &mut Vec<T>,
        size: usize,
        place: impl Fn(&T) -> (&Moment, i64),
    ) -> Option<Self> {
        let more = rows.len() > size;
        rows.truncate(size);
        let (moment, number) = place(rows.last()?);
        more.then_some(Self(moment.utc_millis(), number))
    }
}

/// Which check-ins to show; all of it must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// On this local day or later.
    pub from: Option<NaiveDate>,
    /// On this local day or earlier.
    pub until: Option<NaiveDate>,
    /// With this word for a feeling: its key.
    pub feeling: Option<String>,
}

/// A page of check-ins.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPage {
    /// Newest first.
    pub check_ins: Vec<CheckIn>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

impl Moods {
    /// At most `size` check-ins (1 to [`MAX_PAGE`]), newest first: from the newest on, or where `at` points.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn history(&self, filter: Filter, at: Option<Cursor>, size: usize) -> Result<HistoryPage> {
        let size = size.clamp(1, MAX_PAGE);
        let Cursor(millis, number) = at.unwrap_or(Cursor::NEWEST);
        self.vault.read(move |tx| {
            let mut conditions = String::from("(utc_millis, number) < (?, ?)");
            let mut values = vec![Value::Integer(millis), Value::Integer(number)];
            for (day, condition) in [
                (filter.from, " AND day >= ?"),
                (filter.until, " AND day <= ?"),
            ] {
                if let Some(day) = day {
                    conditions.push_str(condition);
                    values.push(Value::Integer(day_number(day).into()));
                }
            }
            if let Some(key) = filter.feeling {
                conditions.push_str(
                    " AND number IN (SELECT check_in FROM check_in_feeling JOIN feeling AS word ON word.number = feeling
                       LEFT JOIN feeling AS target ON target.number = word.merged_into WHERE ? IN (word.key, target.key))",
                );
                values.push(Value::Text(key));
            }
            let sql = format!(
                "SELECT {COLUMNS} FROM check_in WHERE {conditions} ORDER BY utc_millis DESC, number DESC LIMIT {}",
                size + 1
            );
            let mut rows = tx
                .prepare_cached(&sql)?
                .query_map(params_from_iter(values), bare)?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let next = Cursor::behind(&mut rows, size, |(number, row)| (&row.moment, *number));
            let check_ins = rows
                .into_iter()
                .map(|(number, bare)| with_rest(tx, number, bare))
                .collect::<Result<_>>()?;
            Ok(HistoryPage { check_ins, next })
        })
    }

    /// When the last check-in was, of whatever day.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn last_check_in(&self) -> Result<Option<DateTime<Utc>>> {
        self.vault.read(|tx| {
            let millis: Option<i64> = tx
                .prepare_cached("SELECT utc_millis FROM check_in ORDER BY utc_millis DESC LIMIT 1")?
                .query_row([], |row| row.get(0))
                .optional()?;
            Ok(millis.and_then(DateTime::from_timestamp_millis))
        })
    }
}
