//! A vault that is written by a plan, and a model of what must be in it: after any number of steps of the same plan the
//! same things are there, whatever happened to the process or to the disk between them.

pub mod dice;
pub mod home;
pub mod once;
pub mod perform;
pub mod plan;
pub mod rooms;
pub mod state;
