//! A date as it stands in front matter or at the start of a heading.

use chrono::NaiveDate;

use super::{
    DateValue,
    clock::{bare_time, separated_time, zone},
    cursor::Cursor,
    day, english, value,
};

/// A date that begins a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::transfer::markdown) struct Stamp {
    pub(in crate::transfer::markdown) value: DateValue,
    /// Whether nothing else follows.
    pub(in crate::transfer::markdown) whole: bool,
}

/// Reads ISO 8601 and RFC 3339 in the variants that people and programs write (one-digit months, a space for the `T`,
/// slashes or dots, `12.3.2025`, English month names), and the same as a link `[[2025-03-12]]`. `3/12/2025` is not read:
/// it is a day in March for one half of the world and in December for the other.
pub(in crate::transfer::markdown) fn stamp(text: &str) -> Option<Stamp> {
    let text = text.trim();
    let text = text
        .strip_prefix("[[")
        .and_then(|inner| inner.strip_suffix("]]"))
        .unwrap_or(text);
    let mut at = Cursor::new(text);
    english::skip_weekday(&mut at);
    let day = numeric_day(&mut at).or_else(|| english::named_day(&mut at))?;
    let value = time_after(&mut at, day).unwrap_or(DateValue::DateOnly(day));
    Some(Stamp {
        value,
        whole: at.rest().trim().is_empty(),
    })
}

fn time_after(at: &mut Cursor, day: NaiveDate) -> Option<DateValue> {
    let mut next = *at;
    let time = if next.eat_any(&['T', 't']).is_some() {
        separated_time(&mut next, &[':', '.']).or_else(|| bare_time(&mut next))
    } else {
        next.skip(&[' ', ',']);
        let mut word = next;
        if word.word() == "at" {
            word.skip(&[' ']);
            next = word;
        }
        separated_time(&mut next, &[':', '.'])
    }?;
    let mut after = next;
    after.skip(&[' ']);
    let zone = zone(&mut after);
    if zone.is_some() {
        next = after;
    }
    let found = value(day, time, zone)?;
    *at = next;
    Some(found)
}

fn numeric_day(at: &mut Cursor) -> Option<NaiveDate> {
    let mut next = *at;
    let first = next.digits(1..=8)?;
    let found = match first.len() {
        8 => day(
            first[..4].parse().ok()?,
            first[4..6].parse().ok()?,
            first[6..].parse().ok()?,
        ),
        4 => {
            let separator = next.eat_any(&['-', '/', '.', '_'])?;
            let month = next.number(1..=2)?;
            if !next.eat(separator) {
                return None;
            }
            day(first.parse().ok()?, month, next.number(1..=2)?)
        }
        1 | 2 => {
            let month = dotted_number(&mut next, 1..=2)?;
            let year = dotted_number(&mut next, 4..=4)?;
            day(year, month, first.parse().ok()?)
        }
        _ => None,
    }?;
    *at = next;
    Some(found)
}

fn dotted_number(at: &mut Cursor, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    if !at.eat('.') {
        return None;
    }
    at.skip(&[' ']);
    at.number(lengths)
}
