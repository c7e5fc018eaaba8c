//! How sure a link may be called.
//!
//! A *clearer pattern* must hold three times: over all days, at a level that takes into account how many questions were
//! asked; and in the second half of the days alone, in the same direction. Links that nobody asked about, which are many,
//! must hold in the first half, too, and more strictly. `docs/insight.md` has the table that shows what this rule lets
//! through.

use super::discovery::discoveries;
use super::link::{Association, Frequencies, Link, Pair};
use super::minimum;
use super::series::{Progress, Unit};

/// The share of people who may see a chance finding among the questions they asked.
pub const ASKED_LEVEL: f64 = 0.05;
/// The second half of the days must confirm an asked question at this one-sided level.
pub const ASKED_AGAIN: f64 = 0.05;
/// The share of explored discoveries that may be false (Benjamini & Hochberg).
pub const EXPLORED_SHARE: f64 = 0.10;
/// Each half of the days must confirm an explored link at this one-sided level.
pub const EXPLORED_AGAIN: f64 = 0.01;
/// How many explored findings are shown at most.
pub const MOST_EXPLORED: usize = 3;

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tier {
    /// Below the minimum.
    TooEarly(Progress),
    /// It describes the days, and claims nothing that could be chance.
    Described,
    /// Enough days, and no clear link in them. That is worth knowing.
    NoClearLink,
    /// It may be there, and may be chance.
    Hint,
    /// It was there in all the days, and again in the later half.
    ClearerPattern,
}

/// What was found about a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// How sure it is.
    pub tier: Tier,
    /// Days of which everything needed is known.
    pub days: u32,
    /// How the two go together, if that can be told.
    pub association: Option<Association>,
    /// The days counted as people count them.
    pub frequencies: Frequencies,
}

/// Judges the links that a person asks about.
#[must_use]
pub fn asked(links: &[Link<'_>]) -> Vec<Evidence> {
    let level = ASKED_LEVEL / links.len().max(1) as f64;
    links
        .iter()
        .map(|link| {
            let looked = Looked::at(link);
            let again = looked.holds_in(Half::Second, ASKED_AGAIN);
            let tier = looked.tier(looked.p() <= level && again, looked.p() <= ASKED_LEVEL);
            looked.evidence(tier)
        })
        .collect()
}

/// Judges links that nobody asked about, as one family. Those that come to nothing are a matter of course and are given
/// as [`Tier::NoClearLink`]; what to show of the rest is the caller's, [`MOST_EXPLORED`] at most.
#[must_use]
pub fn explored(links: &[Link<'_>]) -> Vec<Evidence> {
    let looked: Vec<Looked<'_>> = links.iter().map(Looked::at).collect();
    let p_values: Vec<f64> = looked.iter().map(Looked::p).collect();
    looked
        .iter()
        .zip(discoveries(&p_values, EXPLORED_SHARE))
        .map(|(looked, discovered)| {
            let again = looked.holds_in(Half::First, EXPLORED_AGAIN)
                && looked.holds_in(Half::Second, EXPLORED_AGAIN);
            looked.evidence(looked.tier(discovered && again, discovered))
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Half {
    First,
    Second,
}

/// A link with what its days say.
struct Looked<'a> {
    link: &'a Link<'a>,
    pairs: Vec<Pair>,
    association: Option<Association>,
}

impl<'a> Looked<'a> {
    fn at(link: &'a Link<'a>) -> Self {
        let pairs = link.pairs();
        let association = link.association(&pairs);
        Self {
            link,
            pairs,
            association,
        }
    }

    fn too_early(&self) -> Option<Progress> {
        let need = if self.link.lagged {
            minimum::LAG_DAYS
        } else {
            minimum::LINK_DAYS
        };
        let independent = self
            .association
            .map_or(0.0, |association| association.effective_days);
        let days = match self.association {
            Some(_) => independent.floor() as usize,
            // Nothing varies yet: as far as its days go, but never there.
            None => self.pairs.len().min(need as usize - 1),
        };
        Progress::missing(&[(days, need, Unit::Days)])
    }

    /// 1 if nothing can be told, so that it is no discovery.
    fn p(&self) -> f64 {
        match (self.too_early(), self.association) {
            (None, Some(association)) => association.p,
            _ => 1.0,
        }
    }

    /// Whether one half of the days alone shows the same direction, at this one-sided level.
    fn holds_in(&self, half: Half, level: f64) -> bool {
        let middle = self.pairs.len() / 2;
        let pairs = match half {
            Half::First => &self.pairs[..middle],
            Half::Second => &self.pairs[middle..],
        };
        match (self.association, self.link.association(pairs)) {
            (Some(whole), Some(half)) => whole.r * half.r > 0.0 && half.p / 2.0 <= level,
            _ => false,
        }
    }

    fn tier(&self, clearer: bool, hint: bool) -> Tier {
        match self.too_early() {
            Some(progress) => Tier::TooEarly(progress),
            None if clearer => Tier::ClearerPattern,
            None if hint => Tier::Hint,
            None => Tier::NoClearLink,
        }
    }

    fn evidence(&self, tier: Tier) -> Evidence {
        Evidence {
            tier,
            days: u32::try_from(self.pairs.len()).unwrap_or(u32::MAX),
            association: self.association,
            frequencies: self.link.frequencies(&self.pairs),
        }
    }
}
