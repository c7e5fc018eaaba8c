//! What made-up people see, counted. Shared by the tests and by the example that makes the table of `docs/insight.md`.

use goldseam_core::insight::stats::judge::{self, Tier};

use super::people::{Person, Truth};

/// Of 25 factors, so many are asked about; the others are explored.
const ASKED: usize = 5;

/// Conditions under which nothing is there to be found.
pub(crate) fn nothing() -> Vec<(&'static str, Truth)> {
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
pub(crate) fn people_with_a_pattern(truth: Truth, people: u64) -> u64 {
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
pub(crate) fn people_who_see_it(truth: Truth, people: u64) -> u64 {
    let seen = |seed| {
        let person = Person::new(truth, seed + 1_000_000);
        judge::asked(&person.links())[0].tier == Tier::ClearerPattern
    };
    (0..people).filter(|seed| seen(*seed)).count() as u64
}

pub(crate) fn with_effect(effect: f64, days: usize, carry_over: f64) -> Truth {
    Truth {
        days,
        effect,
        carry_over,
        factors: ASKED,
        ..Truth::NOTHING
    }
}
