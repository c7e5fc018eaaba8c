//! Which entries have a tag: kept before tags are merged or removed, and brought back by an undo.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::super::error::Result;
use super::super::store;
use super::{insert, make, number_of, places, retag};
use crate::id::EntryId;

/// A tag and the entries that have it.
#[derive(Serialize, Deserialize)]
pub(in super::super) struct TagMembers {
    pub(in super::super) name: String,
    kept: bool,
    entries: Vec<EntryId>,
}

/// The members of those tags that exist.
pub(in super::super) fn existing_members(
    tx: &Connection,
    names: &[String],
) -> Result<Vec<TagMembers>> {
    let mut found = Vec::new();
    for name in names {
        let Some(number) = number_of(tx, name)? else {
            continue;
        };
        let (name, kept) = tx.query_row(
            "SELECT name, kept FROM tag WHERE number = ?1",
            [number],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let mut statement =
            tx.prepare_cached("SELECT id FROM entry_tag JOIN entry USING (place) WHERE tag = ?1")?;
        let entries = statement
            .query_map([number], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        found.push(TagMembers {
            name,
            kept,
            entries,
        });
    }
    Ok(found)
}

/// Those of the names that no tag has.
pub(in super::super) fn missing(tx: &Connection, names: &[String]) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for name in names {
        if number_of(tx, name)?.is_none() {
            missing.push(name.clone());
        }
    }
    Ok(missing)
}

/// Gives each tag exactly its entries again, as far as they still are outside the trash, and removes `gone`.
pub(in super::super) fn bring_back(
    tx: &Connection,
    tags: &[TagMembers],
    gone: &[String],
) -> Result<()> {
    let mut affected = Vec::new();
    for name in gone.iter().chain(tags.iter().map(|tag| &tag.name)) {
        if let Some(number) = number_of(tx, name)? {
            affected.extend(places(tx, number)?);
        }
    }
    let mut wanted = Vec::new();
    for tag in tags {
        let mut its_places = Vec::new();
        for id in &tag.entries {
            its_places.extend(place_if_live(tx, *id)?);
        }
        affected.extend(&its_places);
        wanted.push((tag, its_places));
    }
    affected.sort_unstable();
    affected.dedup();
    retag(tx, &affected, || {
        for name in gone {
            if let Some(number) = number_of(tx, name)? {
                tx.execute("DELETE FROM tag WHERE number = ?1", [number])?;
            }
        }
        for (tag, its_places) in wanted {
            let number = make(tx, &tag.name)?;
            tx.execute(
                "UPDATE tag SET name = ?2, kept = ?3 WHERE number = ?1",
                (number, &tag.name, tag.kept),
            )?;
            tx.execute("DELETE FROM entry_tag WHERE tag = ?1", [number])?;
            for place in its_places {
                insert(tx, number, place)?;
            }
        }
        Ok(())
    })
}

fn place_if_live(tx: &Connection, id: EntryId) -> Result<Option<i64>> {
    match store::place_of(tx, id) {
        Ok(place) => Ok(Some(place)),
        Err(super::super::JournalError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
