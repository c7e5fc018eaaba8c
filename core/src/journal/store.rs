//! Entries in SQL.

use chrono::DateTime;
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::error::{JournalError, Result};
use super::record::{Entry, EntryCard, EntryText};
use super::{place, tags, words};
use crate::day::Moment;
use crate::id::EntryId;
use crate::text::{preview, word_count};

/// Graphemes of a preview: two lines on a phone.
const PREVIEW: usize = 120;

/// The columns of an [`EntryCard`], for [`card`].
pub(super) const CARD: &str =
    "place, id, utc_millis, offset_minutes, time_known, title, preview, words, starred, covered";

pub(super) fn insert(tx: &Connection, entry: &Entry) -> Result<()> {
    let Entry {
        id,
        moment,
        edited,
        text,
    } = entry;
    let place = place::make_room(tx, moment.utc_millis())?;
    tx.prepare_cached(
        "INSERT INTO entry (place, id, utc_millis, offset_minutes, time_known, day, edited_millis, title, preview,
                            words, starred, covered, apart)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        place,
        id,
        moment.utc_millis(),
        moment.offset_minutes(),
        moment.time_known(),
        moment.day().to_string(),
        edited.timestamp_millis(),
        text.title,
        preview(&text.body, PREVIEW),
        u32::try_from(word_count(&text.body)).unwrap_or(u32::MAX),
        text.starred,
        text.covered,
        text.apart,
    ])?;
    tx.prepare_cached("INSERT INTO body (place, markdown) VALUES (?1, ?2)")?
        .execute(params![place, text.body])?;
    tags::attach(tx, place, &text.tags)?;
    Ok(words::learn(tx, place)?)
}

pub(super) fn place_of(tx: &Connection, id: EntryId) -> Result<i64> {
    Ok(tx
        .prepare_cached("SELECT place FROM entry WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

pub(super) fn load(tx: &Connection, id: EntryId) -> Result<Entry> {
    let (place, mut entry) = tx
        .prepare_cached(
            "SELECT place, utc_millis, offset_minutes, time_known, edited_millis, title, markdown, starred, covered,
                    apart
             FROM entry JOIN body USING (place) WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let text = EntryText {
                title: row.get(5)?,
                body: row.get(6)?,
                tags: Vec::new(),
                starred: row.get(7)?,
                covered: row.get(8)?,
                apart: row.get(9)?,
            };
            let edited = DateTime::from_timestamp_millis(row.get(4)?).unwrap_or_default();
            Ok((row.get(0)?, Entry { id, moment: moment(row, 1)?, edited, text }))
        })?;
    entry.text.tags = tags::of_entry(tx, place)?;
    Ok(entry)
}

/// Takes an entry out, with its words, and gives it back.
pub(super) fn take(tx: &Connection, id: EntryId) -> Result<Entry> {
    let entry = load(tx, id)?;
    let place = place_of(tx, id)?;
    words::forget(tx, place)?;
    tx.prepare_cached("DELETE FROM entry WHERE place = ?1")?
        .execute([place])?;
    tags::remove_unused(tx)?;
    Ok(entry)
}

fn moment(row: &Row<'_>, first: usize) -> rusqlite::Result<Moment> {
    Moment::from_stored(row.get(first)?, row.get(first + 1)?, row.get(first + 2)?).map_err(
        |error| rusqlite::Error::FromSqlConversionFailure(first, Type::Integer, Box::new(error)),
    )
}

/// Reads the columns of [`CARD`]; also the place.
pub(super) fn card(row: &Row<'_>) -> rusqlite::Result<(i64, EntryCard)> {
    let covered: bool = row.get(9)?;
    let card = EntryCard {
        id: row.get(1)?,
        moment: moment(row, 2)?,
        title: row.get(5)?,
        preview: if covered { String::new() } else { row.get(6)? },
        words: row.get(7)?,
        starred: row.get(8)?,
        covered,
    };
    Ok((row.get(0)?, card))
}

pub(super) fn ids_with_prefix(tx: &Connection, prefix: &str) -> Result<Vec<EntryId>> {
    let mut statement = tx.prepare("SELECT id FROM entry ORDER BY place DESC")?;
    let mut found = Vec::new();
    for id in statement.query_map([], |row| row.get::<_, EntryId>(0))? {
        let id = id?;
        if id.matches_prefix(prefix) {
            found.push(id);
            if found.len() == 2 {
                break;
            }
        }
    }
    Ok(found)
}

pub(super) fn to_json<T: serde::Serialize>(record: &T) -> Result<String> {
    serde_json::to_string(record).map_err(|_| JournalError::Record)
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| JournalError::Record)
}
