//! The app: a vault that is absent, locked or open.

use std::path::PathBuf;
use std::sync::Arc;

use goldseam_core::app::Goldseam as Core;
use goldseam_core::content::Texts;
use goldseam_core::vault::{Environment, KdfParams, Unlock, Vault};

use crate::changes::{ChangeObserver, Subscription, Topic};
use crate::error::{GoldseamError, Result, whole_millis};
use crate::imports::Imports;
use crate::insights::Insights;
use crate::journal::Journal;
use crate::keys;
use crate::moods::Moods;
use crate::practices::Practices;
use crate::sealer::KeySealer;
use crate::search::Search;
use crate::secret::Secret;
use crate::session::Session;
use crate::settings::Settings;

/// The app. Make one, keep it as long as the process lives, and ask it for its rooms.
#[derive(uniffi::Object)]
pub struct Goldseam {
    pub(crate) session: Arc<Session>,
}

/// What there is, and what can be done with it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub enum VaultState {
    /// There is no vault yet: the first start.
    Absent,
    /// There is one, and it is locked.
    Locked {
        /// Whether the device can open it.
        device_unlock: bool,
        /// Milliseconds until the next attempt may be made; 0 if it may be made now.
        wait_ms: u64,
    },
    /// It is open.
    Open,
}

#[uniffi::export]
impl Goldseam {
    /// Goldseam in `folder`: a folder of its own, private to the app and left out of the system's backups. Nothing is made
    /// there until `create`. `sealer` is the platform's keystore, if it has one.
    #[uniffi::constructor(default(sealer = None))]
    pub fn new(folder: String, sealer: Option<Arc<dyn KeySealer>>) -> Result<Arc<Self>> {
        let session = Session::start(PathBuf::from(folder), Environment::system(), None, sealer)?;
        Ok(Arc::new(Self { session }))
    }

    /// What there is, and what can be done with it.
    pub async fn state(&self) -> Result<VaultState> {
        let session = Arc::clone(&self.session);
        self.session.run(move || Ok(state(&session))).await
    }

    /// Makes a vault and opens it. Takes up to some seconds: it measures what a guess of the passphrase can be made to cost
    /// on this device. Fails with `Invalid` for a passphrase that is too short, `AlreadyExists` if there is a vault.
    pub async fn create(&self, passphrase: Vec<u8>) -> Result<()> {
        let (session, secret) = (Arc::clone(&self.session), Secret::new(passphrase));
        let create = move || {
            let passphrase = secret.new_passphrase()?;
            let environment = &session.environment;
            session.keep(|| {
                if Vault::exists(&session.folder) {
                    return Err(GoldseamError::AlreadyExists);
                }
                let kdf = match session.kdf {
                    Some(kdf) => kdf,
                    None => KdfParams::calibrate(environment.clock.as_ref())?,
                };
                Ok(Core::create(
                    &session.folder,
                    &passphrase,
                    kdf,
                    environment,
                )?)
            })
        };
        self.session.run(create).await
    }

    /// Opens the vault. Takes up to a second. Fails with `WrongPassphrase`, or with `TooManyAttempts` and the time to wait.
    pub async fn unlock(&self, passphrase: Vec<u8>) -> Result<()> {
        let (session, secret) = (Arc::clone(&self.session), Secret::new(passphrase));
        let unlock = move || {
            let passphrase = secret.passphrase()?;
            open(&session, Unlock::Passphrase(&passphrase))?;
            keys::drop_a_lost_device_key(&session);
            Ok(())
        };
        self.session.run(unlock).await
    }

    /// Opens the vault with the recovery code, however it was typed. Offer a new passphrase afterwards.
    pub async fn unlock_with_recovery_code(&self, code: Vec<u8>) -> Result<()> {
        let (session, secret) = (Arc::clone(&self.session), Secret::new(code));
        let unlock = move || {
            let code = secret.recovery_code()?;
            open(&session, Unlock::RecoveryCode(&code))?;
            keys::drop_a_lost_device_key(&session);
            Ok(())
        };
        self.session.run(unlock).await
    }

