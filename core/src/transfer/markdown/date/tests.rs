use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn local(hour: u32, minute: u32, second: u32) -> DateValue {
    DateValue::Local(ymd(2025, 3, 12).and_hms_opt(hour, minute, second).unwrap())
}

const DAY: DateValue = DateValue::DateOnly(NaiveDate::from_ymd_opt(2025, 3, 12).unwrap());

fn instant(hour: u32, minute: u32, offset_hours: Option<i32>) -> DateValue {
    DateValue::Instant {
        utc: Utc.with_ymd_and_hms(2025, 3, 12, hour, minute, 0).unwrap(),
        offset: offset_hours.map(|hours| FixedOffset::east_opt(hours * 3600).unwrap()),
    }
}

fn whole(text: &str) -> Option<DateValue> {
    stamp(text)
        .filter(|stamp| stamp.whole)
        .map(|stamp| stamp.value)
}

fn named(path: &str) -> Option<DateValue> {
    named_date(path).map(|named| named.value)
}

#[test]
fn a_day_stays_a_day() {
    for text in [
        "2025-03-12",
        " 2025-03-12 ",
        "2025-3-12",
        "2025/03/12",
        "2025.03.12",
        "20250312",
        "12.03.2025",
        "12. 3. 2025",
        "[[2025-03-12]]",
        "Wednesday, March 12th 2025",
        "Wed 2025-03-12",
        "March 12, 2025",
        "12 March 2025",
        "12th of March 2025",
        "12 Mar 2025",
    ] {
        assert_eq!(whole(text), Some(DAY), "{text}");
    }
}

#[test]
fn a_time_without_a_zone_stays_local() {
    for text in [
        "2025-03-12T14:30",
        "2025-03-12 14:30",
        "2025-03-12 14:30:00",
        "2025-03-12 2:30 pm",
        "2025-03-12, 14.30",
        "20250312T143000",
        "Wednesday, March 12th 2025, 2:30:00 pm",
    ] {
        assert_eq!(whole(text), Some(local(14, 30, 0)), "{text}");
    }
    assert_eq!(whole("2025-03-12 12:05 am"), Some(local(0, 5, 0)));
    assert_eq!(whole("2025-03-12 12:05 PM"), Some(local(12, 5, 0)));
}

#[test]
fn an_offset_makes_an_instant_and_z_leaves_the_place_open() {
    for text in [
        "2025-03-12T14:30:00+01:00",
        "2025-03-12 14:30:00 +0100",
        "2025-03-12T14:30+01",
        "2025-03-12 14:30:00 +1",
    ] {
        assert_eq!(whole(text), Some(instant(13, 30, Some(1))), "{text}");
    }
    for text in [
        "2025-03-12T13:30:00Z",
        "2025-03-12 13:30 UTC",
        "20250312T133000Z",
    ] {
        assert_eq!(whole(text), Some(instant(13, 30, None)), "{text}");
    }
    assert_eq!(
        whole("2025-03-12T13:30:00-00:00"),
        Some(instant(13, 30, None))
    );
    assert_eq!(
        whole("2025-03-12T13:30:00+00:00"),
        Some(instant(13, 30, Some(0)))
    );
    assert_eq!(
        whole("2025-03-12T03:30:00-10:00"),
        Some(instant(13, 30, Some(-10)))
    );
}

#[test]
fn a_local_time_that_a_clock_change_skips_or_repeats_is_not_touched() {
    let skipped = ymd(2025, 3, 30).and_hms_opt(2, 30, 0).unwrap();
    let repeated = ymd(2025, 10, 26).and_hms_opt(2, 30, 0).unwrap();
    assert_eq!(whole("2025-03-30 02:30"), Some(DateValue::Local(skipped)));
    assert_eq!(whole("2025-10-26 02:30"), Some(DateValue::Local(repeated)));
    assert_ne!(
        whole("2025-10-26T02:30+02:00"),
        whole("2025-10-26T02:30+01:00")
    );
}

#[test]
fn fractions_keep_nanoseconds() {
    let Some(DateValue::Local(found)) = whole("2025-03-12 14:30:05.25") else {
        panic!("a local time");
    };
    assert_eq!(found.and_utc().timestamp_subsec_millis(), 250);
    let Some(DateValue::Local(found)) = whole("2025-03-12 14:30:05.123456789123") else {
        panic!("a local time");
    };
    assert_eq!(found.and_utc().timestamp_subsec_nanos(), 123_456_789);
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "soon",
        "2025-02-30",
        "2025-13-01",
        "0000-01-01",
        "10000-01-01",
        "3/12/2025",
        "12345678",
        "1741784400000",
        "2025-0312",
        "Wednesday",
        "March 2025",
    ] {
        assert_eq!(stamp(text), None, "{text}");
    }
    assert!(stamp("0001-01-01").is_some());
    assert!(stamp("9999-12-31").is_some());
}

#[test]
fn a_time_that_cannot_be_read_leaves_the_day() {
    for text in [
        "2025-03-12 25:99",
        "2025-03-12 in the evening",
        "2025-03-12T14",
        "2025-03-12 14:30 pm",
    ] {
        let found = stamp(text).unwrap();
        assert_eq!((found.value, found.whole), (DAY, false), "{text}");
    }
    assert_eq!(
        stamp("0001-01-01T00:00+14:00").map(|found| found.value),
        Some(DateValue::DateOnly(ymd(1, 1, 1))),
        "as an instant it would be in the year 0"
    );
}

