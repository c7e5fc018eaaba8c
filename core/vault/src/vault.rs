//! An open vault: made, opened, used, locked. What changes its keys is in `key_changes.rs`.

use std::fs::{self, File, OpenOptions};
use std::path::Path;
use std::sync::{Arc, OnceLock, PoisonError};
use std::time::Duration;

use rusqlite::Transaction;

use crate::attempts::Attempts;
use crate::clock::{Clock, SystemClock};
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Part, Result, VaultError};
use crate::folder_lock::FolderLock;
use crate::growth::Growth;
use crate::header::{self, Header};
use crate::kdf::KdfParams;
use crate::keyring::{self, Keyring};
use crate::layout::{Compartment, Layout, Store};
use crate::migration::Schema;
use crate::opening;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryCode;
use crate::secret::{DeviceKey, Key32};
use crate::slot::{OpenedSlot, Role};
use crate::store::databases::{Place, extend_with_noise};
use crate::store::sync::Mutex;
use crate::store::{CancelToken, Databases, Priority, StoreThread};

/// What a vault needs from the world: passed in, so that every test is deterministic.
#[derive(Clone)]
pub struct Environment {
    /// Reads the time.
    pub clock: Arc<dyn Clock>,
    /// Draws random bytes.
    pub entropy: Arc<dyn Entropy>,
    /// In which steps the files grow.
    pub growth: Growth,
}

impl Environment {
    /// The system's clock and random bytes, and the growth of every shipped vault.
    #[must_use]
    pub fn system() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            growth: Growth::STANDARD,
        }
    }
}

