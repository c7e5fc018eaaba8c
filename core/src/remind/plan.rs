//! The next reminders.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use sha2::{Digest, Sha256};

use super::{ReminderChoices, TEXTS, Window};

/// A reminder to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// When, on the local clock.
    pub at: NaiveDateTime,
    /// Which text, 1 to [`TEXTS`], unless the person has words of their own.
    pub text: u8,
}

/// The reminders after `now` (the local time) and before the same time `days` days later, in their order.
///
/// The minute in a window is drawn from `seed` and the day, so that asking again gives the same plan, and nobody who sees
/// reminders can tell the next one.
#[must_use]
pub fn upcoming(
    choices: &ReminderChoices,
    now: NaiveDateTime,
    days: u32,
    seed: &[u8; 32],
) -> Vec<Reminder> {
    if !choices.on {
        return Vec::new();
    }
    let end = now + TimeDelta::days(days.into());
    let mut reminders: Vec<Reminder> = (0..=u64::from(days))
        .filter_map(|ahead| now.date().checked_add_days(Days::new(ahead)))
        .filter(|day| choices.paused_until.is_none_or(|until| *day >= until))
        .flat_map(|day| of_day(choices, day, seed))
        .filter(|reminder| now < reminder.at && reminder.at < end)
        .collect();
    reminders.sort_by_key(|reminder| reminder.at);
    reminders
}

fn of_day<'a>(
    choices: &'a ReminderChoices,
    day: NaiveDate,
    seed: &'a [u8; 32],
) -> impl Iterator<Item = Reminder> + 'a {
    (0_u8..)
        .zip(&choices.windows)
        .filter(move |(_, window)| window.is_valid() && window.is_on(day.weekday()))
        .map(move |(number, window)| {
            let drawn = draw(seed, day, number);
            Reminder {
                at: day.and_time(minute(window, drawn)),
                text: 1 + (drawn % u64::from(TEXTS)) as u8,
            }
        })
}

fn minute(window: &Window, drawn: u64) -> NaiveTime {
    let minutes = u64::from(window.until - window.from);
    let minute = i64::from(window.from) + ((drawn >> 16) % minutes) as i64;
    NaiveTime::MIN + TimeDelta::minutes(minute)
}

/// A number that nobody can tell without the seed.
fn draw(seed: &[u8; 32], day: NaiveDate, window: u8) -> u64 {
    let mut hash = Sha256::new();
    hash.update(seed);
    hash.update(day.num_days_from_ce().to_be_bytes());
    hash.update([window]);
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}
