//! The ways into a vault beside its passphrase, and how good a passphrase is.

use std::sync::Arc;

use goldseam_core::vault::{CancelToken, DeviceKey, Passphrase, RecoveryCode as CoreCode, Unlock};
use zeroize::Zeroizing;

use crate::error::{DeviceUnlockFailure, GoldseamError, Result};
use crate::goldseam::Goldseam;
use crate::lane;
use crate::secret::Secret;
use crate::session::Session;
use crate::settings::Settings;
use crate::task::TaskHandle;

/// How long a passphrase withstands somebody who has the vault's files. Shown, never a gate.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct PassphraseStrength {
    /// Whether it is long enough to be taken at all.
    pub is_long_enough: bool,
    /// Characters of the shortest passphrase that is taken.
    pub minimum: u32,
    /// 0 (found within an hour) to 4 (not within a century).
    pub score: u8,
    /// Years until it is found by a thief with one fast graphics card; an estimate.
    pub years: f64,
}

/// A new recovery code: to be written down, and asked back. Forget it then; it cannot be shown again.
#[derive(uniffi::Object)]
pub struct RecoveryCode {
    code: CoreCode,
    asked: [usize; 2],
}

#[uniffi::export]
impl RecoveryCode {
    /// Eight groups of four letters and digits, in the order in which they are written down.
    pub fn groups(&self) -> Vec<String> {
        self.code
            .to_groups()
            .split('-')
            .map(str::to_owned)
            .collect()
    }

    /// The two groups to be asked back, counted from 0.
    pub fn asked(&self) -> Vec<u32> {
        self.asked
            .iter()
            .filter_map(|at| u32::try_from(*at).ok())
            .collect()
    }

    /// Whether `typed` is what stands in the group `number`, whatever case it has and however alike letters were read.
    pub fn is_group(&self, number: u32, typed: String) -> bool {
        let typed = Zeroizing::new(typed);
        usize::try_from(number).is_ok_and(|number| self.code.is_group(number, &typed))
    }
}

#[uniffi::export]
impl Goldseam {
    /// How good a new passphrase would be. For each pause in typing.
    pub async fn passphrase_strength(&self, passphrase: Vec<u8>) -> Result<PassphraseStrength> {
        let secret = Secret::new(passphrase);
        let measure = move || {
            let strength = secret.passphrase()?.strength();
            Ok(PassphraseStrength {
                is_long_enough: secret.new_passphrase().is_ok(),
                minimum: u32::try_from(Passphrase::MINIMUM).unwrap_or(u32::MAX),
                score: strength.score,
                years: strength.years(),
            })
        };
        self.session.run(measure).await
    }

    /// A passphrase of random English words; `words` counts as the nearest of 4 to 6, without it there are 5.
    #[uniffi::method(default(words = None))]
    pub async fn suggest_passphrase(&self, words: Option<u32>) -> Result<String> {
        let entropy = Arc::clone(&self.session.environment.entropy);
        let words = words.map_or(Passphrase::SUGGESTED_WORDS, |words| {
            usize::try_from(words).unwrap_or(usize::MAX)
        });
        let suggest = move || Ok(Passphrase::suggest(words, entropy.as_ref())?.to_string());
        self.session.run(suggest).await
    }
}

#[uniffi::export]
impl Settings {
    /// Replaces the passphrase. Fails with `WrongPassphrase` if `old` is not it.
    pub async fn change_passphrase(&self, old: Vec<u8>, new: Vec<u8>) -> Result<()> {
        let (old, new) = (Secret::new(old), Secret::new(new));
        self.change_ways_in(move |app, _| {
            let new = new.new_passphrase()?;
            Ok(app.vault().change_passphrase(&old.passphrase()?, &new)?)
        })
        .await
    }

    /// Replaces the passphrase by the recovery code: for whoever has forgotten it. Fails with `WrongPassphrase` if
    /// `recovery_code` does not open this vault.
    pub async fn replace_passphrase(&self, recovery_code: Vec<u8>, new: Vec<u8>) -> Result<()> {
        let (code, new) = (Secret::new(recovery_code), Secret::new(new));
        self.change_ways_in(move |app, _| {
            let new = new.new_passphrase()?;
            let code = code.recovery_code()?;
            let proof = Unlock::RecoveryCode(&code);
            Ok(app.vault().replace_passphrase(proof, &new)?)
        })
        .await
    }

    /// Makes a recovery code, in the place of any other: who has it opens the vault without the passphrase.
    pub async fn add_recovery_code(&self, passphrase: Vec<u8>) -> Result<Arc<RecoveryCode>> {
        let secret = Secret::new(passphrase);
        self.change_ways_in(move |app, session| {
            let asked = CoreCode::question(session.environment.entropy.as_ref())?;
            let code = app.vault().add_recovery_code(&secret.passphrase()?)?;
            Ok(Arc::new(RecoveryCode { code, asked }))
        })
        .await
    }

