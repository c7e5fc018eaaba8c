//! The library: practices, what to learn, paths through both, and which practice helps when.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::error::ContentError;
use super::files::LibraryFiles;
use super::pack::{known, read, unique};
use super::practice::{self, Flag, Practice, PracticeFile};

/// Everything that can be practised and learned.
#[derive(Debug, Default)]
pub struct Library {
    practices: Vec<Practice>,
    cards: Vec<LearnCard>,
    paths: Vec<LearnPath>,
    references: Vec<Reference>,
    states: Vec<State>,
}

/// A state that somebody may be in, and what may help then.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Its id. Its words are `state-` and this, with `.why` for why something is offered then.
    pub id: String,
    /// Practices that are offered first, in this order.
    pub first: Vec<String>,
    /// Flags that nothing offered then may carry.
    #[serde(default)]
    pub avoid: Vec<Flag>,
    /// Whether only what turns outward is offered then.
    #[serde(default)]
    pub outward: bool,
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearnCard {
    /// Its id. Its words are `learn-` and this (the title), with `.text`, and `.note` before what may be hard to read.
    pub id: String,
    /// What it is based on.
    #[serde(default)]
    pub references: Vec<String>,
    /// Practices that go with it.
    #[serde(default)]
    pub practices: Vec<String>,
    /// Whether a note stands before it.
    #[serde(default)]
    pub note: bool,
    /// The points of the source articles that it realises.
    pub sources: Vec<String>,
}

/// An order in which things may be done. Nothing has to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearnPath {
    /// Its id. Its words are `path-` and this, with `.purpose`.
    pub id: String,
    /// With whom it is about.
    pub track: Track,
    /// Its parts.
    pub parts: Vec<PathPart>,
    /// The points of the source articles that it realises.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A part of a path.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathPart {
    /// Its id within the path. Its words are `path-<path>_<id>`.
    pub id: String,
    /// What to read in it.
    #[serde(default)]
    pub cards: Vec<String>,
    /// What to do in it.
    #[serde(default)]
    pub practices: Vec<String>,
}

/// The two tracks of healing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// With myself.
    Myself,
    /// With others.
    Others,
}

/// Where something was studied.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// Who, when, what, where.
    pub cite: String,
    /// Whether somebody of us opened it. What was not opened is shown to nobody but who works on the pack.
    #[serde(default)]
    pub opened: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Learn {
    cards: Vec<LearnCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paths {
    paths: Vec<LearnPath>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct References {
    references: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Router {
    states: Vec<State>,
}

impl Library {
    /// The library that is compiled in.
    #[must_use]
    pub fn bundled() -> &'static Self {
        // A test reads it; one that cannot be read is never built into anything.
        static LIBRARY: LazyLock<Library> =
            LazyLock::new(|| Library::parse(&LibraryFiles::bundled()).unwrap_or_default());
        &LIBRARY
    }

    /// Reads a library.
    ///
    /// # Errors
    /// [`ContentError`] names the file and the place.
    pub fn parse(files: &LibraryFiles<'_>) -> Result<Self, ContentError> {
        let mut practices = Vec::with_capacity(files.practices.len());
        for (id, text) in files.practices {
            practices.push(read_practice(id, text)?);
        }
        let library = Self {
            practices,
            cards: read::<Learn>("learn.toml", files.learn)?.cards,
            paths: read::<Paths>("paths.toml", files.paths)?.paths,
            references: read::<References>("references.toml", files.references)?.references,
            states: read::<Router>("router.toml", files.router)?.states,
        };
        library.check()?;
        Ok(library)
    }

    /// Every practice, by id.
    #[must_use]
    pub fn practices(&self) -> &[Practice] {
        &self.practices
    }

    /// The practice with this id.
    #[must_use]
    pub fn practice(&self, id: &str) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.id == id)
    }

    /// What there is to read.
    #[must_use]
    pub fn cards(&self) -> &[LearnCard] {
        &self.cards
    }

    /// The paths.
    #[must_use]
    pub fn paths(&self) -> &[LearnPath] {
        &self.paths
    }

    /// Where things were studied.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        &self.references
    }

    /// States that somebody may be in.
    #[must_use]
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The state with this id.
    #[must_use]
    pub fn state(&self, id: &str) -> Option<&State> {
        self.states.iter().find(|state| state.id == id)
    }

    fn check(&self) -> Result<(), ContentError> {
        let ids = self.practices.iter().map(|practice| practice.id.as_str());
        let practices = unique("practices", ids)?;
        let ids = self.references.iter().map(|cited| cited.id.as_str());
        let references = unique("references.toml", ids)?;
        let ids = self.states.iter().map(|state| state.id.as_str());
        let states = unique("router.toml", ids)?;
        let cards = unique("learn.toml", self.cards.iter().map(|card| card.id.as_str()))?;
        unique("paths.toml", self.paths.iter().map(|path| path.id.as_str()))?;

        for practice in &self.practices {
            let file = file_of(&practice.id);
            let led_to = practice
                .steps
                .iter()
                .filter_map(|step| step.leads_to.as_ref());
            let named = practice.aftercare.iter().chain(&practice.instead);
            all_known(&file, &practices, named.chain(led_to))?;
            all_known(&file, &references, &practice.evidence.references)?;
            all_known(&file, &states, &practice.suggest)?;
        }
        for state in &self.states {
            all_known("router.toml", &practices, &state.first)?;
        }
        for card in &self.cards {
            all_known("learn.toml", &practices, &card.practices)?;
            all_known("learn.toml", &references, &card.references)?;
        }
        for part in self.paths.iter().flat_map(|path| &path.parts) {
            all_known("paths.toml", &practices, &part.practices)?;
            all_known("paths.toml", &cards, &part.cards)?;
        }
        Ok(())
    }
}

fn file_of(id: &str) -> String {
    format!("practices/{id}.toml")
}

fn read_practice(id: &str, text: &str) -> Result<Practice, ContentError> {
    let file = file_of(id);
    let practice = read::<PracticeFile>(&file, text)?.named(id);
    match practice::check(&practice) {
        Ok(()) => Ok(practice),
        Err(reason) => Err(ContentError::Structure { file, reason }),
    }
}

fn all_known<'a>(
    file: &str,
    known_ids: &BTreeSet<&str>,
    ids: impl IntoIterator<Item = &'a String>,
) -> Result<(), ContentError> {
    ids.into_iter()
        .try_for_each(|id| known(file, known_ids, id))
}
