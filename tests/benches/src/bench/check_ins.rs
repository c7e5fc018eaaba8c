//! The questions of screens over check-ins: from roll-ups, from the check-ins themselves, and from memory.

use super::Outcome;
use super::process::Process;
use super::rounds::Rounds;
use super::samples::Who;

/// Check-ins in twenty years: 7 and 28 a day.
pub(crate) const CHECK_INS: [u64; 2] = [51_100, 204_400];

/// Each question with how often it is asked in one turn: those that go through every check-in take up to a second.
pub(crate) const QUESTIONS: [(&str, u64); 8] = [
    ("months", 21),
    ("months-raw", 3),
    ("year", 21),
    ("year-raw", 9),
    ("factors", 21),
    ("factors-raw", 1),
    ("hours", 5),
    ("columns", 21),
];

impl Rounds<'_> {
    /// Each question after it was asked once.
    pub(crate) fn check_ins(&mut self) -> Outcome<()> {
        for _ in 0..self.plan.rounds {
            for check_ins in CHECK_INS {
                let folder = self.data.check_ins(check_ins);
                let mut process = Process::start(&self.programs.ours, &[folder])?;
                process.answer()?;
                let answer = process.ask("content 1")?;
                self.samples
                    .add_answer(Who::Ours, check_ins, "content", &answer);
                for (question, times) in QUESTIONS {
                    process.ask(&format!("moods 1 {question}"))?;
                    let answer = process.ask(&format!("moods {times} {question}"))?;
                    let what = format!("moods {question}");
                    self.samples
                        .add_answer(Who::Ours, check_ins, &what, &answer);
                }
                process.end()?;
            }
        }
        Ok(())
    }
}
