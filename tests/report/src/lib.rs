//! What a harness says at its end: how many cases it went through, what failed, and whether it saw the faults that were
//! planted to prove that it can see.
//!
//! `cargo xtask test` names a folder in [`FOLDER`]; each harness leaves a line there, and the table at the end is read
//! from these lines. `cargo test` alone works as well: the line is then left out.

use std::env;
use std::error::Error;
use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

/// The environment variable with the folder for the reports.
pub const FOLDER: &str = "GOLDSEAM_HARNESS_REPORTS";

/// As many failures are told in full; more of them say nothing new.
const TOLD: usize = 10;

/// The running count of one harness.
#[derive(Debug)]
pub struct Report {
    harness: &'static str,
    cases: u64,
    failures: Vec<String>,
    controls: u64,
    blind: Vec<String>,
}

impl Report {
    /// Nothing has run yet. The name is the row in the table, and a file's.
    #[must_use]
    pub fn new(harness: &'static str) -> Self {
        Self {
            harness,
            cases: 0,
            failures: Vec::new(),
            controls: 0,
            blind: Vec::new(),
        }
    }

    /// Counts a case. An error is a failure, told with `how`: the words that bring the same case back.
    pub fn case<E: Display>(&mut self, how: impl Display, outcome: Result<(), E>) {
        self.cases += 1;
        if let Err(problem) = outcome {
            self.failures.push(format!("{how}: {problem}"));
        }
    }

    /// Counts cases that went well and were not counted one by one.
    pub fn passed(&mut self, cases: u64) {
        self.cases += cases;
    }

    /// Counts a planted fault, which the harness must have seen.
    pub fn control(&mut self, planted: impl Display, caught: bool) {
        self.controls += 1;
        if !caught {
            self.blind.push(planted.to_string());
        }
    }

    /// Adds what another part of the same harness counted.
    pub fn join(&mut self, other: Self) {
        self.cases += other.cases;
        self.failures.extend(other.failures);
        self.controls += other.controls;
        self.blind.extend(other.blind);
    }

    /// How many cases failed so far.
    #[must_use]
    pub fn failures(&self) -> usize {
        self.failures.len()
    }

    /// Leaves the line for the table. Tests that run side by side may share a harness: their lines are added up.
    ///
    /// # Errors
    /// If a case failed, a planted fault was not seen, or nothing ran at all.
    pub fn finish(self) -> Result<(), Box<dyn Error>> {
        let caught = self.controls - self.blind.len() as u64;
        let line = format!(
            "{}\t{}\t{}\t{caught}\t{}\n",
            self.harness,
            self.cases,
            self.failures.len(),
            self.controls
        );
        if let Some(folder) = env::var_os(FOLDER) {
            fs::create_dir_all(&folder)?;
            // One write at the end of the file, so that no two lines get into one another.
            let mut file = OpenOptions::new()
                .append(true)
                .create(true)
                .open(Path::new(&folder).join(self.harness))?;
            file.write_all(line.as_bytes())?;
        }
        let told: Vec<_> = self
            .failures
            .iter()
            .take(TOLD)
            .map(String::as_str)
            .collect();
        if !told.is_empty() {
            return Err(format!(
                "{} of {} cases failed:\n{}",
                self.failures.len(),
                self.cases,
                told.join("\n")
            )
            .into());
        }
        if !self.blind.is_empty() {
            return Err(format!("planted and not seen: {}", self.blind.join(", ")).into());
        }
        if self.cases == 0 {
            return Err("no case ran".into());
        }
        Ok(())
    }
}

/// How thoroughly the harnesses run: `GOLDSEAM_LEVEL`, set by `cargo xtask torture --level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A few minutes, inside `cargo xtask test`.
    Commit,
    /// Hours.
    Nightly,
    /// As long as it takes.
    Release,
}

impl Level {
    /// The environment variable.
    pub const VARIABLE: &str = "GOLDSEAM_LEVEL";

    /// The level that was asked for, and [`Level::Commit`] if none was.
    ///
    /// # Errors
    /// A level that does not exist.
    pub fn asked() -> Result<Self, Box<dyn Error>> {
        match env::var(Self::VARIABLE).as_deref() {
            Err(_) | Ok("commit") => Ok(Self::Commit),
            Ok("nightly") => Ok(Self::Nightly),
            Ok("release") => Ok(Self::Release),
            Ok(other) => Err(format!("no such level: {other}").into()),
        }
    }

    /// One of three numbers.
    #[must_use]
    pub fn of<T>(self, commit: T, nightly: T, release: T) -> T {
        match self {
            Self::Commit => commit,
            Self::Nightly => nightly,
            Self::Release => release,
        }
    }
}
