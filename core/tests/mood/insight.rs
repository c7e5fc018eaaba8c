//! What insight says of a person whose year is known.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use goldseam_core::content::{FactorKind, Texts};
use goldseam_core::day::Month;
use goldseam_core::id::FactorId;
use goldseam_core::insight::stats::judge::Tier;
use goldseam_core::insight::{Card, Finding, Question, Report, Scale};
use goldseam_core::mood::{Answer, Answers, FactorLook, FactorValue, Moods, NewFactor};
use goldseam_core::settings::InsightChoices;

use super::house::House;

/// A person who walks on some days, on which it is better, and drinks tea on others, which changes nothing.
struct Year {
    house: House,
    walk: FactorId,
    tea: FactorId,
}

impl Year {
    fn of(days: u64) -> Self {
        let house = House::new();
        let moods = house.app.moods();
        let factor = |name: &str, starter: Option<&str>| {
            let new = NewFactor {
                look: FactorLook {
                    name: name.into(),
                    unit: None,
                    icon: "park".into(),
                    group: "day".into(),
                },
                kind: FactorKind::YesNo,
                starter: starter.map(Into::into),
            };
            moods.add_factor(new).unwrap()
        };
        let (walk, tea) = (factor("A walk", Some("friends")), factor("Tea", None));
        let today = moods.today().unwrap();
        let mut state: u64 = 7;
        let mut dice = move || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % 100
        };
        for ago in (1..=days).rev() {
            let day = today - Days::new(ago);
            // One day in nine has no check-in.
            if dice() < 11 {
                continue;
            }
            let (walks, drinks) = (dice() < 40, dice() < 50);
            let value = 35 + if walks { 22 } else { 0 } + dice() % 25;
            let mut factors = Vec::new();
            for (does, factor) in [(walks, walk), (drinks, tea)] {
                if does {
                    factors.push(FactorValue { factor, value: 1.0 });
                }
            }
            check_in(&moods, day, 9, value, factors);
            // Evenings are a little better.
            check_in(&moods, day, 20, (value + 10).min(100), Vec::new());
        }
        Self { house, walk, tea }
    }

    fn report(&self, choices: &InsightChoices) -> Report {
        self.house.app.insights().report(choices).unwrap()
    }

    fn link(&self, factor: FactorId) -> String {
        Question::Link(factor, Scale::Pleasantness).to_string()
    }
}

fn check_in(moods: &Moods, day: NaiveDate, hour: i64, value: u64, factors: Vec<FactorValue>) {
    let time = NaiveTime::MIN + TimeDelta::hours(hour);
    let answers = Answers {
        pleasantness: Some(Answer::Value(value as u8)),
        factors,
        feelings: vec!["calm".into()],
        ..Answers::default()
    };
    let moment = moods.moment_of(day, Some(time)).unwrap();
    moods.check_in_at(moment, answers).unwrap();
}

fn find(report: &Report, key: &str) -> Option<Finding> {
    let found = |finding: &&Finding| finding.question.to_string() == key;
    report.findings.iter().find(found).cloned()
}

fn card(finding: &Finding, hide_numbers: bool) -> Card {
    Card::new(finding, &Texts::default(), hide_numbers)
}

#[test]
fn what_is_there_is_found_and_what_is_not_is_told_when_it_was_asked() {
    let year = Year::of(120);
    let choices = InsightChoices {
        asked: vec![year.link(year.tea)],
        ..InsightChoices::default()
    };
    let report = year.report(&choices);
    let walk = find(&report, &year.link(year.walk)).unwrap();
    assert_eq!(walk.tier, Tier::ClearerPattern);
    assert!(!walk.asked);
    let tea = find(&report, &year.link(year.tea)).unwrap();
    assert!(tea.asked);
    assert_eq!(tea.tier, Tier::NoClearLink);
    let hours = find(&report, "time-of-day").unwrap();
    assert_eq!(hours.tier, Tier::ClearerPattern);
    assert!(!report.lower_stretch);
}

