//! A short practice, played by script, and what the library holds.

use goldseam_core::app::Goldseam;
use goldseam_core::content::{Library, StepWords, Texts};
use goldseam_core::practice::{Answer, Given, Move, Place};

use super::Guide;
use crate::error::Result;
use crate::output::human::heading;
use crate::output::style::{BOLD, DIM};
use crate::output::text::wrap;

const PRACTICE: &str = "self-kindness-break";

/// What the person of the tour answers.
fn answers() -> [(&'static str, Answer); 5] {
    let text = |text: &str| Answer::Text(text.into());
    let chosen = |option: &str| Answer::Choices {
        chosen: vec![option.into()],
        own: Vec::new(),
    };
    [
        ("before", Answer::Number(6)),
        ("moment", text("Nobody answered me all day.")),
        ("touch", chosen("arm")),
        (
            "to-a-friend",
            text("It says little about you. You matter to me."),
        ),
        ("after", Answer::Number(4)),
    ]
}

pub(super) fn show(guide: &mut Guide<'_>, app: &Goldseam) -> Result<()> {
    heading(guide.out, "A practice of two minutes")?;
    let (practices, texts, answers) = (app.practices(), Texts::default(), answers());
    let begun = guide.measured.time("Begin a practice", || {
        practices.begin(PRACTICE, None, &texts)
    });
    let mut state = begun?;
    let id = state.session.id;
    while let Place::Step(now) = &state.place {
        let words = StepWords::of(&texts, PRACTICE, &now.step, now.of_frame);
        let step = now.step.id.clone();
        let given = answers.iter().find(|(of, _)| *of == step);
        let next = match given {
            Some((_, answer)) => Move::Answer {
                step,
                answer: answer.clone(),
            },
            None => Move::Skip { step },
        };
        if let Move::Answer { answer, .. } = &next {
            tell(guide, &words, answer)?;
        }
        state = practices.make_move(id, next, &texts)?;
    }
    practices.finish(id)?;
    let walk = practices.session(id)?.session.walk;
    let skipped = walk
        .given()
        .iter()
        .filter(|(_, given)| *given == Given::Skipped);
    guide.out.say("")?;
    guide.say(&format!(
        "It has {} more steps, all skipped here: every step can be. Each answer is on the disk as it is given.",
        skipped.count()
    ))?;
    let library = Library::bundled();
    guide.say(&format!(
        "There are {} practices, {} things to read and {} paths. Between them and what comes next, each of the 296 points \
         of the articles that Goldseam grew from has its place.",
        library.practices().len(),
        library.cards().len(),
        library.paths().len()
    ))?;
    guide
        .out
        .say("\n  goldseam practice list       goldseam practice offer shame")
}

fn tell(guide: &Guide<'_>, words: &StepWords, answer: &Answer) -> Result<()> {
    let said = match answer {
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => text.clone(),
        Answer::Choices { chosen, .. } => {
            let word = chosen.first().and_then(|id| words.word(id));
            word.unwrap_or_default().to_owned()
        }
        _ => String::new(),
    };
    guide.out.say("")?;
    for line in wrap(&words.text, guide.out.width() - 4) {
        guide.out.say(format_args!("  {DIM}{line}{DIM:#}"))?;
    }
    guide.out.say(format_args!("    {BOLD}{said}{BOLD:#}"))
}
