//! Shuttle's locks and threads, with what it leaves out: a wait that ends because its time is over.

use std::cell::Cell;
use std::sync::atomic::Ordering;
use std::sync::{Arc, LockResult, PoisonError, atomic};
use std::time::Duration;

use shuttle::rand::{RngCore, thread_rng};

pub(crate) use shuttle::sync::{Mutex, MutexGuard, atomic::AtomicBool, mpsc};
pub(crate) use shuttle::thread;

/// SQLite looks at the brake so often that the short statements of a test can be stopped in their middle. Not more often:
/// `BEGIN`, `COMMIT` and `ROLLBACK` take up to five steps, and one that was asked to stop fails although it is done.
pub(crate) const STEPS: i32 = 6;

/// How often a timer lets others go first, at most: no time at all, a moment, or longer than most jobs take. When it
/// goes off after that is up to the explorer.
const TURNS: [u32; 4] = [0, 4, 40, 400];

thread_local! {
    static LOSES_SIGNALS: Cell<bool> = const { Cell::new(false) };
}

/// The planted fault of `tests/schedules`: on this thread of the system, a signal is lost now and then.
pub fn lose_signals(lose: bool) {
    LOSES_SIGNALS.set(lose);
}

/// [`std::sync::Condvar`], as far as the store uses it. Each who waits has a signal of its own, so that a timer wakes nobody
/// else: that would hide a signal that was forgotten.
#[derive(Default)]
pub(crate) struct Condvar {
    waiting: Arc<std::sync::Mutex<Vec<Arc<Signal>>>>,
}

type Signal = shuttle::sync::Condvar;

impl Condvar {
    pub(crate) fn notify_all(&self) {
        if LOSES_SIGNALS.get() && thread_rng().next_u32().is_multiple_of(4) {
            return;
        }
        let waiting = self.waiting.lock().map(|waiting| waiting.clone());
        for signal in waiting.unwrap_or_default() {
            signal.notify_all();
        }
    }

    pub(crate) fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        self.begin_to_wait().signal.wait(guard)
    }

    pub(crate) fn wait_while<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        condition: impl FnMut(&mut T) -> bool,
    ) -> LockResult<MutexGuard<'a, T>> {
        self.begin_to_wait().signal.wait_while(guard, condition)
    }

    pub(crate) fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        _: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, Waited)> {
        let waiting = self.begin_to_wait();
        let timer = Timer::start(&waiting.signal);
        let guard = if timer.is_over() {
            guard
        } else {
            let woken = waiting.signal.wait(guard);
            woken.unwrap_or_else(PoisonError::into_inner)
        };
        Ok((guard, timer.waited()))
    }

    pub(crate) fn wait_timeout_while<'a, T>(
        &self,
        mut guard: MutexGuard<'a, T>,
        _: Duration,
        mut condition: impl FnMut(&mut T) -> bool,
    ) -> LockResult<(MutexGuard<'a, T>, Waited)> {
        let waiting = self.begin_to_wait();
        let timer = Timer::start(&waiting.signal);
        while condition(&mut guard) && !timer.is_over() {
            let woken = waiting.signal.wait(guard);
            guard = woken.unwrap_or_else(PoisonError::into_inner);
        }
        Ok((guard, timer.waited()))
    }

    fn begin_to_wait(&self) -> Waiting<'_> {
        let signal = Arc::new(Signal::new());
        if let Ok(mut waiting) = self.waiting.lock() {
            waiting.push(Arc::clone(&signal));
        }
        Waiting { of: self, signal }
    }
}

/// Somebody waits, until this is dropped.
struct Waiting<'a> {
    of: &'a Condvar,
    signal: Arc<Signal>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if let Ok(mut waiting) = self.of.waiting.lock() {
            waiting.retain(|signal| !Arc::ptr_eq(signal, &self.signal));
        }
    }
}

/// [`std::sync::WaitTimeoutResult`], which only the standard library can make.
pub(crate) struct Waited {
    too_long: bool,
}

impl Waited {
    pub(crate) fn timed_out(&self) -> bool {
        self.too_long
    }
}

/// A thread that ends a wait. So when the time is over is a choice of the explorer like any other.
struct Timer(Arc<Times>);

#[derive(Default)]
struct Times {
    /// The time is over.
    over: atomic::AtomicBool,
    /// Nobody waits any more.
    left: atomic::AtomicBool,
}

impl Timer {
    fn start(signal: &Arc<Signal>) -> Self {
        let times = Arc::new(Times::default());
        let turns = TURNS[thread_rng().next_u32() as usize % TURNS.len()];
        let (of_thread, signal) = (Arc::clone(&times), Arc::clone(signal));
        thread::spawn(move || {
            let left = || of_thread.left.load(Ordering::SeqCst);
            for _ in 0..turns {
                if left() {
                    return;
                }
                thread::yield_now();
            }
            // More than once: whoever waits may have looked at the time already, and not be asleep yet.
            while !left() {
                of_thread.over.store(true, Ordering::SeqCst);
                signal.notify_all();
                thread::yield_now();
            }
        });
        Self(times)
    }

    fn is_over(&self) -> bool {
        self.0.over.load(Ordering::SeqCst)
    }

    fn waited(&self) -> Waited {
        Waited {
            too_long: self.is_over(),
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.0.left.store(true, Ordering::SeqCst);
    }
}
