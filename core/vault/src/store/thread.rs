//! The store thread: the only one that touches a connection. docs/adr/0003 says why there is exactly one.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use rusqlite::{Transaction, TransactionBehavior};

use super::cancel::{Brake, CancelToken};
use super::connect;
use super::databases::Databases;
use super::sync::thread::{Builder, JoinHandle};
use super::sync::{Condvar, Mutex, MutexGuard, mpsc};
use crate::error::{Result, VaultError};
use crate::layout::Store;

/// Which jobs go first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Priority {
    /// Somebody waits for it: a page of the timeline, a search, a save.
    #[default]
    Interactive,
    /// Import, export, upkeep: runs when no interactive job waits.
    Background,
}

/// A quiet time after which upkeep starts.
const QUIET: Duration = Duration::from_millis(150);

/// How long a lock lets the running job finish before it is stopped and rolled back. With closing, `lock()` then stays
/// within the 500 ms that are promised.
const PATIENCE: Duration = Duration::from_millis(150);

type Work = Box<dyn FnOnce(Option<&mut Databases>) + Send>;

struct Job {
    work: Work,
    token: CancelToken,
}

#[derive(Default)]
struct Queue {
    interactive: VecDeque<Job>,
    background: VecDeque<Job>,
    closing: bool,
    /// No job runs any more and none will; what is left is to close the files.
    jobs_ended: bool,
    closed: Option<Result<()>>,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
    brake: Arc<Brake>,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A handle to the store thread. Dropping the last one locks.
pub(crate) struct StoreThread {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl StoreThread {
    /// Hands the databases to a thread of their own.
    pub(crate) fn start(mut databases: Databases) -> Result<Self> {
        let shared = Arc::new(Shared::default());
        databases.obey(&shared.brake)?;
        let of_thread = Arc::clone(&shared);
        let thread = Builder::new()
            .name("goldseam-store".into())
            .spawn(move || run(&of_thread, databases))?;
        Ok(Self {
            shared,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Runs `job` in a read transaction of `store` and waits for it.
    pub(crate) fn read<T, E>(
        &self,
        store: Store,
        priority: Priority,
        token: &CancelToken,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        self.post(priority, token, move |databases| {
            let transaction = databases
                .connection(store)?
                .transaction()
                .map_err(VaultError::from)?;
            let value = job(&transaction)?;
            connect::no_page_failed_while_reading(&transaction)?;
            Ok(value)
        })
    }

    /// Runs `job` in a write transaction of `store`, commits durably, and waits for it.
    pub(crate) fn write<T, E>(
        &self,
        store: Store,
        priority: Priority,
        token: &CancelToken,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        self.post(priority, token, move |databases| {
            let connection = databases.connection(store)?;
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .map_err(VaultError::from)?;
            let value = job(&transaction)?;
            connect::no_page_failed(&transaction)?;
            transaction.commit().map_err(VaultError::from)?;
            // What was committed is safe. Room for the next writes can wait for the next quiet moment if it fails now.
            let _ = databases.grow_if_due(store);
            Ok(value)
        })
    }

    /// Runs `job` on the thread and waits for it.
    pub(crate) fn post<T, E>(
        &self,
        priority: Priority,
        token: &CancelToken,
        job: impl FnOnce(&mut Databases) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        let (sender, receiver) = mpsc::sync_channel(1);
        let brake = Arc::clone(&self.shared.brake);
        let cancelled = token.clone();
        let work: Work = Box::new(move |databases| {
            let outcome = match databases {
                None => Err(VaultError::Locked.into()),
                Some(_) if cancelled.is_cancelled() => Err(VaultError::Cancelled.into()),
                Some(databases) => job(databases).map_err(|error| {
                    if cancelled.is_cancelled() {
                        VaultError::Cancelled.into()
                    } else if brake.is_pulled() {
                        VaultError::Locked.into()
                    } else {
                        error
                    }
                }),
            };
            // The receiver waits below; it is gone only if its thread was torn down.
            let _ = sender.send(outcome);
        });
        {
            let mut queue = self.shared.queue();
            if queue.closing {
                return Err(VaultError::Locked.into());
            }
            let job = Job {
                work,
                token: token.clone(),
            };
            match priority {
                Priority::Interactive => queue.interactive.push_back(job),
                Priority::Background => queue.background.push_back(job),
            }
            self.shared.changed.notify_all();
        }
        receiver
            .recv()
            .unwrap_or_else(|_| Err(VaultError::Defect.into()))
    }

    /// Refuses new jobs, lets the running one finish or rolls it back, closes the files, and ends the thread.
    pub(crate) fn close(&self) -> Result<()> {
        let mut queue = self.shared.queue();
        if !queue.closing {
            queue.closing = true;
            self.shared.changed.notify_all();
        }
        let (guard, _) = self
            .shared
            .changed
            .wait_timeout_while(queue, PATIENCE, |queue| queue.closed.is_none())
            .unwrap_or_else(PoisonError::into_inner);
        queue = guard;
        // The closing itself may take longer than that, and must run to its end.
        if !queue.jobs_ended {
            self.shared.brake.pull_for_lock();
        }
        queue = self
            .shared
            .changed
            .wait_while(queue, |queue| queue.closed.is_none())
            .unwrap_or_else(PoisonError::into_inner);
        let outcome = queue.closed.replace(Ok(())).unwrap_or(Ok(()));
        drop(queue);
        if let Some(thread) = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            // Its panics were caught where they happened.
            let _ = thread.join();
        }
        outcome
    }
}

impl Drop for StoreThread {
    fn drop(&mut self) {
        // An error here has no reader; what was acknowledged is in the log and is kept.
        let _ = self.close();
    }
}

enum Next {
    Job(Job),
    Upkeep,
    Close,
}

fn run(shared: &Shared, mut databases: Databases) {
    let mut upkeep_left = true;
    // Pieces of upkeep follow one another; only after a job somebody may be about to ask for more.
    let mut pause = QUIET;
    loop {
        match next(shared, upkeep_left.then_some(pause)) {
            Next::Job(job) => {
                shared.brake.begin(&job.token);
                // A panic in a job must not take the store with it: its transaction is rolled back as it unwinds, and
                // its caller learns of it because the channel closes.
                let _ = catch_unwind(AssertUnwindSafe(|| (job.work)(Some(&mut databases))));
                shared.brake.end();
                upkeep_left = true;
                pause = QUIET;
            }
            // Upkeep that fails (a full disk) is tried again after the next job.
            Next::Upkeep => {
                upkeep_left = databases.tend().unwrap_or(false);
                pause = Duration::ZERO;
            }
            Next::Close => break,
        }
    }
    let waiting: Vec<Job> = {
        let mut queue = shared.queue();
        queue.jobs_ended = true;
        let Queue {
            interactive,
            background,
            ..
        } = &mut *queue;
        interactive.drain(..).chain(background.drain(..)).collect()
    };
    for job in waiting {
        (job.work)(None);
    }
    shared.brake.release();
    let closed = databases.close();
    shared.queue().closed = Some(closed);
    shared.changed.notify_all();
}

/// The next thing to do; upkeep after `pause` without a job, if there is any.
fn next(shared: &Shared, pause: Option<Duration>) -> Next {
    let mut queue = shared.queue();
    loop {
        if queue.closing {
            return Next::Close;
        }
        if let Some(job) = queue.interactive.pop_front() {
            return Next::Job(job);
        }
        if let Some(job) = queue.background.pop_front() {
            return Next::Job(job);
        }
        if let Some(pause) = pause {
            let (guard, waited) = shared
                .changed
                .wait_timeout(queue, pause)
                .unwrap_or_else(PoisonError::into_inner);
            queue = guard;
            if waited.timed_out()
                && queue.interactive.is_empty()
                && queue.background.is_empty()
                && !queue.closing
            {
                return Next::Upkeep;
            }
        } else {
            queue = shared
                .changed
                .wait(queue)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}