/// What opens a vault.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// The passphrase that always works.
    Passphrase(&'a Passphrase),
    /// The code on paper.
    RecoveryCode(&'a RecoveryCode),
    /// The random key that the platform keeps behind a biometric.
    DeviceKey(&'a DeviceKey),
}

/// An open vault. A handle: clones share the same store thread, and a lock through one locks them all.
///
/// To be locked before the process exits by itself: SQLCipher gives its state away at the exit, and a store thread that is
/// tidying up at that moment crashes. Nothing is lost by it, as by any other end, but a crash report is written.
#[derive(Clone)]
pub struct Vault {
    pub(crate) open: Arc<Open>,
    token: CancelToken,
    topics: u64,
}

type Listener = Box<dyn Fn(u64) + Send + Sync>;

pub(crate) struct Open {
    pub(crate) store: StoreThread,
    pub(crate) place: Place,
    /// Held until a lock, or until the last handle is gone.
    lock: Mutex<Option<FolderLock>>,
    /// Held through a change of keys, so that no two overwrite each other's header.
    pub(crate) key_change: Mutex<()>,
    listener: OnceLock<Listener>,
}

impl Open {
    /// Runs `action` while no other process can open the vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`] after a lock; those of `action`.
    pub(crate) fn while_open<T>(&self, action: impl FnOnce() -> Result<T>) -> Result<T> {
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_none() {
            return Err(VaultError::Locked);
        }
        action()
    }
}

impl Vault {
    /// Whether the folder holds a vault, whole or damaged. The remains of a creation that was cut short are none.
    #[must_use]
    pub fn exists(folder: &Path) -> bool {
        let layout = Layout::new(folder.to_owned());
        !layout.unfinished().exists() && layout.key_files().iter().any(|file| file.exists())
    }

    /// How long the next attempt to open the vault in `folder` has to wait; nothing if it may be made now.
    #[must_use]
    pub fn wait(folder: &Path, environment: &Environment) -> Duration {
        Attempts::new(Layout::new(folder.to_owned()).attempts())
            .wait(environment.clock.since_boot())
            .unwrap_or_default()
    }

    /// Makes a vault in `folder`, which must be empty or not exist, and opens it.
    ///
    /// A forgotten passphrase cannot be recovered by anybody, unless a recovery code is added.
    ///
    /// # Errors
    /// [`VaultError::AlreadyExists`], storage errors, [`VaultError::OutOfMemory`] if `kdf` asks too much of the device.
    pub fn create(
        folder: &Path,
        passphrase: &Passphrase,
        kdf: KdfParams,
        schema: &Schema,
        environment: &Environment,
    ) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let layout = Layout::new(folder.canonicalize()?);
        if layout.unfinished().exists() {
            remove_files(&layout)?;
        }
        if fs::read_dir(layout.folder())?.next().is_some() {
            return Err(VaultError::AlreadyExists);
        }
        keep_others_out(layout.folder())?;
        File::create_new(layout.unfinished())?.sync_all()?;
        Self::fill(layout.clone(), passphrase, kdf, schema, environment).inspect_err(|_| {
            // If this fails too, the mark is left, and the next creation begins with it.
            let _ = remove_files(&layout);
        })
    }

    fn fill(
        layout: Layout,
        passphrase: &Passphrase,
        kdf: KdfParams,
        schema: &Schema,
        environment: &Environment,
    ) -> Result<Self> {
        let lock = FolderLock::take(&layout)?;
        let entropy = environment.entropy.as_ref();
        let mut bit = [0];
        entropy.fill(&mut bit)?;
        let compartment = Compartment::from_bit(bit[0]);

        let mut header = Header::create(kdf, entropy)?;
        let vmk = Key32::random(entropy)?;
        let wrap = header.derive(passphrase.as_bytes())?;
        header.set_slot(compartment.index(), Role::Passphrase, &wrap, &vmk, entropy)?;

        let place = place(layout, compartment, schema, environment, header.vault_id());
        let mut ring = Keyring::create(entropy)?;
        ring.write(place.ring(), &vmk, entropy)?;
        Keyring::write_noise(
            keyring::Place {
                compartment: compartment.other().index(),
                ..place.ring()
            },
            entropy,
        )?;
        let databases = opening::create(&place, &ring)?;
        for store in Store::BOTH {
            let unused = place.layout.database(compartment.other(), store);
            extend_with_noise(&unused, environment.growth.step_for(1), entropy)?;
        }
        Attempts::new(place.layout.attempts()).succeeded()?;
        header.write(place.layout.folder())?;
        // Last: until the mark is gone, everything here is the remains of a creation.
        fs::remove_file(place.layout.unfinished())?;
        File::open(place.layout.folder())?.sync_all()?;
        Self::start(databases, place, lock)
    }

    /// Opens the vault in `folder`.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] for a secret that opens no slot, [`VaultError::TooManyAttempts`] after five of
    /// them, [`VaultError::InUse`] at once if it is open elsewhere, and each kind of damage under its own name.
    /// Nothing is ever erased, whatever is wrong.
    pub fn open(
        folder: &Path,
        unlock: Unlock<'_>,
        schema: &Schema,
        environment: &Environment,
    ) -> Result<Self> {
        if !Self::exists(folder) {
            return Err(VaultError::NotFound);
        }
        let layout = Layout::new(folder.canonicalize()?);
        let lock = FolderLock::take(&layout)?;
        let (header, slot) = unlock_header(&layout, unlock, environment.clock.as_ref())?;
        let place = place(
            layout,
            Compartment::from_bit(slot.compartment),
            schema,
            environment,
            header.vault_id(),
        );
        let ring = Keyring::read(place.ring(), &slot.vmk, environment.entropy.as_ref())?
            .ok_or(VaultError::DamagedVault(Part::Keyring))?;
        let databases = opening::open(&place, ring, &slot.vmk)?;
        Self::start(databases, place, lock)
    }

    fn start(databases: Databases, place: Place, lock: FolderLock) -> Result<Self> {
        let store = StoreThread::start(databases)?;
        Ok(Self {
            open: Arc::new(Open {
                store,
                place,
                lock: Mutex::new(Some(lock)),
                key_change: Mutex::new(()),
                listener: OnceLock::new(),
            }),
            token: CancelToken::new(),
            topics: 0,
        })
    }

    /// A handle whose jobs, and only those, end when the token is cancelled.
    #[must_use]
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        Self {
            token: token.clone(),
            ..self.clone()
        }
    }

    /// The token of this handle, for a job that computes for long between its statements: only those notice it by themselves.
    #[must_use]
    pub fn token(&self) -> &CancelToken {
        &self.token
    }

    /// A handle whose writes to the main database are about `topics`: bits that mean something to who listens.
    #[must_use]
    pub fn about(&self, topics: u64) -> Self {
        Self {
            topics,
            ..self.clone()
        }
    }

    /// Tells `listener` the topics of each write from now on, when it is on the disk and nothing is held. Only the first
    /// listener of an open vault is heard.
    pub fn on_change(&self, listener: impl Fn(u64) + Send + Sync + 'static) {
        let _ = self.open.listener.set(Box::new(listener));
    }

    fn tell(&self) {
        if let (true, Some(listener)) = (self.topics != 0, self.open.listener.get()) {
            listener(self.topics);
        }
    }

    /// Locks: new calls are refused, the running one finishes or is rolled back, the files are closed and their keys
    /// wiped. Returns within 500 ms. Locking twice is no error.
    ///
    /// # Errors
    /// A storage error while closing. The vault is locked all the same, and nothing acknowledged is lost.
    pub fn lock(&self) -> Result<()> {
        let closed = self.open.store.close();
        // Only now may another process open the vault.
        self.open
            .lock
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        closed
    }

    /// Runs `job` in a read transaction of the main database, and waits for it.
    ///
    /// # Errors
    /// The job's own, [`VaultError::Locked`] after a lock. Jobs must not call the vault: they run on its only thread.
    pub fn read<T, E>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        self.main().read(job)
    }

    /// Runs `job` in a write transaction of the main database. When this returns `Ok`, the change is on the disk.
    ///
    /// # Errors
    /// As [`Vault::read`]; after any error nothing of the job is kept.
    pub fn write<T, E>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        self.main().write(job)
    }

    /// Does something that makes room. If the disk is too full even for that, it is done once more with some blocks that
    /// the vault keeps for this, and that are taken again from what became free.
    ///
    /// # Errors
    /// Those of `action`; `is_full` tells which of them mean [`VaultError::StorageFull`].
    pub fn make_room<T, E>(
        &self,
        is_full: impl FnOnce(&E) -> bool,
        action: impl Fn() -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<VaultError>,
    {
        let first = action();
        if !first.as_ref().is_err_and(is_full) {
            return first;
        }
        let on_thread = |job: fn(&mut Databases) -> Result<()>| {
            let token = CancelToken::new();
            self.open.store.post(Priority::Interactive, &token, job)
        };
        on_thread(|databases| databases.give_back_reserve())?;
        let second = action();
        // What cannot be taken again now is taken in a quiet moment.
        let _ = on_thread(Databases::empty_logs);
        second
    }

    /// The main database, for jobs with a priority or a cancel token.
    #[must_use]
    pub fn main(&self) -> Caller<'_> {
        self.caller(Store::Main)
    }

    /// The media database: attachments' bytes.
    #[must_use]
    pub fn media(&self) -> Caller<'_> {
        self.caller(Store::Media)
    }

    fn caller(&self, store: Store) -> Caller<'_> {
        Caller {
            vault: self,
            store,
            priority: Priority::Interactive,
            token: self.token.clone(),
        }
    }

    /// The clock that this vault was opened with.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        self.open.place.clock.as_ref()
    }

    /// The source of random bytes that this vault was opened with.
    #[must_use]
    pub fn entropy(&self) -> &dyn Entropy {
        self.open.place.entropy.as_ref()
    }

    /// Overwrites every wrapped key with random bytes and then removes the vault's files, and only those.
    ///
    /// Without its keys a vault cannot be read by anybody, even if the storage keeps old blocks of its databases. A
    /// copy made before can still be opened by who knows the passphrase.
    ///
    /// # Errors
    /// [`VaultError::InUse`] while it is open, [`VaultError::NotFound`], storage errors.
    pub fn delete(folder: &Path, environment: &Environment) -> Result<()> {
        if !Self::exists(folder) {
            return Err(VaultError::NotFound);
        }
        let layout = Layout::new(folder.canonicalize()?);
        let lock = FolderLock::take(&layout)?;
        for path in layout.key_files() {
            let mut noise = [0; crate::copies::BLOCK];
            environment.entropy.fill(&mut noise)?;
            if let Ok(mut file) = OpenOptions::new().write(true).open(&path) {
                std::io::Write::write_all(&mut file, &noise)?;
                file.sync_all()?;
            }
        }
        remove_files(&layout)?;
        // What was promised to be gone shall not be back after a power cut.
        File::open(layout.folder())?.sync_all()?;
        drop(lock);
        // A folder that holds something else stays.
        let _ = fs::remove_dir(layout.folder());
        Ok(())
    }
}

