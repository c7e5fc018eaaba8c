//! The promises of `docs/insight.md`, counted over made-up people. The table there is made with
//! `cargo test -p goldseam-core --release --test insight -- --ignored --nocapture`.

use goldseam_core::insight::stats::judge::{self, Tier};

use super::people::{Person, Truth};

/// Of 25 factors, so many are asked about; the others are explored.
const ASKED: usize = 5;

/// Conditions under which nothing is there to be found.
fn nothing() -> Vec<(&'static str, Truth)> {
    let base = Truth::NOTHING;
    let carried = |carry_over| Truth { carry_over, ..base };
    vec![
        ("nothing carries on", carried(0.0)),
        ("some carries on (.3)", carried(0.3)),
        ("much carries on (.6)", carried(0.6)),
        (
            "check-ins missing on bad days",
            Truth {
                missing_on_bad_days: true,
                ..base
            },
        ),
        ("the level shifts by one SD", Truth { shift: 1.0, ..base }),
        ("90 days only", Truth { days: 90, ..base }),
    ]
}

/// How many of these people see at least one clearer pattern.
fn people_with_a_pattern(truth: Truth, people: u64) -> u64 {
    let found = |seed| {
        let person = Person::new(truth, seed);
        let links = person.links();
        let (asked, explored) = links.split_at(ASKED);
        judge::asked(asked)
            .iter()
            .chain(&judge::explored(explored))
            .any(|evidence| evidence.tier == Tier::ClearerPattern)
    };
    (0..people).filter(|seed| found(*seed)).count() as u64
}

/// Of how many people the one true link is called a clearer pattern, among five that they ask about.
fn people_who_see_it(truth: Truth, people: u64) -> u64 {
    let seen = |seed| {
        let person = Person::new(truth, seed + 1_000_000);
        judge::asked(&person.links())[0].tier == Tier::ClearerPattern
    };
    (0..people).filter(|seed| seen(*seed)).count() as u64
}

fn with_effect(effect: f64, days: usize, carry_over: f64) -> Truth {
    Truth {
        days,
        effect,
        carry_over,
        factors: ASKED,
        ..Truth::NOTHING
    }
}

#[test]
#[ignore = "makes the table of docs/insight.md; takes a minute when optimised"]
fn the_table() {
    const PEOPLE: u64 = 400;
    println!("| nothing is there, and | people of {PEOPLE} who see a clearer pattern |");
    println!("|---|---:|");
    for (what, truth) in nothing() {
        println!("| {what} | {} |", people_with_a_pattern(truth, PEOPLE));
    }
    println!("\n| r | carries on | 60 days | 90 days | 180 days | 365 days |");
    println!("|---:|---:|---:|---:|---:|---:|");
    for effect in [0.2, 0.3, 0.4, 0.5, 0.6] {
        for carry_over in [0.0, 0.3, 0.6] {
            let seen = [60, 90, 180, 365].map(|days| {
                let people = people_who_see_it(with_effect(effect, days, carry_over), PEOPLE);
                format!("{} %", (people * 100 + PEOPLE / 2) / PEOPLE)
            });
            println!("| {effect} | {carry_over} | {} |", seen.join(" | "));
        }
    }
}

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
