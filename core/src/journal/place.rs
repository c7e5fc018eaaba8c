//! The order of the timeline as a number: an entry's place.
//!
//! The place is the second of the entry's moment, or the next free number. It is the row number of the entry, of its
//! body and of its words, so that the timeline is one scan of neighbours, a search yields newest first without sorting,
//! and a page needs no offset. Invariant: places are ordered as moments are; of equal moments the later written is later.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, OptionalExtension};

/// No local day begins or ends further from its UTC day than this, in seconds.
const WIDEST_OFFSET: i64 = 18 * 3600;
const DAY: i64 = 24 * 3600;

/// The place for a new entry of this moment; entries in the way move one further.
pub(super) fn make_room(tx: &Connection, utc_millis: i64) -> rusqlite::Result<i64> {
    let last_before: Option<i64> = tx
        .prepare_cached("SELECT place FROM entry WHERE utc_millis <= ?1 ORDER BY utc_millis DESC, place DESC LIMIT 1")?
        .query_row([utc_millis], |row| row.get(0))
        .optional()?;
    let own_second = utc_millis.div_euclid(1000);
    let place = last_before.map_or(own_second, |last| own_second.max(last + 1));
    let mut first_free = place;
    while is_taken(tx, first_free)? {
        first_free += 1;
    }
    // Whoever stands from here to the first free number is of a later moment: each moves one on, the last one first.
    for taken in (place..first_free).rev() {
        super::words::forget(tx, taken)?;
        tx.prepare_cached("UPDATE entry SET place = ?1 + 1 WHERE place = ?1")?
            .execute([taken])?;
        super::words::learn(tx, taken + 1)?;
    }
    Ok(place)
}

/// No entry of this local day or later stands before this place.
pub(super) fn earliest_of(day: NaiveDate) -> i64 {
    midnight(day) - WIDEST_OFFSET
}

/// A place behind which no entry of this local day or earlier stands; none if that is the end of the timeline.
///
/// Asked of the index of times, because a place may be later than its entry's second.
pub(super) fn end_of_day(tx: &Connection, day: NaiveDate) -> rusqlite::Result<Option<i64>> {
    let end = (midnight(day) + DAY + WIDEST_OFFSET).saturating_mul(1000);
    tx.prepare_cached(
        "SELECT place FROM entry WHERE utc_millis >= ?1 ORDER BY utc_millis, place LIMIT 1",
    )?
    .query_row([end], |row| row.get(0))
    .optional()
}

fn midnight(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn is_taken(tx: &Connection, place: i64) -> rusqlite::Result<bool> {
    tx.prepare_cached("SELECT 1 FROM entry WHERE place = ?1")?
        .exists([place])
}
