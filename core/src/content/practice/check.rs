//! Whether a practice can be played: what a machine must be able to rely on. What makes a practice *good* is checked by
//! the pack's tests.

use super::definition::{ExperimentShape, Practice, Score};
use super::flag::Flag;
use super::input::Input;
use super::step::{Condition, Measure, PracticeStep};

/// Steps that stand around every practice and can be named in a condition.
const AROUND: [&str; 2] = ["before", "presence"];
/// Ids that steps of the frame have.
const RESERVED: [&str; 6] = ["before", "presence", "settle", "anchor", "holds", "after"];

/// Says what is wrong with a practice, for who wrote it.
pub(in crate::content) fn check(practice: &Practice) -> Result<(), String> {
    if !is_id(&practice.id) {
        return Err("a practice's file is named in lower-case English with hyphens".into());
    }
    if practice.version == 0 {
        return Err("version begins at 1".into());
    }
    if practice.minutes.0 == 0 || practice.minutes.0 > practice.minutes.1 {
        return Err("minutes are [from, to]".into());
    }
    if practice.steps.is_empty() {
        return Err("it has no steps".into());
    }
    for (at, step) in practice.steps.iter().enumerate() {
        check_step(practice, at, step).map_err(|what| format!("step {:?}: {what}", step.id))?;
    }
    check_flags(practice)?;
    check_result(practice)
}

fn check_step(practice: &Practice, at: usize, step: &PracticeStep) -> Result<(), String> {
    if !is_id(&step.id) || RESERVED.contains(&step.id.as_str()) {
        return Err("the id is not lower-case with hyphens, or belongs to the frame".into());
    }
    let before = practice.steps.get(..at).unwrap_or_default();
    if before.iter().any(|other| other.id == step.id) {
        return Err("the id is there twice".into());
    }
    for condition in step.when.iter().chain(&step.unless) {
        check_condition(before, condition)?;
    }
    if let Some(erase) = &step.erases {
        let offered = step
            .input
            .as_ref()
            .is_some_and(|input| input.options().contains(&erase.option));
        let known = |id: &String| before.iter().any(|other| other.id == *id);
        if !offered || !erase.steps.iter().all(known) {
            return Err("it erases what is not there, or by an option that is not".into());
        }
    }
    let Some(input) = &step.input else {
        return match step.measures {
            Some(_) => Err("only a scale of 10 measures".into()),
            None => Ok(()),
        };
    };
    if step.measures.is_some() && !matches!(input, Input::Scale { max: 10 }) {
        return Err("only a scale of 10 measures".into());
    }
    check_input(input)
}

fn check_condition(before: &[PracticeStep], condition: &Condition) -> Result<(), String> {
    let by_number = condition.at_least.is_some() || condition.at_most.is_some();
    if by_number != condition.is.is_empty() {
        return Err("a condition has either `is`, or `at_least` or `at_most`".into());
    }
    if AROUND.contains(&condition.step.as_str()) {
        return match by_number {
            true => Ok(()),
            false => Err(format!("{:?} is a number", condition.step)),
        };
    }
    let asked = before.iter().find(|step| step.id == condition.step);
    let input = asked.and_then(|step| step.input.as_ref());
    let Some(input) = input else {
        return Err(format!("no earlier step {:?} asks", condition.step));
    };
    let numbers = matches!(input, Input::Scale { .. } | Input::TapCounter { .. });
    if by_number && !numbers {
        return Err(format!("{:?} has no number", condition.step));
    }
    let unknown = condition.is.iter().find(|id| !input.options().contains(id));
    match unknown {
        Some(id) => Err(format!("{:?} does not offer {id:?}", condition.step)),
        None => Ok(()),
    }
}

fn check_input(input: &Input) -> Result<(), String> {
    let fits = match input {
        Input::Scale { max } => matches!(max, 10 | 100),
        Input::List { most } | Input::Pairs { most } | Input::TwoColumns { most } => *most > 0,
        Input::Ladder { most } | Input::Feelings { most } | Input::Shares { most } => *most > 0,
        Input::Timer { seconds } => (5..=1800).contains(seconds),
        Input::BreathPacer(breath) => {
            breath.inhale >= 20 && breath.exhale >= 20 && (20..=1200).contains(&breath.seconds)
        }
        Input::Later { days } => *days > 0,
        Input::Rated {
            ratings,
            options,
            own,
            ..
        } => !ratings.is_empty() && (*own || !options.is_empty()),
        Input::ChoiceOne { options, own } | Input::ChoiceMany { options, own } => {
            options.len() + usize::from(*own) > 1
        }
        Input::Ranking { options, own } => *own || options.len() > 1,
        Input::TapCounter { labels } => !labels.is_empty(),
        Input::ShortText
        | Input::LongText
        | Input::Date
        | Input::Person
        | Input::Confirm
        | Input::BodyMap => true,
    };
    let mut ids = input
        .options()
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>();
    ids.extend(input.labels());
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    if !fits || ids.len() != count || !ids.iter().all(|id| is_id(id)) {
        return Err("its input cannot be answered".into());
    }
    Ok(())
}

