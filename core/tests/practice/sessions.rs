//! Sessions that are left and gone on with, on any day, with any pack.

use goldseam_core::practice::{Answer, Given, Move, Place, PracticeError, WalkError};

use super::answers::fitting;
use super::house::House;
use super::pack::{LIBRARY, answer, at, library, room, skip, skip_to, texts};

#[test]
fn every_answer_is_there_after_a_lock_and_the_walk_stands_where_it_stood() {
    let mut house = House::new();
    let state = room(&house).begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room(&house), state, "read");
    for (step, given) in fitting() {
        house.reopen();
        let room = room(&house);
        let state = room.session(id).unwrap();
        assert_eq!(at(&state.place).step.id, step);
        room.make_move(id, answer(step, given), &texts()).unwrap();
    }
    house.reopen();
    let state = room(&house).session(id).unwrap();
    for (step, given) in fitting() {
        assert_eq!(state.session.walk.answer(step), Some(&given), "{step}");
    }
}

#[test]
fn back_shows_what_was_given_and_branches_follow_what_is_changed() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room, state, "one");
    let choose = |option: &str| {
        let chosen = vec![option.to_owned()];
        let own = Vec::new();
        room.make_move(id, answer("one", Answer::Choices { chosen, own }), &texts())
            .unwrap()
    };
    assert_eq!(at(&choose("a").place).step.id, "only-for-a");
    let state = room.make_move(id, Move::Back, &texts()).unwrap();
    assert!(matches!(at(&state.place).given, Some(Given::Answer(_))));
    assert_eq!(at(&choose("b").place).step.id, "not-for-tens");
}

#[test]
fn the_first_step_has_nothing_before_it() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    assert!(!at(&state.place).can_go_back);
    let back = room.make_move(state.session.id, Move::Back, &texts());
    assert!(matches!(back, Err(PracticeError::Walk(WalkError::NotHere))));
}

#[test]
fn a_tap_that_comes_twice_answers_once() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    room.make_move(id, skip("before"), &texts()).unwrap();
    let again = room.make_move(id, skip("before"), &texts());
    assert!(matches!(
        again,
        Err(PracticeError::Walk(WalkError::NotHere))
    ));
    assert_eq!(at(&room.session(id).unwrap().place).step.id, "read");
}

#[test]
fn what_is_fleeting_steers_the_sitting_and_is_never_written_down() {
    let mut house = House::new();
    let state = room(&house).begin("heavy", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room(&house), state, "familiar");
    let chosen = vec!["yes".to_owned()];
    let own = Vec::new();
    let given = answer("familiar", Answer::Choices { chosen, own });
    let state = room(&house).make_move(id, given, &texts()).unwrap();
    assert_eq!(at(&state.place).step.id, "if-familiar");
    assert_eq!(
        at(&room(&house).session(id).unwrap().place).step.id,
        "if-familiar"
    );
    house.reopen();
    let kept = room(&house).read_session(id).unwrap();
    assert!(kept.answers.iter().all(|answer| answer.step != "familiar"));
    assert_eq!(
        room(&house)
            .session(id)
            .unwrap()
            .session
            .walk
            .answer("familiar"),
        None
    );
}

#[test]
fn a_letter_that_is_destroyed_is_gone_at_once() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("heavy", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room, state, "letter");
    let state = room
        .make_move(
            id,
            answer("letter", Answer::Text("Dear nobody".into())),
            &texts(),
        )
        .unwrap();
    skip_to(&room, state, "keep");
    assert_eq!(room.read_session(id).unwrap().answers.len(), 1);
    let chosen = vec!["destroy".to_owned()];
    let own = Vec::new();
    room.make_move(
        id,
        answer("keep", Answer::Choices { chosen, own }),
        &texts(),
    )
    .unwrap();
    let left: Vec<String> = room
        .read_session(id)
        .unwrap()
        .answers
        .into_iter()
        .map(|answer| answer.step)
        .collect();
    assert_eq!(left, ["keep"]);
}

