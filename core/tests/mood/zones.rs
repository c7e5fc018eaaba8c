//! Days are the days of the place where somebody was, whatever clocks do.

use std::time::Duration;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;
use goldseam_core::day::{Moment, Period};
use goldseam_core::mood::{Answer, Answers, Filter, Moods};

use super::house::House;

fn pleasant(value: u8) -> Answers {
    Answers {
        pleasantness: Some(Answer::Value(value)),
        ..Answers::default()
    }
}

fn there(zone: Tz, local: &str) -> Moment {
    let local: NaiveDateTime = local.parse().unwrap();
    let at = zone.from_local_datetime(&local).latest().unwrap();
    Moment::new(at.to_utc(), at.offset().fix()).unwrap()
}

fn days(moods: &Moods) -> Vec<(String, u32)> {
    let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let ever = Period::between(day("2020-01-01"), day("2030-12-31"));
    moods
        .days(ever)
        .unwrap()
        .iter()
        .map(|sum| (sum.day.to_string(), sum.check_ins))
        .collect()
}

/// What the history shows, oldest first.
fn order(moods: &Moods) -> Vec<u8> {
    let page = moods.history(Filter::default(), None, 50).unwrap();
    let value = |answers: &Answers| answers.pleasantness.unwrap().value().unwrap();
    let mut values: Vec<u8> = page
        .check_ins
        .iter()
        .map(|check_in| value(&check_in.answers))
        .collect();
    values.reverse();
    values
}

#[test]
fn over_the_date_line_a_day_may_come_twice_or_never() {
    let house = House::new();
    let moods = house.app.moods();
    // From Auckland, Monday evening, to Honolulu, where it is Monday morning again.
    let auckland = there(chrono_tz::Pacific::Auckland, "2026-03-02T20:00:00");
    let honolulu = there(chrono_tz::Pacific::Honolulu, "2026-03-02T09:00:00");
    // And from Honolulu on Tuesday to Auckland on Thursday.
    let tuesday = there(chrono_tz::Pacific::Honolulu, "2026-03-03T22:00:00");
    let thursday = there(chrono_tz::Pacific::Auckland, "2026-03-05T07:00:00");
    for (number, moment) in (0..).zip([tuesday, honolulu, thursday, auckland]) {
        moods.check_in_at(moment, pleasant(number)).unwrap();
    }
    assert_eq!(
        order(&moods),
        [3, 1, 0, 2],
        "in the order in which it was lived"
    );
    assert_eq!(
        days(&moods),
        [
            ("2026-03-02".into(), 2),
            ("2026-03-03".into(), 1),
            ("2026-03-05".into(), 1)
        ]
    );
}

#[test]
fn an_hour_that_comes_twice_keeps_its_order() {
    let house = House::new();
    let moods = house.app.moods();
    let berlin = chrono_tz::Europe::Berlin;
    let local: NaiveDateTime = "2025-10-26T02:30:00".parse().unwrap();
    let twice = berlin.from_local_datetime(&local);
    let moment = |at: DateTime<Tz>| Moment::new(at.to_utc(), at.offset().fix()).unwrap();
    let (summer, winter) = (twice.earliest().unwrap(), twice.latest().unwrap());
    assert_ne!(summer, winter);
    moods.check_in_at(moment(winter), pleasant(2)).unwrap();
    moods.check_in_at(moment(summer), pleasant(1)).unwrap();
    moods
        .check_in_at(there(berlin, "2025-10-26T23:59:00"), pleasant(3))
        .unwrap();
    moods
        .check_in_at(there(berlin, "2025-03-30T03:00:00"), pleasant(0))
        .unwrap();
    assert_eq!(order(&moods), [0, 1, 2, 3]);
    assert_eq!(
        days(&moods),
        [("2025-03-30".into(), 1), ("2025-10-26".into(), 3)]
    );
}

#[test]
fn a_clock_that_was_set_back_a_year_sets_nothing_back() {
    let house = House::new();
    let moods = house.app.moods();
    let today = moods.today().unwrap();
    let first = moods.check_in(pleasant(1)).unwrap();
    let now = house.environment.clock.now();
    house
        .clock
        .set_wall(now - Duration::from_secs(365 * 24 * 3600));
    moods.check_in(pleasant(0)).unwrap();
    moods.edit(first, pleasant(9)).unwrap();
    house.clock.set_wall(now + Duration::from_secs(60));
    moods.check_in(pleasant(2)).unwrap();
    assert_eq!(order(&moods), [0, 9, 2]);
    let year_ago = today - Days::new(365);
    assert_eq!(
        days(&moods),
        [(year_ago.to_string(), 1), (today.to_string(), 2)]
    );
    assert_eq!(moods.get(first).unwrap().moment.day(), today);
}
