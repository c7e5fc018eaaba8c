//! The timeline, newest first, page by page; and the calendar.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde::{Deserialize, Serialize};

use super::error::Result;
use super::record::{EntryCard, Kind};
use super::{Journal, MAX_PAGE, place, store, tags};
use crate::day::{Period, clamped};

/// Where a page ends and the next one begins, in either direction. Opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(pub(super) Side);

/// Which rows follow a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Side {
    OlderThan(i64),
    NewerThan(i64),
}

/// Which entries to show; all of it must hold.
#[derive(Clone, Default)]
pub struct Filter {
    /// With this tag. A name that no tag has matches nothing.
    pub tag: Option<String>,
    /// Written as this.
    pub kind: Option<Kind>,
    /// Marked with a star.
    pub starred: bool,
    /// With at least one attachment.
    pub with_attachment: bool,
    /// On this local day or later.
    pub from: Option<NaiveDate>,
    /// On this local day or earlier.
    pub until: Option<NaiveDate>,
}

/// A page of the timeline.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TimelinePage {
    /// Newest first.
    pub entries: Vec<EntryCard>,
    /// The page of older entries, if there are any.
    pub next: Option<Cursor>,
    /// The page of newer entries; there may be none (nobody has looked).
    pub previous: Option<Cursor>,
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
    /// At most `size` entries (1 to [`MAX_PAGE`]), newest first: from the newest on, or where `at` points.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn timeline(
        &self,
        filter: Filter,
        at: Option<Cursor>,
        size: usize,
    ) -> Result<TimelinePage> {
        let (size, today) = (size.clamp(1, MAX_PAGE), self.today()?);
        self.vault.read(move |tx| {
            let Some(mut query) = Rows::of(tx, &filter)? else {
                return Ok(TimelinePage::default());
            };
            let side = at.map_or(Side::OlderThan(i64::MAX), |Cursor(side)| side);
            let order = match side {
                Side::OlderThan(place) => {
                    query.and_place("<", place);
                    "DESC"
                }
                Side::NewerThan(place) => {
                    query.and_place(">", place);
                    "ASC"
                }
            };
            let sql = format!(
                "SELECT {} FROM {} WHERE {} ORDER BY {}.place {order} LIMIT {}",
                store::CARD,
                query.from,
                query.conditions,
                query.ordered_by,
                size + 1,
            );
            let mut rows = tx
                .prepare_cached(&sql)?
                .query_map(params_from_iter(query.values), |row| {
                    store::card(row, today)
                })?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            let more = rows.len() > size;
            rows.truncate(size);
            if order == "ASC" {
                rows.reverse();
            }
            Ok(TimelinePage::of(rows, side, more))
        })
    }

    /// Points at a day: the page there begins with the day's latest entry, or with the next older one.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn cursor_at(&self, day: NaiveDate) -> Result<Cursor> {
        let day = clamped(day);
        self.vault.read(move |tx| {
            // Around the end of a day, entries of other zones belong to other days.
            let last: Option<i64> = tx
                .prepare_cached(
                    "SELECT place FROM entry WHERE place < ?1 AND day <= ?2 ORDER BY place DESC LIMIT 1",
                )?
                .query_row(
                    (
                        place::end_of_day(tx, day)?.unwrap_or(i64::MAX),
                        day.to_string(),
                    ),
                    |row| row.get(0),
                )
                .optional()?;
            let first_not_shown = last.map_or(i64::MIN, |last| last.saturating_add(1));
            Ok(Cursor(Side::OlderThan(first_not_shown)))
        })
    }

    /// The days of a period that have entries. Days without are left out, never counted as missed.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn calendar(&self, period: impl Into<Period>) -> Result<Vec<DayCount>> {
        let period = period.into();
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(
                "SELECT day, count(*) FROM entry WHERE day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day",
            )?;
            let days = statement.query_map([period.first().to_string(), period.last().to_string()], |row| {
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

impl Default for TimelinePage {
    fn default() -> Self {
        Self::of(Vec::new(), Side::OlderThan(i64::MAX), false)
    }
}

impl TimelinePage {
    /// `more`: whether rows were left on the side that was read.
    fn of(rows: Vec<(i64, EntryCard)>, side: Side, more: bool) -> Self {
        let (next, previous) = match side {
            Side::OlderThan(end) => {
                let newest = rows.first().map_or(end.saturating_sub(1), |row| row.0);
                let oldest = rows.last().filter(|_| more).map(|row| row.0);
                let is_first_page = end == i64::MAX;
                (
                    oldest.map(Side::OlderThan),
                    (!is_first_page).then_some(Side::NewerThan(newest)),
                )
            }
            Side::NewerThan(end) => {
                let oldest = rows.last().map_or(end.saturating_add(1), |row| row.0);
                let newest = rows.first().filter(|_| more).map(|row| row.0);
                (Some(Side::OlderThan(oldest)), newest.map(Side::NewerThan))
            }
        };
        Self {
            entries: rows.into_iter().map(|(_, card)| card).collect(),
            next: next.map(Cursor),
            previous: previous.map(Cursor),
        }
    }
}

/// The rows of a filter in SQL, driven by the index that yields them in order.
struct Rows {
    from: &'static str,
    /// The table whose places are in order.
    ordered_by: &'static str,
    conditions: String,
    values: Vec<Value>,
}

impl Rows {
    /// `None` if nothing can match.
    fn of(tx: &Connection, filter: &Filter) -> Result<Option<Self>> {
        let mut rows = Self {
            from: "entry",
            ordered_by: "entry",
            conditions: "1".into(),
            values: Vec::new(),
        };
        if let Some(tag) = &filter.tag {
            let Some(number) = tags::number_of(tx, tag)? else {
                return Ok(None);
            };
            rows.from = "entry_tag CROSS JOIN entry USING (place)";
            rows.ordered_by = "entry_tag";
            rows.and("entry_tag.tag = ?", Value::Integer(number));
        }
        if let Some(kind) = filter.kind {
            rows.and("kind = ?", Value::Text(kind.as_str().to_owned()));
        }
        if filter.starred {
            rows.conditions.push_str(" AND starred = 1");
        }
        if filter.with_attachment {
            rows.conditions.push_str(" AND attachments > 0");
        }
        if let Some(from) = filter.from.map(clamped) {
            rows.and_place(">=", place::earliest_of(from));
            rows.and("day >= ?", Value::Text(from.to_string()));
        }
        if let Some(until) = filter.until.map(clamped) {
            if let Some(end) = place::end_of_day(tx, until)? {
                rows.and_place("<", end);
            }
            rows.and("day <= ?", Value::Text(until.to_string()));
        }
        Ok(Some(rows))
    }

    fn and_place(&mut self, comparison: &str, place: i64) {
        let condition = format!("{}.place {comparison} ?", self.ordered_by);
        self.and(&condition, Value::Integer(place));
    }

    fn and(&mut self, condition: &str, value: Value) {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(condition);
        self.values.push(value);
    }
}
