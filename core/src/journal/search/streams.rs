//! Rows that match every part of a query, newest first, without reading any part of it to its end.
//!
//! Each part (an expression of one index, a tag) is a stream of places in falling order that can be asked for the next
//! one at or below a number. The parts are asked in turn until they agree. A part that leaves out is asked only about
//! what the others agreed on. So a page costs some seeks, whether a word stands in three entries or in all of 100,000.

use chrono::NaiveDate;
use rusqlite::{CachedStatement, Connection, ToSql};

use super::super::error::Result;
use super::super::{place, tags};
use crate::text::{Query, SearchPlan};

/// Places that a stream fetches first; then twice as many each time. A far jump wastes little, and where many must be
/// looked at the seeks (a long beginning such as `alwa*` costs some milliseconds for each) do not add up.
const FETCHED_FIRST: i64 = 32;
const FETCHED_MOST: i64 = 1024;

/// Places in falling order.
struct Stream<'c> {
    statement: CachedStatement<'c>,
    wanted: Box<dyn ToSql>,
    /// The last fetched is the next.
    fetched: Vec<i64>,
    fetch: i64,
}

impl<'c> Stream<'c> {
    fn new(connection: &'c Connection, sql: &str, wanted: impl ToSql + 'static) -> Result<Self> {
        let sql = format!("{sql} <= ?2 ORDER BY 1 DESC LIMIT ?3");
        Ok(Self {
            statement: connection.prepare_cached(&sql)?,
            wanted: Box::new(wanted),
            fetched: Vec::new(),
            fetch: FETCHED_FIRST,
        })
    }

    fn of_starts(connection: &'c Connection, expression: String) -> Result<Self> {
        let sql = "SELECT rowid FROM entry_starts WHERE entry_starts MATCH ?1 AND rowid";
        Self::new(connection, sql, expression)
    }

    /// Phrases are looked for in what a person wrote, not among the numbers of tags.
    fn of_phrases(connection: &'c Connection, expression: String) -> Result<Self> {
        let sql = "SELECT rowid FROM entry_words WHERE entry_words MATCH ?1 AND rowid";
        Self::new(connection, sql, in_texts(&expression))
    }

    fn of_tag(connection: &'c Connection, number: i64) -> Result<Self> {
        let sql = "SELECT place FROM entry_tag WHERE tag = ?1 AND place";
        Self::new(connection, sql, number)
    }

    /// The greatest place that is not above `limit`.
    fn at_or_below(&mut self, limit: i64) -> Result<Option<i64>> {
        while self.fetched.last().is_some_and(|place| *place > limit) {
            self.fetched.pop();
        }
        if self.fetched.is_empty() {
            let rows = self
                .statement
                .query_map((&self.wanted, limit, self.fetch), |row| row.get(0))?;
            self.fetched = rows.collect::<rusqlite::Result<_>>()?;
            self.fetched.reverse();
            self.fetch = (self.fetch * 2).min(FETCHED_MOST);
        }
        Ok(self.fetched.last().copied())
    }
}

/// The expression for the full index that leaves the column of tags out.
pub(super) fn in_texts(expression: &str) -> String {
    format!("{{title body}} : ({expression})")
}

/// The rows of a query.
pub(super) struct Streams<'c> {
    connection: &'c Connection,
    wanted: Vec<Stream<'c>>,
    unwanted: Vec<Stream<'c>>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    today: NaiveDate,
}

impl<'c> Streams<'c> {
    /// `None` if nothing can match.
    pub(super) fn of(
        connection: &'c Connection,
        query: &Query,
        today: NaiveDate,
    ) -> Result<Option<Self>> {
        let SearchPlan {
            prefix_index,
            full_index,
            not_in_prefix_index,
            not_in_full_index,
        } = query.plan();
        let mut streams = Self {
            connection,
            wanted: Vec::new(),
            unwanted: Vec::new(),
            from: query.from(),
            until: query.until(),
            today,
        };
        for (expression, side) in [
            (prefix_index, &mut streams.wanted),
            (not_in_prefix_index, &mut streams.unwanted),
        ] {
            if let Some(expression) = expression {
                side.push(Stream::of_starts(connection, expression)?);
            }
        }
        for (expression, side) in [
            (full_index, &mut streams.wanted),
            (not_in_full_index, &mut streams.unwanted),
        ] {
            if let Some(expression) = expression {
                side.push(Stream::of_phrases(connection, expression)?);
            }
        }
        for tag in query.tags() {
            match tags::number_of(connection, &tag.name)? {
                Some(number) => {
                    let side = if tag.negated {
                        &mut streams.unwanted
                    } else {
                        &mut streams.wanted
                    };
                    side.push(Stream::of_tag(connection, number)?);
                }
                None if tag.negated => {}
                None => return Ok(None),
            }
        }
        if streams.wanted.is_empty() {
            let every = "SELECT place FROM entry WHERE ?1 AND place";
            streams.wanted.push(Stream::new(connection, every, true)?);
        }
        Ok(Some(streams))
    }

    /// At most `count` places below `below`, newest first.
    pub(super) fn below(&mut self, below: i64, count: usize) -> Result<Vec<i64>> {
        let first = match self.until {
            None => i64::MAX,
            Some(until) => place::end_of_day(self.connection, until)?.unwrap_or(i64::MAX),
        };
        let last = self.from.map_or(i64::MIN, place::earliest_of);
        let mut limit = below.min(first);
        let mut found = Vec::new();
        while found.len() < count && limit > last {
            let Some(place) = self.agreed_at_or_below(limit - 1)? else {
                break;
            };
            if place >= last && !self.is_left_out(place)? && self.may_be_seen(place)? {
                found.push(place);
            }
            limit = place;
        }
        Ok(found)
    }

    /// The greatest place up to `limit` that is in every stream.
    fn agreed_at_or_below(&mut self, mut limit: i64) -> Result<Option<i64>> {
        loop {
            let asked = limit;
            for stream in &mut self.wanted {
                match stream.at_or_below(limit)? {
                    Some(place) => limit = place,
                    None => return Ok(None),
                }
            }
            if limit == asked || self.wanted.len() == 1 {
                return Ok(Some(limit));
            }
        }
    }

    fn is_left_out(&mut self, place: i64) -> Result<bool> {
        for stream in &mut self.unwanted {
            if stream.at_or_below(place)? == Some(place) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the entry is not sealed, and of the days asked for.
    fn may_be_seen(&self, place: i64) -> Result<bool> {
        let sealed = self
            .connection
            .prepare_cached(
                "SELECT 1 FROM entry INDEXED BY entry_sealed
                 WHERE place = ?1 AND sealed_until IS NOT NULL AND sealed_until > ?2",
            )?
            .exists((place, self.today.to_string()))?;
        if sealed || (self.from.is_none() && self.until.is_none()) {
            return Ok(!sealed);
        }
        Ok(self
            .connection
            .prepare_cached(
                "SELECT 1 FROM entry
                 WHERE place = ?1 AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3)",
            )?
            .exists((
                place,
                self.from.map(|day| day.to_string()),
                self.until.map(|day| day.to_string()),
            ))?)
    }
}
