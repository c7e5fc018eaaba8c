//! 200,000 check-ins in twenty years: what a screen reads from the file comes from sums. Counted in pages.

use chrono::{Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use goldseam_core::content::FactorKind;
use goldseam_core::day::{Moment, Month, Period};
use goldseam_core::mood::{
    Answer, Answers, FactorLook, FactorValue, Filter, MAX_AT_ONCE, NewFactor,
};
use goldseam_core::settings::InsightChoices;

use super::house::House;

const DAYS: u64 = 7300;
const A_DAY: u64 = 28;
const FACTORS: usize = 12;
const WORDS: [&str; 4] = ["sad", "calm", "hopeful", "torn"];

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2006, 3, 6).unwrap()
}

fn house_of_many() -> House {
    let house = House::new();
    let moods = house.app.moods();
    let factors: Vec<_> = (0..FACTORS)
        .map(|number| {
            let new = NewFactor {
                look: FactorLook {
                    name: format!("factor {number}"),
                    unit: None,
                    icon: "park".into(),
                    group: "day".into(),
                },
                kind: FactorKind::ALL[number % 4],
                starter: None,
            };
            moods.add_factor(new).unwrap()
        })
        .collect();
    let utc = FixedOffset::east_opt(0).unwrap();
    let mut batch = Vec::with_capacity(MAX_AT_ONCE);
    for number in 0..DAYS * A_DAY {
        let (day, hour) = (number / A_DAY, number % A_DAY);
        let at = (first_day() + Days::new(day)).and_time(NaiveTime::MIN);
        let at = at + TimeDelta::minutes(i64::try_from(hour * 51).unwrap());
        let mut answers = Answers {
            pleasantness: Some(Answer::Value((number * 7919 % 101) as u8)),
            ..Answers::default()
        };
        if hour == 0 {
            answers.feelings = vec![WORDS[(day % 4) as usize].into()];
            answers.factors = factors
                .iter()
                .enumerate()
                .filter(|(factor, _)| (day as usize + factor).is_multiple_of(3))
                .map(|(_, factor)| FactorValue {
                    factor: *factor,
                    value: 1.0,
                })
                .collect();
        }
        batch.push((Moment::from_local(at, utc).unwrap(), answers));
        if batch.len() == MAX_AT_ONCE {
            moods.add_all(std::mem::take(&mut batch)).unwrap();
        }
    }
    moods.add_all(batch).unwrap();
    house
}

/// Pages read to open the vault and do something in it; the least of two, since a quiet moment may come in between.
fn page_reads(house: &mut House, action: impl Fn(&House)) -> u64 {
    let mut once = || {
        house.reopen();
        action(house);
        house.app.vault().main().page_reads().unwrap()
    };
    once().min(once())
}

#[test]
fn a_screen_reads_few_pages_of_200_000_check_ins() {
    let mut house = house_of_many();
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let year = Period::between(day(2025, 1, 1), day(2025, 12, 31));
    let month = Month::of(day(2025, 6, 1)).unwrap();

    let history = page_reads(&mut house, |house| {
        let page = house.app.moods().history(Filter::default(), None, 50);
        assert_eq!(page.unwrap().check_ins.len(), 50);
    });
    assert!(history <= 40, "history: {history}");

    let pixels = page_reads(&mut house, |house| {
        let pixels = house.app.insights().pixels(year).unwrap();
        assert_eq!(pixels.days.len(), 365);
    });
    assert!(pixels <= 25, "year in pixels: {pixels}");

    let one_month = page_reads(&mut house, |house| {
        let overview = house.app.insights().overview(month, month).unwrap();
        assert_eq!(overview.trend.len(), 30);
    });
    assert!(one_month <= 60, "a month: {one_month}");

    let twenty_years = page_reads(&mut house, |house| {
        let first = Month::of(first_day()).unwrap();
        let overview = house.app.insights().overview(first, month).unwrap();
        assert!(overview.trend.len() > 7000);
        assert_eq!(overview.factors.len(), FACTORS);
    });
    assert!(twenty_years <= 320, "twenty years: {twenty_years}");

    // The last year, with each answer for the time of day: 28 a day, five times what studies ask of people.
    let report = page_reads(&mut house, |house| {
        let report = house.app.insights().report(&InsightChoices::default());
        assert!(report.unwrap().days > 350);
    });
    assert!(report <= 700, "insights: {report}");

    let form = page_reads(&mut house, |house| {
        let moods = house.app.moods();
        assert!(moods.feelings().unwrap()[0].uses > 10);
        assert_eq!(moods.factors().unwrap().len(), FACTORS);
    });
    assert!(form <= 60, "what a check-in offers: {form}");
}
