//! What may make a practice unsafe for somebody, and what follows from it.

use serde::Deserialize;

/// A mark on a practice. What follows from it is decided in the step machine, never in content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Leads the breath, which may bring panic, dizziness or detachment.
    Breath,
    /// Turns attention into the body.
    Body,
    /// Works with inner pictures.
    Imagery,
    /// Touches the injury itself: never near bedtime, in a crisis, far away or in strong distress.
    Memory,
    /// Kindness may first raise grief, shame or fear.
    Kindness,
    /// May feed brooding.
    Rumination,
    /// Depends on the condition of the body: cold, effort, tension.
    Medical,
    /// Needs another person, so that the private questions come first.
    Partner,
    /// Unsafe or misleading with a person who frightens or controls.
    Abuse,
    /// Not in an emergency: the way leads to help first.
    Crisis,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 10] = [
        Self::Breath,
        Self::Body,
        Self::Imagery,
        Self::Memory,
        Self::Kindness,
        Self::Rumination,
        Self::Medical,
        Self::Partner,
        Self::Abuse,
        Self::Crisis,
    ];

    /// As the pack names it; its note is the text `flag-` and this.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Breath => "breath",
            Self::Body => "body",
            Self::Imagery => "imagery",
            Self::Memory => "memory",
            Self::Kindness => "kindness",
            Self::Rumination => "rumination",
            Self::Medical => "medical",
            Self::Partner => "partner",
            Self::Abuse => "abuse",
            Self::Crisis => "crisis",
        }
    }
}