/// A way into one database of an open vault.
pub struct Caller<'a> {
    vault: &'a Vault,
    store: Store,
    priority: Priority,
    token: CancelToken,
}

impl Caller<'_> {
    /// Lets interactive jobs go first.
    #[must_use]
    pub fn in_background(mut self) -> Self {
        self.priority = Priority::Background;
        self
    }

    /// Ends the job, and only this one, when the token is cancelled.
    #[must_use]
    pub fn cancelled_by(mut self, token: &CancelToken) -> Self {
        self.token = token.clone();
        self
    }

    /// Runs `job` in a read transaction, and waits for it.
    ///
    /// # Errors
    /// As [`Vault::read`], and [`VaultError::Cancelled`].
    pub fn read<T, E>(
        self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        self.vault
            .open
            .store
            .read(self.store, self.priority, &self.token, job)
    }

    /// Runs `job` in a write transaction, and waits until it is on the disk.
    ///
    /// # Errors
    /// As [`Vault::write`], and [`VaultError::Cancelled`].
    pub fn write<T, E>(
        self,
        job: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<VaultError> + Send + 'static,
    {
        let written = self
            .vault
            .open
            .store
            .write(self.store, self.priority, &self.token, job)?;
        if self.store == Store::Main {
            self.vault.tell();
        }
        Ok(written)
    }

    /// How many pages were read from the file since the last call: a measure that no machine's load changes.
    ///
    /// # Errors
    /// As [`Vault::read`].
    pub fn page_reads(self) -> Result<u64> {
        let store = self.store;
        self.vault
            .open
            .store
            .post(self.priority, &self.token, move |databases| {
                Ok(goldseam_sqlcipher::page_reads(
                    databases.connection(store)?,
                    true,
                )?)
            })
    }
}

