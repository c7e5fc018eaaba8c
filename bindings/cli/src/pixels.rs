//! A year in pixels: a row for each month, a mark for each day. A day without a check-in is left open.

use chrono::{Datelike, NaiveDate};
use goldseam_core::content::Texts;
use goldseam_core::day::Month;
use goldseam_core::insight::{DayPixel, Pixels};

use crate::error::Result;
use crate::output::Output;
use crate::output::style::{DIM, GOLD};

/// How pleasant, told by height: no colour is needed to read it.
const LEVELS: [char; 5] = ['▁', '▃', '▅', '▆', '█'];
/// Check-ins without such a value.
const OTHER: char = '∘';
/// Nothing noted.
const OPEN: char = '·';

/// The mark of a day or a check-in.
pub(crate) fn mark(level: Option<u8>, check_ins: u32) -> char {
    match level {
        Some(level) => LEVELS[usize::from(level.clamp(1, 5)) - 1],
        None if check_ins > 0 => OTHER,
        None => OPEN,
    }
}

/// These months, each in a row, with what the marks mean.
pub(crate) fn show(out: &Output, months: &[Month], pixels: &Pixels, texts: &Texts) -> Result<()> {
    out.say("")?;
    for month in months {
        let name = month.first_day().format("%b %Y").to_string();
        let row: String = month
            .first_day()
            .iter_days()
            .take(month.days() as usize)
            .map(|day| format!("{} ", of(day, &pixels.days)))
            .collect();
        out.say(format_args!("  {GOLD}{name}{GOLD:#}  {}", row.trim_end()))?;
    }
    let legend: Vec<String> = (1..)
        .zip(LEVELS)
        .map(|(level, mark)| format!("{mark} {}", texts.get(&format!("pleasantness-{level}"))))
        .collect();
    out.say(format_args!(
        "\n  {DIM}{}   {OPEN} open{DIM:#}",
        legend.join("   ")
    ))?;
    out.say(format_args!("  {DIM}{}{DIM:#}", pixels.spoken(texts)))
}

fn of(day: NaiveDate, days: &[DayPixel]) -> char {
    match days.binary_search_by_key(&day, |pixel| pixel.day) {
        Ok(at) => mark(days[at].level, days[at].check_ins),
        Err(_) => OPEN,
    }
}

/// The twelve months of a year.
pub(crate) fn months_of(year: i32) -> Vec<Month> {
    (1..=12)
        .filter_map(|month| Month::new(year, month).ok())
        .collect()
}

/// The twelve months that end with the one of `day`.
pub(crate) fn months_until(day: NaiveDate) -> Vec<Month> {
    let mut months: Vec<Month> = Month::new(day.year(), day.month()).into_iter().collect();
    while months.len() < 12 {
        match months.last().and_then(Month::previous) {
            Some(previous) => months.push(previous),
            None => break,
        }
    }
    months.reverse();
    months
}
