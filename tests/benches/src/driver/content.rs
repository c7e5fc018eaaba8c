//! The content pack, read for the first time in this process.

use goldseam_benches::answer::Answer;
use goldseam_benches::stopwatch::Stopwatch;
use goldseam_core::content::{Library, Texts};

use super::Outcome;

/// Reads every definition and every English word, as the first look into the library does.
pub(crate) fn load() -> Outcome<Answer> {
    let watch = Stopwatch::start();
    let practices = Library::bundled().practices();
    let texts = Texts::default();
    let first = practices.first().ok_or("the pack is empty")?;
    let titled = texts.get(&first.id) != first.id;
    Ok(Answer {
        cpu: vec![watch.cpu()],
        wall: vec![watch.wall()],
        found: practices.len() as u64 * u64::from(titled),
        ..Answer::default()
    })
}
