//! A step as a screen shows it.

use goldseam_core::content::{Breath, Input, StepWords, Texts, Worded};
use goldseam_core::practice::{Given, StepNow};

use super::PracticeAnswer;
use crate::moods::NamedKey;
use crate::view::all;

/// A step of a practice. Every step can be skipped.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PracticeStep {
    /// Its key, for the answer.
    pub step: String,
    /// What it says or asks.
    pub text: String,
    /// What stands in an empty field.
    pub hint: Option<String>,
    /// What it asks for.
    pub input: PracticeInput,
    /// What can be chosen, ordered, rated or counted.
    pub options: Vec<NamedKey>,
    /// Words for its other parts: `low` and `high` of a scale, `first` and `second` of pairs and columns, `uneasy` and
    /// `likely` of a ladder, and what is rated.
    pub labels: Vec<NamedKey>,
    /// What stands here already.
    pub given: Option<PracticeAnswer>,
    /// Which step it is, from 1.
    pub number: u32,
    /// Of how many, as far as can be told.
    pub of: u32,
    /// Whether there is a step before it.
    pub can_go_back: bool,
}

/// What a step asks for, and which answer it takes.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum PracticeInput {
    /// Nothing: it is read. `Done`.
    Read,
    /// A number. `Number`.
    Scale {
        /// The end of the scale, 10 or 100.
        max: u16,
    },
    /// One of the options. `Choices`.
    ChoiceOne {
        /// Whether an answer in own words is possible.
        own: bool,
    },
    /// Any of the options. `Choices`.
    ChoiceMany {
        /// Whether answers in own words are possible.
        own: bool,
    },
    /// A line. `Text`.
    ShortText,
    /// A text. `Text`.
    LongText,
    /// Lines. `Lines`.
    Lines {
        /// How many at most.
        most: u32,
    },
    /// Time. Nobody has to wait for its end. `Done`.
    Timer {
        /// How long.
        seconds: u32,
    },
    /// Breathing along. The platform draws it, and may make it felt. `Done`.
    BreathPacer {
        /// One breath, phase by phase.
        phases: Vec<BreathPhase>,
        /// How long in all.
        seconds: u32,
    },
    /// Counting the options by taps. `Rows`.
    TapCounter,
    /// A day. `Date`.
    Date,
    /// Somebody, by any name. `Text`.
    Person,
    /// Something that is done. `Done`.
    Confirm,
    /// The options, and own ones, in an order. `Rows`.
    Ranking {
        /// Whether own ones may be added.
        own: bool,
    },
    /// Rows of two lines. `Rows`.
    Pairs {
        /// How many at most.
        most: u32,
    },
    /// Two lists. `Columns`.
    TwoColumns {
        /// How many lines each at most.
        most: u32,
    },
    /// Rungs from easy to hard. `Rows`.
    Ladder {
        /// How many at most.
        most: u32,
    },
    /// Areas of the body. `Choices`.
    BodyMap,
    /// Words for feelings. `Rows`.
    Feelings {
        /// How many at most.
        most: u32,
    },
    /// Some of the options, and own ones, each rated in each of the labels, 0 to 10. `Rows`.
    Rated {
        /// Whether own ones may be added.
        own: bool,
    },
    /// Parts of a whole of 100. `Rows`.
    Shares {
        /// How many at most.
        most: u32,
    },
    /// A good place to stop and to go on another day. `Done` goes on now.
    Later {
        /// After how many days it makes sense.
        days: u32,
    },
}

/// A phase of a breath.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct BreathPhase {
    /// What is done.
    pub kind: BreathKind,
    /// How long.
    pub millis: u32,
}

/// What is done in a phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum BreathKind {
    /// In.
    Inhale,
    /// A second, short sip of air.
    Sip,
    /// Holding, with full lungs.
    Hold,
    /// Out.
    Exhale,
    /// Waiting, with empty lungs.
    Rest,
}

pub(super) fn step_view(practice: &str, now: StepNow, texts: &Texts) -> PracticeStep {
    let words = StepWords::of(texts, practice, &now.step, now.of_frame);
    PracticeStep {
        input: input(now.step.input.as_ref()),
        step: now.step.id,
        text: words.text,
        hint: words.hint,
        options: all(words.options),
        labels: all(words.labels),
        given: match now.given {
            Some(Given::Answer(answer)) => Some(answer.into()),
            Some(Given::Skipped) | None => None,
        },
        number: count(now.number),
        of: count(now.of),
        can_go_back: now.can_go_back,
    }
}

impl From<Worded> for NamedKey {
    fn from(worded: Worded) -> Self {
        Self {
            key: worded.id,
            name: worded.word,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn input(input: Option<&Input>) -> PracticeInput {
    let Some(input) = input else {
        return PracticeInput::Read;
    };
    match *input {
        Input::Scale { max } => PracticeInput::Scale { max: max.into() },
        Input::ChoiceOne { own, .. } => PracticeInput::ChoiceOne { own },
        Input::ChoiceMany { own, .. } => PracticeInput::ChoiceMany { own },
        Input::ShortText => PracticeInput::ShortText,
        Input::LongText => PracticeInput::LongText,
        Input::List { most } => PracticeInput::Lines { most: most.into() },
        Input::Timer { seconds } => PracticeInput::Timer {
            seconds: seconds.into(),
        },
        Input::BreathPacer(breath) => PracticeInput::BreathPacer {
            phases: phases(&breath),
            seconds: breath.seconds.into(),
        },
        Input::TapCounter { .. } => PracticeInput::TapCounter,
        Input::Date => PracticeInput::Date,
        Input::Person => PracticeInput::Person,
        Input::Confirm => PracticeInput::Confirm,
        Input::Ranking { own, .. } => PracticeInput::Ranking { own },
        Input::Pairs { most } => PracticeInput::Pairs { most: most.into() },
        Input::TwoColumns { most } => PracticeInput::TwoColumns { most: most.into() },
        Input::Ladder { most } => PracticeInput::Ladder { most: most.into() },
        Input::BodyMap => PracticeInput::BodyMap,
        Input::Feelings { most } => PracticeInput::Feelings { most: most.into() },
        Input::Rated { own, .. } => PracticeInput::Rated { own },
        Input::Shares { most } => PracticeInput::Shares { most: most.into() },
        Input::Later { days } => PracticeInput::Later { days: days.into() },
    }
}

fn phases(breath: &Breath) -> Vec<BreathPhase> {
    let all = [
        (BreathKind::Inhale, breath.inhale),
        (BreathKind::Sip, breath.sip),
        (BreathKind::Hold, breath.hold),
        (BreathKind::Exhale, breath.exhale),
        (BreathKind::Rest, breath.rest),
    ];
    let there = all.into_iter().filter(|(_, tenths)| *tenths > 0);
    there
        .map(|(kind, tenths)| BreathPhase {
            kind,
            millis: u32::from(tenths) * 100,
        })
        .collect()
}
