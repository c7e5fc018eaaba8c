//! A check-in in a person's day.

use std::time::Duration;

use goldseam_core::mood::{Answer, Answers, ChangeKind, Filter, MoodError, RecordId, Wording};

use super::house::House;

fn pleasant(value: u8) -> Answers {
    Answers {
        pleasantness: Some(Answer::Value(value)),
        ..Answers::default()
    }
}

#[test]
fn one_answer_is_enough_and_not_to_know_is_one() {
    let house = House::new();
    let moods = house.app.moods();
    for answer in [Answer::Value(0), Answer::DontKnow, Answer::RatherNotSay] {
        let id = moods
            .check_in(Answers {
                cup: Some(answer),
                ..Answers::default()
            })
            .unwrap();
        assert_eq!(moods.get(id).unwrap().answers.cup, Some(answer));
        assert_eq!(moods.get(id).unwrap().answers.pleasantness, None);
    }
}

#[test]
fn everything_that_was_answered_comes_back_after_a_lock() {
    let mut house = House::new();
    let entry = house.write("what happened");
    let answers = Answers {
        wording: Wording::Today,
        prompted: true,
        pleasantness: Some(Answer::Value(31)),
        activation: Some(Answer::DontKnow),
        belonging: Some(Answer::Value(100)),
        cup: Some(Answer::RatherNotSay),
        feelings: vec!["torn".into(), "hopeful".into(), "torn".into()],
        body: vec!["throat".into(), "chest".into()],
        note: "An hour by the river.\n".into(),
        entry: Some(entry),
        ..Answers::default()
    };
    let id = house.app.moods().check_in(answers.clone()).unwrap();
    house.reopen();
    let kept = house.app.moods().get(id).unwrap();
    let expected = Answers {
        feelings: vec!["torn".into(), "hopeful".into()],
        body: vec!["chest".into(), "throat".into()],
        ..answers
    };
    assert_eq!(kept.answers, expected);
    let linked = house.app.moods().of_entry(entry).unwrap();
    assert_eq!(linked, [kept]);
}

#[test]
fn the_last_change_can_be_taken_back_and_done_again() {
    let house = House::new();
    let moods = house.app.moods();
    let id = moods.check_in(pleasant(20)).unwrap();
    moods.edit(id, pleasant(80)).unwrap();
    assert_eq!(moods.undo().unwrap().unwrap().kind, ChangeKind::Edited);
    assert_eq!(moods.get(id).unwrap().answers, pleasant(20));
    assert!(!moods.undo().unwrap().unwrap().undone);
    assert_eq!(moods.get(id).unwrap().answers, pleasant(80));
    house.clock.advance(Duration::from_secs(25 * 3600));
    assert!(
        moods.undo().unwrap().is_none(),
        "after a day it is too late"
    );
}

#[test]
fn taking_back_what_was_added_loses_nothing() {
    let house = House::new();
    let moods = house.app.moods();
    let id = moods.check_in(pleasant(20)).unwrap();
    moods.undo().unwrap();
    assert!(matches!(moods.get(id), Err(MoodError::NotFound)));
    assert_eq!(
        moods.trashed().unwrap()[0].record.id(),
        RecordId::CheckIn(id)
    );
    moods.restore(RecordId::CheckIn(id)).unwrap();
    assert_eq!(moods.get(id).unwrap().answers, pleasant(20));
}

#[test]
fn the_trash_is_kept_for_thirty_days() {
    let house = House::new();
    let moods = house.app.moods();
    let id = moods.check_in(pleasant(20)).unwrap();
    moods.trash(RecordId::CheckIn(id)).unwrap();
    house.clock.advance(Duration::from_secs(29 * 24 * 3600));
    assert_eq!(moods.remove_expired().unwrap(), 0);
    house.clock.advance(Duration::from_secs(24 * 3600 + 1));
    assert_eq!(moods.remove_expired().unwrap(), 1);
    assert!(
        moods.last_change().unwrap().is_none(),
        "no undo brings it back"
    );
}

#[test]
fn pages_follow_each_other_and_filters_hold() {
    let house = House::new();
    let moods = house.app.moods();
    for number in 0..25 {
        house.clock.advance(Duration::from_secs(6 * 3600));
        let word = if number % 5 == 0 { "sad" } else { "calm" };
        moods
            .check_in(Answers {
                feelings: vec![word.into()],
                ..pleasant(number)
            })
            .unwrap();
    }
    let values = |filter: Filter| {
        let (mut values, mut next) = (Vec::new(), None);
        loop {
            let page = moods.history(filter.clone(), next, 4).unwrap();
            values.extend(
                page.check_ins
                    .iter()
                    .filter_map(|check_in| check_in.answers.pleasantness?.value()),
            );
            next = page.next;
            if next.is_none() {
                return values;
            }
        }
    };
    assert_eq!(values(Filter::default()), (0..25).rev().collect::<Vec<_>>());
    let sad = Filter {
        feeling: Some("sad".into()),
        ..Filter::default()
    };
    assert_eq!(values(sad), [20, 15, 10, 5, 0]);
    let day = moods.today().unwrap().pred_opt().unwrap();
    let one_day = Filter {
        from: Some(day),
        until: Some(day),
        ..Filter::default()
    };
    assert_eq!(values(one_day).len(), 4);
}
