//! Insight.
pub mod stats;
