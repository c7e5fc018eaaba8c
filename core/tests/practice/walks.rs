//! Every practice, walked in every way: nobody gets stuck, nothing is asked without words, no rule of care is broken.

use goldseam_core::content::{
    Flag, Input, Library, Measure, Pack, Practice, PracticeStep, StepWords,
};
use goldseam_core::practice::{Answer, AnswerRow, FAR, Given, HIGH, Halt, Move, Place, RISE, Walk};
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};

use super::pack::{LIBRARY, skip, texts};

/// More moves than any walk needs.
const TOO_LONG: usize = 500;

struct Dice(Pcg64Mcg);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(Pcg64Mcg::seed_from_u64(seed))
    }

    fn below(&mut self, limit: usize) -> usize {
        let drawn = usize::try_from(self.0.next_u32()).unwrap();
        drawn % limit.max(1)
    }

    fn number(&mut self, max: u16) -> u16 {
        u16::try_from(self.below(usize::from(max) + 1)).unwrap()
    }
}

/// An answer that fits the input.
fn some_answer(input: Option<&Input>, dice: &mut Dice) -> Answer {
    let Some(input) = input else {
        return Answer::Done;
    };
    let mut chosen = input.options().to_vec();
    let first = dice.below(chosen.len());
    chosen.rotate_left(first);
    chosen.truncate(dice.below(chosen.len() + 1).max(1));
    let row = |id: Option<String>, texts: usize, numbers: Vec<u16>| AnswerRow {
        texts: vec!["words".to_owned(); if id.is_some() { 0 } else { texts }],
        id,
        numbers,
    };
    match input {
        Input::Scale { max } => Answer::Number(dice.number(u16::from(*max))),
        Input::ChoiceOne { .. } => {
            let one = dice.below(input.options().len());
            let chosen = input.options().get(one).cloned().into_iter().collect();
            let own = Vec::new();
            Answer::Choices { chosen, own }
        }
        Input::ChoiceMany { own, .. } => Answer::Choices {
            chosen,
            own: own.then(|| "own".to_owned()).into_iter().collect(),
        },
        Input::ShortText | Input::LongText | Input::Person => Answer::Text("words".into()),
        Input::List { .. } => Answer::Lines(vec!["words".into()]),
        Input::Timer { .. } | Input::BreathPacer(_) | Input::Confirm | Input::Later { .. } => {
            Answer::Done
        }
        Input::TapCounter { .. } => {
            let taps = chosen
                .into_iter()
                .map(|id| row(Some(id), 0, vec![dice.number(20)]));
            Answer::Rows(taps.collect())
        }
        Input::Date => Answer::Date("2026-03-02".parse().unwrap()),
        Input::Ranking { .. } => match chosen.is_empty() {
            true => Answer::Rows(vec![row(None, 1, Vec::new())]),
            false => Answer::Rows(
                chosen
                    .into_iter()
                    .map(|id| row(Some(id), 0, Vec::new()))
                    .collect(),
            ),
        },
        Input::Pairs { .. } => Answer::Rows(vec![row(None, 2, Vec::new())]),
        Input::TwoColumns { .. } => Answer::Columns {
            first: vec!["mine".into()],
            second: vec!["theirs".into()],
        },
        Input::Ladder { .. } => {
            Answer::Rows(vec![row(None, 1, vec![dice.number(100), dice.number(100)])])
        }
        Input::BodyMap => Answer::Choices {
            chosen: Pack::bundled()
                .body_areas()
                .iter()
                .take(2)
                .cloned()
                .collect(),
            own: Vec::new(),
        },
        Input::Feelings { .. } => {
            Answer::Rows(vec![row(Some("angry".into()), 0, vec![dice.number(100)])])
        }
        Input::Rated { ratings, .. } => {
            let numbers = |dice: &mut Dice| {
                ratings
                    .iter()
                    .map(|_| dice.number(10))
                    .collect::<Vec<u16>>()
            };
            match chosen.is_empty() {
                true => Answer::Rows(vec![row(None, 1, numbers(dice))]),
                false => Answer::Rows(
                    chosen
                        .into_iter()
                        .map(|id| row(Some(id), 0, numbers(dice)))
                        .collect(),
                ),
            }
        }
        Input::Shares { .. } => Answer::Rows(vec![row(None, 1, vec![dice.number(100)])]),
    }
}

/// Walks to an end or a halt. `choose`: what to do at a step.
fn walk_on(
    practice: &Practice,
    mut walk: Walk,
    mut choose: impl FnMut(&PracticeStep, bool) -> Move,
) -> (Walk, Place) {
    for _ in 0..TOO_LONG {
        match walk.place(practice) {
            Place::Step(now) => {
                assert!(now.number >= 1 && now.number <= now.of, "{}", practice.id);
                let step = choose(&now.step, now.can_go_back);
                walk = walk
                    .after(practice, step)
                    .unwrap_or_else(|error| panic!("{} at {}: {error}", practice.id, now.step.id));
            }
            end => return (walk, end),
        }
    }
    panic!("{} has no end", practice.id);
}

