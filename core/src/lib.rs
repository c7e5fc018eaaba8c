//! What Goldseam knows and does: pure, synchronous Rust.
//!
//! [`app::Goldseam`] opens a vault and hands out the rooms; [`journal::Journal`] is the first of them and the shape of
//! all: types and verbs in `mod.rs`, SQL in `store.rs` and its neighbours, structure in `schema/`, and pure logic
//! (`text`, `day`) below.

pub mod app;
pub mod content;
pub mod day;
pub mod id;
pub mod insight;
pub mod journal;
pub mod mood;
pub mod practice;
pub mod remind;
pub mod room;
pub mod settings;
pub mod text;
pub mod topic;
pub mod transfer;

pub use goldseam_vault as vault;
