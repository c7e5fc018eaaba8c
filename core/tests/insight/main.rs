//! Insight: its formulas beside other tools', and its promises about people with known truth.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod counted;
mod degenerate;
mod evenings;
mod people;
mod reference;
mod simulator;
