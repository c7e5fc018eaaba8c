//! Numbers that are made of several answers.

use super::answer::Answer;
use crate::content::{Input, Practice, Score};

/// The mean of what was answered of a score, rounded; none if nothing was. A thing that is rated twice (how much it worries,
/// and how much it is expected) counts as the product of its numbers, out of the greatest that it could be, as in
/// expectancy times value (Downey and Feldman 1996); times 100.
pub(super) fn of(
    practice: &Practice,
    score: &Score,
    answer: impl Fn(&str) -> Option<Answer>,
) -> Option<i32> {
    let mut parts: Vec<f64> = Vec::new();
    for step in &score.of {
        let input = practice.step(step)?.input.as_ref()?;
        match (input, answer(step)) {
            (Input::Scale { max }, Some(Answer::Number(number))) => {
                let reversed = score.reversed.contains(step);
                let number = f64::from(number);
                parts.push(if reversed {
                    f64::from(*max) - number
                } else {
                    number
                });
            }
            (Input::Rated { ratings, .. }, Some(Answer::Rows(rows))) => {
                let greatest = 10_f64.powi(i32::try_from(ratings.len()).unwrap_or(1));
                let product = |numbers: &[u16]| {
                    numbers
                        .iter()
                        .map(|number| f64::from(*number))
                        .product::<f64>()
                };
                parts.extend(
                    rows.iter()
                        .map(|row| product(&row.numbers) / greatest * 100.0),
                );
            }
            _ => {}
        }
    }
    if parts.is_empty() {
        return None;
    }
    let mean = parts.iter().sum::<f64>() / parts.len() as f64;
    Some(mean.round() as i32)
}

/// The greatest number that a step can add to a score, if there is one; the least is 0.
pub(super) fn most(practice: &Practice, step: &str) -> Option<i32> {
    match practice.step(step)?.input.as_ref()? {
        Input::Scale { max } => Some(i32::from(*max)),
        Input::Rated { .. } => Some(100),
        _ => None,
    }
}
