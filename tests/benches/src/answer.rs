//! What a measured program answers to one command: one line of JSON.

use serde::{Deserialize, Serialize};

/// What some repetitions of one thing cost.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Answer {
    /// Processor time of the whole process for each repetition, in nanoseconds.
    pub cpu: Vec<u64>,
    /// The same by the clock on the wall.
    pub wall: Vec<u64>,
    /// Pages read from the main database, over all repetitions.
    pub page_reads: u64,
    /// The most memory that the process has had so far, in KiB.
    pub peak_kib: u64,
    /// Rows or hits of the last repetition: that something was done at all.
    pub found: u64,
    /// What else a command counts, in bytes unless its name says otherwise.
    #[serde(default)]
    pub counted: Vec<u64>,
}
