//! What Goldseam knows and does.

pub mod transfer;
