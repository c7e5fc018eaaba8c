//! What every room does alike: asks for the hour, makes ids, and keeps for a while what was thrown away or changed.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use goldseam_vault::Vault;

use crate::day::{DayError, Moment};

/// How many days the trash keeps what is in it.
pub const DAYS_KEPT: i64 = 30;

/// How many hours the last change of a room can be taken back. What it was before is then gone.
pub const HOURS_UNDOABLE: i64 = 24;

/// This moment, where the device is.
///
/// # Errors
/// [`DayError`] if the device's clock or offset is outside what can be kept.
pub fn this_moment(vault: &Vault) -> Result<Moment, DayError> {
    let now = vault.clock().now();
    Moment::new(now, vault.clock().offset_at(now))
}

/// The moment that a clock on the wall shows in the device's time zone, or the day alone. Of a time that happens twice or
/// never when clocks change, the earlier offset counts.
///
/// # Errors
/// [`DayError`] outside the years 1 to 9999.
pub fn moment_of(
    vault: &Vault,
    day: NaiveDate,
    time: Option<NaiveTime>,
) -> Result<Moment, DayError> {
    let noon = NaiveTime::MIN + TimeDelta::hours(12);
    let local = day.and_time(time.unwrap_or(noon));
    let offset = vault.clock().offset_of_local(local);
    match time {
        Some(_) => Moment::from_local(local, offset),
        None => Moment::date_only(day, offset),
    }
}

/// Random bytes of a new id.
///
/// # Errors
/// The vault's, if the device gives none.
pub fn random(vault: &Vault) -> goldseam_vault::Result<[u8; 10]> {
    let mut random = [0; 10];
    vault.entropy().fill(&mut random)?;
    Ok(random)
}

/// Whole days until something that was thrown away then is gone for good; 0 on its last day. A clock that was turned back
/// promises no more than is kept.
pub fn days_left(trashed: DateTime<Utc>, now: DateTime<Utc>) -> u32 {
    let left = DAYS_KEPT - (now - trashed).num_days();
    u32::try_from(left.clamp(0, DAYS_KEPT)).unwrap_or(0)
}

/// What was thrown away before this, in milliseconds since 1970, is kept no longer.
pub fn oldest_kept(now: DateTime<Utc>) -> i64 {
    (now - TimeDelta::days(DAYS_KEPT)).timestamp_millis()
}

/// What was changed before this, in milliseconds since 1970, can no longer be taken back.
pub fn oldest_undoable(now: DateTime<Utc>) -> i64 {
    (now - TimeDelta::hours(HOURS_UNDOABLE)).timestamp_millis()
}
