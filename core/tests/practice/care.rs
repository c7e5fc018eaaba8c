//! The rules of care, which no definition can break.

use chrono::NaiveTime;
use goldseam_core::practice::{
    Answer, Circumstances, Gate, GateAnswer, Halt, Move, Place, PracticeError, Refusal, admit,
};

use super::house::House;
use super::pack::{answer, at, practice, room, skip_to, texts};

fn at_hour(hour: u32, minute: u32) -> Circumstances {
    Circumstances {
        now: NaiveTime::from_hms_opt(hour, minute, 0).unwrap(),
        bedtime: NaiveTime::from_hms_opt(22, 30, 0),
        ..Circumstances::default()
    }
}

#[test]
fn nothing_touches_an_injury_in_the_last_hour_before_bed_or_in_the_night() {
    for (hour, minute, late) in [
        (21, 29, false),
        (21, 30, true),
        (23, 59, true),
        (4, 29, true),
        (4, 30, false),
        (12, 0, false),
    ] {
        let admitted = admit(practice("heavy"), &at_hour(hour, minute));
        assert_eq!(admitted.is_err(), late, "{hour}:{minute}");
    }
    assert_eq!(
        admit(practice("heavy"), &at_hour(22, 0)),
        Err(Refusal::NearBedtime)
    );
    assert_eq!(admit(practice("breathing"), &at_hour(22, 0)), Ok(()));
}

#[test]
fn nothing_touches_an_injury_in_a_crisis() {
    let crisis = Circumstances {
        in_crisis: true,
        ..at_hour(12, 0)
    };
    assert_eq!(admit(practice("heavy"), &crisis), Err(Refusal::InCrisis));
    assert_eq!(admit(practice("outward"), &crisis), Ok(()));
}

#[test]
fn the_private_questions_come_before_anything_with_another_person() {
    let house = House::new();
    let room = room(&house);
    let begin = || room.begin("together", None, &texts());
    let reason = |outcome| match outcome {
        Err(PracticeError::NotNow(refusal)) => Some(refusal),
        _ => None,
    };
    assert_eq!(reason(begin()), Some(Refusal::GateFirst));
    let no = Some(GateAnswer::No);
    room.answer_gate([no, None, no, no]);
    assert_eq!(reason(begin()), Some(Refusal::GateFirst));
    for worry in [GateAnswer::Yes, GateAnswer::NotSure] {
        room.answer_gate([None, None, Some(worry), None]);
        assert_eq!(reason(begin()), Some(Refusal::NotSafe));
    }
    assert_eq!(
        room.instead_of_refused("together", Refusal::NotSafe)
            .unwrap(),
        ["outward"]
    );
    room.answer_gate([no; 4]);
    assert!(begin().is_ok());
}

#[test]
fn the_private_answers_are_gone_after_a_lock() {
    let mut house = House::new();
    room(&house).answer_gate([Some(GateAnswer::No); 4]);
    assert_eq!(room(&house).gate(), Gate::Clear);
    house.reopen();
    assert_eq!(room(&house).gate(), Gate::Unanswered);
}

#[test]
fn somebody_far_away_is_offered_what_turns_outward() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("heavy", None, &texts()).unwrap();
    let state = skip_to(&room, state, "presence");
    let id = state.session.id;
    let state = room
        .make_move(id, answer("presence", Answer::Number(3)), &texts())
        .unwrap();
    assert_eq!(state.place, Place::Halt(Halt::FarAway));
    assert_eq!(room.instead_of(Halt::FarAway), ["outward"]);
    // The same sitting: nothing inward is begun either, and what turns outward is.
    let inward = room.begin("breathing", None, &texts());
    assert!(matches!(
        inward,
        Err(PracticeError::NotNow(Refusal::FarAway))
    ));
    room.begin("outward", None, &texts()).unwrap();
    // The number can be changed.
    let state = room.make_move(id, Move::Back, &texts()).unwrap();
    assert_eq!(at(&state.place).step.id, "presence");
    let state = room
        .make_move(id, answer("presence", Answer::Number(4)), &texts())
        .unwrap();
    assert_eq!(at(&state.place).step.id, "settle");
}

