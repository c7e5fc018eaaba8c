//! The rounds that write: into copies, which are removed at the end.

use super::Outcome;
use super::data::remove;
use super::process::Process;
use super::rounds::{ENGINES, Rounds};
use super::samples::Who;

/// Entries of a row of inserts.
const INSERTS: u64 = 400;
/// Entries of each engine's turn.
const TURN: u64 = 20;

impl Rounds<'_> {
    /// Inserts beside bare appends, turn by turn; then a row of inserts with pauses.
    pub(crate) fn inserts(&mut self) -> Outcome<()> {
        for entries in self.plan.entries.clone() {
            let mut processes = Vec::new();
            for who in ENGINES {
                let folder = self.data.copy(who, entries)?;
                let mut process = Process::start(self.programs.of(who), &[&folder])?;
                process.answer()?;
                process.ask(&format!("insert {TURN}"))?;
                processes.push((who, folder, process));
            }
            for _ in 0..self.plan.rounds {
                for (who, _, process) in &mut processes {
                    for (name, command) in [("insert", "insert"), ("append", "append")] {
                        let answer = process.ask(&format!("{command} {TURN}"))?;
                        self.samples.add_answer(*who, entries, name, &answer);
                    }
                }
            }
            for (who, folder, mut process) in processes {
                self.tails(who, entries, &mut process)?;
                process.end()?;
                remove(&folder)?;
            }
        }
        let Some(entries) = self.plan.largest else {
            return Ok(());
        };
        let folder = self.data.copy(Who::Ours, entries)?;
        let mut process = Process::start(&self.programs.ours, &[&folder])?;
        process.answer()?;
        process.ask(&format!("insert {TURN}"))?;
        for _ in 0..self.plan.rounds {
            let answer = process.ask(&format!("insert {TURN}"))?;
            self.samples
                .add_answer(Who::Ours, entries, "insert", &answer);
        }
        self.tails(Who::Ours, entries, &mut process)?;
        process.end()?;
        remove(&folder)
    }

    /// Rows of inserts as a person makes them: the median, the 95th of 100, and the worst of each. Three rows, because one
    /// busy moment of the machine is enough to spoil a worst.
    fn tails(&mut self, who: Who, entries: u64, process: &mut Process) -> Outcome<()> {
        for _ in 0..3 {
            self.tail(who, entries, process)?;
        }
        Ok(())
    }

    fn tail(&mut self, who: Who, entries: u64, process: &mut Process) -> Outcome<()> {
        let mut times = process.ask(&format!("insert-with-pauses {INSERTS}"))?.cpu;
        times.sort_unstable();
        for (what, place) in [("tail median", 50), ("tail p95", 95), ("tail worst", 100)] {
            let index = (times.len() * place / 100).min(times.len() - 1);
            self.samples.add(who, entries, what, times[index] as f64);
        }
        Ok(())
    }

    /// Whole journals that come in, each into an empty vault.
    pub(crate) fn imports(&mut self) -> Outcome<()> {
        let entries = self.plan.imported;
        for _ in 0..3 {
            for who in ENGINES.into_iter().chain([Who::Mobile]) {
                let program = self.programs.of(who);
                let folder = self.data.empty(who, program)?;
                let mut process = Process::start(program, &[&folder])?;
                process.answer()?;
                if who == Who::Plain {
                    process.ask("default-index")?;
                }
                let answer = process.ask(&format!("import {entries}"))?;
                process.end()?;
                remove(&folder)?;
                self.samples.add_answer(who, entries, "import", &answer);
                let second = answer.found as f64 / (answer.cpu[0] as f64 / 1e9);
                self.samples.add(who, entries, "imported a second", second);
            }
        }
        Ok(())
    }
}
