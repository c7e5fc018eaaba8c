//! The order of the timeline as a number: an entry's place.
//!
//! The place is the second of the entry's moment, or the next free number. It is the row number of the entry, of its
//! body and of its words, so that the timeline is one scan of neighbours, a search yields newest first without sorting,
//! and a page needs no offset. Invariant: places are ordered as moments are; of equal moments the later written is later.

use rusqlite::{Connection, OptionalExtension};

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

fn is_taken(tx: &Connection, place: i64) -> rusqlite::Result<bool> {
    tx.prepare_cached("SELECT 1 FROM entry WHERE place = ?1")?
        .exists([place])
}