    /// Opens the vault by the device: asks its keystore, and so the person. Fails with `Cancelled` if the person says no.
    pub async fn unlock_with_device(&self) -> Result<()> {
        let key = keys::unseal(&self.session).await?;
        let session = Arc::clone(&self.session);
        let unlock = move || {
            open(&session, Unlock::DeviceKey(&key)).map_err(|error| match error {
                GoldseamError::WrongPassphrase => keys::lose(&session),
                error => error,
            })
        };
        self.session.run(unlock).await
    }

    /// Locks: running calls finish or fail with `Locked`, and nothing readable stays in memory. Returns within half a
    /// second, from any thread. Locking twice is no error.
    pub fn lock(&self) {
        self.session.lock();
    }

    /// The app was left: another app, the home screen or the screen lock is in front. Locks now, or after the time that
    /// the person has set.
    pub fn leave(&self) {
        self.session.leaving.leave(&self.session);
    }

    /// The app is in front again. Returns whether the vault is open; call it before anything is drawn.
    pub fn come_back(&self) -> bool {
        self.session.leaving.come_back(&self.session);
        self.session.is_open()
    }

    /// Destroys the vault: its keys first, then its files. Needs the passphrase, and cannot be undone.
    pub async fn delete(&self, passphrase: Vec<u8>) -> Result<()> {
        let (session, secret) = (Arc::clone(&self.session), Secret::new(passphrase));
        let delete = move || {
            session.lock();
            let passphrase = secret.passphrase()?;
            open(&session, Unlock::Passphrase(&passphrase))?;
            session.lock();
            keys::forget(&session);
            Vault::delete(&session.folder, &session.environment)?;
            session.changes.post_lock();
            Ok(())
        };
        self.session.run(delete).await
    }

    /// `observer` hears at once of all of `topics`, and then of what changes, until the subscription is cancelled.
    pub fn observe(
        &self,
        topics: Vec<Topic>,
        observer: Arc<dyn ChangeObserver>,
    ) -> Arc<Subscription> {
        self.session.changes.observe(&topics, observer)
    }

    /// The journal. Its calls fail with `Locked` while the vault is not open.
    pub fn journal(&self) -> Arc<Journal> {
        Arc::new(Journal {
            session: Arc::clone(&self.session),
        })
    }

    /// Check-ins, and what belongs to them.
    pub fn moods(&self) -> Arc<Moods> {
        Arc::new(Moods {
            session: Arc::clone(&self.session),
        })
    }

    /// What can be seen in check-ins.
    pub fn insights(&self) -> Arc<Insights> {
        Arc::new(Insights {
            session: Arc::clone(&self.session),
        })
    }

    /// Practices, and what they leave behind.
    pub fn practices(&self) -> Arc<Practices> {
        Arc::new(Practices {
            session: Arc::clone(&self.session),
        })
    }

    /// Which languages the person reads, as BCP 47 tags, the dearest first: the platform's list. Until it is called, and
    /// where a language is not there, content is in English.
    pub fn set_languages(&self, languages: Vec<String>) {
        let tags: Vec<&str> = languages.iter().map(String::as_str).collect();
        self.session.set_texts(Texts::of(&tags));
    }

    /// Search in the journal.
    pub fn search(&self) -> Arc<Search> {
        Arc::new(Search {
            session: Arc::clone(&self.session),
        })
    }

    /// What comes in from elsewhere.
    pub fn imports(&self) -> Arc<Imports> {
        Arc::new(Imports {
            session: Arc::clone(&self.session),
        })
    }

    /// What the person has set, and the ways into the vault.
    pub fn settings(&self) -> Arc<Settings> {
        Arc::new(Settings {
            session: Arc::clone(&self.session),
        })
    }
}

/// The version of Goldseam's core, such as `0.1.0`.
#[uniffi::export]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn state(session: &Session) -> VaultState {
    if session.is_open() {
        VaultState::Open
    } else if Vault::exists(&session.folder) {
        let wait = Vault::wait(&session.folder, &session.environment);
        VaultState::Locked {
            device_unlock: keys::has_device_key(session),
            wait_ms: whole_millis(wait),
        }
    } else {
        VaultState::Absent
    }
}

fn open(session: &Session, unlock: Unlock<'_>) -> Result<()> {
    session.keep(|| Ok(Core::open(&session.folder, unlock, &session.environment)?))
}