#[test]
fn high_distress_halts_what_touches_an_injury_also_in_the_middle() {
    let house = House::new();
    let room = room(&house);
    let state = room.begin("heavy", None, &texts()).unwrap();
    let id = state.session.id;
    let halted = room
        .make_move(id, answer("before", Answer::Number(8)), &texts())
        .unwrap();
    assert_eq!(halted.place, Place::Halt(Halt::TooMuch));
    let state = room.make_move(id, Move::Back, &texts()).unwrap();
    let state = skip_to(&room, state, "halfway");
    let halted = room
        .make_move(
            state.session.id,
            answer("halfway", Answer::Number(9)),
            &texts(),
        )
        .unwrap();
    assert_eq!(halted.place, Place::Halt(Halt::TooMuch));
    // On another day the number is asked anew, and then it goes on where it was.
    let state = room.resume(id).unwrap();
    assert_eq!(at(&state.place).step.id, "before");
    let state = room
        .make_move(id, answer("before", Answer::Number(2)), &texts())
        .unwrap();
    assert_eq!(at(&state.place).step.id, "presence");
    let state = room
        .make_move(id, answer("presence", Answer::Number(8)), &texts())
        .unwrap();
    assert_eq!(at(&state.place).step.id, "halfway");
    assert_eq!(at(&state.place).given, None);
}

#[test]
fn a_rise_is_not_praised_and_the_practice_is_set_aside() {
    for (before, after, care) in [
        (3, 4, false),
        (3, 5, true),
        (8, 8, true),
        (0, 1, false),
        (9, 7, false),
    ] {
        let house = House::new();
        let room = room(&house);
        let state = room.begin("every-input", None, &texts()).unwrap();
        let id = state.session.id;
        let state = room
            .make_move(id, answer("before", Answer::Number(before)), &texts())
            .unwrap();
        skip_to(&room, state, "after");
        let state = room
            .make_move(id, answer("after", Answer::Number(after)), &texts())
            .unwrap();
        let Place::End(closing) = &state.place else {
            panic!("{:?}", state.place);
        };
        assert_eq!(closing.care, care, "{before} -> {after}");
        assert_eq!(
            closing.offers.first().map(String::as_str) == Some("outward"),
            care
        );
        room.finish(id).unwrap();
        let asides = room.asides().unwrap();
        assert_eq!(asides.len(), usize::from(care));
        assert!(
            asides
                .iter()
                .all(|aside| aside.by_care && aside.practice == "every-input")
        );
    }
}

#[test]
fn nobody_holds_the_breath_who_did_not_ask_for_it() {
    use goldseam_core::content::{Breath, Input};
    let house = House::new();
    let room = room(&house);
    let pacer = |choice: Option<&str>| -> Breath {
        let state = room.begin("breathing", None, &texts()).unwrap();
        let mut state = skip_to(&room, state, "holds");
        let id = state.session.id;
        let chosen = Answer::Choices {
            chosen: choice.iter().map(|&choice| choice.to_owned()).collect(),
            own: Vec::new(),
        };
        state = room
            .make_move(id, answer("holds", chosen), &texts())
            .unwrap();
        match at(&state.place).step.input {
            Some(Input::BreathPacer(breath)) => breath,
            ref other => panic!("{other:?}"),
        }
    };
    assert!(!pacer(None).holds());
    assert!(!pacer(Some("without-holds")).holds());
    assert!(pacer(Some("with-holds")).holds());
}

#[test]
fn how_present_somebody_is_is_asked_once_in_a_sitting() {
    let house = House::new();
    let room = room(&house);
    let asks = || {
        let state = room.begin("breathing", None, &texts()).unwrap();
        let id = state.session.id;
        let state = room
            .make_move(id, answer("before", Answer::Number(1)), &texts())
            .unwrap();
        let asks = at(&state.place).step.id == "presence";
        if asks {
            room.make_move(id, answer("presence", Answer::Number(7)), &texts())
                .unwrap();
        }
        asks
    };
    assert!(asks());
    assert!(!asks());
    house
        .clock
        .advance(std::time::Duration::from_secs(3 * 60 * 60));
    assert!(asks());
}
