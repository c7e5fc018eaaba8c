//! Instructions of one operation, counted by valgrind: the figure that no other program on the machine changes.
//!
//! Two runs that differ only in how often the operation is done; the difference is that of the operation. Valgrind's
//! processor has AES instructions and no SHA instructions, so that page hashes weigh several times what they do in truth.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Outcome;
use super::data::remove;
use super::rounds::Rounds;
use super::samples::Who;

/// Name, command, and how often it is done more in the second run.
pub(crate) const COUNTED: [(&str, &str, u64); 6] = [
    ("open, first page, lock", "reopen", 20),
    ("first page", "page", 40),
    ("page at the end", "page-end", 40),
    ("search, common word", "search-common", 40),
    ("search, two words", "search-two", 40),
    ("insert", "insert", 40),
];

impl Rounds<'_> {
    pub(crate) fn instructions(&mut self) -> Outcome<()> {
        for entries in self.plan.entries.clone() {
            for who in [Who::Ours, Who::Plain] {
                let folder = self.data.copy(who, entries)?;
                for (name, command, times) in COUNTED {
                    let count = |times| self.count(who, &folder, &line(command, times));
                    let (few, many) = (count(2)?, count(2 + times)?);
                    let one = many.saturating_sub(few) as f64 / times as f64;
                    self.samples
                        .add(who, entries, &format!("instructions {name}"), one);
                }
                remove(&folder)?;
            }
        }
        Ok(())
    }

    fn count(&self, who: Who, folder: &Path, line: &str) -> Outcome<u64> {
        let out: PathBuf = folder.with_extension("callgrind");
        let mut child = Command::new("valgrind")
            .arg("--tool=callgrind")
            .arg(format!("--callgrind-out-file={}", out.display()))
            .arg(self.programs.of(who))
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut input) = child.stdin.take() {
            writeln!(input, "{line}")?;
        }
        let output = child.wait_with_output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        said.lines()
            .find_map(|line| line.split_once("Collected : "))
            .and_then(|(_, count)| count.trim().parse().ok())
            .filter(|_| output.status.success())
            .ok_or_else(|| format!("valgrind counted nothing: {said}").into())
    }
}

fn line(command: &str, times: u64) -> String {
    match command {
        "page-end" => format!("page {times} end"),
        "search-common" => format!("search {times} qcommon"),
        "search-two" => format!("search {times} qtenth qquarter"),
        plain => format!("{plain} {times}"),
    }
}
