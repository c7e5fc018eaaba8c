//! Sessions in SQL.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::error::{PracticeError, Result};
use super::sessions::Session;
use super::walk::{Given, Walk};
use crate::day::Moment;
use crate::id::SessionId;

/// In `state`: it is finished.
pub(super) const FINISHED: i64 = 1;
/// In `state`: it is in the trash.
pub(super) const TRASHED: i64 = 2;

/// What was given at a step, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AnswerRecord {
    /// The step.
    pub(super) step: String,
    /// The answer; none if it was skipped or is never written down.
    pub(super) answer: Option<Answer>,
    /// What was asked, in the words that were read.
    pub(super) asked: String,
    /// The words of what was chosen, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) words: BTreeMap<String, String>,
}

/// A session as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    title: String,
    version: u32,
    kind: String,
    began: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) finished: Option<DateTime<Utc>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) trashed: Option<DateTime<Utc>>,
    /// The step that it stands at; none at the end.
    at: Option<String>,
    /// Where it goes on after what is asked anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    then: Option<String>,
    /// In the order in which they were given.
    pub(super) answers: Vec<AnswerRecord>,
}

/// A row.
pub(super) struct Row {
    pub(super) id: SessionId,
    pub(super) practice: String,
    pub(super) thread: SessionId,
    pub(super) changed: DateTime<Utc>,
    pub(super) record: Record,
}

/// The columns of [`row`].
pub(super) const COLUMNS: &str = "id, practice, thread, changed, record";

type Columns = (SessionId, String, SessionId, i64, String);

pub(super) fn columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<Columns> {
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(3)?,
        row.get(4)?,
    ))
}

pub(super) fn row((id, practice, thread, changed, record): Columns) -> Result<Row> {
    Ok(Row {
        id,
        practice,
        thread,
        changed: DateTime::from_timestamp_millis(changed).unwrap_or_default(),
        record: from_json(&record)?,
    })
}

impl Row {
    /// A session that was just begun. `thread`: what it goes on with, if with anything.
    pub(super) fn begun(session: &Session, thread: Option<SessionId>) -> Self {
        Self {
            id: session.id,
            practice: session.practice.clone(),
            thread: thread.unwrap_or(session.id),
            changed: session.changed,
            record: Record {
                title: session.title.clone(),
                version: session.version,
                kind: session.kind.clone(),
                began: session.began,
                finished: None,
                trashed: None,
                at: session.walk.at().map(str::to_owned),
                then: None,
                answers: Vec::new(),
            },
        }
    }

    /// The session with its walk.
    pub(super) fn session(&self) -> Session {
        let Record {
            title,
            version,
            kind,
            began,
            finished,
            at,
            then,
            answers,
            ..
        } = &self.record;
        let given = answers.iter().map(|record| {
            let given = record.answer.clone().map_or(Given::Skipped, Given::Answer);
            (record.step.clone(), given)
        });
        Session {
            id: self.id,
            practice: self.practice.clone(),
            title: title.clone(),
            began: *began,
            changed: self.changed,
            finished: *finished,
            kind: kind.clone(),
            version: *version,
            walk: Walk::kept(given.collect(), at.clone(), then.clone()),
        }
    }

    /// Where the walk stands now. What is no longer given in it is erased.
    pub(super) fn follow(&mut self, walk: &Walk, now: DateTime<Utc>) {
        let given = |step: &str| walk.given().iter().any(|(id, _)| id == step);
        self.record.answers.retain(|record| given(&record.step));
        self.record.at = walk.at().map(str::to_owned);
        self.record.then = walk.then().map(str::to_owned);
        self.changed = now;
    }

    /// Keeps what was given at a step, in the place of what was given there before.
    pub(super) fn keep(&mut self, answer: AnswerRecord) {
        let answers = &mut self.record.answers;
        match answers.iter_mut().find(|record| record.step == answer.step) {
            Some(old) => *old = answer,
            None => answers.push(answer),
        }
    }

    fn state(&self) -> i64 {
        let finished = if self.record.finished.is_some() {
            FINISHED
        } else {
            0
        };
        let trashed = if self.record.trashed.is_some() {
            TRASHED
        } else {
            0
        };
        finished | trashed
    }
}

/// The session with this id, if it is in the trash or not, as wanted.
pub(super) fn find(tx: &Connection, id: SessionId, in_trash: bool) -> Result<Row> {
    let found = tx
        .prepare_cached(&format!("SELECT {COLUMNS} FROM practice WHERE id = ?1"))?
        .query_row([id], columns)?;
    let found = row(found)?;
    if found.record.trashed.is_some() != in_trash {
        return Err(PracticeError::NotFound);
    }
    Ok(found)
}

/// Writes a row, in the place of the one that is there.
pub(super) fn write(tx: &Connection, row: &Row) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO practice (id, practice, thread, state, changed, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        row.id,
        row.practice,
        row.thread,
        row.state(),
        row.changed.timestamp_millis(),
        to_json(&row.record)?,
    ])?;
    Ok(())
}

/// Rows in which this holds, latest begun first.
pub(super) fn rows(
    tx: &Connection,
    condition: &str,
    parameters: &[&dyn rusqlite::ToSql],
) -> Result<Vec<Row>> {
    let mut statement =
        tx.prepare_cached(&format!("SELECT {COLUMNS} FROM practice WHERE {condition}"))?;
    let found = statement.query_map(parameters, columns)?;
    found.map(|found| row(found?)).collect()
}

pub(super) fn to_json<T: Serialize>(record: &T) -> Result<String> {
    serde_json::to_string(record).map_err(|_| PracticeError::Record)
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| PracticeError::Record)
}
