//! Plays a practice in the terminal, step by step.

mod read;
mod show;

use goldseam_core::content::{Practice, Texts};
use goldseam_core::id::SessionId;
use goldseam_core::practice::{Halt, Move, Place, Practices, StepNow, Walk, WalkError};

use crate::error::Result;
use crate::output::Output;
use crate::output::style::DIM;
use crate::output::text::wrap;

/// What a practice is played on.
pub(crate) trait Stage {
    /// What is shown now.
    fn place(&self) -> Result<Place>;
    /// Makes a move.
    fn make_move(&mut self, step: Move) -> Result<()>;
}

/// A session in a vault: every answer is kept.
pub(crate) struct Kept<'a> {
    pub(crate) practices: &'a Practices,
    pub(crate) id: SessionId,
    pub(crate) texts: &'a Texts,
}

impl Stage for Kept<'_> {
    fn place(&self) -> Result<Place> {
        Ok(self.practices.session(self.id)?.place)
    }

    fn make_move(&mut self, step: Move) -> Result<()> {
        self.practices.make_move(self.id, step, self.texts)?;
        Ok(())
    }
}

/// A preview: nothing is kept, and no vault is needed.
pub(crate) struct Preview {
    pub(crate) practice: &'static Practice,
    walk: Walk,
}

impl Preview {
    pub(crate) fn of(practice: &'static Practice) -> Self {
        Self {
            practice,
            walk: Walk::begin(practice, Vec::new()),
        }
    }
}

impl Stage for Preview {
    fn place(&self) -> Result<Place> {
        Ok(self.walk.place(self.practice))
    }

    fn make_move(&mut self, step: Move) -> Result<()> {
        let after = self.walk.after(self.practice, step);
        self.walk = after.map_err(goldseam_core::practice::PracticeError::from)?;
        Ok(())
    }
}

/// How playing ended.
pub(crate) enum Left {
    /// At the end, with what may do good now.
    End {
        /// Practices, by id.
        offers: Vec<String>,
    },
    /// Before it: everything stays as it is.
    Before,
}

/// Plays until the end, or until the person leaves.
pub(crate) fn play(
    stage: &mut dyn Stage,
    practice: &Practice,
    texts: &Texts,
    out: &Output,
) -> Result<Left> {
    out.say(format_args!(
        "\n  {DIM}Enter: skip, or go on   :b back   :q leave, and go on another day{DIM:#}"
    ))?;
    loop {
        match stage.place()? {
            Place::Step(now) => {
                if !step(stage, &now, practice, texts, out)? {
                    return Ok(Left::Before);
                }
            }
            Place::Halt(halt) => {
                say(out, &texts.get(key_of(halt)))?;
                let typed = out.ask("\n  Enter: back to the number   :q leave\n  >")?;
                if typed.trim() == ":q" {
                    return Ok(Left::Before);
                }
                stage.make_move(Move::Back)?;
            }
            Place::End(closing) => {
                say(
                    out,
                    &texts.get(if closing.care {
                        "closing-care"
                    } else {
                        "closing-plain"
                    }),
                )?;
                return Ok(Left::End {
                    offers: closing.offers,
                });
            }
        }
    }
}

fn key_of(halt: Halt) -> &'static str {
    match halt {
        Halt::FarAway => "halt-far-away",
        Halt::TooMuch => "halt-too-much",
    }
}

/// Shows a step and makes the move that is typed. False if the person leaves.
fn step(
    stage: &mut dyn Stage,
    now: &StepNow,
    practice: &Practice,
    texts: &Texts,
    out: &Output,
) -> Result<bool> {
    let words = show::step(now, practice, texts, out)?;
    loop {
        let typed = read::lines(now.step.input.as_ref(), out)?;
        let id = now.step.id.clone();
        let step = match typed.first().map(|line| line.trim()) {
            Some(":q") => return Ok(false),
            Some(":b") if now.can_go_back => Move::Back,
            Some(":b") => {
                out.say(format_args!("  {DIM}This is the first step.{DIM:#}"))?;
                continue;
            }
            _ => match read::answer(now.step.input.as_ref(), &words, &typed) {
                Ok(Some(answer)) => Move::Answer { step: id, answer },
                Ok(None) => Move::Skip { step: id },
                Err(why) => {
                    out.say(format_args!("  {DIM}{why}{DIM:#}"))?;
                    continue;
                }
            },
        };
        match stage.make_move(step) {
            Ok(()) => return Ok(true),
            Err(error) => match error.of_answer() {
                Some(why) => out.say(format_args!("  {DIM}{why}{DIM:#}"))?,
                None => return Err(error),
            },
        }
    }
}

/// A paragraph with an empty line before it.
pub(crate) fn say(out: &Output, text: &str) -> Result<()> {
    out.say("")?;
    paragraph(out, text)
}

/// A paragraph within the terminal's width.
pub(crate) fn paragraph(out: &Output, text: &str) -> Result<()> {
    for part in text.lines() {
        for line in wrap(part, out.width() - 4) {
            out.say(format_args!("  {line}"))?;
        }
    }
    Ok(())
}

impl crate::error::CliError {
    /// Why an answer does not fit, if it is that.
    fn of_answer(&self) -> Option<String> {
        match self {
            Self::Practice(goldseam_core::practice::PracticeError::Walk(
                error @ WalkError::Answer(_),
            )) => Some(error.to_string()),
            _ => None,
        }
    }
}
