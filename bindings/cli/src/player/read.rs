//! What is typed, made into an answer.

use goldseam_core::content::{Input, StepWords};
use goldseam_core::practice::{Answer, AnswerRow};

use crate::error::Result;
use crate::output::Output;

/// Reads the lines of an answer: one, or several up to an empty one.
pub(super) fn lines(input: Option<&Input>, out: &Output) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let typed = out.ask("  >")?;
        let command = typed.trim().starts_with(':');
        if typed.trim().is_empty() && (lines.is_empty() || several(input)) {
            return Ok(lines);
        }
        lines.push(typed);
        if command || !several(input) {
            return Ok(lines);
        }
    }
}

fn several(input: Option<&Input>) -> bool {
    matches!(
        input,
        Some(
            Input::LongText
                | Input::List { .. }
                | Input::Pairs { .. }
                | Input::TwoColumns { .. }
                | Input::Ladder { .. }
                | Input::Rated { .. }
                | Input::Shares { .. }
                | Input::TapCounter { .. }
        )
    )
}

/// The answer that these lines are. None if nothing was typed where something is asked for.
pub(super) fn answer(
    input: Option<&Input>,
    words: &StepWords,
    typed: &[String],
) -> Result<Option<Answer>, &'static str> {
    let line = typed.first().map(|line| line.trim()).unwrap_or_default();
    let done = matches!(
        input,
        None | Some(
            Input::Timer { .. } | Input::BreathPacer(_) | Input::Confirm | Input::Later { .. }
        )
    );
    if done {
        return Ok(Some(Answer::Done));
    }
    if typed.is_empty() {
        return Ok(None);
    }
    let rows = |read: fn(&str, &StepWords) -> Result<AnswerRow, &'static str>| -> Result<Answer, &'static str> {
        let rows: Result<Vec<AnswerRow>, &'static str> = typed.iter().map(|line| read(line.trim(), words)).collect();
        Ok(Answer::Rows(rows?))
    };
    let Some(input) = input else {
        return Ok(Some(Answer::Done));
    };
    Ok(Some(match input {
        Input::Scale { .. } => Answer::Number(line.parse().map_err(|_| "a whole number")?),
        Input::ChoiceOne { .. } | Input::ChoiceMany { .. } => choices(line, words),
        Input::BodyMap => named(line, words)?,
        Input::ShortText | Input::Person => Answer::Text(line.to_owned()),
        Input::LongText => Answer::Text(typed.join("\n")),
        Input::List { .. } => Answer::Lines(typed.to_vec()),
        Input::Date => Answer::Date(line.parse().map_err(|_| "a day, such as 2026-03-01")?),
        Input::TwoColumns { .. } => columns(typed),
        Input::Pairs { .. } => rows(pair)?,
        Input::Ladder { .. } => rows(|line, _| with_numbers(line, 2))?,
        Input::Shares { .. } => rows(|line, _| with_numbers(line, 1))?,
        Input::TapCounter { .. } => rows(numbered)?,
        Input::Rated { .. } => rows(numbered)?,
        Input::Ranking { .. } => Answer::Rows(
            line.split_whitespace()
                .map(|word| option(word, words))
                .collect(),
        ),
        Input::Feelings { .. } => Answer::Rows(
            line.split(',')
                .map(|word| feeling(word.trim(), words))
                .collect(),
        ),
        Input::Timer { .. } | Input::BreathPacer(_) | Input::Confirm | Input::Later { .. } => {
            Answer::Done
        }
    }))
}

/// The id of the option with this number.
fn id_of(typed: &str, words: &StepWords) -> Option<String> {
    let number: usize = typed.parse().ok()?;
    let option = words.options.get(number.checked_sub(1)?)?;
    Some(option.id.clone())
}

/// Numbers of options; anything else is own words as a whole.
fn choices(line: &str, words: &StepWords) -> Answer {
    let numbers: Option<Vec<String>> = line
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(|part| id_of(part, words))
        .collect();
    match numbers {
        Some(chosen) => Answer::Choices {
            chosen,
            own: Vec::new(),
        },
        None => Answer::Choices {
            chosen: Vec::new(),
            own: vec![line.to_owned()],
        },
    }
}

fn named(line: &str, words: &StepWords) -> Result<Answer, &'static str> {
    let find = |typed: &str| {
        let option = words
            .options
            .iter()
            .find(|option| option.word == typed.to_lowercase());
        option
            .map(|option| option.id.clone())
            .ok_or("one of them is not in the list")
    };
    let chosen: Result<Vec<String>, &'static str> =
        line.split(',').map(|word| find(word.trim())).collect();
    Ok(Answer::Choices {
        chosen: chosen?,
        own: Vec::new(),
    })
}

fn columns(typed: &[String]) -> Answer {
    let split = typed
        .iter()
        .map(|line| line.split_once('/').unwrap_or((line, "")));
    let (first, second): (Vec<&str>, Vec<&str>) = split.unzip();
    let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
    Answer::Columns {
        first: owned(first),
        second: owned(second),
    }
}

