//! The private questions before anything that involves another person.
//!
//! Couple methods assume two people of equal power; where one is afraid, what is disclosed may be punished later. So four
//! questions come first. Their answers live in memory only, until the vault is locked.

/// An answer to a private question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateAnswer {
    /// No.
    No,
    /// Yes.
    Yes,
    /// Not sure: counts like yes, since nothing is lost by care.
    NotSure,
}

/// The private questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateQuestion {
    /// Are you afraid of how they react when you disagree or say no?
    Afraid,
    /// Do they check, restrict or decide your money, phone, ways or contacts?
    Controlled,
    /// Have they hurt, threatened or forced you, or threatened to hurt themselves, children or animals?
    Hurt,
    /// Would it be dangerous if they saw what you write here?
    Dangerous,
}

impl GateQuestion {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Afraid, Self::Controlled, Self::Hurt, Self::Dangerous];

    /// Its text is `gate-` and this.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Afraid => "afraid",
            Self::Controlled => "controlled",
            Self::Hurt => "hurt",
            Self::Dangerous => "dangerous",
        }
    }
}

/// What the private questions opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gate {
    /// They were not answered (all of them).
    #[default]
    Unanswered,
    /// Every answer is no.
    Clear,
    /// There was a yes, or a not sure.
    NotSafe,
}

impl Gate {
    /// What these answers open: one for each of [`GateQuestion::ALL`], `None` where a question was skipped. A yes is heard
    /// even if others were skipped.
    #[must_use]
    pub fn of(answers: [Option<GateAnswer>; 4]) -> Self {
        let unsafe_one = |answer: &Option<GateAnswer>| {
            matches!(answer, Some(GateAnswer::Yes | GateAnswer::NotSure))
        };
        if answers.iter().any(unsafe_one) {
            Self::NotSafe
        } else if answers.iter().all(Option::is_some) {
            Self::Clear
        } else {
            Self::Unanswered
        }
    }
}
