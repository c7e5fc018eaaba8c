//! A session under way.

use goldseam_core::content::Texts;
use goldseam_core::id::SessionId;
use goldseam_core::practice::{self, Halt, Move, Place, PracticeError, SessionState};

use super::library::{Cards, not_now};
use super::step::step_view;
use super::{NotNow, PracticeAnswer, PracticeCard, PracticeStep, Practices};
use crate::error::{GoldseamError, Result};
use crate::view::id;

/// What the player shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeSession {
    /// Its id. Leaving needs no call: every answer is kept when its call returns.
    pub session_id: String,
    /// The practice's key.
    pub practice: String,
    /// The practice's title.
    pub title: String,
    /// What is shown now.
    pub place: PracticePlace,
}

/// What the player shows now.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum PracticePlace {
    /// A step.
    Step {
        /// The step.
        step: PracticeStep,
    },
    /// It stands still for the person's sake. They can go back, leave, or do something else.
    Halt {
        /// Why, in words for the person.
        text: String,
        /// What may do good in its place.
        offers: Vec<PracticeCard>,
    },
    /// Its end. `finish` keeps it as a result.
    End {
        /// What to say.
        text: String,
        /// Whether it was hard: nothing is praised then.
        needs_care: bool,
        /// What may do good now.
        offers: Vec<PracticeCard>,
    },
}

/// A session, or why there is none now.
#[expect(
    clippy::large_enum_variant,
    reason = "it crosses as bytes, and lives for one call"
)]
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum PracticeBeginning {
    /// It has begun, or goes on.
    Begun {
        /// The session.
        session: PracticeSession,
    },
    /// Not now.
    NotNow {
        /// Why, and what else.
        not_now: NotNow,
    },
}

#[uniffi::export]
impl Practices {
    /// Begins a practice. `after`: the id of a finished session of it to go on with; its answers stand there already where
    /// that makes sense, and its numbers can be compared.
    #[uniffi::method(default(after = None))]
    pub async fn begin(
        &self,
        practice: String,
        after: Option<String>,
    ) -> Result<PracticeBeginning> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let room = app.practices();
                let after = after.as_deref().map(id).transpose()?;
                let begun = room.begin(&practice, after, &texts);
                beginning(&room, &practice, begun, &texts)
            })
            .await
    }

    /// Goes on with a session that was left, on any day. How it is, is asked anew.
    pub async fn resume(&self, session_id: String) -> Result<PracticeBeginning> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let room = app.practices();
                let id: SessionId = id(&session_id)?;
                let practice = room.session(id)?.session.practice;
                beginning(&room, &practice, room.resume(id), &texts)
            })
            .await
    }

    /// What a session shows. Fails with `NotFound` if it or its practice is gone; `read` still reads its answers.
    pub async fn session(&self, session_id: String) -> Result<PracticeSession> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let state = room.session(id(&session_id)?)?;
                session_view(&room, state, &texts)
            })
            .await
    }

    /// Answers the step that is shown. An empty answer skips it.
    pub async fn answer(
        &self,
        session_id: String,
        step: String,
        answer: PracticeAnswer,
    ) -> Result<PracticeSession> {
        let answer = answer.try_into()?;
        self.make_move(session_id, Move::Answer { step, answer })
            .await
    }

    /// Skips the step that is shown.
    pub async fn skip(&self, session_id: String, step: String) -> Result<PracticeSession> {
        self.make_move(session_id, Move::Skip { step }).await
    }

    /// Goes back by one step; what was given there stands there still.
    pub async fn back(&self, session_id: String) -> Result<PracticeSession> {
        self.make_move(session_id, Move::Back).await
    }

    /// Ends a session where it is. It stays, with what was answered.
    pub async fn finish(&self, session_id: String) -> Result<PracticeSession> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let room = app.practices();
                let state = room.finish(id(&session_id)?)?;
                session_view(&room, state, &texts)
            })
            .await
    }
}

impl Practices {
    async fn make_move(&self, session_id: String, step: Move) -> Result<PracticeSession> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let room = app.practices();
                let state = room.make_move(id(&session_id)?, step, &texts)?;
                session_view(&room, state, &texts)
            })
            .await
    }
}

fn beginning(
    room: &practice::Practices,
    practice: &str,
    begun: practice::Result<SessionState>,
    texts: &Texts,
) -> Result<PracticeBeginning> {
    match begun {
        Ok(state) => Ok(PracticeBeginning::Begun {
            session: session_view(room, state, texts)?,
        }),
        Err(PracticeError::NotNow(refusal)) => {
            let found = room
                .library()
                .practice(practice)
                .ok_or(GoldseamError::NotFound)?;
            let cards = Cards::of(room, texts)?;
            let not_now = not_now(room, found, refusal, &cards)?;
            Ok(PracticeBeginning::NotNow { not_now })
        }
        Err(error) => Err(error.into()),
    }
}

fn session_view(
    room: &practice::Practices,
    state: SessionState,
    texts: &Texts,
) -> Result<PracticeSession> {
    let SessionState { session, place } = state;
    let cards = Cards::of(room, texts)?;
    Ok(PracticeSession {
        session_id: session.id.to_string(),
        place: match place {
            Place::Step(now) => PracticePlace::Step {
                step: step_view(&session.practice, *now, texts),
            },
            Place::Halt(halt) => PracticePlace::Halt {
                text: cards.text(match halt {
                    Halt::FarAway => "halt-far-away",
                    Halt::TooMuch => "halt-too-much",
                }),
                offers: cards.named(room.instead_of(halt)),
            },
            Place::End(closing) => PracticePlace::End {
                text: cards.text(if closing.care {
                    "closing-care"
                } else {
                    "closing-plain"
                }),
                needs_care: closing.care,
                offers: cards.named(&closing.offers),
            },
        },
        practice: session.practice,
        title: session.title,
    })
}
