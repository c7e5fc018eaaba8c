//! What is found, as data.

use super::history::{History, Tracked};
use super::practised::{Practised, by_practice};
use super::question::{Question, Scale};
use super::stats::change::{Inertia, inertia, instability};
use super::stats::judge::{self, Evidence, MOST_EXPLORED, Tier};
use super::stats::level::{Level, Spread, level, spread};
use super::stats::link::{Association, Frequencies, Link};
use super::stats::minimum;
use super::stats::predictions::{Predictions, predictions};
use super::stats::series::{DayValue, Known, Progress, Sample, mean, variance};
use super::stats::sessions::{BesideOthers, WithinSessions, beside_others, within_sessions};
use super::stats::shift::{Shift, shift};
use super::stats::time_of_day::{PartOfDay, time_of_day};
use super::stats::weekday::week;
use super::stats::words::{Granularity, granularity};
use crate::mood::FactorKind;
use crate::settings::InsightChoices;

/// A chance as small as this makes a hint of a difference between hours or weekdays.
const HINT: f64 = 0.05;
/// And as small as this, with the later half of the days saying the same, a clearer pattern.
const CLEARER: f64 = 0.01;
/// Days of a stretch that may be lower than usual.
const STRETCH_DAYS: i32 = 14;
/// How many of them need a check-in before anything is said.
const STRETCH_CHECK_INS: usize = 7;

/// Of how many practices is told at most, the most often done first.
const MOST_PRACTICES: usize = 3;

/// What is found in the last year.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// In the order in which they are shown. What a person muted is not there.
    pub findings: Vec<Finding>,
    /// Whether the last two weeks lie below what is usual for the person: then help is offered, without alarm.
    pub lower_stretch: bool,
    /// Days with check-ins.
    pub days: u32,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The question.
    pub question: Question,
    /// Whether the person asked it, or it came up.
    pub asked: bool,
    /// Whether it belongs to the page for who likes to explore.
    pub explore: bool,
    /// How sure it is.
    pub tier: Tier,
    /// Days that it looks at.
    pub days: u32,
    /// Days between the first of them and today that have no check-in.
    pub open_days: u32,
    /// What was found.
    pub numbers: Numbers,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Numbers {
    /// Nothing yet, or nothing clear.
    None,
    /// Where it usually lies.
    Level(Level),
    /// How far days lie apart.
    Spread(Spread),
    /// How much changes between two answers, in points of 100.
    Instability(f64),
    /// How long a state stays.
    Inertia(Inertia),
    /// How finely feelings are named.
    Words(Granularity),
    /// Parts of the day.
    TimeOfDay(Vec<PartOfDay>),
    /// Monday to Sunday: how far its days lie from the others, and how many there are.
    Weekday([(f64, u32); 7]),
    /// A shift of level.
    Shift(Shift),
    /// What was feared beside what came.
    Predictions(Predictions),
    /// A practice.
    Practice {
        /// Its sessions.
        within: WithinSessions,
        /// Days with it beside days without it.
        beside: Known<BesideOthers>,
    },
    /// A factor.
    Link {
        /// Its name.
        name: String,
        /// Its kind.
        kind: FactorKind,
        /// The starter that it was made from.
        starter: Option<String>,
        /// How the two go together, if that can be told.
        association: Option<Association>,
        /// The days counted.
        frequencies: Frequencies,
    },
}

pub(super) fn report(history: &History, choices: &InsightChoices) -> Report {
    let pleasant = history.scale(Scale::Pleasantness);
    let mut findings = described(history, &pleasant);
    findings.extend(asked(history, choices));
    findings.extend(explored(history, choices));
    findings.extend(compared(history, &pleasant));
    findings.extend(practised(history));
    findings.extend(predicted(history));
    findings.retain(|finding| !choices.muted.contains(&finding.question.to_string()));
    Report {
        findings,
        lower_stretch: lower_stretch(&pleasant),
        days: count(history.days.len()),
    }
}

impl Finding {
    fn new(history: &History, question: Question, tier: Tier, numbers: Numbers) -> Self {
        let days = count(history.days.len());
        Self {
            asked: false,
            explore: matches!(
                question,
                Question::Instability | Question::Inertia | Question::Words
            ),
            question,
            tier,
            days,
            open_days: history.span.saturating_sub(days),
            numbers,
        }
    }

