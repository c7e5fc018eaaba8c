//! Whether somebody has lately looked for news of the C code. Not part of the tests: what passed must go on passing,
//! however old it gets.

use std::fs;
use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::cargo::workspace_root;
use crate::terminal::Terminal;

/// Days after which it is time to look again.
const MAY_BE_OLD: i64 = 14;

pub(crate) fn watch(terminal: &mut Terminal) -> io::Result<bool> {
    let path = workspace_root()?.join("core/sqlcipher/upstream.toml");
    let looked = fs::read_to_string(path)?
        .lines()
        .find_map(|line| line.strip_prefix("looked_at = "))
        .and_then(|date| days_since_1970(date.trim().trim_matches('"')))
        .ok_or_else(|| io::Error::other("core/sqlcipher/upstream.toml has no date in looked_at"))?;
    #[expect(
        clippy::disallowed_methods,
        reason = "a tool of development has no vault, and so no Clock"
    )]
    let now = SystemTime::now();
    let since_1970 = now.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    let age = (since_1970.as_secs() / 86_400) as i64 - looked;
    let fresh = (0..=MAY_BE_OLD).contains(&age);
    terminal.line(&if fresh {
        format!("Somebody looked for news of SQLite and SQLCipher {age} days ago.")
    } else {
        format!(
            "Nobody has looked for news of SQLite and SQLCipher for {age} days: core/sqlcipher/upstream.toml says where."
        )
    })?;
    Ok(fresh)
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, after H. Hinnant, "chrono-compatible low-level date
/// algorithms".
fn days_since_1970(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years begin in March, so that the leap day is the last one.
    let year = if month > 2 { year } else { year - 1 };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + day_of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::days_since_1970;

    #[test]
    fn days_are_counted_over_leap_years() {
        for (date, days) in [
            ("1970-01-01", 0),
            ("1972-02-29", 789),
            ("1972-03-01", 790),
            ("2000-03-01", 11_017),
            ("2026-11-24", 20_781),
        ] {
            assert_eq!(days_since_1970(date), Some(days), "{date}");
        }
        for wrong in ["", "today", "2026-13-01", "2026-11", "2026-11-32"] {
            assert_eq!(days_since_1970(wrong), None, "{wrong}");
        }
    }
}
