//! The timeline, newest first, page by page; and the calendar.

use chrono::NaiveDate;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};

use super::error::Result;
use super::record::EntryCard;
use super::{Journal, MAX_PAGE, store, tags};
use crate::day::Month;

/// Where a page ends and the next one begins. Opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(pub(super) i64);

/// Which entries to show; all of it must hold.
#[derive(Clone, Default)]
pub struct Filter {
    /// With this tag. A name that no tag has matches nothing.
    pub tag: Option<String>,
    /// Marked with a star.
    pub starred: bool,
    /// On this local day or later.
    pub from: Option<NaiveDate>,
    /// On this local day or earlier. A timeline that begins here is how one jumps to a date.
    pub until: Option<NaiveDate>,
}

/// A page of the timeline.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TimelinePage {
    /// Newest first.
    pub entries: Vec<EntryCard>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// A day of the calendar that has entries.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DayCount {
    /// The local day.
    pub day: NaiveDate,
    /// Its entries.
    pub entries: u32,
}

impl Journal {
    /// At most `size` entries (1 to [`MAX_PAGE`]), newest first, from `after` on.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn timeline(
        &self,
        filter: Filter,
        after: Option<Cursor>,
        size: usize,
    ) -> Result<TimelinePage> {
        let size = size.clamp(1, MAX_PAGE);
        self.vault.read(move |tx| {
            let mut sql = format!("SELECT {} FROM entry WHERE place < ?", store::CARD);
            let mut values = vec![Value::Integer(
                after.map_or(i64::MAX, |Cursor(place)| place),
            )];
            if let Some(tag) = &filter.tag {
                let Some(number) = tags::number_of(tx, tag)? else {
                    return Ok(TimelinePage {
                        entries: Vec::new(),
                        next: None,
                    });
                };
                sql.push_str(" AND place IN (SELECT place FROM entry_tag WHERE tag = ?)");
                values.push(Value::Integer(number));
            }
            if filter.starred {
                sql.push_str(" AND starred = 1");
            }
            for (day, condition) in [
                (filter.from, " AND day >= ?"),
                (filter.until, " AND day <= ?"),
            ] {
                if let Some(day) = day {
                    sql.push_str(condition);
                    values.push(Value::Text(day.to_string()));
                }
            }
            sql.push_str(" ORDER BY place DESC LIMIT ?");
            values.push(Value::Integer(i64::try_from(size).unwrap_or(i64::MAX)));
            let mut statement = tx.prepare_cached(&sql)?;
            let rows = statement
                .query_map(rusqlite::params_from_iter(values), store::card)?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let next = (rows.len() == size)
                .then(|| rows.last().map(|(place, _)| Cursor(*place)))
                .flatten();
            Ok(TimelinePage {
                entries: rows.into_iter().map(|(_, card)| card).collect(),
                next,
            })
        })
    }

    /// The days of a month that have entries. Days without are left out, never counted as missed.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn calendar(&self, month: Month) -> Result<Vec<DayCount>> {
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(
                "SELECT day, count(*) FROM entry WHERE day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day",
            )?;
            let days = statement.query_map([month.first_day().to_string(), month.last_day().to_string()], |row| {
                let day: String = row.get(0)?;
                Ok((day, row.get(1)?))
            })?;
            let mut counts = Vec::new();
            for row in days {
                let (day, entries) = row?;
                if let Ok(day) = day.parse() {
                    counts.push(DayCount { day, entries });
                }
            }
            Ok(counts)
        })
    }

    /// How many entries there are outside the trash.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn count(&self) -> Result<u64> {
        self.vault.read(|tx| {
            Ok(tx
                .query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0))?
                .unsigned_abs())
        })
    }
}
