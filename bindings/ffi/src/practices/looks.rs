//! Looks at oneself, beside one's own earlier ones alone.

use goldseam_core::content::{Library, Texts};
use goldseam_core::insight::about_looks;
use goldseam_core::practice::Look;

use super::library::Cards;
use super::results::{compared_numbers, result_card};
use super::{ComparedNumbers, PracticeCard, PracticeResult, Practices};
use crate::error::{GoldseamError, Result};

/// A look at oneself, and how it went so far.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct SelfLook {
    /// Its practice.
    pub card: PracticeCard,
    /// The latest session about each thing or person that was looked at, latest first.
    pub latest: Vec<LatestLook>,
}

/// The latest of the looks that went on with one another.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LatestLook {
    /// The session.
    pub card: PracticeResult,
    /// Its leading numbers, with those before.
    pub compared: Vec<ComparedNumbers>,
    /// What to know about these numbers.
    pub notes: Vec<String>,
}

#[uniffi::export]
impl Practices {
    /// Looks at oneself: each that there is, with how it went so far, beside one's own earlier numbers alone.
    pub async fn looks(&self) -> Result<Vec<SelfLook>> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let cards = Cards::of(&room, &texts)?;
                let looks = room.looks(&texts)?.into_iter();
                let looks =
                    looks.filter_map(|look| self_look(look, room.library(), &cards, &texts));
                Ok::<_, GoldseamError>(looks.collect())
            })
            .await
    }
}

fn self_look(look: Look, library: &Library, cards: &Cards<'_>, texts: &Texts) -> Option<SelfLook> {
    let practice = library.practice(&look.practice)?;
    let latest = look.latest.into_iter().map(|latest| LatestLook {
        notes: about_looks(practice, &latest.compared, latest.rests, texts),
        card: result_card(latest.session, latest.line),
        compared: compared_numbers(latest.compared, texts),
    });
    Some(SelfLook {
        card: cards.card(practice),
        latest: latest.collect(),
    })
}
