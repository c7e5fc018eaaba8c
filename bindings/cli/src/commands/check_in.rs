use clap::Args;
use goldseam_core::content::{Pack, Texts};
use goldseam_core::mood::{
    Answer, Answers, Factor, FactorValue, FeelingWord, Moods, SCALE, Wording,
};
use serde_json::json;

use super::values::{When, when};
use crate::context::Context;
use crate::error::{CliError, Result};
use crate::output::Output;
use crate::output::style::DIM;
use crate::output::text::clean_line;

/// How many words for feelings are shown to choose from.
const SHOWN: usize = 24;

#[derive(Args)]
pub(crate) struct CheckIn {
    /// How pleasant it is, 0 to 100; or dont-know, rather-not-say
    #[arg(long, short, value_name = "0..100", value_parser = answer)]
    pleasantness: Option<Answer>,
    /// How much is moving in you
    #[arg(long, short, value_name = "0..100", value_parser = answer)]
    activation: Option<Answer>,
    /// How much you feel that you belong
    #[arg(long, value_name = "0..100", value_parser = answer)]
    belonging: Option<Answer>,
    /// How much is left in you
    #[arg(long, value_name = "0..100", value_parser = answer)]
    cup: Option<Answer>,
    /// A word for what you feel; up to eight
    #[arg(long, short, value_name = "WORD")]
    feeling: Vec<String>,
    /// Where in the body it is
    #[arg(long, value_name = "AREA")]
    body: Vec<String>,
    /// Something that you track: "Tea", or "Tea=2"
    #[arg(long, value_name = "NAME[=VALUE]")]
    factor: Vec<String>,
    /// A note
    #[arg(long, short, value_name = "TEXT")]
    note: Option<String>,
    /// It is about the whole day
    #[arg(long)]
    today: bool,
    /// When it was: 2025-03-14 or 2025-03-14T21:05
    #[arg(long, value_name = "WHEN", value_parser = when)]
    at: Option<When>,
    /// The entry that it belongs to
    #[arg(long, value_name = "ID")]
    entry: Option<String>,
}

impl CheckIn {
    pub(crate) fn run(&self, context: &Context, out: &Output) -> Result<()> {
        let session = context.open()?;
        let (moods, texts) = (session.app.moods(), Texts::default());
        let words = moods.feelings()?;
        let entry = self
            .entry
            .as_ref()
            .map(|ending| session.find(ending))
            .transpose()?;
        let mut answers = self.given(&moods, &words, &texts)?;
        let clock = session.app.vault().clock();
        if self.says_nothing() && out.is_conversation() {
            answers = ask(out, &words, &texts, answers)?;
        }
        answers.entry = entry;
        let id = match self.at {
            Some(at) => moods.check_in_at(at.moment(clock)?, answers)?,
            None => moods.check_in(answers)?,
        };
        out.result(&json!({ "id": id }), |out| {
            out.say("Kept. Thank you for looking.")
        })?;
        session.lock()
    }

    fn says_nothing(&self) -> bool {
        let scales = [self.pleasantness, self.activation, self.belonging, self.cup];
        scales.iter().all(Option::is_none)
            && self.feeling.is_empty()
            && self.body.is_empty()
            && self.factor.is_empty()
            && self.note.is_none()
    }

    fn given(&self, moods: &Moods, words: &[FeelingWord], texts: &Texts) -> Result<Answers> {
        let feelings = self.feeling.iter();
        let areas = self.body.iter();
        let factors = moods.factors()?;
        Ok(Answers {
            wording: match self.today {
                true => Wording::Today,
                false => Wording::RightNow,
            },
            pleasantness: self.pleasantness,
            activation: self.activation,
            belonging: self.belonging,
            cup: self.cup,
            feelings: feelings
                .map(|typed| key_of(typed, words, texts))
                .collect::<Result<_>>()?,
            body: areas
                .map(|typed| area_of(typed, texts))
                .collect::<Result<_>>()?,
            factors: self
                .factor
                .iter()
                .map(|typed| factor_of(typed, &factors))
                .collect::<Result<_>>()?,
            note: self.note.clone().unwrap_or_default(),
            ..Answers::default()
        })
    }
}

