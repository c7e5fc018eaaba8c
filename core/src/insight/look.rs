//! Looks at oneself, in words: whether a number moved beyond the person's own ups and downs.

use super::stats::movement::movement;
use super::stats::series::Known;
use crate::content::{Arguments, Practice, Texts};
use crate::practice::Compared;

/// Where the latest number of a series lies beside the earlier ones; none while there are too few.
#[must_use]
pub fn moved(series: &Compared, texts: &Texts) -> Option<String> {
    let Known::Enough(found) = movement(&numbers(series), series.most) else {
        return None;
    };
    let arguments = Arguments::default()
        .number("low", found.low)
        .number("high", found.high);
    let key = match found.beyond {
        true => "insight-look-beyond",
        false => "insight-look-usual",
    };
    Some(texts.with(key, &arguments))
}

/// What to know about the numbers of a look at oneself: how many more it takes to tell a movement, and in how many days
/// (`rests`) another says more. Nothing of a practice that is no such look.
#[must_use]
pub fn about_looks(
    practice: &Practice,
    compared: &[Compared],
    rests: Option<u32>,
    texts: &Texts,
) -> Vec<String> {
    if practice.result.again_days.is_none() {
        return Vec::new();
    }
    let longest = compared.iter().max_by_key(|series| series.numbers.len());
    let early = longest.and_then(|series| match movement(&numbers(series), series.most) {
        Known::TooEarly(progress) => {
            let more = Arguments::default().number("more", progress.need - progress.have);
            Some(texts.with("insight-look-early", &more))
        }
        Known::Enough(_) => None,
    });
    let rests = rests.map(|days| said_of_rest(days, texts));
    early.into_iter().chain(rests).collect()
}

/// That a look rests for so many days.
#[must_use]
pub fn said_of_rest(days: u32, texts: &Texts) -> String {
    texts.with(
        "insight-look-rests",
        &Arguments::default().number("days", days),
    )
}

fn numbers(series: &Compared) -> Vec<i32> {
    series.numbers.iter().map(|(_, number)| *number).collect()
}
