//! What a user would miss if it broke: kept, locked, found again, and nothing readable on the disk.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod damage;
mod files;
mod fixture;
mod info;
mod keys;
mod migrations;
