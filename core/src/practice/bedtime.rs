//! When the person goes to bed: nothing that touches an injury is begun in the hour before, nor in the night.

use chrono::NaiveTime;
use rusqlite::OptionalExtension;

use super::Practices;
use super::error::Result;

const NAME: &str = "bedtime";

/// As it is stored.
const FORM: &str = "%H:%M";

/// When somebody goes to bed who said nothing else: 22:30.
const USUAL: NaiveTime = match NaiveTime::from_hms_opt(22, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

impl Practices {
    /// When the person usually goes to bed, on their clock.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn bedtime(&self) -> Result<NaiveTime> {
        let stored: Option<String> = self.vault.read(|tx| {
            tx.prepare_cached("SELECT value FROM setting WHERE name = ?1")?
                .query_row([NAME], |row| row.get(0))
                .optional()
                .map_err(super::PracticeError::from)
        })?;
        let time = stored.and_then(|stored| NaiveTime::parse_from_str(&stored, FORM).ok());
        Ok(time.unwrap_or(USUAL))
    }

    /// Sets when the person usually goes to bed, to the minute.
    ///
    /// # Errors
    /// Only the vault's.
    pub fn set_bedtime(&self, bedtime: NaiveTime) -> Result<()> {
        let stored = bedtime.format(FORM).to_string();
        self.vault.write(move |tx| {
            tx.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                (NAME, stored),
            )?;
            Ok(())
        })
    }
}
