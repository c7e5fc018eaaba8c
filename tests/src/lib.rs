//! Helpers for the tests of the whole house.

pub mod database;
pub mod fixture;
pub mod metadata;
pub mod torture;

pub use goldseam_report as report;
