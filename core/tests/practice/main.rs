//! The practice room over a real vault, with a small pack of its own and with the one that is shipped.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod answers;
mod care;
mod damaged;
#[path = "../journal/house.rs"]
#[expect(
    dead_code,
    reason = "the journal's house has more rooms than are needed here"
)]
mod house;
mod looks;
mod pack;
mod packs;
mod results;
mod router;
mod sessions;
mod walks;
