//! Practices: a pack of definitions, a machine that walks through them, and sessions that live on as results.
//!
//! [`Practices`] is the room's door. What is asked in which order stands in the content pack; what is never done to
//! somebody stands in `care.rs`, so that no definition can break it. The machine (`walk.rs`) is pure; a session is a walk
//! that is kept, answer by answer, and can be gone on with on any day.

mod answer;
mod asides;
mod bedtime;
mod care;
mod error;
mod gate;
mod looks;
mod private;
mod read_out;
mod results;
mod router;
mod scores;
mod sessions;
mod shelves;
mod store;
mod trash;
mod walk;

pub use answer::{Answer, AnswerRow, MAX_LINE, MAX_OWN, MAX_TAPS, MAX_TEXT};
pub use asides::SetAside;
pub use care::{
    BEFORE_BED, Circumstances, FAR, FAR_AWAY, HIGH, Halt, RISE, Refusal, TOO_MUCH, admit,
};
pub use error::{AnswerError, PracticeError, Result, WalkError};
pub use gate::{Gate, GateAnswer, GateQuestion};
pub use looks::{LatestLook, Look};
pub use private::Private;
pub use results::{AnswerRead, Compared, Cursor, ResultFilter, ResultPage, SessionRead};
pub use router::{MOST_OFFERS, Offer};
pub use sessions::{Session, SessionState};
pub use shelves::{ShelfFilter, matching};
pub(crate) use trash::empty_trash;
pub use trash::{TrashedSession, tend};
pub use walk::{Closing, Given, Move, Place, StepNow, Walk};

use chrono::{DateTime, Utc};
use goldseam_vault::Vault;

use crate::content::{Library, Practice};
use crate::day::Moment;
use crate::room;
use crate::topic::Topic;

/// The first structure of the room in the main database.
pub const MIGRATION_1: &str = include_str!("schema/0001_practice.sql");

/// How many rows a page holds at most.
pub const MAX_PAGE: usize = 200;

/// The practices of an open vault.
#[derive(Clone)]
pub struct Practices {
    vault: Vault,
    private: Private,
    library: &'static Library,
}

impl Practices {
    /// The room in `vault`. `private` is what lives as long as the vault is open.
    #[must_use]
    pub fn new(vault: Vault, private: Private) -> Self {
        Self {
            vault: vault.about(Topic::Practices.bit()),
            private,
            library: Library::bundled(),
        }
    }

    /// The same room over another library.
    #[must_use]
    pub fn over(self, library: &'static Library) -> Self {
        Self { library, ..self }
    }

    /// The library that is practised from.
    #[must_use]
    pub fn library(&self) -> &'static Library {
        self.library
    }

    /// What the private questions opened.
    #[must_use]
    pub fn gate(&self) -> Gate {
        self.private.gate()
    }

    /// Answers the private questions, in the order of [`GateQuestion::ALL`]. Nothing of it is written down; it is forgotten
    /// when the vault is locked.
    pub fn answer_gate(&self, answers: [Option<GateAnswer>; 4]) {
        self.private.set_gate(answers);
    }

    /// Forgets the answers to the private questions.
    pub fn forget_gate(&self) {
        self.private.forget_gate();
    }

    /// Says whether this is an emergency, for as long as the vault is open.
    pub fn set_in_crisis(&self, in_crisis: bool) {
        self.private.set_in_crisis(in_crisis);
    }

    /// What the machine has to know of the hour and the person.
    ///
    /// # Errors
    /// The vault's; [`PracticeError::Moment`].
    pub fn circumstances(&self) -> Result<Circumstances> {
        Ok(Circumstances {
            now: self.this_moment()?.local().time(),
            bedtime: Some(self.bedtime()?),
            in_crisis: self.private.in_crisis(),
            gate: self.private.gate(),
            presence: self.private.presence(self.now()),
        })
    }

    fn now(&self) -> DateTime<Utc> {
        self.vault.clock().now()
    }

    fn this_moment(&self) -> Result<Moment> {
        room::this_moment(&self.vault).map_err(|_| PracticeError::Moment)
    }

    fn practice(&self, id: &str) -> Result<&'static Practice> {
        self.library
            .practice(id)
            .ok_or(PracticeError::UnknownPractice)
    }

    fn admit(&self, practice: &Practice) -> Result<()> {
        admit(practice, &self.circumstances()?).map_err(PracticeError::NotNow)
    }
}
