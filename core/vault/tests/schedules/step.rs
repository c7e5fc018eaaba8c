//! A schedule that can be told and typed: which thread went on at each step.

use std::fmt;

use shuttle::scheduler::TaskId;

/// The choices that were made in one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) seed: u64,
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The thread with this number, in the order of their beginnings.
    Thread(usize),
    /// A number was drawn.
    Number,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Thread(thread) => write!(f, "{thread}"),
            Self::Number => f.write_str("n"),
        }
    }
}

/// `seed:step.step…`, and `step*3` for the same step three times.
impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}:", self.seed)?;
        for (nth, run) in self.steps.chunk_by(|a, b| a == b).enumerate() {
            let dot = if nth == 0 { "" } else { "." };
            write!(f, "{dot}{}", run[0])?;
            if run.len() > 1 {
                write!(f, "*{}", run.len())?;
            }
        }
        Ok(())
    }
}

impl Schedule {
    /// Reads back what was told.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        Self::read(text).ok_or_else(|| format!("not a schedule: {text}"))
    }

    fn read(text: &str) -> Option<Self> {
        let (seed, runs) = text.split_once(':')?;
        let mut steps = Vec::new();
        for run in runs.split('.') {
            let (step, times) = run.split_once('*').unwrap_or((run, "1"));
            let step = if step == "n" {
                Step::Number
            } else {
                Step::Thread(step.parse().ok()?)
            };
            steps.extend(std::iter::repeat_n(step, times.parse().ok()?));
        }
        let seed = u64::from_str_radix(seed, 16).ok()?;
        Some(Self { seed, steps })
    }

    pub(crate) fn of_shuttle(&self) -> shuttle::scheduler::Schedule {
        let mut schedule = shuttle::scheduler::Schedule::new(self.seed);
        for step in &self.steps {
            match step {
                Step::Thread(thread) => schedule.push_task(TaskId::from(*thread)),
                Step::Number => schedule.push_random(),
            }
        }
        schedule
    }
}

#[test]
fn a_schedule_is_read_as_it_was_told() {
    let text = "1f:0*3.n.12.0";
    let schedule = Schedule::parse(text).unwrap();
    assert_eq!(schedule.steps.len(), 6);
    assert_eq!(schedule.to_string(), text);
    for wrong in ["", "1f", "x:0", "1f:0.", "1f:0*", "1f:m"] {
        assert!(Schedule::parse(wrong).is_err(), "{wrong}");
    }
}
