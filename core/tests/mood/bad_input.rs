//! What cannot be kept is refused with a reason, and nothing of it is stored.

use chrono::NaiveDate;
use goldseam_core::content::{FactorKind, Quadrant};
use goldseam_core::id::FactorId;
use goldseam_core::mood::{
    Answer, Answers, FactorLook, FactorValue, Filter, LookBackKind, MAX_AT_ONCE, MAX_FEELINGS,
    MAX_NOTE, MoodError, NewFactor, Part, RecordId, Reply,
};

use super::house::House;

fn noted(note: &str) -> Answers {
    Answers {
        note: note.into(),
        ..Answers::default()
    }
}

fn refuse(house: &House, answers: Answers, is_right: fn(&MoodError) -> bool) {
    let moods = house.app.moods();
    let error = moods.check_in(answers.clone()).unwrap_err();
    assert!(is_right(&error), "{error:?}");
    // Among good ones, too: all or none.
    let moment = moods.moment_of(moods.today().unwrap(), None).unwrap();
    moods
        .add_all(vec![(moment, noted("good")), (moment, answers)])
        .unwrap_err();
    let page = moods.history(Filter::default(), None, 9).unwrap();
    assert!(page.check_ins.is_empty());
}

#[test]
fn answers_that_cannot_be() {
    let house = House::new();
    refuse(&house, Answers::default(), |e| {
        matches!(e, MoodError::Empty)
    });
    refuse(&house, noted(" \n "), |e| matches!(e, MoodError::Empty));
    let too_much = Answers {
        pleasantness: Some(Answer::Value(101)),
        ..Answers::default()
    };
    refuse(&house, too_much, |e| {
        matches!(e, MoodError::OutOfRange(Part::Scale))
    });
    refuse(&house, noted(&"n".repeat(1024 * 1024)), |e| {
        matches!(e, MoodError::TooLong { limit: MAX_NOTE })
    });
    let words = [
        "sad", "calm", "free", "torn", "wary", "numb", "tired", "angry", "brave",
    ];
    let many = Answers {
        feelings: words.map(str::to_owned).to_vec(),
        ..Answers::default()
    };
    refuse(&house, many, |e| {
        matches!(
            e,
            MoodError::TooMany {
                limit: MAX_FEELINGS
            }
        )
    });
    let unknown = Answers {
        feelings: vec!["sad".into(), "blorp".into()],
        ..Answers::default()
    };
    refuse(&house, unknown, |e| matches!(e, MoodError::UnknownFeeling));
    let tail = Answers {
        body: vec!["tail".into()],
        ..Answers::default()
    };
    refuse(&house, tail, |e| matches!(e, MoodError::UnknownBodyArea));
    let nobodys = Answers {
        factors: vec![FactorValue {
            factor: FactorId::from_bytes([7; 16]),
            value: 1.0,
        }],
        ..Answers::default()
    };
    refuse(&house, nobodys, |e| matches!(e, MoodError::UnknownFactor));
}

#[test]
fn values_that_a_factor_does_not_take() {
    let house = House::new();
    let moods = house.app.moods();
    let wrong = [
        (FactorKind::YesNo, 0.5),
        (FactorKind::YesNo, 2.0),
        (FactorKind::Scale, 10.5),
        (FactorKind::Amount, -1.0),
        (FactorKind::Amount, f64::NAN),
        (FactorKind::Duration, f64::INFINITY),
    ];
    for (number, (kind, value)) in wrong.into_iter().enumerate() {
        let factor = moods
            .add_factor(factor(&format!("f{number}"), kind))
            .unwrap();
        let answers = Answers {
            factors: vec![FactorValue { factor, value }],
            ..Answers::default()
        };
        refuse(&house, answers, |e| {
            matches!(e, MoodError::OutOfRange(Part::Factor))
        });
    }
}

#[test]
fn a_thousand_and_one_at_once_are_too_many() {
    let house = House::new();
    let moods = house.app.moods();
    let moment = moods.moment_of(moods.today().unwrap(), None).unwrap();
    let many = vec![(moment, noted("x")); MAX_AT_ONCE + 1];
    assert!(matches!(
        moods.add_all(many),
        Err(MoodError::TooMany { limit: MAX_AT_ONCE })
    ));
}

