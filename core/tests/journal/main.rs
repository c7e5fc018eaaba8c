//! The journal over a real vault.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod attached;
mod attachments;
mod entries;
mod house;
mod import;
mod model;
mod properties;
mod scale;
mod search;
mod search_index;
#[path = "../../src/text/tests/strategies.rs"]
mod strategies;
mod tags;
mod timeline;
mod trash;
