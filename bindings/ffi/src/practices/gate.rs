//! The private questions. Nothing of them is written down.

use goldseam_core::practice::{GateAnswer, GateQuestion};

use super::Practices;
use crate::error::{Field, GoldseamError, Reason, Result};

/// An answer to a private question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum PrivateAnswer {
    /// No.
    No,
    /// Yes.
    Yes,
    /// Not sure: counts like yes.
    NotSure,
}

impl From<PrivateAnswer> for GateAnswer {
    fn from(answer: PrivateAnswer) -> Self {
        match answer {
            PrivateAnswer::No => Self::No,
            PrivateAnswer::Yes => Self::Yes,
            PrivateAnswer::NotSure => Self::NotSure,
        }
    }
}

/// The private questions, before anything with another person.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PrivateQuestions {
    /// What they are.
    pub title: String,
    /// That nothing of it is kept.
    pub purpose: String,
    /// The four questions, in the order of the answers.
    pub questions: Vec<String>,
    /// The words for yes, no and not sure.
    pub yes: String,
    /// No.
    pub no: String,
    /// Not sure.
    pub not_sure: String,
}

#[uniffi::export]
impl Practices {
    /// The private questions.
    pub fn private_questions(&self) -> PrivateQuestions {
        let texts = self.session.texts();
        PrivateQuestions {
            title: texts.get("gate-title"),
            purpose: texts.get("gate-title.purpose"),
            questions: GateQuestion::ALL
                .into_iter()
                .map(|question| texts.get(&format!("gate-{}", question.as_str())))
                .collect(),
            yes: texts.get("gate-yes"),
            no: texts.get("gate-no"),
            not_sure: texts.get("gate-not-sure"),
        }
    }

    /// Answers the private questions, in their order; none where one was skipped. Kept in memory until the lock.
    pub async fn answer_private_questions(
        &self,
        answers: Vec<Option<PrivateAnswer>>,
    ) -> Result<()> {
        let answers: [Option<PrivateAnswer>; 4] = answers
            .try_into()
            .map_err(|_| GoldseamError::invalid(Field::Answer, Reason::OutOfRange))?;
        self.session
            .read(None, move |app| {
                app.practices()
                    .answer_gate(answers.map(|answer| answer.map(Into::into)));
                Ok::<_, GoldseamError>(())
            })
            .await
    }

    /// Says whether this is an emergency, until the lock: nothing that touches an injury is begun then.
    pub async fn set_in_crisis(&self, in_crisis: bool) -> Result<()> {
        self.session
            .read(None, move |app| {
                app.practices().set_in_crisis(in_crisis);
                Ok::<_, GoldseamError>(())
            })
            .await
    }
}
