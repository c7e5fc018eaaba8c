//! Entries in SQL.

use chrono::{DateTime, NaiveDate};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::error::{JournalError, Result};
use super::record::{Entry, EntryCard, EntryText};
use super::{attachments, place, tags, words};
use crate::day::Moment;
use crate::id::EntryId;
use crate::text::{preview, word_count};

/// Graphemes of a preview: two lines on a phone.
const PREVIEW: usize = 120;

/// The columns of an [`EntryCard`], for [`card`].
pub(super) const CARD: &str = "place, id, kind, utc_millis, offset_minutes, time_known, title, \
     preview, words, starred, covered, sealed_until, attachments";

pub(super) fn insert(tx: &Connection, entry: &Entry) -> Result<()> {
    let Entry {
        id,
        moment,
        edited,
        text,
    } = entry;
    let place = place::make_room(tx, moment.utc_millis())?;
    tx.prepare_cached(&format!(
        "INSERT INTO entry (place, id, kind, utc_millis, offset_minutes, time_known, day, edited_millis, title, preview,
                            words, starred, covered, apart, sealed_until, attachments)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, {})",
        attachments::count_of("?2")
    ))?
    .execute(params![
        place,
        id,
        text.kind,
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
        text.sealed_until.map(|day| day.to_string()),
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
                    apart, kind, sealed_until
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
                kind: row.get(10)?,
                sealed_until: day(row, 11)?,
            };
            let edited = DateTime::from_timestamp_millis(row.get(4)?).unwrap_or_default();
            Ok((row.get(0)?, Entry { id, moment: moment(row, 1)?, edited, text }))
        })?;
    entry.text.tags = tags::of_entry(tx, place)?;
    Ok(entry)
}

/// [`load`] for a reader who may not see through a seal.
pub(super) fn load_unsealed(tx: &Connection, id: EntryId, today: NaiveDate) -> Result<Entry> {
    let entry = load(tx, id)?;
    match entry.text.sealed_until {
        Some(until) if until > today => Err(JournalError::Sealed { until }),
        _ => Ok(entry),
    }
}

/// Takes an entry out, with its words, and gives it back. Its tags stay, for the caller to remove when all is done.
pub(super) fn take(tx: &Connection, id: EntryId) -> Result<Entry> {
    let entry = load(tx, id)?;
    let place = place_of(tx, id)?;
    words::forget(tx, place)?;
    tx.prepare_cached("DELETE FROM entry WHERE place = ?1")?
        .execute([place])?;
    Ok(entry)
}

/// Puts an entry's new state in the place of its old one.
pub(super) fn replace(tx: &Connection, entry: &Entry) -> Result<()> {
    take(tx, entry.id)?;
    insert(tx, entry)?;
    tags::remove_unused(tx)
}

/// A day that is stored as text, or none.
pub(super) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let stored: Option<String> = row.get(column)?;
    stored
        .map(|day| day.parse())
        .transpose()
        .map_err(|error: chrono::ParseError| {
            rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
        })
}

fn moment(row: &Row<'_>, first: usize) -> rusqlite::Result<Moment> {
    Moment::from_stored(row.get(first)?, row.get(first + 1)?, row.get(first + 2)?).map_err(
        |error| rusqlite::Error::FromSqlConversionFailure(first, Type::Integer, Box::new(error)),
    )
}

/// Reads the columns of [`CARD`] as somebody sees them `today`; also the place.
pub(super) fn card(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<(i64, EntryCard)> {
    let card = EntryCard {
        id: row.get(1)?,
        kind: row.get(2)?,
        moment: moment(row, 3)?,
        title: row.get(6)?,
        preview: row.get(7)?,
        words: row.get(8)?,
        starred: row.get(9)?,
        covered: row.get(10)?,
        sealed_until: day(row, 11)?,
        attachments: row.get(12)?,
    };
    Ok((row.get(0)?, card.seen_on(today)))
}

/// The card of an entry that is in no list, with so many attachments, as somebody sees it `today`.
pub(super) fn card_of(entry: &Entry, attachments: u32, today: NaiveDate) -> EntryCard {
    let text = &entry.text;
    let card = EntryCard {
        id: entry.id,
        kind: text.kind,
        moment: entry.moment,
        title: text.title.clone(),
        preview: preview(&text.body, PREVIEW),
        words: u32::try_from(word_count(&text.body)).unwrap_or(u32::MAX),
        starred: text.starred,
        covered: text.covered,
        sealed_until: text.sealed_until,
        attachments,
    };
    card.seen_on(today)
}

pub(super) fn ids_ending_with(tx: &Connection, suffix: &str) -> Result<Vec<EntryId>> {
    let mut statement = tx.prepare("SELECT id FROM entry ORDER BY place DESC")?;
    let mut found = Vec::new();
    for id in statement.query_map([], |row| row.get::<_, EntryId>(0))? {
        let id = id?;
        if id.ends_with(suffix) {
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
