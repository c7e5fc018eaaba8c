//! "On this day": entries of the same date in earlier years.
//!
//! Off until a person turns it on: an old page that shows itself unasked can hurt.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension};

use super::error::Result;
use super::record::EntryCard;
use super::{Journal, MAX_PAGE, store};
use crate::topic::Topic;

const SETTING: &str = "on_this_day";

impl Journal {
    /// Turns looking back on or off.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn set_on_this_day(&self, on: bool) -> Result<()> {
        let vault = self.vault.about(Topic::Settings.bit());
        vault.write(move |tx| {
            tx.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                (SETTING, if on { "on" } else { "off" }),
            )?;
            Ok(())
        })
    }

    /// Whether looking back is on. It is off at first.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn is_on_this_day(&self) -> Result<bool> {
        self.vault.read(|tx| is_on(tx))
    }

    /// Entries of this month and day in earlier years, latest year first, at most [`MAX_PAGE`]; nothing while it is off.
    /// What is covered or sealed is left out. Outside of leap years, 28 February also has the entries of the 29th.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn on_this_day(&self, day: NaiveDate) -> Result<Vec<EntryCard>> {
        let today = self.today()?;
        self.vault.read(move |tx| {
            if !is_on(tx)? {
                return Ok(Vec::new());
            }
            let last_of_february =
                (day.month(), day.day()) == (2, 28) && !day.leap_year();
            let leap = if last_of_february { "02-29" } else { "" };
            let sql = format!(
                "SELECT {} FROM entry WHERE substr(day, 6) IN (?1, ?2) AND day < ?3 AND covered = 0
                     AND (sealed_until IS NULL OR sealed_until <= ?4) ORDER BY place DESC LIMIT {MAX_PAGE}",
                store::CARD
            );
            let month_and_day = day.format("%m-%d").to_string();
            let mut statement = tx.prepare_cached(&sql)?;
            let cards = statement.query_map(
                (month_and_day, leap, day.to_string(), today.to_string()),
                |row| Ok(store::card(row, today)?.1),
            )?;
            Ok(cards.collect::<rusqlite::Result<_>>()?)
        })
    }
}

fn is_on(tx: &Connection) -> Result<bool> {
    let value: Option<String> = tx
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([SETTING], |row| row.get(0))
        .optional()?;
    Ok(value.as_deref() == Some("on"))
}
