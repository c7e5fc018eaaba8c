//! A letter that nobody is to read.

use std::error::Error;

use chrono::TimeDelta;
use goldseam_core::app::Goldseam;
use goldseam_core::content::Texts;
use goldseam_core::practice::{Answer, Move, Place, Practices, Session};

use super::read::practices;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const PRACTICE: &str = "unsent-letter";
const TEXT: &str = "what I never said ";

/// Writes a letter up to the question of what becomes of it.
///
/// # Errors
/// The room's.
pub fn write_letter(app: &Goldseam) -> Outcome {
    let practices = practices(app);
    // It touches an injury, and the harness may run at night.
    let bedtime = practices.circumstances()?.now + TimeDelta::hours(12);
    practices.set_bedtime(bedtime)?;
    let id = practices
        .begin(PRACTICE, None, &Texts::default())?
        .session
        .id;
    while let Place::Step(now) = practices.session(id)?.place {
        let step = now.step.id;
        let next = match step.as_str() {
            "keep" => return Ok(()),
            "happened" | "was-like" => Move::Answer {
                step,
                answer: Answer::Text(TEXT.repeat(200)),
            },
            _ => Move::Skip { step },
        };
        practices.make_move(id, next, &Texts::default())?;
    }
    Err("the letter has an end without a question".into())
}

/// Destroys it. Returns whether nothing of it is left.
///
/// # Errors
/// The room's.
pub fn destroy_letter(app: &Goldseam) -> Outcome<bool> {
    let practices = practices(app);
    let before = letter(&practices)?;
    if before.walk.answer("happened").is_none() {
        return Err("there is no letter".into());
    }
    let destroy = Move::Answer {
        step: "keep".to_owned(),
        answer: Answer::Choices {
            chosen: vec!["destroy".to_owned()],
            own: Vec::new(),
        },
    };
    practices.make_move(before.id, destroy, &Texts::default())?;
    let walk = letter(&practices)?.walk;
    Ok(walk.answer("happened").is_none() && walk.answer("was-like").is_none())
}

fn letter(practices: &Practices) -> Outcome<Session> {
    let unfinished = practices.unfinished()?.into_iter();
    let mut letters = unfinished.filter(|session| session.practice == PRACTICE);
    Ok(letters.next().ok_or("no letter was begun")?)
}
