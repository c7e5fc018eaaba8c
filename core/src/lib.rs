//! What Goldseam knows and does.
