//! The content pack: what Goldseam offers to choose from and to answer, and the words for it.
//!
//! Structure and words are apart. `core/content/*.toml` holds ids and what a clinician would check; `core/content/<lang>/`
//! holds the words, in [Fluent](https://projectfluent.org). Both are compiled in and read once. Ids stay for ever, since
//! check-ins name them; words may change at any time. How to change either: `docs/content-guide.md`.

mod error;
mod files;
mod library;
mod pack;
mod practice;
mod texts;

pub use error::ContentError;
pub use files::{LibraryFiles, PackFiles};
pub use library::{LearnCard, LearnPath, Library, PathPart, Reference, State, Track};
pub use pack::{
    FactorGroup, FactorKind, FactorStarter, Feeling, Pack, Quadrant, Question, ReviewPart,
    StepKind, Strength,
};
pub use practice::{
    Breath, Company, Condition, Erase, Evidence, ExperimentShape, Flag, Grade, Input, Measure,
    Need, Practice, PracticeGroup, PracticeStep, PracticeWords, Rating, ResultShape, Score,
    StepWords, Way, Worded,
};
pub use texts::{Arguments, LANGUAGES, Texts};
