//! Sessions: a walk that is kept. Each answer is durable when its verb returns, so that leaving needs no verb at all.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::answer::Answer;
use super::care::{FAR_AWAY, Halt, Refusal, TOO_MUCH};
use super::error::{PracticeError, Result};
use super::store::{self, AnswerRecord, Row};
use super::walk::{Closing, Given, Move, Place, Walk};
use super::{Practices, admit, asides};
use crate::content::{Measure, Practice, PracticeWords, StepWords, Texts};
use crate::day::Moment;
use crate::id::SessionId;
use crate::room;

/// A session of a practice.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// The practice, by the content pack's id.
    pub practice: String,
    /// What the practice was called when it was begun.
    pub title: String,
    /// When it was begun.
    pub began: Moment,
    /// When something was last given.
    pub changed: DateTime<Utc>,
    /// When it was finished.
    pub finished: Option<DateTime<Utc>>,
    /// What it leaves behind, if more than answers: the content pack's kind of result; else empty.
    pub kind: String,
    /// The version of the definition that it was begun with.
    pub version: u32,
    /// Where somebody is in it.
    pub walk: Walk,
}

/// A session, and what it shows now.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionState {
    /// The session.
    pub session: Session,
    /// What it shows.
    pub place: Place,
}

impl Practices {
    /// Begins a practice. `after`: a finished session of the same practice to go on with: what the definition carries
    /// stands there already, and the two can be compared. A look at oneself goes on with the one before by itself.
    ///
    /// # Errors
    /// [`PracticeError::UnknownPractice`]; [`PracticeError::NotNow`] with the reason; [`PracticeError::NotFound`] if
    /// `after` is no session of this practice.
    pub fn begin(
        &self,
        practice: &str,
        after: Option<SessionId>,
        texts: &Texts,
    ) -> Result<SessionState> {
        let practice = self.practice(practice)?;
        self.admit(practice)?;
        let (now, began) = (self.now(), self.this_moment()?);
        let id = SessionId::new(now, room::random(&self.vault)?);
        let title = PracticeWords::of(texts, practice).title;
        let (presence, texts) = (self.private.presence(now), texts.clone());
        let after = match after {
            Some(after) => Some(after),
            None => self.before(practice)?.map(|before| before.id),
        };
        let session = self.vault.write(move |tx| {
            let earlier = after.map(|id| store::find(tx, id, false)).transpose()?;
            if earlier
                .as_ref()
                .is_some_and(|earlier| earlier.practice != practice.id)
            {
                return Err(PracticeError::NotFound);
            }
            let before = earlier.as_ref().map(Row::session);
            let session = Session {
                id,
                practice: practice.id.clone(),
                title,
                began,
                changed: now,
                finished: None,
                kind: practice.result.kind.clone(),
                version: practice.version,
                walk: Walk::begin(practice, carried(practice, before.as_ref(), presence)),
            };
            let mut row = Row::begun(&session, earlier.map(|earlier| earlier.thread));
            for (step, _) in session.walk.given() {
                let given = asked(practice, &session.walk, step, &texts);
                given.into_iter().for_each(|given| row.keep(given));
            }
            store::write(tx, &row)?;
            Ok(session)
        })?;
        Ok(self.state_of(session, practice))
    }

    /// A session and what it shows now.
    ///
    /// # Errors
    /// [`PracticeError::NotFound`]; [`PracticeError::UnknownPractice`] if the pack has the practice no longer, and then
    /// [`Practices::read_session`] still reads what was answered.
    pub fn session(&self, id: SessionId) -> Result<SessionState> {
        let mut session = self
            .vault
            .read(move |tx| Ok::<_, PracticeError>(store::find(tx, id, false)?.session()))?;
        let practice = self.practice(&session.practice)?;
        for (step, answer) in self.private.fleeting(id) {
            session.walk = session.walk.with(&step, answer);
        }
        Ok(self.state_of(session, practice))
    }

    /// Goes on with a session on another day or after a halt: what was measured is asked anew first.
    ///
    /// # Errors
    /// As [`Practices::session`]; [`PracticeError::NotNow`]; [`PracticeError::Finished`].
    pub fn resume(&self, id: SessionId) -> Result<SessionState> {
        let SessionState { session, .. } = self.session(id)?;
        let practice = self.practice(&session.practice)?;
        self.admit(practice)?;
        let walk = session.walk.resumed(practice);
        self.keep(session, practice, walk, None)
    }