#[test]
fn a_session_of_a_practice_that_is_gone_stays_readable() {
    let house = House::new();
    let state = room(&house).begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room(&house), state, "line");
    let given = answer("line", Answer::Text("still here".into()));
    room(&house).make_move(id, given, &texts()).unwrap();
    let shipped = house.app.practices();
    assert!(matches!(
        shipped.session(id),
        Err(PracticeError::UnknownPractice)
    ));
    assert!(matches!(
        shipped.resume(id),
        Err(PracticeError::UnknownPractice)
    ));
    let read = shipped.read_session(id).unwrap();
    assert!(!read.practice_is_there);
    assert_eq!(
        read.answers.first().unwrap().answer,
        Answer::Text("still here".into())
    );
}

#[test]
fn a_session_that_an_older_pack_began_goes_on_with_the_newer_one() {
    const OLD: &str = r#"
        version = 1
        group = "care"
        way = "mind"
        minutes = [1, 2]
        rating = "none"
        evidence = { grade = "D" }
        steps = [
            { id = "first", input = { type = "short_text" } },
            { id = "gone", input = { type = "short_text" } },
            { id = "last", input = { type = "short_text" } },
        ]
    "#;
    let new = OLD
        .replace("version = 1", "version = 2")
        .replace("\"gone\"", "\"new\"");
    let old: &'static _ = Box::leak(Box::new(library(&[("it", OLD)], NO_STATES).unwrap()));
    let new: &'static _ = Box::leak(Box::new(library(&[("it", &new)], NO_STATES).unwrap()));
    let house = House::new();
    let before = house.app.practices().over(old);
    let id = before.begin("it", None, &texts()).unwrap().session.id;
    before
        .make_move(id, answer("first", Answer::Text("one".into())), &texts())
        .unwrap();

    let after = house.app.practices().over(new);
    let state = after.session(id).unwrap();
    assert_eq!(at(&state.place).step.id, "new");
    after.make_move(id, skip("new"), &texts()).unwrap();
    let state = after.make_move(id, skip("last"), &texts()).unwrap();
    assert!(matches!(state.place, Place::End(_)));
    after.finish(id).unwrap();
    assert_eq!(after.read_session(id).unwrap().answers.len(), 1);
}

const NO_STATES: &str = "states = []";

#[test]
fn a_damaged_pack_says_where() {
    for damaged in [
        "version = 1",
        "not toml at all [",
        &include_str!("pack/outward.toml").replace("\"list\"", "\"lost\""),
        &include_str!("pack/outward.toml").replace("id = \"look\"", "id = \"before\""),
        &include_str!("pack/breathing.toml").replace("\"breath\", ", ""),
        &include_str!("pack/heavy.toml").replace("step = \"familiar\"", "step = \"later\""),
        &include_str!("pack/together.toml").replace("instead = [\"outward\"]", ""),
    ] {
        let error = library(&[("it", damaged)], NO_STATES).unwrap_err();
        assert!(
            error.to_string().starts_with("practices/it.toml"),
            "{error}"
        );
    }
}

#[test]
fn the_trash_keeps_a_session_whole_and_lets_it_go_after_thirty_days() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("every-input", None, &texts()).unwrap();
    let id = state.session.id;
    skip_to(&room, state, "line");
    room.make_move(id, answer("line", Answer::Text("kept".into())), &texts())
        .unwrap();
    room.trash(id).unwrap();
    assert!(matches!(room.trash(id), Err(PracticeError::NotFound)));
    assert!(matches!(room.session(id), Err(PracticeError::NotFound)));
    assert!(room.unfinished().unwrap().is_empty());
    assert_eq!(room.trashed().unwrap().len(), 1);
    room.restore(id).unwrap();
    assert_eq!(room.read_session(id).unwrap().answers.len(), 1);
    room.trash(id).unwrap();
    assert_eq!(room.empty_trash().unwrap(), 1);
    assert!(matches!(room.restore(id), Err(PracticeError::NotFound)));
}

#[test]
fn every_practice_of_the_test_pack_is_there_without_a_line_of_rust() {
    let mut files: Vec<String> =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/practice/pack"))
            .unwrap()
            .map(|file| {
                file.unwrap()
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
    files.sort();
    let mut there: Vec<&str> = LIBRARY
        .practices()
        .iter()
        .map(|practice| practice.id.as_str())
        .collect();
    there.sort_unstable();
    assert_eq!(there, files);
}
