//! The promises of `docs/insight.md`, counted over fewer people than in its table.

use goldseam_core::insight::stats::judge::{self, Tier};
use goldseam_core::insight::stats::series::{Known, mean};
use goldseam_core::insight::stats::sessions::beside_others;

use super::counted::{nothing, people_who_see_it, people_with_a_pattern, with_effect};
use super::evenings::evenings;
use super::people::Person;

#[test]
fn of_people_with_nothing_to_find_at_most_one_in_twenty_sees_a_clearer_pattern() {
    const PEOPLE: u64 = 60;
    let conditions = nothing();
    let all = PEOPLE * conditions.len() as u64;
    let found: u64 = conditions
        .into_iter()
        .map(|(_, truth)| people_with_a_pattern(truth, PEOPLE))
        .sum();
    assert!(found * 20 <= all, "{found} of {all}");
}

#[test]
fn of_people_with_a_strong_link_four_in_five_see_it_after_ninety_days() {
    const PEOPLE: u64 = 100;
    let seen = people_who_see_it(with_effect(0.5, 90, 0.3), PEOPLE);
    assert!(seen * 5 >= PEOPLE * 4, "{seen} of {PEOPLE}");
}

#[test]
fn before_the_minimum_nothing_is_said() {
    for seed in 0..50 {
        let person = Person::new(with_effect(0.6, 24, 0.0), seed);
        for evidence in judge::asked(&person.links()) {
            assert!(matches!(evidence.tier, Tier::TooEarly(_)), "{evidence:?}");
        }
    }
}

/// Of so many people, how many see a difference that chance makes once in twenty times.
fn who_see_a_difference(help: f64, people: u64) -> usize {
    let p = |seed| match beside_others(&evenings(help, seed)) {
        Known::Enough(found) => found.p,
        Known::TooEarly(progress) => panic!("{progress:?}"),
    };
    (0..people).filter(|seed| p(*seed) <= 0.05).count()
}

#[test]
fn hard_hours_that_ease_by_themselves_are_not_called_help() {
    const PEOPLE: u64 = 200;
    let rises: Vec<f64> = (0..PEOPLE)
        .flat_map(|seed| evenings(0.0, seed))
        .filter(|passage| passage.with)
        .map(|passage| passage.to - passage.from)
        .collect();
    assert!(
        mean(&rises) > 3.0,
        "within its hours it seems to help: {}",
        mean(&rises)
    );
    let found = who_see_a_difference(0.0, PEOPLE);
    assert!(found <= 20, "{found} of {PEOPLE}");
}

#[test]
fn help_that_is_there_is_seen() {
    const PEOPLE: u64 = 100;
    let found = who_see_a_difference(8.0, PEOPLE);
    assert!(found >= 80, "{found} of {PEOPLE}");
}
