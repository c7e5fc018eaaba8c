//! The timeline and the calendar.

use chrono::{DateTime, FixedOffset, NaiveDate};
use goldseam_core::day::{Moment, Month, Period};
use goldseam_core::id::EntryId;
use goldseam_core::journal::{EntryText, Filter, Kind};

use super::house::*;

#[test]
fn the_timeline_is_in_the_order_of_moments_however_they_were_written() {
    let house = House::new();
    let journal = house.app.journal();
    let offset = FixedOffset::east_opt(0).unwrap();
    let at = |millis: i64| {
        Moment::new(DateTime::from_timestamp_millis(millis).unwrap(), offset).unwrap()
    };
    // Four in one second, then one before them, one between, one in a second that was taken, and one before 1970.
    let moments = [
        5000, 5000, 5001, 5999, 4000, 5000, 6000, -5_000_000, 5500, 6000,
    ];
    let mut expected: Vec<(i64, usize, EntryId)> = moments
        .iter()
        .enumerate()
        .map(|(order, millis)| {
            (
                *millis,
                order,
                journal.add_at(at(*millis), text("x")).unwrap(),
            )
        })
        .collect();
    expected.sort_by_key(|(millis, order, _)| (-*millis, std::cmp::Reverse(*order)));
    assert_eq!(
        house.timeline(),
        expected.iter().map(|(_, _, id)| *id).collect::<Vec<_>>()
    );
    assert_eq!(house.bodies("x").len(), moments.len());
}

#[test]
fn the_calendar_counts_local_days() {
    let house = House::new();
    let journal = house.app.journal();
    let offset = FixedOffset::east_opt(9 * 3600).unwrap();
    let late = Moment::new("2026-02-27T16:00:00Z".parse().unwrap(), offset).unwrap();
    journal
        .add_at(late, text("after midnight in Tokyo"))
        .unwrap();
    let days = journal.calendar(Month::new(2026, 2).unwrap()).unwrap();
    assert_eq!(
        (
            days.len(),
            days[0].day.to_string().as_str(),
            days[0].entries
        ),
        (1, "2026-02-28", 1)
    );
}

/// One entry at noon of each day in March 2024; every third with a star, every fifth a letter.
fn march(house: &House) -> Vec<EntryId> {
    let offset = FixedOffset::east_opt(3600).unwrap();
    (1..=31)
        .map(|day| {
            let noon = NaiveDate::from_ymd_opt(2024, 3, day)
                .unwrap()
                .and_hms_opt(12, 0, 0);
            let moment = Moment::from_local(noon.unwrap(), offset).unwrap();
            let written = EntryText {
                starred: day % 3 == 0,
                kind: if day % 5 == 0 {
                    Kind::Letter
                } else {
                    Kind::Note
                },
                ..tagged("x", if day % 2 == 0 { &["even"] } else { &[] })
            };
            house.app.journal().add_at(moment, written).unwrap()
        })
        .collect()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 3, day).unwrap()
}

#[test]
fn a_filter_shows_what_it_says() {
    let house = House::new();
    march(&house);
    let days = |filter: Filter| -> Vec<u32> {
        let page = house.app.journal().timeline(filter, None, 200).unwrap();
        page.entries
            .iter()
            .map(|card| chrono::Datelike::day(&card.moment.day()))
            .collect()
    };
    let starred = Filter {
        starred: true,
        from: Some(day(10)),
        until: Some(day(20)),
        ..Filter::default()
    };
    assert_eq!(days(starred), [18, 15, 12]);
    let letters = Filter {
        kind: Some(Kind::Letter),
        tag: Some("EVEN".into()),
        ..Filter::default()
    };
    assert_eq!(days(letters), [30, 20, 10]);
    let unknown = Filter {
        tag: Some("odd".into()),
        ..Filter::default()
    };
    assert!(days(unknown).is_empty());
}

