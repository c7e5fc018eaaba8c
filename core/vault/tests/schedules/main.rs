//! Row 15 of the test matrix: a lock meets a write, a long read, upkeep, a key change, another lock.
//!
//! Threads and locks of the store are shuttle's here (`core/vault/src/store/sync.rs`), which runs one thread at a time and
//! chooses at each step which: by chance, and by few changes of priority (PCT). The vaults, their files and SQLCipher
//! are real. docs/testing.md says what that shows and what it cannot, and how to bring a failure back.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod explorer;
mod original;
mod play;
mod promises;
mod scenarios;
mod step;

use std::error::Error;

use goldseam_report::{Level, Report};
use goldseam_vault::lose_signals;

use explorer::{Found, Order, REPLAY, explore, replay};
use original::Copy;
use promises::{Promises, Sights};
use scenarios::*;
use step::Schedule;

/// The row in the table.
const HARNESS: &str = "schedules";

type Outcome = Result<(), Box<dyn Error>>;

/// What happens in one schedule. Ends when every handle of the vault is gone.
type Scenario = fn(&Copy, &Promises) -> Result<(), String>;

/// Explores `schedules` times as many orders as the level asks, and says what broke. What of `sights` was never seen was
/// not explored.
fn explored(
    name: &str,
    schedules: u64,
    orders: &[Order],
    scenario: Scenario,
    sights: &[&'static str],
) -> Outcome {
    let mut report = Report::new(HARNESS);
    let seen = Sights::default();
    if let Ok(text) = std::env::var(REPLAY) {
        let play = play::from_start_to_end(scenario, &seen);
        report.case(name, replay(&Schedule::parse(&text)?, play));
        return report.finish();
    }
    let schedules = schedules * Level::asked()?.of(1, 50, 500) / orders.len() as u64;
    for order in orders {
        let explored = explore(*order, schedules, play::from_start_to_end(scenario, &seen));
        report.passed(explored.passed);
        if let Some(found) = explored.found {
            report.case(how_to_replay(name, &found), Err(found.problem));
        }
    }
    if report.failures() == 0 {
        for sight in sights {
            let was_seen = seen.lock().unwrap().contains(sight);
            report.control(format!("{name}: {sight}"), was_seen);
        }
    }
    report.finish()
}

fn how_to_replay(name: &str, found: &Found) -> String {
    format!(
        "{name}, schedule {}: brought back by {REPLAY}={} cargo test -p goldseam-vault --features schedule-explorer \
         --test schedules -- --exact {name}",
        found.number, found.schedule
    )
}

const BOTH: &[Order] = &[Order::Chance, Order::Priorities];

#[test]
fn lock_against_a_write() -> Outcome {
    let (name, sights) = ("lock_against_a_write", &["kept", "refused"]);
    explored(name, 300, BOTH, a_lock_and_a_write, sights)
}

#[test]
fn lock_against_a_long_write() -> Outcome {
    let (name, sights) = ("lock_against_a_long_write", &["kept", "refused"]);
    explored(name, 200, BOTH, a_lock_and_a_long_write, sights)
}

/// By chance only: where priorities rule, whoever comes first and never waits goes on for ever.
#[test]
fn lock_against_an_endless_read() -> Outcome {
    let (name, orders) = ("lock_against_an_endless_read", &[Order::Chance]);
    explored(name, 100, orders, a_lock_and_an_endless_read, &["refused"])
}

#[test]
fn lock_against_growth() -> Outcome {
    let (name, sights) = ("lock_against_growth", &["kept", "refused"]);
    explored(name, 100, BOTH, a_lock_and_growth, sights)
}

#[test]
fn lock_against_upkeep() -> Outcome {
    let (name, sights) = ("lock_against_upkeep", &["upkeep cut short", "upkeep done"]);
    explored(name, 300, BOTH, a_lock_and_upkeep, sights)
}

#[test]
fn lock_against_a_lock() -> Outcome {
    let (name, sights) = ("lock_against_a_lock", &["kept", "refused"]);
    explored(name, 200, BOTH, two_locks_and_a_write, sights)
}

#[test]
fn lock_against_two_writers() -> Outcome {
    let (name, sights) = ("lock_against_two_writers", &["kept", "refused"]);
    explored(name, 200, BOTH, a_lock_and_two_writers, sights)
}

#[test]
fn lock_against_another_process() -> Outcome {
    let (name, sights) = ("lock_against_another_process", &["kept", "refused"]);
    explored(name, 200, BOTH, a_lock_and_another_process, sights)
}

#[test]
fn lock_against_a_key_change() -> Outcome {
    let (name, sights) = ("lock_against_a_key_change", &["changed", "not changed"]);
    explored(name, 60, BOTH, a_lock_and_a_key_change, sights)
}

#[test]
fn lock_against_a_way_in_that_is_taken_away() -> Outcome {
    let name = "lock_against_a_way_in_that_is_taken_away";
    let (scenario, sights) = (
        a_lock_and_a_way_in_that_is_taken_away,
        &["changed", "not changed"],
    );
    explored(name, 200, BOTH, scenario, sights)
}

#[test]
fn cancel_against_a_write() -> Outcome {
    let (name, sights) = ("cancel_against_a_write", &["kept", "cancelled"]);
    explored(name, 200, BOTH, a_cancel_and_two_writes, sights)
}

#[test]
fn last_handle_against_a_write() -> Outcome {
    let name = "last_handle_against_a_write";
    explored(name, 200, BOTH, the_last_handle_and_a_write, &["kept"])
}

/// Found that a lock whose closing outlasted its patience pulled the brake on that closing, and failed.
#[test]
fn a_closing_that_takes_long_is_not_stopped_by_its_own_lock() -> Outcome {
    let name = "a_closing_that_takes_long_is_not_stopped_by_its_own_lock";
    explored(name, 100, BOTH, a_lock_alone, &["upkeep cut short"])
}

/// What must be found, or the explorer is blind: each fault is planted in a run of its own.
#[test]
fn planted_faults_are_found() -> Outcome {
    let mut report = Report::new(HARNESS);
    let faults: [(&str, bool, Scenario, &str); 4] = [
        ("a signal is lost", true, a_lock_and_a_write, "deadlock"),
        (
            "files that are still open",
            false,
            no_waiting_for_the_lock,
            "open",
        ),
        (
            "a write that is promised and not made",
            false,
            a_promise_that_is_not_kept,
            "promised",
        ),
        (
            "a write that is half made",
            false,
            a_write_in_two_halves,
            "promised",
        ),
    ];
    for (planted, loses_signals, scenario, expected) in faults {
        lose_signals(loses_signals);
        let found = explore(
            Order::Chance,
            200,
            play::from_start_to_end(scenario, &Sights::default()),
        )
        .found;
        let seen = |problem: &str| problem.contains(expected);
        report.control(
            planted,
            found.as_ref().is_some_and(|found| seen(&found.problem)),
        );
        // What a person would be told brings the fault back.
        if let Some(found) = found {
            let again = Schedule::parse(&found.schedule.to_string())?;
            let outcome = replay(
                &again,
                play::from_start_to_end(scenario, &Sights::default()),
            );
            report.case(
                format!("{planted}, again"),
                outcome.map_or_else(
                    |problem| if seen(&problem) { Ok(()) } else { Err(problem) },
                    |()| Err("the schedule did not bring it back".to_owned()),
                ),
            );
        }
    }
    lose_signals(false);
    report.finish()
}