    /// A quantity that describes: as soon as there is enough, it is what it is.
    fn known<T>(
        history: &History,
        question: Question,
        known: Known<T>,
        numbers: impl FnOnce(T) -> Numbers,
    ) -> Self {
        match known {
            Known::TooEarly(progress) => {
                Self::new(history, question, Tier::TooEarly(progress), Numbers::None)
            }
            Known::Enough(found) => Self::new(history, question, Tier::Described, numbers(found)),
        }
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn described(history: &History, pleasant: &[DayValue]) -> Vec<Finding> {
    let answers = history
        .days
        .iter()
        .map(|day| day.pleasantness.answers as usize)
        .sum();
    vec![
        Finding::known(
            history,
            Question::Level,
            level(pleasant, answers),
            Numbers::Level,
        ),
        Finding::known(
            history,
            Question::Spread,
            spread(pleasant, answers),
            Numbers::Spread,
        ),
    ]
}

fn compared(history: &History, pleasant: &[DayValue]) -> Vec<Finding> {
    vec![
        by_time_of_day(history),
        by_weekday(history, pleasant),
        by_shift(history, pleasant),
        Finding::known(
            history,
            Question::Instability,
            instability(&history.samples),
            Numbers::Instability,
        ),
        Finding::known(
            history,
            Question::Inertia,
            inertia(pleasant),
            Numbers::Inertia,
        ),
        Finding::known(
            history,
            Question::Words,
            granularity(&history.words),
            Numbers::Words,
        ),
    ]
}

fn by_time_of_day(history: &History) -> Finding {
    let chance = |samples: &[Sample]| match time_of_day(samples) {
        Known::Enough(found) => found.p,
        Known::TooEarly(_) => 1.0,
    };
    let question = Question::TimeOfDay;
    match time_of_day(&history.samples) {
        Known::TooEarly(progress) => too_early(history, question, progress),
        Known::Enough(found) => {
            let later = &history.samples[history.samples.len() / 2..];
            let tier = tier_of(found.p, chance(later));
            Finding::new(history, question, tier, Numbers::TimeOfDay(found.parts))
        }
    }
}

fn by_weekday(history: &History, pleasant: &[DayValue]) -> Finding {
    let chance = |days: &[DayValue]| match week(days) {
        Known::Enough(found) => found.p,
        Known::TooEarly(_) => 1.0,
    };
    match week(pleasant) {
        Known::TooEarly(progress) => too_early(history, Question::Weekday, progress),
        Known::Enough(found) => {
            let tier = tier_of(found.p, chance(&pleasant[pleasant.len() / 2..]));
            Finding::new(
                history,
                Question::Weekday,
                tier,
                Numbers::Weekday(found.days),
            )
        }
    }
}

/// A shift happens once, so no later half can show it again: it is never more than a hint.
fn by_shift(history: &History, pleasant: &[DayValue]) -> Finding {
    match shift(pleasant) {
        Known::TooEarly(progress) => too_early(history, Question::Shift, progress),
        Known::Enough(Some(found)) => {
            Finding::new(history, Question::Shift, Tier::Hint, Numbers::Shift(found))
        }
        Known::Enough(None) => {
            Finding::new(history, Question::Shift, Tier::NoClearLink, Numbers::None)
        }
    }
}

/// The practices that are done most often, once half of the sessions that are needed are there.
fn practised(history: &History) -> Vec<Finding> {
    let practices = by_practice(&history.sessions);
    let often = practices.iter().filter_map(|practice| {
        let rated = practice.rated();
        (2 * rated.len() >= minimum::SESSIONS as usize).then_some((practice, rated))
    });
    let often: Vec<_> = often.take(MOST_PRACTICES).collect();
    let looked_at = often.len() as f64;
    let finding = |(practice, rated): (&Practised<'_>, Vec<_>)| {
        let question = Question::Practice(practice.id.to_owned());
        let found = match within_sessions(&rated) {
            Known::TooEarly(progress) => too_early(history, question, progress),
            Known::Enough(within) => {
                let beside = beside_others(&practice.passages(&history.samples, &history.sessions));
                let tier = match beside {
                    Known::TooEarly(_) => Tier::Described,
                    // Each practice that is looked at is one more chance to be misled.
                    Known::Enough(found) => tier_of(found.p * looked_at, found.p_later),
                };
                Finding::new(
                    history,
                    question,
                    tier,
                    Numbers::Practice { within, beside },
                )
            }
        };
        Finding {
            days: practice.days(),
            open_days: 0,
            ..found
        }
    };
    often.into_iter().map(finding).collect()
}

/// Nothing is said of predictions to who has not made one.
fn predicted(history: &History) -> Option<Finding> {
    let known = predictions(&history.experiments);
    let finding = Finding::known(history, Question::Predictions, known, Numbers::Predictions);
    (!history.experiments.is_empty()).then_some(finding)
}

fn too_early(history: &History, question: Question, progress: Progress) -> Finding {
    Finding::new(history, question, Tier::TooEarly(progress), Numbers::None)
}

fn tier_of(chance: f64, later: f64) -> Tier {
    if chance <= CLEARER && later <= HINT {
        Tier::ClearerPattern
    } else if chance <= HINT {
        Tier::Hint
    } else {
        Tier::NoClearLink
    }
}

/// The questions that the person asks, as far as their factors are there.
fn asked(history: &History, choices: &InsightChoices) -> Vec<Finding> {
    let links = history.links(choices.asked.iter().filter_map(|key| key.parse().ok()));
    let judged = judge::asked(&links.iter().map(Linked::link).collect::<Vec<_>>());
    links
        .iter()
        .zip(judged)
        .map(|(linked, evidence)| Finding {
            asked: true,
            ..linked.finding(history, evidence)
        })
        .collect()
}

/// Every factor that nobody asked about, with pleasantness on the same day. Only what came of it is told.
fn explored(history: &History, choices: &InsightChoices) -> Vec<Finding> {
    let questions = history
        .factors
        .iter()
        .map(|tracked| Question::Link(tracked.factor.id, Scale::Pleasantness))
        .filter(|question| {
            let key = question.to_string();
            !choices.asked.contains(&key) && !choices.muted.contains(&key)
        });
    let links = history.links(questions);
    let judged = judge::explored(&links.iter().map(Linked::link).collect::<Vec<_>>());
    let mut found: Vec<Finding> = links
        .iter()
        .zip(judged)
        .filter(|(_, evidence)| matches!(evidence.tier, Tier::Hint | Tier::ClearerPattern))
        .map(|(linked, evidence)| linked.finding(history, evidence))
        .collect();
    found.sort_by_key(|finding| finding.tier != Tier::ClearerPattern);
    found.truncate(MOST_EXPLORED);
    found
}

/// A link with the series that it is of.
struct Linked<'a> {
    question: Question,
    tracked: &'a Tracked,
    outcome: Vec<DayValue>,
}

impl History {
    fn links(&self, questions: impl Iterator<Item = Question>) -> Vec<Linked<'_>> {
        questions
            .filter_map(|question| match question {
                Question::Link(factor, scale) | Question::Lag(factor, scale) => Some(Linked {
                    question,
                    tracked: self.factor(factor)?,
                    outcome: self.scale(scale),
                }),
                _ => None,
            })
            .collect()
    }
}

