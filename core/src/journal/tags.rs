//! Tags: names that a person gives, told apart without case and accents.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::error::{JournalError, Result};
use super::{Journal, words};
use crate::text::index_text;

/// A tag and how many entries carry it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TagCount {
    /// As it was first written, or renamed.
    pub name: String,
    /// Entries outside the trash.
    pub entries: u32,
}

impl Journal {
    /// All tags, by name.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn tags(&self) -> Result<Vec<TagCount>> {
        self.vault.read(|tx| {
            let mut statement = tx.prepare_cached(
                "SELECT name, (SELECT count(*) FROM entry_tag WHERE tag = number) FROM tag ORDER BY folded",
            )?;
            let tags = statement.query_map([], |row| Ok(TagCount { name: row.get(0)?, entries: row.get(1)? }))?;
            Ok(tags.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Gives a tag another name. If another tag has that name already, the two become one.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no tag `old`, or `new` has no letter or digit.
    pub fn rename_tag(&self, old: &str, new: &str) -> Result<()> {
        let (old, new) = (old.to_owned(), new.trim().to_owned());
        self.vault.write(move |tx| {
            let from = number_of(tx, &old)?.ok_or(JournalError::NotFound)?;
            match number_of(tx, &new)? {
                Some(into) if into != from => merge(tx, from, into),
                _ if key(&new).is_empty() => Err(JournalError::NotFound),
                _ => {
                    tx.execute(
                        "UPDATE tag SET name = ?2, folded = ?3 WHERE number = ?1",
                        params![from, new, key(&new)],
                    )?;
                    Ok(())
                }
            }
        })
    }

    /// Takes a tag off every entry.
    ///
    /// # Errors
    /// [`JournalError::NotFound`].
    pub fn remove_tag(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.vault.write(move |tx| {
            let number = number_of(tx, &name)?.ok_or(JournalError::NotFound)?;
            let places = places(tx, number)?;
            places
                .iter()
                .try_for_each(|place| words::forget(tx, *place))?;
            tx.execute("DELETE FROM tag WHERE number = ?1", [number])?;
            Ok(places
                .iter()
                .try_for_each(|place| words::learn(tx, *place))?)
        })
    }
}

/// What two spellings of one tag have in common.
fn key(name: &str) -> String {
    index_text(name)
}

pub(super) fn number_of(tx: &Connection, name: &str) -> Result<Option<i64>> {
    Ok(tx
        .prepare_cached("SELECT number FROM tag WHERE folded = ?1")?
        .query_row([key(name)], |row| row.get(0))
        .optional()?)
}

/// Puts tags on an entry whose words are not in the indexes yet. Names without a letter or digit are no tags.
pub(super) fn attach(tx: &Connection, place: i64, names: &[String]) -> Result<()> {
    for name in names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !key(name).is_empty())
    {
        tx.prepare_cached("INSERT OR IGNORE INTO tag (name, folded) VALUES (?1, ?2)")?
            .execute([name, &key(name)])?;
        tx.prepare_cached(
            "INSERT OR IGNORE INTO entry_tag SELECT number, ?1 FROM tag WHERE folded = ?2",
        )?
        .execute(params![place, key(name)])?;
    }
    Ok(())
}

pub(super) fn of_entry(tx: &Connection, place: i64) -> Result<Vec<String>> {
    let mut statement = tx.prepare_cached(
        "SELECT name FROM entry_tag JOIN tag ON number = tag WHERE place = ?1 ORDER BY folded",
    )?;
    let names = statement
        .query_map([place], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

pub(super) fn remove_unused(tx: &Connection) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag = number)",
    )?
    .execute([])?;
    Ok(())
}

fn places(tx: &Connection, number: i64) -> Result<Vec<i64>> {
    let mut statement = tx.prepare_cached("SELECT place FROM entry_tag WHERE tag = ?1")?;
    let places = statement
        .query_map([number], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(places)
}

fn merge(tx: &Connection, from: i64, into: i64) -> Result<()> {
    let places = places(tx, from)?;
    places
        .iter()
        .try_for_each(|place| words::forget(tx, *place))?;
    tx.execute(
        "INSERT OR IGNORE INTO entry_tag SELECT ?2, place FROM entry_tag WHERE tag = ?1",
        [from, into],
    )?;
    tx.execute("DELETE FROM tag WHERE number = ?1", [from])?;
    Ok(places
        .iter()
        .try_for_each(|place| words::learn(tx, *place))?)
}
