//! What Goldseam knows and does.

pub mod transfer;
pub mod day;
pub mod id;
pub mod text;
