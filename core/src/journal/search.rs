//! Search: the newest hits first, page by page, in page reads that do not grow with the journal.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use super::error::Result;
use super::record::EntryCard;
use super::timeline::Cursor;
use super::{Journal, MAX_PAGE, store, tags, words};
use crate::text::{Query, Range16, SearchPlan, Snippet, highlights, snippet_of_markdown};

/// Characters of a snippet: two lines on a phone.
const SNIPPET: usize = 140;

/// No local day begins or ends further from its UTC day than this, in seconds.
const WIDEST_OFFSET: i64 = 18 * 3600;

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
        let size = size.clamp(1, MAX_PAGE);
        self.vault.read(move |tx| {
            let places = if query.is_empty() {
                Vec::new()
            } else {
                places(tx, &query, after, size)?
            };
            let next = (places.len() == size)
                .then(|| places.last().map(|place| Cursor(*place)))
                .flatten();
            let hits = places
                .into_iter()
                .map(|place| hit(tx, place, &query))
                .collect::<Result<_>>()?;
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

fn hit(tx: &Connection, place: i64, query: &Query) -> Result<Hit> {
    let sql = format!(
        "SELECT {}, markdown FROM entry JOIN body USING (place) WHERE place = ?1",
        store::CARD
    );
    let (card, body) = tx.prepare_cached(&sql)?.query_row([place], |row| {
        let (_, card) = store::card(row)?;
        Ok((card, row.get::<_, String>(10)?))
    })?;
    let title_highlights = card
        .title
        .as_deref()
        .map(|title| highlights(title, query))
        .unwrap_or_default();
    let snippet = if card.covered {
        Snippet::default()
    } else {
        snippet_of_markdown(&body, query, SNIPPET)
    };
    Ok(Hit {
        card,
        title_highlights,
        snippet,
    })
}

fn places(tx: &Connection, query: &Query, after: Option<Cursor>, size: usize) -> Result<Vec<i64>> {
    let Some(mut statement) = Statement::of(tx, query)? else {
        return Ok(Vec::new());
    };
    statement.and(
        "entry.place < ?",
        Value::Integer(after.map_or(i64::MAX, |Cursor(place)| place)),
    );
    let sql = format!(
        "SELECT entry.place FROM {} WHERE {} ORDER BY {} DESC LIMIT {size}",
        statement.from, statement.conditions, statement.order
    );
    let mut prepared = tx.prepare_cached(&sql)?;
    let places = prepared.query_map(params_from_iter(statement.values), |row| row.get(0))?;
    Ok(places.collect::<rusqlite::Result<_>>()?)
}

/// The query in SQL: one index yields rows newest first, the others say yes or no.
struct Statement {
    from: &'static str,
    order: &'static str,
    conditions: String,
    values: Vec<Value>,
}

impl Statement {
    /// `None` if nothing can match.
    fn of(tx: &Connection, query: &Query) -> Result<Option<Self>> {
        let SearchPlan {
            prefix_index,
            full_index,
            not_in_prefix_index,
            not_in_full_index,
        } = query.plan();
        let mut full = full_index.map(in_texts);
        let mut not_full = not_in_full_index.map(in_texts);
        for tag in query.tags() {
            let side = if tag.negated {
                &mut not_full
            } else {
                &mut full
            };
            let operator = if tag.negated { "OR" } else { "AND" };
            match tags::number_of(tx, &tag.name)? {
                Some(number) => {
                    let token = format!("tags : \"{}\"", words::tag_token(number));
                    *side = Some(side.take().map_or(token.clone(), |other| {
                        format!("({other}) {operator} ({token})")
                    }));
                }
                None if tag.negated => {}
                None => return Ok(None),
            }
        }

        let mut statement = Self {
            from: "entry",
            order: "entry.place",
            conditions: "1".into(),
            values: Vec::new(),
        };
        match (prefix_index, full) {
            (Some(starts), full) => {
                statement.from = "entry_starts JOIN entry ON entry.place = entry_starts.rowid";
                statement.order = "entry_starts.rowid";
                statement.and("entry_starts MATCH ?", Value::Text(starts));
                if let Some(full) = full {
                    statement.and(
                        "entry.place IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)",
                        Value::Text(full),
                    );
                }
            }
            (None, Some(full)) => {
                statement.from = "entry_words JOIN entry ON entry.place = entry_words.rowid";
                statement.order = "entry_words.rowid";
                statement.and("entry_words MATCH ?", Value::Text(full));
            }
            (None, None) => {}
        }
        if let Some(starts) = not_in_prefix_index {
            statement.and(
                "entry.place NOT IN (SELECT rowid FROM entry_starts WHERE entry_starts MATCH ?)",
                Value::Text(starts),
            );
        }
        if let Some(full) = not_full {
            statement.and(
                "entry.place NOT IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)",
                Value::Text(full),
            );
        }
        if let Some(from) = query.from() {
            let earliest =
                from.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() - WIDEST_OFFSET;
            statement.and("entry.place >= ?", Value::Integer(earliest));
            statement.and("entry.day >= ?", Value::Text(from.to_string()));
        }
        if let Some(until) = query.until() {
            statement.and("entry.day <= ?", Value::Text(until.to_string()));
        }
        Ok(Some(statement))
    }

    fn and(&mut self, condition: &str, value: Value) {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(condition);
        self.values.push(value);
    }
}

/// Phrases are looked for in what a person wrote, not among the numbers of tags.
fn in_texts(expression: String) -> String {
    format!("{{title body}} : ({expression})")
}
