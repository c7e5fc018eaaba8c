//! Insight: honest numbers over what a person noted. Reads only.
//!
//! [`Insights`] looks at the last year. What it finds is data: how sure it is, from how many days, how often; [`Card`]
//! turns that into the words of the content pack, always in the same order. What is computed is in [`stats`], and explained
//! for readers in `docs/insight.md`.

mod card;
mod chart;
mod error;
mod findings;
mod history;
mod look;
mod pictures;
mod practised;
mod question;
pub mod stats;

pub use card::{Card, title};
pub use chart::{Bar, Chart};
pub use error::{InsightError, Result};
pub use findings::{Finding, Numbers, Report};
pub use look::{about_looks, moved, said_of_rest};
pub use pictures::{DayPixel, FactorRow, Overview, Pixels, TrendPoint};
pub use question::{Question, Scale};

use chrono::{Days, NaiveDate};

use crate::day::{Month, Period};
use crate::mood::Moods;
use crate::practice::Practices;
use crate::settings::InsightChoices;

/// How many days insight looks back at.
pub const WINDOW_DAYS: u64 = 365;

/// What can be seen in the rooms of an open vault.
#[derive(Clone)]
pub struct Insights {
    moods: Moods,
    practices: Practices,
}

impl Insights {
    /// Insight into check-ins and practices.
    #[must_use]
    pub fn new(moods: Moods, practices: Practices) -> Self {
        Self { moods, practices }
    }

    /// What is found in the last year: the questions that the person asks, and of all else at most three findings.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn report(&self, choices: &InsightChoices) -> Result<Report> {
        let period = last_days(self.moods.today()?);
        let history = history::History::load(&self.moods, &self.practices, period)?;
        Ok(findings::report(&history, choices))
    }

    /// The questions that a person can ask: each factor with each scale, on the same day and on the day after.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn questions(&self) -> Result<Vec<Question>> {
        let factors = self.moods.factors()?;
        let active = factors.iter().filter(|factor| factor.archived.is_none());
        Ok(active
            .flat_map(|factor| Question::about(factor.id))
            .collect())
    }

    /// The days of a month or a year, as a picture shows them.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn pixels(&self, period: Period) -> Result<Pixels> {
        Ok(pictures::pixels(&self.moods.day_levels(period)?))
    }

    /// The months from `first` to `last` at a glance: trend, distribution, words in use, factors.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn overview(&self, first: Month, last: Month) -> Result<Overview> {
        Ok(pictures::overview(&self.moods, first, last)?)
    }
}

/// The last [`WINDOW_DAYS`] days, today among them.
fn last_days(today: NaiveDate) -> Period {
    let first = today.checked_sub_days(Days::new(WINDOW_DAYS - 1));
    Period::between(first.unwrap_or(today), today)
}
