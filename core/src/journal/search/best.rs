//! Best match: the newest hits in the order of how well they match.

use std::collections::HashMap;

use rusqlite::Connection;

use super::super::error::Result;
use super::super::{Journal, MAX_PAGE};
use super::streams::in_texts;
use super::{Hit, hits, places};
use crate::text::Query;

/// How many of the newest hits are compared. Older ones are reached by [`Journal::search`].
pub const MOST_RANKED: usize = 1000;

/// An occurrence in the title counts as four in the body; the numbers of tags count nothing.
const RANK: &str = "goldseam_rank(entry_words, 4.0, 1.0, 0.0)";

impl Journal {
    /// The best matches among the newest [`MOST_RANKED`] hits, at most `size` (1 to [`MAX_PAGE`]); of equal ones the
    /// newer first. A beginning (`gar*`) does not count; a query without a whole word to find is in the order of
    /// [`Journal::search`].
    ///
    /// # Errors
    /// Only the vault's.
    pub fn search_best(&self, query: Query, size: usize) -> Result<Vec<Hit>> {
        let (size, today) = (size.clamp(1, MAX_PAGE), self.today()?);
        let token = self.vault.token().clone();
        self.vault.read(move |tx| {
            let mut places = places(tx, &query, today, i64::MAX, MOST_RANKED)?;
            let ranks = ranks(tx, &query, &places)?;
            let rank = |place: &i64| ranks.get(place).copied().unwrap_or_default();
            // Stable: equal ranks stay newest first.
            places.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
            places.truncate(size);
            hits(tx, places, &query, today, &token)
        })
    }
}

/// How well each place matches; the others have no rank.
fn ranks(tx: &Connection, query: &Query, places: &[i64]) -> Result<HashMap<i64, f64>> {
    let (Some(expression), Some(newest), Some(oldest)) =
        (query.to_rank(), places.first(), places.last())
    else {
        return Ok(HashMap::new());
    };
    let sql = format!(
        "SELECT rowid, {RANK} FROM entry_words WHERE entry_words MATCH ?1 AND rowid BETWEEN ?2 AND ?3"
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement.query_map((in_texts(&expression), oldest, newest), |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
