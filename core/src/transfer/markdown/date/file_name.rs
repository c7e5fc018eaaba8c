//! The date in a file's name or in the names of its folders.

use chrono::{NaiveDate, NaiveTime};

use super::{
    DateValue,
    clock::{bare_time, separated_time, time_of_digits, zone},
    cursor::Cursor,
    day, value,
};

/// Eight digits may be anything; as a date they must be of a time from which somebody may have notes.
const COMPACT_YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// A file system forbids `:`, so programs write one of these in its place.
const TIME_SEPARATORS: [char; 7] = ['.', ':', 'h', '-', '_', '\u{a789}', '\u{ff1a}'];

/// A date in a file's name.
pub(in crate::transfer::markdown) struct NamedDate<'a> {
    pub(in crate::transfer::markdown) value: DateValue,
    /// What stands before and after it in the name, without the extension.
    pub(in crate::transfer::markdown) around: (&'a str, &'a str),
}

/// Finds `2025-03-12`, `20250312`, each perhaps with a time (`1430`, `14.30`, `T14-30-05`), anywhere in the name, or the
/// day of the month at its start if the folders name year and month (`2025/03/12.md`, `2025-03/12 Wednesday.md`,
/// `2025/03-12.md`), or a folder for each day (`2025/03/12/note.md`).
pub(in crate::transfer::markdown) fn named_date(path: &str) -> Option<NamedDate<'_>> {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = stem(name);
    in_stem(stem).or_else(|| from_folders(folders, stem))
}

/// A file's name without its extension.
pub(in crate::transfer::markdown) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

fn in_stem(stem: &str) -> Option<NamedDate<'_>> {
    let bytes = stem.as_bytes();
    (0..bytes.len())
        .filter(|&start| bytes[start].is_ascii_digit())
        .filter(|&start| start == 0 || !bytes[start - 1].is_ascii_digit())
        .find_map(|start| {
            let mut at = Cursor::new(&stem[start..]);
            let value = separated_day(&mut at).or_else(|| compact_day(&mut at))?;
            let end = stem.len() - at.rest().len();
            Some(NamedDate {
                value,
                around: (&stem[..start], &stem[end..]),
            })
        })
}

fn separated_day(at: &mut Cursor) -> Option<DateValue> {
    let mut next = *at;
    let year = next.number(4..=4)?;
    let separator = next.eat_any(&['-', '_', '.', ' '])?;
    let month = next.number(2..=2)?;
    if !next.eat(separator) {
        return None;
    }
    let found = day(year, month, next.number(2..=2)?)?;
    *at = next;
    Some(with_time(at, found))
}

fn compact_day(at: &mut Cursor) -> Option<DateValue> {
    let mut next = *at;
    let run = next.digits(8..=14)?;
    let (date, time) = run.split_at(8);
    let year: u32 = date[..4].parse().ok()?;
    let found = day(year, date[4..6].parse().ok()?, date[6..].parse().ok()?)
        .filter(|_| COMPACT_YEARS.contains(&year))?;
    let value = if time.is_empty() {
        with_time(&mut next, found)
    } else {
        DateValue::Local(found.and_time(time_of_digits(time)?))
    };
    *at = next;
    Some(value)
}

/// A wrong time is worse than none, so numbers that may be something else ("2025-03-12 2024 in review") are left alone.
fn with_time(at: &mut Cursor, day: NaiveDate) -> DateValue {
    let mut next = *at;
    let joined = next.eat_any(&['T', 't', '_']).is_some();
    if !joined {
        next.skip(&[' ', '-', ',', '_']);
        if next.rest().len() == at.rest().len() {
            return DateValue::DateOnly(day);
        }
    }
    let Some(time) = safe_time(&mut next, joined) else {
        return DateValue::DateOnly(day);
    };
    // In a name a `-` only joins, as in the copy "…14.30-2".
    let zone = if next.rest().starts_with('-') {
        None
    } else {
        zone(&mut next)
    };
    match value(day, time, zone) {
        Some(value) => {
            *at = next;
            value
        }
        None => DateValue::DateOnly(day),
    }
}

fn safe_time(at: &mut Cursor, joined: bool) -> Option<NaiveTime> {
    let before = at.rest();
    if let Some(time) = separated_time(at, &TIME_SEPARATORS) {
        let written = &before[..before.len() - at.rest().len()];
        let only_two_numbers = written.len() == 5 && written.contains(['-', '_']);
        let certain = joined || at.rest().is_empty() || !only_two_numbers;
        return certain.then_some(time);
    }
    let time = bare_time(at)?;
    let may_be_a_year = before[..4].starts_with("19")
        || before[..4].starts_with("20")
        || before[..4].starts_with("21");
    let certain = joined || at.rest().is_empty() || !may_be_a_year;
    certain.then_some(time)
}

fn from_folders<'a>(folders: &str, stem: &'a str) -> Option<NamedDate<'a>> {
    let mut folders = folders.rsplit('/');
    let parent = folders.next()?;
    let grandparent = folders.next();
    let found = |date: NaiveDate, rest: &'a str| NamedDate {
        value: DateValue::DateOnly(date),
        around: ("", rest),
    };

    if let Some((number, rest)) = leading_number(stem) {
        if let Some((year, month)) = year_and_month(grandparent, parent)
            && let Some(date) = day(year, month, number)
        {
            return Some(found(date, rest));
        }
        if let Some(year) = whole_year(parent)
            && let Some((second, rest)) = leading_number(rest.trim_start_matches(['-', '_', '.']))
            && let Some(date) = day(year, number, second)
        {
            return Some(found(date, rest));
        }
    }
    let (number, _) = leading_number(parent)?;
    let (year, month) = year_and_month(folders.next(), grandparent?)?;
    Some(found(day(year, month, number)?, stem))
}

/// From `2025` and `03`, `03-March`; or from `2025-03` alone.
fn year_and_month(outer: Option<&str>, inner: &str) -> Option<(u32, u32)> {
    let mut at = Cursor::new(inner);
    if let Some(year) = at.number(4..=4) {
        at.eat_any(&['-', '_', '.'])?;
        return Some((year, at.number(2..=2)?));
    }
    let (month, _) = leading_number(inner)?;
    Some((whole_year(outer?)?, month))
}

fn whole_year(name: &str) -> Option<u32> {
    let mut at = Cursor::new(name);
    at.number(4..=4).filter(|_| at.rest().is_empty())
}

fn leading_number(name: &str) -> Option<(u32, &str)> {
    let mut at = Cursor::new(name);
    let number = at.number(1..=2)?;
    Some((number, at.rest()))
}
