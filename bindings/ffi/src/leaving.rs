//! Locking by itself, some time after the app was left.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use chrono::NaiveDate;
use goldseam_core::settings::AutoLock;
use goldseam_core::topic::Topic;

use crate::lane;
use crate::session::Session;

#[derive(Default)]
pub(crate) struct Leaving(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    auto_lock: AutoLock,
    /// Time since the device started at which the app was left.
    left: Option<Duration>,
    /// The local day on which it was left.
    day: Option<NaiveDate>,
    /// How often it was left: a timer of an earlier time must not lock now.
    times: u64,
}

impl Leaving {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set(&self, auto_lock: AutoLock) {
        self.state().auto_lock = auto_lock;
    }

    /// The app was left: locks now, or leaves that to a timer.
    pub(crate) fn leave(&self, session: &Arc<Session>) {
        let now = session.environment.clock.since_boot();
        let (rest, times) = {
            let mut state = self.state();
            let left = *state.left.get_or_insert(now);
            state.day.get_or_insert(today(session));
            state.times += 1;
            (state.auto_lock.left_of_delay(left, now), state.times)
        };
        let timer = rest.filter(|_| session.is_open()).map(|rest| {
            let (shared, session) = (Arc::clone(&self.0), Arc::downgrade(session));
            lane::spawn("timer", move || wait(&shared, times, rest, &session))
        });
        // Without a timer, because there is nothing to wait for or no thread for it, it is locked at once.
        if !matches!(timer, Some(Ok(()))) {
            session.lock();
        }
    }

    /// The app is in front again: locks if it was away too long, whether or not a timer had its turn.
    pub(crate) fn come_back(&self, session: &Session) {
        let now = session.environment.clock.since_boot();
        let (left, day, auto_lock) = {
            let mut state = self.state();
            state.times += 1;
            (state.left.take(), state.day.take(), state.auto_lock)
        };
        self.0.changed.notify_all();
        if left.is_some_and(|left| auto_lock.left_of_delay(left, now).is_none()) {
            session.lock();
        }
        // What is today, sealed or of this day in earlier years, is another on another day.
        if day.is_some_and(|day| day != today(session)) {
            session.changes.post(Topic::Entries.bit());
        }
    }

    /// Ends the timer, if one runs.
    pub(crate) fn end(&self) {
        self.state().times += 1;
        self.0.changed.notify_all();
    }
}

fn today(session: &Session) -> NaiveDate {
    let clock = &session.environment.clock;
    let now = clock.now();
    now.with_timezone(&clock.offset_at(now)).date_naive()
}

fn wait(shared: &Shared, times: u64, rest: Duration, session: &Weak<Session>) {
    let state = shared.state.lock().unwrap_or_else(PoisonError::into_inner);
    let (state, waited) = shared
        .changed
        .wait_timeout_while(state, rest, |state| state.times == times)
        .unwrap_or_else(PoisonError::into_inner);
    drop(state);
    if let (true, Some(session)) = (waited.timed_out(), session.upgrade()) {
        session.lock();
    }
}
