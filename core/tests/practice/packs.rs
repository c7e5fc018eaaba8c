//! Each shipped practice through the vault: stopped at every step, locked, and gone on with.

use goldseam_core::content::Library;
use goldseam_core::practice::{GateAnswer, Place};

use super::house::House;
use super::pack::{at, skip, texts};

#[test]
fn every_practice_can_be_stopped_at_every_step_and_gone_on_with_after_a_lock() {
    let mut house = House::new();
    for practice in Library::bundled().practices() {
        let room = house.app.practices();
        room.answer_gate([Some(GateAnswer::No); 4]);
        let mut state = room.begin(&practice.id, None, &texts()).unwrap();
        let id = state.session.id;
        while !matches!(state.place, Place::End(_)) {
            let step = at(&state.place).step.id.clone();
            // What another process would find: nothing is known but what is in the vault.
            let found = house.app.practices().session(id).unwrap();
            assert_eq!(found.place, state.place, "{} at {step}", practice.id);
            state = house
                .app
                .practices()
                .make_move(id, skip(&step), &texts())
                .unwrap();
        }
        house.app.practices().finish(id).unwrap();
    }
    house.reopen();
    let left = house.app.practices().unfinished().unwrap();
    assert!(left.is_empty(), "{left:?}");
}
