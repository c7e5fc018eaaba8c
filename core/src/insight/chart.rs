//! The picture of a finding.

use super::findings::{Finding, Numbers};
use super::stats::link::Frequencies;
use crate::content::Texts;

/// A picture, for a platform to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Nothing to draw.
    None,
    /// A range on a scale of 0 to 100.
    Range {
        /// Its lower end.
        low: f64,
        /// Its middle.
        middle: f64,
        /// Its upper end.
        high: f64,
    },
    /// Bars beside each other, from 0.
    Bars(Vec<Bar>),
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of, in the person's language.
    pub label: String,
    /// How long it is; may be below 0.
    pub value: f64,
    /// Of how many days or answers it is.
    pub count: u32,
}

impl Chart {
    pub(super) fn of(finding: &Finding, texts: &Texts) -> Self {
        match &finding.numbers {
            Numbers::Level(level) => Self::Range {
                low: level.low,
                middle: level.mean,
                high: level.high,
            },
            Numbers::TimeOfDay(parts) => Self::Bars(
                parts
                    .iter()
                    .map(|part| Bar {
                        label: texts.get(&format!("part-of-day-{}", part.part)),
                        value: part.difference,
                        count: part.answers,
                    })
                    .collect(),
            ),
            Numbers::Weekday(days) => Self::Bars(
                days.iter()
                    .enumerate()
                    .filter(|(_, (_, count))| *count > 0)
                    .map(|(number, (value, count))| Bar {
                        label: texts.get(&format!("weekday-{number}")),
                        value: *value,
                        count: *count,
                    })
                    .collect(),
            ),
            Numbers::Shift(shift) => Self::pair(
                [("bar-before", shift.before), ("bar-after", shift.after)],
                0,
                texts,
            ),
            // Ten times the scale of a session, so that every bar is one of 100.
            Numbers::Practice { within, .. } => Self::pair(
                [
                    ("bar-before-it", 10.0 * within.before),
                    ("bar-after-it", 10.0 * within.after),
                ],
                within.sessions,
                texts,
            ),
            Numbers::Predictions(found) => Self::pair(
                [
                    ("bar-expected", found.chance),
                    ("bar-came", found.chance - found.error.mean),
                ],
                found.experiments,
                texts,
            ),
            Numbers::Link { frequencies, .. } => Self::shares(*frequencies, texts),
            _ => Self::None,
        }
    }

    fn pair(bars: [(&str, f64); 2], count: u32, texts: &Texts) -> Self {
        let bar = |(label, value): (&str, f64)| Bar {
            label: texts.get(label),
            value,
            count,
        };
        Self::Bars(bars.map(bar).into())
    }

    /// Of 100 days with and of 100 without, how many lay above the middle.
    fn shares(counted: Frequencies, texts: &Texts) -> Self {
        let share = |above: u32, all: u32| 100.0 * f64::from(above) / f64::from(all.max(1));
        if counted.with == 0 || counted.without == 0 {
            return Self::None;
        }
        Self::Bars(vec![
            Bar {
                label: texts.get("bar-with"),
                value: share(counted.with_above, counted.with),
                count: counted.with,
            },
            Bar {
                label: texts.get("bar-without"),
                value: share(counted.without_above, counted.without),
                count: counted.without,
            },
        ])
    }
}
