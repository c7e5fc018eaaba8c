//! Looking back on weeks and months, and steps that count.

use std::time::Duration;

use chrono::NaiveDate;
use goldseam_core::mood::{LookBackKind, MoodError, RecordId, Reply};

use super::house::House;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rated(question: &str, rating: u8) -> Vec<Reply> {
    vec![Reply {
        question: question.into(),
        rating: Some(rating),
        text: String::new(),
    }]
}

#[test]
fn a_week_has_one_look_back_of_a_kind_and_saving_again_changes_it() {
    let house = House::new();
    let moods = house.app.moods();
    let (wednesday, sunday) = (day("2026-02-25"), day("2026-03-01"));
    let first = moods
        .look_back(LookBackKind::Signs, wednesday, rated("hard-to-trust", 7))
        .unwrap();
    let second = moods
        .look_back(LookBackKind::Signs, sunday, rated("hard-to-trust", 4))
        .unwrap();
    assert_eq!(first, second);
    let kept = moods
        .look_back_of(LookBackKind::Signs, wednesday)
        .unwrap()
        .unwrap();
    assert_eq!(kept.period, day("2026-02-23"));
    assert_eq!(kept.replies, rated("hard-to-trust", 4));
    moods.undo().unwrap();
    let before = moods.look_back_of(LookBackKind::Signs, sunday).unwrap();
    assert_eq!(before.unwrap().replies, rated("hard-to-trust", 7));
    assert!(
        moods
            .look_back_of(LookBackKind::Week, sunday)
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_month_begins_on_its_first_and_pages_go_back() {
    let house = House::new();
    let moods = house.app.moods();
    for month in ["2026-01-31", "2026-02-01", "2026-03-01"] {
        moods
            .look_back(LookBackKind::Impact, day(month), rated("feeling-safe", 5))
            .unwrap();
    }
    let page = moods.look_backs(LookBackKind::Impact, None, 2).unwrap();
    let periods: Vec<NaiveDate> = page.iter().map(|look_back| look_back.period).collect();
    assert_eq!(periods, [day("2026-03-01"), day("2026-02-01")]);
    let rest = moods
        .look_backs(LookBackKind::Impact, Some(periods[1]), 2)
        .unwrap();
    assert_eq!(rest[0].period, day("2026-01-01"));
}

#[test]
fn one_that_comes_back_does_not_push_another_out() {
    let house = House::new();
    let moods = house.app.moods();
    let today = moods.today().unwrap();
    let old = moods
        .look_back(LookBackKind::Impact, today, rated("wellbeing", 2))
        .unwrap();
    moods.trash(RecordId::LookBack(old)).unwrap();
    moods
        .look_back(LookBackKind::Impact, today, rated("wellbeing", 8))
        .unwrap();
    assert!(matches!(
        moods.restore(RecordId::LookBack(old)),
        Err(MoodError::PeriodTaken { .. })
    ));
    assert_eq!(moods.trashed().unwrap().len(), 1, "it stays in the trash");
    let there = moods.look_back_of(LookBackKind::Impact, today).unwrap();
    assert_eq!(there.unwrap().replies, rated("wellbeing", 8));
}

#[test]
fn steps_add_up_whatever_lies_between_them() {
    let house = House::new();
    let moods = house.app.moods();
    for days in [0, 1, 40, 41, 200] {
        house.clock.advance(Duration::from_secs(days * 24 * 3600));
        moods
            .add_step("courage", Some("said no".into()), None)
            .unwrap();
    }
    moods
        .add_step("self-kindness", Some("  ".into()), None)
        .unwrap();
    let counts = moods.step_counts().unwrap();
    let count = |kind: &str| {
        let count = counts.iter().find(|count| count.kind == kind).unwrap();
        (count.all, count.this_month)
    };
    assert_eq!(count("courage"), (5, 1));
    assert_eq!(count("self-kindness"), (1, 1));
    assert_eq!(count("safe-connection"), (0, 0));
    let page = moods.steps(None, 4).unwrap();
    assert_eq!(page.steps[0].note, None, "a note of spaces is none");
    let rest = moods.steps(page.next, 4).unwrap();
    assert_eq!(
        (page.steps.len(), rest.steps.len(), rest.next),
        (4, 2, None)
    );
}
