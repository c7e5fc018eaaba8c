//! The content pack that is shipped: whole, in words of its own, and gentle.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod damaged;
mod keys;
mod plurals;
mod sources;
mod words;
