//! What Goldseam knows and does.

pub mod day;
pub mod id;
pub mod text;
pub mod transfer;