/// Reads an answer on a scale.
fn answer(text: &str) -> Result<Answer, &'static str> {
    match text {
        "dont-know" => Ok(Answer::DontKnow),
        "rather-not-say" => Ok(Answer::RatherNotSay),
        _ => text
            .parse()
            .ok()
            .filter(|value| *value <= SCALE)
            .map(Answer::Value)
            .ok_or("0 to 100, dont-know or rather-not-say"),
    }
}

/// The name of a word, as it is shown.
pub(crate) fn name_of(word: &FeelingWord, texts: &Texts) -> String {
    match &word.name {
        Some(name) => clean_line(name),
        None => texts.get(&format!("feeling-{}", word.key)),
    }
}

fn key_of(typed: &str, words: &[FeelingWord], texts: &Texts) -> Result<String> {
    let typed = typed.trim().to_lowercase();
    words
        .iter()
        .find(|word| word.key == typed || name_of(word, texts).to_lowercase() == typed)
        .map(|word| word.key.clone())
        .ok_or(CliError::NoSuchFeeling)
}

fn area_of(typed: &str, texts: &Texts) -> Result<String> {
    let typed = typed.trim().to_lowercase();
    let areas = Pack::bundled().body_areas().iter();
    areas
        .filter(|area| **area == typed || texts.get(&format!("body-{area}")) == typed)
        .map(Clone::clone)
        .next()
        .ok_or(CliError::NoSuchArea)
}

/// `Tea` is a yes, `Tea=2` a value.
fn factor_of(typed: &str, factors: &[Factor]) -> Result<FactorValue> {
    let (name, value) = match typed.rsplit_once('=') {
        Some((name, value)) => (
            name,
            value
                .trim()
                .parse()
                .map_err(|_| CliError::Usage("the value of a factor is a number"))?,
        ),
        None => (typed, 1.0),
    };
    let name = name.trim().to_lowercase();
    let factor = factors
        .iter()
        .find(|factor| factor.name.to_lowercase() == name)
        .ok_or(CliError::NoSuchFactor)?;
    Ok(FactorValue {
        factor: factor.id,
        value,
    })
}

/// Asks at the terminal; each question may be left out with Enter.
fn ask(out: &Output, words: &[FeelingWord], texts: &Texts, given: Answers) -> Result<Answers> {
    out.say(format_args!("\n  {}", texts.get("check-in-title")))?;
    out.say(format_args!(
        "  {DIM}{} Enter leaves a question out.{DIM:#}\n",
        texts.get("check-in-any-answer")
    ))?;
    let scale = |key: &str| -> Result<Option<Answer>> {
        let question = format!(
            "  {} {DIM}(0 {}, 100 {}){DIM:#}",
            texts.get(key),
            texts.get(&format!("{key}.low")),
            texts.get(&format!("{key}.high"))
        );
        loop {
            let typed = out.ask(&question)?;
            match (typed.trim(), answer(typed.trim())) {
                ("", _) => return Ok(None),
                (_, Ok(answer)) => return Ok(Some(answer)),
                (_, Err(why)) => out.say(format_args!("  {DIM}{why}{DIM:#}"))?,
            }
        }
    };
    let (pleasantness, activation) = (scale("scale-pleasantness")?, scale("scale-activation")?);
    let offered: Vec<String> = words
        .iter()
        .filter(|word| word.is_offered())
        .take(SHOWN)
        .map(|word| name_of(word, texts))
        .collect();
    out.say("")?;
    for line in crate::output::text::wrap(&offered.join(", "), out.width() - 4) {
        out.say(format_args!("  {DIM}{line} …{DIM:#}"))?;
    }
    let feelings = loop {
        let typed = out.ask("  Words for it, with commas:")?;
        let typed = typed.split(',').filter(|word| !word.trim().is_empty());
        match typed.map(|word| key_of(word, words, texts)).collect() {
            Ok(feelings) => break feelings,
            Err(CliError::NoSuchFeeling) => {
                out.say(format_args!("  {DIM}One of them is not known.{DIM:#}"))?;
            }
            Err(other) => return Err(other),
        }
    };
    let note = out.ask("  A note:")?;
    Ok(Answers {
        pleasantness,
        activation,
        feelings,
        note,
        ..given
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_number_or_an_answer_of_its_own() {
        assert_eq!(answer("0"), Ok(Answer::Value(0)));
        assert_eq!(answer("dont-know"), Ok(Answer::DontKnow));
        for wrong in ["", "101", "-1", "good"] {
            assert!(answer(wrong).is_err(), "{wrong}");
        }
    }
}
