//! Twenty years of check-ins, and the questions that screens ask of them: from the roll-ups, and from the check-ins.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike};
use goldseam_benches::answer::Answer;
use goldseam_benches::stopwatch::Stopwatch;
use goldseam_core::app::Goldseam;
use goldseam_core::content::FactorKind;
use goldseam_core::day::{Moment, Month, Period};
use goldseam_core::id::FactorId;
use goldseam_core::mood::{
    Answer as Felt, Answers, FactorLook, FactorValue, MAX_AT_ONCE, Moods, NewFactor,
};
use goldseam_core::vault::VaultError;

use super::{Outcome, make};

const DAYS: u64 = 7300;
const FACTORS: u64 = 50;
/// Factors that each check-in names.
const NAMED: u64 = 4;
/// Questions of the mean of each month, of a year's days, and of every factor, asked of the check-ins themselves.
const RAW_MONTHS: &str = "
    SELECT strftime('%Y-%m', utc_millis / 1000, 'unixepoch') AS month, avg(pleasantness) FROM check_in
    WHERE pleasantness >= 0 GROUP BY month";
const RAW_YEAR: &str = "
    SELECT day, count(*), avg(pleasantness) FILTER (WHERE pleasantness >= 0) FROM check_in
    WHERE day BETWEEN ?1 AND ?2 GROUP BY day";
const RAW_FACTORS: &str = "
    SELECT factor, count(*), sum(value), sum(value * value), sum(pleasantness), sum(pleasantness * pleasantness),
           sum(value * pleasantness)
    FROM check_in JOIN check_in_factor ON check_in_factor.check_in = check_in.number
    WHERE pleasantness >= 0 GROUP BY factor";

/// Makes a vault with so many check-ins, evenly spread over the same twenty years.
pub(crate) fn make(folder: &Path, check_ins: u64) -> Outcome<()> {
    let app = make::new_vault(folder)?;
    let moods = app.moods();
    let factors = (0..FACTORS)
        .map(|number| moods.add_factor(factor(number)))
        .collect::<Result<Vec<_>, _>>()?;
    let mut batch = Vec::with_capacity(MAX_AT_ONCE);
    for number in 0..check_ins {
        batch.push(check_in(number, check_ins / DAYS, &factors)?);
        if batch.len() == MAX_AT_ONCE {
            moods.add_all(std::mem::take(&mut batch))?;
        }
    }
    moods.add_all(batch)?;
    Ok(app.vault().lock()?)
}

fn factor(number: u64) -> NewFactor {
    NewFactor {
        look: FactorLook {
            name: format!("factor {number}"),
            unit: None,
            icon: "park".into(),
            group: "day".into(),
        },
        kind: FactorKind::Scale,
        starter: None,
    }
}

fn check_in(number: u64, a_day: u64, factors: &[FactorId]) -> Outcome<(Moment, Answers)> {
    let (day, turn) = (number / a_day, number % a_day);
    let at = (first_day()? + Days::new(day)).and_time(NaiveTime::MIN);
    let at = at + TimeDelta::minutes(i64::try_from(turn * 24 * 60 / a_day)?);
    let utc = FixedOffset::east_opt(0).ok_or("UTC")?;
    let value = |step: u64, values: u64| u8::try_from(number.wrapping_mul(step) % values);
    let answers = Answers {
        pleasantness: Some(Felt::Value(value(7919, 101)?)),
        factors: (0..NAMED)
            .map(|n| {
                let which = (number * 7 + n * 13) % FACTORS;
                Ok(FactorValue {
                    factor: factors[usize::try_from(which)?],
                    value: f64::from(value(31 + n, 11)?),
                })
            })
            .collect::<Outcome<_>>()?,
        ..Answers::default()
    };
    Ok((Moment::from_local(at, utc)?, answers))
}

fn first_day() -> Outcome<NaiveDate> {
    NaiveDate::from_ymd_opt(2006, 1, 1).ok_or_else(|| "a day".into())
}

/// A question, asked `times` times.
pub(crate) fn ask(app: &Goldseam, question: &str, times: u64) -> Outcome<Answer> {
    let moods = app.moods();
    let first = first_day()?;
    let all = Period::between(first, first + Days::new(DAYS + 30));
    let year = Period::between(first + Days::new(3650), first + Days::new(3650 + 364));
    let columns = if question == "columns" {
        in_memory(&moods, all)?
    } else {
        Columns::default()
    };
    let mut answer = Answer::default();
    for _ in 0..times {
        let watch = Stopwatch::start();
        let found = match question {
            "months" => months(&moods, all)?,
            "months-raw" => raw(app, RAW_MONTHS, None)?,
            "year" => app.insights().pixels(year)?.days.len(),
            "year-raw" => raw(app, RAW_YEAR, Some(year))?,
            "factors" => moods
                .factor_sums(Month::of(all.first())?, Month::of(all.last())?)?
                .len(),
            "factors-raw" => raw(app, RAW_FACTORS, None)?,
            "hours" => by_hour(&in_memory(&moods, all)?),
            "columns" => by_hour(&columns),
            _ => return Err(format!("no such question: {question}").into()),
        };
        answer.cpu.push(watch.cpu());
        answer.wall.push(watch.wall());
        answer.found = found as u64;
    }
    Ok(answer)
}

/// The mean of each month, from the sums of its days.
fn months(moods: &Moods, period: Period) -> Outcome<usize> {
    let mut months: BTreeMap<(i32, u32), (u32, u32)> = BTreeMap::new();
    for day in moods.days(period)? {
        let sum = months.entry((day.day.year(), day.day.month())).or_default();
        sum.0 += day.pleasantness.answers;
        sum.1 += day.pleasantness.sum;
    }
    Ok(months.len())
}

fn raw(app: &Goldseam, sql: &'static str, period: Option<Period>) -> Outcome<usize> {
    Ok(app.vault().read(move |tx| {
        let mut statement = tx.prepare_cached(sql)?;
        let mut rows = match period {
            Some(period) => {
                let days = [period.first(), period.last()].map(|day| day.num_days_from_ce());
                statement.query(days)?
            }
            None => statement.query([])?,
        };
        let mut found = 0;
        while rows.next()?.is_some() {
            found += 1;
        }
        Ok::<_, VaultError>(found)
    })?)
}

/// The hour and the pleasantness of each check-in.
#[derive(Default)]
struct Columns {
    hours: Vec<u8>,
    values: Vec<u8>,
}

fn in_memory(moods: &Moods, period: Period) -> Outcome<Columns> {
    let mut columns = Columns::default();
    for answer in moods.answers(period)? {
        if let Some(value) = answer.pleasantness {
            columns
                .hours
                .push(u8::try_from(answer.moment.local().hour())?);
            columns.values.push(value);
        }
    }
    Ok(columns)
}

/// The mean of each hour of the day: how many hours have one.
fn by_hour(columns: &Columns) -> usize {
    let mut hours = [(0_u64, 0_u64); 24];
    for (hour, value) in columns.hours.iter().zip(&columns.values) {
        let sum = &mut hours[usize::from(*hour)];
        sum.0 += 1;
        sum.1 += u64::from(*value);
    }
    std::hint::black_box(hours)
        .iter()
        .filter(|sum| sum.0 > 0)
        .count()
}
