//! All that the check-in sheet shows, in one call.

use goldseam_core::content::{Pack, Texts};
use goldseam_core::id::CheckInId;
use goldseam_core::settings::CheckInChoices;

use super::factors::{FactorItem, factor_item};
use super::words::{FeelingItem, feeling_items};
use super::{CheckInDraft, Moods};
use crate::error::{GoldseamError, Result};
use crate::view::{Moment, id};

pub use goldseam_core::settings::CheckInPart;

/// A part of the check-in that may be left out for good.
#[uniffi::remote(Enum)]
pub enum CheckInPart {
    /// How much activation there is.
    Activation,
    /// Words for feelings.
    Feelings,
    /// Where in the body it is felt.
    Body,
    /// Own factors.
    Factors,
    /// Belonging.
    Belonging,
    /// How much is left in the person.
    Cup,
    /// A note.
    Note,
}

/// All that the check-in sheet shows.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct CheckInForm {
    /// The question above it: how it is right now, or how today was.
    pub title: String,
    /// That one answer is enough.
    pub hint: String,
    /// Whether it asks about the whole day; goes back in the draft.
    pub about_today: bool,
    /// The parts that the person wants to be asked, in their order.
    pub parts: Vec<CheckInPart>,
    /// Pleasantness. Always asked, never required.
    pub pleasantness: ScaleWords,
    /// Activation.
    pub activation: ScaleWords,
    /// Belonging.
    pub belonging: ScaleWords,
    /// The cup.
    pub cup: ScaleWords,
    /// "I don't know."
    pub dont_know: String,
    /// "I'd rather not say."
    pub rather_not_say: String,
    /// Keys of words that are offered before all others.
    pub chips: Vec<String>,
    /// Words for feelings, the most used first.
    pub feelings: Vec<FeelingItem>,
    /// Headings of the quadrants, in the order in which they are shown.
    pub quadrants: Vec<QuadrantName>,
    /// How many words may be chosen.
    pub most_feelings: u32,
    /// Areas of the body.
    pub body: Vec<NamedKey>,
    /// What the person tracks.
    pub factors: Vec<FactorItem>,
    /// What the note may be about.
    pub note_hint: String,
    /// What was answered, if a check-in is changed; else an empty draft that asks what the form asks.
    pub draft: CheckInDraft,
    /// When the check-in was, if one is changed.
    pub moment: Option<Moment>,
}

/// The words of a scale from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct ScaleWords {
    /// The question.
    pub question: String,
    /// At 0.
    pub low: String,
    /// At 50.
    pub middle: String,
    /// At 100.
    pub high: String,
}

/// Something to choose, with its name in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct NamedKey {
    /// Its key, for a draft.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// The name of a quadrant of feelings.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct QuadrantName {
    /// The quadrant.
    pub quadrant: super::Quadrant,
    /// Its name.
    pub name: String,
}

#[uniffi::export]
impl Moods {
    /// All that the sheet shows: for a new check-in, or for one that is to be changed.
    #[uniffi::method(default(check_in_id = None))]
    pub async fn form(&self, check_in_id: Option<String>) -> Result<CheckInForm> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let kept = check_in_id
                    .map(|check_in| Ok::<_, GoldseamError>(moods.get(id::<CheckInId>(&check_in)?)?))
                    .transpose()?;
                let choices = app.settings().check_in()?;
                let feelings = feeling_items(moods.feelings()?, &texts);
                let factors = moods
                    .factors()?
                    .into_iter()
                    .filter(|factor| factor.archived.is_none())
                    .map(|factor| factor_item(factor, &texts))
                    .collect();
                let moment = kept.as_ref().map(|kept| kept.moment.into());
                let draft = match kept {
                    Some(kept) => kept.answers.into(),
                    None => CheckInDraft {
                        about_today: choices.about_today,
                        ..CheckInDraft::default()
                    },
                };
                Ok::<_, GoldseamError>(CheckInForm {
                    moment,
                    feelings: feelings
                        .into_iter()
                        .filter(|word| word.is_offered || draft.feelings.contains(&word.key))
                        .collect(),
                    factors,
                    draft,
                    ..words(choices, &texts)
                })
            })
            .await
    }
}

/// The form without what the person has in it.
fn words(choices: CheckInChoices, texts: &Texts) -> CheckInForm {
    let pack = Pack::bundled();
    let today = choices.about_today;
    let asked = |key: &str| match today {
        true => texts.get(&format!("{key}.today")),
        false => texts.get(key),
    };
    let plain = |key: &str| ScaleWords {
        question: asked(key),
        low: texts.get(&format!("{key}.low")),
        middle: texts.get(&format!("{key}.middle")),
        high: texts.get(&format!("{key}.high")),
    };
    CheckInForm {
        title: match today {
            true => texts.get("check-in-title.today"),
            false => texts.get("check-in-title"),
        },
        hint: texts.get("check-in-any-answer"),
        about_today: today,
        parts: choices.parts,
        pleasantness: plain("scale-pleasantness"),
        activation: plain("scale-activation"),
        belonging: plain("scale-belonging"),
        cup: plain("scale-cup"),
        dont_know: texts.get("answer-dont-know"),
        rather_not_say: texts.get("answer-rather-not-say"),
        chips: pack.chips().to_vec(),
        feelings: Vec::new(),
        quadrants: super::Quadrant::ALL
            .into_iter()
            .map(|quadrant| QuadrantName {
                quadrant,
                name: texts.get(&format!("quadrant-{}", quadrant.as_str())),
            })
            .collect(),
        most_feelings: u32::try_from(goldseam_core::mood::MAX_FEELINGS).unwrap_or(0),
        body: pack
            .body_areas()
            .iter()
            .map(|area| NamedKey {
                key: area.clone(),
                name: texts.get(&format!("body-{area}")),
            })
            .collect(),
        factors: Vec::new(),
        note_hint: texts.get("note-hint"),
        draft: CheckInDraft::default(),
        moment: None,
    }
}
