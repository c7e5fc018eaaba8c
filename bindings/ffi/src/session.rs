//! What all rooms share: the vault, if it is open, and how calls get to it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use goldseam_core::app::Goldseam;
use goldseam_core::content::Texts;
use goldseam_core::vault::{CancelToken, Environment, KdfParams, Vault};

use crate::changes::Changes;
use crate::error::{GoldseamError, Result};
use crate::lane::{self, Lane};
use crate::leaving::Leaving;
use crate::sealer::KeySealer;
use crate::task::{Progress, TaskHandle};

pub(crate) struct Session {
    pub(crate) folder: PathBuf,
    pub(crate) environment: Environment,
    /// What a guess of the passphrase of a new vault costs; without, it is measured on the device.
    pub(crate) kdf: Option<KdfParams>,
    pub(crate) sealer: Option<Arc<dyn KeySealer>>,
    pub(crate) changes: Arc<Changes>,
    /// Words in the person's languages.
    texts: Mutex<Texts>,
    pub(crate) leaving: Leaving,
    lane: Lane,
    open: Mutex<Option<Goldseam>>,
    /// How often it was locked: an opening that was overtaken by a lock must not leave the vault open.
    locks: AtomicU64,
}

impl Session {
    pub(crate) fn start(
        folder: PathBuf,
        environment: Environment,
        kdf: Option<KdfParams>,
        sealer: Option<Arc<dyn KeySealer>>,
    ) -> Result<Arc<Self>> {
        Ok(Arc::new(Self {
            folder,
            environment,
            kdf,
            sealer,
            lane: Lane::start()?,
            changes: Changes::start()?,
            texts: Mutex::default(),
            leaving: Leaving::default(),
            open: Mutex::default(),
            locks: AtomicU64::new(0),
        }))
    }

    pub(crate) fn texts(&self) -> Texts {
        self.texts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn set_texts(&self, texts: Texts) {
        *self.texts.lock().unwrap_or_else(PoisonError::into_inner) = texts;
    }

    fn opened(&self) -> MutexGuard<'_, Option<Goldseam>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_open(&self) -> bool {
        self.opened().is_some()
    }

    /// The open Goldseam, or why there is none.
    pub(crate) fn app(&self) -> Result<Goldseam> {
        match self.opened().as_ref() {
            Some(app) => Ok(app.clone()),
            None if Vault::exists(&self.folder) => Err(GoldseamError::Locked),
            None => Err(GoldseamError::NoVault),
        }
    }

    /// Opens, or makes, a vault by `open`, and keeps it, unless somebody locked meanwhile.
    pub(crate) fn keep(&self, open: impl FnOnce() -> Result<Goldseam>) -> Result<()> {
        if self.is_open() {
            return Err(GoldseamError::InUse);
        }
        let locks = self.locks.load(Ordering::SeqCst);
        let app = open()?;
        let changes = Arc::clone(&self.changes);
        app.vault().on_change(move |topics| changes.post(topics));
        self.leaving.set(app.settings().auto_lock()?);
        let mut opened = self.opened();
        if self.locks.load(Ordering::SeqCst) != locks {
            drop(opened);
            app.vault().lock()?;
            return Err(GoldseamError::Locked);
        }
        *opened = Some(app);
        drop(opened);
        self.changes.post_lock();
        Ok(())
    }

    /// Locks. Nothing of the vault is left in memory when this returns.
    pub(crate) fn lock(&self) {
        let app = {
            let mut opened = self.opened();
            self.locks.fetch_add(1, Ordering::SeqCst);
            opened.take()
        };
        if let Some(app) = app {
            // A storage error while closing leaves it locked all the same, and what was acknowledged is kept.
            let _ = app.vault().lock();
            self.changes.post_lock();
        }
    }

    /// A call that only reads: it ends when nobody waits for it any more, or when `task` is cancelled.
    pub(crate) async fn read<T: Send + 'static, E: Into<GoldseamError>>(
        &self,
        task: Option<Arc<TaskHandle>>,
        job: impl FnOnce(&Goldseam) -> Result<T, E> + Send + 'static,
    ) -> Result<T> {
        let token = task.map_or_else(CancelToken::new, |task| task.token().clone());
        let unwanted = CancelOnDrop::of(&token);
        let app = self.app()?.cancelled_by(&token);
        let result = self.lane.run(move || {
            if token.is_cancelled() {
                return Err(GoldseamError::Cancelled);
            }
            job(&app).map_err(Into::into)
        });
        let result = result.await;
        unwanted.no_more();
        result
    }

    /// A call that changes something: it runs to its end, also if nobody waits for it.
    pub(crate) async fn write<T: Send + 'static, E: Into<GoldseamError>>(
        &self,
        job: impl FnOnce(&Goldseam) -> Result<T, E> + Send + 'static,
    ) -> Result<T> {
        let app = self.app()?;
        self.run(move || job(&app).map_err(Into::into)).await
    }

    /// Something that needs no open vault.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.lane.run(job).await
    }

    /// A long call, on a thread of its own. It ends when nobody waits for it any more, or when `task` is cancelled.
    pub(crate) async fn long<T: Send + 'static, E: Into<GoldseamError>>(
        &self,
        task: Option<Arc<TaskHandle>>,
        job: impl FnOnce(&Goldseam, &CancelToken, &mut dyn FnMut(Progress)) -> Result<T, E>
        + Send
        + 'static,
    ) -> Result<T> {
        let app = self.app()?;
        let task = task.unwrap_or_else(|| TaskHandle::new(None));
        let unwanted = CancelOnDrop::of(task.token());
        let result = lane::apart(move || {
            let mut report = |progress| task.report(progress);
            job(&app, task.token(), &mut report).map_err(Into::into)
        });
        let result = result.await;
        unwanted.no_more();
        result
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.lock();
        self.changes.end();
        self.leaving.end();
    }
}

/// A future that is dropped before its end is one that nobody waits for.
struct CancelOnDrop(Option<CancelToken>);

impl CancelOnDrop {
    fn of(token: &CancelToken) -> Self {
        Self(Some(token.clone()))
    }

    fn no_more(mut self) {
        self.0 = None;
    }
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some(token) = &self.0 {
            token.cancel();
        }
    }
}