fn place(
    layout: Layout,
    compartment: Compartment,
    schema: &Schema,
    environment: &Environment,
    vault_id: [u8; 16],
) -> Place {
    Place {
        layout,
        compartment,
        schema: *schema,
        growth: environment.growth,
        clock: Arc::clone(&environment.clock),
        entropy: Arc::clone(&environment.entropy),
        vault_id,
    }
}

/// Removes every file of a vault, and nothing else.
fn remove_files(layout: &Layout) -> Result<()> {
    layout
        .every_file()
        .iter()
        .try_for_each(|path| opening::remove(path))
}

/// On a computer with several users, the folder is its owner's alone.
fn keep_others_out(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Reads the header and opens a slot of it: the same work and the same answers for every secret.
pub(crate) fn unlock_header(
    layout: &Layout,
    unlock: Unlock<'_>,
    clock: &dyn Clock,
) -> Result<(Header, OpenedSlot)> {
    let attempts = Attempts::new(layout.attempts());
    let header = header::read(layout.folder())?;
    attempts.begin(clock.since_boot())?;
    let opened = match unlock {
        Unlock::Passphrase(passphrase) => header.open(&header.derive(passphrase.as_bytes())?),
        Unlock::RecoveryCode(code) => header.open(&header.derive(code.as_bytes())?),
        Unlock::DeviceKey(key) => header.open(key.key()),
    }
    .ok_or(VaultError::WrongPassphrase)?;
    // A full disk must not keep anybody out.
    let _ = attempts.succeeded();
    Ok((header, opened))
}
