//! A step on the screen.

use goldseam_core::content::{Breath, Input, Practice, StepWords, Texts};
use goldseam_core::practice::{Given, StepNow};

use super::paragraph;
use crate::error::Result;
use crate::output::Output;
use crate::output::style::{BOLD, DIM};
use crate::output::text::wrap;

/// How many words for feelings are named.
const FEELINGS: usize = 30;

/// Shows a step, and gives its words.
pub(super) fn step(
    now: &StepNow,
    practice: &Practice,
    texts: &Texts,
    out: &Output,
) -> Result<StepWords> {
    let words = StepWords::of(texts, &practice.id, &now.step, now.of_frame);
    out.say(format_args!("\n  {DIM}{} of {}{DIM:#}", now.number, now.of))?;
    paragraph(out, &words.text)?;
    if let Some(hint) = &words.hint {
        dim(out, hint)?;
    }
    offered(now.step.input.as_ref(), &words, out)?;
    if let Some(how) = how(now.step.input.as_ref(), &words) {
        dim(out, &how)?;
    }
    if matches!(now.given, Some(Given::Answer(_))) {
        dim(
            out,
            "Your answer of before stands here. A new one takes its place.",
        )?;
    }
    Ok(words)
}

fn dim(out: &Output, text: &str) -> Result<()> {
    for line in wrap(text, out.width() - 4) {
        out.say(format_args!("  {DIM}{line}{DIM:#}"))?;
    }
    Ok(())
}

fn offered(input: Option<&Input>, words: &StepWords, out: &Output) -> Result<()> {
    if matches!(input, Some(Input::Feelings { .. } | Input::BodyMap)) {
        let named: Vec<&str> = words
            .options
            .iter()
            .take(FEELINGS)
            .map(|option| option.word.as_str())
            .collect();
        return dim(out, &format!("{} …", named.join(", ")));
    }
    for (number, option) in (1..).zip(&words.options) {
        out.say(format_args!("  {BOLD}{number:>2}{BOLD:#}  {}", option.word))?;
    }
    Ok(())
}

/// How to type an answer.
fn how(input: Option<&Input>, words: &StepWords) -> Option<String> {
    let label = |id: &str| words.word(id).unwrap_or_default().to_owned();
    Some(match input? {
        Input::Scale { max } => format!("0 {} … {max} {}", label("low"), label("high")),
        Input::ChoiceOne { own, .. } => one_or_own("A number", *own),
        Input::ChoiceMany { own, .. } => one_or_own("Numbers, with spaces", *own),
        Input::Ranking { own, .. } => one_or_own("Numbers in your order, with spaces", *own),
        Input::LongText => "An empty line ends it.".into(),
        Input::List { most } => format!("A line each, {most} at most. An empty line ends it."),
        Input::Pairs { .. } => format!(
            "{} / {}. An empty line ends it.",
            label("first"),
            label("second")
        ),
        Input::TwoColumns { .. } => format!(
            "{} / {}. Either side may stay empty.",
            label("first"),
            label("second")
        ),
        Input::Ladder { .. } => format!(
            "A rung each: words, and two numbers of 0 to 100. {} {}",
            label("uneasy"),
            label("likely")
        ),
        Input::Feelings { .. } => {
            "Words with commas; a number of 0 to 100 behind a word is its strength.".into()
        }
        Input::BodyMap => "Words with commas.".into(),
        Input::Rated { ratings, .. } => {
            let ratings: Vec<String> = ratings.iter().map(|id| label(id)).collect();
            format!(
                "A line each: the number or own words, and 0 to 10 for {}",
                ratings.join(", ")
            )
        }
        Input::Shares { .. } => "A line each: words, and its percent.".into(),
        Input::TapCounter { .. } => "A line each: the number, and how many.".into(),
        Input::Date => "A day, such as 2026-03-01.".into(),
        Input::Timer { seconds } => {
            format!("{} minutes. Enter when you are ready.", minutes(*seconds))
        }
        Input::BreathPacer(breath) => format!(
            "{}. About {} minutes. Enter when you are ready.",
            pattern(breath),
            minutes(breath.seconds)
        ),
        Input::Confirm => "Enter when it is done.".into(),
        Input::Later { days } => format!(
            "A good place to stop. It makes sense to go on after {days} days or more. Enter goes on now."
        ),
        Input::ShortText | Input::Person => return None,
    })
}

fn one_or_own(how: &str, own: bool) -> String {
    match own {
        true => format!("{how}, or your own words."),
        false => format!("{how}."),
    }
}

fn minutes(seconds: u16) -> String {
    match seconds % 60 {
        0 => (seconds / 60).to_string(),
        _ => format!("{:.1}", f64::from(seconds) / 60.0),
    }
}

fn pattern(breath: &Breath) -> String {
    let phases = [
        ("in", breath.inhale),
        ("a sip more", breath.sip),
        ("hold", breath.hold),
        ("out", breath.exhale),
        ("wait", breath.rest),
    ];
    let there = phases.into_iter().filter(|(_, tenths)| *tenths > 0);
    let there: Vec<String> = there
        .map(|(what, tenths)| format!("{what} {}", f64::from(tenths) / 10.0))
        .collect();
    format!("In seconds: {}", there.join(", "))
}
