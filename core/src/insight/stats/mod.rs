//! Statistics for one person. Pure functions over numbers: no store, no words, no randomness that changes from call to
//! call.
//!
//! What is computed, from how much, and how sure it may be called, is explained for readers in `docs/insight.md`. Every
//! formula names its source. Missing days are missing: nothing is filled in.

pub mod change;
pub mod discovery;
pub mod judge;
pub mod level;
pub mod link;
pub mod movement;
pub mod predictions;
pub mod resample;
pub mod series;
pub mod sessions;
pub mod shift;
pub mod student;
pub mod time_of_day;
pub mod weekday;
pub mod words;

/// How much is needed before a number is shown. From sampling practice; each function says which it uses.
pub mod minimum {
    /// Days for a level.
    pub const LEVEL_DAYS: u32 = 7;
    /// Answers for a level.
    pub const LEVEL_ANSWERS: u32 = 10;
    /// Days for a spread.
    pub const SPREAD_DAYS: u32 = 14;
    /// Answers for a spread.
    pub const SPREAD_ANSWERS: u32 = 20;
    /// Pairs of neighbours for instability.
    pub const INSTABILITY_PAIRS: u32 = 20;
    /// Pairs of neighbours for inertia.
    pub const INERTIA_PAIRS: u32 = 50;
    /// Effective days for a link.
    pub const LINK_DAYS: u32 = 25;
    /// Effective days for a link with the day before.
    pub const LAG_DAYS: u32 = 40;
    /// Days for the time of day.
    pub const TIME_DAYS: u32 = 10;
    /// Answers for the time of day.
    pub const TIME_ANSWERS: u32 = 40;
    /// Answers for one part of the day.
    pub const TIME_PART_ANSWERS: u32 = 5;
    /// Weeks for the day of the week.
    pub const WEEKS: u32 = 8;
    /// Days for a shift of level.
    pub const SHIFT_DAYS: u32 = 28;
    /// Days on each side of a shift.
    pub const SHIFT_SIDE: usize = 14;
    /// Rated sessions of a practice.
    pub const SESSIONS: u32 = 10;
    /// Days with a practice, and days without it.
    pub const DAYS_OF_EACH: u32 = 15;
    /// Experiments with a prediction.
    pub const EXPERIMENTS: u32 = 10;
    /// Numbers of one look, the latest among them, before it is said whether it moved.
    pub const MOVEMENT_LOOKS: u32 = 5;
    /// Check-ins with words for how many different ones there are.
    pub const WORDS_CHECK_INS: u32 = 30;
}
