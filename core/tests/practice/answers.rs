//! Answers that fit, and answers that do not.

use goldseam_core::practice::{
    Answer, AnswerError, AnswerRow, Given, MAX_LINE, Move, Walk, WalkError,
};

use super::pack::{answer, practice};

/// The walk at a step of `every-input`, by way of skipping.
fn walk_at(step: &str) -> Walk {
    let one = ("one".into(), Given::Answer(choices(&["a"], &[])));
    Walk::kept(vec![one], Some(step.into()), None)
}

fn give(step: &str, given: Answer) -> Result<Walk, WalkError> {
    walk_at(step).after(practice("every-input"), answer(step, given))
}

fn refused(step: &str, given: Answer) -> AnswerError {
    match give(step, given) {
        Err(WalkError::Answer(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn choices(chosen: &[&str], own: &[&str]) -> Answer {
    let owned = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect();
    Answer::Choices {
        chosen: owned(chosen),
        own: owned(own),
    }
}

fn row(id: Option<&str>, texts: &[&str], numbers: &[u16]) -> AnswerRow {
    AnswerRow {
        id: id.map(str::to_owned),
        texts: texts.iter().map(|&text| text.to_owned()).collect(),
        numbers: numbers.to_vec(),
    }
}

/// An answer that fits, for every step of the practice that has every input.
pub(crate) fn fitting() -> Vec<(&'static str, Answer)> {
    let lines = |lines: &[&str]| Answer::Lines(lines.iter().map(|&line| line.to_owned()).collect());
    vec![
        ("read", Answer::Done),
        ("line", Answer::Text("a line".into())),
        ("text", Answer::Text("a text\n\nof two parts".into())),
        ("tens", Answer::Number(4)),
        ("hundreds", Answer::Number(100)),
        ("one", choices(&["a"], &[])),
        ("only-for-a", Answer::Done),
        ("not-for-tens", Answer::Done),
        ("many", choices(&["c", "a"], &["own"])),
        ("lines", lines(&["one", "two"])),
        ("wait", Answer::Done),
        ("taps", Answer::Rows(vec![row(Some("harsh"), &[], &[12])])),
        ("day", Answer::Date("2026-03-02".parse().unwrap())),
        ("somebody", Answer::Text("R.".into())),
        (
            "order",
            Answer::Rows(vec![row(None, &["mine"], &[]), row(Some("b"), &[], &[])]),
        ),
        (
            "pairs",
            Answer::Rows(vec![row(None, &["this", "that"], &[])]),
        ),
        (
            "columns",
            Answer::Columns {
                first: vec!["mine".into()],
                second: vec!["theirs".into()],
            },
        ),
        (
            "rungs",
            Answer::Rows(vec![row(None, &["ask a small favour"], &[30, 70])]),
        ),
        ("body", choices(&["throat"], &[])),
        (
            "feelings",
            Answer::Rows(vec![
                row(Some("angry"), &[], &[60]),
                row(None, &["hollow"], &[]),
            ]),
        ),
        (
            "rated",
            Answer::Rows(vec![
                row(Some("a"), &[], &[10, 0]),
                row(None, &["own"], &[1, 2]),
            ]),
        ),
        (
            "shares",
            Answer::Rows(vec![
                row(None, &["mine"], &[40]),
                row(None, &["theirs"], &[60]),
            ]),
        ),
        ("tomorrow", Answer::Done),
    ]
}

#[test]
fn every_input_takes_the_answer_that_it_asks_for() {
    for (step, given) in fitting() {
        let walk = give(step, given.clone()).unwrap_or_else(|error| panic!("{step}: {error}"));
        assert_eq!(walk.answer(step), Some(&given), "{step}");
    }
}

#[test]
fn no_input_takes_the_answer_of_another_kind() {
    for (step, _) in fitting() {
        for wrong in [
            Answer::Number(3),
            Answer::Date("2026-03-02".parse().unwrap()),
            Answer::Columns {
                first: vec!["x".into()],
                second: Vec::new(),
            },
        ] {
            let fits = fitting().into_iter().any(|(other, right)| {
                other == step && std::mem::discriminant(&right) == std::mem::discriminant(&wrong)
            });
            if !fits {
                assert_eq!(refused(step, wrong), AnswerError::WrongKind, "{step}");
            }
        }
    }
}

#[test]
fn what_is_beyond_a_limit_is_refused() {
    let long = "x".repeat(MAX_LINE + 1);
    let too_long = AnswerError::TooLong { limit: MAX_LINE };
    assert_eq!(refused("line", Answer::Text(long.clone())), too_long);
    assert_eq!(
        refused("lines", Answer::Lines(vec![long.clone()])),
        too_long
    );
    assert_eq!(
        refused("tens", Answer::Number(11)),
        AnswerError::OutOfRange { max: 10 }
    );
    assert_eq!(
        refused("hundreds", Answer::Number(101)),
        AnswerError::OutOfRange { max: 100 }
    );
    assert_eq!(
        refused("lines", Answer::Lines(vec!["x".into(); 4])),
        AnswerError::TooMany { limit: 3 }
    );
    assert_eq!(
        refused("one", choices(&["a", "b"], &[])),
        AnswerError::TooMany { limit: 1 }
    );
    assert_eq!(
        refused("one", choices(&[], &["own"])),
        AnswerError::TooMany { limit: 0 }
    );
    assert_eq!(
        refused("many", choices(&["z"], &[])),
        AnswerError::UnknownOption
    );
    assert_eq!(
        refused("many", choices(&["a", "a"], &[])),
        AnswerError::UnknownOption
    );
    assert_eq!(
        refused("body", choices(&["wing"], &[])),
        AnswerError::UnknownOption
    );
    let no_feeling = Answer::Rows(vec![row(Some("no-such-feeling"), &[], &[])]);
    assert_eq!(refused("feelings", no_feeling), AnswerError::UnknownOption);
    let whole = Answer::Rows(vec![row(None, &["a"], &[60]), row(None, &["b"], &[41])]);
    assert_eq!(
        refused("shares", whole),
        AnswerError::OutOfRange { max: 100 }
    );
    let half = Answer::Rows(vec![row(None, &["only one"], &[])]);
    assert_eq!(refused("pairs", half), AnswerError::WrongKind);
}

#[test]
fn an_empty_answer_counts_as_skipped_and_spaces_are_no_answer() {
    for (step, empty) in [
        ("line", Answer::Text("  \n ".into())),
        ("lines", Answer::Lines(vec![" ".into(), String::new()])),
        ("many", choices(&[], &[" "])),
        ("pairs", Answer::Rows(vec![row(None, &["", " "], &[])])),
    ] {
        let walk = give(step, empty).unwrap();
        assert_eq!(walk.answer(step), None, "{step}");
    }
}

#[test]
fn an_answer_to_another_step_changes_nothing() {
    let walk = walk_at("line");
    let elsewhere = walk.after(practice("every-input"), answer("tens", Answer::Number(1)));
    assert_eq!(elsewhere, Err(WalkError::NotHere));
    let nowhere = walk.after(
        practice("every-input"),
        Move::Skip {
            step: "no-such-step".into(),
        },
    );
    assert_eq!(nowhere, Err(WalkError::NotHere));
}
