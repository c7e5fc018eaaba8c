//! Steps that count.

use goldseam_core::content::{Pack, Texts};
use goldseam_core::mood::{Step, StepCount};

use super::Moods;
use super::check_in::at;
use super::history::{read_cursor, write_cursor};
use crate::error::{GoldseamError, Result};
use crate::journal::size;
use crate::view::{LocalTime, Moment};

/// What the screen of steps shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct StepsPage {
    /// That each of them counts.
    pub about: String,
    /// Kinds of steps, with how many there are.
    pub kinds: Vec<StepKind>,
    /// Steps, newest first.
    pub steps: Vec<StepCard>,
    /// Where older ones begin, if there are any.
    pub next: Option<String>,
}

/// A kind of step. Its counts only grow, unless a step is taken back out.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct StepKind {
    /// Its key.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// What it means, in a line.
    pub meaning: String,
    /// The name of its icon, among Material Symbols.
    pub icon: String,
    /// How many in all.
    pub all: u32,
    /// How many in the current month.
    pub this_month: u32,
}

/// A step that counts.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct StepCard {
    /// Its id.
    pub step_id: String,
    /// The key of its kind.
    pub kind: String,
    /// What the kind is called.
    pub name: String,
    /// When it was.
    pub moment: Moment,
    /// What was written about it, if anything.
    pub note: Option<String>,
}

#[uniffi::export]
impl Moods {
    /// Steps, newest first: from the newest on, or where a page's `next` points; at most `limit` (1 to 200).
    #[uniffi::method(default(cursor = None, limit = 50))]
    pub async fn steps(&self, cursor: Option<String>, limit: u32) -> Result<StepsPage> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let moods = app.moods();
                let cursor = cursor.as_deref().map(read_cursor).transpose()?;
                let page = moods.steps(cursor, size(limit))?;
                let counts = moods.step_counts()?;
                Ok::<_, GoldseamError>(StepsPage {
                    about: texts.get("steps-about"),
                    kinds: kinds(&counts, &texts),
                    steps: page
                        .steps
                        .into_iter()
                        .map(|step| card(step, &texts))
                        .collect(),
                    next: write_cursor(page.next)?,
                })
            })
            .await
    }

    /// Notes a step of this moment, or of another one, and gives its id.
    #[uniffi::method(default(note = None, moment = None))]
    pub async fn add_step(
        &self,
        kind: String,
        note: Option<String>,
        moment: Option<LocalTime>,
    ) -> Result<String> {
        self.session
            .write(move |app| {
                let moods = app.moods();
                let moment = moment.map(|moment| at(moment, &moods)).transpose()?;
                Ok::<_, GoldseamError>(moods.add_step(&kind, note, moment)?.to_string())
            })
            .await
    }
}

fn kinds(counts: &[StepCount], texts: &Texts) -> Vec<StepKind> {
    let count_of = |kind: &str| counts.iter().find(|count| count.kind == kind);
    let kinds = Pack::bundled().step_kinds().iter();
    kinds
        .map(|kind| StepKind {
            kind: kind.id.clone(),
            name: texts.get(&format!("step-{}", kind.id)),
            meaning: texts.get(&format!("step-{}.meaning", kind.id)),
            icon: kind.icon.clone(),
            all: count_of(&kind.id).map_or(0, |count| count.all),
            this_month: count_of(&kind.id).map_or(0, |count| count.this_month),
        })
        .collect()
}

fn card(step: Step, texts: &Texts) -> StepCard {
    StepCard {
        step_id: step.id.to_string(),
        name: texts.get(&format!("step-{}", step.kind)),
        kind: step.kind,
        moment: step.moment.into(),
        note: step.note,
    }
}