/// Flags that follow from what the steps do.
fn check_flags(practice: &Practice) -> Result<(), String> {
    let asks = |wanted: fn(&Input) -> bool| {
        let inputs = practice.steps.iter().filter_map(|step| step.input.as_ref());
        inputs.into_iter().any(wanted)
    };
    let breath = asks(|input| matches!(input, Input::BreathPacer(_)));
    if breath && !practice.has(Flag::Breath) {
        return Err("it leads the breath without the flag breath".into());
    }
    if practice.outward && (practice.has(Flag::Body) || practice.has(Flag::Imagery)) {
        return Err("it cannot turn outward and inward".into());
    }
    if practice.outward && practice.has(Flag::Memory) {
        return Err("it cannot turn outward and to a memory".into());
    }
    if practice.has(Flag::Partner) && practice.instead.is_empty() {
        return Err("with the flag partner it says what to offer instead".into());
    }
    let far = |step: &PracticeStep| step.measures == Some(Measure::Presence);
    if practice.steps.iter().any(far) && practice.steps.len() == 1 {
        return Err("it only measures".into());
    }
    Ok(())
}

fn check_result(practice: &Practice) -> Result<(), String> {
    let result = &practice.result;
    let named = result.title.iter().chain(&result.carry);
    for id in named.chain(&result.compare) {
        let step = practice.step(id);
        if step.and_then(|step| step.input.as_ref()).is_none() {
            return Err(format!("the result names {id:?}, which asks for nothing"));
        }
    }
    for id in &result.compare {
        let input = practice.step(id).and_then(|step| step.input.as_ref());
        let numbers = matches!(
            input,
            Some(Input::Scale { .. } | Input::TapCounter { .. } | Input::Rated { .. })
        );
        if !numbers {
            return Err(format!("{id:?} has no number to compare"));
        }
    }
    if result.again_days.is_some() && result.compare.is_empty() && result.scores.is_empty() {
        return Err("it is looked at again, and has no number to look at".into());
    }
    let experiment = result.experiment.as_ref();
    experiment.map_or(Ok(()), |shape| check_experiment(practice, shape))?;
    result
        .scores
        .iter()
        .try_for_each(|score| check_score(practice, score))
}

fn check_experiment(practice: &Practice, shape: &ExperimentShape) -> Result<(), String> {
    let input = |id: &String| practice.step(id).and_then(|step| step.input.as_ref());
    let scale = |id| matches!(input(id), Some(Input::Scale { max: 100 }));
    let outcomes = match input(&shape.happened) {
        Some(Input::ChoiceOne { options, .. }) => options == &["yes", "partly", "no"],
        _ => false,
    };
    if outcomes
        && [&shape.chance, &shape.expected, &shape.came]
            .into_iter()
            .all(scale)
    {
        Ok(())
    } else {
        Err("its experiment needs three scales to 100, and an outcome of yes, partly, no".into())
    }
}

fn check_score(practice: &Practice, score: &Score) -> Result<(), String> {
    let input = |id: &String| practice.step(id).and_then(|step| step.input.as_ref());
    let rates = |id: &String| matches!(input(id), Some(Input::Rated { .. }));
    let counts = |id: &String| rates(id) || matches!(input(id), Some(Input::Scale { .. }));
    let fits = is_id(&score.id) && !score.of.is_empty() && score.of.iter().all(counts);
    let reversed = score
        .reversed
        .iter()
        .all(|id| score.of.contains(id) && !rates(id));
    if fits && reversed {
        Ok(())
    } else {
        Err(format!(
            "the score {:?} is made of what has no number",
            score.id
        ))
    }
}

fn is_id(id: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase();
    id.starts_with(letter)
        && !id.ends_with('-')
        && id
            .chars()
            .all(|c| letter(c) || c.is_ascii_digit() || c == '-')
}