    /// The recovery code opens nothing any more.
    pub async fn remove_recovery_code(&self) -> Result<()> {
        self.change_ways_in(|app, _| Ok(app.vault().remove_recovery_code()?))
            .await
    }

    /// Lets the device open the vault behind its biometric. Fails with `DeviceUnlock`, and changes nothing, if the
    /// keystore does not take the key.
    pub async fn enable_device_unlock(&self, passphrase: Vec<u8>) -> Result<()> {
        let secret = Secret::new(passphrase);
        let (session, app) = (Arc::clone(&self.session), self.session.app()?);
        // Apart: the keystore may wait for the person.
        lane::apart(move || {
            let Some(sealer) = &session.sealer else {
                return Err(not_set_up());
            };
            let key = app.vault().add_device_key(&secret.passphrase()?)?;
            let sealed = sealer.seal(key.expose().to_vec());
            if sealed.is_err() {
                app.vault().remove_device_key()?;
            }
            session.changes.post(SETTINGS);
            Ok(sealed?)
        })
        .await
    }

    /// The device opens nothing any more.
    pub async fn disable_device_unlock(&self) -> Result<()> {
        self.change_ways_in(|app, session| {
            app.vault().remove_device_key()?;
            forget(session);
            Ok(())
        })
        .await
    }

    /// Replaces every key and writes the vault anew: after somebody may have seen a copy of its files and a passphrase.
    /// Takes long, and needs as much room as the vault has. The recovery code and the device open nothing afterwards.
    #[uniffi::method(default(task = None))]
    pub async fn change_all_keys(
        &self,
        passphrase: Vec<u8>,
        task: Option<Arc<TaskHandle>>,
    ) -> Result<()> {
        let (secret, session) = (Secret::new(passphrase), Arc::clone(&self.session));
        self.session
            .long(task, move |app, token: &CancelToken, _| {
                let changed = app.vault().change_all_keys(&secret.passphrase()?, token);
                session.changes.post(SETTINGS);
                Ok::<_, GoldseamError>(changed?)
            })
            .await
    }
}

const SETTINGS: u64 = goldseam_core::topic::Topic::Settings.bit();

impl Settings {
    async fn change_ways_in<T: Send + 'static>(
        &self,
        change: impl FnOnce(&goldseam_core::app::Goldseam, &Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let session = Arc::clone(&self.session);
        self.session
            .write(move |app| {
                let changed = change(app, &session)?;
                session.changes.post(SETTINGS);
                Ok::<_, GoldseamError>(changed)
            })
            .await
    }
}

fn not_set_up() -> GoldseamError {
    GoldseamError::DeviceUnlock {
        reason: DeviceUnlockFailure::NotSetUp,
    }
}

/// Whether the platform keeps a key; one that cannot say has none.
pub(crate) fn has_device_key(session: &Session) -> bool {
    session
        .sealer
        .as_ref()
        .is_some_and(|sealer| sealer.has_key().unwrap_or(false))
}

/// The key that the platform keeps. Apart: it may wait for the person, who may type the passphrase meanwhile.
pub(crate) async fn unseal(session: &Arc<Session>) -> Result<DeviceKey> {
    let session = Arc::clone(session);
    lane::apart(move || {
        let Some(sealer) = &session.sealer else {
            return Err(not_set_up());
        };
        let bytes =
            Zeroizing::new(
                sealer
                    .unseal()
                    .map_err(|error| match GoldseamError::from(error) {
                        error if error == lost() => lose(&session),
                        error => error,
                    })?,
            );
        match <&[u8; 32]>::try_from(bytes.as_slice()) {
            Ok(bytes) => Ok(DeviceKey::from_bytes(bytes)),
            Err(_) => Err(lose(&session)),
        }
    })
    .await
}

fn lost() -> GoldseamError {
    GoldseamError::DeviceUnlock {
        reason: DeviceUnlockFailure::Lost,
    }
}

/// The device's key is worth nothing any more. Its slot goes at the next opening by another way.
pub(crate) fn lose(session: &Session) -> GoldseamError {
    forget(session);
    lost()
}

/// Tells the platform to forget its key; that it fails changes nothing, as the key opens nothing.
pub(crate) fn forget(session: &Session) {
    if let Some(sealer) = &session.sealer {
        let _ = sealer.forget();
    }
}

/// Takes the device's slot away if the platform has lost its key: a slot that nobody can use should open for nobody.
pub(crate) fn drop_a_lost_device_key(session: &Session) {
    let (Some(sealer), Ok(app)) = (&session.sealer, session.app()) else {
        return;
    };
    let is_set_up = app.vault().info().is_ok_and(|info| info.has_device_key);
    if is_set_up && sealer.has_key() == Ok(false) {
        // If it fails now, the next opening does it.
        let _ = app.vault().remove_device_key();
    }
}
