//! Makes the table of `docs/insight.md`: what 400 made-up people see under each condition.
//! `cargo run -p goldseam-core --release --example insight_table`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program for developers, which says what it found or where it fell"
)]

#[path = "../tests/insight/counted.rs"]
mod counted;
#[path = "../tests/insight/people.rs"]
mod people;

use counted::{nothing, people_who_see_it, people_with_a_pattern, with_effect};

const PEOPLE: u64 = 400;

fn main() {
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