impl Linked<'_> {
    fn link(&self) -> Link<'_> {
        Link {
            factor: &self.tracked.days,
            outcome: &self.outcome,
            lagged: matches!(self.question, Question::Lag(..)),
            yes_no: self.tracked.factor.kind == FactorKind::YesNo,
        }
    }

    fn finding(&self, history: &History, evidence: Evidence) -> Finding {
        let factor = &self.tracked.factor;
        Finding {
            days: evidence.days,
            open_days: history.span.saturating_sub(count(history.days.len())),
            ..Finding::new(
                history,
                self.question.clone(),
                evidence.tier,
                Numbers::Link {
                    name: factor.name.clone(),
                    kind: factor.kind,
                    starter: factor.starter.clone(),
                    association: evidence.association,
                    frequencies: evidence.frequencies,
                },
            )
        }
    }
}

/// Whether the mean of the last two weeks lies below the person's own range: more than one standard deviation of their
/// earlier days below the mean of those. Never said of few days.
fn lower_stretch(pleasant: &[DayValue]) -> bool {
    let Some(last) = pleasant.last() else {
        return false;
    };
    let start = pleasant.partition_point(|day| day.day <= last.day - STRETCH_DAYS);
    let (earlier, recent) = pleasant.split_at(start);
    if recent.len() < STRETCH_CHECK_INS || earlier.len() < 2 * STRETCH_CHECK_INS {
        return false;
    }
    let values = |days: &[DayValue]| -> Vec<f64> { days.iter().map(|day| day.value).collect() };
    let earlier = values(earlier);
    mean(&values(recent)) < mean(&earlier) - variance(&earlier).sqrt()
}
