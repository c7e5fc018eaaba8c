//! Running something in many orders, and in one of them again.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use shuttle::scheduler::{PctScheduler, RandomScheduler, ReplayScheduler, Scheduler, Task, TaskId};
use shuttle::{Config, FailurePersistence, MaxSteps, Runner};

use crate::step::{Schedule, Step};

/// The environment variable with the schedule that is to be brought back.
pub(crate) const REPLAY: &str = "GOLDSEAM_SCHEDULE";

/// The same orders in each run of a level.
const SEED: u64 = 15;
/// Enough for SQLite, which keeps its parser's and its sorter's state there.
const STACK: usize = 4 * 1024 * 1024;
/// Many times what the longest schedule takes; more is a thread that runs in a circle.
const MOST_STEPS: usize = 200_000;
/// How often the order departs from the priorities: most known defects need two or three such moments.
const DEPTH: usize = 3;

/// How the next thread is chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Order {
    /// Each as likely as any other.
    Chance,
    /// By drawn priorities that change at [`DEPTH`] drawn moments: probabilistic concurrency testing.
    Priorities,
}

/// What is run in each order.
pub(crate) type Play = Arc<dyn Fn() -> Result<(), String> + Send + Sync>;

/// What exploring gave.
pub(crate) struct Explored {
    pub(crate) passed: u64,
    pub(crate) found: Option<Found>,
}

/// A schedule in which something broke.
pub(crate) struct Found {
    pub(crate) number: u64,
    pub(crate) problem: String,
    pub(crate) schedule: Schedule,
}

/// Runs `play` in as many orders, up to the first in which it fails.
pub(crate) fn explore(order: Order, schedules: u64, play: Play) -> Explored {
    let most = usize::try_from(schedules).unwrap();
    match order {
        Order::Chance => run(RandomScheduler::new_from_seed(SEED, most), play),
        Order::Priorities => run(PctScheduler::new_from_seed(SEED, DEPTH, most), play),
    }
}

/// Runs `play` in this order, as far as it goes.
pub(crate) fn replay(schedule: &Schedule, play: Play) -> Result<(), String> {
    let scheduler = ReplayScheduler::new_from_schedule(schedule.of_shuttle());
    run(scheduler, play)
        .found
        .map_or(Ok(()), |found| Err(found.problem))
}

fn run(scheduler: impl Scheduler + 'static, play: Play) -> Explored {
    let mut config = Config::new();
    config.stack_size = STACK;
    config.max_steps = MaxSteps::FailAfter(MOST_STEPS);
    config.failure_persistence = FailurePersistence::None;
    config.silence_warnings = true;
    let chosen = Arc::new(Mutex::new(Schedule::default()));
    let recorder = Recorder {
        scheduler,
        chosen: Arc::clone(&chosen),
    };
    let passed = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&passed);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        Runner::new(recorder, config).run(move || {
            if let Err(problem) = play() {
                panic!("{problem}");
            }
            count.fetch_add(1, Ordering::SeqCst);
        })
    }));
    let passed = passed.load(Ordering::SeqCst);
    let found = outcome.err().map(|payload| Found {
        number: passed,
        problem: words(payload.as_ref()),
        schedule: chosen.lock().unwrap().clone(),
    });
    Explored { passed, found }
}

fn words(payload: &(dyn Any + Send)) -> String {
    let owned = payload.downcast_ref::<String>().map(String::as_str);
    let borrowed = || payload.downcast_ref::<&str>().copied();
    owned.or_else(borrowed).unwrap_or("a panic").to_owned()
}

/// Notes each choice. Shuttle can print a schedule itself, but not twice of the same length.
struct Recorder<S> {
    scheduler: S,
    chosen: Arc<Mutex<Schedule>>,
}

impl<S: Scheduler> Scheduler for Recorder<S> {
    fn new_execution(&mut self) -> Option<shuttle::scheduler::Schedule> {
        let schedule = self.scheduler.new_execution()?;
        *self.chosen.lock().unwrap() = Schedule {
            seed: schedule.seed,
            steps: Vec::new(),
        };
        Some(schedule)
    }

    fn next_task(
        &mut self,
        runnable: &[&Task],
        current: Option<TaskId>,
        is_yielding: bool,
    ) -> Option<TaskId> {
        let next = self.scheduler.next_task(runnable, current, is_yielding)?;
        let step = Step::Thread(next.into());
        self.chosen.lock().unwrap().steps.push(step);
        Some(next)
    }

    fn next_u64(&mut self) -> u64 {
        self.chosen.lock().unwrap().steps.push(Step::Number);
        self.scheduler.next_u64()
    }
}
