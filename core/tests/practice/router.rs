//! What is offered in a state, and what is not.

use goldseam_core::practice::{GateAnswer, MOST_OFFERS, PracticeError};

use super::house::House;
use super::pack::room;

fn offered(house: &House, state: &str) -> Vec<String> {
    let offers = room(house).offers(state).unwrap();
    assert!(offers.len() <= MOST_OFFERS && offers.iter().all(|offer| offer.state == state));
    offers.into_iter().map(|offer| offer.practice).collect()
}

#[test]
fn first_choices_come_first_and_what_is_set_aside_is_not_offered() {
    let house = House::new();
    assert_eq!(offered(&house, "shaken"), ["heavy", "breathing"]);
    room(&house).set_aside("heavy", true).unwrap();
    assert_eq!(offered(&house, "shaken"), ["breathing"]);
    room(&house).set_aside("heavy", false).unwrap();
    assert_eq!(offered(&house, "shaken"), ["heavy", "breathing"]);
}

#[test]
fn nothing_with_another_person_is_offered_before_the_private_questions_say_that_it_is_safe() {
    let house = House::new();
    room(&house).answer_gate([Some(GateAnswer::No); 4]);
    assert_eq!(
        offered(&house, "shaken"),
        ["heavy", "breathing", "together"]
    );
    room(&house).answer_gate([Some(GateAnswer::Yes), None, None, None]);
    assert_eq!(offered(&house, "shaken"), ["heavy", "breathing"]);
}

#[test]
fn an_unknown_state_or_practice_is_a_typed_error() {
    let house = House::new();
    assert!(matches!(
        room(&house).offers("no-such"),
        Err(PracticeError::UnknownState)
    ));
    assert!(matches!(
        room(&house).set_aside("no-such", true),
        Err(PracticeError::UnknownPractice)
    ));
}
