//! The promises of `docs/insight.md`, counted over fewer people than in its table.

use goldseam_core::insight::stats::judge::{self, Tier};

use super::counted::{nothing, people_who_see_it, people_with_a_pattern, with_effect};
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
