//! What a user would miss if it broke: kept, locked, found again, and nothing readable on the disk.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod clock;
mod cut;
mod damage;
mod damage_log;
mod damage_media;
mod damage_pages;
mod files;
mod finder;
mod fixture;
mod info;
mod keys;
mod migrations;
mod nonces;
mod plaintext;
mod rollback;
mod second;
mod swaps;
