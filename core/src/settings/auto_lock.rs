//! Locking by itself after the app was left.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How long after the app was left it locks by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AutoLock {
    /// As soon as another app or the screen lock is in front.
    #[default]
    AtOnce,
    /// After half a minute: long enough to look something up.
    ThirtySeconds,
    /// After two minutes.
    TwoMinutes,
    /// After five minutes.
    FiveMinutes,
}

impl AutoLock {
    /// Every choice, shortest first.
    pub const ALL: [Self; 4] = [
        Self::AtOnce,
        Self::ThirtySeconds,
        Self::TwoMinutes,
        Self::FiveMinutes,
    ];

    /// How long it waits.
    #[must_use]
    pub fn delay(self) -> Duration {
        Duration::from_secs(match self {
            Self::AtOnce => 0,
            Self::ThirtySeconds => 30,
            Self::TwoMinutes => 120,
            Self::FiveMinutes => 300,
        })
    }

    /// How much of the delay is left, if any, for an app that was left at `left`; both times since the device started.
    /// Nothing is left if the device was started anew meanwhile.
    #[must_use]
    pub fn left_of_delay(self, left: Duration, now: Duration) -> Option<Duration> {
        let away = now.checked_sub(left)?;
        self.delay()
            .checked_sub(away)
            .filter(|rest| !rest.is_zero())
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::ThirtySeconds => "30_s",
            Self::TwoMinutes => "2_min",
            Self::FiveMinutes => "5_min",
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_counts_from_when_the_app_was_left_and_ends_with_a_restart() {
        let at = Duration::from_secs;
        let lock = AutoLock::TwoMinutes;
        assert_eq!(lock.left_of_delay(at(100), at(100)), Some(at(120)));
        assert_eq!(lock.left_of_delay(at(100), at(219)), Some(at(1)));
        assert_eq!(lock.left_of_delay(at(100), at(220)), None);
        assert_eq!(lock.left_of_delay(at(100), at(3)), None);
        assert_eq!(AutoLock::AtOnce.left_of_delay(at(100), at(100)), None);
    }

    #[test]
    fn every_choice_is_stored_under_a_name_of_its_own() {
        for choice in AutoLock::ALL {
            assert_eq!(AutoLock::of_name(choice.name()), Some(choice));
        }
    }
}
