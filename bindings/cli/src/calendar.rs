//! A month or a year: every day the same, and a dot for each entry. A day without one has no mark at all.

use std::collections::HashMap;
use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use goldseam_core::journal::DayCount;

use crate::error::Result;
use crate::output::Output;
use crate::output::style::{DIM, GOLD, GOLD_BOLD};
use crate::output::text::counted;

/// Columns of a month in a year: seven days of three.
const MONTH_WIDTH: usize = 21;
const MONTHS_ABREAST: u32 = 3;

type Counts = HashMap<NaiveDate, u32>;

/// One month, with as many dots as a day has entries.
pub(crate) fn month(out: &Output, first: NaiveDate, days: &[DayCount]) -> Result<()> {
    let counts = counts(days);
    out.say(format_args!(
        "\n  {GOLD_BOLD}{}{GOLD_BOLD:#}\n",
        first.format("%B %Y")
    ))?;
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let header: String = names.iter().map(|name| format!("   {name:<6}")).collect();
    out.say(format_args!("{DIM}{}{DIM:#}", header.trim_end()))?;
    for week in weeks(first) {
        let mut line = String::new();
        for day in week {
            match day {
                None => line.push_str("         "),
                Some(day) => line.push_str(&wide_day(day, counts.get(&day).copied())),
            }
        }
        out.say(line.trim_end())?;
    }
    total(out, days)
}

/// Twelve months, days with entries marked by a dot.
pub(crate) fn year(out: &Output, year: i32, days: &[DayCount]) -> Result<()> {
    let counts = counts(days);
    out.say(format_args!("\n  {GOLD_BOLD}{year}{GOLD_BOLD:#}"))?;
    let months: Vec<NaiveDate> = (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1))
        .collect();
    for row in months.chunks(MONTHS_ABREAST as usize) {
        let names: Vec<_> = row
            .iter()
            .map(|first| format!("{:<MONTH_WIDTH$}", first.format("%B").to_string()))
            .collect();
        out.say(format_args!(
            "\n   {GOLD}{}{GOLD:#}",
            names.join("   ").trim_end()
        ))?;
        let blocks: Vec<_> = row.iter().map(|first| weeks(*first)).collect();
        for week in 0..blocks.iter().map(Vec::len).max().unwrap_or(0) {
            let line: Vec<String> = blocks
                .iter()
                .map(|block| match block.get(week) {
                    None => " ".repeat(MONTH_WIDTH),
                    Some(days) => days.iter().map(|day| narrow_day(*day, &counts)).collect(),
                })
                .collect();
            out.say(format_args!("  {}", line.join("   ").trim_end()))?;
        }
    }
    total(out, days)
}

fn total(out: &Output, days: &[DayCount]) -> Result<()> {
    let entries: u32 = days.iter().map(|day| day.entries).sum();
    let told = counted(entries as usize, "entry", "entries");
    out.say(format_args!("\n  {DIM}{told}{DIM:#}"))
}

fn counts(days: &[DayCount]) -> Counts {
    days.iter().map(|day| (day.day, day.entries)).collect()
}

/// The weeks of a month, from Monday on.
fn weeks(first: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let mut weeks = Vec::new();
    for day in first
        .iter_days()
        .take_while(|day| day.month() == first.month())
    {
        let column = day.weekday().num_days_from_monday() as usize;
        if weeks.is_empty() || column == 0 {
            weeks.push([None; 7]);
        }
        if let Some(week) = weeks.last_mut() {
            week[column] = Some(day);
        }
    }
    weeks
}

/// A day in nine columns.
fn wide_day(day: NaiveDate, entries: Option<u32>) -> String {
    let number = day.day();
    match entries {
        None => format!("  {DIM}{number:>3}{DIM:#}    "),
        Some(entries) => {
            let dots = match entries {
                1..=3 => "•".repeat(entries as usize),
                _ => format!("•{entries}"),
            };
            format!("  {GOLD_BOLD}{number:>3}{GOLD_BOLD:#}{GOLD}{dots:<4}{GOLD:#}")
        }
    }
}

/// A day in three columns.
fn narrow_day(day: Option<NaiveDate>, counts: &Counts) -> String {
    let mut cell = String::new();
    let _ = match day {
        None => write!(cell, "   "),
        Some(day) if counts.contains_key(&day) => {
            write!(cell, "{GOLD_BOLD}{:>2}•{GOLD_BOLD:#}", day.day())
        }
        Some(day) => write!(cell, "{DIM}{:>2} {DIM:#}", day.day()),
    };
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_stands_under_its_weekday() {
        for (year, month, days) in [(2025, 2, 28), (2024, 2, 29), (2025, 3, 31), (2026, 11, 30)] {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let weeks = weeks(first);
            let mut seen = 0;
            for week in &weeks {
                for (column, day) in week.iter().enumerate() {
                    if let Some(day) = day {
                        seen += 1;
                        assert_eq!(day.day(), seen);
                        assert_eq!(day.weekday().num_days_from_monday() as usize, column);
                    }
                }
            }
            assert_eq!(seen, days);
        }
    }

    #[test]
    fn a_day_without_an_entry_has_no_mark() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 14).unwrap();
        let plain = |text: String| anstream::adapter::strip_str(&text).to_string();
        assert_eq!(plain(narrow_day(Some(day), &Counts::new())), "14 ");
        assert_eq!(
            plain(narrow_day(Some(day), &Counts::from([(day, 2)]))),
            "14•"
        );
        assert_eq!(plain(wide_day(day, None)), "   14    ");
        for (entries, shown) in [(1, "   14•   "), (3, "   14••• "), (12, "   14•12 ")] {
            assert_eq!(plain(wide_day(day, Some(entries))), shown);
        }
    }
}