#[test]
fn moments_at_the_ends_of_time() {
    let house = House::new();
    let moods = house.app.moods();
    assert!(matches!(
        moods.moment_of(NaiveDate::from_ymd_opt(0, 6, 1).unwrap(), None),
        Err(MoodError::Moment)
    ));
    for (year, month, day) in [(1, 1, 1), (9999, 12, 31)] {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let moment = moods.moment_of(day, None).unwrap();
        let id = moods.check_in_at(moment, noted("far away")).unwrap();
        assert_eq!(moods.get(id).unwrap().moment.day(), day);
    }
    let page = moods.history(Filter::default(), None, 9).unwrap();
    assert_eq!(page.check_ins.len(), 2);
    let today = moods.today().unwrap();
    assert!(moods.feelings().is_ok(), "the sums of {today} hold");
}

#[test]
fn names_that_are_none_or_taken() {
    let house = House::new();
    let moods = house.app.moods();
    assert!(matches!(
        moods.add_feeling(" … ", Quadrant::Mixed),
        Err(MoodError::Name)
    ));
    assert!(matches!(
        moods.add_feeling(&"x".repeat(101), Quadrant::Mixed),
        Err(MoodError::TooLong { limit: 100 })
    ));
    moods
        .add_feeling("Müde vom Kämpfen", Quadrant::UnpleasantLow)
        .unwrap();
    assert!(matches!(
        moods.add_feeling("mude vom kampfen", Quadrant::Mixed),
        Err(MoodError::NameTaken)
    ));
    moods.add_factor(factor("Tea", FactorKind::Amount)).unwrap();
    assert!(matches!(
        moods.add_factor(factor("TEA", FactorKind::YesNo)),
        Err(MoodError::NameTaken)
    ));
    let stranger = NewFactor {
        starter: Some("juggling".into()),
        ..factor("Juggling", FactorKind::YesNo)
    };
    assert!(matches!(
        moods.add_factor(stranger),
        Err(MoodError::UnknownFactor)
    ));
}

#[test]
fn look_backs_and_steps_that_cannot_be() {
    let house = House::new();
    let moods = house.app.moods();
    let today = moods.today().unwrap();
    let reply = |question: &str, rating| Reply {
        question: question.into(),
        rating,
        text: String::new(),
    };
    let keep = |replies| moods.look_back(LookBackKind::Signs, today, replies);
    assert!(matches!(keep(vec![]), Err(MoodError::Empty)));
    assert!(matches!(
        keep(vec![reply("hard-to-trust", None)]),
        Err(MoodError::Empty)
    ));
    assert!(matches!(
        keep(vec![reply("hard-to-trust", Some(11))]),
        Err(MoodError::OutOfRange(Part::Rating))
    ));
    assert!(matches!(
        keep(vec![reply("self-worth", Some(1))]),
        Err(MoodError::UnknownQuestion)
    ));
    assert!(matches!(
        moods.add_step("marathon", None, None),
        Err(MoodError::UnknownQuestion)
    ));
}

#[test]
fn an_id_of_another_kind_names_nothing() {
    let house = House::new();
    let moods = house.app.moods();
    let step = moods.add_step("courage", None, None).unwrap();
    let check_in = goldseam_core::id::CheckInId::from_bytes(*step.as_bytes());
    assert!(matches!(moods.get(check_in), Err(MoodError::NotFound)));
    moods.trash(RecordId::Step(step)).unwrap();
    assert!(matches!(
        moods.restore(RecordId::CheckIn(check_in)),
        Err(MoodError::NotFound)
    ));
    moods.restore(RecordId::Step(step)).unwrap();
}

fn factor(name: &str, kind: FactorKind) -> NewFactor {
    NewFactor {
        look: FactorLook {
            name: name.into(),
            unit: None,
            icon: "park".into(),
            group: "day".into(),
        },
        kind,
        starter: None,
    }
}