#[test]
fn a_card_says_it_in_the_order_that_is_promised() {
    let year = Year::of(120);
    let report = year.report(&InsightChoices::default());
    let walk = card(&find(&report, &year.link(year.walk)).unwrap(), false);
    assert_eq!(walk.title, "A walk and how pleasant it is");
    assert_eq!(
        walk.seen,
        "Days with A walk often come together with more pleasant feelings than your other days."
    );
    assert!(walk.often.starts_with("On "), "{}", walk.often);
    assert!(
        walk.often
            .contains("days with A walk you were above your own middle.")
    );
    assert!(
        walk.from
            .contains("days in between have none, and nothing is guessed")
    );
    assert!(walk.sure.starts_with("This is a clearer pattern"));
    assert!(walk.other.len() >= 2);
    assert!(
        walk.attempt.is_some(),
        "a starter without a risk may be tried out"
    );
}

#[test]
fn every_card_has_all_its_words_with_and_without_numbers() {
    let year = Year::of(120);
    let asked = [year.walk, year.tea].map(|factor| Question::Lag(factor, Scale::Cup).to_string());
    let choices = InsightChoices {
        asked: asked.to_vec(),
        ..InsightChoices::default()
    };
    for report in [
        year.report(&choices),
        Year::of(9).report(&choices),
        Year::of(0).report(&choices),
    ] {
        for finding in &report.findings {
            for hide_numbers in [false, true] {
                let card = card(finding, hide_numbers);
                let texts = [&card.title, &card.seen, &card.often, &card.from, &card.sure];
                for text in texts.into_iter().chain(&card.other).chain(&card.attempt) {
                    assert!(
                        !text.contains("insight-") && !text.contains("direction-"),
                        "{text}"
                    );
                    let digits = text.chars().any(|c| c.is_ascii_digit());
                    assert!(!(hide_numbers && digits), "a number is hidden: {text}");
                }
                assert!(!card.title.is_empty() && !card.sure.is_empty());
            }
        }
    }
}

#[test]
fn before_the_minimum_only_the_way_there_is_shown() {
    let report = Year::of(6).report(&InsightChoices::default());
    assert!(!report.findings.is_empty());
    for finding in &report.findings {
        assert!(matches!(finding.tier, Tier::TooEarly(_)), "{finding:?}");
        let card = card(finding, false);
        assert_eq!((card.seen.as_str(), card.often.as_str()), ("", ""));
        assert!(card.sure.starts_with("Too early to tell"), "{}", card.sure);
    }
}

#[test]
fn what_does_not_fit_is_not_shown_again() {
    let year = Year::of(120);
    let key = year.link(year.walk);
    let choices = InsightChoices {
        muted: vec![key.clone(), "level".into()],
        ..InsightChoices::default()
    };
    let report = year.report(&choices);
    assert!(find(&report, &key).is_none() && find(&report, "level").is_none());
}

#[test]
fn two_low_weeks_bring_an_offer_and_a_low_day_does_not() {
    let year = Year::of(60);
    let moods = year.house.app.moods();
    let last = moods.today().unwrap();
    check_in(&moods, last, 12, 0, Vec::new());
    assert!(!year.report(&InsightChoices::default()).lower_stretch);
    for day in 0..14 {
        check_in(&moods, last + Days::new(day), 12, 5, Vec::new());
    }
    year.house
        .clock
        .advance(std::time::Duration::from_secs(14 * 24 * 3600));
    assert!(year.report(&InsightChoices::default()).lower_stretch);
}

#[test]
fn pictures_leave_open_days_open() {
    let year = Year::of(120);
    let insights = year.house.app.insights();
    let month = Month::of("2026-01-01".parse().unwrap()).unwrap();
    let overview = insights.overview(month, month).unwrap();
    assert!(overview.trend.len() < 31);
    for pair in overview.trend.windows(2) {
        let next_day = pair[0].day.succ_opt() == Some(pair[1].day);
        assert_eq!(pair[1].joined, next_day);
    }
    let answers: u32 = overview.distribution.iter().sum();
    assert_eq!(answers as usize, 2 * overview.trend.len());
    assert_eq!(overview.words, [("calm".to_owned(), answers)]);
    let walk = &overview.factors[0];
    assert!(walk.pleasantness > walk.otherwise.unwrap() + 10.0);
    let pixels = insights.pixels(month.into()).unwrap();
    assert_eq!(pixels.days.len(), overview.trend.len());
    let spoken = pixels.spoken(&Texts::default());
    assert!(spoken.contains("days with check-ins, mostly"), "{spoken}");
    let day = pixels.days[0].spoken(&Texts::default());
    assert!(day.starts_with("2 check-ins, mostly "), "{day}");
}
