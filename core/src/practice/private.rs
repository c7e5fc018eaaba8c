//! What is known of this sitting and written down nowhere. It is gone when the vault is locked.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::answer::Answer;
use super::gate::{Gate, GateAnswer};
use crate::id::SessionId;

/// How long somebody is taken to be as present as they said, in minutes.
const SITTING: i64 = 120;

/// What is known of this sitting. A handle: clones share it.
#[derive(Clone, Default)]
pub struct Private(Arc<Mutex<Sitting>>);

#[derive(Default)]
struct Sitting {
    gate: Gate,
    in_crisis: bool,
    presence: Option<(u16, DateTime<Utc>)>,
    fleeting: Vec<(SessionId, String, Answer)>,
}

impl Private {
    pub(super) fn gate(&self) -> Gate {
        self.with(|sitting| sitting.gate)
    }

    pub(super) fn set_gate(&self, answers: [Option<GateAnswer>; 4]) {
        self.with(|sitting| sitting.gate = Gate::of(answers));
    }

    pub(super) fn forget_gate(&self) {
        self.with(|sitting| sitting.gate = Gate::Unanswered);
    }

    pub(super) fn in_crisis(&self) -> bool {
        self.with(|sitting| sitting.in_crisis)
    }

    pub(super) fn set_in_crisis(&self, in_crisis: bool) {
        self.with(|sitting| sitting.in_crisis = in_crisis);
    }

    pub(super) fn presence(&self, now: DateTime<Utc>) -> Option<u16> {
        self.with(|sitting| {
            let (presence, asked) = sitting.presence?;
            let age = (now - asked).abs();
            (age < TimeDelta::minutes(SITTING)).then_some(presence)
        })
    }

    pub(super) fn set_presence(&self, presence: Option<u16>, now: DateTime<Utc>) {
        self.with(|sitting| sitting.presence = presence.map(|presence| (presence, now)));
    }

    pub(super) fn fleeting(&self, session: SessionId) -> Vec<(String, Answer)> {
        self.with(|sitting| {
            let of_it = sitting.fleeting.iter().filter(|(id, _, _)| *id == session);
            of_it
                .map(|(_, step, answer)| (step.clone(), answer.clone()))
                .collect()
        })
    }

    pub(super) fn set_fleeting(&self, session: SessionId, step: &str, answer: Option<Answer>) {
        self.with(|sitting| {
            sitting
                .fleeting
                .retain(|(id, at, _)| *id != session || at != step);
            sitting
                .fleeting
                .extend(answer.map(|answer| (session, step.to_owned(), answer)));
        });
    }

    fn with<T>(&self, look: impl FnOnce(&mut Sitting) -> T) -> T {
        // Plain values: whoever held the lock left them whole.
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
