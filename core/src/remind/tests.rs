use chrono::{Datelike, NaiveDateTime, Timelike, Weekday};

use super::*;

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn choices(windows: Vec<Window>) -> ReminderChoices {
    ReminderChoices {
        on: true,
        windows,
        ..ReminderChoices::default()
    }
}

fn window(from: u16, until: u16) -> Window {
    Window {
        from,
        until,
        weekdays: Vec::new(),
    }
}

#[test]
fn there_is_none_unless_a_person_wants_it() {
    let now = at("2026-03-02T08:00:00");
    let mut off = choices(vec![window(MORNING, NIGHT)]);
    off.on = false;
    assert_eq!(upcoming(&off, now, 30, &[0; 32]), []);
    assert_eq!(upcoming(&ReminderChoices::default(), now, 30, &[0; 32]), []);
}

#[test]
fn one_comes_in_each_window_of_each_day_and_never_outside() {
    let wanted = choices(vec![window(9 * 60, 11 * 60), window(20 * 60, NIGHT)]);
    let plan = upcoming(&wanted, at("2026-03-02T00:00:00"), 100, &[7; 32]);
    assert_eq!(plan.len(), 200);
    for (number, reminder) in plan.iter().enumerate() {
        let minute = reminder.at.hour() * 60 + reminder.at.minute();
        let hours = if number % 2 == 0 {
            9 * 60..11 * 60
        } else {
            20 * 60..22 * 60
        };
        assert!(hours.contains(&minute), "{reminder:?}");
        assert!((1..=TEXTS).contains(&reminder.text));
    }
    let different: std::collections::BTreeSet<_> =
        plan.iter().map(|reminder| reminder.at.time()).collect();
    assert!(different.len() > 80, "the minute changes from day to day");
}

#[test]
fn the_plan_of_a_vault_stays_and_another_vault_has_another() {
    let wanted = choices(vec![window(MORNING, NIGHT)]);
    let (now, later) = (at("2026-03-02T08:00:00"), at("2026-03-04T08:00:00"));
    let plan = upcoming(&wanted, now, 9, &[1; 32]);
    let again = upcoming(&wanted, later, 7, &[1; 32]);
    assert_eq!(
        plan.into_iter()
            .filter(|reminder| reminder.at > later)
            .collect::<Vec<_>>(),
        again
    );
    assert_ne!(upcoming(&wanted, later, 7, &[2; 32]), again);
}

#[test]
fn a_pause_is_a_week_of_silence() {
    let now = at("2026-03-02T08:00:00");
    let wanted = choices(vec![window(12 * 60, 13 * 60)]).paused(now.date());
    let plan = upcoming(&wanted, now, 9, &[0; 32]);
    let first = plan.first().expect("it goes on after the pause");
    assert_eq!(first.at.date(), at("2026-03-09T00:00:00").date());
}

#[test]
fn weekdays_are_kept() {
    let sundays = Window {
        weekdays: vec![Weekday::Sun],
        ..window(10 * 60, 12 * 60)
    };
    let plan = upcoming(
        &choices(vec![sundays]),
        at("2026-03-02T08:00:00"),
        28,
        &[0; 32],
    );
    assert_eq!(plan.len(), 4);
    assert!(
        plan.iter()
            .all(|reminder| reminder.at.weekday() == Weekday::Sun)
    );
}

#[test]
fn a_window_at_night_is_refused_and_says_nothing() {
    for (from, until) in [
        (0, 60),
        (MORNING - 1, 600),
        (21 * 60, NIGHT + 1),
        (600, 600),
    ] {
        let night = choices(vec![window(from, until)]);
        assert!(!night.is_valid());
        assert_eq!(upcoming(&night, at("2026-03-02T08:00:00"), 9, &[0; 32]), []);
    }
    let four = choices(vec![window(600, 660); 4]);
    assert!(!four.is_valid());
}
