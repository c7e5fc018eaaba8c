//! What practices leave behind.

use goldseam_core::content::Texts;
use goldseam_core::insight::{about_looks, moved};
use goldseam_core::practice::{AnswerRead, Compared, Cursor, ResultFilter, Session, SessionRead};

use super::{PracticeAnswer, Practices};
use crate::error::{Field, GoldseamError, Reason, Result};
use crate::journal::size;
use crate::view::{Moment, id};

/// A page of results.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeResults {
    /// Finished sessions, latest first.
    pub results: Vec<PracticeResult>,
    /// Where older ones begin, if there are any.
    pub next: Option<String>,
}

/// A session as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeResult {
    /// Its id.
    pub session_id: String,
    /// The practice's key.
    pub practice: String,
    /// What the practice was called.
    pub title: String,
    /// A line of the answers that names it, if it has one.
    pub line: Option<String>,
    /// When it was begun.
    pub moment: Moment,
    /// Whether it is finished.
    pub is_finished: bool,
}

/// A session as it is read again.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeReading {
    /// The session.
    pub card: PracticeResult,
    /// What it is: a pattern, a belief, a letter. None if it is nothing but answers.
    pub kind: Option<String>,
    /// What was asked and answered.
    pub answers: Vec<AnswerReading>,
    /// Numbers over the sessions that went on with one another.
    pub compared: Vec<ComparedNumbers>,
    /// What to know about these numbers: how many more it takes, and when another says more.
    pub notes: Vec<String>,
    /// Whether the practice is still there, so that answers can be edited and one can go on with it.
    pub can_go_on: bool,
}

/// An answer as it is read again.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct AnswerReading {
    /// The step's key, to edit it.
    pub step: String,
    /// What was asked, in the words that were read then.
    pub asked: String,
    /// The answer, in lines.
    pub lines: Vec<String>,
    /// The answer itself.
    pub answer: PracticeAnswer,
}

/// Numbers of one question over time, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct ComparedNumbers {
    /// What was asked.
    pub asked: String,
    /// The numbers.
    pub numbers: Vec<i32>,
    /// Whether the latest moved beyond the person's own ups and downs; none while there are too few.
    pub moved: Option<String>,
}

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct DiscardedSession {
    /// The session.
    pub card: PracticeResult,
    /// Whole days until it is gone for good; 0 on its last day.
    pub days_left: u32,
}

#[uniffi::export]
impl Practices {
    /// Finished sessions, latest first, of one practice or of all; at most `limit` (1 to 200).
    #[uniffi::method(default(practice = None, cursor = None, limit = 50))]
    pub async fn results(
        &self,
        practice: Option<String>,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<PracticeResults> {
        self.session
            .read(None, move |app| {
                let filter = ResultFilter {
                    practice,
                    kind: None,
                };
                let cursor = cursor.as_deref().map(read_cursor).transpose()?;
                let page = app.practices().results(filter, cursor, size(limit))?;
                let results = page.results.into_iter();
                Ok::<_, GoldseamError>(PracticeResults {
                    results: results
                        .map(|(session, line)| result_card(session, line))
                        .collect(),
                    next: page.next.map(write_cursor).transpose()?,
                })
            })
            .await
    }

    /// A session with all that was asked and answered, also when its practice is gone.
    pub async fn read(&self, session_id: String) -> Result<PracticeReading> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let id = id(&session_id)?;
                let read = room.read_session(id)?;
                let compared = match read.practice_is_there {
                    true => room.compare(id, &texts)?,
                    false => Vec::new(),
                };
                let rests = room.rests(&read.session)?;
                let practice = room.library().practice(&read.session.practice);
                let notes =
                    practice.map(|practice| about_looks(practice, &compared, rests, &texts));
                let notes = notes.unwrap_or_default();
                Ok::<_, GoldseamError>(reading(read, compared, notes, &texts))
            })
            .await
    }

    /// Changes an answer of a finished session, or takes it out.
    #[uniffi::method(default(answer = None))]
    pub async fn edit_answer(
        &self,
        session_id: String,
        step: String,
        answer: Option<PracticeAnswer>,
    ) -> Result<()> {
        let texts = self.session.texts();
        let answer = answer.map(TryInto::try_into).transpose()?;
        self.session
            .write(move |app| {
                app.practices()
                    .edit_answer(id(&session_id)?, &step, answer, &texts)
                    .map_err(GoldseamError::from)
            })
            .await
    }

    /// Moves a session to the trash, where it stays for 30 days.
    pub async fn discard(&self, session_id: String) -> Result<()> {
        self.session
            .write(move |app| {
                app.practices()
                    .trash(id(&session_id)?)
                    .map_err(GoldseamError::from)
            })
            .await
    }

    /// Puts a session back from the trash.
    pub async fn restore(&self, session_id: String) -> Result<()> {
        self.session
            .write(move |app| {
                app.practices()
                    .restore(id(&session_id)?)
                    .map_err(GoldseamError::from)
            })
            .await
    }

    /// Sessions in the trash, latest first.
    pub async fn discarded(&self) -> Result<Vec<DiscardedSession>> {
        self.session
            .read(None, move |app| {
                let now = app.vault().clock().now();
                let trashed = app.practices().trashed()?.into_iter();
                let discarded = trashed.map(|trashed| DiscardedSession {
                    days_left: trashed.days_left(now),
                    card: result_card(trashed.session, None),
                });
                Ok::<_, GoldseamError>(discarded.collect())
            })
            .await
    }
}

pub(super) fn result_card(session: Session, line: Option<String>) -> PracticeResult {
    PracticeResult {
        session_id: session.id.to_string(),
        practice: session.practice,
        title: session.title,
        line,
        moment: session.began.into(),
        is_finished: session.finished.is_some(),
    }
}

pub(super) fn compared_numbers(compared: Vec<Compared>, texts: &Texts) -> Vec<ComparedNumbers> {
    let numbers = |series: Compared| ComparedNumbers {
        moved: moved(&series, texts),
        asked: series.asked,
        numbers: series
            .numbers
            .into_iter()
            .map(|(_, number)| number)
            .collect(),
    };
    compared.into_iter().map(numbers).collect()
}

fn reading(
    read: SessionRead,
    compared: Vec<Compared>,
    notes: Vec<String>,
    texts: &Texts,
) -> PracticeReading {
    let kind = &read.session.kind;
    PracticeReading {
        kind: (!kind.is_empty()).then(|| texts.get(&format!("result-{kind}"))),
        answers: read.answers.into_iter().map(answer_reading).collect(),
        compared: compared_numbers(compared, texts),
        notes,
        can_go_on: read.practice_is_there,
        card: result_card(read.session, None),
    }
}

fn answer_reading(read: AnswerRead) -> AnswerReading {
    AnswerReading {
        lines: read.lines(),
        step: read.step,
        asked: read.asked,
        answer: read.answer.into(),
    }
}

fn read_cursor(text: &str) -> Result<Cursor> {
    serde_json::from_str(text)
        .map_err(|_| GoldseamError::invalid(Field::Cursor, Reason::OutOfRange))
}

fn write_cursor(cursor: Cursor) -> Result<String> {
    serde_json::to_string(&cursor).map_err(|_| GoldseamError::internal("cursor"))
}
