//! One schedule from its start to its end.

use std::sync::Arc;

use crate::Scenario;
use crate::explorer::Play;
use crate::original::Copy;
use crate::promises::{Promises, Sights, at_rest};

/// Begins with a fresh copy, plays `scenario`, and looks whether everything that was promised is so: at rest, and after
/// the vault was opened again.
pub(crate) fn from_start_to_end(scenario: Scenario, sights: &Sights) -> Play {
    let sights = Arc::clone(sights);
    let copy = Copy::new();
    Arc::new(move || {
        copy.begin_anew();
        let promises = Promises::new(&sights);
        scenario(&copy, &promises)?;
        at_rest(&copy)?;
        let vault = promises
            .open_again(&copy)
            .map_err(|error| format!("opening again: {error:?}"))?;
        let held = promises.hold_in(&vault);
        let locked = vault.lock();
        held?;
        locked.map_err(|error| format!("the second lock: {error:?}"))
    })
}