    /// Makes a move: answers, skips, or goes back. Durable when it returns. One that destroys a letter is possible on a full
    /// disk, too.
    ///
    /// # Errors
    /// As [`Practices::session`]; [`PracticeError::Walk`] if the move does not fit; [`PracticeError::Finished`].
    pub fn make_move(&self, id: SessionId, step: Move, texts: &Texts) -> Result<SessionState> {
        let SessionState { session, .. } = self.session(id)?;
        let practice = self.practice(&session.practice)?;
        let touched = match &step {
            Move::Answer { step, .. } | Move::Skip { step } => Some(step.clone()),
            Move::Back => None,
        };
        let mut walk = session.walk.after(practice, step)?;
        let (mut given, mut gone) = (None, Vec::new());
        if let Some(step) = touched {
            self.note_presence(practice, &walk, &step);
            self.note_fleeting(practice, id, &walk, &step);
            gone = erased(practice, &walk, &step);
            walk.forget(&gone);
            given = asked(practice, &walk, &step, texts);
        }
        let keep = || self.keep(session.clone(), practice, walk.clone(), given.clone());
        if gone.is_empty() {
            keep()
        } else {
            self.make_room(keep)
        }
    }

    /// Ends a session where it is. It stays as a result, with what was answered. One that did not do good sets its practice
    /// aside.
    ///
    /// # Errors
    /// As [`Practices::session`]; [`PracticeError::Finished`].
    pub fn finish(&self, id: SessionId) -> Result<SessionState> {
        let SessionState { session, place } = self.session(id)?;
        if session.finished.is_some() {
            return Err(PracticeError::Finished);
        }
        let practice = self.practice(&session.practice)?;
        let now = self.now();
        let care = matches!(&place, Place::End(closing) if closing.care);
        self.vault.write(move |tx| {
            let mut row = store::find(tx, id, false)?;
            row.record.finished = Some(now);
            row.changed = now;
            store::write(tx, &row)?;
            if care {
                asides::add(tx, &practice.id, now, true)?;
            }
            Ok::<_, PracticeError>(())
        })?;
        self.session(id)
    }

    /// Sessions that were begun and not finished, latest first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn unfinished(&self) -> Result<Vec<Session>> {
        let rows = self
            .vault
            .read(|tx| store::rows(tx, "state = 0 ORDER BY changed DESC, id DESC", &[]))?;
        Ok(rows.iter().map(Row::session).collect())
    }

    /// Changes an answer of a finished session, or takes it out, which is possible on a full disk, too.
    ///
    /// # Errors
    /// As [`Practices::session`]; [`PracticeError::Walk`] if the answer does not fit or the step is not there.
    pub fn edit_answer(
        &self,
        id: SessionId,
        step: &str,
        answer: Option<Answer>,
        texts: &Texts,
    ) -> Result<()> {
        let SessionState { session, .. } = self.session(id)?;
        let practice = self.practice(&session.practice)?;
        let walk = session.walk.edited(practice, step, answer)?;
        let record = asked(practice, &walk, step, texts);
        let keep = || self.keep_row(id, &walk, record.clone(), self.now());
        match record {
            Some(_) => keep(),
            None => self.make_room(keep),
        }
    }

    fn keep(
        &self,
        session: Session,
        practice: &'static Practice,
        walk: Walk,
        given: Option<AnswerRecord>,
    ) -> Result<SessionState> {
        if session.finished.is_some() {
            return Err(PracticeError::Finished);
        }
        let now = self.now();
        self.keep_row(session.id, &walk, given, now)?;
        let session = Session {
            walk,
            changed: now,
            ..session
        };
        Ok(self.state_of(session, practice))
    }

    fn keep_row(
        &self,
        id: SessionId,
        walk: &Walk,
        given: Option<AnswerRecord>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let walk = walk.clone();
        self.vault.write(move |tx| {
            let mut row = store::find(tx, id, false)?;
            row.follow(&walk, now);
            given.into_iter().for_each(|given| row.keep(given));
            store::write(tx, &row)
        })
    }

    /// What the session shows. At an end or a halt that asks for care, what helps then comes first.
    fn state_of(&self, session: Session, practice: &Practice) -> SessionState {
        let mut place = session.walk.place(practice);
        if let Place::End(Closing {
            care: true, offers, ..
        }) = &mut place
        {
            let first = self
                .library
                .state(TOO_MUCH)
                .map(|state| state.first.clone());
            let mut first = first.unwrap_or_default();
            first.retain(|id| *id != practice.id);
            offers.retain(|offer| !first.contains(offer));
            *offers = [first, std::mem::take(offers)].concat();
        }
        SessionState { session, place }
    }

    fn note_presence(&self, practice: &Practice, walk: &Walk, step: &str) {
        let measures = step == "presence"
            || practice
                .step(step)
                .is_some_and(|step| step.measures == Some(Measure::Presence));
        if let (true, Some(Answer::Number(number))) = (measures, walk.answer(step)) {
            self.private.set_presence(Some(*number), self.now());
        }
    }

    fn note_fleeting(&self, practice: &Practice, id: SessionId, walk: &Walk, step: &str) {
        if practice.step(step).is_some_and(|step| step.fleeting) {
            self.private
                .set_fleeting(id, step, walk.answer(step).cloned());
        }
    }

    /// Practices for somebody at a halt.
    #[must_use]
    pub fn instead_of(&self, halt: Halt) -> &'static [String] {
        self.library
            .state(halt.state())
            .map_or(&[], |state| &state.first)
    }

    /// Practices for somebody who is refused one: only what can be begun now.
    ///
    /// # Errors
    /// [`PracticeError::UnknownPractice`]; the vault's.
    pub fn instead_of_refused(&self, practice: &str, refusal: Refusal) -> Result<Vec<String>> {
        let practice = self.practice(practice)?;
        let state = |id: &str| {
            let state = self.library.state(id);
            state.map_or(&[][..], |state| &state.first)
        };
        let offered = match refusal {
            Refusal::NotSafe | Refusal::GateFirst => &practice.instead,
            Refusal::FarAway => state(FAR_AWAY),
            Refusal::InCrisis | Refusal::NearBedtime => state(TOO_MUCH),
        };
        let circumstances = self.circumstances()?;
        let can_begin = |id: &&String| {
            let found = self.library.practice(id);
            found.is_some_and(|found| admit(found, &circumstances).is_ok())
        };
        Ok(offered.iter().filter(can_begin).cloned().collect())
    }
}

