//! A year of check-ins, a check-in of now, the year in pixels, and what can be said of it.

use chrono::{Days, NaiveDate, NaiveTime};
use goldseam_core::app::Goldseam;
use goldseam_core::content::{FactorKind, Texts};
use goldseam_core::day::{Moment, Period};
use goldseam_core::id::FactorId;
use goldseam_core::insight::stats::judge::Tier;
use goldseam_core::insight::{Card, Finding, Question, Scale};
use goldseam_core::mood::{
    Answer, Answers, FactorLook, FactorValue, MAX_AT_ONCE, Moods, NewFactor,
};

use super::Guide;
use crate::commands::insights;
use crate::error::{CliError, Result};
use crate::output::human::{heading, heading_of_months};
use crate::output::text::counted;
use crate::pixels;

const CHECK_INS: &str = include_str!("../../tour/check-ins.tsv");

/// What the person of the tour tracks: the name in the file, and theirs.
const FACTORS: [(&str, &str); 4] = [
    ("choir", "Choir"),
    ("walk", "A walk by the weir"),
    ("rain", "Rain"),
    ("swim", "Swimming"),
];
/// Findings that are shown; the others are a command away.
const SHOWN: usize = 2;

pub(super) fn show(guide: &mut Guide<'_>, app: &Goldseam) -> Result<()> {
    heading(guide.out, "How it was: a year of check-ins")?;
    let moods = app.moods();
    let factors = track(&moods)?;
    let year = read(&moods, &factors)?;
    let many = year.len();
    guide
        .measured
        .time("Keep a year of check-ins", || keep(&moods, year))?;
    guide.say(&format!(
        "{} came in. A new one takes ten seconds, and one answer is enough:",
        counted(many, "check-in", "check-ins")
    ))?;
    let now = Answers {
        pleasantness: Some(Answer::Value(64)),
        feelings: vec!["curious".into()],
        note: "Trying the tour.".into(),
        ..Answers::default()
    };
    guide
        .measured
        .time("Keep a check-in", || moods.check_in(now))?;
    guide.out.say(
        "\n  goldseam check-in --pleasantness 64 --feeling curious --note \"Trying the tour.\"",
    )?;
    year_in_pixels(guide, app)?;
    findings(guide, app, &factors)
}

fn track(moods: &Moods) -> Result<Vec<FactorId>> {
    let new = |name: &str| NewFactor {
        look: FactorLook {
            name: name.into(),
            unit: None,
            icon: "label".into(),
            group: "own".into(),
        },
        kind: FactorKind::YesNo,
        starter: None,
    };
    let added = FACTORS.iter().map(|(_, name)| moods.add_factor(new(name)));
    Ok(added.collect::<Result<_, _>>()?)
}

/// The check-ins of the file, ending yesterday.
fn read(moods: &Moods, factors: &[FactorId]) -> Result<Vec<(Moment, Answers)>> {
    let today = moods.today()?;
    let lines = CHECK_INS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            check_in(line, today, moods, factors)
                .ok_or(CliError::Usage("the tour's check-ins cannot be read"))
        })
        .collect()
}

fn check_in(
    line: &str,
    today: NaiveDate,
    moods: &Moods,
    factors: &[FactorId],
) -> Option<(Moment, Answers)> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [ago, time, pleasantness, activation, words, noted] = fields.as_slice() else {
        return None;
    };
    let day = today.checked_sub_days(Days::new(ago.parse().ok()?))?;
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    let factor = |word: &str| {
        let at = FACTORS.iter().position(|(key, _)| *key == word)?;
        Some(FactorValue {
            factor: *factors.get(at)?,
            value: 1.0,
        })
    };
    let noted = noted.split(',').filter(|word| !word.is_empty());
    let answers = Answers {
        pleasantness: Some(Answer::Value(pleasantness.parse().ok()?)),
        activation: Some(Answer::Value(activation.parse().ok()?)),
        feelings: words.split(',').map(str::to_owned).collect(),
        factors: noted.map(factor).collect::<Option<_>>()?,
        ..Answers::default()
    };
    Some((moods.moment_of(day, Some(time)).ok()?, answers))
}

fn keep(moods: &Moods, mut year: Vec<(Moment, Answers)>) -> Result<()> {
    while !year.is_empty() {
        let rest = year.split_off(year.len().min(MAX_AT_ONCE));
        moods.add_all(std::mem::replace(&mut year, rest))?;
    }
    Ok(())
}

fn year_in_pixels(guide: &mut Guide<'_>, app: &Goldseam) -> Result<()> {
    heading_of_months(guide.out, "The year in pixels")?;
    let months = pixels::months_until(app.moods().today()?);
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Ok(());
    };
    let period = Period::between(first.first_day(), last.last_day());
    let pixels = guide
        .measured
        .time("A year in pixels", || app.insights().pixels(period))?;
    pixels::show(guide.out, &months, &pixels, &Texts::default())
}

/// Two findings of the year, one that is not there, and one that it is too early for.
fn findings(guide: &mut Guide<'_>, app: &Goldseam, factors: &[FactorId]) -> Result<()> {
    heading(guide.out, "What can be said of it, and how sure")?;
    let settings = app.settings();
    let mut choices = settings.insight()?;
    choices.asked = factors
        .iter()
        .map(|factor| Question::Link(*factor, Scale::Pleasantness).to_string())
        .collect();
    settings.set_insight(&choices)?;
    let report = guide
        .measured
        .time("Insight over a year", || app.insights().report(&choices))?;
    let texts = Texts::default();
    let asked = |wanted: fn(&Finding) -> bool, most: usize| {
        let found = report.findings.iter().filter(|finding| finding.asked);
        found.filter(move |finding| wanted(finding)).take(most)
    };
    let found = asked(|finding| finding.tier == Tier::ClearerPattern, SHOWN);
    let nothing = asked(|finding| finding.tier == Tier::NoClearLink, 1);
    let early = asked(|finding| matches!(finding.tier, Tier::TooEarly(_)), 1);
    for finding in found.chain(nothing).chain(early) {
        insights::say(guide.out, &Card::new(finding, &texts, false))?;
    }
    Ok(())
}
