//! What comes in and what goes out: a folder of notes, later other apps' exports, backups and reports.

pub mod import;
pub mod markdown;
pub mod report;
