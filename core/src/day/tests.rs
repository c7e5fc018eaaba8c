use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};
use proptest::prelude::*;

use super::*;

fn offset(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes * 60).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn the_day_is_that_of_the_writers_calendar() {
    for (utc, minutes, expected) in [
        ("2025-03-14T23:30:00Z", 0, "2025-03-14"),
        ("2025-03-14T23:30:00Z", 60, "2025-03-15"),
        ("2025-03-14T00:30:00Z", -60, "2025-03-13"),
        ("2025-03-14T10:00:00Z", 14 * 60, "2025-03-15"),
        ("2025-03-14T11:59:59Z", -12 * 60, "2025-03-13"),
        ("2025-03-14T18:15:00Z", 5 * 60 + 45, "2025-03-15"),
        ("2024-02-28T23:00:00Z", 60, "2024-02-29"),
        ("2025-12-31T23:00:00Z", 60, "2026-01-01"),
        ("1969-12-31T23:59:59.999Z", 0, "1969-12-31"),
    ] {
        let utc: DateTime<Utc> = utc.parse().unwrap();
        assert_eq!(
            Moment::new(utc, offset(minutes)).unwrap().day(),
            day(expected),
            "{utc}"
        );
    }
}

#[test]
fn the_two_equal_hours_when_clocks_go_back_are_told_apart() {
    // Berlin, 2025-10-26: 02:30 happens twice.
    let summer = Moment::from_local(local("2025-10-26T02:30:00"), offset(120)).unwrap();
    let winter = Moment::from_local(local("2025-10-26T02:30:00"), offset(60)).unwrap();
    assert_eq!(winter.utc_millis() - summer.utc_millis(), 3_600_000);
    assert!(summer < winter);
    assert_eq!(
        (summer.local(), summer.day()),
        (winter.local(), winter.day())
    );
}

#[test]
fn a_date_alone_never_becomes_another_day() {
    for minutes in [-18 * 60, -12 * 60, -60, 0, 60, 14 * 60, 18 * 60] {
        let moment = Moment::date_only(day("2025-03-14"), offset(minutes)).unwrap();
        assert_eq!(moment.day(), day("2025-03-14"));
        assert_eq!(moment.local(), local("2025-03-14T12:00:00"));
        assert!(!moment.time_known());
        let stored = Moment::from_stored(moment.utc_millis(), moment.offset_minutes(), false);
        assert_eq!(stored, Ok(moment));
    }
}

#[test]
fn years_are_those_that_people_can_mean() {
    for (text, minutes) in [
        ("0001-01-01T00:00:00", 14 * 60),
        ("9999-12-31T23:59:59.999", -12 * 60),
    ] {
        let moment = Moment::from_local(local(text), offset(minutes)).unwrap();
        assert_eq!(moment.to_string().parse(), Ok(moment));
    }
    assert_eq!(
        Moment::date_only(day("0000-12-31"), offset(0)),
        Err(DayError::YearOutOfRange)
    );
    assert_eq!(
        Moment::date_only(day("+10000-01-01"), offset(0)),
        Err(DayError::YearOutOfRange)
    );
    assert_eq!(
        Moment::new("9999-12-31T23:30:00Z".parse().unwrap(), offset(60)),
        Err(DayError::YearOutOfRange)
    );
    for millis in [i64::MIN, i64::MAX] {
        assert_eq!(
            Moment::from_stored(millis, 0, true),
            Err(DayError::YearOutOfRange)
        );
    }
    for utc in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        assert_eq!(
            Moment::new(utc, offset(1080)),
            Err(DayError::YearOutOfRange)
        );
        assert!(Moment::from_local(utc.naive_utc(), offset(-1080)).is_err());
    }
}

#[test]
fn offsets_are_whole_minutes_within_eighteen_hours() {
    let now: DateTime<Utc> = "2025-03-14T12:00:00Z".parse().unwrap();
    assert!(Moment::new(now, offset(18 * 60)).is_ok());
    assert_eq!(Moment::new(now, offset(18 * 60 + 1)), Err(DayError::Offset));
    assert_eq!(
        Moment::new(now, FixedOffset::east_opt(53 * 60 + 28).unwrap()),
        Err(DayError::Offset)
    );
    for minutes in [i32::MIN, i32::MAX, -1081] {
        assert_eq!(Moment::from_stored(0, minutes, true), Err(DayError::Offset));
    }
}

#[test]
fn moments_are_written_as_rfc_3339_says() {
    for text in [
        "2025-03-14T21:05:00.123+01:00",
        "2025-03-14T21:05:00.000-03:30",
        "0001-01-01T00:00:00.000+14:00",
        "2025-03-14T00:00:00.000+00:00",
    ] {
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
    }
    for (text, same) in [
        ("2025-03-14T21:05:00Z", "2025-03-14T21:05:00.000+00:00"),
        (
            "2025-03-14t21:05:00.1239-00:00",
            "2025-03-14T21:05:00.123+00:00",
        ),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000+00:00"),
    ] {
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), same);
    }
    for text in [
        "",
        "2025-03-14",
        "2025-03-14T21:05:00",
        "2025-02-29T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "now",
    ] {
        assert_eq!(text.parse::<Moment>(), Err(DayError::Syntax), "{text}");
    }
}

