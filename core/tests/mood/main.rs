//! The mood room over a real vault.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod bad_input;
mod check_ins;
#[path = "../journal/house.rs"]
#[expect(
    dead_code,
    reason = "the journal's house has more rooms than are needed here"
)]
mod house;
mod insight;
mod look_backs;
mod model;
mod practised;
mod roll_ups;
mod scale;
mod words_and_factors;
mod zones;
