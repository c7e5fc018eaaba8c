use chrono::{DateTime, Datelike, NaiveDate, Utc};
use clap::Args;
use goldseam_core::day::{Month, Period};
use goldseam_core::journal::JournalError;
use goldseam_core::vault::Clock;
use serde_json::json;

use super::values::period;
use crate::calendar;
use crate::context::Context;
use crate::error::Result;
use crate::output::Output;

#[derive(Args)]
pub(crate) struct Calendar {
    /// A month (2025-03) or a year (2025); left out: this month
    #[arg(value_name = "WHEN", value_parser = period)]
    when: Option<Period>,
}

impl Calendar {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let today = today(session.app.vault().clock());
        let asked = self.when.unwrap_or(Period::day(today));
        let is_year = asked.first().year_ce() == asked.last().year_ce()
            && asked.first().ordinal() == 1
            && asked.last().month() == 12;
        let period = if is_year {
            asked
        } else {
            Month::of(asked.first())
                .map_err(|_| JournalError::Moment)?
                .into()
        };
        let days = session.journal.calendar(period)?;
        out.result(&json!({ "days": days }), |out| {
            if is_year {
                calendar::year(out, period.first().year(), &days)
            } else {
                calendar::month(out, period.first(), &days)
            }
        })?;
        session.lock()
    }
}

fn today(clock: &dyn Clock) -> NaiveDate {
    let now: DateTime<Utc> = clock.now();
    now.with_timezone(&clock.offset_at(now)).date_naive()
}
