//! Search: the newest hits first, page by page, in page reads that do not grow with the journal.

mod best;
mod streams;

use chrono::NaiveDate;
use goldseam_vault::{CancelToken, VaultError};
use rusqlite::Connection;
use serde::Serialize;

use super::error::Result;
use super::record::EntryCard;
use super::timeline::{Cursor, Side};
use super::{Journal, MAX_PAGE, store};
use crate::text::{Query, Range16, Snippet, highlights, snippet_of_markdown};
pub use best::MOST_RANKED;
use streams::Streams;

/// Characters of a snippet: two lines on a phone.
const SNIPPET: usize = 140;

/// Bytes of a body that a snippet is looked for in: a day's writing twenty times over. What stands further in is found,
/// but shown by the beginning; a hostile megabyte would cost 0.2 s for each hit.
const SNIPPET_SOURCE: usize = 64 * 1024;

/// An entry that was found.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// What the timeline shows of it.
    pub card: EntryCard,
    /// What to mark in the title.
    pub title_highlights: Vec<Range16>,
    /// The part of the body that shows why it was found. Empty if the entry is covered.
    pub snippet: Snippet,
}

/// A page of hits.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HitPage {
    /// Newest first.
    pub hits: Vec<Hit>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl Journal {
    /// Entries that match, newest first, at most `size` (1 to [`MAX_PAGE`]) from `after` on. An empty query finds
    /// nothing; no input is an error.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn search(&self, query: Query, after: Option<Cursor>, size: usize) -> Result<HitPage> {
        let (size, today) = (size.clamp(1, MAX_PAGE), self.today()?);
        let token = self.vault.token().clone();
        self.vault.read(move |tx| {
            let below = match after {
                Some(Cursor(Side::OlderThan(place))) => place,
                _ => i64::MAX,
            };
            let mut places = places(tx, &query, today, below, size + 1)?;
            let more = places.len() > size;
            places.truncate(size);
            let next = places
                .last()
                .filter(|_| more)
                .map(|place| Cursor(Side::OlderThan(*place)));
            let hits = hits(tx, places, &query, today, &token)?;
            Ok(HitPage { hits, next })
        })
    }

    /// [`Journal::search`] while the person is still typing: the last word is a beginning.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn search_typing(&self, query: &Query, size: usize) -> Result<HitPage> {
        self.search(query.typing(), None, size)
    }
}

/// The newest places below `below` that match.
fn places(
    tx: &Connection,
    query: &Query,
    today: NaiveDate,
    below: i64,
    count: usize,
) -> Result<Vec<i64>> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    match Streams::of(tx, query, today)? {
        Some(mut streams) => streams.below(below, count),
        None => Ok(Vec::new()),
    }
}

/// A snippet of a long text takes milliseconds: a search that was given up ends after the one that it is at.
fn hits(
    tx: &Connection,
    places: Vec<i64>,
    query: &Query,
    today: NaiveDate,
    token: &CancelToken,
) -> Result<Vec<Hit>> {
    places
        .into_iter()
        .map(|place| {
            if token.is_cancelled() {
                return Err(VaultError::Cancelled.into());
            }
            hit(tx, place, query, today)
        })
        .collect()
}

fn hit(tx: &Connection, place: i64, query: &Query, today: NaiveDate) -> Result<Hit> {
    let sql = format!(
        "SELECT {}, markdown FROM entry JOIN body USING (place) WHERE place = ?1",
        store::CARD
    );
    let (card, body) = tx.prepare_cached(&sql)?.query_row([place], |row| {
        let (_, card) = store::card(row, today)?;
        Ok((card, row.get::<_, String>("markdown")?))
    })?;
    let title_highlights = card
        .title
        .as_deref()
        .map(|title| highlights(title, query))
        .unwrap_or_default();
    let snippet = if card.covered {
        Snippet::default()
    } else {
        snippet_of_markdown(beginning(&body), query, SNIPPET)
    };
    Ok(Hit {
        card,
        title_highlights,
        snippet,
    })
}

/// As much of a body as a snippet is looked for in.
fn beginning(body: &str) -> &str {
    let mut end = body.len().min(SNIPPET_SOURCE);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    &body[..end]
}
