//! The real program, from outside: what it says, with which exit code, and what it leaves on the disk.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod attachments;
mod errors;
mod face;
mod imports;
mod journal;
mod moods;
mod practices;
mod processes;
mod program;
mod terminal;
