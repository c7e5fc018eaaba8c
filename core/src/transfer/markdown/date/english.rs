//! Days with an English month name. They are the default of widespread note apps (`Wednesday, March 12th 2025`), in
//! whatever language the notes are; names in other languages are not read.

use chrono::{Month, NaiveDate, Weekday};

use super::{cursor::Cursor, day};

/// Passes over `Wednesday,` or `Wed ` if it is there.
pub(super) fn skip_weekday(at: &mut Cursor) {
    let mut next = *at;
    if next.word().parse::<Weekday>().is_ok() {
        next.skip(&[' ', ',', '.']);
        *at = next;
    }
}

/// `March 12th, 2025`, `Mar 12 2025`, `12 March 2025`, `12th of March 2025`.
pub(super) fn named_day(at: &mut Cursor) -> Option<NaiveDate> {
    let mut next = *at;
    let (month, number) = match next.number(1..=2) {
        Some(number) => {
            skip_ordinal(&mut next);
            next.skip(&[' ', '.']);
            let mut of = next;
            if of.word().eq_ignore_ascii_case("of") {
                of.skip(&[' ']);
                next = of;
            }
            (month(&mut next)?, number)
        }
        None => {
            let month = month(&mut next)?;
            let number = next.number(1..=2)?;
            skip_ordinal(&mut next);
            (month, number)
        }
    };
    next.skip(&[' ', ',', '.']);
    let found = day(next.number(4..=4)?, month.number_from_month(), number)?;
    *at = next;
    Some(found)
}

fn month(at: &mut Cursor) -> Option<Month> {
    let found = match at.word() {
        "Sept" | "sept" => Month::September,
        name => name.parse().ok()?,
    };
    at.skip(&[' ', '.']);
    Some(found)
}

fn skip_ordinal(at: &mut Cursor) {
    let mut next = *at;
    if matches!(next.word(), "st" | "nd" | "rd" | "th") {
        *at = next;
    }
}
