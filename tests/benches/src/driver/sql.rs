//! What the core does not do, or not so: the other way of each goal, in the database's own words.

use goldseam_core::vault::VaultError;
use rusqlite::Transaction;

use super::PAGE;
use super::commands::HITS;

type Outcome<T> = Result<T, VaultError>;

/// Runs one of the ways and counts its rows.
pub(crate) fn run(tx: &Transaction<'_>, way: &str, about: &str) -> Outcome<usize> {
    let sql = match way {
        // Every page of every body.
        "scan" => "SELECT count(*) FROM body WHERE length(markdown) = ?1".to_owned(),
        "offset-middle" => offset("0.5"),
        "offset-end" => offset("0.99"),
        "bm25" => format!(
            "SELECT rowid FROM entry_words WHERE entry_words MATCH ?1 ORDER BY rank LIMIT {HITS}"
        ),
        "ids-word" | "ids-beginning" => format!(
            "SELECT rowid FROM entry_starts WHERE entry_starts MATCH ?1 ORDER BY rowid DESC LIMIT {HITS}"
        ),
        "ids-no-prefix-index" => format!(
            "SELECT rowid FROM entry_words WHERE entry_words MATCH ?1 ORDER BY rowid DESC LIMIT {HITS}"
        ),
        _ => return Ok(0),
    };
    let mut statement = tx.prepare_cached(&sql)?;
    let about = match way {
        "ids-beginning" | "ids-no-prefix-index" => format!("\"{about}\" *"),
        _ => about.to_owned(),
    };
    let mut rows = statement.query([about])?;
    let mut found = 0;
    while rows.next()?.is_some() {
        found += 1;
    }
    Ok(found)
}

/// A page by counting rows, as many apps do it, of the columns that a list shows.
fn offset(part: &str) -> String {
    format!(
        "SELECT place, id, kind, utc_millis, offset_minutes, time_known, title, preview, words, starred, covered,
                sealed_until, attachments
         FROM entry WHERE ?1 = '' ORDER BY place DESC LIMIT {PAGE}
         OFFSET (SELECT CAST({part} * count(*) AS INTEGER) FROM entry)"
    )
}

/// Search as FTS5 comes, without our settings.
pub(crate) fn default_index(tx: &Transaction<'_>) -> Outcome<()> {
    for index in ["entry_words", "entry_starts"] {
        for setting in [
            "'pgsz', 4050",
            "'automerge', 4",
            "'crisismerge', 16",
            "'secure-delete', 0",
        ] {
            tx.execute_batch(&format!(
                "INSERT INTO {index} ({index}, rank) VALUES ({setting})"
            ))?;
        }
    }
    Ok(())
}

/// Bytes of texts, of both indexes, of all pages in use, and of the whole file.
pub(crate) fn sizes(tx: &Transaction<'_>) -> Outcome<Vec<u64>> {
    let mut counted = Vec::new();
    for sql in [
        "SELECT sum(length(CAST(markdown AS BLOB))) FROM body",
        "SELECT (SELECT sum(length(block)) FROM entry_words_data)
              + (SELECT sum(length(sz)) FROM entry_words_docsize)
              + (SELECT sum(length(block)) FROM entry_starts_data)",
        "SELECT 4096 * (page_count - freelist_count) FROM pragma_page_count, pragma_freelist_count",
        "SELECT 4096 * page_count FROM pragma_page_count",
    ] {
        counted.push(
            tx.query_row(sql, [], |row| row.get::<_, i64>(0))?
                .unsigned_abs(),
        );
    }
    Ok(counted)
}
