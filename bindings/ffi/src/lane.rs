//! Where calls run: one thread that takes them in order, and one more for each long piece of work.
//!
//! In order, because a person who types expects the second save of a draft to come after the first, whoever awaits what.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, Once, PoisonError, mpsc};
use std::thread;

use crate::error::{GoldseamError, Result};

type Work = Box<dyn FnOnce() + Send>;

/// Every thread of ours has a name that begins so.
const NAME: &str = "goldseam-";

/// The thread that takes calls in order. It ends when this is dropped, after what it was given before.
pub(crate) struct Lane(Mutex<mpsc::Sender<Work>>);

impl Lane {
    pub(crate) fn start() -> Result<Self> {
        keep_defects_quiet();
        let (sender, receiver) = mpsc::channel::<Work>();
        spawn("lane", move || receiver.into_iter().for_each(|work| work()))?;
        Ok(Self(Mutex::new(sender)))
    }

    /// Runs `job` after those that came before.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (work, done) = with_answer(job);
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .send(work)
            .map_err(|_| GoldseamError::internal("lane"))?;
        done.await.map_err(|_| GoldseamError::internal("lane"))?
    }
}

/// Runs `job` on a thread of its own, so that it holds up nobody.
pub(crate) async fn apart<T: Send + 'static>(
    job: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let (work, done) = with_answer(job);
    spawn("work", work)?;
    done.await.map_err(|_| GoldseamError::internal("work"))?
}

pub(crate) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    thread::Builder::new()
        .name(format!("{NAME}{name}"))
        .spawn(work)
        .map(drop)
        .map_err(|_| GoldseamError::OutOfMemory)
}

fn with_answer<T: Send + 'static>(
    job: impl FnOnce() -> Result<T> + Send + 'static,
) -> (Work, oneshot::AsyncReceiver<Result<T>>) {
    let (sender, receiver) = oneshot::async_channel();
    let work = Box::new(move || {
        // Whoever asked may be gone.
        let _ = sender.send(without_panic(job));
    });
    (work, receiver)
}

thread_local! {
    /// Where this thread panicked last.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Turns a panic into an error that says where, and nothing else: its text could hold what a person wrote.
pub(crate) fn without_panic<T>(job: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|_: Box<dyn Any + Send>| {
        let place = PLACE.with_borrow_mut(Option::take);
        Err(GoldseamError::internal(
            place.as_deref().unwrap_or("defect"),
        ))
    })
}

/// On our threads, a panic writes nothing anywhere; on others, whatever it did before.
fn keep_defects_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if thread::current()
                .name()
                .is_some_and(|name| name.starts_with(NAME))
            {
                let place = panic
                    .location()
                    .map(|place| format!("{}:{}", place.file(), place.line()));
                PLACE.set(place);
            } else {
                others(panic);
            }
        }));
    });
}
