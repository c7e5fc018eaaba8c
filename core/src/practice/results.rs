//! What practices leave behind: read, compared, gone on with.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::answer::Answer;
use super::error::Result;
use super::sessions::Session;
use super::store::{self, COLUMNS};
use super::{MAX_PAGE, Practices};
use crate::content::Practice;
use crate::id::SessionId;

/// A session as it can be read again, also when its practice is gone from the pack.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionRead {
    /// The session.
    pub session: Session,
    /// What was asked and answered, in that order. What was skipped is not among it.
    pub answers: Vec<AnswerRead>,
    /// Whether the pack still has the practice.
    pub practice_is_there: bool,
}

/// An answer as it can be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRead {
    /// The step.
    pub step: String,
    /// What was asked, in the words that were read then.
    pub asked: String,
    /// The answer.
    pub answer: Answer,
    /// The words of what was chosen, by id.
    pub words: BTreeMap<String, String>,
}

/// Which results to show; all of it must hold.
#[derive(Clone, Debug, Default)]
pub struct ResultFilter {
    /// Of this practice.
    pub practice: Option<String>,
    /// Of this kind.
    pub kind: Option<String>,
}

/// Where a page ends and the next one begins. Opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cursor(i64, i64);

/// A page of results.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultPage {
    /// Finished sessions, latest first, each with the line that names it, if it has one.
    pub results: Vec<(Session, Option<String>)>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

/// The numbers of one step over the sessions of a thread, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The step.
    pub step: String,
    /// What was asked, in the latest words.
    pub asked: String,
    /// Each session's number, with its day.
    pub numbers: Vec<(DateTime<Utc>, i32)>,
}

impl Practices {
    /// A session with everything that was asked and answered.
    ///
    /// # Errors
    /// [`super::PracticeError::NotFound`].
    pub fn read_session(&self, id: SessionId) -> Result<SessionRead> {
        let (session, answers) = self.vault.read(move |tx| {
            let session = store::load(tx, id)?;
            Ok::<_, super::PracticeError>((session, store::answers(tx, id)?))
        })?;
        let practice = self.library.practice(&session.practice);
        let mut answers = answers;
        // As the practice goes, and not as somebody went back and forth in it.
        answers.sort_by_key(|record| practice.map(|practice| place_of(practice, &record.step)));
        let answers = answers.into_iter().filter_map(|record| {
            Some(AnswerRead {
                answer: record.answer.filter(|answer| *answer != Answer::Done)?,
                step: record.step,
                asked: record.asked,
                words: record.words,
            })
        });
        Ok(SessionRead {
            answers: answers.collect(),
            practice_is_there: practice.is_some(),
            session,
        })
    }

    /// Finished sessions, latest first: at most `size` (1 to [`MAX_PAGE`]), from the latest on or where `at` points.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn results(
        &self,
        filter: ResultFilter,
        at: Option<Cursor>,
        size: usize,
    ) -> Result<ResultPage> {
        let size = size.clamp(1, MAX_PAGE);
        let Cursor(millis, number) = at.unwrap_or(Cursor(i64::MAX, i64::MAX));
        let library = self.library;
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS}, number FROM practice_session
                 WHERE trashed_millis IS NULL AND finished_millis IS NOT NULL
                   AND (changed_millis, number) < (?1, ?2)
                   AND (?3 IS NULL OR practice = ?3) AND (?4 IS NULL OR kind = ?4)
                 ORDER BY changed_millis DESC, number DESC LIMIT {}",
                size + 1
            ))?;
            let rows = statement.query_map(
                params![millis, number, filter.practice, filter.kind],
                |row| Ok((store::session(row)?, row.get::<_, i64>("number")?)),
            )?;
            let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            let more = found.len() > size;
            found.truncate(size);
            let last = found.last().filter(|_| more);
            let next =
                last.map(|(session, number)| Cursor(session.changed.timestamp_millis(), *number));
            let mut results = Vec::with_capacity(found.len());
            for (session, _) in found {
                let practice = library.practice(&session.practice);
                let step = practice.and_then(|practice| practice.result.title.as_deref());
                let title = step
                    .map(|step| title(tx, session.id, step))
                    .transpose()?
                    .flatten();
                results.push((session, title));
            }
            Ok(ResultPage { results, next })
        })
    }

    /// How the numbers of a result went over the sessions that went on with one another, oldest first. Steps without a
    /// number at least twice are not among them.
    ///
    /// # Errors
    /// [`super::PracticeError::NotFound`]; [`super::PracticeError::UnknownPractice`].
    pub fn compare(&self, id: SessionId) -> Result<Vec<Compared>> {
        let session = self.vault.read(move |tx| store::load(tx, id))?;
        let practice = self.practice(&session.practice)?;
        self.vault.read(move |tx| {
            let mut statement = tx.prepare_cached(
                "SELECT id FROM practice_session WHERE trashed_millis IS NULL AND finished_millis IS NOT NULL
                   AND thread = (SELECT thread FROM practice_session WHERE id = ?1) ORDER BY number",
            )?;
            let ids = statement.query_map([id], |row| row.get(0))?;
            let ids: Vec<SessionId> = ids.collect::<rusqlite::Result<_>>()?;
            let mut compared: Vec<Compared> = Vec::new();
            for step in &practice.result.compare {
                compared.push(Compared {
                    step: step.clone(),
                    asked: String::new(),
                    numbers: Vec::new(),
                });
            }
            for id in ids {
                let began = store::load(tx, id)?.began.utc();
                for record in store::answers(tx, id)? {
                    let series = compared.iter_mut().find(|series| series.step == record.step);
                    let number = record.answer.as_ref().and_then(Answer::number);
                    if let (Some(series), Some(number)) = (series, number) {
                        series.numbers.push((began, number));
                        series.asked = record.asked;
                    }
                }
            }
            compared.retain(|series| series.numbers.len() > 1);
            Ok(compared)
        })
    }
}

/// Where a step stands among all of a practice; those of the frame stand around them.
fn place_of(practice: &Practice, step: &str) -> usize {
    let own = practice.steps.iter().position(|own| own.id == step);
    match own {
        Some(place) => place + 1,
        None if step == "after" => practice.steps.len() + 1,
        None => 0,
    }
}

/// The line that names a result: the beginning of what was answered at a step.
fn title(tx: &rusqlite::Connection, id: SessionId, step: &str) -> Result<Option<String>> {
    let records = store::answers(tx, id)?;
    let record = records.into_iter().find(|record| record.step == step);
    let Some(record) = record else {
        return Ok(None);
    };
    Ok(record
        .answer
        .and_then(|answer| first_words(&answer, &record.words)))
}

fn first_words(answer: &Answer, words: &BTreeMap<String, String>) -> Option<String> {
    let text = match answer {
        Answer::Text(text) => text.lines().next()?.to_owned(),
        Answer::Lines(lines) => lines.first()?.clone(),
        Answer::Choices { chosen, own } => {
            let chosen = chosen.iter().map(|id| words.get(id).unwrap_or(id));
            chosen.chain(own).next()?.clone()
        }
        Answer::Rows(rows) => {
            let row = rows.first()?;
            let named = row.id.as_ref().map(|id| words.get(id).unwrap_or(id));
            named.or(row.texts.first())?.clone()
        }
        Answer::Columns { first, second } => first.first().or(second.first())?.clone(),
        Answer::Number(_) | Answer::Date(_) | Answer::Done => return None,
    };
    Some(text)
}