#[test]
fn names_give_days() {
    for path in [
        "2025-03-12.md",
        "2025_03_12.md",
        "2025.03.12.txt",
        "20250312.md",
        "2025-03-12-school-hall.md",
        "Journal 2025-03-12.md",
        "diary/entry-20250312-b.md",
        "2025/03/12.md",
        "2025/03/12 Wednesday.md",
        "2025/03-March/12.txt",
        "2025-03/12.md",
        "notes/2025-03/12-x.md",
        "2025/03-12.md",
        "2025/03/12/evening.md",
        "1999/01/2025-03-12.md",
        "2025-03-12 2024 in review.md",
        "2025-03-12 1-2 biscuits.md",
        "2025-03-12 (2).md",
    ] {
        assert_eq!(named(path), Some(DAY), "{path}");
    }
}

#[test]
fn names_give_times() {
    for path in [
        "2025-03-12 1430.md",
        "2025-03-12 14.30.md",
        "2025-03-12 14-30.md",
        "2025-03-12 14-30-00.md",
        "2025-03-12T14-30-00.md",
        "2025-03-12_14-30-00.md",
        "2025-03-12 - 14.30 choir.md",
        "2025-03-12 14h30.md",
        "2025-03-12 2.30 PM.md",
        "20250312T143000.md",
        "20250312_143000.md",
        "202503121430 choir.md",
        "20250312143000.md",
        "2025-03-12_14.30-2.md",
    ] {
        assert_eq!(named(path), Some(local(14, 30, 0)), "{path}");
    }
    assert_eq!(named("20250312T133000Z.md"), Some(instant(13, 30, None)));
}

#[test]
fn other_numbers_in_names_are_no_dates() {
    for path in [
        "note.md",
        "",
        "12.md",
        "IMG_4711.md",
        "87654321.md",
        "2025-02-30.md",
        "2025/13/12.md",
        "120250312.md",
        "1-2025-03-123.md",
        "2025-03.md",
        "2025/03/99.md",
    ] {
        assert_eq!(named(path), None, "{path}");
    }
}

#[test]
fn the_most_trustworthy_source_wins() {
    let other = |day| Some(DateValue::DateOnly(ymd(2025, 3, day)));
    let file_time = Utc.with_ymd_and_hms(2025, 3, 4, 5, 6, 7).unwrap();
    let from = |front, name, heading, time| resolve(front, name, heading, time).unwrap();

    let heading = Some("2025-03-03 Monday");
    let found = from(other(1), other(2), heading, Some(file_time));
    assert_eq!(
        (Some(found.value), found.from),
        (other(1), DateSource::FrontMatter)
    );
    let found = from(None, other(2), heading, Some(file_time));
    assert_eq!(
        (Some(found.value), found.from),
        (other(2), DateSource::FileName)
    );
    let found = from(None, None, heading, Some(file_time));
    assert_eq!(
        (Some(found.value), found.from),
        (other(3), DateSource::Heading)
    );
    let found = from(None, None, Some("Monday"), Some(file_time));
    let guess = DateValue::Instant {
        utc: file_time,
        offset: None,
    };
    assert_eq!((found.value, found.from), (guess, DateSource::FileTime));
    assert_eq!(resolve(None, None, Some("Monday"), None), None);
}

#[test]
fn a_heading_is_dated_at_its_start_only() {
    let dated = |heading| heading_stamp(heading).map(|stamp| (stamp.value, stamp.whole));
    assert_eq!(dated("2025-03-12"), Some((DAY, true)));
    assert_eq!(dated("Journal 2025-03-12"), Some((DAY, false)));
    assert_eq!(dated("Mittwoch, 12.3.2025"), Some((DAY, false)));
    assert_eq!(dated("Afraid of the hearing on 2025-03-12"), None);
}

proptest! {
    #[test]
    fn every_timestamp_is_read_back(
        seconds in -62_000_000_000_i64..253_000_000_000,
        offset in -14 * 60..=14 * 60,
    ) {
        let offset = FixedOffset::east_opt(offset * 60).unwrap();
        let utc = DateTime::from_timestamp(seconds, 0).unwrap();
        let text = utc.with_timezone(&offset).format("%Y-%m-%dT%H:%M:%S%:z").to_string();
        prop_assert_eq!(whole(&text), Some(DateValue::Instant { utc, offset: Some(offset) }));
    }

    #[test]
    fn every_day_is_found_in_a_name(days in 1_i32..=3_652_059, before in "[a-z /-]{0,8}", after in "[a-z-]{0,8}") {
        let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let path = format!("{before}{}{after}.md", day.format("%Y-%m-%d"));
        prop_assert_eq!(named(&path), Some(DateValue::DateOnly(day)));
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,40}", digits in "[0-9T:.+/ -]{0,40}") {
        stamp(&text);
        stamp(&digits);
        named_date(&text);
        named_date(&digits);
        heading_stamp(&text);
    }
}