fn pair(line: &str, _: &StepWords) -> Result<AnswerRow, &'static str> {
    let (first, second) = line.split_once('/').ok_or("both, with / between them")?;
    Ok(AnswerRow {
        texts: vec![first.trim().to_owned(), second.trim().to_owned()],
        ..AnswerRow::default()
    })
}

/// Words with numbers behind them.
fn with_numbers(line: &str, count: usize) -> Result<AnswerRow, &'static str> {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let at = words
        .len()
        .checked_sub(count)
        .ok_or("words, and then the numbers")?;
    let numbers: Result<Vec<u16>, _> = words.split_off(at).into_iter().map(str::parse).collect();
    Ok(AnswerRow {
        id: None,
        texts: vec![words.join(" ")],
        numbers: numbers.map_err(|_| "words, and then the numbers")?,
    })
}

/// The number of an option, or own words, with numbers behind them.
fn numbered(line: &str, words: &StepWords) -> Result<AnswerRow, &'static str> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    if let Some((first, rest)) = parts.split_first()
        && let Some(id) = id_of(first, words)
    {
        let numbers: Result<Vec<u16>, _> = rest.iter().map(|number| number.parse()).collect();
        return Ok(AnswerRow {
            id: Some(id),
            texts: Vec::new(),
            numbers: numbers.map_err(|_| "its number, and then the numbers")?,
        });
    }
    let numbers = parts
        .iter()
        .rev()
        .take_while(|part| part.parse::<u16>().is_ok())
        .count();
    with_numbers(line, numbers)
}

fn option(typed: &str, words: &StepWords) -> AnswerRow {
    match id_of(typed, words) {
        Some(id) => AnswerRow {
            id: Some(id),
            ..AnswerRow::default()
        },
        None => AnswerRow {
            texts: vec![typed.to_owned()],
            ..AnswerRow::default()
        },
    }
}

fn feeling(typed: &str, words: &StepWords) -> AnswerRow {
    let (word, strength) = match typed.rsplit_once(' ') {
        Some((word, number)) => match number.parse::<u16>() {
            Ok(strength) => (word, Some(strength)),
            Err(_) => (typed, None),
        },
        None => (typed, None),
    };
    let known = words
        .options
        .iter()
        .find(|option| option.word == word.to_lowercase());
    AnswerRow {
        id: known.map(|option| option.id.clone()),
        texts: if known.is_some() {
            Vec::new()
        } else {
            vec![word.to_owned()]
        },
        numbers: strength.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use goldseam_core::content::Worded;

    use super::*;

    fn words() -> StepWords {
        let worded = |id: &str, word: &str| Worded {
            id: id.into(),
            word: word.into(),
        };
        StepWords {
            text: String::new(),
            hint: None,
            options: vec![worded("a", "angry"), worded("b", "sad")],
            labels: Vec::new(),
        }
    }

    fn read(input: &Input, typed: &[&str]) -> Result<Option<Answer>, &'static str> {
        let typed: Vec<String> = typed.iter().map(|&line| line.to_owned()).collect();
        answer(Some(input), &words(), &typed)
    }

    #[test]
    fn numbers_choose_and_other_words_are_ones_own() {
        let input = Input::ChoiceMany {
            options: vec!["a".into(), "b".into()],
            own: true,
        };
        let chosen = |chosen: &[&str], own: &[&str]| Answer::Choices {
            chosen: chosen.iter().map(|&id| id.to_owned()).collect(),
            own: own.iter().map(|&own| own.to_owned()).collect(),
        };
        assert_eq!(read(&input, &["2 1"]), Ok(Some(chosen(&["b", "a"], &[]))));
        assert_eq!(
            read(&input, &["2 of us"]),
            Ok(Some(chosen(&[], &["2 of us"])))
        );
        assert_eq!(read(&input, &[]), Ok(None));
    }

    #[test]
    fn a_rung_is_words_and_two_numbers() {
        let input = Input::Ladder { most: 3 };
        let Ok(Some(Answer::Rows(rows))) = read(&input, &["ask a small favour 30 70"]) else {
            unreachable!("it is rows");
        };
        assert_eq!(
            rows.first().map(|row| row.numbers.clone()),
            Some(vec![30, 70])
        );
        assert!(read(&input, &["ask a small favour"]).is_err());
    }

    #[test]
    fn a_feeling_may_have_a_strength() {
        let input = Input::Feelings { most: 3 };
        let Ok(Some(Answer::Rows(rows))) = read(&input, &["Angry 60, hollow"]) else {
            unreachable!("it is rows");
        };
        let ids: Vec<Option<String>> = rows.iter().map(|row| row.id.clone()).collect();
        assert_eq!(ids, [Some("a".to_owned()), None]);
    }
}