/// What stands there already: what the definition carries from an earlier time, and how present somebody said they are.
fn carried(
    practice: &Practice,
    earlier: Option<&Session>,
    presence: Option<u16>,
) -> Vec<(String, Given)> {
    let mut given = Vec::new();
    if let Some(presence) = presence {
        given.push((
            "presence".to_owned(),
            Given::Answer(Answer::Number(presence)),
        ));
    }
    for step in &practice.result.carry {
        if let Some(answer) = earlier.and_then(|earlier| earlier.walk.answer(step)) {
            given.push((step.clone(), Given::Answer(answer.clone())));
        }
    }
    given
}

/// The steps whose answers are erased by what was chosen at this one.
fn erased(practice: &Practice, walk: &Walk, step: &str) -> Vec<String> {
    let erase = practice.step(step).and_then(|step| step.erases.as_ref());
    let chosen = erase.filter(|erase| {
        walk.answer(step)
            .is_some_and(|answer| answer.chose(&erase.option))
    });
    chosen.map(|erase| erase.steps.clone()).unwrap_or_default()
}

/// What was given at a step, with the words that the person read. None if nothing stands there.
fn asked(practice: &Practice, walk: &Walk, id: &str, texts: &Texts) -> Option<AnswerRecord> {
    let (_, given) = walk.given().iter().find(|(step, _)| step == id)?;
    let (step, of_frame) = walk.find_step(practice, id)?;
    let words = StepWords::of(texts, &practice.id, &step, of_frame);
    let answer = match given {
        Given::Answer(answer) if !step.fleeting => Some(answer.clone()),
        Given::Answer(_) | Given::Skipped => None,
    };
    Some(AnswerRecord {
        step: id.to_owned(),
        words: answer
            .as_ref()
            .map(|answer| said(&words, answer))
            .unwrap_or_default(),
        asked: words.text,
        answer,
    })
}

/// The words of what was chosen, and of what was rated, by id.
fn said(words: &StepWords, answer: &Answer) -> BTreeMap<String, String> {
    let chosen: Vec<&str> = match answer {
        Answer::Choices { chosen, .. } => chosen.iter().map(String::as_str).collect(),
        Answer::Rows(rows) => rows.iter().filter_map(|row| row.id.as_deref()).collect(),
        _ => Vec::new(),
    };
    let options = words
        .options
        .iter()
        .filter(|option| chosen.contains(&option.id.as_str()));
    let said = options.chain(&words.labels);
    said.map(|worded| (worded.id.clone(), worded.word.clone()))
        .collect()
}
