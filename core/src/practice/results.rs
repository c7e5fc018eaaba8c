//! What practices leave behind: read, compared, gone on with.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::error::Result;
use super::sessions::Session;
use super::store::{self, FINISHED, Record, Row};
use super::{MAX_PAGE, Practices, scores};
use crate::content::{Practice, Score, Texts};
use crate::id::SessionId;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

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
pub struct Cursor(SessionId);

/// A page of results.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultPage {
    /// Finished sessions, latest first, each with the line that names it, if it has one.
    pub results: Vec<(Session, Option<String>)>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

/// The numbers of one step or score over the sessions of a thread, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The step, or the score.
    pub step: String,
    /// What was asked, in the latest words; or the name of the score.
    pub asked: String,
    /// Each session's number, with its day.
    pub numbers: Vec<(DateTime<Utc>, i32)>,
    /// The greatest that a number can be, if there is one; the least is 0.
    pub most: Option<i32>,
}

impl Practices {
    /// A session with everything that was asked and answered.
    ///
    /// # Errors
    /// [`super::PracticeError::NotFound`].
    pub fn read_session(&self, id: SessionId) -> Result<SessionRead> {
        let row = self.vault.read(move |tx| store::find(tx, id, false))?;
        let session = row.session();
        let mut answers = row.record.answers;
        let practice = self.library.practice(&session.practice);
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
        let below = at.map_or([0xff; 16], |Cursor(id)| *id.as_bytes());
        let condition = format!(
            "id < ?1 AND state = ?2 AND (?3 IS NULL OR practice = ?3)
             AND (?4 IS NULL OR record ->> 'kind' = ?4) ORDER BY id DESC LIMIT {}",
            size + 1
        );
        let mut rows = self.vault.read(move |tx| {
            let ResultFilter { practice, kind } = filter;
            store::rows(tx, &condition, &[&below, &FINISHED, &practice, &kind])
        })?;
        let more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| more).map(|row| Cursor(row.id));
        let results = rows.iter().map(|row| {
            let practice = self.library.practice(&row.practice);
            let step = practice.and_then(|practice| practice.result.title.as_deref());
            (
                row.session(),
                step.and_then(|step| title(&row.record, step)),
            )
        });
        Ok(ResultPage {
            results: results.collect(),
            next,
        })
    }

    /// Finished sessions that were begun on `day` or later, first begun first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn finished_since(&self, day: NaiveDate) -> Result<Vec<Session>> {
        // Ids are in the order of time; no offset is greater than a day.
        let begun = day.and_time(NaiveTime::MIN).and_utc() - TimeDelta::days(1);
        let earliest = SessionId::new(begun, [0; 10]);
        let rows = self.vault.read(move |tx| {
            let condition = "id >= ?1 AND state = ?2 ORDER BY id";
            store::rows(tx, condition, &[&earliest, &FINISHED])
        })?;
        let sessions = rows.iter().map(Row::session);
        Ok(sessions
            .filter(|session| session.began.day() >= day)
            .collect())
    }

    /// How the numbers of a result went over the sessions that went on with one another, oldest first: of steps that have a
    /// number at least twice, and of scores, which have one after the first session.
    ///
    /// # Errors
    /// [`super::PracticeError::NotFound`]; [`super::PracticeError::UnknownPractice`].
    pub fn compare(&self, id: SessionId, texts: &Texts) -> Result<Vec<Compared>> {
        let rows = self.vault.read(move |tx| {
            let thread = store::find(tx, id, false)?.thread;
            store::rows(
                tx,
                "thread = ?1 AND state = ?2 ORDER BY id",
                &[&thread, &FINISHED],
            )
        })?;
        let Some(first) = rows.first() else {
            return Ok(Vec::new());
        };
        let practice = self.practice(&first.practice)?;
        let steps = practice
            .result
            .compare
            .iter()
            .map(|step| series(&rows, practice, step));
        let steps = steps.filter(|series| series.numbers.len() > 1);
        let scores = practice
            .result
            .scores
            .iter()
            .map(|score| scored(&rows, practice, score, texts));
        Ok(steps
            .chain(scores.filter(|series| !series.numbers.is_empty()))
            .collect())
    }
}

/// The numbers of a step over sessions, oldest first.
fn series(rows: &[Row], practice: &Practice, step: &str) -> Compared {
    let mut compared = Compared {
        step: step.to_owned(),
        asked: String::new(),
        numbers: Vec::new(),
        most: scores::most(practice, step),
    };
    for row in rows {
        let record = row.record.answers.iter().find(|record| record.step == step);
        let number = record.and_then(|record| record.answer.as_ref()?.number());
        if let (Some(record), Some(number)) = (record, number) {
            compared.numbers.push((row.session().began.utc(), number));
            compared.asked.clone_from(&record.asked);
        }
    }
    compared
}

/// A score over sessions, oldest first.
fn scored(rows: &[Row], practice: &Practice, score: &Score, texts: &Texts) -> Compared {
    let numbers = rows.iter().filter_map(|row| {
        let walk = row.session();
        let number = scores::of(practice, score, |step| walk.walk.answer(step).cloned())?;
        Some((walk.began.utc(), number))
    });
    Compared {
        step: score.id.clone(),
        asked: texts.get(&format!("{}.score-{}", practice.id, score.id)),
        numbers: numbers.collect(),
        most: score
            .of
            .iter()
            .filter_map(|step| scores::most(practice, step))
            .max(),
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
pub(super) fn title(record: &Record, step: &str) -> Option<String> {
    let given = record.answers.iter().find(|given| given.step == step)?;
    first_words(given.answer.as_ref()?, &given.words)
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
