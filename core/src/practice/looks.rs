//! Looks at oneself: practices whose numbers are worth looking at again after some weeks, and not sooner.

use chrono::NaiveDate;

use super::Practices;
use super::error::Result;
use super::results::{Compared, title};
use super::sessions::Session;
use super::store::{self, FINISHED, Row};
use crate::content::{Practice, Texts};

/// A look at oneself, and how it went so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The practice, by the content pack's id.
    pub practice: String,
    /// The latest session about each thing or person that was looked at, latest first.
    pub latest: Vec<LatestLook>,
}

/// The latest of the looks that went on with one another.
#[derive(Clone, Debug, PartialEq)]
pub struct LatestLook {
    /// The session.
    pub session: Session,
    /// The line that names it, if it has one.
    pub line: Option<String>,
    /// Its numbers and those before, oldest first: its scores, or if it has none the numbers of its steps.
    pub compared: Vec<Compared>,
    /// In how many days another look says more; none if it does today.
    pub rests: Option<u32>,
}

impl Practices {
    /// All looks at oneself that the library has, each with its latest sessions.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn looks(&self, texts: &Texts) -> Result<Vec<Look>> {
        let practices = self.library.practices().iter();
        practices
            .filter(|practice| practice.result.again_days.is_some())
            .map(|practice| self.look(practice, texts))
            .collect()
    }

    /// In how many days another session says more than this one did; none if the practice is no look at oneself, or
    /// another says more today.
    ///
    /// # Errors
    /// The vault's; [`super::PracticeError::Moment`].
    pub fn rests(&self, session: &Session) -> Result<Option<u32>> {
        let practice = self.library.practice(&session.practice);
        let Some(days) = practice.and_then(|practice| practice.result.again_days) else {
            return Ok(None);
        };
        let past = (self.today()? - session.began.day()).num_days();
        let left = i64::from(days) - past;
        Ok(u32::try_from(left).ok().filter(|left| *left > 0))
    }

    /// Looks at oneself of which none says more today.
    pub(super) fn resting(&self) -> Result<Vec<String>> {
        let mut resting = Vec::new();
        for practice in self.library.practices() {
            if practice.result.again_days.is_none() {
                continue;
            }
            if let Some(latest) = self.latest_of(practice)?
                && self.rests(&latest)?.is_some()
            {
                resting.push(practice.id.clone());
            }
        }
        Ok(resting)
    }

    /// The latest finished session of a look that is about the person alone, and not about one of several others: the
    /// next one goes on with it.
    pub(super) fn before(&self, practice: &Practice) -> Result<Option<Session>> {
        let result = &practice.result;
        if result.again_days.is_none() || !result.carry.is_empty() {
            return Ok(None);
        }
        self.latest_of(practice)
    }

    fn look(&self, practice: &Practice, texts: &Texts) -> Result<Look> {
        let mut latest: Vec<Row> = Vec::new();
        for row in self.finished_of(practice, "ORDER BY id")? {
            latest.retain(|earlier| earlier.thread != row.thread);
            latest.push(row);
        }
        let scores = &practice.result.scores;
        let leads = |series: &Compared| {
            scores.is_empty() || scores.iter().any(|score| score.id == series.step)
        };
        let latest = latest.iter().rev().map(|row| {
            let mut compared = self.compare(row.id, texts)?;
            compared.retain(leads);
            let session = row.session();
            let step = practice.result.title.as_deref();
            Ok(LatestLook {
                line: step.and_then(|step| title(&row.record, step)),
                compared,
                rests: self.rests(&session)?,
                session,
            })
        });
        Ok(Look {
            practice: practice.id.clone(),
            latest: latest.collect::<Result<_>>()?,
        })
    }

    /// The finished session of a practice that was begun last.
    fn latest_of(&self, practice: &Practice) -> Result<Option<Session>> {
        let rows = self.finished_of(practice, "ORDER BY id DESC LIMIT 1")?;
        Ok(rows.first().map(Row::session))
    }

    /// Finished sessions of a practice, as far and in the order that `which` says.
    fn finished_of(&self, practice: &Practice, which: &str) -> Result<Vec<Row>> {
        let id = practice.id.clone();
        let condition = format!("practice = ?1 AND state = ?2 {which}");
        self.vault
            .read(move |tx| store::rows(tx, &condition, &[&id, &FINISHED]))
    }

    fn today(&self) -> Result<NaiveDate> {
        Ok(self.this_moment()?.day())
    }
}
