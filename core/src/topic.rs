//! What a change is about, so that only those screens look again that show it.

/// A part of Goldseam that screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Entries, their tags and attachments, and the trash: whatever a list, the calendar or a search shows.
    Entries,
    /// What is being written.
    Drafts,
    /// Settings, and the ways in.
    Settings,
    /// Check-ins and what belongs to them: words, factors, look-backs, steps, and what insight makes of them.
    Moods,
    /// Sessions of practices and what they leave behind.
    Practices,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 5] = [
        Self::Entries,
        Self::Drafts,
        Self::Settings,
        Self::Moods,
        Self::Practices,
    ];

    /// The topic as a bit of [`goldseam_vault::Vault::about`].
    pub const fn bit(self) -> u64 {
        1 << self as u64
    }

    /// The topics of these bits.
    pub fn of_bits(bits: u64) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |topic| bits & topic.bit() != 0)
    }
}
