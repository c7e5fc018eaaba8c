//! Throws away for good what can be.

use std::error::Error;

use goldseam_core::app::Goldseam;
use goldseam_core::content::Texts;
use goldseam_core::mood::RecordId;

use super::NAMING;
use super::read::{check_ins, look_back, practices, results, steps};

/// Empties the rooms. Factors and reminders stay.
///
/// # Errors
/// The rooms'.
pub fn clear(app: &Goldseam) -> Result<(), Box<dyn Error>> {
    let (moods, practices) = (app.moods(), practices(app));
    for check_in in check_ins(app)?.into_values() {
        moods.trash(RecordId::CheckIn(check_in.id))?;
    }
    for step in steps(app)?.into_values() {
        moods.trash(RecordId::Step(step))?;
    }
    if let Some(look_back) = look_back(app)? {
        moods.trash(RecordId::LookBack(look_back.id))?;
    }
    moods.empty_trash()?;
    if let Some(result) = results(app)?.into_values().next() {
        practices.edit_answer(result.id, NAMING, None, &Texts::default())?;
        if practices
            .session(result.id)?
            .session
            .walk
            .answer(NAMING)
            .is_some()
        {
            return Err("an answer that was taken out is still there".into());
        }
        practices.trash(result.id)?;
    }
    let unfinished = practices.unfinished()?;
    for session in unfinished.into_iter().chain(results(app)?.into_values()) {
        practices.trash(session.id)?;
    }
    practices.empty_trash()?;
    Ok(())
}
