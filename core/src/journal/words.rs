//! The search indexes: kept in the same transaction as the entry, always from what is stored.

use rusqlite::{Connection, params};

use crate::text::{index_text, plain};

struct Indexed {
    title: String,
    body: String,
    tags: String,
}

/// What the indexes hold of the entry at `place`: a pure function of what is stored, so that it can be taken out again.
fn indexed(tx: &Connection, place: i64) -> rusqlite::Result<Indexed> {
    let (title, body): (Option<String>, String) = tx
        .prepare_cached(
            "SELECT title, markdown FROM entry JOIN body USING (place) WHERE place = ?1",
        )?
        .query_row([place], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut statement =
        tx.prepare_cached("SELECT tag FROM entry_tag WHERE place = ?1 ORDER BY tag")?;
    let numbers = statement
        .query_map([place], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    Ok(Indexed {
        title: index_text(title.as_deref().unwrap_or_default()),
        body: index_text(&plain(&body)),
        tags: numbers
            .iter()
            .map(|number| tag_token(*number))
            .collect::<Vec<_>>()
            .join(" "),
    })
}

/// The word that stands for a tag: by number, so that a new name changes no index.
pub(super) fn tag_token(number: i64) -> String {
    format!("tag{number}")
}

/// Puts the entry's words into both indexes.
pub(super) fn learn(tx: &Connection, place: i64) -> rusqlite::Result<()> {
    let Indexed { title, body, tags } = indexed(tx, place)?;
    let all = format!("{title} {body}");
    tx.prepare_cached(
        "INSERT INTO entry_words (rowid, title, body, tags) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![place, title, body, tags])?;
    tx.prepare_cached("INSERT INTO entry_starts (rowid, words) VALUES (?1, ?2)")?
        .execute(params![place, all])?;
    Ok(())
}

/// Takes the entry's words out of both indexes. Must come before any change of what is stored of it.
pub(super) fn forget(tx: &Connection, place: i64) -> rusqlite::Result<()> {
    let Indexed { title, body, tags } = indexed(tx, place)?;
    let all = format!("{title} {body}");
    tx.prepare_cached(
        "INSERT INTO entry_words (entry_words, rowid, title, body, tags) VALUES ('delete', ?1, ?2, ?3, ?4)",
    )?
    .execute(params![place, title, body, tags])?;
    tx.prepare_cached(
        "INSERT INTO entry_starts (entry_starts, rowid, words) VALUES ('delete', ?1, ?2)",
    )?
    .execute(params![place, all])?;
    Ok(())
}

/// One small step of merging the indexes; whether more is left.
pub(super) fn merge_a_little(connection: &Connection) -> rusqlite::Result<bool> {
    let before = connection.total_changes();
    connection.execute(
        "INSERT INTO entry_words (entry_words, rank) VALUES ('merge', 16)",
        [],
    )?;
    connection.execute(
        "INSERT INTO entry_starts (entry_starts, rank) VALUES ('merge', 16)",
        [],
    )?;
    // SQLite's documentation: two changes or fewer mean that nothing was merged, one for each of the two commands.
    Ok(connection.total_changes() - before > 3)
}

/// Whether both indexes are whole.
///
/// # Errors
/// `CORRUPT` if one is not.
pub fn check_search(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO entry_words (entry_words) VALUES ('integrity-check')",
        [],
    )?;
    connection.execute(
        "INSERT INTO entry_starts (entry_starts) VALUES ('integrity-check')",
        [],
    )?;
    Ok(())
}
