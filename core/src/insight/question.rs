//! What can be asked of a person's numbers.

use std::fmt;
use std::str::FromStr;

use crate::id::FactorId;
use crate::mood::DaySum;

/// A scale of the check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// How pleasant it is.
    Pleasantness,
    /// How much activation there is.
    Activation,
    /// Belonging.
    Belonging,
    /// How much is left in the person.
    Cup,
}

impl Scale {
    /// Every scale.
    pub const ALL: [Self; 4] = [
        Self::Pleasantness,
        Self::Activation,
        Self::Belonging,
        Self::Cup,
    ];

    /// As it is named in keys and in the content pack.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pleasantness => "pleasantness",
            Self::Activation => "activation",
            Self::Belonging => "belonging",
            Self::Cup => "cup",
        }
    }

    pub(super) fn of(self, day: &DaySum) -> Option<f64> {
        match self {
            Self::Pleasantness => day.pleasantness,
            Self::Activation => day.activation,
            Self::Belonging => day.belonging,
            Self::Cup => day.cup,
        }
        .mean()
    }
}

/// A question to a person's numbers. Its text form is the key by which a choice names it, for ever.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// Where it usually lies.
    Level,
    /// How far days lie apart.
    Spread,
    /// How much changes between answers.
    Instability,
    /// How long a state stays.
    Inertia,
    /// How finely feelings are named.
    Words,
    /// Whether the time of day makes a difference.
    TimeOfDay,
    /// Whether the day of the week makes a difference.
    Weekday,
    /// Whether the level has shifted.
    Shift,
    /// How what was feared lies beside what came.
    Predictions,
    /// How it is before and after a practice, by the content pack's id.
    Practice(String),
    /// Whether a factor and a scale go together on the same day.
    Link(FactorId, Scale),
    /// Whether a factor goes together with a scale on the day after.
    Lag(FactorId, Scale),
}

impl Question {
    /// What can be asked about a factor.
    pub(super) fn about(factor: FactorId) -> impl Iterator<Item = Self> {
        Scale::ALL
            .into_iter()
            .flat_map(move |scale| [Self::Link(factor, scale), Self::Lag(factor, scale)])
    }

    /// The name of its words in the content pack.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Spread => "spread",
            Self::Instability => "instability",
            Self::Inertia => "inertia",
            Self::Words => "words",
            Self::TimeOfDay => "time-of-day",
            Self::Weekday => "weekday",
            Self::Shift => "shift",
            Self::Predictions => "predictions",
            Self::Practice(_) => "practice",
            Self::Link(..) => "link",
            Self::Lag(..) => "lag",
        }
    }
}

/// A text that is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such question")]
pub struct NoQuestion;

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        match self {
            Self::Link(factor, scale) | Self::Lag(factor, scale) => {
                write!(f, ".{}.{factor}", scale.as_str())
            }
            Self::Practice(id) => write!(f, ".{id}"),
            _ => Ok(()),
        }
    }
}

impl FromStr for Question {
    type Err = NoQuestion;

    fn from_str(text: &str) -> Result<Self, NoQuestion> {
        let plain = [
            Self::Level,
            Self::Spread,
            Self::Instability,
            Self::Inertia,
            Self::Words,
            Self::TimeOfDay,
            Self::Weekday,
            Self::Shift,
            Self::Predictions,
        ];
        if let Some(question) = plain.into_iter().find(|question| question.name() == text) {
            return Ok(question);
        }
        if let Some(("practice", id)) = text.split_once('.') {
            return Ok(Self::Practice(id.to_owned()));
        }
        let mut parts = text.splitn(3, '.');
        let (Some(name), Some(scale), Some(factor)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(NoQuestion);
        };
        let scale = Scale::ALL
            .into_iter()
            .find(|known| known.as_str() == scale)
            .ok_or(NoQuestion)?;
        let factor = factor.parse().map_err(|_| NoQuestion)?;
        match name {
            "link" => Ok(Self::Link(factor, scale)),
            "lag" => Ok(Self::Lag(factor, scale)),
            _ => Err(NoQuestion),
        }
    }
}
