//! Flags and steps that contradict each other.

use goldseam_core::content::{Company, Flag, Input, Library, Practice, Rating};

use crate::Finding;

/// Flags that do not fit the steps, and references that nobody gave.
#[must_use]
pub fn findings(library: &Library) -> Vec<Finding> {
    let of_one = |practice| {
        problems(practice)
            .into_iter()
            .map(|what| Finding::new(practice_file(practice), what))
    };
    let mut findings: Vec<Finding> = library.practices().iter().flat_map(of_one).collect();
    for practice in library.practices() {
        for id in &practice.instead {
            let refused = library
                .practice(id)
                .is_some_and(|other| other.has(Flag::Abuse) || other.has(Flag::Partner));
            if refused {
                findings.push(Finding::new(
                    practice_file(practice),
                    format!("offers {id} instead, which is refused then, too"),
                ));
            }
        }
    }
    findings
}

fn practice_file(practice: &Practice) -> String {
    format!("practices/{}.toml", practice.id)
}

fn problems(practice: &Practice) -> Vec<String> {
    let mut problems = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            problems.push(what.to_owned());
        }
    };
    let writes_long = practice
        .steps
        .iter()
        .any(|step| matches!(step.input, Some(Input::LongText)));
    let kept = writes_long && practice.rating == Rating::None;
    expect(
        !kept || practice.group.as_str() == "care",
        "a long text is written without asking how hard it was",
    );
    let with_somebody = practice.company == Company::Somebody;
    expect(
        !with_somebody || practice.has(Flag::Partner),
        "it is done with somebody, without the flag partner",
    );
    expect(
        !practice.has(Flag::Memory) || practice.rating == Rating::Distress,
        "it touches an injury without asking how hard it is",
    );
    expect(
        !practice.has(Flag::Memory) || !practice.aftercare.is_empty(),
        "it touches an injury without aftercare",
    );
    expect(
        practice.steps.iter().any(|step| step.input.is_some()) || practice.outward,
        "nothing can be done in it",
    );
    expect(
        !practice.records.is_empty() || !practice.sources.is_empty(),
        "it realises no record and no point of the source articles",
    );
    expect(
        practice.steps.len() >= 3 && practice.steps.len() <= 24,
        "it has under 3 or over 24 steps",
    );
    problems
}