#[test]
fn from_a_day_one_can_go_both_ways() {
    let house = House::new();
    let ids = march(&house);
    let journal = house.app.journal();
    let page = |at, size| journal.timeline(Filter::default(), Some(at), size).unwrap();
    let shown = |page: &goldseam_core::journal::TimelinePage| -> Vec<EntryId> {
        page.entries.iter().map(|card| card.id).collect()
    };
    let newest_first = |days: std::ops::RangeInclusive<usize>| -> Vec<EntryId> {
        days.rev().map(|day| ids[day - 1]).collect()
    };
    let here = page(journal.cursor_at(day(15)).unwrap(), 4);
    assert_eq!(shown(&here), newest_first(12..=15));
    let older = page(here.next.unwrap(), 20);
    assert_eq!(shown(&older), newest_first(1..=11));
    assert!(older.next.is_none());
    let newer = page(here.previous.unwrap(), 10);
    assert_eq!(shown(&newer), newest_first(16..=25));
    let newest = page(newer.previous.unwrap(), 10);
    assert_eq!(shown(&newest), newest_first(26..=31));
    assert!(newest.previous.is_none());
    assert_eq!(shown(&page(newest.next.unwrap(), 3)), newest_first(23..=25));

    let before_all = page(journal.cursor_at(NaiveDate::MIN).unwrap(), 5);
    assert!(before_all.entries.is_empty() && before_all.next.is_none());
    assert_eq!(
        shown(&page(before_all.previous.unwrap(), 2)),
        newest_first(1..=2)
    );
    let after_all = page(journal.cursor_at(NaiveDate::MAX).unwrap(), 2);
    assert_eq!(shown(&after_all), newest_first(30..=31));
}

#[test]
fn a_day_begins_where_its_writer_was() {
    let house = House::new();
    let journal = house.app.journal();
    // The same evening in Auckland and in Honolulu: two local days, in the order of the instants.
    let moment = |utc: &str, hours: i32| {
        Moment::new(
            utc.parse().unwrap(),
            FixedOffset::east_opt(hours * 3600).unwrap(),
        )
        .unwrap()
    };
    let auckland = journal
        .add_at(moment("2024-03-15T07:00:00Z", 13), text("x"))
        .unwrap();
    let honolulu = journal
        .add_at(moment("2024-03-15T08:00:00Z", -10), text("x"))
        .unwrap();
    let on = |from, until| {
        let filter = Filter {
            from: Some(day(from)),
            until: Some(day(until)),
            ..Filter::default()
        };
        let page = journal.timeline(filter, None, 10).unwrap();
        page.entries.iter().map(|card| card.id).collect::<Vec<_>>()
    };
    assert_eq!(on(14, 14), [honolulu]);
    assert_eq!(on(15, 15), [auckland]);
    assert_eq!(on(14, 15), [honolulu, auckland]);
}

#[test]
fn on_this_day_is_off_and_spares_what_is_hard() {
    let house = House::new();
    let journal = house.app.journal();
    let write = |date: (i32, u32, u32), covered| {
        let day = NaiveDate::from_ymd_opt(date.0, date.1, date.2).unwrap();
        let moment = Moment::date_only(day, FixedOffset::east_opt(0).unwrap()).unwrap();
        let written = EntryText {
            covered,
            ..text("x")
        };
        journal.add_at(moment, written).unwrap()
    };
    let leap = write((2024, 2, 29), false);
    let earlier = write((2023, 2, 28), false);
    write((2022, 2, 28), true);
    write((2025, 2, 28), false);
    let shown = || -> Vec<EntryId> {
        let day = NaiveDate::from_ymd_opt(2025, 2, 28).unwrap();
        let cards = journal.on_this_day(day).unwrap();
        cards.iter().map(|card| card.id).collect()
    };
    assert!(!journal.is_on_this_day().unwrap() && shown().is_empty());
    journal.set_on_this_day(true).unwrap();
    assert_eq!(shown(), [leap, earlier]);
    journal.set_on_this_day(false).unwrap();
    assert!(shown().is_empty());
}

#[test]
fn the_calendar_of_a_year_has_its_days() {
    let house = House::new();
    march(&house);
    let journal = house.app.journal();
    let year: Period = "2024".parse().unwrap();
    assert_eq!(journal.calendar(year).unwrap().len(), 31);
    let next: Period = "2025".parse().unwrap();
    assert!(journal.calendar(next).unwrap().is_empty());
}
