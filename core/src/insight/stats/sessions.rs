//! How it is before and after a practice, within its sessions and beside moments without it.

use super::minimum;
use super::resample::{Draws, ROUNDS, p_value};
use super::series::{Known, Progress, Unit, mean, residuals};
use super::student::{MeanInterval, mean_interval};

/// A session that was rated twice, each 0 to 10; more is heavier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatedSession {
    /// How heavy it was before.
    pub before: f64,
    /// How heavy it was after.
    pub after: f64,
}

/// What sessions show within themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WithinSessions {
    /// How many there are.
    pub sessions: u32,
    /// In how many it weighed less after.
    pub lighter: u32,
    /// In how many it weighed more after.
    pub heavier: u32,
    /// The mean before.
    pub before: f64,
    /// The mean after.
    pub after: f64,
    /// What is added from before to after.
    pub change: MeanInterval,
}

/// The mean change within sessions. It cannot tell the practice from what hard moments do by themselves: people practise
/// when it is hard, and what is unusually hard is usually followed by less (regression to the mean; Galton 1886).
#[must_use]
pub fn within_sessions(sessions: &[RatedSession]) -> Known<WithinSessions> {
    let needs = [(sessions.len(), minimum::SESSIONS, Unit::Sessions)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let changes: Vec<f64> = sessions.iter().map(|it| it.after - it.before).collect();
    let of = |side: fn(&RatedSession) -> f64| mean(&sessions.iter().map(side).collect::<Vec<_>>());
    let count = |holds: fn(&f64) -> bool| {
        u32::try_from(changes.iter().filter(|it| holds(it)).count()).unwrap_or(u32::MAX)
    };
    Known::Enough(WithinSessions {
        sessions: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
        lighter: count(|change| *change < 0.0),
        heavier: count(|change| *change > 0.0),
        before: of(|it| it.before),
        after: of(|it| it.after),
        change: mean_interval(&changes),
    })
}

/// From one check-in of a day to the next: how pleasant it was, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// The local day, counted as chrono counts days.
    pub day: i32,
    /// How pleasant it was.
    pub from: f64,
    /// How pleasant it was at the next check-in.
    pub to: f64,
    /// Whether the practice was done between the two.
    pub with: bool,
}

/// Days with a practice beside days without it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BesideOthers {
    /// Days with it.
    pub with: u32,
    /// Days without it.
    pub without: u32,
    /// How much more pleasant it became with it than after moments that were as pleasant without it, in points of 100.
    pub difference: f64,
    /// How likely a difference as large would be by chance.
    pub p: f64,
    /// The same in the later half of the days alone; 1 if one kind of day is too rare there.
    pub p_later: f64,
}

/// Compares the way of days with the practice with that of days without it, from equal beginnings: the coefficient of
/// "with" beside that of the beginning (analysis of covariance; Fisher 1932), and how often chance makes one as large,
/// by shuffling what the beginning does not explain (Freedman & Lane 1983). A day counts once, with the mean of its
/// passages; on days with the practice only those across it.
#[must_use]
pub fn beside_others(passages: &[Passage]) -> Known<BesideOthers> {
    let days = by_day(passages);
    let with = days.iter().filter(|day| day.with).count();
    let without = days.len() - with;
    let needs = [(with.min(without), minimum::DAYS_OF_EACH, Unit::Days)];
    if let Some(progress) = Progress::missing(&needs) {
        return Known::TooEarly(progress);
    }
    let (difference, p) = covariance(&days);
    let later = &days[days.len() / 2..];
    let later_with = later.iter().filter(|day| day.with).count();
    let (again, p_later) = match later_with.min(later.len() - later_with) {
        rare if rare < minimum::DAYS_OF_EACH as usize / 3 => (0.0, 1.0),
        _ => covariance(later),
    };
    Known::Enough(BesideOthers {
        with: u32::try_from(with).unwrap_or(u32::MAX),
        without: u32::try_from(without).unwrap_or(u32::MAX),
        difference,
        p,
        p_later: if again * difference > 0.0 {
            p_later
        } else {
            1.0
        },
    })
}

/// One passage a day.
fn by_day(passages: &[Passage]) -> Vec<Passage> {
    passages
        .chunk_by(|one, other| one.day == other.day)
        .map(|day| {
            let with = day.iter().any(|passage| passage.with);
            let of = |side: fn(&Passage) -> f64| {
                let same = day.iter().filter(|passage| passage.with == with);
                mean(&same.map(side).collect::<Vec<_>>())
            };
            Passage {
                day: day[0].day,
                from: of(|passage| passage.from),
                to: of(|passage| passage.to),
                with,
            }
        })
        .collect()
}

/// The coefficient of "with", and its p-value.
fn covariance(days: &[Passage]) -> (f64, f64) {
    let column = |value: fn(&Passage) -> f64| days.iter().map(value).collect::<Vec<_>>();
    let from = column(|day| day.from);
    let with = residuals(&column(|day| f64::from(u8::from(day.with))), &from);
    let mut left = residuals(&column(|day| day.to), &from);
    let product = |left: &[f64]| with.iter().zip(left).map(|(w, l)| w * l).sum::<f64>();
    let square = product(&with);
    if square <= 1e-9 {
        // All with it began as pleasant as none without it: nothing to compare.
        return (0.0, 1.0);
    }
    let seen = product(&left);
    let mut draws = Draws::new(days.len());
    let extreme = (0..ROUNDS)
        .filter(|_| {
            draws.shuffle(&mut left);
            product(&left).abs() >= seen.abs() - 1e-9
        })
        .count();
    (seen / square, p_value(extreme))
}
