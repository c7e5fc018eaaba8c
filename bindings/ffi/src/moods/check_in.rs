//! What a check-in holds, and keeping it.

use goldseam_core::id::{CheckInId, EntryId};
use goldseam_core::mood::{
    Answer as CoreAnswer, Answers, FactorValue as CoreValue, Moods as CoreMoods, Wording,
};

use super::Moods;
use crate::error::{GoldseamError, Result};
use crate::view::{LocalTime, id};

/// An answer on a scale of 0 to 100. Not to know and not to say are answers, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum ScaleAnswer {
    /// A value was given.
    Given {
        /// 0 to 100.
        value: u8,
    },
    /// "I don't know."
    DontKnow,
    /// "I'd rather not say."
    RatherNotSay,
}

/// What was noted of a factor.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct FactorValue {
    /// Which factor.
    pub factor_id: String,
    /// From its `minimum` to its `maximum`; of a yes or no 1 or 0.
    pub value: f64,
}

/// What a person answers in a check-in. One answer is enough.
#[derive(Clone, Debug, Default, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case", default, deny_unknown_fields)
)]
pub struct CheckInDraft {
    /// Whether it was asked about the whole day, and not about right now: the form's `about_today`.
    #[uniffi(default)]
    pub about_today: bool,
    /// Whether a reminder asked.
    #[uniffi(default)]
    pub prompted: bool,
    /// How pleasant it is.
    #[uniffi(default)]
    pub pleasantness: Option<ScaleAnswer>,
    /// How much activation there is.
    #[uniffi(default)]
    pub activation: Option<ScaleAnswer>,
    /// How much the person feels that they belong.
    #[uniffi(default)]
    pub belonging: Option<ScaleAnswer>,
    /// How much is left in the person.
    #[uniffi(default)]
    pub cup: Option<ScaleAnswer>,
    /// Keys of words for feelings, at most 8, in the order in which they were chosen.
    #[uniffi(default)]
    pub feelings: Vec<String>,
    /// Keys of areas of the body.
    #[uniffi(default)]
    pub body: Vec<String>,
    /// What was noted of factors.
    #[uniffi(default)]
    pub factors: Vec<FactorValue>,
    /// Free text, at most 64 KiB.
    #[uniffi(default)]
    pub note: String,
    /// The entry of the journal that it belongs to.
    #[uniffi(default)]
    pub entry_id: Option<String>,
}

#[uniffi::export]
impl Moods {
    /// Keeps a check-in of this moment, or of another one, and gives its id. Fails with `Invalid` if nothing was answered.
    #[uniffi::method(default(moment = None))]
    pub async fn check_in(&self, draft: CheckInDraft, moment: Option<LocalTime>) -> Result<String> {
        self.session
            .write(move |app| {
                let (moods, answers) = (app.moods(), draft.try_into()?);
                let kept = match moment {
                    Some(moment) => moods.check_in_at(at(moment, &moods)?, answers)?,
                    None => moods.check_in(answers)?,
                };
                Ok::<_, GoldseamError>(kept.to_string())
            })
            .await
    }

    /// Replaces what was answered; the moment stays.
    pub async fn edit(&self, check_in_id: String, draft: CheckInDraft) -> Result<()> {
        self.session
            .write(move |app| {
                let id: CheckInId = id(&check_in_id)?;
                Ok::<_, GoldseamError>(app.moods().edit(id, draft.try_into()?)?)
            })
            .await
    }

    /// Moves a check-in to another moment.
    pub async fn move_to(&self, check_in_id: String, moment: LocalTime) -> Result<()> {
        self.session
            .write(move |app| {
                let moods = app.moods();
                let moment = at(moment, &moods)?;
                Ok::<_, GoldseamError>(moods.move_to(id(&check_in_id)?, moment)?)
            })
            .await
    }
}

/// The moment that the device's time zone makes of a local time.
pub(super) fn at(moment: LocalTime, moods: &CoreMoods) -> Result<goldseam_core::day::Moment> {
    let (day, time) = moment.parts()?;
    Ok(moods.moment_of(day, time)?)
}

impl From<ScaleAnswer> for CoreAnswer {
    fn from(answer: ScaleAnswer) -> Self {
        match answer {
            ScaleAnswer::Given { value } => Self::Value(value),
            ScaleAnswer::DontKnow => Self::DontKnow,
            ScaleAnswer::RatherNotSay => Self::RatherNotSay,
        }
    }
}

impl From<CoreAnswer> for ScaleAnswer {
    fn from(answer: CoreAnswer) -> Self {
        match answer {
            CoreAnswer::Value(value) => Self::Given { value },
            CoreAnswer::DontKnow => Self::DontKnow,
            CoreAnswer::RatherNotSay => Self::RatherNotSay,
        }
    }
}

impl TryFrom<CheckInDraft> for Answers {
    type Error = GoldseamError;

    fn try_from(draft: CheckInDraft) -> Result<Self> {
        let value = |given: FactorValue| {
            let factor = id(&given.factor_id)?;
            Ok::<_, GoldseamError>(CoreValue {
                factor,
                value: given.value,
            })
        };
        Ok(Self {
            wording: if draft.about_today {
                Wording::Today
            } else {
                Wording::RightNow
            },
            prompted: draft.prompted,
            pleasantness: draft.pleasantness.map(Into::into),
            activation: draft.activation.map(Into::into),
            belonging: draft.belonging.map(Into::into),
            cup: draft.cup.map(Into::into),
            feelings: draft.feelings,
            body: draft.body,
            factors: draft
                .factors
                .into_iter()
                .map(value)
                .collect::<Result<_>>()?,
            note: draft.note,
            entry: draft
                .entry_id
                .map(|entry| id::<EntryId>(&entry))
                .transpose()?,
        })
    }
}

impl From<Answers> for CheckInDraft {
    fn from(answers: Answers) -> Self {
        let value = |kept: CoreValue| FactorValue {
            factor_id: kept.factor.to_string(),
            value: kept.value,
        };
        Self {
            about_today: answers.wording == Wording::Today,
            prompted: answers.prompted,
            pleasantness: answers.pleasantness.map(Into::into),
            activation: answers.activation.map(Into::into),
            belonging: answers.belonging.map(Into::into),
            cup: answers.cup.map(Into::into),
            feelings: answers.feelings,
            body: answers.body,
            factors: answers.factors.into_iter().map(value).collect(),
            note: answers.note,
            entry_id: answers.entry.map(|entry| entry.to_string()),
        }
    }
}
