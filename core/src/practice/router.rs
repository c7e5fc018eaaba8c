//! The router: what may help in a state. It offers, says why, and never pushes.

use super::Practices;
use super::care::{Circumstances, admit};
use super::error::{PracticeError, Result};
use crate::content::{Library, Practice, State};

/// How many practices are offered at once, at most.
pub const MOST_OFFERS: usize = 3;

/// A practice that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The practice.
    pub practice: String,
    /// The state that it is offered for: its text `state-` and this has `.why`.
    pub state: String,
}

impl Practices {
    /// What may help in a state: at most [`MOST_OFFERS`] practices, the first choices of the pack before others that name
    /// the state. What is set aside, what the person may not begin now, what was looked at a short while ago and what the
    /// state avoids is not among them.
    ///
    /// # Errors
    /// [`PracticeError::UnknownState`]; the vault's.
    pub fn offers(&self, state: &str) -> Result<Vec<Offer>> {
        let state = self
            .library
            .state(state)
            .ok_or(PracticeError::UnknownState)?;
        let asides = self.asides()?.into_iter().map(|aside| aside.practice);
        let aside: Vec<String> = asides.chain(self.resting()?).collect();
        let circumstances = self.circumstances()?;
        Ok(offers(self.library, state, &circumstances, &aside))
    }
}

fn offers(
    library: &Library,
    state: &State,
    circumstances: &Circumstances,
    aside: &[String],
) -> Vec<Offer> {
    let fits = |practice: &&Practice| {
        !aside.contains(&practice.id)
            && !state.avoid.iter().any(|flag| practice.has(*flag))
            && (practice.outward || !state.outward)
            && admit(practice, circumstances).is_ok()
    };
    let first = state.first.iter().filter_map(|id| library.practice(id));
    let others = library.practices().iter();
    let others = others.filter(|practice| {
        practice.suggest.contains(&state.id) && !state.first.contains(&practice.id)
    });
    let offered = first.chain(others).filter(fits).take(MOST_OFFERS);
    offered
        .map(|practice| Offer {
            practice: practice.id.clone(),
            state: state.id.clone(),
        })
        .collect()
}
