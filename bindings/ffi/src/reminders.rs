//! What a check-in asks, and when a person wants to be reminded of it.

use chrono::NaiveDate;
use goldseam_core::remind::{self, ReminderChoices, Window};
use goldseam_core::settings::CheckInChoices as CoreChoices;

use crate::calendar::Weekday;
use crate::error::{Field, GoldseamError, Reason, Result};
use crate::moods::CheckInPart;
use crate::settings::Settings;
use crate::view::{Day, LocalTime};

/// What a check-in asks.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct CheckInChoices {
    /// The parts that are asked, beside pleasantness.
    pub parts: Vec<CheckInPart>,
    /// Whether it asks about today as a whole, and not about right now. Best left as it is: answers to the one and the
    /// other are different things.
    pub about_today: bool,
}

/// When a person wants to be reminded. Off at first.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Reminders {
    /// Whether there are any.
    pub on: bool,
    /// In each of these one may come; at most three.
    pub windows: Vec<ReminderWindow>,
    /// None before this local day.
    #[uniffi(default)]
    #[cfg_attr(feature = "conformance", serde(default))]
    pub paused_until: Option<Day>,
    /// The person's own words in place of ours.
    #[uniffi(default)]
    #[cfg_attr(feature = "conformance", serde(default))]
    pub own_text: Option<String>,
}

/// A part of the day in which one reminder may come.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct ReminderWindow {
    /// The first minute of the local day, from 420 (7 o'clock) on.
    pub from_minute: u16,
    /// The minute behind the last, at most 1320 (22 o'clock).
    pub until_minute: u16,
    /// On these weekdays; on every day if there is none.
    #[uniffi(default)]
    #[cfg_attr(feature = "conformance", serde(default))]
    pub weekdays: Vec<Weekday>,
}

/// A reminder to schedule, on the local clock. It says nothing of what the app is for.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct Reminder {
    /// When.
    pub at: LocalTime,
    /// What it says.
    pub text: String,
}

#[uniffi::export]
impl Settings {
    /// What a check-in asks.
    pub async fn check_in(&self) -> Result<CheckInChoices> {
        self.session
            .read(None, |app| app.settings().check_in())
            .await
            .map(Into::into)
    }

    /// Sets what a check-in asks.
    pub async fn set_check_in(&self, choices: CheckInChoices) -> Result<()> {
        self.session
            .write(move |app| app.settings().set_check_in(&choices.into()))
            .await
    }

    /// When the person wants to be reminded.
    pub async fn reminders(&self) -> Result<Reminders> {
        self.session
            .read(None, |app| app.settings().reminders())
            .await
            .map(Into::into)
    }

    /// Sets when the person wants to be reminded. Fails with `Invalid` for a window at night, or a fourth one.
    pub async fn set_reminders(&self, reminders: Reminders) -> Result<()> {
        self.session
            .write(move |app| {
                let choices = ReminderChoices::try_from(reminders)?;
                if !choices.is_valid() {
                    return Err(GoldseamError::invalid(Field::Moment, Reason::OutOfRange));
                }
                Ok(app.settings().set_reminders(&choices)?)
            })
            .await
    }

    /// Says nothing for a week.
    pub async fn pause_reminders(&self) -> Result<()> {
        self.session
            .write(|app| {
                let today = app.moods().today()?;
                let choices = app.settings().reminders()?.paused(today);
                Ok::<_, GoldseamError>(app.settings().set_reminders(&choices)?)
            })
            .await
    }

    /// The reminders of the next `days` days (1 to 60), for the platform to schedule in place of all that it scheduled
    /// before.
    #[uniffi::method(default(days = 14))]
    pub async fn upcoming_reminders(&self, days: u32) -> Result<Vec<Reminder>> {
        let texts = self.session.texts();
        self.session
            .write(move |app| {
                let settings = app.settings();
                let (choices, seed) = (settings.reminders()?, settings.reminder_seed()?);
                let now = app.moods().this_moment()?.local();
                let plan = remind::upcoming(&choices, now, days.clamp(1, 60), &seed);
                let text = |number: u8| match &choices.own_text {
                    Some(own) => own.clone(),
                    None => texts.get(&format!("reminder-{number}")),
                };
                Ok::<_, GoldseamError>(
                    plan.into_iter()
                        .map(|reminder| Reminder {
                            at: LocalTime::of(reminder.at),
                            text: text(reminder.text),
                        })
                        .collect(),
                )
            })
            .await
    }
}

impl From<CoreChoices> for CheckInChoices {
    fn from(choices: CoreChoices) -> Self {
        Self {
            parts: choices.parts,
            about_today: choices.about_today,
        }
    }
}

impl From<CheckInChoices> for CoreChoices {
    fn from(choices: CheckInChoices) -> Self {
        Self {
            parts: choices.parts,
            about_today: choices.about_today,
        }
    }
}

impl From<ReminderChoices> for Reminders {
    fn from(choices: ReminderChoices) -> Self {
        let window = |window: Window| ReminderWindow {
            from_minute: window.from,
            until_minute: window.until,
            weekdays: window.weekdays.into_iter().map(Into::into).collect(),
        };
        Self {
            on: choices.on,
            windows: choices.windows.into_iter().map(window).collect(),
            paused_until: choices.paused_until.map(Into::into),
            own_text: choices.own_text,
        }
    }
}

impl TryFrom<Reminders> for ReminderChoices {
    type Error = GoldseamError;

    fn try_from(reminders: Reminders) -> Result<Self> {
        let window = |window: ReminderWindow| Window {
            from: window.from_minute,
            until: window.until_minute,
            weekdays: window.weekdays.into_iter().map(Into::into).collect(),
        };
        let paused_until: Option<NaiveDate> =
            reminders.paused_until.map(TryInto::try_into).transpose()?;
        let own_text = reminders.own_text;
        Ok(Self {
            on: reminders.on,
            windows: reminders.windows.into_iter().map(window).collect(),
            paused_until,
            own_text: own_text.filter(|text| !text.trim().is_empty()),
        })
    }
}
