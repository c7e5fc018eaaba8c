//! A time of day and an offset from UTC, as people and programs write them.

use chrono::{FixedOffset, NaiveTime};

use super::cursor::Cursor;

/// `14:30`, `8:05`, `14:30:05.25`, `2:30 pm`, with any of `separators` in place of the colon.
pub(super) fn separated_time(at: &mut Cursor, separators: &[char]) -> Option<NaiveTime> {
    let mut next = *at;
    let hour = next.number(1..=2)?;
    let separator = next.eat_any(separators)?;
    let minute = next.number(2..=2)?;
    let mut seconds = next;
    let (mut second, mut nano) = (0, 0);
    if seconds.eat(separator)
        && let Some(found) = seconds.number(2..=2)
    {
        second = found;
        nano = fraction(&mut seconds);
        next = seconds;
    }
    let hour = half_of_day(&mut next, hour)?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nano)?;
    *at = next;
    Some(time)
}

/// `1430` or `143005`.
pub(super) fn bare_time(at: &mut Cursor) -> Option<NaiveTime> {
    let mut next = *at;
    let time = time_of_digits(next.digits(4..=6)?)?;
    *at = next;
    Some(time)
}

/// The time in a run of exactly four or six digits.
pub(super) fn time_of_digits(digits: &str) -> Option<NaiveTime> {
    let number: u32 = digits.parse().ok()?;
    match digits.len() {
        4 => NaiveTime::from_hms_opt(number / 100, number % 100, 0),
        6 => NaiveTime::from_hms_opt(number / 10_000, number / 100 % 100, number % 100),
        _ => None,
    }
}

/// Nanoseconds; digits after the ninth are read and have no effect.
fn fraction(at: &mut Cursor) -> u32 {
    let mut next = *at;
    if next.eat_any(&['.', ',']).is_none() {
        return 0;
    }
    let Some(digits) = next.digits(1..=30) else {
        return 0;
    };
    *at = next;
    let padded = format!("{digits:0<9}");
    padded[..9].parse().unwrap_or(0)
}

/// The hour of 24 for an hour that `am` or `pm` may follow. `None` if the two contradict each other.
fn half_of_day(at: &mut Cursor, hour: u32) -> Option<u32> {
    let mut next = *at;
    next.skip(&[' ', '\u{202f}', '\u{a0}']);
    let afternoon = match next.word().to_ascii_lowercase().as_str() {
        "am" => false,
        "pm" => true,
        _ => return Some(hour),
    };
    *at = next;
    (1..=12)
        .contains(&hour)
        .then(|| hour % 12 + if afternoon { 12 } else { 0 })
}

/// What a text says about the distance to UTC.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Zone {
    /// `Z` or `-00:00`: the instant is known, the local time where it was written is not (RFC 3339 §4.3, RFC 9557 §2).
    Utc,
    /// `+01:00`, `+0100`, `+01`.
    Offset(FixedOffset),
}

pub(super) fn zone(at: &mut Cursor) -> Option<Zone> {
    let mut next = *at;
    let found = match next.eat_any(&['+', '-', '\u{2212}']) {
        Some(sign) => signed_offset(&mut next, sign == '+')?,
        None => match next.word() {
            "Z" | "z" | "UTC" | "GMT" => Zone::Utc,
            _ => return None,
        },
    };
    *at = next;
    Some(found)
}

fn signed_offset(at: &mut Cursor, east: bool) -> Option<Zone> {
    let digits = at.digits(1..=4)?;
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => {
            let mut next = *at;
            match (next.eat(':'), next.number(2..=2)) {
                (true, Some(minutes)) => {
                    *at = next;
                    (number, i32::try_from(minutes).ok()?)
                }
                _ => (number, 0),
            }
        }
        _ => (number / 100, number % 100),
    };
    if minutes > 59 {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    match (east, seconds) {
        (false, 0) => Some(Zone::Utc),
        (true, _) => FixedOffset::east_opt(seconds).map(Zone::Offset),
        (false, _) => FixedOffset::west_opt(seconds).map(Zone::Offset),
    }
}