#[test]
fn json_says_day_and_certainty_and_is_checked() {
    let moment = Moment::date_only(day("2025-03-14"), offset(60)).unwrap();
    let json = serde_json::to_string(&moment).unwrap();
    assert_eq!(
        json,
        r#"{"at":"2025-03-14T12:00:00.000+01:00","day":"2025-03-14","time_known":false}"#
    );
    assert_eq!(serde_json::from_str::<Moment>(&json).unwrap(), moment);
    for wrong in [
        json.replace("\"day\":\"2025-03-14", "\"day\":\"2025-03-15"),
        json.replace("+01:00", ""),
        json.replace("+01:00", "+19:00"),
    ] {
        assert!(serde_json::from_str::<Moment>(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn months_follow_the_calendar() {
    let february = Month::new(2024, 2).unwrap();
    assert_eq!(
        (february.days(), february.last_day()),
        (29, day("2024-02-29"))
    );
    assert_eq!(Month::new(1900, 2).unwrap().days(), 28);
    assert_eq!(february.next(), "2024-03".parse().ok());
    assert_eq!(
        "2024-12".parse::<Month>().unwrap().next(),
        "2025-01".parse().ok()
    );
    assert_eq!(
        "2024-01".parse::<Month>().unwrap().previous(),
        "2023-12".parse().ok()
    );
    assert_eq!(Month::of(day("2024-02-29")), Ok(february));
    assert_eq!(Month::new(9999, 12).unwrap().next(), None);
    assert_eq!(Month::new(1, 1).unwrap().previous(), None);
    assert_eq!(serde_json::to_string(&february).unwrap(), "\"2024-02\"");
    for text in [
        "",
        "2024",
        "2024-2",
        "2024-13",
        "2024-00",
        "0000-01",
        "10000-01",
        "2024-02-01",
        "+024-02",
        "2024-０２",
    ] {
        assert!(text.parse::<Month>().is_err(), "{text}");
    }
}

#[test]
fn a_period_is_a_day_a_month_or_a_year() {
    for (text, first, last) in [
        ("2025-03-14", "2025-03-14", "2025-03-14"),
        ("2025-3-4", "2025-03-04", "2025-03-04"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ] {
        let period: Period = text.parse().unwrap();
        assert_eq!(
            (period.first(), period.last()),
            (day(first), day(last)),
            "{text}"
        );
    }
    for text in [
        "",
        "25",
        "2025-",
        "2025-13",
        "2025-02-30",
        "2025-1-1-1",
        "0000",
        "99999",
        "2025-003",
        "-2025",
        "2025-+1",
    ] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn every_moment_survives_text_json_and_storage(
        millis in -62_135_500_000_000_i64..253_402_200_000_000,
        minutes in -1080_i32..=1080,
        time_known: bool,
    ) {
        let moment = Moment::from_stored(millis, minutes, time_known).unwrap();
        prop_assert_eq!(moment.utc_millis(), millis);
        prop_assert_eq!(moment.local().date(), moment.day());
        prop_assert_eq!(Moment::from_local(moment.local(), offset(minutes)).unwrap().utc(), moment.utc());
        prop_assert_eq!(moment.to_string().parse::<Moment>().unwrap().utc(), moment.utc());
        let json = serde_json::to_string(&moment).unwrap();
        prop_assert_eq!(serde_json::from_str::<Moment>(&json).unwrap(), moment);
    }
}

#[test]
fn a_month_has_whole_weeks_from_any_weekday_on() {
    use chrono::{Datelike, Weekday};
    for first in [Weekday::Mon, Weekday::Sun, Weekday::Sat] {
        for (year, month) in [(2026, 2), (2026, 11), (2024, 2), (2015, 2), (1999, 12)] {
            let month = Month::new(year, month).unwrap();
            let weeks = month.weeks(first);
            assert!((4..=6).contains(&weeks.len()));
            let days: Vec<_> = weeks.concat();
            assert!(
                weeks
                    .iter()
                    .all(|week| week.len() == 7 && week[0].weekday() == first)
            );
            assert!(
                days.windows(2)
                    .all(|pair| pair[0].succ_opt() == Some(pair[1]))
            );
            assert!(days.contains(&month.first_day()) && days.contains(&month.last_day()));
            assert!(weeks[0].contains(&month.first_day()));
            assert!(weeks.last().unwrap().contains(&month.last_day()));
        }
    }
    let first_of_all = Month::new(1, 1).unwrap().weeks(Weekday::Sun);
    assert_eq!(
        first_of_all[0].len(),
        6,
        "the 1st of January of year 1 was a Monday"
    );
}
