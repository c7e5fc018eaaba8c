use chrono::Datelike;
use clap::Args;
use goldseam_core::content::Texts;
use goldseam_core::day::{Month, Period};
use goldseam_core::mood::MoodError;
use serde_json::json;

use crate::context::Context;
use crate::error::Result;
use crate::output::Output;
use crate::pixels;

#[derive(Args)]
pub(crate) struct Year {
    /// The year; left out: this one
    #[arg(value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1..=9999))]
    year: Option<i32>,
}

impl Year {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let year = match self.year {
            Some(year) => year,
            None => session.app.moods().today()?.year(),
        };
        let months = pixels::months_of(year);
        let edge = |month: Option<&Month>| month.copied().ok_or(MoodError::Moment);
        let (first, last) = (edge(months.first())?, edge(months.last())?);
        let period = Period::between(first.first_day(), last.last_day());
        let pixels = session.app.insights().pixels(period)?;
        let told: Vec<_> = pixels
            .days
            .iter()
            .map(|day| json!({ "day": day.day, "check_ins": day.check_ins, "level": day.level }))
            .collect();
        out.result(&json!({ "year": year, "days": told }), |out| {
            pixels::show(out, &months, &pixels, &Texts::default())
        })?;
        session.lock()
    }
}
