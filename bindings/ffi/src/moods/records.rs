//! The trash and the last change of check-ins, look-backs and steps.

use std::time::SystemTime;

use goldseam_core::mood::{Record, RecordId, Trashed};

use super::Moods;
use crate::error::{GoldseamError, Result};
use crate::view::{Day, Moment, id};

/// Names a check-in, a look-back or a step.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum MoodRecord {
    /// A check-in.
    CheckIn {
        /// Its id.
        check_in_id: String,
    },
    /// A look-back.
    LookBack {
        /// Its id.
        look_back_id: String,
    },
    /// A step that counts.
    Step {
        /// Its id.
        step_id: String,
    },
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum MoodChangeKind {
    /// Something was added.
    Added,
    /// Something was changed.
    Edited,
    /// Something was given another moment.
    Moved,
    /// Something went to the trash.
    Trashed,
    /// Something came out of the trash.
    Restored,
}

/// The last change, which can be taken back for 24 hours.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct LastMoodChange {
    /// What was done.
    pub kind: MoodChangeKind,
    /// With what.
    pub record: MoodRecord,
    /// Whether it was taken back; `undo` then does it again.
    pub undone: bool,
}

/// Something in the trash.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct TrashedMood {
    /// What it is.
    pub record: MoodRecord,
    /// The local day that it is about; of a look-back, the first of its week or month.
    pub day: Day,
    /// When it was, if it has a time.
    pub moment: Option<Moment>,
    /// When it was thrown away.
    pub trashed: SystemTime,
    /// Whole days until it is gone for good; 0 on its last day.
    pub days_left: u32,
}

#[uniffi::export]
impl Moods {
    /// Moves something to the trash, where it is kept for 30 days. Works also on a full disk.
    pub async fn trash(&self, record: MoodRecord) -> Result<()> {
        self.session
            .write(move |app| Ok::<_, GoldseamError>(app.moods().trash(record.try_into()?)?))
            .await
    }

    /// Puts something back where it was.
    pub async fn restore(&self, record: MoodRecord) -> Result<()> {
        self.session
            .write(move |app| Ok::<_, GoldseamError>(app.moods().restore(record.try_into()?)?))
            .await
    }

    /// What is in the trash, latest first.
    pub async fn trashed(&self) -> Result<Vec<TrashedMood>> {
        self.session
            .read(None, |app| {
                let now = app.vault().clock().now();
                let trashed = app.moods().trashed()?;
                Ok::<_, GoldseamError>(
                    trashed
                        .into_iter()
                        .map(|trashed| TrashedMood {
                            days_left: trashed.days_left(now),
                            ..trashed.into()
                        })
                        .collect(),
                )
            })
            .await
    }

    /// What `undo` would take back, if anything.
    pub async fn last_change(&self) -> Result<Option<LastMoodChange>> {
        self.session
            .read(None, |app| app.moods().last_change())
            .await
            .map(|last| last.map(Into::into))
    }

    /// Takes the last change back, or does it again if it was taken back; nothing if there is none of the last 24 hours.
    pub async fn undo(&self) -> Result<Option<LastMoodChange>> {
        self.session
            .write(|app| app.moods().undo())
            .await
            .map(|last| last.map(Into::into))
    }
}

impl TryFrom<MoodRecord> for RecordId {
    type Error = GoldseamError;

    fn try_from(record: MoodRecord) -> Result<Self> {
        Ok(match record {
            MoodRecord::CheckIn { check_in_id } => Self::CheckIn(id(&check_in_id)?),
            MoodRecord::LookBack { look_back_id } => Self::LookBack(id(&look_back_id)?),
            MoodRecord::Step { step_id } => Self::Step(id(&step_id)?),
        })
    }
}

impl From<RecordId> for MoodRecord {
    fn from(record: RecordId) -> Self {
        match record {
            RecordId::CheckIn(id) => Self::CheckIn {
                check_in_id: id.to_string(),
            },
            RecordId::LookBack(id) => Self::LookBack {
                look_back_id: id.to_string(),
            },
            RecordId::Step(id) => Self::Step {
                step_id: id.to_string(),
            },
        }
    }
}

impl From<Trashed> for TrashedMood {
    fn from(trashed: Trashed) -> Self {
        let record = trashed.record.id().into();
        let (day, moment) = match trashed.record {
            Record::CheckIn(check_in) => (check_in.moment.day(), Some(check_in.moment)),
            Record::LookBack(look_back) => (look_back.period, None),
            Record::Step(step) => (step.moment.day(), Some(step.moment)),
        };
        Self {
            record,
            day: day.into(),
            moment: moment.map(Into::into),
            trashed: trashed.trashed.into(),
            days_left: 0,
        }
    }
}

impl From<goldseam_core::mood::LastChange> for LastMoodChange {
    fn from(last: goldseam_core::mood::LastChange) -> Self {
        use goldseam_core::mood::ChangeKind;
        Self {
            kind: match last.kind {
                ChangeKind::Added => MoodChangeKind::Added,
                ChangeKind::Edited => MoodChangeKind::Edited,
                ChangeKind::Moved => MoodChangeKind::Moved,
                ChangeKind::Trashed => MoodChangeKind::Trashed,
                ChangeKind::Restored => MoodChangeKind::Restored,
            },
            record: last.record.into(),
            undone: last.undone,
        }
    }
}
