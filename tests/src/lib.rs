//! Helpers for the tests of the whole house.

pub mod database;
pub mod fixture;
pub mod metadata;
pub mod report;
pub mod torture;
