//! Practices: what each asks, in which order, and what a clinician would check about it.

mod check;
mod definition;
mod flag;
mod input;
mod step;
mod words;

pub use definition::{
    Company, Evidence, ExperimentShape, Grade, Need, Practice, PracticeGroup, Rating, ResultShape,
    Score, Way,
};
pub use flag::Flag;
pub use input::{Breath, Input};
pub use step::{Condition, Erase, Measure, PracticeStep};
pub use words::{PracticeWords, StepWords, Worded};

pub(super) use check::check;
pub(super) use definition::PracticeFile;
