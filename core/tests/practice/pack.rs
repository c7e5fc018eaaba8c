//! A pack for tests: the files of `pack`, and not a line of Rust about any of them.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use goldseam_core::content::{ContentError, Library, LibraryFiles, Practice, Texts};
use goldseam_core::practice::{Answer, Move, Place, Practices, SessionState, StepNow};

use super::house::House;

const ROUTER: &str = r#"
states = [
    { id = "shaken", first = ["heavy", "breathing"] },
    { id = "steady", first = ["looked-at"] },
    { id = "far-away", first = ["outward"], outward = true },
    { id = "too-much", first = ["outward"] },
]
"#;

pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/practice/pack");
    let mut files = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        files.push((id, fs::read_to_string(path).unwrap()));
    }
    let practices: Vec<(&str, &str)> = files
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    library(&practices, ROUTER).unwrap()
});

/// A library of these practices.
pub(crate) fn library(practices: &[(&str, &str)], router: &str) -> Result<Library, ContentError> {
    Library::parse(&LibraryFiles {
        practices,
        learn: "cards = []",
        paths: "paths = []",
        references: "references = []",
        router,
    })
}

pub(crate) fn practice(id: &str) -> &'static Practice {
    LIBRARY.practice(id).unwrap()
}

/// The room over the pack for tests.
pub(crate) fn room(house: &House) -> Practices {
    house.app.practices().over(&LIBRARY)
}

pub(crate) fn texts() -> Texts {
    Texts::default()
}

pub(crate) fn answer(step: &str, answer: Answer) -> Move {
    Move::Answer {
        step: step.into(),
        answer,
    }
}

pub(crate) fn skip(step: &str) -> Move {
    Move::Skip { step: step.into() }
}

pub(crate) fn at(place: &Place) -> &StepNow {
    match place {
        Place::Step(now) => now,
        other => panic!("not at a step: {other:?}"),
    }
}

/// Skips on to a step.
pub(crate) fn skip_to(room: &Practices, mut state: SessionState, step: &str) -> SessionState {
    while at(&state.place).step.id != step {
        let here = at(&state.place).step.id.clone();
        state = room
            .make_move(state.session.id, skip(&here), &texts())
            .unwrap();
    }
    state
}