/// What must hold wherever a walk has come.
fn rules_hold(practice: &Practice, walk: &Walk, place: &Place) {
    let number = |id: &str| match walk.answer(id) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    };
    let present = practice
        .steps
        .iter()
        .filter(|step| step.measures == Some(Measure::Presence));
    let present = present.map(|step| step.id.as_str()).chain(["presence"]);
    let far = present.filter_map(number).any(|present| present <= FAR);
    let high = number("before").is_some_and(|before| before >= HIGH);
    match place {
        Place::End(closing) => {
            assert!(
                practice.outward || !far,
                "{} went on with somebody far away",
                practice.id
            );
            assert!(
                !practice.has(Flag::Memory) || !high,
                "{} went on in high distress",
                practice.id
            );
            let after = closing.after.unwrap_or(0);
            let rose = closing.after.is_some()
                && closing.before.is_some_and(|before| after >= before + RISE);
            assert_eq!(closing.care, rose || after >= HIGH, "{}", practice.id);
        }
        Place::Halt(Halt::FarAway) => assert!(!practice.outward, "{}", practice.id),
        Place::Halt(Halt::TooMuch) => assert!(practice.has(Flag::Memory), "{}", practice.id),
        Place::Step(_) => {}
    }
}

fn every_practice() -> impl Iterator<Item = &'static Practice> {
    Library::bundled()
        .practices()
        .iter()
        .chain(LIBRARY.practices())
}

#[test]
fn everything_can_be_skipped() {
    for practice in every_practice() {
        let walk = Walk::begin(practice, Vec::new());
        let (walk, place) = walk_on(practice, walk, |step, _| skip(&step.id));
        assert!(matches!(place, Place::End(_)), "{}: {place:?}", practice.id);
        assert!(
            walk.given()
                .iter()
                .all(|(_, given)| *given == Given::Skipped)
        );
    }
}

#[test]
fn random_walks_end_and_break_no_rule() {
    for practice in every_practice() {
        for seed in 0..10_000 {
            let mut dice = Dice::new(seed);
            let walk = Walk::begin(practice, Vec::new());
            let (walk, place) = walk_on(practice, walk, |step, can_go_back| match dice.below(10) {
                0 if can_go_back => Move::Back,
                1 | 2 => skip(&step.id),
                _ => Move::Answer {
                    step: step.id.clone(),
                    answer: some_answer(step.input.as_ref(), &mut dice),
                },
            });
            rules_hold(practice, &walk, &place);
        }
    }
}

#[test]
fn every_step_is_reached_by_some_walk() {
    for practice in every_practice() {
        let mut reached = std::collections::BTreeSet::new();
        for seed in 0..400 {
            let mut dice = Dice::new(seed);
            let walk = Walk::begin(practice, Vec::new());
            walk_on(practice, walk, |step, _| {
                reached.insert(step.id.clone());
                // Halts are for another test: whoever measures is present and at ease.
                let answer = match step.measures {
                    Some(Measure::Presence) => Answer::Number(9),
                    Some(Measure::Distress) => Answer::Number(dice.number(7)),
                    None => some_answer(step.input.as_ref(), &mut dice),
                };
                Move::Answer {
                    step: step.id.clone(),
                    answer,
                }
            });
        }
        for step in &practice.steps {
            assert!(
                reached.contains(&step.id),
                "{}: nobody reaches {}",
                practice.id,
                step.id
            );
        }
    }
}

#[test]
fn a_walk_goes_on_from_every_step_after_a_pause() {
    for practice in every_practice() {
        let mut dice = Dice::new(7);
        let mut walk = Walk::begin(practice, Vec::new());
        while let Place::Step(now) = walk.place(practice) {
            let resumed = walk.resumed(practice);
            let (_, place) = walk_on(practice, resumed, |step, _| skip(&step.id));
            assert!(
                matches!(place, Place::End(_)),
                "{} from {}",
                practice.id,
                now.step.id
            );
            let answer = match now.step.measures {
                Some(Measure::Presence) => Answer::Number(8),
                Some(Measure::Distress) => Answer::Number(2),
                None => some_answer(now.step.input.as_ref(), &mut dice),
            };
            let step = now.step.id.clone();
            walk = walk.after(practice, Move::Answer { step, answer }).unwrap();
        }
    }
}

#[test]
fn no_step_is_shown_without_words() {
    let texts = texts();
    for practice in Library::bundled().practices() {
        let walk = Walk::begin(practice, Vec::new());
        let mut shown: Vec<(PracticeStep, bool)> = practice
            .steps
            .iter()
            .map(|step| (step.clone(), false))
            .collect();
        if let Place::Step(now) = walk.place(practice) {
            shown.push((now.step, now.of_frame));
        }
        for (step, of_frame) in shown {
            let words = StepWords::of(&texts, &practice.id, &step, of_frame);
            let all = words
                .options
                .iter()
                .chain(&words.labels)
                .map(|worded| &worded.word);
            for word in all.chain([&words.text]) {
                assert!(
                    !word.is_empty() && !word.contains('_') && !word.starts_with("option-"),
                    "{} {}: {word:?}",
                    practice.id,
                    step.id
                );
            }
        }
    }
}
