//! Tags: names that a person gives, told apart without case and accents.

mod members;

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

pub(super) use members::{TagMembers, bring_back, existing_members, missing};

use super::error::{JournalError, Result};
use super::undo::{self, ChangeKind};
use super::{Journal, store, words};
use crate::id::EntryId;
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

    /// Makes a tag that stays also while no entry has it. If there is one of that name, it stays from now on.
    ///
    /// # Errors
    /// [`JournalError::TagName`] if the name has no letter or digit.
    pub fn create_tag(&self, name: &str) -> Result<()> {
        let (name, now) = (name.to_owned(), self.now());
        self.vault.write(move |tx| {
            let names = [name];
            let (before, gone) = (existing_members(tx, &names)?, missing(tx, &names)?);
            undo::remember_tags(tx, ChangeKind::TagCreated, before, gone, now)?;
            let number = make(tx, &names[0])?;
            tx.execute("UPDATE tag SET kept = 1 WHERE number = ?1", [number])?;
            Ok(())
        })
    }

    /// Gives a tag another name. If another tag has that name already, the two become one.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if there is no tag `old`, [`JournalError::TagName`] if `new` has no letter or digit.
    pub fn rename_tag(&self, old: &str, new: &str) -> Result<()> {
        let (old, new, now) = (old.to_owned(), new.to_owned(), self.now());
        self.vault.write(move |tx| {
            let from = number_of(tx, &old)?.ok_or(JournalError::NotFound)?;
            match number_of(tx, &new)? {
                Some(into) if into != from => {
                    let both = existing_members(tx, &[old, new])?;
                    undo::remember_tags(tx, ChangeKind::TagsMerged, both, Vec::new(), now)?;
                    merge(tx, from, into)
                }
                _ => {
                    let then = name_of(tx, from)?;
                    set_name(tx, &then, &new)?;
                    undo::remember_tag_name(tx, then, new, now)
                }
            }
        })
    }

    /// Makes one tag of two: every entry with the tag `from` has `into` instead.
    ///
    /// # Errors
    /// [`JournalError::NotFound`] if one of them does not exist.
    pub fn merge_tags(&self, from: &str, into: &str) -> Result<()> {
        let (from, into, now) = (from.to_owned(), into.to_owned(), self.now());
        self.vault.write(move |tx| {
            let number = |name| number_of(tx, name)?.ok_or(JournalError::NotFound);
            let (gone, stays) = (number(&from)?, number(&into)?);
            if gone == stays {
                return Ok(());
            }
            let both = existing_members(tx, &[from, into])?;
            undo::remember_tags(tx, ChangeKind::TagsMerged, both, Vec::new(), now)?;
            merge(tx, gone, stays)
        })
    }

    /// Takes a tag off every entry.
    ///
    /// # Errors
    /// [`JournalError::NotFound`].
    pub fn remove_tag(&self, name: &str) -> Result<()> {
        let (name, now) = (name.to_owned(), self.now());
        self.vault.write(move |tx| {
            let number = number_of(tx, &name)?.ok_or(JournalError::NotFound)?;
            let members = existing_members(tx, &[name])?;
            undo::remember_tags(tx, ChangeKind::TagRemoved, members, Vec::new(), now)?;
            remove(tx, number)
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

fn name_of(tx: &Connection, number: i64) -> Result<String> {
    Ok(tx
        .prepare_cached("SELECT name FROM tag WHERE number = ?1")?
        .query_row([number], |row| row.get(0))?)
}

/// The number of the tag of this name, which is made if there is none.
fn make(tx: &Connection, name: &str) -> Result<i64> {
    let (name, folded) = (name.trim(), key(name));
    if folded.is_empty() {
        return Err(JournalError::TagName);
    }
    tx.prepare_cached("INSERT OR IGNORE INTO tag (name, folded) VALUES (?1, ?2)")?
        .execute([name, &folded])?;
    number_of(tx, name)?.ok_or(JournalError::NotFound)
}

/// Another name for the tag that is called `old`, which no other tag has.
pub(super) fn set_name(tx: &Connection, old: &str, new: &str) -> Result<()> {
    if key(new).is_empty() {
        return Err(JournalError::TagName);
    }
    tx.execute(
        "UPDATE tag SET name = ?2, folded = ?3 WHERE folded = ?1",
        params![key(old), new.trim(), key(new)],
    )?;
    Ok(())
}

/// Puts tags on an entry whose words are not in the indexes yet. Names without a letter or digit are no tags.
pub(super) fn attach(tx: &Connection, place: i64, names: &[String]) -> Result<()> {
    for name in names {
        match make(tx, name) {
            Err(JournalError::TagName) => {}
            made => insert(tx, made?, place)?,
        }
    }
    Ok(())
}

/// Puts a tag on an entry.
pub(super) fn put_on(tx: &Connection, id: EntryId, name: &str) -> Result<()> {
    let (place, number) = (store::place_of(tx, id)?, make(tx, name)?);
    words::forget(tx, place)?;
    insert(tx, number, place)?;
    Ok(words::learn(tx, place)?)
}

/// Takes a tag off an entry. It is no error if the entry does not have it.
pub(super) fn take_off(tx: &Connection, id: EntryId, name: &str) -> Result<()> {
    let place = store::place_of(tx, id)?;
    let Some(number) = number_of(tx, name)? else {
        return Ok(());
    };
    words::forget(tx, place)?;
    tx.prepare_cached("DELETE FROM entry_tag WHERE tag = ?1 AND place = ?2")?
        .execute([number, place])?;
    Ok(words::learn(tx, place)?)
}

fn insert(tx: &Connection, number: i64, place: i64) -> Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO entry_tag VALUES (?1, ?2)")?
        .execute([number, place])?;
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

/// Removes tags that no entry has and nobody made by hand.
pub(super) fn remove_unused(tx: &Connection) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM tag WHERE kept = 0 AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag = number)",
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

/// Changes which tags the entries at `places` have, and their words with it.
fn retag(tx: &Connection, places: &[i64], change: impl FnOnce() -> Result<()>) -> Result<()> {
    places
        .iter()
        .try_for_each(|place| words::forget(tx, *place))?;
    change()?;
    Ok(places
        .iter()
        .try_for_each(|place| words::learn(tx, *place))?)
}

fn remove(tx: &Connection, number: i64) -> Result<()> {
    retag(tx, &places(tx, number)?, || {
        tx.execute("DELETE FROM tag WHERE number = ?1", [number])?;
        Ok(())
    })
}

fn merge(tx: &Connection, from: i64, into: i64) -> Result<()> {
    retag(tx, &places(tx, from)?, || {
        tx.execute(
            "INSERT OR IGNORE INTO entry_tag SELECT ?2, place FROM entry_tag WHERE tag = ?1",
            [from, into],
        )?;
        tx.execute("DELETE FROM tag WHERE number = ?1", [from])?;
        Ok(())
    })
}
