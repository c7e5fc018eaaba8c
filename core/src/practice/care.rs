//! Rules of care. They are the machine's, so that no practice can be written that breaks them.
//!
//! Source: trauma-informed practice as `docs/content-guide.md` states it. Distress is asked before and after; a rise of
//! [`RISE`], or an end of [`HIGH`] or more, changes what comes next. Somebody who feels far away ([`FAR`] or less) is
//! offered what turns outward only. What touches an injury is never begun near bedtime, in a crisis or in high distress.

use std::sync::LazyLock;

use chrono::{NaiveTime, TimeDelta};

use super::gate::Gate;
use crate::content::{Flag, Input, Measure, Practice, PracticeStep, Rating};

/// Distress that is high, of 10.
pub const HIGH: u16 = 8;

/// A rise of distress from which a practice is not praised and other things are offered.
pub const RISE: u16 = 2;

/// How present somebody is, of 10, who is offered only what turns outward.
pub const FAR: u16 = 3;

/// How long before bedtime nothing touches an injury, in minutes. The hours of sleep after it count, too.
pub const BEFORE_BED: i64 = 60;
const ASLEEP: i64 = 6 * 60;

/// The state of the content pack whose practices are offered to somebody who feels far away.
pub const FAR_AWAY: &str = "far-away";

/// The state whose practices are offered when distress is high or has risen.
pub const TOO_MUCH: &str = "too-much";

/// What the machine has to know of the hour and the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The hour, on the person's clock.
    pub now: NaiveTime,
    /// When they usually go to bed.
    pub bedtime: Option<NaiveTime>,
    /// Whether they said that this is an emergency.
    pub in_crisis: bool,
    /// What the private questions opened.
    pub gate: Gate,
    /// How present they said they are, in this sitting.
    pub presence: Option<u16>,
}

/// Why a practice is not begun, or gone on with, now. It can be at another time, or after another answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It touches an injury, and it is late.
    NearBedtime,
    /// It is not for an emergency.
    InCrisis,
    /// The private questions come first.
    GateFirst,
    /// The private questions say that the other person is not safe.
    NotSafe,
    /// It does not turn outward, and the person feels far away.
    FarAway,
}

/// Whether somebody may begin a practice, or go on with it, now.
///
/// # Errors
/// The first reason against it.
pub fn admit(practice: &Practice, circumstances: &Circumstances) -> Result<(), Refusal> {
    let heavy = practice.has(Flag::Memory);
    let with_somebody = practice.has(Flag::Partner) || practice.has(Flag::Abuse);
    if circumstances.in_crisis && (heavy || practice.has(Flag::Crisis)) {
        return Err(Refusal::InCrisis);
    }
    if with_somebody && circumstances.gate == Gate::NotSafe {
        return Err(Refusal::NotSafe);
    }
    if practice.has(Flag::Partner) && circumstances.gate == Gate::Unanswered {
        return Err(Refusal::GateFirst);
    }
    if heavy
        && circumstances
            .bedtime
            .is_some_and(|bed| is_late(circumstances.now, bed))
    {
        return Err(Refusal::NearBedtime);
    }
    if !practice.outward && circumstances.presence.is_some_and(|present| present <= FAR) {
        return Err(Refusal::FarAway);
    }
    Ok(())
}

fn is_late(now: NaiveTime, bedtime: NaiveTime) -> bool {
    // Both ends wrap around midnight, as `NaiveTime` does.
    let since = now - (bedtime - TimeDelta::minutes(BEFORE_BED));
    let minutes = since.num_minutes().rem_euclid(24 * 60);
    minutes < BEFORE_BED + ASLEEP
}

/// Why a walk stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Halt {
    /// The person feels far away, and the practice does not turn outward.
    FarAway,
    /// Distress is high, and the practice touches an injury.
    TooMuch,
}

impl Halt {
    /// The state whose practices are offered in its place.
    #[must_use]
    pub fn state(self) -> &'static str {
        match self {
            Self::FarAway => FAR_AWAY,
            Self::TooMuch => TOO_MUCH,
        }
    }
}

/// Whether a walk stands still after this number.
pub(super) fn halts(practice: &Practice, measure: Measure, number: u16) -> Option<Halt> {
    match measure {
        Measure::Presence if number <= FAR && !practice.outward => Some(Halt::FarAway),
        Measure::Distress if number >= HIGH && practice.has(Flag::Memory) => Some(Halt::TooMuch),
        Measure::Presence | Measure::Distress => None,
    }
}

/// Whether distress that was `before` and is `after` asks for care and not for praise.
pub(super) fn needs_care(before: Option<u16>, after: Option<u16>) -> bool {
    let Some(after) = after else {
        return false;
    };
    after >= HIGH || before.is_some_and(|before| after >= before + RISE)
}

/// The steps that stand around every practice.
pub(super) struct Frame {
    /// Before its own.
    pub(super) before: Vec<&'static PracticeStep>,
    /// After its own.
    pub(super) after: Vec<&'static PracticeStep>,
}

static BEFORE: LazyLock<PracticeStep> = LazyLock::new(|| scale("before", Measure::Distress));
static PRESENCE: LazyLock<PracticeStep> = LazyLock::new(|| scale("presence", Measure::Presence));
static SETTLE: LazyLock<PracticeStep> = LazyLock::new(|| step("settle", None));
static ANCHOR: LazyLock<PracticeStep> = LazyLock::new(|| {
    step(
        "anchor",
        Some(choice(&["sound", "touch", "looking", "breath"])),
    )
});
static HOLDS: LazyLock<PracticeStep> =
    LazyLock::new(|| step("holds", Some(choice(&["without-holds", "with-holds"]))));
static AFTER: LazyLock<PracticeStep> = LazyLock::new(|| scale("after", Measure::Distress));

impl Frame {
    /// What is asked around this practice.
    pub(super) fn of(practice: &Practice) -> Self {
        let rated = practice.rating == Rating::Distress || practice.has(Flag::Memory);
        let inward = [
            Flag::Breath,
            Flag::Body,
            Flag::Imagery,
            Flag::Memory,
            Flag::Kindness,
        ];
        let inward = inward.into_iter().any(|flag| practice.has(flag));
        let before: [(bool, &'static PracticeStep); 5] = [
            (rated, &BEFORE),
            (inward, &PRESENCE),
            (practice.has(Flag::Memory), &SETTLE),
            (practice.has(Flag::Body), &ANCHOR),
            (holds_the_breath(practice), &HOLDS),
        ];
        let before = before.into_iter().filter(|(asked, _)| *asked);
        let after: Option<&'static PracticeStep> = rated.then_some(&AFTER);
        Self {
            before: before.map(|(_, step)| step).collect(),
            after: after.into_iter().collect(),
        }
    }
}

fn holds_the_breath(practice: &Practice) -> bool {
    let mut inputs = practice.steps.iter().filter_map(|step| step.input.as_ref());
    inputs.any(|input| matches!(input, Input::BreathPacer(breath) if breath.holds()))
}

fn scale(id: &str, measures: Measure) -> PracticeStep {
    PracticeStep {
        measures: Some(measures),
        ..step(id, Some(Input::Scale { max: 10 }))
    }
}

fn choice(options: &[&str]) -> Input {
    Input::ChoiceOne {
        options: options.iter().map(|&option| option.to_owned()).collect(),
        own: false,
    }
}

fn step(id: &str, input: Option<Input>) -> PracticeStep {
    PracticeStep {
        id: id.to_owned(),
        input,
        when: None,
        unless: None,
        measures: None,
        leads_to: None,
        fleeting: false,
        erases: None,
    }
}
