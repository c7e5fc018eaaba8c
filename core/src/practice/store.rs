//! Sessions in SQL.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, params};

use super::answer::Answer;
use super::error::{PracticeError, Result};
use super::sessions::Session;
use super::walk::{Given, Walk};
use crate::day::Moment;
use crate::id::SessionId;

/// The columns of [`session`].
pub(super) const COLUMNS: &str = "id, practice, title, utc_millis, offset_minutes, time_known, changed_millis, \
     finished_millis, kind, version, at, then_at";

/// What was given at a step, as it is kept.
pub(super) struct AnswerRecord {
    /// The step.
    pub(super) step: String,
    /// Its place among what was given.
    pub(super) position: u32,
    /// The answer; none if it was skipped or is not kept.
    pub(super) answer: Option<Answer>,
    /// What was asked, in the words that were read.
    pub(super) asked: String,
    /// The words of what was chosen, by id.
    pub(super) words: BTreeMap<String, String>,
}

pub(super) fn insert(tx: &Connection, session: &Session, after: Option<SessionId>) -> Result<()> {
    let thread: Option<i64> = after
        .map(|id| {
            tx.prepare_cached("SELECT thread FROM practice_session WHERE id = ?1")?
                .query_row([id], |row| row.get(0))
        })
        .transpose()?;
    let Session { began, walk, .. } = session;
    let number: i64 = tx
        .prepare_cached(
            "INSERT INTO practice_session (id, practice, version, title, thread, utc_millis, offset_minutes, time_known,
                                           day, changed_millis, at, then_at, kind)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING number",
        )?
        .query_row(
            params![
                session.id,
                session.practice,
                session.version,
                session.title,
                thread.unwrap_or(0),
                began.utc_millis(),
                began.offset_minutes(),
                began.time_known(),
                began.day().num_days_from_ce(),
                session.changed.timestamp_millis(),
                walk.at(),
                walk.then(),
                session.kind,
            ],
            |row| row.get(0),
        )?;
    if thread.is_none() {
        tx.prepare_cached("UPDATE practice_session SET thread = ?1 WHERE number = ?1")?
            .execute([number])?;
    }
    Ok(())
}

/// The session with its walk. What is in the trash is not there.
pub(super) fn load(tx: &Connection, id: SessionId) -> Result<Session> {
    let mut session = tx
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM practice_session WHERE id = ?1 AND trashed_millis IS NULL"
        ))?
        .query_row([id], session)?;
    let given = answers(tx, id)?.into_iter().map(|record| {
        let given = record.answer.map_or(Given::Skipped, Given::Answer);
        (record.step, given)
    });
    let (at, then) = (
        session.walk.at().map(str::to_owned),
        session.walk.then().map(str::to_owned),
    );
    session.walk = Walk::kept(given.collect(), at, then);
    Ok(session)
}

/// A session without what was given.
pub(super) fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let moment = Moment::from_stored(row.get(3)?, row.get(4)?, row.get(5)?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(3, Type::Integer, Box::new(error))
    })?;
    let finished: Option<i64> = row.get(7)?;
    Ok(Session {
        id: row.get(0)?,
        practice: row.get(1)?,
        title: row.get(2)?,
        began: moment,
        changed: time(row.get(6)?),
        finished: finished.map(time),
        kind: row.get(8)?,
        version: row.get(9)?,
        walk: Walk::kept(Vec::new(), row.get(10)?, row.get(11)?),
    })
}

pub(super) fn time(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// What was given in a session, in the order in which it was.
pub(super) fn answers(tx: &Connection, id: SessionId) -> Result<Vec<AnswerRecord>> {
    let mut statement = tx.prepare_cached(
        "SELECT step, position, answer, asked, words FROM practice_answer
         WHERE session = (SELECT number FROM practice_session WHERE id = ?1) ORDER BY position",
    )?;
    let mut rows = statement.query([id])?;
    let mut answers = Vec::new();
    while let Some(row) = rows.next()? {
        let answer: Option<String> = row.get(2)?;
        let words: String = row.get(4)?;
        answers.push(AnswerRecord {
            step: row.get(0)?,
            position: row.get(1)?,
            answer: answer.map(|answer| from_json(&answer)).transpose()?,
            asked: row.get(3)?,
            words: from_json(&words)?,
        });
    }
    Ok(answers)
}

/// Keeps where a walk stands, and erases what is no longer given in it.
pub(super) fn keep_walk(
    tx: &Connection,
    id: SessionId,
    walk: &Walk,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE practice_session SET at = ?2, then_at = ?3, changed_millis = ?4 WHERE id = ?1",
    )?
    .execute(params![id, walk.at(), walk.then(), now.timestamp_millis()])?;
    for record in answers(tx, id)? {
        if !walk.given().iter().any(|(step, _)| *step == record.step) {
            erase_answer(tx, id, &record.step)?;
        }
    }
    Ok(())
}

pub(super) fn keep_answer(tx: &Connection, id: SessionId, record: &AnswerRecord) -> Result<()> {
    let answer = record.answer.as_ref().map(to_json).transpose()?;
    tx.prepare_cached(
        "INSERT OR REPLACE INTO practice_answer (session, step, position, answer, asked, words)
         VALUES ((SELECT number FROM practice_session WHERE id = ?1), ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id,
        record.step,
        record.position,
        answer,
        record.asked,
        to_json(&record.words)?,
    ])?;
    Ok(())
}

pub(super) fn erase_answer(tx: &Connection, id: SessionId, step: &str) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM practice_answer WHERE step = ?2 AND session = (SELECT number FROM practice_session WHERE id = ?1)",
    )?
    .execute(params![id, step])?;
    Ok(())
}

pub(super) fn finish(tx: &Connection, id: SessionId, now: DateTime<Utc>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE practice_session SET finished_millis = ?2, changed_millis = ?2 WHERE id = ?1",
    )?
    .execute(params![id, now.timestamp_millis()])?;
    Ok(())
}

pub(super) fn unfinished(tx: &Connection) -> Result<Vec<Session>> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM practice_session WHERE trashed_millis IS NULL AND finished_millis IS NULL
         ORDER BY changed_millis DESC, number DESC LIMIT {}",
        super::MAX_PAGE
    ))?;
    let rows = statement.query_map([], session)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn to_json<T: serde::Serialize>(record: &T) -> Result<String> {
    serde_json::to_string(record).map_err(|_| PracticeError::Record)
}

pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| PracticeError::Record)
}
