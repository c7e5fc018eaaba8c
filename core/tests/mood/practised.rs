//! What insight says of practices that were done, over real sessions.

use std::time::Duration;

use goldseam_core::content::Texts;
use goldseam_core::id::SessionId;
use goldseam_core::insight::stats::judge::Tier;
use goldseam_core::insight::stats::series::Known;
use goldseam_core::insight::{Card, Finding, Numbers};
use goldseam_core::mood::Answers;
use goldseam_core::practice::{Answer, Move, Place};
use goldseam_core::settings::InsightChoices;

use super::house::House;

const HOUR: Duration = Duration::from_secs(3600);

/// Plays a practice to its end: answers what is named, skips the rest.
fn play(house: &House, practice: &str, answers: &[(&str, Answer)]) -> SessionId {
    let (room, texts) = (house.app.practices(), Texts::default());
    let mut state = room.begin(practice, None, &texts).unwrap();
    let id = state.session.id;
    while let Place::Step(now) = &state.place {
        let step = now.step.id.clone();
        let given = answers.iter().find(|(name, _)| *name == step);
        let given = match given {
            Some((_, answer)) => Move::Answer {
                step,
                answer: answer.clone(),
            },
            None => Move::Skip { step },
        };
        state = room.make_move(id, given, &texts).unwrap();
    }
    room.finish(id).unwrap();
    id
}

fn check_in(house: &House, value: u8) {
    let answers = Answers {
        pleasantness: Some(goldseam_core::mood::Answer::Value(value)),
        ..Answers::default()
    };
    house.app.moods().check_in(answers).unwrap();
}

/// Sighs for a while on every other day; on those the afternoon is better by `help`.
fn breathing_days(house: &House, days: u32, help: u8) {
    for day in 0..days {
        house.clock.advance(HOUR * 6);
        let noise = u8::try_from(day * 7 % 13).unwrap();
        check_in(house, 40 + noise);
        house.clock.advance(HOUR);
        let with = day % 2 == 0;
        if with {
            let rated = [("before", 6), ("after", 4)];
            let rated = rated.map(|(step, number)| (step, Answer::Number(number)));
            play(house, "cyclic-sighing", &rated);
        }
        house.clock.advance(HOUR);
        let spread = u8::try_from(day * 5 % 11).unwrap();
        check_in(house, 45 + spread + if with { help } else { 0 });
        house.clock.advance(HOUR * 16);
    }
}

fn find(house: &House, key: &str) -> Option<Finding> {
    let report = house.app.insights().report(&InsightChoices::default());
    let findings = report.unwrap().findings;
    let found = |finding: &Finding| finding.question.to_string() == key;
    findings.into_iter().find(found)
}

fn said(finding: &Finding) -> Card {
    Card::new(finding, &Texts::default(), false)
}

#[test]
fn a_few_sessions_show_how_far_it_is_and_fewer_show_nothing() {
    let house = House::new();
    breathing_days(&house, 6, 0);
    assert!(find(&house, "practice.cyclic-sighing").is_none());
    breathing_days(&house, 8, 0);
    let early = find(&house, "practice.cyclic-sighing").unwrap();
    assert!(matches!(early.tier, Tier::TooEarly(way) if (way.have, way.need) == (7, 10)));
    let card = said(&early);
    assert_eq!(
        card.title,
        "Before and after: Double breath in, long sigh out"
    );
    assert_eq!(card.sure, "Too early to tell: 7 of 10 sessions so far.");
    assert!(card.seen.is_empty() && card.often.is_empty());
}

#[test]
fn sessions_are_described_until_days_without_them_can_be_compared() {
    let house = House::new();
    breathing_days(&house, 24, 30);
    let finding = find(&house, "practice.cyclic-sighing").unwrap();
    assert_eq!(finding.tier, Tier::Described);
    let card = said(&finding);
    assert_eq!(card.seen, "It usually weighs less afterwards.");
    assert_eq!(
        card.often,
        "In 12 of 12 sessions it weighed less afterwards, in 0 more."
    );
    assert_eq!(card.from, "From sessions on 12 days.");
    assert!(card.sure.contains("needs 15 days with it"), "{}", card.sure);
    assert!(card.sure.ends_with("So far it has 12."), "{}", card.sure);
    assert_eq!(card.other.len(), 1, "hard hours ease by themselves");
}

#[test]
fn enough_days_tell_help_from_what_would_have_come_anyway() {
    let (helped, not) = (House::new(), House::new());
    breathing_days(&helped, 60, 20);
    breathing_days(&not, 60, 0);
    let finding = find(&helped, "practice.cyclic-sighing").unwrap();
    assert_eq!(finding.tier, Tier::ClearerPattern);
    let card = said(&finding);
    assert!(
        card.seen
            .ends_with("more pleasantly than others that begin alike.")
    );
    assert!(
        card.often.contains("30 days with it and 30 without"),
        "{}",
        card.often
    );
    let finding = find(&not, "practice.cyclic-sighing").unwrap();
    assert_eq!(finding.tier, Tier::NoClearLink);
    let Numbers::Practice { within, beside } = &finding.numbers else {
        panic!("{finding:?}");
    };
    assert_eq!(within.lighter, 30, "its sessions alone look like help");
    assert!(matches!(beside, Known::Enough(found) if found.difference.abs() < 5.0));
    assert!(said(&finding).seen.ends_with("much the same without it."));
}

#[test]
fn what_was_feared_lies_beside_what_came() {
    let house = House::new();
    assert!(
        find(&house, "predictions").is_none(),
        "nobody predicted anything"
    );
    for number in 0..10 {
        let happened = if number == 0 { "yes" } else { "no" };
        let choice = |id: &str| Answer::Choices {
            chosen: vec![id.into()],
            own: Vec::new(),
        };
        let answers = [
            ("safe", choice("yes")),
            ("chance", Answer::Number(80)),
            ("how-bad", Answer::Number(70)),
            ("happened", choice(happened)),
            ("was-bad", Answer::Number(20 + number)),
        ];
        play(&house, "prediction-check", &answers);
        house.clock.advance(HOUR);
    }
    let finding = find(&house, "predictions").unwrap();
    assert_eq!(finding.tier, Tier::Described);
    let card = said(&finding);
    assert_eq!(
        card.seen,
        "What you fear comes less often than you expect. And it is less bad than you expect."
    );
    assert!(card.often.starts_with(
        "You gave it 80 of 100 in the mean. It came in 1 of 10 tries, and in part in 0."
    ));
    let hidden = Card::new(&finding, &Texts::default(), true);
    assert!(hidden.often.is_empty() && !hidden.seen.is_empty());
}

#[test]
fn what_does_not_fit_is_muted_by_its_key() {
    let house = House::new();
    breathing_days(&house, 20, 0);
    let key = "practice.cyclic-sighing";
    let finding = find(&house, key).unwrap();
    assert_eq!(key.parse(), Ok(finding.question));
    let choices = InsightChoices {
        muted: vec![key.into()],
        ..InsightChoices::default()
    };
    let report = house.app.insights().report(&choices).unwrap();
    let muted = |finding: &Finding| finding.question.to_string() == key;
    assert!(!report.findings.iter().any(muted));
}
